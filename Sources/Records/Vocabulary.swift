/// An official name with the other ways that offices write it.
public struct RegisteredName: Sendable, Hashable {
  /// As reports print it.
  public var name: String
  /// Other spellings that mean the same.
  public var aliases: [String]
  /// Of a training category: whether classes are held for it, and counted.
  public var holdsClasses: Bool

  /// A name.
  public init(_ name: String, aliases: [String] = [], holdsClasses: Bool = true) {
    self.name = name
    self.aliases = aliases
    self.holdsClasses = holdsClasses
  }
}

/// The names that records may use, as the workspace lists them.
public struct Vocabulary: Sendable, Hashable {
  /// What a unit that nobody listed means.
  public enum UnlistedUnits: String, Sendable, CaseIterable {
    /// An error with the nearest listed name.
    case error
    /// A new unit.
    case accept
  }

  /// In their official order; those that bear one name one after the other stand each for itself.
  public var units: [RegisteredName]
  /// In their official order.
  public var categories: [RegisteredName]
  /// What a unit that nobody listed means.
  public var unlistedUnits: UnlistedUnits
  /// Which of the units took others' places; empty, or of all units in their order.
  public var succession: UnitSuccession

  /// A vocabulary.
  public init(
    units: [RegisteredName], categories: [RegisteredName], unlistedUnits: UnlistedUnits = .error,
    succession: UnitSuccession = UnitSuccession()
  ) {
    self.units = units
    self.categories = categories
    self.unlistedUnits = unlistedUnits
    self.succession = succession
  }
}
