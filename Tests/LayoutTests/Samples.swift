import Diagnostics
import Document
import Layout
import PageModel
import Quantities

/// Documents to lay out in tests.
enum Samples {
  static func fonts() throws -> FontLibrary {
    try FontLibrary(
      configurationFile: StyleFile.repository.appendingPathComponent("Fonts/fonts.conf").path,
      extraFolder: nil)
  }

  static func layOut(_ document: Document, style: String = "party-hd05") throws -> LaidOutReport {
    try Typesetter(style: StyleFile.style(style), fonts: fonts()).layOut(document)
  }

  static func document(
    _ body: [Block], appendices: [Appendix] = [], language: Language = .vietnamese
  ) -> Document {
    Document(
      language: language, title: "Báo cáo", letterhead: letterhead, body: body, closing: closing,
      appendices: appendices)
  }

  static let letterhead = Letterhead(
    superior: ["ĐẢNG BỘ TỈNH THANH HÓA"], issuer: ["HUYỆN ỦY NHƯ XUÂN"], number: "Số 05-BC/HU",
    emblem: ["ĐẢNG CỘNG SẢN VIỆT NAM"], placeAndDate: "Như Xuân, ngày 05 tháng 01 năm 2022",
    kind: "BÁO CÁO",
    subject: [
      "Kết quả đào tạo, bồi dưỡng lý luận chính trị",
      "và học tập, quán triệt nghị quyết giai đoạn 2017 - 2021",
    ])

  static let closing = Closing(
    authority: ["T/M BAN THƯỜNG VỤ"], position: "PHÓ BÍ THƯ", signer: "Nguyễn Văn Bình",
    recipientsTitle: "Nơi nhận:",
    recipients: [
      "Thường trực Tỉnh ủy (báo cáo),", "Ban Tuyên giáo Tỉnh ủy (báo cáo),",
      "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ huyện,", "Lưu Văn phòng Huyện ủy.",
    ])

  static let sentence =
    "Năm năm qua, các cấp ủy trong huyện đã tổ chức học tập, quán triệt các chỉ thị, nghị quyết "
    + "của Đảng nghiêm túc, đúng kế hoạch, với hình thức trực tiếp kết hợp trực tuyến. "

  static func paragraph(_ sentences: Int) -> Block {
    Block(
      .paragraph([
        Inline(String(repeating: sentence, count: sentences).trimmingSuffix())
      ]))
  }

  static func heading(_ level: Int, _ text: String, anchor: String? = nil) -> Block {
    Block(.heading(level: level, [Inline(text)]), anchor: anchor)
  }

  static let keyFigures = [
    KeyFigure(
      value: "11.500", label: "lượt tập huấn chuyên đề", change: "tăng 5,5% so với năm 2016"),
    KeyFigure(
      value: "96,9%", label: "đảng viên học tập nghị quyết", change: "tăng 5,5 điểm so với 2017"),
    KeyFigure(value: "861", label: "học viên lý luận chính trị"),
    KeyFigure(value: "1.900", label: "quần chúng học lớp nhận thức về Đảng", change: "giảm 3"),
    KeyFigure(value: "690", label: "đảng viên mới"),
  ]

  /// One of everything that is neither a table nor a figure.
  static let mixedBody: [Block] = [
    paragraph(1),
    Block(.keyFigures(keyFigures)),
    heading(1, "I- KẾT QUẢ ĐÀO TẠO, BỒI DƯỠNG", anchor: "dao-tao"),
    Block(
      .paragraph([
        Inline("Chi tiết ở "),
        Inline("phần về việc học tập, quán triệt nghị quyết của các đảng bộ", target: "hoc-tap"),
        Inline(";"), Inline(" xem thêm ", emphasised: true), Inline("phần này", target: "dao-tao"),
        Inline(" dưới đây.", endsLine: true), Inline("Dòng mới.", strong: true),
      ])),
    heading(3, "a) Cấp dưới, không có cấp 2"),
    Block(
      .list([
        ListItem(label: "-", [Inline(sentence)]), ListItem(label: "b)", [Inline("Ngắn gọn.")]),
      ])),
    heading(1, "II- KẾT QUẢ HỌC TẬP", anchor: "hoc-tap"),
    heading(2, "1. Tỷ lệ"),
    paragraph(1),
  ]

