import TestSupport
import Testing

@testable import Records

/// A file that is not read as it is shows that on a cell, or at its beginning.
@Suite struct LooksForeignTests {
  @Test(arguments: 1...60)
  func aCellShowsWhatTheFileIs(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<40 {
      let bytes = try anyFile(&random)
      guard verdict(bytes) != "as it is" else { continue }
      for delimiter in CellScanner.delimiters {
        #expect(shows(bytes, cutBy: delimiter), "\(bytes)")
      }
    }
  }

  /// The sample's cells raise no suspicion; it is read at full speed.
  @Test(arguments: ["training.csv", "study.csv"])
  func theSampleDoesNot(name: String) throws {
    #expect(!shows(try District.sample(name), cutBy: Byte.comma))
  }

  private func shows(_ bytes: [UInt8], cutBy delimiter: UInt8) -> Bool {
    bytes.withUnsafeBytes { bytes in
      if startsForeign(UnsafeRawBufferPointer(rebasing: bytes.prefix(FileSignature.length))) {
        return true
      }
      var (scanner, row) = (CellScanner(delimiter: delimiter), CellRow())
      while scanner.next(in: bytes, into: &row) {
        if row.contains(where: { looksForeign($0.raw(in: bytes)) }) { return true }
      }
      return false
    }
  }

  /// A few cells of any kind, in any of the ways in which files come.
  private func anyFile(_ random: inout SeededGenerator) throws -> [UInt8] {
    let pieces = [
      "Ngày", "Đơn vị", "Xã Thanh Hòa", "cấp XÃ”", "?", "a", "B", " ", ",", ";", "\t", "\n", "\"",
      "\r\n",
      "Lo?i", "Bá»“i", "Ã", "\u{A0}", "’", "\u{FFFD}", "\u{FEFF}", "á»", "“", "12", "<table>", "/",
      "Lo¹i h×nh",
      "Coâng", "taùc", "vÞ", "XaÞ", "®", "µm",
    ]
    let text = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      pieces[Int.random(in: 0..<pieces.count, using: &random)]
    }.joined()
    switch Int.random(in: 0..<6, using: &random) {
    case 0: return garbled(Array(text.utf8))
    case 1: return try encoded(text, as: "UTF-16LE")
    case 2: return try encoded("Xã Cát Tân, Bồi dưỡng, đảng viên mới", as: "TCVN5712-1")
    case 3:
      var bytes = Array(text.utf8)
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: 0...255, using: &random)
      return bytes
    default: return Array(text.utf8)
    }
  }
}
