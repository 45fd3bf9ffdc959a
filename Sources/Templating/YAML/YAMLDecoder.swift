import Diagnostics
import Foundation
import Yams

/// Reads `Decodable` structs from a YAML tree; keys are in kebab case in the file.
///
/// Without a node it yields empty values: the fault that led there is already recorded.
struct YAMLDecoder: Decoder {
  let node: Node?
  /// The key that the node stands under, for messages.
  let key: String?
  let reading: YAMLReading

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// Where the node stands.
  var location: SourceLocation? { node.map(reading.location) }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    var mapping = node?.mapping
    if let node, mapping == nil {
      record(.mapping, at: node)
      mapping = nil
    }
    return KeyedDecodingContainer(
      YAMLKeyedContainer<Key>(
        mapping: mapping, index: mapping.map(reading.register), reading: reading))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard let node else { return YAMLUnkeyedContainer(nodes: [], key: key, reading: reading) }
    guard let sequence = node.sequence else {
      record(.list, at: node)
      return YAMLUnkeyedContainer(nodes: [], key: key, reading: reading)
    }
    return YAMLUnkeyedContainer(nodes: Array(sequence), key: key, reading: reading)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    YAMLValueContainer(decoder: self)
  }

  /// Keeps a finding about this node, if there is one.
  func record(_ problem: TemplateProblem) {
    if let node { reading.record(problem, at: node) }
  }

  fileprivate func record(_ expected: TemplateProblem.Kind, at node: Node) {
    reading.record(.wrongKind(key: key ?? "", expected: expected), at: node)
  }

  /// A value; a wrong choice among an enumeration's is recorded, and the first stands in.
  fileprivate func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try Value(from: self)
    } catch {
      guard let choices = type as? any (CaseIterable & RawRepresentable).Type else { throw error }
      let (names, first) = cases(of: choices)
      // What is no scalar is already reported as no text.
      if let node, let found = node.scalar?.string {
        reading.record(
          .unknownChoice(
            found, key: key ?? "", allowed: names, nearest: nearestName(to: found, among: names)),
          at: node)
      }
      guard let stand = first as? Value else { throw error }
      return stand
    }
  }
}

private func cases<Choice: CaseIterable & RawRepresentable>(
  of type: Choice.Type
) -> (names: [String], first: Any?) {
  (Choice.allCases.compactMap { $0.rawValue as? String }, Choice.allCases.first)
}

/// Whether YAML means nothing by `node`: `key:`, `key: ~`, `key: null`.
private func isNull(_ node: Node) -> Bool {
  guard let scalar = node.scalar, scalar.style == .plain else { return false }
  return ["", "~", "null"].contains(scalar.string)
}

private struct YAMLKeyedContainer<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let mapping: Node.Mapping?
  let index: Int?
  let reading: YAMLReading

  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] {
    (mapping ?? Node.Mapping([])).compactMap { Key(stringValue: $0.key.scalar?.string ?? "") }
  }

  private func node(for key: Key) -> Node? {
    let name = kebabCase(key.stringValue)
    if let index { reading.ask(name, of: index) }
    return mapping?.first { $0.key.scalar?.string == name }?.value
  }

  func contains(_ key: Key) -> Bool { node(for: key) != nil }

  func decodeNil(forKey key: Key) throws -> Bool { node(for: key).map(isNull) ?? true }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let name = kebabCase(key.stringValue)
    let found = node(for: key).flatMap { isNull($0) ? nil : $0 }
    if found == nil, let index { reading.miss(name, of: index) }
    return try YAMLDecoder(node: found, key: name, reading: reading).decode(type)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try superDecoder(forKey: key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try superDecoder(forKey: key).unkeyedContainer()
  }

  func superDecoder() throws -> any Decoder {
    YAMLDecoder(node: mapping.map { .mapping($0) }, key: nil, reading: reading)
  }

  func superDecoder(forKey key: Key) throws -> any Decoder {
    YAMLDecoder(node: node(for: key), key: kebabCase(key.stringValue), reading: reading)
  }
}

private struct YAMLUnkeyedContainer: UnkeyedDecodingContainer {
  let nodes: [Node]
  let key: String?
  let reading: YAMLReading
  private(set) var currentIndex = 0

  init(nodes: [Node], key: String?, reading: YAMLReading) {
    self.nodes = nodes
    self.key = key
    self.reading = reading
  }

  var codingPath: [any CodingKey] { [] }
  var count: Int? { nodes.count }
  var isAtEnd: Bool { currentIndex >= nodes.count }

  private mutating func next() -> YAMLDecoder {
    defer { currentIndex += 1 }
    return YAMLDecoder(node: isAtEnd ? nil : nodes[currentIndex], key: key, reading: reading)
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, isNull(nodes[currentIndex]) else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    try next().decode(type)
  }

  mutating func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) throws -> KeyedDecodingContainer<Nested> {
    try next().container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try next().unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { next() }
}

private struct YAMLValueContainer: SingleValueDecodingContainer {
  let decoder: YAMLDecoder

  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { decoder.node.map(isNull) ?? true }

  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let leaf: Any? =
      switch type {
      case is String.Type: text() ?? ""
      case is Int.Type: number(.wholeNumber) { Int($0) } ?? 0
      case is Double.Type: number(.number, decimalNumber) ?? 0
      case is Bool.Type: number(.yesOrNo) { Self.truths[$0.lowercased()] } ?? false
      default: nil
      }
    if let value = leaf as? Value { return value }
    return try decoder.decode(type)
  }

  private static let truths = ["true": true, "yes": true, "false": false, "no": false]

  private func text() -> String? {
    guard let node = decoder.node else { return nil }
    guard let scalar = node.scalar else {
      decoder.record(.text, at: node)
      return nil
    }
    return inNFC(unshielded(scalar.string))
  }

  private func number<Number>(
    _ expected: TemplateProblem.Kind, _ read: (String) -> Number?
  ) -> Number? {
    guard let node = decoder.node else { return nil }
    guard let text = node.scalar?.string, let value = read(unshielded(text)) else {
      decoder.record(expected, at: node)
      return nil
    }
    return value
  }
}

/// `12.5`, `-3`: digits with at most one point; no `nan`, `inf`, `0x1p3` or `1e9`.
private func decimalNumber(_ text: String) -> Double? {
  let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
  guard isPlain, let number = Double(text), number.isFinite else { return nil }
  return number
}

/// `leftMargin` as files write it: `left-margin`.
private func kebabCase(_ name: String) -> String {
  var text = ""
  for letter in name {
    if letter.isUppercase { text += "-" }
    text += letter.lowercased()
  }
  return text
}

/// Text in NFC; most text already is, and is not copied.
func inNFC(_ text: String) -> String {
  let hasCombiningMark = text.unicodeScalars.contains { (0x300...0x36F).contains($0.value) }
  return hasCombiningMark ? text.precomposedStringWithCanonicalMapping : text
}
