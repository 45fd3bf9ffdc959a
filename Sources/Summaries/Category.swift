/// What a category's participants are; the two are never added together.
public enum Counted: String, Sendable, CaseIterable, Codable {
  /// Persons, each once: đồng chí, quần chúng, học viên.
  case people
  /// Attendances, a person as often as they came: lượt.
  case attendances
}

/// What the configuration states about a training category.
public struct CategoryInfo: Hashable, Sendable {
  /// Its name in templates and filters: `political_theory`.
  public var key: String
  /// Its official name.
  public var name: String
  /// What its participants are.
  public var counted: Counted
  /// The word after their number: `đồng chí`, `lượt`.
  public var unitWord: String
  /// Whether the office's own bodies hold its classes; otherwise people are sent elsewhere, and a
  /// record without a number of classes lacks nothing.
  public var holdsClasses: Bool

  /// A category.
  public init(
    key: String, name: String, counted: Counted, unitWord: String, holdsClasses: Bool = true
  ) {
    self.key = key
    self.name = name
    self.counted = counted
    self.unitWord = unitWord
    self.holdsClasses = holdsClasses
  }
}

/// The configured categories, in their official order: those that `NameTables.categories` begins
/// with.
public struct CategoryList: Hashable, Sendable {
  /// The categories.
  public var all: [CategoryInfo]

  /// A list.
  public init(_ all: [CategoryInfo] = []) { self.all = all }

  /// What the participants of the category with `index` are. One that nobody configured counts
  /// attendances, which promise less: not that each person is counted once.
  public func counted(at index: Int) -> Counted {
    all.indices.contains(index) ? all[index].counted : .attendances
  }

  /// Whether records of the category with `index` should state classes: those of one that nobody
  /// configured may well be held here.
  public func holdsClasses(at index: Int) -> Bool {
    all.indices.contains(index) ? all[index].holdsClasses : true
  }
}
