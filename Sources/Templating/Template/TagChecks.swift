import Diagnostics

/// Whether sections open and close in order, and whether every name is one that a template can say.
struct TagChecks {
  private(set) var findings: [Finding] = []
  private let file: String
  private static let deepest = 50

  init(file: String) { self.file = file }

  /// Sections must close in the order in which they open, and not lie too deep.
  mutating func nesting(of tags: [Tag]) {
    var open: [Tag] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted:
        open.append(tag)
        // Sections are filled in by recursion.
        if open.count == Self.deepest + 1 { add(.deepSections(limit: Self.deepest), at: tag) }
      case .end where tag.name == open.last?.name: open.removeLast()
      case .end: add(.strayEnd(tag.name, open: open.last?.name), at: tag)
      case .unsupported: add(.unsupportedTag(tag.name), at: tag)
      case .value, .comment: break
      }
    }
    for tag in open { add(.unclosedSection(tag.name), at: tag) }
  }

  /// Every name must lead to a value, every section to a condition, list or group.
  mutating func names(of tags: [Tag], in root: VariableGroup) {
    var scopes: [Scope] = [.group(root)]
    for tag in tags {
      switch tag.kind {
      case .value: checkValue(tag, in: scopes)
      case .section: scopes.append(scope(of: tag, in: scopes))
      case .inverted:
        _ = scope(of: tag, in: scopes)
        scopes.append(.nothing)
      case .end: if scopes.count > 1 { scopes.removeLast() }
      case .comment, .unsupported: break
      }
    }
  }

  /// What can be said within a section, besides what can be said around it.
  private enum Scope {
    case group(VariableGroup)
    case item([String])
    case nothing
  }

  private enum Meaning {
    case value(VariableValue)
    case field
    case unknown
  }

  /// As Mustache finds a name: the innermost scope that has its first part decides.
  private func meaning(of name: String, in scopes: [Scope]) -> Meaning {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for scope in scopes.reversed() {
      switch scope {
      case .item(let fields) where fields.contains(parts[0]):
        return parts.count == 1 ? .field : .unknown
      case .group(let group):
        guard var value = group[parts[0]] else { continue }
        for part in parts.dropFirst() {
          guard case .group(let inner) = value, let next = inner[part] else { return .unknown }
          value = next
        }
        return .value(value)
      case .item, .nothing: continue
      }
    }
    return .unknown
  }

  private mutating func checkValue(_ tag: Tag, in scopes: [Scope]) {
    switch meaning(of: tag.name, in: scopes) {
    case .field, .value(.text): break
    case .value(.group(let group)):
      add(.variableGroup(tag.name, names: group.entries.map(\.name)), at: tag)
    case .value(.flag), .value(.list): add(.sectionAsValue(tag.name), at: tag)
    case .unknown: addUnknown(tag, in: scopes)
    }
  }

  private mutating func scope(of tag: Tag, in scopes: [Scope]) -> Scope {
    switch meaning(of: tag.name, in: scopes) {
    case .value(.flag): return .nothing
    case .value(.group(let group)): return .group(group)
    case .value(.list(let list)): return .item(list.names)
    case .field, .value(.text): add(.valueAsSection(tag.name), at: tag)
    case .unknown: addUnknown(tag, in: scopes)
    }
    return .nothing
  }

  private mutating func addUnknown(_ tag: Tag, in scopes: [Scope]) {
    let known = scopes.reversed().flatMap { scope -> [String] in
      switch scope {
      case .group(let group): group.variables().map(\.name).filter { !$0.contains("[]") }
      case .item(let fields): fields
      case .nothing: []
      }
    }
    add(.unknownVariable(tag.name, nearest: nearestName(to: tag.name, among: known)), at: tag)
  }

  private mutating func add(_ problem: TemplateProblem, at tag: Tag) {
    findings.append(
      Finding(problem, at: SourceLocation(file: file, line: tag.line, column: tag.column)))
  }
}
