import Diagnostics
import Quantities

/// What can be wrong in `report.yml` with windows, and with units that follow one another.
public enum WorkspaceProblem: Problem, Hashable {
  /// `window:` has none, or several, of the keys of which it must have one.
  case windowOfSeveralKinds([String])
  /// A term that ends before it begins.
  case termReversed
  /// A term of more years than a report can show.
  case termTooLong(years: Int)

  /// A unit that says whom it succeeds, but not since when.
  case sinceMissing(String)
  /// A unit that another one, at `line`, succeeds already.
  case succeededTwice(String, by: String, line: Int?)
  /// A unit that succeeds one, at `line`, which begins only after it.
  case succeedsLater(String, since: Month, predecessor: String, begins: Month, line: Int?)
  /// A unit that begins while another one of its name, at `line`, still stands.
  case namesakeStillStands(String, first: String, line: Int?, since: Month)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .windowOfSeveralKinds: "window-of-several-kinds"
    case .termReversed: "term-reversed"
    case .termTooLong: "term-too-long"
    case .sinceMissing: "since-missing"
    case .succeededTwice: "succeeded-twice"
    case .succeedsLater: "succeeds-later"
    case .namesakeStillStands: "namesake-still-stands"
    }
  }

  /// The wording in `language`.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
