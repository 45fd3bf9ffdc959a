import Diagnostics
import Yams

/// One reading of a YAML text into a value: what was found wrong, and which keys were asked for.
///
/// A wrong leaf is recorded and stands in as an empty value, so that one reading finds all faults;
/// the value is used only when there are none.
final class YAMLReading {
  private struct Keys {
    var mapping: Node.Mapping
    var asked: [String] = []
    var missing: [String] = []
  }

  private let places: SourceLines
  private var findings: [Finding] = []
  private var mappings: [Keys] = []

  init(places: SourceLines) { self.places = places }

  /// The value that `text` describes.
  ///
  /// Unknown keys, missing keys and values of a wrong kind are all thrown together.
  ///
  /// `check` sees a value that is right so far, and records what else is wrong with it.
  static func decode<Value: Decodable>(
    _ type: Value.Type, from text: String, at places: SourceLines,
    check: (Value, Node, YAMLReading) -> Void = { _, _, _ in }
  ) throws(Findings) -> Value {
    let reading = YAMLReading(places: places)
    guard let root = try reading.compose(text) else {
      throw Findings([Finding(TemplateProblem.emptyFile, at: places.location(line: 1))])
    }
    var value: Value?
    do {
      value = try Value(from: YAMLDecoder(node: root, key: nil, reading: reading))
    } catch {
      reading.record(.yamlSyntax("\(error)"), at: root)
    }
    reading.recordKeys()
    if let value, reading.findings.isEmpty { check(value, root, reading) }
    guard let value, reading.findings.isEmpty else {
      throw Findings(inOrder(reading.findings))
    }
    return value
  }

  /// The tree; scalars are left as text (`Resolver.basic`), for each field says what it wants.
  private func compose(_ text: String) throws(Findings) -> Node? {
    do {
      return try Parser(yaml: text, resolver: .basic, encoding: .utf8).singleRoot()
    } catch {
      throw Findings([tab(in: text, near: error) ?? finding(for: error)])
    }
  }

  /// A tab on the line that libyaml stopped at, or the one above: it says something else of it.
  private func tab(in text: String, near error: any Error) -> Finding? {
    let mark: Mark
    switch error {
    case YamlError.scanner(_, _, let place, _), YamlError.parser(_, _, let place, _):
      mark = place
    default: return nil
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for number in [mark.line, mark.line - 1] where lines.indices.contains(number - 1) {
      let line = lines[number - 1]
      guard let tab = line.firstIndex(of: "\t") else { continue }
      let column = line.distance(from: line.startIndex, to: tab) + 1
      return Finding(
        TemplateProblem.tabInYAML, at: places.location(line: number, column: column))
    }
    return nil
  }

  private func finding(for error: any Error) -> Finding {
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      return Finding(
        TemplateProblem.yamlSyntax(problem),
        at: places.location(line: mark.line, column: mark.column))
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      return Finding(
        TemplateProblem.duplicateKey(duplicates.sorted().joined(separator: ", ")),
        at: places.location(line: context.mark.line, column: context.mark.column))
    case YamlError.reader(let problem, _, _, _):
      return Finding(TemplateProblem.yamlSyntax(problem), at: places.location(line: 1))
    default:
      return Finding(TemplateProblem.yamlSyntax("\(error)"), at: places.location(line: 1))
    }
  }

  /// Where `node` stands.
  func location(of node: Node) -> SourceLocation {
    guard let mark = node.mark else { return SourceLocation(file: places.file) }
    return places.location(line: mark.line, column: mark.column)
  }

  /// Keeps a finding.
  func record(_ problem: TemplateProblem, at node: Node) {
    findings.append(Finding(problem, at: location(of: node)))
  }

  /// A number by which to say which keys of `mapping` are known.
  func register(_ mapping: Node.Mapping) -> Int {
    mappings.append(Keys(mapping: mapping))
    return mappings.count - 1
  }

  /// `key` is one that a mapping may have.
  func ask(_ key: String, of mapping: Int) {
    if !mappings[mapping].asked.contains(key) { mappings[mapping].asked.append(key) }
  }

  /// `key` is one that a mapping must have, and has not.
  func miss(_ key: String, of mapping: Int) { mappings[mapping].missing.append(key) }

  /// A misspelt key is both unknown and missing; it is reported once, where it stands.
  private func recordKeys() {
    for keys in mappings {
      var missing = keys.missing
      for (key, _) in keys.mapping {
        let name = key.scalar?.string ?? ""
        guard !keys.asked.contains(name) else { continue }
        let nearest =
          nearestName(to: name, among: missing) ?? nearestName(to: name, among: keys.asked)
        missing.removeAll { $0 == nearest }
        record(.unknownKey(name, nearest: nearest, known: keys.asked), at: key)
      }
      for name in missing { record(.missingKey(name), at: .mapping(keys.mapping)) }
    }
  }
}
