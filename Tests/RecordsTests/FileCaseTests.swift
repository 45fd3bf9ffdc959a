import Records
import Testing

/// A file's bytes, and what is read from them.
struct FileCase: Sendable, CustomTestStringConvertible {
  /// What is told apart.
  var name: String
  /// The file's bytes.
  var bytes: [UInt8]
  /// Each record's month or day and participants: `2021-01-05 24 @2`.
  var records: [String]
  /// Each finding's code and place; warnings begin with `~`.
  var findings: [String]

  init(_ name: String, _ text: String, _ records: [String] = [], _ findings: [String] = []) {
    self.init(name, bytes: Array(text.utf8), records, findings)
  }

  init(_ name: String, bytes: [UInt8], _ records: [String] = [], _ findings: [String] = []) {
    (self.name, self.bytes, self.records, self.findings) = (name, bytes, records, findings)
  }

  var testDescription: String { name }
}

@Suite struct FileCaseTests {
  @Test(arguments: dialects + headers + names + rows)
  func reads(file: FileCase) {
    let reading = reader.training([RecordSource(name: "a.csv", bytes: file.bytes)])
    let records = reading.table.records.map { record in
      "\(record.day?.description ?? record.month.description) \(record.participants)"
        + " @\(record.origin.line)"
    }
    #expect(records == file.records)
    #expect(reading.codes == file.findings)
  }

  private static let header = "Ngày,Đơn vị,Loại hình,Số học viên,Ghi chú\n"
  private static let start = "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề"
  private static let one = start + ",24,\n"
  private static let two = "2021-02-06,Xã Cát Vân,Bồi dưỡng kiến thức,7,\n"
  private static let file = header + one + two
  private static let both = ["2021-01-05 24 @2", "2021-02-06 7 @3"]

  private static func cut(by delimiter: String) -> String {
    file.replacing(",", with: delimiter)
  }

  private static let dialects = [
    FileCase("commas and LF", file, both),
    FileCase("CRLF", file.replacing("\n", with: "\r\n"), both),
    FileCase("CR", file.replacing("\n", with: "\r"), both),
    FileCase("line ends mixed", header + one.dropLast() + "\r\n" + two.dropLast() + "\r", both),
    FileCase("semicolons", cut(by: ";"), both),
    FileCase("tabs", cut(by: "\t"), both),
    FileCase("sep=;", "sep=;\n" + cut(by: ";"), ["2021-01-05 24 @3", "2021-02-06 7 @4"]),
    FileCase("sep=,", "sep=,\r\n" + file, ["2021-01-05 24 @3", "2021-02-06 7 @4"]),
    FileCase("sep=tab", "sep=\t\n" + cut(by: "\t"), ["2021-01-05 24 @3", "2021-02-06 7 @4"]),
    FileCase("byte order mark", "\u{FEFF}" + file, both),
    FileCase(
      "byte order mark and sep", "\u{FEFF}sep=;\n" + cut(by: ";"),
      ["2021-01-05 24 @3", "2021-02-06 7 @4"]),
    FileCase("no final line end", String(file.dropLast()), both),
    FileCase(
      "blank lines", "\n\n" + header + "\n" + one + "\n\n" + two + "\n\n",
      ["2021-01-05 24 @5", "2021-02-06 7 @8"]),
    FileCase(
      "rows of delimiters", header + ",,,,\n" + one + " , ,,,\n\"\",,,,\n", ["2021-01-05 24 @3"]),
    FileCase(
      "every cell quoted",
      header
        + one.dropLast().split(separator: ",", omittingEmptySubsequences: false)
        .map { "\"\($0)\"" }.joined(separator: ","), ["2021-01-05 24 @2"]),
    FileCase(
      "header quoted", "\"Ngày\",\"Đơn vị\",\"Loại hình\",\"Số học viên\"\n" + start + ",24",
      ["2021-01-05 24 @2"]),
    FileCase(
      "header over two lines", "Ngày,Đơn vị,Loại hình,\"Số\nhọc viên\"\n" + start + ",24",
      ["2021-01-05 24 @3"]),
    FileCase("note with a delimiter", header + start + ",24,\"a, b\"\n", ["2021-01-05 24 @2"]),
    FileCase(
      "note with a line end", header + start + ",24,\"a\nb\"\n" + two,
      ["2021-01-05 24 @2", "2021-02-06 7 @4"]),
    FileCase(
      "note with CRLF", header + start + ",24,\"a\r\nb\"\r\n" + two,
      ["2021-01-05 24 @2", "2021-02-06 7 @4"]),
    FileCase(
      "note with quotation marks", header + start + ",24,\"a \"\"b\"\" c\"\n", ["2021-01-05 24 @2"]),
    FileCase(
      "quotation mark within a note", header + start + ",24,5\" giấy\n", ["2021-01-05 24 @2"]),
    FileCase(
      "line end in a name", header + "05/01/2021,\"Xã\nCát Tân\",Tập huấn chuyên đề,24,\n",
      ["2021-01-05 24 @2"], []),
    FileCase(
      "text after a quotation mark", header + "05/01/2021,\"Xã\" Cát Tân,Tập huấn chuyên đề,24,\n",
      [], ["text-after-quote@2:2"]),
    FileCase(
      "quotation mark never closed", header + "05/01/2021,\"Xã Cát Tân,x,24,\n", [],
      ["quote-unclosed@2:2"]),
    FileCase("NUL", file + "\0", [], ["file-not-utf8@4:1"]),
    FileCase("half a letter", bytes: Array(file.utf8) + [0xC3], [], ["file-not-utf8@4:1"]),
    FileCase("empty", "", [], ["file-empty"]),
    FileCase("spaces alone", " \n\t\n", [], ["file-empty"]),
    FileCase("a workbook", "PK\u{3}\u{4}", [], ["file-not-utf8@1"]),
  ]

