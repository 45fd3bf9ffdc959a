import Diagnostics
import Quantities
import Summaries

extension WorkspaceFile {
  /// `window:` as it is written: one of the three.
  struct WindowLength: Decodable {
    struct Term: Decodable {
      var from: ConfiguredMonth
      var to: ConfiguredMonth
    }

    var years: Located<Int>?
    var months: Located<Int>?
    var term: Located<Term>?
  }

  /// A report shows no more years than that.
  private static let mostYears = 50

  /// The rule that `window:` gives; what is wrong with it is added to `findings`.
  func windowRule(_ findings: inout [Finding]) -> WindowRule {
    let standard = WindowRule.years(5)
    guard let window else { return standard }
    let (years, months, term) = (window.value.years, window.value.months, window.value.term)
    let given = [
      years.map { _ in "years" }, months.map { _ in "months" }, term.map { _ in "term" },
    ].compactMap { $0 }
    guard given.count == 1 else {
      let problem = WorkspaceProblem.windowOfSeveralKinds(given)
      findings.append(Finding(problem, at: window.location))
      return standard
    }
    if let years, isInRange(years, 1...Self.mostYears, key: "years", &findings) {
      return .years(years.value)
    }
    if let months, isInRange(months, 1...(12 * Self.mostYears), key: "months", &findings) {
      return .months(months.value)
    }
    return term.flatMap { rule(of: $0, &findings) } ?? standard
  }

  private func rule(
    of term: Located<WindowLength.Term>, _ findings: inout [Finding]
  ) -> WindowRule? {
    guard let first = term.value.from.month, let last = term.value.to.month else { return nil }
    guard first <= last else {
      findings.append(Finding(WorkspaceProblem.termReversed, at: term.location))
      return nil
    }
    guard last.year - first.year < Self.mostYears else {
      let problem = WorkspaceProblem.termTooLong(years: Self.mostYears)
      findings.append(Finding(problem, at: term.location))
      return nil
    }
    return .term(from: first, to: last)
  }

  private func isInRange(
    _ value: Located<Int>, _ range: ClosedRange<Int>, key: String, _ findings: inout [Finding]
  ) -> Bool {
    guard !range.contains(value.value) else { return true }
    let problem = TemplateProblem.outOfRange(
      key: key, lowest: range.lowerBound, highest: range.upperBound)
    findings.append(Finding(problem, at: value.location))
    return false
  }
}

/// A month as the file writes it: `2025-07`.
struct ConfiguredMonth: Decodable {
  var month: Month?

  init(from decoder: any Decoder) throws {
    month = Month(iso: try String(from: decoder))
    let yaml = decoder as? YAMLDecoder
    if month == nil { yaml?.record(.wrongKind(key: yaml?.key ?? "", expected: .month)) }
  }
}
