import Diagnostics
import Foundation
import Quantities
import Records
import Summaries
import Templating
import TestSupport
import Testing

/// Where every number comes from, added up anew from the rows that are listed.
@Suite struct ExplanationTests {
  private func fields(_ line: Substring) -> [String] {
    var (fields, isQuoted) = ([""], false)
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: fields.append("")
      default: fields[fields.count - 1].append(character)
      }
    }
    return fields
  }

  /// `11.500` of 11500, by other means than the program's.
  private func grouped(_ number: Int) -> String {
    var (text, rest) = ("", String(number))
    while rest.count > 3 {
      text = "." + rest.suffix(3) + text
      rest = String(rest.dropLast(3))
    }
    return rest + text
  }

  /// A sum of which records leave a part open has a sign in an explanation, and none in a sentence.
  private func withoutSign(_ printed: String) -> String {
    printed.hasPrefix("≥\u{A0}") ? String(printed.dropFirst(2)) : printed
  }

  /// Whether a figure is printed as what its rows come to: a sum, or a rate to within half its last
  /// decimal.
  private func isResult(_ printed: String, of part: VariableExplanation.Part) -> Bool {
    let counted = part.rows.reduce(0) { $0 + $1.counts[0] }
    guard part.derivation.isRate else {
      // Nothing is known of what no row states; rows themselves are counted.
      let isUnknown = part.rows.isEmpty && ["–", "0"].contains(printed)
      return isUnknown || withoutSign(printed) == grouped(counted)
    }
    let whole = part.rows.reduce(0) { $0 + $1.counts[1] }
    guard whole > 0 else { return printed == "–" }
    guard printed.hasSuffix("%") else { return false }
    let digits = printed.dropLast().replacingOccurrences(of: ",", with: ".")
    let decimals = digits.split(separator: ".").dropFirst().first?.count ?? 0
    let half = 0.5 * pow(10, -Double(decimals)) + 1e-9
    return Double(digits).map { abs($0 - 100 * Double(counted) / Double(whole)) <= half } ?? false
  }

  private static let requests = [("2021-12", 5), ("2021-09", 3), ("2019-01", 2), ("2022-09", 5)]

  private func request(_ month: String, _ years: Int, everyThirdCellEmpty: Bool) throws -> Request {
    var request = try Sample.request(month, years: years)
    guard everyThirdCellEmpty else { return request }
    for index in request.records.study.records.indices where index.isMultiple(of: 3) {
      request.records.study.records[index].reports = nil
      request.records.study.records[index].format = nil
    }
    for index in request.records.training.records.indices where index.isMultiple(of: 3) {
      request.records.training.records[index].classes = nil
    }
    return request
  }

  @Test(arguments: requests, [false, true])
  func everyFigureIsWhatItsRowsComeTo(when: (String, Int), everyThirdCellEmpty: Bool) throws {
    let request = try request(when.0, when.1, everyThirdCellEmpty: everyThirdCellEmpty)
    let explainer = try Explainer(request)
    var figures = 0
    for variable in try variables(for: request) {
      let name = variable.name
      let explanation = try explainer.explanation(of: name)
      #expect(explanation.value == variable.value, "\(name)")
      for part in explanation.parts { #expect(isResult(part.value, of: part), "\(name)") }
      let values = explanation.parts.map(\.value)
      switch explanation.use {
      case .figure:
        figures += 1
        #expect(isResult(variable.value, of: explanation.parts[0]), "\(name)")
      case .counted where Int(variable.value) != nil:
        // A list counts its items, each with several figures.
        let isList = explanation.parts.contains { $0.title.contains(": ") }
        #expect(isList || values.count == Int(variable.value), "\(name)")
      case .each where variable.value.first.map { $0.isNumber || $0 == "–" } ?? false:
        #expect(values.map(withoutSign).joined(separator: " | ") == variable.value, "\(name)")
      default: break
      }
    }
    #expect(figures > 100)
  }

  /// Lists and counts of what reached its plan tell the plan, and each figure once.
  @Test(arguments: ["plan.missed", "plan.missed_count", "plan.reached", "plan.any_reached"])
  func plansAreToldWithWhatIsHeldAgainstThem(name: String) throws {
    let explanation = try Explainer(try Sample.request()).explanation(of: name)
    #expect(!explanation.targets.isEmpty && !explanation.parts.isEmpty)
    #expect(Set(explanation.targets).count == explanation.targets.count)
    #expect(Set(explanation.parts.map(\.derivation)).count == explanation.parts.count)
  }

  @Test func everyNumberIsAFigureOrSaysFromWhichItFollows() throws {
    let request = try Sample.request()
    let explainer = try Explainer(request)
    for variable in try variables(for: request) {
      let explanation = try explainer.explanation(of: variable.name)
      let isNumber = variable.value.filter { $0 != "." && $0 != "," && $0 != "%" }
        .allSatisfy(\.isNumber)
      guard isNumber, explanation.use == .stated, variable.name != "report.version" else {
        continue
      }
      #expect(!explanation.settings.isEmpty || !explanation.options.isEmpty, "\(variable.name)")
    }
  }

  @Test func changesStandBesideTheirTwoFigures() throws {
    let request = try Sample.request()
    let change = try Explainer(request).explanation(of: "year.training.total.people_change")
    #expect(change.value == "tăng 220 người (+34,8%)")
    #expect(change.use == .compared)
    #expect(change.parts.map(\.value) == ["852", "632"])
    #expect(change.parts.map { $0.sums[0] } == [852, 632])
    let rise = try Explainer(request).explanation(of: "study.change")
    #expect(rise.parts.map(\.title) == ["năm 2021", "năm 2020"])
    #expect(rise.parts.map(\.sums) == [[22164, 22877], [21666, 22627]])
  }

  @Test func sharesOfPlansStandBesideWhatWasPlanned() throws {
    let request = try Sample.request()
    let share = try Explainer(request).explanation(of: "plan.knowledge.participants.share")
    #expect(share.targets.map(\.count) == [380])
    let line = try #require(share.targets.first?.line)
    let row = try Sample.text("workspace/data/plan.csv").split(separator: "\n")[line - 1]
    #expect(row.hasPrefix("2021,Bồi dưỡng kiến thức") && row.hasSuffix(",380"))
    #expect(
      share.text(in: .vietnamese).contains("Kế hoạch: Bồi dưỡng kiến thức: số người: 380 (data/"))
    #expect(share.text(in: .english).contains("Plan: Bồi dưỡng kiến thức: số người: 380 (data/"))
    #expect(share.json(in: .english).contains("\"planned\": 380, \"file\": \"data/plan.csv\""))
    #expect(share.parts.map(\.value) == ["300"])
    let total = try Explainer(request).explanation(of: "plan.total.classes.planned")
    #expect(total.targets.map(\.count).reduce(0, +) == 33 && total.parts.isEmpty)
    let missed = try Explainer(request).explanation(of: "plan.missed[].share")
    #expect(missed.targets.map(\.count) == [200, 380])
  }

  @Test func rowsAreThoseOfTheFile() throws {
    let request = try Sample.request()
    let lines = try Sample.text("workspace/data/study.csv").split(separator: "\n")
    let rate = try Explainer(request).explanation(of: "study.units.lowest_rate")
    #expect(rate.value == "92,6%")
    #expect(rate.parts[0].rows.count == 21)
    for row in rate.parts[0].rows {
      let fields = fields(lines[row.line - 1])
      #expect(row.file == "data/study.csv")
      #expect([row.unit, row.subject, row.detail] == Array(fields[1...3]))
      #expect(row.counts.map(String.init) == [fields[6], fields[5]])
    }
  }

  @Test func textsSayWhichKeyOrOptionTheyComeFrom() throws {
    let request = try Sample.request()
    func source(_ name: String) throws -> [String] {
      let explanation = try Explainer(request).explanation(of: name)
      return explanation.settings + explanation.options
    }
    #expect(try source("issuer.title") == ["issuer.title"])
    #expect(try source("study.mark") == ["thresholds.study"])
    #expect(try source("training.thematic.unit") == ["categories[].unit"])
    #expect(try source("training.taught[].unit") == ["categories[].unit"])
    #expect(try source("report.date") == ["issued", "--issued"])
    #expect(try source("window.first_year") == ["window", "--month", "--from", "--to"])
    #expect(try source("report.version") == [])
    #expect(
      try Explainer(request).explanation(of: "issuer.title").text(in: .english)
        == "issuer.title = Huyện ủy Như Xuân\ntên cơ quan ban hành trong câu văn\n"
        + "Source: issuer.title in report.yml\n")
  }

  @Test func wrongNamesHaveTheNearest() throws {
    let request = try Sample.request()
    func fault(_ name: String) -> [String] {
      messages { _ = try Explainer(request).explanation(of: name) }
    }
    #expect(
      fault("study.raet") == [
        "error: there is no variable “study.raet”; hint: did you mean “study.rate”?"
      ])
    #expect(fault("training.thematic")[0].contains("is a group of variables"))
    #expect(fault("training.taught[].naem")[0].contains("“training.taught[].name”"))
    #expect(fault("").count == 1)
    #expect(fault("study.rate.x").count == 1)
  }

  @Test func asTextCSVAndJSON() throws {
    let request = try Sample.request("2019-05", years: 1)
    let count = try Explainer(request).explanation(of: "training.total.people")
    let rate = try Explainer(request).explanation(of: "month.study.report_rate")
    let share = try Explainer(request).explanation(of: "study.online_share")
    let none = try Explainer(request).explanation(of: "training.thematic.classes")
    let all = [count, rate, share, none]
    try expectSnapshot(
      all.map { $0.text(in: .vietnamese) }.joined(separator: "\n"), named: "explain-vi.txt")
    try expectSnapshot(
      all.map { $0.text(in: .english) }.joined(separator: "\n"), named: "explain-en.txt")
    try expectSnapshot(all.map { $0.csv() }.joined(separator: "\n"), named: "explain.csv")
    let json = all.map { $0.json(in: .vietnamese) }
    for text in json {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }
    try expectSnapshot(json.joined(separator: "\n"), named: "explain.json")
  }

  @Test func cellsStayText() throws {
    var request = try Sample.request("2019-02", years: 1)
    request.records.training.names.topics = request.records.training.names.topics.map { _ in
      "=HYPERLINK(\"x\",\n1)"
    }
    let people = try Explainer(request).explanation(of: "training.total.people")
    #expect(people.csv().contains("\"'=HYPERLINK(\"\"x\"\",\n1)\""))
    #expect(!people.text(in: .english).contains(",\n1"))
  }
}
