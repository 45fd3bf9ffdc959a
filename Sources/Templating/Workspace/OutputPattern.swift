import Diagnostics
import Quantities
import Summaries

/// Where reports go: a path with placeholders.
public struct OutputPattern: Hashable, Sendable {
  /// `{year}` and `{month}` stand for the report month; `{unit}` and `{category}` for the part that
  /// the report is of, or for ``whole(in:)`` where it is of all.
  static let placeholders = ["{year}", "{month}", "{unit}", "{category}"]

  private let text: String

  /// What stands for a part's name in the name of a report of all: `tong-hop`, `all`.
  static func whole(in language: Language) -> String {
    switch language {
    case .vietnamese: "tong-hop"
    case .english: "all"
    }
  }

  /// The pattern `text`.
  public init(_ text: String) { self.text = text }

  /// The same names in `folder`.
  public func below(_ folder: String) -> Self {
    let name = text.lastIndex(of: "/").map { text[text.index(after: $0)...] } ?? text[...]
    return Self("\(folder)\(folder.hasSuffix("/") ? "" : "/")\(name)")
  }

  /// The path of the whole report of `month`.
  public func path(for month: Month, in language: Language) -> String {
    let whole = Self.whole(in: language)
    return filled(for: month, ["unit": whole, "category": whole])
  }

  /// The paths of the reports of `parts`, all of them of `kind`, no two alike on any file system: also
  /// where one does not tell capitals from small letters.
  ///
  /// Without the placeholder of `kind` the part's name goes before the path's ending.
  public func paths(
    for month: Month, of parts: [ReportPart], by kind: ReportPart.Kind, in language: Language
  ) -> [String] {
    let pattern = text.contains("{\(kind)}") ? self : Self(text.insertingBeforeEnding("-{\(kind)}"))
    return distinctFileNames(parts.map(\.name)).map { name in
      let others = ReportPart.Kind.allCases.filter { $0 != kind }.map {
        ($0.rawValue, Self.whole(in: language))
      }
      return pattern.filled(
        for: month, Dictionary(uniqueKeysWithValues: others + [(kind.rawValue, name)]))
    }
  }

  private func filled(for month: Month, _ parts: [String: String]) -> String {
    var values = parts
    values["year"] = String(month.description.prefix(4))
    values["month"] = String(month.description.suffix(2))
    return text.split(separator: "{", omittingEmptySubsequences: false).enumerated().map {
      index, piece in
      guard index > 0 else { return String(piece) }
      guard let end = piece.firstIndex(of: "}"), let value = values[String(piece[..<end])] else {
        return "{\(piece)"
      }
      return value + piece[piece.index(after: end)...]
    }.joined()
  }
}

extension String {
  /// `bao-cao.pdf` as `bao-cao-{unit}.pdf`.
  fileprivate func insertingBeforeEnding(_ insertion: String) -> String {
    let name = lastIndex(of: "/").map { index(after: $0) } ?? startIndex
    let end = self[name...].lastIndex(of: ".").flatMap { $0 > name ? $0 : nil } ?? endIndex
    return self[..<end] + insertion + self[end...]
  }
}
