import Diagnostics
import Document
import Quantities
import Summaries
import Templating
import Testing

/// `window:` of report.yml, and what the report says where a window's years are not whole.
@Suite struct WindowConfigurationTests {
  private func parse(_ window: String) throws -> Workspace {
    let text = try Sample.text("workspace/report.yml").replacing("  years: 5\n", with: window)
    return try Workspace.parse(yaml: text, file: "r.yml")
  }

  private func faults(_ window: String) -> [String] { messages { _ = try parse(window) } }

  /// The line of `window:` in the sample's configuration.
  private func line() throws -> Int {
    let lines = try Sample.text("workspace/report.yml")
      .split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex(of: "window:")) + 1
  }

  @Test func oneOfThree() throws {
    #expect(try parse("  years: 3\n").windowRule == .years(3))
    #expect(try parse("  months: 60\n").windowRule == .months(60))
    let term = WindowRule.term(
      from: try #require(Month(iso: "2020-07")), to: try #require(Month(iso: "2025-06")))
    #expect(try parse("  term: {from: 2020-07, to: 2025-06}\n").windowRule == term)
    let text = try Sample.text("workspace/report.yml").replacing("window:\n  years: 5\n", with: "")
    #expect(try Workspace.parse(yaml: text, file: "r.yml").windowRule == .years(5))
  }

  @Test func noneOrSeveralIsAFault() throws {
    let place = "r.yml:\(try line() + 1):3"
    #expect(
      faults("  years: 5\n  months: 60\n") == [
        "\(place): error: “window” has “years” and “months” at once; "
          + "hint: give one of the three: years, months, or term"
      ])
    #expect(
      faults("  {}\n").first?.contains(
        "error: “window” does not say what the report covers; hint: give one of the three") == true)
  }

  @Test func valuesThatCannotBe() throws {
    let line = try line() + 1
    #expect(
      faults("  months: 0\n") == [
        "r.yml:\(line):11: error: “months” is out of range; hint: write a number from 1 to 600"
      ])
    #expect(
      faults("  term: {from: 2025-07, to: 2020-06}\n") == [
        "r.yml:\(line):9: error: “term” ends before it begins; hint: give the earlier month as from"
      ])
    #expect(
      faults("  term: {from: 1960-07, to: 2025-06}\n") == [
        "r.yml:\(line):9: error: “term” is longer than 50 years; hint: check from and to"
      ])
    #expect(
      faults("  term: {from: 07/2020, to: 2025-06}\n") == [
        "r.yml:\(line):16: error: the value of “from” must be a month; hint: for example 2025-07"
      ])
    #expect(faults("  term: {from: 2020-07}\n").first?.contains("“to” is missing") == true)
    #expect(faults("  month: 60\n").first?.contains("did you mean “months”") == true)
  }

  // MARK: What is printed

  private func request(_ window: String, _ month: String) throws -> Request {
    let workspace = try parse(window)
    let month = try #require(Month(iso: month))
    return Request(
      workspace: workspace, records: try Sample.records(workspace), month: month,
      window: try #require(workspace.windowRule.window(of: month)), version: "1.0")
  }

  private func values(_ window: String, _ month: String) throws -> [String: String] {
    let all = try variables(for: try request(window, month))
    return Dictionary(all.map { ($0.name, $0.value) }) { first, _ in first }
  }

  @Test(arguments: [
    ("  years: 5\n", "2021-12", "5 năm 2017–2021", "5 năm 2017–2021"),
    ("  years: 5\n", "2021-09", "5 năm 2017–2021", "5 năm 2017–2021 (đến hết tháng 9/2021)"),
    (
      "  months: 60\n", "2021-09", "giai đoạn 2016–2021",
      "giai đoạn 2016–2021 (từ tháng 10/2016 đến hết tháng 9/2021)"
    ),
    ("  months: 60\n", "2021-12", "5 năm 2017–2021", "5 năm 2017–2021"),
    ("  months: 5\n", "2021-09", "năm 2021", "năm 2021 (từ tháng 5/2021 đến hết tháng 9/2021)"),
    (
      "  term: {from: 2016-07, to: 2021-06}\n", "2021-06", "nhiệm kỳ 2016–2021",
      "nhiệm kỳ 2016–2021 (từ tháng 7/2016 đến hết tháng 6/2021)"
    ),
    (
      "  term: {from: 2016-01, to: 2020-12}\n", "2018-12", "nhiệm kỳ 2016–2020",
      "nhiệm kỳ 2016–2020 (đến hết tháng 12/2018)"
    ),
    (
      "  term: {from: 2016-01, to: 2020-12}\n", "2021-03", "nhiệm kỳ 2016–2020",
      "nhiệm kỳ 2016–2020"
    ),
    ("  months: 1\n", "2021-09", "năm 2021", "năm 2021 (tháng 9/2021)"),
  ])
  func bothEndsAreNamed(_ window: String, _ month: String, _ name: String, _ title: String) throws {
    let values = try values(window, month)
    #expect(values["window.name"] == name)
    #expect(values["window.title"] == title)
    let document = try Sample.template().document(for: try request(window, month))
    let subject = document.letterhead.subject.joined(separator: " ")
    #expect(subject.hasSuffix("quán triệt nghị quyết \(title)"))
    #expect(document.dump().contains("trên địa bàn huyện Như Xuân \(title) như sau."))
  }

  /// Every table and chart by years, in a window of which neither end is a whole year.
  @Test func partialYearsAreMarkedAtBothEnds() throws {
    let request = try request("  months: 60\n", "2021-09")
    let dump = try Sample.template().document(for: request).dump()
    // The table of months with records has no total, and the years twice.
    let coverage = "2021 (đến tháng 9) | 2016 (từ tháng 10) |"
    #expect(dump.contains(coverage))
    let lines = dump.split(separator: "\n").filter { !$0.contains(coverage) }
    let heads = lines.filter { $0.contains("head |") && $0.contains("2017") }
    #expect(heads.count == 3)
    for head in heads {
      #expect(head.contains("| 2016 (từ tháng 10)"))
      #expect(head.contains("| 2021 (đến tháng 9)"))
      #expect(head.contains("| 2020 ") && !head.contains("2020 (từ") && !head.contains("2020 (đến"))
      #expect(head.contains("| Cả giai đoạn"))
    }
    let axes = lines.filter { $0.contains("positions ") && $0.contains("2017") }
    #expect(axes.count == 6)
    for axis in axes {
      #expect(axis.contains("“2016 (từ tháng 10)” “2017”"))
      #expect(axis.contains("“2021 (đến tháng 9)”"))
    }
    let rows = lines.filter { $0.contains("| 2016") || $0.contains("| 2021") }
    #expect(rows.allSatisfy { $0.contains("2016 (từ tháng 10)") || $0.contains("2021 (đến") })
  }

  @Test func partialYearsAreNotComparedWithWholeOnes() throws {
    let values = try values("  months: 60\n", "2021-09")
    for name in ["study", "study.report"] {
      let separator = name == "study" ? "." : "_"
      for side in ["highest", "lowest"] {
        let year = try #require(values["\(name)\(separator)\(side)_year"])
        #expect(["2017", "2018", "2019", "2020"].contains(year), "\(name) \(side)")
      }
      #expect(values["\(name)\(separator)change_from"] == "cùng kỳ năm 2020")
    }
    #expect(values["study.years[].title"]?.hasPrefix("3 tháng cuối năm 2016 | năm 2017 | ") == true)
    #expect(values["study.years[].title"]?.hasSuffix(" | 9 tháng đầu năm 2021") == true)
    #expect(values["training.years[].title"] == values["study.years[].title"])
    let whole = try self.values("  years: 5\n", "2021-12")
    // Like the counts, beside the year before.
    #expect(whole["study.change_from"] == "năm 2020" && whole["year.before"] == "năm 2020")
    #expect(whole["study.change"] == whole["year.study.rate_change"])
    let late = try self.values("  months: 55\n", "2021-12")
    #expect(late["study.first_title"] == "7 tháng cuối năm 2017")
    #expect(late["study.change_from"] == "năm 2020")
  }

  @Test func theYearsBeforeAreThoseOfTheSameMonths() throws {
    let values = try values("  months: 7\n", "2021-09")
    #expect(values["study.change_from"] == "cùng kỳ năm 2020")
    #expect(values["study.last_title"] == "tháng 3–9 năm 2021")
    let workspace = try parse("  months: 7\n")
    let march = try #require(Month(iso: "2020-03"))
    let window = try #require(Window(first: march, last: march.advanced(by: 6)))
    let before = try Sample.records(workspace).figure(.studyRate, of: .study, in: window)
    let print = try variables(
      for: Request(
        workspace: workspace, records: try Sample.records(workspace), month: window.last,
        window: window, version: "1")
    ).first { $0.name == "study.rate" }?.value
    #expect(before.ratio != nil && print != nil)
    #expect(values["study.compared"] == "✓")
  }
}
