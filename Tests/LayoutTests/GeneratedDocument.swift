import Document
import Quantities
import TestSupport

/// A document put together at random from a seed: everything that a report may have, in any order,
/// with names and numbers that are hard to set.
struct GeneratedDocument {
  private var random: SeededGenerator
  private var wideTables = 0

  init(seed: Int) { random = SeededGenerator(seed: UInt64(seed)) }

  mutating func document() -> Document {
    var blocks = [Samples.paragraph(number(1...4))]
    if chance(6) { blocks.append(Block(.contents(title: "MỤC LỤC"))) }
    if chance(2) {
      blocks.append(Block(.keyFigures(Array(Samples.keyFigures.prefix(number(1...5))))))
    }
    for section in 1...number(1...2) {
      blocks.append(Samples.heading(1, "\(section)- KẾT QUẢ CỦA PHẦN NÀY"))
      blocks.append(Samples.paragraph(number(1...3)))
      for _ in 0..<number(1...4) { blocks += part() }
    }
    blocks += ending()
    return Samples.document(
      blocks, appendices: (0..<max(0, number(-2...2))).map { appendix($0) })
  }

  /// What stands above the signature.
  private mutating func ending() -> [Block] {
    switch number(0...7) {
    case 0: [Samples.paragraph(1), Block(.figure(Samples.figure(charts: number(1...2))))]
    case 1: [Samples.paragraph(1), Block(.table(wideTable()))]
    case 2: [Samples.paragraph(1), Block(.table(wideTable())), Samples.paragraph(1)]
    case 3:
      [
        Block(.table(wideTable())), Samples.heading(1, "II- KẾT LUẬN"), Samples.paragraph(1),
      ]
    case 4:
      [
        Block(.figure(Samples.figure(charts: 2))), Samples.paragraph(1), Samples.paragraph(1),
      ]
    default: [Samples.paragraph(number(1...3))]
    }
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func chance(_ of: Int) -> Bool { number(1...of) == 1 }

  /// A block, most with the words that speak of it.
  private mutating func part() -> [Block] {
    let words = Samples.paragraph(number(1...2))
    switch number(0...10) {
    case 0: return [Samples.heading(number(2...3), "1. Kết quả theo từng năm"), words]
    case 1: return [words, Block(.table(table()))]
    case 2: return [words, Block(.table(Samples.heatMap(units: number(1...14))))]
    case 3, 4: return [words, Block(.figure(Samples.figure(charts: number(1...3))))]
    case 5: return [words, Block(.figure(ranked()))]
    case 6: return [Block(.list((0..<number(1...4)).map { _ in item() }))]
    case 7: return [words, Block(.table(wideTable()))]
    case 8: return [Samples.heading(2, "2. Ngay sau đề mục"), Block(.table(table()))]
    default: return [Samples.paragraph(number(1...6))]
    }
  }

  private mutating func item() -> ListItem { ListItem(label: "-", [Inline(name())]) }

  /// Short, long, or one long word.
  private mutating func name() -> String {
    switch number(0...9) {
    case 0: "Đảng bộ Công ty trách nhiệm hữu hạn một thành viên Lâm nghiệp và Dịch vụ Thanh Hóa"
    case 1: String(repeating: "Thanhquẫn", count: number(2...12))
    case 2: "ẪỗỆỬ Ặỹ"
    case 3: "Xã"
    default: Samples.sentence.split(separator: " ").prefix(number(2...9)).joined(separator: " ")
    }
  }

  private mutating func value() -> String {
    switch number(0...6) {
    case 0: "–"
    case 1: "0"
    case 2: "100,0%"
    case 3: "0,0%"
    case 4: "1.234.567"
    default: "\(number(1...999))"
    }
  }

  private mutating func table() -> Table {
    if chance(3) { return Samples.table(rows: number(1...24)) }
    let columns = number(1...8)
    var rows: [Table.Row] = []
    for index in 0..<number(1...16) {
      if index.isMultiple(of: 6), columns > 1 {
        rows.append(
          Table.Row([Table.Cell(name(), columnSpan: columns, isRowHeader: true)], role: .group))
      }
      var cells = [Table.Cell(name(), isRowHeader: true)]
      for _ in 1..<max(columns, 1) {
        cells.append(Table.Cell([Inline(value())], isFlagged: chance(5)))
      }
      rows.append(Table.Row(cells, role: chance(7) ? .subtotal : .ordinary))
    }
    return Table(
      caption: chance(5) ? [] : [Inline(name())],
      columns: [.init(.leading)] + (1..<max(columns, 1)).map { _ in .init(.decimal) },
      head: [Table.Row((0..<columns).map { Table.Cell($0 == 0 ? "Đơn vị" : "Năm \(2000 + $0)") })],
      rows: rows, notes: chance(2) ? [[Inline(Samples.sentence)]] : [],
      density: chance(2) ? .dense : .regular)
  }

  /// For a landscape page: by itself or asked for.
  private mutating func wideTable() -> Table {
    let columns = chance(2) ? 24 : 4
    return Table(
      caption: [Inline(name())],
      columns: [.init(.leading)] + (1..<columns).map { _ in .init(.trailing) },
      head: [Table.Row((0..<columns).map { Table.Cell($0 == 0 ? "Đơn vị" : "\(2000 + $0)") })],
      rows: (0..<number(1...40)).map { row in
        Table.Row(
          [Table.Cell("Xã \(row)", isRowHeader: true)]
            + (1..<columns).map { Table.Cell("\(1_000 * $0)") })
      }, isLandscape: columns == 4)
  }

  private mutating func ranked() -> Figure {
    let count = number(1...24)
    let rates = (0..<count).map { _ in [0, 1, 100, number(0...100)][number(0...3)] }
    return Figure(
      caption: [Inline(name())],
      charts: [
        Chart(
          kind: chance(2) ? .rankedDot : .smallLines, measure: "tỷ lệ",
          positions: (0..<count).map { Chart.Position("Xã \($0)") },
          series: [
            Chart.Series(
              name: "Xã Thanh Quân", values: rates.map { Ratio($0, of: 100).map { .ratio($0) } })
          ], format: NumberFormat(vietnamese: true), language: .vietnamese)
      ])
  }

  private mutating func appendix(_ index: Int) -> Appendix {
    Appendix(
      label: "Phụ lục \(index + 1)", title: "CÁC LỚP ĐÃ MỞ",
      reference: "(Kèm theo Báo cáo số 05-BC/HU)",
      body: [Block(.table(chance(4) ? wideTable() : Samples.recordTable(rows: number(2...60))))])
  }
}
