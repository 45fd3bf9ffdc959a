import Document
import Foundation

/// Reads the style files of `Templates/styles` without a YAML library: nested keys, lists and
/// flow maps of plain scalars, which is all that they use.
enum StyleFile {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func style(_ name: String) throws -> Style {
    let file = repository.appendingPathComponent("Templates/styles/\(name).yml")
    let lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n").map(String.init)
      .filter { !$0.trimmingCharacters(in: .whitespaces).hasPrefix("#") }
    var rest = lines[...]
    let data = try JSONSerialization.data(withJSONObject: value(of: &rest, indent: 0))
    return try JSONDecoder().decode(Style.self, from: data)
  }

  private static func value(of lines: inout ArraySlice<String>, indent: Int) -> Any {
    var list: [Any] = []
    var map: [String: Any] = [:]
    while let line = lines.first {
      let depth = line.prefix { $0 == " " }.count
      guard depth >= indent, !line.trimmingCharacters(in: .whitespaces).isEmpty else { break }
      lines.removeFirst()
      let text = line.dropFirst(depth)
      if text.hasPrefix("- ") {
        list.append(scalarOrMap(text.dropFirst(2)))
      } else {
        let (key, rest) = pair(text)
        map[key] = rest.isEmpty ? value(of: &lines, indent: depth + 1) : scalarOrMap(rest[...])
      }
    }
    return list.isEmpty ? map : list
  }

  private static func scalarOrMap(_ text: Substring) -> Any {
    guard text.hasPrefix("{") else { return scalar(String(text)) }
    var map: [String: Any] = [:]
    for entry in text.dropFirst().dropLast().split(separator: ",") {
      let (key, value) = pair(entry.drop { $0 == " " })
      map[key] = scalar(value)
    }
    return map
  }

  private static func scalar(_ text: String) -> Any {
    let text = text.trimmingCharacters(in: .whitespaces)
    return Double(text) ?? ["true": true, "false": false][text] as Any? ?? text
  }

  /// The key in camel case and what follows it.
  private static func pair(_ text: Substring) -> (String, String) {
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let words = text[..<colon].split(separator: "-")
    let key = words.dropFirst().reduce(String(words.first ?? "")) { $0 + $1.capitalized }
    return (key, text[colon...].dropFirst().trimmingCharacters(in: .whitespaces))
  }
}
