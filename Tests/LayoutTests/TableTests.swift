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

  @Test func columnsOfNumbersAreAlikeWhereThereIsRoom() throws {
    let columns = ColumnWidths(
      [need(0, 60, 60), need(1, 20, 20), need(2, 40, 40)], isNumeric: [false, true, true])
    let widths = try #require(columns.filling(400))
    #expect(widths[1] == widths[2])
    #expect(abs(widths.reduce(0, +) - 400) < 0.001)
    #expect(columns.filling(119) == nil)
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
