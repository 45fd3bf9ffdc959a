/// A place in a file that an office keeps: a CSV file, the configuration, a template.
///
/// Lines and columns count from 1. In a CSV file `line` is the physical line and `column` the
/// field's number; in a text file `column` counts characters.
public struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it.
  public var file: String
  /// The physical line, from 1; absent when the whole file is meant.
  public var line: Int?
  /// The field (CSV) or character (text), from 1; absent when the whole line is meant.
  public var column: Int?

  /// A place in `file`.
  public init(file: String, line: Int? = nil, column: Int? = nil) {
    self.file = file
    self.line = line
    self.column = column
  }
}

extension SourceLocation: Comparable {
  /// Order by file, then line, then column; what names no line comes first.
  public static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line ?? 0, a.column ?? 0) < (b.file, b.line ?? 0, b.column ?? 0)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, as compilers print it.
  public var description: String {
    [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
  }
}
