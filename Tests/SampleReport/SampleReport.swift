import Drawing
import PageModel

/// A report of three pages with one of each thing: headings, a paragraph and a table over two
/// pages, a link over two lines, a figure, a list, a note, artifacts, and a landscape page.
public func makeSampleReport() throws -> LaidOutReport {
  var builder = ReportBuilder()
  builder.page()
  try builder.furniture()
  let section = try addOpening(to: &builder)
  try addFigure(to: &builder, in: section)
  let paragraph = builder.element(.paragraph, in: section, line: 20)
  try builder.text("Đoạn này bắt đầu ở trang một", of: paragraph, at: Point(85, 500))

  builder.page()
  try builder.furniture()
  try builder.text("và kết thúc ở trang hai.", of: paragraph, at: Point(85, 85))
  let heading = builder.element(.heading2, in: section, line: 24)
  try builder.text("1. Kết quả theo năm", of: heading, at: Point(85, 120), face: .bold, size: 14)
  try addTable(to: &builder, in: section)
  try addEnd(to: &builder, in: section)

  builder.report.destinations = [
    "ket-qua": Destination(page: 0, y: 66), "bang-1": Destination(page: 1, y: 140),
    "theo-nam": Destination(page: 1, y: 106),
  ]
  builder.report.outline = [
    OutlineItem(
      title: "I- KẾT QUẢ", destination: "ket-qua",
      children: [OutlineItem(title: "1. Kết quả theo năm", destination: "theo-nam")]),
    OutlineItem(title: "Bảng 1", destination: "bang-1"),
  ]
  return builder.report
}

private func addOpening(to builder: inout ReportBuilder) throws -> StructureTree.ID {
  let section = builder.element(.section, in: builder.root)
  let heading = builder.element(.heading1, in: section, line: 3)
  try builder.text(
    "I- KẾT QUẢ (2017–2021)", of: heading, at: Point(85, 80), face: .bold, size: 16)
  let paragraph = builder.element(.paragraph, in: section, line: 5)
  try builder.text(
    "Ắ ằ ẳ ẵ ặ ế ề ể ễ ệ ớ ờ ở ỡ ợ ứ ừ ử ữ ự ỹ Đ đ; \\(ngoặc) & <nhọn>, xem ", of: paragraph,
    at: Point(85, 110))
  let link = builder.element(.link, in: paragraph, line: 5)
  try builder.link("bảng theo", of: link, at: Point(460, 110), to: "bang-1")
  try builder.link("từng năm", of: link, at: Point(85, 126), to: "bang-1")
  try builder.text(" ở trang sau.", of: paragraph, at: Point(140, 126))
  return section
}

private func addFigure(to builder: inout ReportBuilder, in parent: StructureTree.ID) throws {
  let figure = builder.element(.figure, in: parent, line: 8)
  let box = Rect(x: 85, y: 200, width: 460, height: 160)
  builder.report.structure[figure].alternativeText = "Biểu đồ cột: năm loại nền (thử)."
  builder.report.structure[figure].bounds = box
  builder.report.structure[figure].page = 0
  var bars: [Item] = []
  for (index, kind) in Pattern.Figure.allCases.enumerated() {
    let bar = Rect(
      x: 95 + 90 * Double(index), y: 220 + 15 * Double(index), width: 60,
      height: 140 - 15 * Double(index))
    let pattern = Pattern(
      figure: kind, ink: Color(grey: 0.2), ground: Color(hex: 0xDCE6F1), spacing: 4, width: 0.8)
    bars.append(
      .path(
        .rectangle(bar), fill: .pattern(pattern), stroke: Stroke(Color(grey: 0), width: 0.7)))
  }
  bars.append(
    .path(
      .line(from: Point(85, 280), to: Point(545, 280)), fill: nil,
      stroke: Stroke(Color(grey: 0.3), width: 1, dash: [4, 2], isRound: true)))
  bars.append(
    .path(
      .circle(centre: Point(320, 215), radius: 5), fill: .solid(Color(hex: 0x1F4E79)), stroke: nil))
  builder.leaf(bars, of: figure)
  let caption = builder.element(.caption, in: figure, line: 9)
  try builder.text("Hình 1. Năm loại nền", of: caption, at: Point(85, 380))
}

/// A table of a head of two rows with a spanning cell, and rows on two pages.
private func addTable(to builder: inout ReportBuilder, in parent: StructureTree.ID) throws {
  let table = builder.element(.table, in: parent, line: 30)
  let caption = builder.element(.caption, in: table, line: 29)
  try builder.text("Bảng 1. Số lớp và số học viên", of: caption, at: Point(85, 150))
  let head = builder.element(.tableHead, in: table)
  let upper = builder.element(.tableRow, in: head)
  try addHeader("Năm", named: "nam", to: &builder, in: upper, at: Point(85, 170), rows: 2)
  try addHeader(
    "Kết quả", named: "ket-qua", to: &builder, in: upper, at: Point(200, 170), columns: 2)
  let lower = builder.element(.tableRow, in: head)
  try addHeader("Lớp", named: "lop", to: &builder, in: lower, at: Point(200, 186))
  try addHeader("Học viên", named: "hoc-vien", to: &builder, in: lower, at: Point(300, 186))
  let body = builder.element(.tableBody, in: table)
  try addRow(["2020", "22", "1.900"], to: &builder, in: body, y: 206)
  builder.page(Size(width: 841.89, height: 595.276))
  try builder.furniture()
  builder.artifact([.glyphs(try TextShaper.run("Năm · Lớp · Học viên", at: Point(85, 80)))])
  try addRow(["2021", "33", "2.400"], to: &builder, in: body, y: 100)
}

private func addHeader(
  _ text: String, named name: String, to builder: inout ReportBuilder, in row: StructureTree.ID,
  at origin: Point, columns: Int = 1, rows: Int = 1
) throws {
  let cell = builder.element(.headerCell, in: row)
  builder.report.structure[cell].scope = .column
  builder.report.structure[cell].name = name
  builder.report.structure[cell].columnSpan = columns
  builder.report.structure[cell].rowSpan = rows
  try builder.text(text, of: cell, at: origin, face: .bold)
}

private func addRow(
  _ texts: [String], to builder: inout ReportBuilder, in body: StructureTree.ID, y: Double
) throws {
  let row = builder.element(.tableRow, in: body)
  for (column, text) in texts.enumerated() {
    let cell = builder.element(column == 0 ? .headerCell : .dataCell, in: row)
    if column == 0 {
      builder.report.structure[cell].scope = .row
    } else {
      builder.report.structure[cell].headers = ["ket-qua", column == 1 ? "lop" : "hoc-vien"]
    }
    try builder.text(text, of: cell, at: Point(85 + 115 * Double(column), y))
  }
}

private func addEnd(to builder: inout ReportBuilder, in parent: StructureTree.ID) throws {
  let list = builder.element(.list, in: parent, line: 40)
  for (index, text) in ["Huyện ủy", "Lưu văn phòng"].enumerated() {
    let item = builder.element(.listItem, in: list, line: 40 + index)
    let y = 150 + 16 * Double(index)
    try builder.text("–", of: builder.element(.label, in: item), at: Point(85, y))
    try builder.text(text, of: builder.element(.listBody, in: item), at: Point(97, y))
  }
  let note = builder.element(.note, in: parent, line: 50)
  try builder.text("Nguồn: Văn phòng Huyện ủy.", of: note, at: Point(85, 200), size: 9)
}
