import Diagnostics
import Records
import Testing

/// Tables as offices make them, with what would give wrong numbers if it went unsaid.
@Suite struct OfficeTableTests {
  private static let header = "Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên\n"
  private static let start = "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,"

  @Test(
    arguments: [
      // A number that a comma cut in two.
      (
        "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Ghi chú\n" + start + "1,1,900,\n",
        [], ["count-split@2:5"]
      ),
      (
        "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Ghi chú\n" + start + "1,1,900\n",
        [], ["count-split@2:5"]
      ),
      (
        "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Ghi chú\n" + start + "2,120,900\n",
        [], ["count-split@2:5"]
      ),
      // Between quotation marks, with a word, or where the column's title says that it has numbers.
      (
        "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Ghi chú\n" + start + "1,1,\"900\"\n" + start
          + "1,2,QĐ 900\n", ["1", "2"], []
      ),
      (
        "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Nữ\n" + start + "1,250,120\n",
        ["250"], ["~count-split@2:5"]
      ),
      ("Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Ghi chú\n" + start + "1,120,90\n", ["120"], []),
      // Rows between the records.
      (header + "(1),(2),(3),(4),(5),(6)\n" + start + ",1,24\n", ["24"], ["row-no-record@2"]),
      (header + start + ",1,24\n" + header, ["24"], ["row-no-record@3"]),
      (header + "I. KHỐI XÃ,,,,,\n" + start + ",1,24\n", ["24"], ["row-no-record@2"]),
      (
        header + start + ",1,24\n,,,\"Như Xuân, ngày…\",,\n,,,NGƯỜI LẬP BIỂU,,\n",
        ["24"], ["row-no-record@3", "row-no-record@4"]
      ),
      // Headers that mean something else.
      (
        "Ngày (mm/dd/yyyy),Đơn vị,Loại hình,Số học viên\n" + start + "24\n",
        [], ["header-month-first@1:1"]
      ),
      (
        "Ngày,Đơn vị,Loại hình,Số học viên (1000)\n" + start + "24\n",
        [], ["header-large-unit@1:4", "column-missing@1"]
      ),
      (
        "Đơn vị tính: nghìn người,,,\nNgày,Đơn vị,Loại hình,Số học viên\n" + start + "24\n",
        [], ["header-large-unit@1"]
      ),
      ("Ngày|Đơn vị|Loại hình|Số học viên\n1|2|3|4\n", [], ["header-not-found@1"]),
      ("BẢNG\n\"Ngày,Đơn vị,Loại hình,Số học viên\"\n", [], ["header-not-found@2"]),
      // Empty titles behind the last, as spreadsheets leave them.
      (
        "Ngày,Đơn vị,Loại hình,Số học viên,,\n" + start + "24,,\n" + start + "25, ,\n" + start
          + "26,,x\n" + start + "27\n", ["24", "25", "27"], ["row-long@4:6"]
      ),
      // Rows that are cut otherwise than the header.
      (
        header + start + ",1,24\n" + start.replacing(",", with: ";") + ";1;25\n",
        ["24"], ["delimiter-mixed@3"]
      ),
      (
        header.replacing(",", with: ";") + start + ",1,24\n" + start + "\"Học, tập\",1,24\n",
        [], ["delimiter-mixed@2", "delimiter-mixed@3"]
      ),
      (
        header + start.replacing(",", with: "|") + "|1|25\n\"" + start + "\"\"a, b\"\",1,24\"\n",
        [], ["delimiter-mixed@2", "line-quoted@3"]
      ),
      // A space before a quotation mark.
      (
        header + start + " \"Học tập, quán triệt\",1,44\n" + start + " \"Học tập\",1,45\n",
        ["45"], ["quote-after-space@2:4"]
      ),
      (
        header + start + "a,1, \"1,900\"\n", [], ["quote-after-space@2:6"]
      ),
      ("Ngày tháng,Đơn vị,Loại hình,Học viên (người)\n" + start + "24\n", ["24"], []),
      // Text of several lines, as Alt+Enter makes it.
      (header + start + "\"Mặt trận\ncơ sở\",1,24\n" + start + "b,1,25\n", ["24", "25"], []),
      // A text that no report has room for.
      (
        header + start + String(repeating: "ă", count: 500) + ",1,24\n" + start
          + String(repeating: "ă", count: 501) + ",1,25\n", ["24"], ["text-too-long@3:4"]
      ),
      // Classes that nobody holds, letters that nobody prints.
      (
        header + "05/01/2021,Xã Cát Tân,Cử đi đào tạo chuyên môn,,2,24\n",
        [], ["classes-not-held@2:5"]
      ),
      (header + start + "Chuyên đề 😀,1,24\n", [], ["letter-unprintable@2:4"]),
      // A record that lacks its date is no total, whatever its notes say.
      (
        "Ngày,Đơn vị,Loại hình,Số học viên,Ghi chú\n" + start + "24,\n"
          + ",Xã Cát Vân,Tập huấn chuyên đề,24,Cộng\n", ["24"], ["cell-merged@3:1"]
      ),
      // A total's date says nothing of the records'.
      (
        "Ngày,Đơn vị,Loại hình,Số học viên\n2021-01-05,Xã Cát Tân,Tập huấn chuyên đề,24\n"
          + "12/31/2021,Tổng cộng,,24\n", ["24"], []
      ),
    ] as [(String, [String], [String])])
  func table(text: String, participants: [String], codes: [String]) {
    var vocabulary = District.vocabulary()
    vocabulary.categories = vocabulary.categories.map {
      RegisteredName($0.name, holdsClasses: !$0.name.hasPrefix("Cử đi"))
    }
    let reading = RecordReader(vocabulary: vocabulary).training([source(text)])
    #expect(reading.table.records.map { "\($0.participants)" } == participants)
    #expect(reading.codes.sorted() == codes.sorted())
  }

