import Diagnostics
import Document
import Quantities
import Summaries
import Templating
import Testing

/// What chart blocks give beside their kind.
@Suite struct ChartBlockTests {
  private let request: Request
  init() throws { request = try Sample.request() }

  private func figures(_ yaml: String, block name: String = "chart") throws -> [DocumentFigure] {
    try template("```\(name)\n\(yaml)\n```").document(for: request).body.compactMap { block in
      guard case .figure(let figure) = block.content else { return nil }
      return figure
    }
  }

  private func chart(_ yaml: String) throws -> Chart {
    try #require(try figures(yaml).first?.charts.first)
  }

  private func count(_ value: Chart.Value?) -> Int? {
    guard case .count(let count) = value else { return nil }
    return count
  }

  @Test func theTotalIsTheSumOfItsPanels() throws {
    let chart = try chart(
      "kind: small-bars\ndata: training\nx: year\ny: classes\nseries: category\ntotal: yes\ncaption: A"
    )
    #expect(chart.series[0].isTotal && !chart.series[1].isTotal)
    for year in chart.positions.indices {
      let parts = chart.series.dropFirst().compactMap { count($0.values[year]) }
      #expect(count(chart.series[0].values[year]) == parts.reduce(0, +))
    }
  }

  @Test func monthsAreWrittenAsTheReportWritesThem() throws {
    let chart = try chart(
      "kind: grouped-bar\ndata: training\nx: month\ny: people\ncaption: A")
    let labels = chart.positions.map(\.label)
    #expect(labels.contains("01/2021") && labels.contains("3/2021"))
    #expect(
      labels.allSatisfy { $0.wholeMatch(of: /(0[12]|[3-9]|1[0-2])\/20\d\d/) != nil }, "\(labels)")
    let dump = try body(
      "```table\ndata: study\nrows: month\nmeasures: study_rate\ncaption: A\n```", request)
    #expect(dump.contains("ordinary | 3/2021 ≡ |"))
    #expect(dump.firstMatch(of: /20\d\d-\d\d/) == nil)
  }

  @Test(arguments: [("people", Counted.people), ("attendances", .attendances)])
  func categoriesThatCountTheOtherThingAreLeftOut(_ measure: String, _ kind: Counted) throws {
    let names = request.workspace.categories.map(\.info).filter { $0.counted == kind }.map(\.name)
    let along = try chart(
      "kind: grouped-bar\ndata: training\nx: category\ny: \(measure)\ncaption: A")
    #expect(along.positions.map(\.label) == names)
    let beside = try chart(
      "kind: grouped-bar\ndata: training\nx: year\nseries: category\ny: \(measure)\ncaption: A")
    #expect(beside.series.map(\.name) == names)
    let dump = try body(
      "```table\ndata: training\nrows: category\nmeasures: \(measure)\ncaption: A\n```", request)
    #expect(dump.split(separator: "\n").count { $0.contains("ordinary |") } == names.count)
    #expect(!dump.contains("không có số liệu"))
  }

  @Test func peopleAndAttendancesHaveNoTotal() {
    let faults = messages {
      _ = try figures(
        "kind: small-bars\ndata: training\nx: year\ny: participants\nseries: category\ntotal: yes\ncaption: A"
      )
    }
    #expect(faults.first?.contains("unlike measures") == true)
    let elsewhere = messages {
      _ = try figures(
        "kind: stacked-bar\ndata: training\nx: year\ny: classes\nseries: category\ntotal: yes\ncaption: A"
      )
    }
    #expect(elsewhere.first?.contains("“total”") == true)
  }

  @Test func ratesSideBySideShareTheirScale() throws {
    let figures = try figures(
      "kind: line\ndata: study\nx: year\ny: [study_rate, report_rate]\nreference: threshold\ncaption: A"
    )
    let charts = figures[0].charts
    #expect(charts.count == 2)
    #expect(charts[0].axisValues == charts[1].axisValues)
    // Both charts' values and both marks.
    #expect(charts[0].axisValues.count == 12)
  }

  @Test func aSlopeLeadsFromTheFirstYearToTheLast() throws {
    let chart = try chart(
      "kind: slope\ndata: study\nx: year\ny: study_rate\nseries: unit\nreference: threshold\ncaption: A"
    )
    #expect(chart.positions.map(\.label) == ["2017", "2021"])
    #expect(chart.series.count == 20 && chart.series.allSatisfy { $0.values.count == 2 })
  }

  @Test func ofYearsThatAreNotOverTheWholeOnesAreJoined() throws {
    let request = try Sample.request("2021-09", years: 3)
    let document = try template(
      "```chart\nkind: slope\ndata: study\nx: year\ny: study_rate\nseries: unit\ncaption: A\n```"
    ).document(for: request)
    guard case .figure(let figure) = document.body[0].content else {
      Issue.record("no figure")
      return
    }
    #expect(figure.charts[0].positions.map(\.label) == ["2019", "2020"])
  }

  @Test func sharesAreOfCounts() throws {
    let chart = try chart(
      "kind: share-bar\ndata: study\nx: year\ny: sessions\nseries: format\ncaption: A")
    #expect(chart.kind == .shareBar && chart.series.count == 2)
    #expect(
      messages {
        _ = try figures(
          "kind: share-bar\ndata: training\nx: year\ny: participants\nseries: category\ncaption: A")
      }.first?.contains("people and attendances") == true)
  }

  @Test func namesAreUnique() {
    let block =
      "```chart\nkind: line\nname: a\ndata: study\nx: year\ny: study_rate\ncaption: A\n```\n"
    let faults = messages { _ = try template(block + "\n" + block).document(for: request) }
    #expect(faults.count == 1)
    #expect(faults.first?.contains("another chart is named “a”") == true)
  }

  @Test func aRowsSmallLineHasTheRowsFigures() throws {
    let document = try template(
      "```table\ndata: study\nrows: format\ncolumns: year\nmeasures: sessions\ntotals: [rows, columns]\nsparkline: yes\ncaption: A\n```"
    ).document(for: request)
    guard case .table(let table) = document.body[0].content else {
      Issue.record("no table")
      return
    }
    #expect(table.rows.allSatisfy { $0.cells.count == table.columns.count })
    for row in table.rows {
      let chart = try #require(row.cells.last?.sparkline)
      #expect(chart.kind == .sparkline && chart.positions.count == 5)
      let shown = row.cells.dropFirst().prefix(5).map { $0.content[0].text }
      #expect(chart.series[0].values.map { count($0).map(String.init) ?? "–" } == shown)
    }
    // People sent on courses have no classes: there is nothing to draw.
    let classes = try template(
      "```table\ndata: training\nrows: category\ncolumns: year\nmeasures: classes\nsparkline: yes\ncaption: A\n```"
    ).document(for: request)
    guard case .table(let held) = classes.body[0].content else {
      Issue.record("no table")
      return
    }
    #expect(held.rows[0].cells.last?.sparkline == nil)
    #expect(held.rows[0].cells.last?.content.map(\.text) == ["–"])
    #expect(held.rows.contains { $0.cells.last?.sparkline != nil })
    #expect(
      messages {
        _ = try template(
          "```table\ndata: study\nrows: format\nmeasures: sessions\nsparkline: yes\ncaption: A\n```"
        ).document(for: request)
      }.first?.contains("the table has none") == true)
  }
}
