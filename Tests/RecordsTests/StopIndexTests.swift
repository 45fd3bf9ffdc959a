import TestSupport
import Testing

@testable import Records

/// Rows that are cut by the places of delimiters, quotation marks and line ends alone are those that the
/// scanner cuts.
@Suite struct StopIndexTests {
  private func cut(
    _ text: String, columns: Int = 3, delimiter: UInt8 = Byte.comma
  ) -> CutRows {
    Array(text.utf8).withUnsafeBytes { CutRows(of: $0, columns: columns, delimiter: delimiter) }
  }

  @Test(arguments: [Byte.comma, Byte.semicolon, Byte.tab]) func anyText(delimiter: UInt8) {
    let mark = String(decoding: [delimiter], as: UTF8.self)
    let pieces = [
      "a", "xã Cát Tân", mark, mark, mark, "\"", "\"b\(mark)c\"", "\"d\"\"e\"", "\"\n\"", "\n",
      "\n", "\r\n", "\r", " ", ",", ";", "\t", "12\(mark)3\(mark)4\n", "\"f\"\(mark)\"\"\(mark)g\n",
    ]
    var random = SeededGenerator(seed: 5)
    var (rows, cutRows) = (0, 0)
    for _ in 0..<600 {
      let length = Int.random(in: 1...60, using: &random)
      let text = (0..<length).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let found = cut(text, delimiter: delimiter)
      #expect(found.faults == [], "\(text)")
      rows += found.count
      cutRows += found.countOfFast
    }
    #expect(cutRows * 20 > rows && cutRows < rows)
  }

  /// Wherever a row lies in the words and stretches of bytes that are looked at together.
  @Test(arguments: ["\n", "\r\n", "\r"]) func rowsOfAnyLength(lineEnd: String) {
    var random = SeededGenerator(seed: 6)
    var text = ""
    for _ in 0..<1500 {
      let lengths = (0..<3).map { _ in Int.random(in: 0...70, using: &random) }
      let cells = lengths.map { String(repeating: "x", count: $0) }
      text += "\(cells[0]),\"\(cells[1])\",\(cells[2])" + lineEnd
    }
    #expect(text.utf8.count > 6 * StopIndex.stretch)
    let found = cut(text)
    #expect(found.faults == [])
    #expect(found.count == 1500 && found.countOfFast == 1500)
  }

  /// A stretch that is all stops, by the instructions of every processor and of this one.
  @Test(arguments: [Byte.comma, Byte.quote, Byte.lineFeed, Byte.carriageReturn])
  func nothingButStops(byte: UInt8) {
    for length in [1, 63, 64, 65, StopIndex.stretch, StopIndex.stretch + 70] {
      let text = String(repeating: String(Unicode.Scalar(byte)), count: length)
      for columns in [1, 3, length + 1] {
        #expect(cut(text, columns: columns).faults == [], "\(length) of \(byte)")
        #expect(cut(text + "\n1,2,3\n", columns: columns).faults == [], "\(length) of \(byte)")
      }
    }
    let commas = cut(
      String(repeating: ",", count: StopIndex.stretch - 1) + "\n", columns: StopIndex.stretch)
    #expect(commas.countOfFast == 1)
  }

  /// Else the rows above are cut in one way alone.
  @Test(.enabled(if: StopIndex.canBeWide)) func wideIsAnotherWay() {
    let text = Array(String(repeating: "a,\"b\",ccc\r\n", count: 4000).utf8)
    text.withUnsafeBytes { bytes in
      var (wide, row, position, line) = (StopIndex(Byte.comma, isWide: true), CellRow(), 0, 1)
      #expect(wide.isWide && !StopIndex(Byte.comma, isWide: false).isWide)
      while position < bytes.count,
        let end = wide.row(at: position, line: line, columns: 3, in: bytes, into: &row)
      {
        #expect(end == position + 11)
        #expect(row.map { $0.text(in: bytes) } == ["a", "b", "ccc"])
        (position, line) = (end, line + 1)
      }
      #expect(line == 4001)
    }
  }

  @Test func rowsThatAreNotPlainAreLeftToTheScanner() {
    let long = String(repeating: "y", count: StopIndex.stretch)
    let rows = [
      ("1,2,3\n", true), ("1,2\n", false), ("1,2,3,4\n", false), ("1,2\",3\n", false),
      ("1,\"2\n\",3\n", false), ("1,\"2\" ,3\n", false), ("1,\"2\"\"\",3\n", false),
      ("1,\(long),3\n", false), ("\"1\",\"2,2\",\"\"\n", true), (",,\n", true), ("1,2,3", false),
    ]
    for (row, isCut) in rows {
      #expect(cut("a,b,c\n\(row)").countOfFast == (isCut ? 2 : 1), "\(row)")
    }
    let together = cut(rows.map(\.0).joined())
    #expect(together.countOfFast == 3 && together.faults == [])
  }
}
