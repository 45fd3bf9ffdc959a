import Testing

@testable import Records

/// The encodings that Vietnam's offices had before UTF-8.
@Suite struct OldEncodingTests {
  private static let charsets = [
    (TextEncoding.windows1258, "WINDOWS-1258"), (.tcvn3, "TCVN5712-1"),
  ]

  /// A header alone is enough to know the encoding by, and so is every piece of a file.
  @Test(arguments: charsets, ["training.csv", "study.csv"])
  func piecesOfTheSample(encoding: (TextEncoding, String), name: String) throws {
    let text = String(decoding: try District.sample(name), as: UTF8.self)
    let lines = text.split(separator: "\n").map { $0 + "\n" }
    for start in stride(from: 0, to: lines.count, by: 40) {
      let piece = lines[start..<min(start + 40, lines.count)].joined()
      let bytes = try encoded(piece, as: encoding.1)
      #expect(verdict(bytes) == "~encoding-assumed@1 " + piece)
      #expect(verdict(bytes, as: encoding.0) == piece)
    }
    let header = String(lines[0])
    #expect(verdict(try encoded(header, as: encoding.1)) == "~encoding-assumed@1 " + header)
  }

  /// Windows-1258 has marks of their own; whatever is one letter becomes one.
  @Test func marksArePutOnTheirLetters() throws {
    for letter in VietnameseLetter.marked {
      let bytes = try encoded(String(letter), as: "WINDOWS-1258")
      #expect(verdict(bytes, as: .windows1258) == String(letter))
    }
    let bytes: [UInt8] = [
      0x58, 0x61, 0xDE, 0x20, 0x74, 0xEA, 0xEC, 0x20, 0xDD, 0xF2, 0x20, 0x6E, 0xDE,
    ]
    #expect(verdict(bytes, as: .windows1258) == "Xã tế Ự ñ")
    // A mark without a letter stays.
    #expect(verdict([0x2C, 0xEC, 0xEC], as: .windows1258) == ",\u{301}\u{301}")
  }

  @Test func smallLettersAndSevenCapitalsAreInTCVN3() throws {
    let capitals = Set("ĂÂÊÔƠƯĐ".unicodeScalars)
    for letter in VietnameseLetter.marked {
      let bytes = try encoded(String(letter), as: "TCVN5712-1")
      let isThere = letter.properties.isLowercase || capitals.contains(letter)
      #expect(bytes.count == 1)
      #expect(bytes[0] >= 0xA1 || !isThere)
      if bytes[0] >= 0xA1 {
        #expect(
          verdict(bytes, as: .tcvn3)
            == (isThere ? String(letter) : "notIn(Records.TextEncoding.tcvn3, isDeclared: true)@1"))
      }
    }
  }

  /// The fonts that show capitals have small letters in the file.
  @Test func capitalsOfTheFontsNamedH() throws {
    let text =
      "ngµy,®¬n vÞ,lo¹i h×nh,sè häc viªn\n1/2/2021,thÞ trÊn yªn c¸t,båi d­ìng kiÕn thøc,20\n"
    let bytes = try encoded(text, as: "WINDOWS-1252")
    #expect(
      verdict(bytes)
        == "~encoding-assumed@1 ngày,đơn vị,loại hình,số học viên\n"
        + "1/2/2021,thị trấn yên cát,bồi dưỡng kiến thức,20\n")
  }

  @Test func typographersMarksInTCVN3() throws {
    let bytes = try encoded("“D©n vËn khÐo” – ph¸t ®éng…\n", as: "WINDOWS-1252")
    #expect(verdict(bytes) == "~encoding-assumed@1 “Dân vận khéo” – phát động…\n")
  }

  @Test func bytesThatAreNotInTheEncoding() {
    #expect(
      verdict([0x61, 0x0A, 0xC3], as: .tcvn3)
        == "notIn(Records.TextEncoding.tcvn3, isDeclared: true)@2")
    #expect(
      verdict([0x61, 0x0A, 0x8D], as: .windows1258)
        == "notIn(Records.TextEncoding.windows1258, isDeclared: true)@2")
  }

  /// `Xã` in windows-1252 is `Xă` in windows-1258 and `Xó` in TCVN3.
  @Test(arguments: [
    "Xã\n", "Xã Thanh Hòa\n", "name,Tân\n", "Bí thý\n", "Xã,Hòa,Tân,Hóa,Lâm,Tín\n",
  ])
  func whatReadsWellInTwoEncodingsIsNotClear(text: String) throws {
    let bytes = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    #expect(verdict(bytes).hasPrefix("unknownEncoding"))
  }

  @Test(arguments: ["training.csv", "study.csv"])
  func otherEncodingsAreNotGuessed(name: String) throws {
    let bytes = try encoded(try District.sample(name), as: "VISCII")
    #expect(verdict(bytes) == "unknownEncoding(candidates: [])@1")
  }

  @Test(arguments: charsets)
  func linesOfAnotherEncodingAreAFault(encoding: (TextEncoding, String)) throws {
    let text = try District.sample("training.csv")
    let other = Self.charsets.first { $0.0 != encoding.0 }?.1 ?? ""
    let line = "5/1/2021,Thị trấn Yên Cát,Bồi dưỡng kiến thức,,1,2\n"
    let bytes = try encoded(text, as: encoding.1)
    let fault = "mixedEncodings(Records.TextEncoding.\(encoding.0))@281"
    #expect(verdict(bytes + (try encoded(line, as: other))) == fault)
    // TCVN3 does not even have all bytes of UTF-8.
    #expect(
      verdict(bytes + Array(line.utf8))
        == (encoding.0 == .tcvn3 ? "unknownEncoding(candidates: [])@1" : fault))
  }

  @Test func lettersLostInAnOldEncoding() {
    #expect(
      verdict(Array("Ngày,Lo?i hình\n".unicodeScalars.map { UInt8($0.value) })) == "lettersLost@1")
  }

  @Test(arguments: [
    "đường", "nghiêng", "quyết", "quốc", "gì", "giếng", "giữ", "khuỷu", "ngoằn", "xoong", "uống",
    "yêu", "ý", "ươn", "hoà", "hòa", "thuý", "thúy", "Đắk", "Lắk", "Búk", "Krông", "quỳnh", "rượu",
    "khuya", "quạch", "ướt", "Ưu", "ừ", "loẹt", "tuần", "huệ", "thuở", "xuể", "quýt", "oằn",
  ])
  func syllables(word: String) {
    #expect(Syllable.isWellFormed(word.lowercased().unicodeScalars))
    #expect(Syllable.isWellFormed(word.uppercased().unicodeScalars))
  }

  @Test(arguments: [
    "", "đ", "ăn̂", "tấy̌", "éơn", "Xă", "các̀", "hộc̉", "bồii", "ngaứy", "thàt", "cáp̃", "¬n", "v÷",
    "ữứ",
    "pừn̉g", "zô", "ôi̇", "ằ", "â",
  ])
  func whatIsNoSyllable(word: String) {
    #expect(!Syllable.isWellFormed(nfc(word.lowercased()).unicodeScalars))
  }
}
