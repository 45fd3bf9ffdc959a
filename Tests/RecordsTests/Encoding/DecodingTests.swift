import TestSupport
import Testing

@testable import Records

/// What files are, byte by byte.
@Suite struct DecodingTests {
  private static let text = "Ngày;Đơn vị;Loại hình\n5/1/2021;Xã Thanh Hòa;Bồi dưỡng kiến thức\n"

  @Test(arguments: [
    "", "\u{FEFF}", "a,b\n", text, "\u{FEFF}" + text, decomposed(text), "🏛,ỹ\n",
    // Marks and signs of an office's text.
    "Dân vận khéo là gì? Vì sao?\n", "Có gì?Vì sao\n", "https://example.vn/a?b=1\n", "??? ?\n",
    "“CÁN BỘ CẤP XÃ”, XÃ – PHƯỜNG\nXÃ” LÊ… Xà…\n", "XÃ\u{A0}HÒA\n",
    "25 °C, 3 m², § 5, ½, 3×4, ABC®, 5 µm\n",
    "Ðông, Ðà Nẵng\n", "«quá», Ô…\n",
  ])
  func asItIs(text: String) {
    #expect(verdict(Array(text.utf8)) == "as it is")
  }

  @Test(arguments: [
    ("%PDF-1.7\n", "pdf@1"), ("PK\u{3}\u{4}", "workbook@1"), ("<html>", "webPage@1"),
    ("\u{FEFF}\r\n <TABLE border=0>", "webPage@1"), ("<?xml version=\"1.0\"?>", "webPage@1"),
    ("a\0b", "nul@1"), ("a\nb\0\n", "nul@2"), ("\0\0\0\0", "nul@1"),
    ("a\n\u{FFFD}n v\u{1ECB}\n", "replacementCharacter@2"),
    ("a\nLo?i h?nh\n", "lettersLost@2"), ("??n v?\n", "lettersLost@1"),
    ("LO?I HÌNH", "lettersLost@1"), ("Xã ?a", "lettersLost@1"), ("Th?ng", "lettersLost@1"),
  ])
  func refused(text: String, expected: String) {
    #expect(verdict(Array(text.utf8)) == expected)
  }

  @Test func aCompoundFileIsAWorkbook() {
    #expect(verdict([0xD0, 0xCF, 0x11, 0xE0, 0xA1]) == "workbook@1")
  }

