import Quantities
import Testing

@testable import Summaries

@Suite struct WindowRuleTests {
  private func text(_ rule: WindowRule, _ when: String) throws -> String? {
    try rule.window(of: month(when)).map { "\($0.first) \($0.last)" }
  }

  @Test func years() throws {
    #expect(try text(.years(5), "2025-12") == "2021-01 2025-12")
    #expect(try text(.years(5), "2025-09") == "2021-01 2025-09")
  }

  @Test func months() throws {
    #expect(try text(.months(60), "2025-09") == "2020-10 2025-09")
    #expect(try text(.months(60), "2025-12") == "2021-01 2025-12")
    #expect(try text(.months(1), "2025-09") == "2025-09 2025-09")
    let window = try #require(WindowRule.months(60).window(of: month("2025-09")))
    #expect(window.months.count == 60)
    #expect(window.years.map(\.isPartial) == [true, false, false, false, false, true])
  }

  @Test func aTermEndsWithTheReportMonthOrByItself() throws {
    let term = WindowRule.term(from: try month("2020-07"), to: try month("2025-06"))
    #expect(try text(term, "2022-03") == "2020-07 2022-03")
    #expect(try text(term, "2020-07") == "2020-07 2020-07")
    #expect(try text(term, "2025-06") == "2020-07 2025-06")
    #expect(try text(term, "2026-01") == "2020-07 2025-06")
    #expect(try text(term, "2020-06") == nil)
  }
}
