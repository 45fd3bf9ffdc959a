import Document
import Quantities
import Summaries
import Testing

@testable import Templating

/// What tables and charts say of rates near a mark, and of people beside attendances.
@Suite struct MarkTests {
  private let vietnamese = NumberFormat(vietnamese: true)
  private let office = Ratio(935, of: 1000)
  private let lower = Ratio(90, of: 100)

  @Test func aRateStaysBelowEveryMarkThatItMisses() throws {
    let levels = [try #require(office), try #require(lower)]
    let marks = RateMarks(levels, decimals: 1, format: vietnamese)
    #expect(try marks.print(#require(Ratio(9349, of: 10_000))) == "93,49%")
    #expect(try marks.print(#require(Ratio(89_996, of: 100_000))) == "89,996%")
    #expect(try marks.print(#require(Ratio(9350, of: 10_000))) == "93,5%")
  }

  @Test func aRateHasTheDecimalsOfItsMark() throws {
    let fine = try #require(Ratio(9354, of: 10_000))
    let marks = RateMarks([fine], decimals: 1, format: vietnamese)
    #expect(marks.print(fine) == "93,54%")
    #expect(try marks.print(#require(Ratio(96, of: 100))) == "96,00%")
  }

  @Test func aTableWithAnotherReferenceKeepsTheOfficesMark() throws {
    let spec = "data: study\nrows: unit\ncolumns: year\nmeasures: study_rate"
    let (usual, other) = (try table(spec), try table(spec + "\nreference: 90"))
    for table in [usual, other] { #expect(cells(table).contains("93,46%")) }
    // Only the other one has 90 % as a mark that a rate must not seem to reach.
    #expect(cells(usual).contains("90,0%") && cells(other).contains("89,95%"))
    #expect(notes(usual) == ["93,46%: ghi thêm số lẻ để không lẫn với mức."])
    #expect(notes(other).last == "89,95%; 93,46%: ghi thêm số lẻ để không lẫn với mức.")
  }

  @Test func moreDecimalsAreExplainedOnlyWhereTheyStand() throws {
    let years = try table("data: study\nrows: year\nmeasures: study_rate")
    #expect(!notes(years).contains { $0.contains("số lẻ") })
  }

  @Test func aChartCarriesAllMarksAndTheirDecimals() throws {
    let spec = "kind: line\ndata: study\nx: year\ny: study_rate\nreference: 90"
    let chart = try chart(spec)
    #expect(chart.otherMarks.contains { mark in office.map(mark.isWorth) ?? false })
    #expect(chart.decimals == 1)
    #expect(try self.chart(spec + ".25").decimals == 2)
  }

  @Test func notesOnRatesStandOnlyUnderRates() throws {
    for data in ["training", "study"] {
      let table = try table("data: \(data)", in: "comparison")
      #expect(notes(table).contains { $0.contains("điểm phần trăm") } == (data == "study"))
      #expect(
        notes(table).contains { $0.hasPrefix("–: không có số liệu, hoặc không so sánh được") }
          == cells(table).contains("–"))
    }
  }

  @Test(arguments: [
    "kind: stacked-bar\nx: year\nseries: category", "kind: ranked-bar\nx: unit",
    "kind: stacked-bar\nx: category\nseries: unit", "kind: stacked-bar\nx: category",
    "kind: ranked-bar\nx: category", "kind: grouped-bar\nx: category",
    "kind: small-bars\nx: category\nseries: unit", "kind: grouped-bar\nx: year\nseries: unit",
    "kind: small-bars\nx: year\nseries: unit",
  ])
  func peopleAndAttendancesNeverMeet(_ spec: String) throws {
    let start = "\(spec)\ndata: training\ny: participants\n"
    let faults = messages { _ = try chart(start) }
    #expect(faults.first?.contains("adds up or compares people and attendances") == true)
    // Of categories that count alike the same chart is right.
    _ = try chart(start + "where: {category: [knowledge, new_members]}")
    _ = try chart(start.replacing("participants", with: "people"))
  }

  @Test func seriesSayWhatTheyCount() throws {
    let parts = try chart("kind: small-bars\nx: year\ndata: training\ny: participants")
    #expect(parts.series.map(\.unit) == ["người", "lượt người"])
    let categories = try chart(
      "kind: small-bars\nx: year\ndata: training\ny: participants\nseries: category")
    #expect(Set(categories.series.map(\.unit)) == ["người", "lượt người"])
    #expect(categories.seriesNoun?.many == "loại hình")
    #expect(categories.positionNoun == nil)
    let alike = try chart(
      "kind: small-bars\nx: year\ndata: training\ny: participants\nseries: category\n"
        + "where: {category: [knowledge, new_members]}")
    #expect(alike.series.allSatisfy { $0.unit == nil })
  }

  private func content(_ yaml: String, in block: String) throws -> Block.Content? {
    try template("```\(block)\n\(yaml)\ncaption: A\n```").document(for: Sample.request())
      .body.first?.content
  }

  private func table(_ yaml: String, in block: String = "table") throws -> Table {
    let content = try content(yaml, in: block)
    guard case .table(let table) = content else { throw NoExhibit() }
    return table
  }

  private func chart(_ yaml: String) throws -> Chart {
    guard case .figure(let figure) = try content(yaml, in: "chart"),
      let chart = figure.charts.first
    else { throw NoExhibit() }
    return chart
  }

  private func cells(_ table: Table) -> [String] {
    table.rows.flatMap(\.cells).flatMap(\.content).map(\.text)
  }

  private func notes(_ table: Table) -> [String] { table.notes.flatMap { $0 }.map(\.text) }

  private struct NoExhibit: Error {}
}