  /// Category × year with classes and participants, as in the report.
  static func table(rows: Int) -> Table {
    let years = ["2017", "2018", "2019"]
    let head = [
      Table.Row(
        [Table.Cell("Loại hình", rowSpan: 2)] + years.map { Table.Cell($0, columnSpan: 2) }),
      Table.Row(years.flatMap { _ in [Table.Cell("Lớp"), Table.Cell("Học viên")] }),
    ]
    var body = (0..<rows).map { row in
      Table.Row(
        [Table.Cell("Bồi dưỡng chuyên đề số \(row + 1)", isRowHeader: true)]
          + (0..<6).map { Table.Cell("\((row * 37 + $0 * 211) % 900 + 1)") })
    }
    body.append(
      Table.Row(
        [Table.Cell("Tổng số", isRowHeader: true)] + (0..<6).map { _ in Table.Cell("1.234") },
        role: .total))
    return Table(
      caption: [Inline("Số lớp và số học viên theo loại hình")],
      columns: [.init(.leading)] + (0..<6).map { _ in .init(.trailing) }, head: head, rows: body,
      notes: [[Inline("Nguồn: Ban Tuyên giáo Huyện ủy.")]])
  }

  /// Units × years with rates, some below the mark.
  static func heatMap(units: Int) -> Table {
    let values = ["91,4", "93,49", "95,6", "–", "100,0"]
    let head = Table.Row([Table.Cell("Đơn vị")] + (2017...2021).map { Table.Cell("\($0)") })
    let rows = (0..<units).map { unit in
      Table.Row(
        [Table.Cell("Xã Thanh Quân \(unit + 1)", isRowHeader: true)]
          + (0..<5).map { year in
            let value = values[(unit + year) % 5]
            return Table.Cell(
              [Inline(value)], shade: value == "–" ? nil : Double((unit + year) % 5) / 4,
              isFlagged: (unit + year) % 5 < 2)
          })
    }
    return Table(
      caption: [Inline("Tỷ lệ học tập theo đơn vị và năm (%)")],
      columns: [.init(.leading)] + (0..<5).map { _ in .init(.decimal) }, head: [head], rows: rows,
      notes: [[Inline("▼ dưới mức 93,5%.")]])
  }

  static func figure(charts: Int = 1) -> Figure {
    Figure(
      headline: "Tỷ lệ học tập tăng 4 năm liền, từ 91,4% lên 96,9%",
      caption: [Inline("Tỷ lệ học tập theo năm")],
      charts: (0..<charts).map { index in
        Chart(
          kind: .groupedBar, title: charts > 1 ? "Phần \(index + 1)" : "", measure: "học viên",
          positions: (2017...2021).map { Chart.Position("\($0)") },
          series: [
            Chart.Series(name: "Học viên", values: (1...5).map { .count($0 * 100 + index) })
          ],
          format: NumberFormat(vietnamese: true), language: .vietnamese)
      })
  }

  /// One row for each record, dense.
  static func recordTable(rows: Int) -> Table {
    let categories = [
      "Trung cấp lý luận chính trị", "Sơ cấp lý luận chính trị", "Bồi dưỡng nhận thức về Đảng",
      "Bồi dưỡng đảng viên mới", "Tập huấn chuyên đề",
    ]
    return Table(
      caption: [Inline("Các lớp đã mở, theo ngày")],
      columns: [
        .init(.trailing), .init(.centre), .init(.leading), .init(.leading), .init(.leading),
        .init(.trailing), .init(.trailing),
      ],
      head: [
        Table.Row(
          ["TT", "Ngày", "Đơn vị", "Loại hình", "Nội dung", "Lớp", "Học viên"].map {
            Table.Cell($0)
          })
      ],
      rows: (0..<rows).map { row in
        Table.Row([
          Table.Cell("\(row + 1)"),
          Table.Cell("\(10 + row % 18)/\(10 + row % 3)/20\(17 + row * 5 / rows)"),
          Table.Cell("Xã Thanh \(["Quân", "Phong", "Lâm", "Hòa", "Sơn"][row % 5])"),
          Table.Cell(categories[row % 5]),
          Table.Cell(
            row % 4 == 0
              ? "Học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh năm \(2017 + row % 5)"
              : "Nghiệp vụ công tác đảng"),
          Table.Cell("\(row % 3 + 1)"), Table.Cell("\(40 + row * 7 % 160)"),
        ])
      }, density: .dense)
  }
}

extension String {
  fileprivate func trimmingSuffix() -> String { hasSuffix(" ") ? String(dropLast()) : self }
}
