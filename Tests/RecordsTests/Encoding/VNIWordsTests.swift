import Testing

@testable import Records

/// Text in a VNI font that was saved as UTF-8, letter by letter.
@Suite struct VNIWordsTests {
  /// The letters of VNI by those of Vietnamese, in lower case.
  private static let letters: [Character: String] = {
    let rows = [
      "aáàảãạ aù aø aû aõ aï", "ăắằẳẵặ aê aé aè aú aü aë", "âấầẩẫậ aâ aá aà aå aã aä",
      "eéèẻẽẹ eù eø eû eõ eï", "êếềểễệ eâ eá eà eå eã eä", "oóòỏõọ où oø oû oõ oï",
      "ôốồổỗộ oâ oá oà oå oã oä", "ơớờởỡợ ô ôù ôø ôû ôõ ôï", "uúùủũụ uù uø uû uõ uï",
      "ưứừửữự ö öù öø öû öõ öï", "iíìỉĩị í ì æ ó ò", "yýỳỷỹỵ yù yø yû yõ î", "đ ñ",
    ]
    var letters: [Character: String] = [:]
    for row in rows {
      let parts = row.split(separator: " ").map(String.init)
      for (letter, written) in zip(parts[0].reversed(), parts.dropFirst().reversed()) {
        letters[letter] = written
      }
    }
    return letters
  }()

  private func vni(_ text: String) -> String {
    text.map { letter in
      let small = Character(letter.lowercased())
      guard let written = Self.letters[small] else { return String(letter) }
      return letter == small ? written : written.uppercased()
    }.joined()
  }

  private func words(_ text: String) -> [String] {
    Array(text.utf8).withUnsafeBytes { bytes in
      VNIWords(bytes).map { copiedText(UnsafeRawBufferPointer(rebasing: bytes[$0])) }
    }
  }

  @Test func whatTheFontsHave() {
    #expect(vni("Công tác dân vận") == "Coâng taùc daân vaän")
    #expect(vni("ĐƯỢC, Chỉ thị, kỹ, hằng") == "ÑÖÔÏC, Chæ thò, kyõ, haèng")
    #expect(words("Coâng taùc daân vaän") == ["Coâng", "taùc", "daân", "vaän"])
    #expect(words("KEÁT LUAÄN 01-KL/TW") == ["KEÁT", "LUAÄN"])
    #expect(words("ÑÖÔÏC, Chæ, haèng; kî") == ["ÑÖÔÏC", "Chæ", "haèng", "kî"])
  }

  /// No word of Vietnamese, in whatever spelling, is one of VNI.
  @Test func noneIsVietnamese() throws {
    let onsets = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(
      separator: " ")
    let rimes =
      """
      a à á ả ã ạ oà oá oả oã oạ òa óa ỏa õa ọa oè oé òe óe uê uế uề uể uễ uệ uơ uở uý úy uỳ ùy uỹ uỵ uâ
      uân uấn uần uẩn uẫn uận uất uật uây uấy iê iên iến iền iển iễn iện iết iệt iêu iếu uô uôn uốn uồn uổn
      uỗn uộn uốt uột uôi uối yê yên yến yền yết yêu yếu ươ ươn ướn ường ượng ượt ươi ưới ươu ượu oai oái
      oài oải oãi oại oan oán oàn oản oãn oạn oang oáng oàng oát oạt oay oáy oăn oắn oằn oăng uyên uyến uyền
      uyển uyễn uyện uyết uyệt uya uyu ai ái ài ải ãi ại ao áo ào ảo ão ạo au áu àu ay áy ày ây ấy ầy ậy âu
      ấu ầu ậu eo éo èo êu ếu ệu ia ía ìa iu íu ịu oi ói òi ôi ối ồi ội ơi ới ời ợi ua úa ùa ụa ưa ứa ừa ựa
      ui úi ùi ưi ửi ưu ứu ừu ong óng òng oong oóng oòng oóc oọc
      """.split { " \n".contains($0) }
    for rime in rimes {
      for onset in onsets + [""] {
        for word in ["\(onset)\(rime)", "\(onset)\(rime)".uppercased()] {
          #expect(words(word) == [], "\(word)")
        }
      }
    }
    for name in ["training.csv", "study.csv"] {
      #expect(words(String(decoding: try District.sample(name), as: UTF8.self)) == [])
    }
    let others = [
      "Đắk Lắk, Ea H'leo, Krông Nô, Mnông, Chư Păh, Êđê, Đăk Tô, Pleiku, Bù Gia Mập, xoong, boóng",
      "Citroën, Köln, Zürich, São Paulo, Haïti, Israël, Raúl, naïve, Noël, café, Besançon, mañana",
      "25 °C, 3 m², § 5, ½, 3×4, ABC®, 5 µm, “Ô”, «quá»",
    ]
    for text in others { #expect(words(text) == [], "\(text)") }
  }

  @Test(arguments: ["training.csv", "study.csv"])
  func aFileIsNotReadAndSaidToBeVNI(name: String) throws {
    let text = vni(String(decoding: try District.sample(name), as: UTF8.self))
    #expect(verdict(Array(text.utf8)) == "vni@1")
    #expect(verdict(Array(text.utf8), as: .utf8) == "as it is")
    #expect(verdict(try encoded(text, as: "WINDOWS-1252")) == "vni@1")
  }

  @Test(arguments: ["Coâng taùc daân vaän", "Keát luaän 01-KL/TW", "Hội nghị toång keát"])
  func aCellIsSaidToBeVNI(topic: String) {
    let header = "Ngày,Đơn vị,Loại hình,Nội dung,Số học viên\n"
    let reading = reader.training([
      source(header + "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,\(topic),1\n")
    ])
    #expect(reading.codes == ["text-garbled@2:4"])
    #expect(reading.findings.first?.problem as? RecordProblem == .unreadableText(.vni, text: topic))
  }
}
