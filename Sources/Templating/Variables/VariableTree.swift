/// What a template can say, by name; `training.total.classes` is three groups deep.
struct VariableGroup: Sendable {
  /// A name with its value.
  struct Entry: Sendable {
    var name: String
    /// What it is, for `report variables`.
    var meaning: String
    var value: VariableValue
    /// Where the value comes from; nil for groups, and for lists, whose fields have their own.
    var source: VariableSource?
  }

  var entries: [Entry]

  init(_ entries: [Entry] = []) { self.entries = entries }

  /// The value called `name`.
  subscript(name: String) -> VariableValue? { entries.first { $0.name == name }?.value }

  /// Adds words or a number.
  mutating func add(
    _ name: String, _ text: String, _ meaning: String, from source: VariableSource? = nil
  ) {
    entries.append(Entry(name: name, meaning: meaning, value: .text(text), source: source))
  }

  /// Adds words or a number that know where they come from.
  mutating func add(_ name: String, _ text: SourcedText, _ meaning: String) {
    add(name, text.text, meaning, from: text.source)
  }

  /// Adds a condition for `{{#name}}` and `{{^name}}`.
  mutating func add(
    _ name: String, if flag: Bool, _ meaning: String, from source: VariableSource? = nil
  ) {
    entries.append(Entry(name: name, meaning: meaning, value: .flag(flag), source: source))
  }

  /// Adds a group of names.
  mutating func add(_ name: String, _ group: VariableGroup, _ meaning: String) {
    entries.append(Entry(name: name, meaning: meaning, value: .group(group)))
  }

  /// Adds a list for `{{#name}}`.
  mutating func add(_ name: String, _ list: VariableList, _ meaning: String) {
    entries.append(Entry(name: name, meaning: meaning, value: .list(list)))
  }
}

/// What a name in a template means.
enum VariableValue: Sendable {
  case text(String)
  case flag(Bool)
  indirect case group(VariableGroup)
  case list(VariableList)
}

/// Items that `{{#name}} … {{/name}}` goes through; each has the same fields, all text.
///
/// Besides its own fields an item has `separator` (`; ` between items, nothing after the last) and
/// `comma` (`, ` between items, `và` before the last).
struct VariableList: Sendable {
  /// Names and meanings, known even where there are no items.
  var fields: [(name: String, meaning: String)]
  /// One text for each field.
  var items: [[SourcedText]]
  /// The word before the last of several items.
  var and: String

  /// The fields as names, with the two that stand between items.
  var names: [String] { fields.map(\.name) + ["separator", "comma"] }

  /// What can be said within item `index`.
  func item(_ index: Int) -> [String: String] {
    var values: [String: String] = [:]
    for (field, text) in zip(fields, items[index]) { values[field.name] = text.text }
    let left = items.count - index - 1
    values["separator"] = left == 0 ? "" : "; "
    values["comma"] = left == 0 ? "" : left == 1 ? " \(and) " : ", "
    return values
  }
}

extension VariableGroup {
  /// Every name that can be written between braces, in order.
  func variables(under prefix: String = "") -> [Variable] {
    entries.flatMap { entry -> [Variable] in
      let name = prefix + entry.name
      switch entry.value {
      case .text(let text): return [Variable(name: name, value: text, meaning: entry.meaning)]
      case .flag(let flag):
        return [Variable(name: name, value: flag ? "✓" : "–", meaning: entry.meaning)]
      case .group(let group): return group.variables(under: name + ".")
      case .list(let list):
        let fields = (0..<list.fields.count).map { index in
          Variable(
            name: "\(name)[].\(list.fields[index].name)",
            value: list.items.map(\.[index].text).joined(separator: " | "),
            meaning: list.fields[index].meaning)
        }
        return [Variable(name: name, value: "\(list.items.count)", meaning: entry.meaning)] + fields
      }
    }
  }
}

/// Something that a template can say, with its present value.
public struct Variable: Sendable, Hashable {
  /// As a template writes it: `study.rate`; a list's field is `training.sent[].name`.
  public var name: String
  /// As it would be printed; a condition is `✓` or `–`, a list its number of items.
  public var value: String
  /// What it is, in the report's language.
  public var meaning: String

  /// A variable.
  public init(name: String, value: String, meaning: String) {
    self.name = name
    self.value = value
    self.meaning = meaning
  }
}