  @Test func theSameRecordUnderAnotherNumberIsRepeated() {
    let text = "STT," + Self.header + (1...4).map { "\($0),\(Self.start),1,24\n" }.joined()
    let reading = reader.training([source(text)])
    #expect(reading.codes == ["~row-repeated@3", "~row-repeated@4", "~row-repeated@5"])
  }

  @Test func aTablePastedTwiceIsAnError() {
    let rows = (1...20).map { "\($0)/1/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,\($0)\n" }.joined()
    let reading = reader.training([source(Self.header + rows + rows)])
    #expect(reading.codes == ["file-repeated"])
    #expect(
      reading.findings.first?.problem as? RecordProblem
        == .repeatedFile(rows: 20, of: 40, earlier: "a.csv"))
  }

  @Test(
    "A few rows pasted again as a block are an error, rows that happen to be alike a warning each",
    arguments: [
      ("1 2 1 2", ["file-repeated"]), ("1 2 3 1 2 3 1 2 3", ["file-repeated"]),
      ("1 2 3 4 1 2", ["~row-repeated@6", "~row-repeated@7"]),
      ("1 1 2 2", ["~row-repeated@3", "~row-repeated@5"]),
      ("1 2 2 1", ["~row-repeated@4", "~row-repeated@5"]), ("1 1", ["~row-repeated@3"]),
    ])
  func aBlockPastedAgain(days: String, codes: [String]) {
    let rows = days.split(separator: " ").map {
      "\($0)/1/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,24\n"
    }
    #expect(reader.training([source(Self.header + rows.joined())]).codes == codes)
  }

  @Test func datesThatAnotherFilePutsInDoubt() {
    let either = Self.header + "03/05/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,24\n"
    let swapped = Self.header + "04/15/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,24\n"
    let sure = Self.header + "15/04/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,24\n"
    let reading = reader.training([
      source(either, name: "a.csv"), source(swapped, name: "b.csv"), source(sure, name: "c.csv"),
    ])
    #expect(
      reading.findings.filter { $0.problem.code == "date-order-doubtful" }.map { $0.location?.file }
        == ["a.csv"])
  }

  /// Too many warnings of a kind never hide an error of the same code.
  @Test func anErrorBehindManyWarnings() {
    let header = "Ngày,Đơn vị,Loại hình,Số học viên,Ghi chú\n"
    let warnings = (1...10_050).map {
      "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,\($0)\n"
    }.joined()
    let reading = reader.training([source(header + warnings + "05/01/2021,Xã Cát Tân\n")])
    #expect(reading.findings.filter { $0.severity == .error }.count == 1)
    #expect(reading.unsaid == [FindingKind(code: "row-short", severity: .warning): 50])
  }

  @Test func attendedFromARateIsComparedWithTheOthers() {
    let reading = reader.study([
      source("Ngày,Đơn vị,Văn bản,Phải học,Tỷ lệ viết thu hoạch\n5/1/2021,Xã Cát Tân,NQ,5,8/9\n")
    ])
    #expect(reading.codes == ["attended-above-required@2"])
    #expect(reading.table.records.isEmpty)
  }

  @Test func reportsFromARateWhereTheirCellIsEmpty() {
    let header = "Ngày,Đơn vị,Văn bản,Phải học,Đã học,Bài thu hoạch,Tỷ lệ viết thu hoạch\n"
    let reading = reader.study([source(header + "5/1/2021,Xã Cát Tân,NQ,332,293,,271/293\n")])
    #expect(reading.codes == [])
    #expect(reading.table.records.map(\.reports) == [271])
    let share = reader.study([source(header + "5/1/2021,Xã Cát Tân,NQ,332,293,,\"92,5%\"\n")])
    #expect(share.codes == ["rate-without-counts@2:7"])
  }

  /// What is told of a file does not depend on which file is read before it.
  @Test func theOrderOfFilesChangesNothing() {
    let first = Array((Self.header + "xx,Xã Cát ").utf8) + [0xFF] + Array("Tân,x,,1,2\n".utf8)
    let second = Array((Self.header + Self.start + "Dân v").utf8) + [0xFF] + Array(",1,2\n".utf8)
    let files = [
      RecordSource(name: "1.csv", bytes: first), RecordSource(name: "2.csv", bytes: second),
      source(Self.header + Self.start + ",1,24\n", name: "3.csv"),
    ]
    let told = { (sources: [RecordSource]) in
      reader.training(sources).findings.map { $0.text(in: .english) }
    }
    #expect(told(files) == told(files.reversed()))
    #expect(told(files).count == 2)
  }
}
