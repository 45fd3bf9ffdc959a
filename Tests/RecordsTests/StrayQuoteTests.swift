import Records
import TestSupport
import Testing

/// What a quotation mark too many does to the lines around it.
@Suite struct StrayQuoteTests {
  private static let columns = "Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên,Ghi chú\n"

  private func lines(_ changes: [Int: String]) -> Reading<TrainingRecord> {
    let rows = (2...20).map { line in
      changes[line] ?? "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận,1,\(line),"
    }
    return reader.training([source(Self.columns + rows.joined(separator: "\n") + "\n")])
  }

  private func expect(
    _ reading: Reading<TrainingRecord>, _ codes: [String], without lost: Set<Int>,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(reading.codes == codes, sourceLocation: sourceLocation)
    #expect(
      reading.table.records.map(\.participants) == (2...20).filter { !lost.contains($0) },
      sourceLocation: sourceLocation)
    #expect(
      reading.table.files.map(\.rowsRead) == [19 - lost.count], sourceLocation: sourceLocation)
    #expect(reading.table.files.map(\.rowsLeftOut) == [lost.count], sourceLocation: sourceLocation)
  }

  private let start = "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,"

  @Test func aPairOnTwoLinesLosesThoseTwo() {
    let reading = lines([5: start + "\"Dân vận,1,5,", 15: start + "Dân vận\",1,15,"])
    expect(reading, ["cell-multiline@5:4", "quote-stray@15:4"], without: [5, 15])
    #expect(reading.findings.first?.problem as? RecordProblem == .lineEndInCell(lines: 5...15))
  }

  @Test func aMarkBeforeASoundQuotedCellLosesItsOwnLine() {
    let reading = lines([
      5: start + "\"Dân vận,1,5,", 15: start + "\"Kiểm tra, giám sát\",1,15,",
    ])
    expect(reading, ["cell-multiline@5:4"], without: [5])
  }

  @Test func aMarkThatNothingClosesLosesItsOwnLine() {
    expect(lines([5: start + "\"Dân vận,1,5,"]), ["quote-unclosed@5:4"], without: [5])
    expect(lines([20: start + "\"Dân vận,1,20,"]), ["quote-unclosed@20:4"], without: [20])
  }

  @Test func aNoteMayHaveLines() {
    expect(lines([5: start + "Dân vận,1,5,\"a, b\nc\""]), [], without: [])
  }

  @Test func aNoteThatSwallowsRowsIsNone() {
    let reading = lines([5: start + "Dân vận,1,5,\"x", 6: start + "Dân vận,1,6,y\""])
    expect(reading, ["cell-multiline@5:7"], without: [5])
    // Marks in two columns: the row gets longer, by the cells behind the second.
    let longer = lines([5: start + "Dân vận,1,5,\"x", 6: start + "Dân\",1,6,"])
    expect(longer, ["cell-multiline@5:7", "quote-stray@6:4"], without: [5, 6])
  }

  /// However many lines it has, and whatever stands in them that is no row.
  @Test(arguments: [
    (1...12).map { "dòng \($0), ghi chú" }, ["1. a, b", "", "2. c, d, e, f, g, h", "(05/01/2021)"],
    ["Đ/c A, Đ/c B, Đ/c C, Đ/c D, Đ/c E, Đ/c F, Đ/c G", "05/01/2021, khai mạc", "12,15,20"],
  ])
  func aNoteMayHaveManyLines(note: [String]) {
    let text = "\"" + (["Ghi chú:"] + note).joined(separator: "\n") + "\""
    expect(lines([5: start + "Dân vận,1,5,\(text)"]), [], without: [])
    expect(lines([5: start + "\(text),1,5,"]), [], without: [])
  }

  /// Wherever the mark that closes stands in another row, that row is not taken for a text.
  @Test(arguments: [
    "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận\",1,6,",
    "Tháng một,Xã Cát Tân,Tập huấn chuyên đề,Dân vận\",1,6,",
    ",Xã Cát Tân,Tập huấn chuyên đề,Dân vận\",1,6,",
    "31/04/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận,1,6,\"",
  ])
  func aRowIsNoText(row: String) {
    let reading = lines([5: start + "\"Dân vận,1,5,", 6: row])
    #expect(reading.codes.first == "cell-multiline@5:4")
    #expect(reading.table.files.map(\.rowsLeftOut) == [2])
    let between = lines([
      5: start + "\"Dân vận,1,5,", 6: row.replacing("\"", with: ""), 7: "x\",1,7,",
    ])
    #expect(between.codes.first == "cell-multiline@5:4")
  }

  @Test(arguments: ["\n", "\r\n", " \n\n"])
  func lineEndsAtACellsEndsSayNothing(end: String) {
    let text =
      "\"05/01/2021\(end)\",\"\(end)Xã Cát Tân\(end)\",Tập huấn chuyên đề,\"a\(end)\",1,\"5\(end)\","
    let reading = lines([5: text])
    #expect(reading.codes == [])
    #expect(reading.table.records.map(\.participants) == Array(2...20))
    let topics = reading.table.names.topics
    #expect(topics == ["Dân vận", "a"])
    // Not within it.
    let within = lines([5: start + "a,1,\"5\(end)6\","])
    #expect(within.codes.first == "cell-multiline@5:6")
    // Nor what nothing closes, or what closes elsewhere.
    #expect(lines([20: start + "a,1,\"20\(end)"]).codes.first == "quote-unclosed@20:6")
    #expect(lines([5: start + "a,1,\"5\(end)\",,,"]).codes.first == "cell-multiline@5:6")
  }

  @Test func inTheHeaderItLosesNoLineFromTheAccount() {
    for header in ["\"Ngày,Đơn vị,Loại hình,Số học viên", "Ngày,\"Đơn vị,Loại hình,Số học viên"] {
      for end in ["", "a\"\n"] {
        let reading = reader.training([source(header + "\n1,2,3,4\n1,2,3,4\n" + end)])
        #expect(reading.findings.contains { $0.severity == .error })
        #expect(reading.table.files.map(\.rowsLeftOut) == [end.isEmpty ? 2 : 3])
      }
    }
  }

  /// Wherever marks stand, no line is lost from the account.
  @Test func anyMarks() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var text = Array(
        (2...9).map { "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,a,1,\($0),\n" }.joined())
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        text.insert("\"", at: Int.random(in: 0..<text.count - 1, using: &random))
      }
      let reading = reader.training([source(Self.columns + String(text))])
      let file = reading.table.files[0]
      #expect(file.rowsRead + file.rowsLeftOut == 8, "\(String(text))")
      #expect(file.rowsLeftOut == 0 || reading.findings.contains { $0.severity == .error })
    }
  }
}
