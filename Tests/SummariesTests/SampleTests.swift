import Quantities
import Records
import Testing

@testable import Summaries

@Suite("The sample's figures")
struct SampleTests {
  let records: RecordSet
  let window: Window

  init() throws {
    records = try Sample.records()
    window = try Sample.window()
  }

  @Test("Five years by category are the published ones")
  func published() throws {
    let table = try records.summary(
      SummaryQuery(dataset: .training, dimensions: [.category], window: window))
    #expect(table.measures == [.classes, .participants])
    #expect(
      table.rows.map(\.figures) == [
        [.absent, .count(322)], [.absent, .count(101)], [.count(8), .count(861)],
        [.count(9), .count(690)], [.count(4), .count(365)], [.count(19), .count(1900)],
        [.count(118), .count(11500)],
      ])
    #expect(table.rows.map { $0.members[0].label } == Sample.categories.all.map(\.name))
    #expect(
      table.totals == [
        .init(figures: [.count(158), .absent]),
        .init(counted: .people, figures: [.count(21), .count(2339)]),
        .init(counted: .attendances, figures: [.count(137), .count(13400)]),
      ])
  }

  @Test("By year and category: the columns that programs rely on, and a naive recount")
  func recount() throws {
    let table = try records.summary(
      SummaryQuery(dataset: .training, dimensions: [.year, .category], window: window))
    let csv = table.csv().split(separator: "\n")
    #expect(csv[0] == "year,category,classes,participants")
    let rows = try Sample.rows(of: "training.csv")
    let groups = Set(
      rows.filter { !$0[0].hasSuffix("2016") }.map { [String($0[0].suffix(4)), $0[2]] })
    #expect(csv.count == 1 + groups.count)
    for row in table.rows {
      let (year, category) = (row.members[0].label, row.members[1].label)
      let mine = rows.filter { $0[0].hasSuffix(year) && $0[2] == category }
      #expect(row.figures[1] == .count(mine.compactMap { Int($0[5]) }.reduce(0, +)))
      #expect(row.figures[0].count ?? 0 == mine.compactMap { Int($0[4]) }.reduce(0, +))
      #expect(row.figures[0] == .absent || mine.contains { !$0[4].isEmpty })
    }
  }

  @Test("Study by year and unit is a naive recount")
  func studyRecount() throws {
    let query = SummaryQuery(
      dataset: .study, dimensions: [.year, .unit], measures: [.sessions, .studyRate, .reportRate],
      window: window)
    let table = try records.summary(query)
    let rows = try Sample.rows(of: "study.csv")
    #expect(table.rows.count == 5 * 20)
    for row in table.rows {
      let mine = rows.filter {
        $0[0].hasSuffix(row.members[0].label) && $0[1] == row.members[1].label
      }
      func sum(_ column: Int) -> Int { mine.compactMap { Int($0[column]) }.reduce(0, +) }
      #expect(
        row.figures == [
          .count(mine.count), .ratio(Ratio(sum(6), of: sum(5))), .ratio(Ratio(sum(7), of: sum(6))),
        ])
    }
  }

  @Test("The mark of 93.5 % holds since 2018")
  func mark() throws {
    let years = try records.years(of: .studyRate, in: window, of: .study)
    let mark = try ratio(935, 1000)
    #expect(
      years.points.map { ($0.figure.ratio ?? mark) >= mark } == [false]
        + Array(repeating: true, count: 4))
    #expect(years.firstYearHolding(mark)?.year == 2018)
    #expect(years.lowest?.year.year == 2017)
    #expect(years.highest?.year.year == 2021)
    #expect(years.lowest?.figure == .ratio(Ratio(20071, of: 21958)))
  }

  @Test("Twenty online meeting points, and the share of online sessions")
  func online() throws {
    #expect(
      try records.figure(
        FigureDerivation(
          .study, .greatest(.points, per: .unit), where: [Filter(.format, "online")], in: window))
        == .count(20))
    let rows = try Sample.rows(of: "study.csv").filter { !$0[0].hasSuffix("2016") }
    let online = rows.count { $0[3] == "Trực tuyến" }
    #expect(
      try records.figure(FigureDerivation(.study, .share(Filter(.format, "online")), in: window))
        == .ratio(Ratio(online, of: rows.count)))
  }
}
