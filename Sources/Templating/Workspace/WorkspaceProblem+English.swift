import Diagnostics
import Quantities

extension WorkspaceProblem {
  var english: Explanation {
    switch self {
    case .windowOfSeveralKinds(let given):
      Explanation(
        given.isEmpty
          ? "“window” does not say what the report covers"
          : "“window” has \(given.map { "“\($0)”" }.joined(separator: " and ")) at once",
        hint: "give one of the three: years, months, or term")
    case .termReversed:
      Explanation("“term” ends before it begins", hint: "give the earlier month as from")
    case .termTooLong(let years):
      Explanation("“term” is longer than \(years) years", hint: "check from and to")
    case .sinceMissing(let unit):
      Explanation(
        "“\(unit)” has “succeeds” without “since”",
        hint: "give the unit's first month, such as since: 2025-07")
    case .succeededTwice(let unit, let first, let line):
      Explanation(
        "“\(unit)” went into “\(first)”\(line.map { " (line \($0))" } ?? "") already",
        hint: "a unit's counts cannot be parted between two new ones: list it in the “succeeds” of"
          + " one, mostly the one with its greater part; --units old shows old units as they were")
    case .succeedsLater(let unit, let since, let predecessor, let begins, let line):
      Explanation(
        "“\(unit)” begins in \(DateFormat.short(since)) and succeeds “\(predecessor)”, which begins"
          + " only in \(DateFormat.short(begins))\(line.map { " (line \($0))" } ?? "")",
        hint: "a new unit begins after the old one: give “\(unit)” a “since” after"
          + " \(DateFormat.short(begins)), or “\(predecessor)” one before \(DateFormat.short(since));"
          + " if an older unit had that name, list it on a line of its own, “- \(predecessor)”, without"
          + " “since”")
    case .namesakeStillStands(let unit, let first, let line, let since):
      Explanation(
        "“\(unit)” begins in \(DateFormat.short(since)), while “\(first)”"
          + (line.map { " on line \($0)" } ?? "") + " still stands",
        hint: "if that is the old unit's name, list it in the “succeeds” of the unit that took it"
          + " in")
    }
  }
}
