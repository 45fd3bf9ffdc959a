import Document
import PageModel
import Testing

@testable import Layout

/// Cells' places and columns' widths.
@Suite struct TableTests {
  @Test func cellsFillTheColumnsAroundSpans() throws {
    let grid = try TableGrid(
      [
        Table.Row([Table.Cell("A", rowSpan: 2), Table.Cell("B", columnSpan: 2)]),
        Table.Row([Table.Cell("C"), Table.Cell("D")]),
      ], columns: 3)
    #expect(grid.rows.map { $0.map(\.columns) } == [[0..<1, 1..<3], [1..<2, 2..<3]])
    #expect(grid.isJoinedToNext == [true, false])
  }

  @Test func misfitsNameTheRow() {
    let short = #expect(throws: TableGrid.Misfit.self) {
      try TableGrid([Table.Row([Table.Cell("A"), Table.Cell("B")])], columns: 3)
    }
    #expect(short?.row == 0 && short?.filled == 2)
    let long = #expect(throws: TableGrid.Misfit.self) {
      try TableGrid(
        [
          Table.Row([Table.Cell("A", rowSpan: 2), Table.Cell("B")]),
          Table.Row([Table.Cell("C"), Table.Cell("D")]),
        ], columns: 2)
    }
    #expect(long?.row == 1 && long?.filled == 3)
  }

  private func need(_ column: Int, _ minimum: Double, _ preferred: Double) -> ColumnWidths.Need {
    .init(row: 0, columns: column..<(column + 1), minimum: minimum, preferred: preferred)
  }

  @Test func numbersGetTheirWidthBeforeWordsShareTheRest() throws {
    let columns = ColumnWidths(
      [need(0, 40, 300), need(1, 50, 50), need(2, 30, 90)], isNumeric: [false, true, false])
    let widths = try #require(columns.filling(300))
    #expect(widths == [160, 50, 90])
  }

  /// A head over numbers wraps before the names of the rows do.
  @Test func namesGetTheirWidthBeforeHeadsOfNumbers() throws {
    let columns = ColumnWidths(
      [need(0, 40, 150), need(1, 30, 60), need(2, 30, 60)], isNumeric: [false, true, true])
    #expect(columns.filling(230) == [150, 40, 40])
    #expect(columns.filling(200) == [140, 30, 30])
  }

  @Test func columnsOfNumbersAreAlikeWhereThereIsRoom() throws {
    let columns = ColumnWidths(
      [need(0, 60, 60), need(1, 20, 20), need(2, 40, 40)], isNumeric: [false, true, true])
    let widths = try #require(columns.filling(400))
    #expect(widths[1] == widths[2])
    #expect(abs(widths.reduce(0, +) - 400) < 0.001)
    #expect(columns.filling(119) == nil)
  }

  @Test func manyColumnsOfWordsAreTriedWithinReason() throws {
    let count = 24
    let needs = (0..<40).flatMap { row in
      (0..<count).map { column in
        ColumnWidths.Need(
          row: row, columns: column..<(column + 1), minimum: 10,
          preferred: Double(20 + (row * 7 + column * 13) % 90))
      }
    }
    let columns = ColumnWidths(needs, isNumeric: [Bool](repeating: false, count: count))
    let widths = try #require(columns.filling(800))
    #expect(abs(widths.reduce(0, +) - 800) < 0.01)
    #expect(widths.allSatisfy { $0 >= 10 })
  }

  @Test func wordsOfManyColumnsExchangeRoom() throws {
    // Twenty rows fit on a line each when the first column takes room from another.
    let often = (0..<20).map {
      ColumnWidths.Need(row: $0, columns: 0..<1, minimum: 10, preferred: 90)
    }
    let once = (1..<6).map {
      ColumnWidths.Need(row: 20, columns: $0..<($0 + 1), minimum: 10, preferred: 100)
    }
    let columns = ColumnWidths(often + once, isNumeric: [Bool](repeating: false, count: 6))
    let widths = try #require(columns.filling(300))
    #expect(widths[0] >= 90)
    #expect(abs(widths.reduce(0, +) - 300) < 0.01)
  }

  @Test func aLongHeadDoesNotDriveNumbersApart() throws {
    var table = Samples.heatMap(units: 3)
    table.head[0].cells[5] = Table.Cell("2021 (đến tháng 9 năm 2021)")
    let dump = try Samples.layOut(Samples.document([Block(.table(table))])).dump()
    #expect(dump.contains("2021 (đến \n") || dump.contains("2021 (đến tháng \n"))
  }

  @Test func linksInCellsLead() throws {
    var table = Samples.table(rows: 2)
    table.rows[0].cells[0].content = [Inline("xem "), Inline("phần sau", target: "phan-sau")]
    let report = try Samples.layOut(
      Samples.document([
        Block(.table(table)), Samples.heading(1, "I- PHẦN SAU", anchor: "phan-sau"),
        Samples.paragraph(1),
      ]))
    #expect(report.links.map(\.destination) == ["phan-sau"])
    #expect(report.links.map(\.description) == ["phần sau"])
    #expect(report.structureDump().contains("Link [1] “phần sau” → phan-sau"))
  }

  @Test func decimalSeparatorsStandUnderEachOther() throws {
    let report = try Samples.layOut(Samples.document([Block(.table(Samples.heatMap(units: 5)))]))
    var separators: [Int: Set<Int>] = [:]
    for leaf in report.pages[0].leaves {
      guard case .element(let id) = leaf.owner, report.structure[id].role == .dataCell else {
        continue
      }
      for case .glyphs(let run) in leaf.items {
        guard let comma = Array(run.text.unicodeScalars).firstIndex(of: ",") else { continue }
        let x = run.glyphs[comma].x
        separators[Int(x / 60), default: []].insert(Int((x * 100).rounded()))
      }
    }
    #expect(separators.count == 5)
    #expect(separators.values.allSatisfy { $0.count == 1 })
  }
}