  @Test(
    arguments: [
      [0x1F, 0x8B, 0x08, 0x00], Array("Rar!\u{1A}\u{7}".utf8),
      [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    ] as [[UInt8]])
  func anArchiveIsNoText(bytes: [UInt8]) {
    #expect(verdict(bytes) == "archive@1")
    #expect(verdict(bytes + [0, 1, 2, 3]) == "archive@1")
  }

  @Test(arguments: 1...20)
  func anyBytesAreNoText(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let bytes = (0..<4000).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(verdict([0x61] + bytes) == "binary@1")
    #expect(verdict([0x61] + bytes, as: .tcvn3) == "binary@1")
  }

  /// A clerk finds the cell by its row, its column, and what stands in it.
  @Test func aFaultHasAPlaceAndAText() {
    func place(_ text: String) -> TextPlace? {
      let verdict = Array(text.utf8).withUnsafeBytes { decoding(of: $0, as: nil) }
      guard case .refused(_, let place) = verdict else { return nil }
      return place
    }
    let titled = place("BẢNG\na;b;c\n1,2;\"x;y\";Lo?i  hình\n")
    #expect(titled?.line == 3 && titled?.column == 3 && titled?.text == "Lo?i hình")
    let quoted = place("a,b\n\"x, Lo?i\",2")
    #expect(quoted?.line == 2 && quoted?.column == 1 && quoted?.text == "x, Lo?i")
    let several = place("a,b\n\"x\nLo?i\",2\n")
    #expect(several?.line == 3 && several?.column == nil && several?.text == "Lo?i\",2")
    let words = String(repeating: "dân vận ", count: 20)
    #expect(place("a,b\n1,\(words)Lo?i hình")?.text == "…Lo?i hình")
    let longWord = place("a,b\n1," + String(repeating: "đ", count: 200) + "\u{FFFD}đ")
    #expect(longWord?.text == "…\u{FFFD}đ" && longWord?.column == 2)
  }

  @Test(arguments: [("UTF-16LE", [0xFF, 0xFE] as [UInt8]), ("UTF-16BE", [0xFE, 0xFF])])
  func utf16(charset: String, mark: [UInt8]) throws {
    let bytes = try encoded(Self.text, as: charset)
    #expect(verdict(mark + bytes) == Self.text)
    #expect(verdict(bytes) == Self.text)
    #expect(verdict(mark) == "")
    #expect(verdict(mark + (try encoded("🏛\n", as: charset))) == "🏛\n")
    #expect(verdict(mark + (try encoded("a\n\0", as: charset))) == "nul@2")
    #expect(verdict(mark + (try encoded("<html>", as: charset))) == "webPage@1")
    #expect(verdict(mark + (try encoded("a\n?b", as: charset))) == "lettersLost@2")
    #expect(verdict(mark + bytes + [0x0A]).hasPrefix("notIn"))
  }

  @Test func halfASurrogateIsAFaultOfItsLine() throws {
    let bytes = try encoded("a\nb", as: "UTF-16LE") + [0x00, 0xD8]
    #expect(verdict([0xFF, 0xFE] + bytes).hasSuffix("utf16LE, isDeclared: false)@2"))
  }

  /// Letters beyond Latin-1 alone have no NUL beside them.
  @Test func nulBytesInOtherPlacesAreNoUTF16() throws {
    let bytes = try encoded(Self.text, as: "UTF-16LE")
    #expect(verdict([0x00] + bytes.dropFirst()) == "nul@1")
    #expect(verdict(Array(bytes.dropLast())) == "nul@1")
    #expect(verdict(Array((Self.text + "\0\n").utf8)) == "nul@3")
  }

  /// A file is damaged UTF-8 wherever a byte of it is.
  @Test func aByteThatIsNotUTF8IsDamage() throws {
    let bytes = try District.sample("study.csv").split(separator: 0x0A).prefix(3)
      .joined(separator: [0x0A])
    let text = Array(bytes)
    for (offset, byte) in text.enumerated() where byte >= 0x80 {
      var damaged = text
      damaged[offset] = 0xFF
      let line = 1 + text[..<offset].count { $0 == 0x0A }
      #expect(verdict(damaged) == "damagedUTF8@\(line)")
      #expect(verdict(damaged, as: .utf8) == "damagedUTF8@\(line)")
    }
    #expect(verdict([0xEF, 0xBB, 0xBF, 0x61, 0xE0, 0x0A]) == "damagedUTF8@1")
    #expect(verdict([0xEF, 0xBB, 0xBF, 0x61, 0xE0, 0x0A], as: .tcvn3) == "damagedUTF8@1")
  }

  @Test func aDeclaredEncodingIsBelieved() throws {
    #expect(verdict(Array("Lo?i".utf8), as: .utf8) == "as it is")
    #expect(verdict(Array("Bá»“i dÆ°á»¡ng".utf8), as: .utf8) == "as it is")
    #expect(verdict(Array("\u{FFFD}".utf8), as: .utf8) == "replacementCharacter@1")
    #expect(verdict(try encoded("Xã\n", as: "TCVN5712-1"), as: .tcvn3) == "Xã\n")
    #expect(verdict(try encoded("Lo?i Xã\n", as: "TCVN5712-1"), as: .tcvn3) == "Lo?i Xã\n")
    #expect(verdict(try encoded("Xã\n", as: "WINDOWS-1258"), as: .windows1258) == "Xã\n")
    #expect(verdict(try encoded("Xã\n", as: "UTF-16BE"), as: .utf16BE) == "Xã\n")
    // What says itself what it is needs no declaration.
    for encoding in TextEncoding.allCases {
      #expect(verdict(Array(Self.text.utf8), as: encoding) == "as it is")
      #expect(
        verdict([0xFF, 0xFE] + (try encoded("Xã\n", as: "UTF-16LE")), as: encoding) == "Xã\n")
    }
  }
}
