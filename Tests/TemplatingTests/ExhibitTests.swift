import Diagnostics
import Document
import Quantities
import Records
import Summaries
import Templating
import TestSupport
import Testing

@Suite struct ExhibitTests {
  private let request: Request
  init() throws { request = try Sample.request("2021-09", years: 3) }

  private func block(_ name: String, _ yaml: String) throws -> String {
    try body("```\(name)\n\(yaml)\n```", request)
  }

  /// What is wrong with a block whose first line of YAML is line 13.
  private func faults(_ name: String, _ yaml: String) -> [String] {
    messages { _ = try block(name, yaml) }
  }

  @Test func eachKindOfBlock() throws {
    let blocks = [
      ("chart", "kind: line\ndata: study\nx: year\ny: report_rate\nreference: 96\ncaption: A"),
      ("chart", "kind: line\ndata: study\nx: year\ny: study_rate\nseries: format\ncaption: A"),
      ("chart", "kind: grouped-bar\ndata: training\nx: year\ny: participants\ncaption: B"),
      (
        "chart",
        "kind: stacked-bar\ndata: training\nx: year\ny: [classes, participants]\n"
          + "series: category\nwhere: {category: [knowledge, new_members]}\ncaption: C"
      ),
      ("chart", "kind: ranked-bar\ndata: training\nx: unit\ny: classes\ncaption: D"),
      (
        "chart",
        "kind: ranked-dot\ndata: study\nx: unit\ny: study_rate\nwhere:\n  format: online\n"
          + "reference: threshold\nheadline: H\ncaption: E"
      ),
      ("chart", "kind: small-bars\ndata: training\nx: year\ny: participants\ncaption: F"),
      (
        "chart",
        "kind: heat-map\ndata: study\nx: year\ny: report_rate\nseries: format\n"
          + "reference: 96.5\ncaption: G"
      ),
      (
        "table",
        "data: training\nrows: year\nmeasures: [classes, participants]\ntotals: [rows]\n"
          + "caption: I\nnote: N\ndensity: dense"
      ),
      (
        "table",
        "data: training\nrows: unit\ncolumns: category\nmeasures: participants\n"
          + "totals: [rows]\nwhere: {unit: [Xã Cát Vân, Công an huyện]}\ncaption: K"
      ),
      (
        "table",
        "data: study\nrows: format\ncolumns: year\nmeasures: [sessions, study_rate]\n"
          + "totals: [rows, columns]\nreference: threshold\ncaption: L"
      ),
      ("comparison", "data: training\ncaption: M"), ("comparison", "data: study\ncaption: O"),
      ("sources", "caption: P"), ("key-figures", "- {value: 1, label: a}"), ("key-figures", ""),
    ]
    var dumps: [String] = []
    for (name, yaml) in blocks { dumps.append(try block(name, yaml)) }
    try expectSnapshot(dumps.joined(separator: "\n") + "\n", named: "exhibits.txt")
  }

  @Test func recordsStandByDate() throws {
    for name in ["training", "study"] {
      let document = try template("```records\ndata: \(name)\n```").document(for: request)
      guard case .table(let table) = document.body[0].content else {
        Issue.record("no table")
        return
      }
      let ordinary = table.rows.filter { $0.role == .ordinary }
      let dates = ordinary.map { row in
        row.cells[1].content[0].text.split(separator: "/").reversed().joined(separator: "-")
      }
      #expect(dates == dates.sorted())
      #expect(dates.first.map { $0 >= "2019-01" } == true)
      #expect(dates.last.map { $0 < "2021-10" } == true)
      #expect(ordinary.allSatisfy { $0.cells.count == table.columns.count })
      let records =
        name == "training"
        ? request.records.training.records.map(\.month)
        : request.records.study.records.map(\.month)
      #expect(ordinary.count == records.filter(request.window.contains).count)
    }
  }

  @Test func recordsAreSummedByYearPeopleApartFromAttendances() throws {
    let document = try template("```records\ndata: training\n```").document(for: request)
    guard case .table(let table) = document.body[0].content else {
      Issue.record("no table")
      return
    }
    let words = { (row: Table.Row) in row.cells.map { $0.content.map(\.text).joined() } }
    let groups = table.rows.filter { $0.role == .group }.map { words($0)[0] }
    #expect(groups == ["Năm 2019", "Năm 2020", "Năm 2021 (đến tháng 9)"])
    let sums = table.rows.filter { $0.role == .subtotal }.map { words($0)[0] }
    #expect(sums.count == 6)
    #expect(sums.prefix(2) == ["Cộng số người năm 2019", "Cộng số lượt năm 2019"])
    let names = request.records.training.names.categories
    let records = request.records.training.records.filter { request.window.contains($0.month) }
    for (row, kind) in zip(table.rows.suffix(2), [Counted.people, .attendances]) {
      let categories = request.workspace.categories.map(\.info).filter { $0.counted == kind }
      let sum = records.filter { record in
        categories.contains { $0.name == names[Int(record.category)] }
      }.reduce(0) { $0 + $1.participants }
      #expect(row.role == .total)
      #expect(words(row).last?.replacing(".", with: "") == "\(sum)")
    }
  }

