import Records
import TestSupport
import Testing

@Suite struct CellScannerTests {
  @Test(arguments: [
    ("", []),
    ("\n\r\n\r", []),
    ("\u{FEFF}", []),
    ("a", [["a"]]),
    ("a,b", [["a", "b"]]),
    ("a,b\n", [["a", "b"]]),
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("a,b\n\n\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\n\r\n\rc,d", [["a", "b"], ["c", "d"]]),
    ("a,\n,b", [["a", ""], ["", "b"]]),
    (",", [["", ""]]),
    ("a,b,", [["a", "b", ""]]),
    (" a , b ", [[" a ", " b "]]),
    ("\u{FEFF}a,b", [["a", "b"]]),
    ("\u{FEFF}\"a\",b", [["a", "b"]]),
    ("a,\u{FEFF}b", [["a", "\u{FEFF}b"]]),
    ("\"\"", [[""]]),
    ("\"\",\"\"", [["", ""]]),
    ("\"a,b\",c", [["a,b", "c"]]),
    ("\"a\"\"b\",c", [["a\"b", "c"]]),
    ("\"\"\"\"", [["\""]]),
    ("\"\"\"a\"\"\"", [["\"a\""]]),
    ("\"a\nb\",c", [["a\nb", "c"]]),
    ("\"a\r\nb\",c\r\nd,e", [["a\r\nb", "c"], ["d", "e"]]),
    ("\"a\" ,b", [["a", "b"]]),
    ("\"a\"b,c", [["ab", "c"]]),
    ("\"a\"b\"c,d", [["ab\"c", "d"]]),
    ("a\"b,c", [["a\"b", "c"]]),
    (" \"a\",b", [[" \"a\"", "b"]]),
    ("x,\"a,b\nc", [["x", "a,b\nc"]]),
    ("x,\"a\"\"", [["x", "a\""]]),
    ("a;b;c\n1;2;3", [["a", "b", "c"], ["1", "2", "3"]]),
    ("a\tb\n1,5\t2", [["a", "b"], ["1,5", "2"]]),
    ("\"a;b\",c\n1,2", [["a;b", "c"], ["1", "2"]]),
    (" , \na;b;c", [[" , "], ["a", "b", "c"]]),
    ("\"a,b\";c\n1,5;2", [["a,b", "c"], ["1,5", "2"]]),
    ("Đơn vị,Số lớp\nXã Thanh Hòa,1", [["Đơn vị", "Số lớp"], ["Xã Thanh Hòa", "1"]]),
  ])
  func records(text: String, expected: [[String]]) {
    #expect(Array(ScannedRecords(Array(text.utf8))) == expected)
  }

  @Test func bytesThatAreNotTextAreStillCut() {
    let records = Array(ScannedRecords([0xFF, 0x2C, 0x00, 0x0A, 0xC3]))
    #expect(records == [["\u{FFFD}", "\0"], ["\u{FFFD}"]])
  }

  @Test func aCellKnowsItsPhysicalLineAndWhatIsOdd() {
    let text = "a,b\r\n\r\n\"x\r\ny\n\rz\",\"q\"\"\"\r\"c\"d,\"e\n"
    let cells = Array(text.utf8).withUnsafeBytes { bytes in
      var (scanner, row, cells) = (CellScanner(delimiter: 0x2C), CellRow(), [Cell]())
      while scanner.next(in: bytes, into: &row) { cells += row }
      return cells
    }
    #expect(cells.map(\.line) == [1, 1, 3, 6, 7, 7])
    #expect(
      cells.map(\.flags) == [
        [], [], [.quoted, .multiline], [.quoted, .escaped], [.quoted, .escaped, .textAfterQuote],
        [.quoted, .unclosed, .multiline],
      ])
  }

  /// Whatever the bytes, the scanner ends, its ranges lie in the file and follow one another.
  @Test func anyBytesAreCutIntoRangesInOrder() {
    var random = SeededGenerator(seed: 1)
    let alphabet: [UInt8] = [0x22, 0x22, 0x2C, 0x0A, 0x0D, 0x61, 0x20, 0xEF, 0xBB, 0xBF, 0x00]
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...24, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      bytes.withUnsafeBytes { bytes in
        var (scanner, row, reached) = (CellScanner(delimiter: 0x2C), CellRow(), 0)
        while scanner.next(in: bytes, into: &row) {
          #expect(!row.isEmpty)
          for cell in row {
            #expect(reached <= cell.start && cell.start <= cell.end && cell.end <= bytes.count)
            reached = cell.end
          }
        }
        #expect(
          bytes[reached...].allSatisfy {
            [0x22, 0x2C, 0x0A, 0x0D, 0x20, 0xEF, 0xBB, 0xBF].contains($0)
          })
      }
    }
  }
}
