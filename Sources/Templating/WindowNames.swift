import Quantities
import Summaries

/// What the report calls its window.
extension Facts {
  /// The term that the window is of, as far as it has come; nil for another window.
  private var term: Window? {
    guard case .term(let first, let last) = workspace.windowRule, window.first == first,
      window.last <= last
    else { return nil }
    return Window(first: first, last: last)
  }

  /// As sentences call it: `5 năm 2017–2021`, `nhiệm kỳ 2020–2025`.
  var windowName: String {
    term.map { words.term(words.period($0)) } ?? words.windowName(window)
  }

  /// As the title calls it: with its months where its years, or its term, do not tell them.
  var windowTitle: String {
    let isWhole = !window.isPartial && (term?.last ?? window.last) == window.last
    return isWhole ? windowName : "\(windowName) (\(words.coverage(window)))"
  }
}

extension Window {
  /// Whether any of its years has months that lie outside.
  var isPartial: Bool { years.contains { $0.isPartial } }
}
