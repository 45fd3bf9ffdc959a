import Records
import Testing

/// UTF-8 that was taken for a code page of Windows and saved again.
@Suite struct MojibakeTests {
  @Test(arguments: ["training.csv", "study.csv"], [false, true])
  func theSampleIsPutRight(name: String, hasMark: Bool) throws {
    let text = try District.sample(name)
    let mark: [UInt8] = hasMark ? [0xEF, 0xBB, 0xBF] : []
    let once = garbled(text)
    let expected = String(decoding: text, as: UTF8.self)
    #expect(verdict(mark + once) == "~text-repaired@1 " + expected)
    #expect(verdict(mark + garbled(once)) == "~text-repaired@1 " + expected)
    // The byte order mark of the original was garbled, too; the scanner skips it.
    #expect(verdict(garbled([0xEF, 0xBB, 0xBF] + text)) == "~text-repaired@1 \u{FEFF}" + expected)
  }

  @Test(arguments: ["training.csv", "study.csv"])
  func whatWasTakenForISO8859IsPutRight(name: String) throws {
    let text = try District.sample(name)
    let expected = "~text-repaired@1 " + String(decoding: text, as: UTF8.self)
    #expect(verdict(garbledAsLatin1(text)) == expected)
    #expect(verdict(garbledAsLatin1(garbledAsLatin1(text))) == expected)
    // Not when it is in two ways.
    let both = garbledAsLatin1(Array("Lớp bồi dưỡng\n".utf8)) + garbled(Array("Bồi\n".utf8))
    #expect(verdict(both) == "garbled@1")
  }

  @Test(arguments: [
    "Bá»“i dÆ°á»¡ng", "Ä‘Æ¡n vá»‹", "NgÃ\u{A0}y", "HÃ’A", "XÃ£",
    "Äoàn".replacing("Äo", with: "Ä\u{90}o"),
    "a — ” Ã¡", "â€œDân",
  ])
  func whatIsGarbledShows(text: String) {
    #expect(verdict(Array(text.utf8)) != "as it is")
  }

  @Test func decomposedLettersToo() {
    let text = decomposed("Thị trấn Yên Cát\n")
    #expect(verdict(garbled(Array(text.utf8))) == "~text-repaired@1 " + text)
  }

  /// Vietnam's Windows takes files for windows-1258.
  @Test func anotherCodePage() {
    #expect(verdict(Array("NgĂ\u{A0}y,ThĂ¡ng\n".utf8)) == "~text-repaired@1 Ngày,Tháng\n")
  }

  @Test func whatCannotBePutRightIsRefused() {
    let text = garbled(Array("Bồi dưỡng\n".utf8))
    // Other cells are right, or a byte was lost on the way.
    #expect(verdict(Array("Đảng\n".utf8) + text) == "garbled@2")
    #expect(verdict(text + Array("Đảng\n".utf8)) == "garbled@1")
    #expect(verdict(Array("Bá»“i d°á»¡ng\n".utf8)) == "garbled@1")
    #expect(verdict(Array("a\nNgÃ y Ä‘Ã¡\n".utf8)) == "garbled@2")
    #expect(verdict(text + Array("Lo?i\n".utf8)) == "lettersLost@2")
  }
}
