import Records
import Testing

/// Bytes in, records or findings out, for training.
@Suite struct TrainingReadingTests {
  static let header = "Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên\n"
  static let start = "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề"
  static let row = start + ",Dân vận,1,24"

  private func read(_ text: String) -> Reading<TrainingRecord> { reader.training([source(text)]) }

  @Test func aRecord() {
    let reading = read(Self.header + Self.row)
    #expect(reading.codes == [])
    #expect(
      reading.lines == ["2021-01-05 Xã Cát Tân | Tập huấn chuyên đề | Dân vận | 1 | 24 @2"])
    #expect(reading.table.names.units.count == 20)
    #expect(reading.table.names.categories == District.categories)
    #expect(reading.table.names.documents == [])
  }

  @Test(arguments: [
    // The file.
    ("", ["file-empty"]),
    ("\n\n", ["file-empty"]),
    ("\u{FEFF}\r\n", ["file-empty"]),
    (",,\n , ,\n", ["file-empty"]),
    (header, ["~file-without-rows@1"]),
    ("\n\n" + header + "\n,,,,,\n", ["~file-without-rows@3"]),
    (header + row + "\n\0", ["file-not-utf8@3:1"]),
    // The header.
    ("Ngày,Đơn vị,Loại hình\n" + row, ["column-missing@1"]),
    ("Đơn vị,Loại hình,Số học viên\n" + row, ["column-missing@1"]),
    ("Năm,Đơn vị,Loại hình,Số học viên\n" + row, ["column-missing@1"]),
    ("x\n" + row, ["header-not-found@1"]),
    ("Ngày,Đơn vị,don vi,Loại hình,Số học viên\n", ["column-repeated@1:3"]),
    ("Date,Unit,Category,Participants,Ngày\n", ["column-repeated@1:5"]),
    ("Ngày,Đơn vị,\"Loại hình\"x,Số học viên\n", ["text-after-quote@1:3", "column-missing@1"]),
    // The row.
    (header + start, ["row-short@2:4"]),
    (header + "05/01/2021", ["row-short@2:2"]),
    (
      "Ngày,Đơn vị,Loại hình,Số học viên,Ghi chú,Số lớp\n" + start + ",24\n" + start + ",24,,\n",
      ["~row-short@2:5", "~row-repeated@3"]
    ),
    (header + row + ",7", ["row-long@2:7"]),
    (header + row + ",,7", ["row-long@2:8"]),
    (header + row + "\n" + row, ["~row-repeated@3"]),
    (header + "\"" + row + "\n" + row, ["quote-unclosed@2:1"]),
    (header + row + "\n05/01/2021,\"Xã \"Cát Tân\"\",x,,1,2", ["text-after-quote@3:2"]),
    (header + "05/01/2021,Xã Cát Tân,\"Tập huấn\nchuyên đề\",,1,2", []),
    // Several faults of one row.
    (
      header + "31/04/2021,Xã Cát Tâm,Hội thảo,,một,-1",
      [
        "date-impossible@2:1", "unit-unlisted@2:2", "category-unlisted@2:3",
        "count-not-a-number@2:5", "count-negative@2:6",
      ]
    ),
    (header + ",,,,,24", ["row-likely-total@2"]),
    (header + "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,,,", ["cell-empty@2:6"]),
    (header + "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,#N/A,,1", ["cell-failed-formula@2:4"]),
    (
      header + "#####,#REF!,####,,,1",
      [
        "cell-narrow-column@2:1", "cell-failed-formula@2:2", "cell-narrow-column@2:3",
      ]
    ),
  ])
  func findings(text: String, expected: [String]) {
    #expect(read(text).codes.sorted() == expected.sorted())
  }

  @Test(arguments: [
    "\u{FEFF}" + header + row,
    header.replacing("\n", with: "\r\n") + row + "\r\n",
    header.replacing("\n", with: "\r") + row + "\r",
    header.replacing(",", with: ";") + row.replacing(",", with: ";"),
    header.replacing(",", with: "\t") + row.replacing(",", with: "\t"),
    header + row + "\n\n,,,,,\n ,\"\"\n",
    header + row + ",,",
    ",,,,,\n , \n" + header + row,
    " , \n" + header.replacing(",", with: ";") + row.replacing(",", with: ";"),
    "sep=;\n" + header.replacing(",", with: ";") + row.replacing(",", with: ";"),
    "sep=,\r\n" + header + row,
    "HUYỆN ỦY NHƯ XUÂN,,ĐẢNG CỘNG SẢN VIỆT NAM,,,\nSố liệu, quý I\n\n" + header + row,
    header.replacing("\n", with: ",,\n") + row + ",,",
    "NGÀY,don vi,loại_hình,NoiDung,Số  lớp:,\"số\nhọc viên\"\n" + row,
    "date,unit,category,topic,classes,participants\n" + row,
    " Ngày ,Đơn\u{A0}vị,Loại hình ,Nội dung,Số lớp,(Số học viên)\n" + row,
    header + "5/1/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận,1,24",
    header + "2021-01-05, Xã  Cát\u{A0}Tân ,TẬP HUẤN CHUYÊN ĐỀ,Dân\u{200B} vận, 1,24\u{A0}",
    header + "\"05/01/2021\",\"Xã Cát Tân\",\"Tập huấn chuyên đề\",\"Dân vận\",\"1\",\"24\"",
    header + "05/01/2021,X. Cát Tân,Tập huấn chuyên đề,Dân vận,1,24",
    header + "05/01/2021,x.cát tân,Tập huấn chuyên đề,Dân vận,1,24",
    header + decomposed(row),
  ])
  func spellingsOfTheSameRecord(text: String) {
    let reading = read(text)
    #expect(reading.codes == [])
    #expect(
      reading.lines.map { $0.prefix { $0 != "@" } } == [
        "2021-01-05 Xã Cát Tân | Tập huấn chuyên đề | Dân vận | 1 | 24 "
      ])
    #expect(reading.table.files.map(\.rowsRead) == [1])
    #expect(reading.table.files.map(\.rowsLeftOut) == [0])
  }

  @Test func columnsInAnyOrderAmongOthers() {
    let reading = read(
      "STT,Số học viên,Tháng,Ghi chú,Loại hình,Năm,Đơn vị\n1,1.900,2,\"a,b\",Bồi dưỡng kiến thức,2020,"
        + "VP huyện uỷ\n")
    #expect(reading.codes == [])
    #expect(
      reading.lines == ["2020-02 Cơ quan Huyện ủy | Bồi dưỡng kiến thức | - | - | 1900 @2"])
  }

  @Test func yearsAndMonthsThatAreNone() {
    let header = "Năm,Tháng,Đơn vị,Loại hình,Số học viên\n"
    let rest = ",Xã Cát Tân,Tập huấn chuyên đề,1\n"
    let cells = ["21,1", "2021,13", "2021,0", ",1", "2021,", "02021,1", "2021,1.0", "0000,1"]
    #expect(
      read(header + cells.map { $0 + rest }.joined()).codes == [
        "year-malformed@2:1", "month-malformed@3:2", "month-malformed@4:2", "cell-merged@5:1",
        "cell-merged@6:2", "year-malformed@7:1", "month-malformed@8:2", "year-unlikely@9:1",
      ])
  }

  @Test func aFaultyRowIsLeftOutAndTheOthersStay() {
    let reading = read(
      Self.header + Self.row + "\n05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,x\n\n"
        + "06/01/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,5\n")
    #expect(reading.table.records.map(\.participants) == [24, 5])
    #expect(reading.table.records.map(\.origin.line) == [2, 5])
    #expect(reading.table.files[0].rowsRead == 2)
    #expect(reading.table.files[0].rowsLeftOut == 1)
  }

  @Test func filesThatCannotBeReadLeaveOutAllTheirRows() {
    let legacy = Array((Self.header + Self.row + "\n").utf8) + [0xE0, 0x20, 0x0A]
    let reading = reader.training([
      RecordSource(name: "tcvn.csv", bytes: legacy),
      RecordSource(name: "utf16.csv", bytes: [0xFF, 0xFE, 0x00, 0xD8]),
      RecordSource(name: "book.csv", bytes: Array("PK\u{3}\u{4}".utf8)),
      source("Ngày\n1\n2\n", name: "no.csv"),
    ])
    #expect(
      reading.codes.filter { $0.hasPrefix("file") } == [
        "file-not-utf8@1", "file-not-utf8@3:1", "file-not-utf8@1",
      ])
    #expect(reading.table.files.map(\.rowsRead) == [0, 0, 0, 0])
    #expect(reading.table.files.map(\.rowsLeftOut) == [2, 0, 0, 2])
  }

  @Test func severalFilesAreOneTable() {
    let reading = reader.training([
      source(Self.header + Self.row + "\n", name: "b.csv"),
      source(Self.header + "x\n" + Self.row + "\n", name: "a.csv"),
    ])
    #expect(reading.findings.map { $0.location?.file } == ["a.csv", "a.csv"])
    #expect(reading.codes == ["row-short@2:2", "~row-repeated@3"])
    #expect(
      reading.findings.last?.problem as? RecordProblem
        == .repeatedRow(earlier: .init(file: "b.csv", line: 2)))
    #expect(
      reading.table.records.map(\.origin) == [
        RowOrigin(file: 0, line: 2), RowOrigin(file: 1, line: 3),
      ])
    #expect(reading.table.names.topics == ["Dân vận"])
  }

  @Test func whatNobodyReadsMakesNoOtherRecord() {
    let header = "STT," + Self.header
    #expect(read(header + "1,\(Self.row)\n2,\(Self.row)\n").codes == ["~row-repeated@3"])
    #expect(read(header + "1,\(Self.row)\n1,\(Self.row)5\n").codes == [])
  }
}
