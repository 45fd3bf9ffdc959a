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