  @Test func rowsLeftOutAreListed() throws {
    var request = request
    let location = SourceLocation(file: "a.csv", line: 7, column: 3)
    request.leftOut = [Finding(TemplateProblem.emptyFile, at: location)]
    let text = try body("```sources\ncaption: P\n```", request)
    #expect(text.contains("ordinary | a.csv:7:3 ≡ | tệp trống"))
  }

  @Test func namesThatTheRecordsDoNotHave() {
    #expect(
      faults("chart", "kind: line\ndata: study\nx: yeer\ny: study_rat\nseries: topic\ncaption: A")
        == [
          "t.md:15:4: error: “x: yeer” is not in the “study” records; hint: did you mean “year”?",
          "t.md:16:4: error: “y: study_rat” is not in the “study” records; "
            + "hint: did you mean “study_rate”?",
          "t.md:17:9: error: “series: topic” is not in the “study” records; "
            + "hint: choose one of: year, month, unit, document, format",
        ])
    #expect(
      faults("table", "data: training\nrows: unit\nmeasures: classes\ncaptoin: A") == [
        "t.md:16:1: error: there is no key “captoin”; hint: did you mean “caption”?"
      ])
    #expect(
      faults(
        "table", "data: training\nrows: unit\nmeasures: classes\ncaption: A\nwhere: {category: x}"
      ).first?.hasPrefix("t.md:17:19: error:") == true)
    #expect(
      faults("chart", "kind: pie\ndata: training\nx: year\ny: classes\ncaption: A").first?
        .hasPrefix("t.md:13:7: error: “pie” is no value of “kind”; hint: choose one of") == true)
  }

  @Test func chartsThatWouldSayWhatIsNotSo() {
    let start = "data: training\nx: year\ncaption: A\n"
    #expect(
      faults("chart", start + "kind: ranked-bar\ny: classes\nseries: unit")[0]
        .contains("ranks one series"))
    #expect(faults("chart", start + "kind: line\ny: classes")[0].contains("cannot show “classes”"))
    #expect(
      faults("chart", "kind: line\ndata: study\nx: unit\ny: study_rate\ncaption: A")[0]
        .contains("x has to be year or month"))
    #expect(faults("chart", start + "kind: small-bars\ny: classes")[0].contains("needs “series”"))
    #expect(faults("chart", start + "kind: heat-map\ny: classes")[0].contains("needs “series”"))
    let study = "data: study\nx: year\ncaption: A\n"
    #expect(
      faults("chart", study + "kind: grouped-bar\ny: study_rate")[0].contains("cannot show"))
    #expect(
      faults("chart", study + "kind: grouped-bar\ny: sessions\nreference: threshold")[0]
        .contains("t.md:18:12: error: “sessions” has no threshold"))
    #expect(
      faults("chart", study + "kind: line\ny: study_rate\nreference: treshold")[0]
        .contains("did you mean “threshold”?"))
  }
}

/// Numbers of a table's rows as plain ones; `–` is 0.
private func numbers(_ row: Table.Row) -> [Int] {
  row.cells.dropFirst().map { cell in
    Int(cell.content[0].text.filter { $0.isNumber }) ?? 0
  }
}

@Suite struct TotalTests {
  /// Months and window lengths all over the sample, years without records included.
  static let requests = [
    ("2021-12", 5), ("2021-09", 3), ("2019-02", 1), ("2016-07", 4), ("2022-03", 6),
  ]

  @Test(arguments: requests)
  func totalRowsAndColumnsAreSumsThatNeverMixPeopleWithAttendances(
    month: String, years: Int
  ) throws {
    let request = try Sample.request(month, years: years)
    let document = try template(
      """
      ```table
      data: training
      rows: category
      columns: year
      measures: [classes, participants]
      totals: [rows, columns]
      caption: A
      ```
      """
    ).document(for: request)
    guard case .table(let table) = document.body[0].content else {
      Issue.record("no table")
      return
    }
    let counted = Dictionary(
      uniqueKeysWithValues: request.workspace.categories.map { category in
        let mark = category.info.counted == .attendances ? " (lượt)" : ""
        return (category.info.name + mark, category.info.counted)
      })
    let rows = table.rows.filter { $0.role == .ordinary }
    let totals = table.rows.filter { $0.role == .total }
    for (total, kind) in zip(totals, [Counted.people, .attendances]) {
      let parts = rows.filter { counted[$0.cells[0].content[0].text] == kind }.map(numbers)
      let width = years > 1 ? years * 2 + 2 : 2
      let sums = parts.reduce([Int](repeating: 0, count: width)) { zip($0, $1).map(+) }
      #expect(numbers(total) == sums)
    }
    #expect(totals.count == 2)
    // A total over one year would repeat it.
    for row in table.rows where years > 1 {
      let values = numbers(row)
      for measure in 0...1 {
        let sum = (0..<years).reduce(0) { $0 + values[$1 * 2 + measure] }
        #expect(values[years * 2 + measure] == sum)
      }
    }
  }

