import Diagnostics

/// Where the lines of a text stand in the file that an office keeps.
///
/// A template's text changes while it is filled in, and a block's YAML is a part of it; this is
/// the way back.
struct SourceLines: Sendable {
  /// The file as the user named it.
  var file: String
  /// The file's line of each line of the text; nil when the text is the file.
  var lines: [Int]?

  /// The place of line `line` (from 1) of the text.
  func location(line: Int, column: Int? = nil) -> SourceLocation {
    guard let lines else { return SourceLocation(file: file, line: line, column: column) }
    let index = min(max(line - 1, 0), lines.count - 1)
    return SourceLocation(file: file, line: index >= 0 ? lines[index] : nil, column: column)
  }

  /// The places of the part that begins with line `first` of the text.
  func from(line first: Int) -> SourceLines {
    let all = lines ?? []
    return SourceLines(file: file, lines: Array(all.dropFirst(first - 1)))
  }
}

/// Findings by their place in the file, those without one first.
func inOrder(_ findings: [Finding]) -> [Finding] {
  findings.enumerated().sorted { a, b in
    let (left, right) = (a.element.location, b.element.location)
    guard left != right else { return a.offset < b.offset }
    guard let left, let right else { return left == nil }
    return left < right
  }.map(\.element)
}
