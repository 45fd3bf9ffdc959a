import Testing

@testable import Records

/// Text in an ABC font that was saved as UTF-8, letter by letter.
@Suite struct OldLettersTests {
  /// A workbook in .VnTime saved as "CSV UTF-8"; or an old CSV file opened and saved by Excel.
  /// In windows-1258 the first letter that is none of Vietnamese may come late.
  @Test(arguments: [
    ("TCVN5712-1", "training.csv", 1), ("TCVN5712-1", "study.csv", 1),
    ("WINDOWS-1258", "training.csv", 2), ("WINDOWS-1258", "study.csv", 1),
  ])
  func theSampleIsReadAsItWasMeant(charset: String, name: String, line: Int) throws {
    let text = try District.sample(name)
    let bytes = garbled(try encoded(text, as: charset))
    let expected = "~old-letters-read@\(line) " + String(decoding: text, as: UTF8.self)
    #expect(verdict(bytes) == expected)
    #expect(verdict([0xEF, 0xBB, 0xBF] + bytes) == expected)
  }

  @Test(arguments: [
    ("Lo¹i h×nh\n", "~old-letters-read@1 Loại hình\n"),
    ("Ngày,Đơn vị\n1,thÞ trÊn\n", "oldLetters@2"), ("Đơn vị\nhuyÖn\n", "oldLetters@2"),
    ("Đơn vị\nx·\n", "oldLetters@2"), ("Đơn vị\nngµy\n", "oldLetters@2"),
    ("Đơn vị\nh×nh\n", "oldLetters@2"), ("Đơn vị\n1 µm, m×n\n", "as it is"),
    ("Đơn vị\nKöln, Citroën, Zürich\n", "as it is"),
  ])
  func someWords(text: String, expected: String) {
    #expect(verdict(Array(text.utf8)) == expected)
    #expect(verdict(Array(text.utf8), as: .utf8) == "as it is")
  }
}