  private func table(_ yaml: String, _ request: Request) throws -> Table {
    let document = try template("```table\n\(yaml)\ncaption: A\n```").document(for: request)
    guard case .table(let table) = document.body[0].content else { throw NoTable() }
    return table
  }

  private struct NoTable: Error {}

  private func texts(_ row: Table.Row) -> [String] {
    row.cells.map { $0.content.map(\.text).joined() }
  }

  @Test func totalColumnsOverCategoriesKeepPeopleApartFromAttendances() throws {
    let table = try table(
      "data: training\nrows: year\ncolumns: category\nmeasures: [classes, participants]\n"
        + "totals: [rows, columns]", Sample.request())
    #expect(texts(table.head[0]).suffix(2) == ["Cộng số người", "Cộng số lượt"])
    #expect(texts(table.rows[4]).suffix(4) == ["8", "852", "25", "2.461"])
    #expect(texts(table.rows[5]).suffix(4) == ["40", "4.239", "118", "11.500"])
    #expect(table.notes.flatMap { $0 }.contains { $0.text.contains("không cộng với nhau") })
    // Of categories that count alike one column is enough.
    let alike = try self.table(
      "data: training\nrows: year\ncolumns: category\nmeasures: participants\n"
        + "totals: [columns]\nwhere: {category: [knowledge, new_members]}", Sample.request())
    #expect(texts(alike.head[0]).last == "Cộng")
    #expect(texts(alike.rows[4]).last == "461")
  }

  @Test func aTotalThatWouldRepeatTheOnlyRowIsLeftOut() throws {
    let yaml = "data: study\nrows: unit\ncolumns: year\nmeasures: attended\ntotals: [rows, columns]"
    let one = try table(
      yaml + "\nwhere: {unit: Xã Thanh Quân}", Sample.request("2021-12", years: 1))
    #expect(texts(one.head[0]) == ["Đơn vị", "2021"])
    #expect(one.rows.map(\.role) == [.ordinary])
    let two = try table(yaml + "\nwhere: {unit: [Xã Thanh Quân, Xã Cát Vân]}", Sample.request())
    #expect(texts(two.head[0]).last == "5 năm")
    #expect(two.rows.map(\.role) == [.ordinary, .ordinary, .total])
  }

  @Test func smallLinesSayWhatTheyMeasure() throws {
    let table = try table(
      "data: study\nrows: format\ncolumns: year\nmeasures: sessions\nsparkline: yes",
      Sample.request())
    #expect(
      table.notes.last?.first?.text
        == "Diễn biến: lượt học tập theo năm, mỗi dòng một thang đo; chấm ở giá trị cuối và giá trị"
        + " thấp nhất.")
  }

  @Test(arguments: requests)
  func everyTableOfTheReportIsAFullGrid(month: String, years: Int) throws {
    let document = try Sample.template().document(for: Sample.request(month, years: years))
    let blocks = document.body + document.appendices.flatMap(\.body)
    for block in blocks {
      switch block.content {
      case .table(let table):
        for row in table.rows {
          #expect(row.cells.reduce(0) { $0 + $1.columnSpan } == table.columns.count)
        }
        let cells = table.head.flatMap(\.cells).reduce(0) { $0 + $1.columnSpan * $1.rowSpan }
        #expect(cells == table.columns.count * table.head.count)
      case .figure(let figure):
        for chart in figure.charts {
          #expect(!chart.series.isEmpty)
          #expect(chart.series.allSatisfy { $0.values.count == chart.positions.count })
        }
      default: break
      }
      #expect(block.source?.line != nil)
    }
  }

  @Test func namesDoNotDependOnTheRecords() throws {
    let names = try variables(for: Sample.request()).map(\.name)
    for (month, years) in Self.requests {
      let all = try variables(for: Sample.request(month, years: years))
      #expect(all.map(\.name) == names)
      #expect(all.allSatisfy { !$0.meaning.isEmpty })
    }
    #expect(Set(names).count == names.count)
  }
}