  private static let headers = [
    FileCase("no rows", header, [], ["~file-without-rows@1"]),
    FileCase(
      "titles above", "HUYỆN ỦY NHƯ XUÂN\nDanh sách năm 2021,,,,\n\n" + file,
      ["2021-01-05 24 @5", "2021-02-06 7 @6"]),
    FileCase(
      "English, capitals, another order",
      "PARTICIPANTS;unit;Category;DATE\n24;Xã Cát Tân;Tập huấn chuyên đề;5/1/2021",
      ["2021-01-05 24 @2"]),
    FileCase(
      "no diacritics, underscores", "ngay,don_vi,loai-hinh,so hoc  vien\n" + start + ",24",
      ["2021-01-05 24 @2"]),
    FileCase(
      "units and numbers in brackets",
      "Ngày (1),Đơn vị (2),Loại hình (3),Số học viên (người)\n" + start + ",24",
      ["2021-01-05 24 @2"]),
    FileCase(
      "a numbering column", "STT,Ngày,Đơn vị,Loại hình,Số học viên\n1," + start + ",24",
      ["2021-01-05 24 @2"]),
    FileCase(
      "year and month",
      "Năm,Tháng,Đơn vị,Loại hình,Số học viên\n2021,1,Xã Cát Tân,Tập huấn chuyên đề,24",
      ["2021-01 24 @2"]),
    FileCase("a column missing", "Ngày,Đơn vị,Loại hình\n" + start, [], ["column-missing@1"]),
    FileCase(
      "a column twice", "Ngày,Date,Đơn vị,Loại hình,Số học viên\n", [], ["column-repeated@1:2"]),
    FileCase(
      "a header in two rows", "Ngày,Đơn vị,Loại hình,Kết quả\n,,,Số học viên\n" + start + ",24", [],
      ["header-two-rows@1"]),
    FileCase(
      "the header again further down", file + header,
      both, ["row-no-record@4"]),
  ]

  private static func unit(_ name: String) -> String {
    header + "05/01/2021,\(name),Tập huấn chuyên đề,24,\n"
  }

  private static let names = [
    FileCase("decomposed letters", decomposed(file), both),
    FileCase("capitals", file.uppercased(), both),
    FileCase("no-break spaces", unit("\u{A0}Xã\u{A0}Cát \u{202F}Tân "), ["2021-01-05 24 @2"]),
    FileCase("zero width", unit("Xã\u{200B} Cát\u{FEFF} Tân\u{200D}"), ["2021-01-05 24 @2"]),
    FileCase("the newer place of tones", unit("Xã Hoá Quỳ"), ["2021-01-05 24 @2"]),
    FileCase("an alias", unit("VP Huyện uỷ"), ["2021-01-05 24 @2"]),
    FileCase("a Party committee", unit("Đảng uỷ xã Hoá Quỳ"), ["2021-01-05 24 @2"]),
    FileCase("an abbreviation", unit("TT Yên Cát"), ["2021-01-05 24 @2"]),
    FileCase("a bare name", unit("Yên Cát"), ["2021-01-05 24 @2"]),
    FileCase("a wrong tone", unit("Xã Thanh Hoa"), [], ["unit-unlisted@2:2"]),
    FileCase("no tones", unit("Xa Cat Tan"), [], ["unit-unlisted@2:2"]),
    FileCase("another kind of place", unit("Xã Yên Cát"), [], ["unit-unlisted@2:2"]),
    FileCase("another agency", unit("Sở Nội vụ"), [], ["unit-unlisted@2:2"]),
    FileCase("a formula", unit("=HYPERLINK(1)"), [], ["unit-unlisted@2:2"]),
    FileCase("a failed formula", unit("#N/A"), [], ["cell-failed-formula@2:2"]),
  ]

