import Diagnostics
import Document

/// `{#name}` and `{.appendix}` at the end of a heading, each in braces of its own or several in one
/// pair: `{.appendix #name}`.
struct HeadingMarks {
  private static let appendix = ".appendix"

  private(set) var anchor: String?
  private(set) var isAppendix = false
  /// What stands in braces there and is neither, as it would be printed.
  private(set) var problems: [TemplateProblem] = []

  /// Takes the marks off the end of `inlines`.
  init(takingFrom inlines: inout [Inline]) {
    while var last = inlines.last, last.text.last == "}",
      let brace = last.text.lastIndex(of: "{")
    {
      read(last.text[brace...])
      last.text = String(last.text[..<brace])
      while last.text.last == " " { last.text.removeLast() }
      inlines.removeLast()
      if !last.text.isEmpty { inlines.append(last) }
    }
  }

  /// Reads the marks in one pair of braces.
  private mutating func read(_ braces: Substring) {
    let marks = braces.dropFirst().dropLast().split(separator: " ")
    if marks.isEmpty { problems.append(.unknownHeadingMark(String(braces), nearest: nil)) }
    for mark in marks {
      if mark == Self.appendix {
        isAppendix = true
      } else if mark.first == "#", mark.count > 1, anchor == nil {
        anchor = String(mark.dropFirst())
      } else {
        let nearest = nearestName(to: String(mark), among: [Self.appendix])
        problems.append(
          .unknownHeadingMark("{\(mark)}", nearest: nearest.map { "{\($0)}" }))
      }
    }
  }
}
