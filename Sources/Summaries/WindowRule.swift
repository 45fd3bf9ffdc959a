import Quantities

/// How a report's window follows from its month.
public enum WindowRule: Hashable, Sendable {
  /// So many calendar years, the last one through the report month alone.
  case years(Int)
  /// So many months, the report month the last of them.
  case months(Int)
  /// A committee's term, as far as the report month has come.
  case term(from: Month, to: Month)

  /// The window of the report of `month`; nil where the term begins later.
  public func window(of month: Month) -> Window? {
    switch self {
    case .years(let years): Window(years: years, endingWith: month)
    case .months(let months):
      Window(first: month.advanced(by: 1 - max(months, 1)), last: month)
    case .term(let first, let last): Window(first: first, last: min(last, month))
    }
  }
}