  private static let rows = [
    FileCase(
      "spaces around", header + " 05/01/2021 , Xã Cát Tân ,\tTập huấn chuyên đề, 24 ,\n",
      ["2021-01-05 24 @2"]),
    FileCase(
      "a grouped count", header + start + ",1.900,\n" + start + ",1 900,\n",
      ["2021-01-05 1900 @2", "2021-01-05 1900 @3"], ["~row-repeated@3"]),
    FileCase(
      "a comma within a count", header + start + ",\"1,900\",\n", [], ["count-ambiguous@2:4"]),
    FileCase("a comma that is a delimiter", header + start + ",1,900,x\n", [], ["count-split@2:4"]),
    FileCase(
      "a comma between semicolons", cut(by: ";").replacing(";24;", with: ";1,5;"),
      ["2021-02-06 7 @3"], ["count-not-whole@2:4"]),
    FileCase("a fraction that is none", header + start + ",24.0,\n", [], ["count-not-whole@2:4"]),
    FileCase("a short row", header + start + "\n", [], ["row-short@2:4"]),
    FileCase(
      "a row without its note", header + start + ",24\n", ["2021-01-05 24 @2"], ["~row-short@2:5"]),
    FileCase("a long row", header + start + ",24,,,x\n", [], ["row-long@2:7"]),
    FileCase("empty cells behind", header + start + ",24,,,\n", ["2021-01-05 24 @2"]),
    FileCase(
      "a row twice", header + one + one, ["2021-01-05 24 @2", "2021-01-05 24 @3"],
      ["~row-repeated@3"]),
    FileCase(
      "a merged unit", header + one + "06/01/2021,,Tập huấn chuyên đề,1,\n", ["2021-01-05 24 @2"],
      ["cell-merged@3:2"]),
    FileCase("a grand total", file + "Tổng cộng,,,31,\n", both),
    FileCase("a total in the notes", file + ",,,31,Tổng\n", both),
    FileCase("a wrong total", file + ",Cộng,,30,\n", both, ["total-mismatch@4:4"]),
    FileCase(
      "subtotals", header + one + ",Cộng tháng 1,,24,\n" + two + ",Cộng tháng 2,,7,\nTỔNG,,,31,\n",
      ["2021-01-05 24 @2", "2021-02-06 7 @4"]),
    FileCase(
      "a total with a date and names", file + "05/01/2021,Xã Cát Tân,Tổng cộng,31,\n", both,
      ["total-misplaced@4:3"]),
    FileCase(
      "dates in many forms",
      header
        + ["5/1/2021", "05-01-2021", "05.01.2021", "2021/01/05", "2021-01-05T00:00:00", "01/2021"]
        .enumerated().map { "\($1),Xã Cát Tân,Tập huấn chuyên đề,\($0 + 1),\n" }.joined(),
      (1...5).map { "2021-01-05 \($0) @\($0 + 1)" } + ["2021-01 6 @7"]),
    FileCase(
      "a year of two digits", header + one.replacing("2021", with: "21"), ["2021-01-05 24 @2"],
      ["~date-short-year@2:1"]),
    FileCase(
      "a spreadsheet's day", header + one.replacing("05/01/2021", with: "44201"),
      ["2021-01-05 24 @2"], ["~date-serial-number@2:1"]),
    FileCase(
      "an impossible date", header + one.replacing("05/01", with: "31/04"), [],
      ["date-impossible@2:1"]),
    FileCase(
      "months first", header + one.replacing("05/01", with: "01/25") + one, [],
      ["date-order-unknown", "date-impossible@2:1"]),
  ]
}
