import Drawing
import Testing

/// What in a text keeps together.
@Suite struct WordBondsTests {
  /// The text with `=` where the bond is firm, `+` where it is a name's, `~` where it is a compound's, and a space elsewhere.
  private func marked(_ text: String) -> String {
    let utf8 = Array(text.utf8)
    let bonds = WordBonds(utf8)
    var marked: [UInt8] = []
    for (index, byte) in utf8.enumerated() {
      guard byte == 0x20, index + 1 < utf8.count else {
        marked.append(byte)
        continue
      }
      switch bonds.bond(before: index + 1) {
      case .free: marked.append(byte)
      case .compound: marked.append(UInt8(ascii: "~"))
      case .named: marked.append(UInt8(ascii: "+"))
      case .firm: marked.append(UInt8(ascii: "="))
      }
    }
    return String(decoding: marked, as: UTF8.self)
  }

  @Test(arguments: [
    "Xem Bảng=1 ở trên", "(Biểu+đồ=12)", "see Table=2.", "như Biểu~đồ", "các năm=2017–2021",
    "cho 12=lớp cho 1.900=học~viên", "lớp – người", "Như Xuân, ngày=05=tháng=3=năm=2022",
    "trong 5=năm=2017–2021",
    "có 5=tháng liền", "12=năm", "xã Cát Vân=(92,6%)", "từ 91,4%=(2017) lên", "2022 (đến tháng=9)",
    "mức=93,5% trở lên", "Cử đi đào~tạo lý~luận chính~trị",
    "(báo~cáo), đơn~vị; Đảng~viên", "05-BC/HU",
  ])
  func numbersAndCompounds(text: String) {
    let plain = text.replacing("=", with: " ").replacing("~", with: " ")
      .replacing("+", with: " ")
    #expect(marked(plain) == text)
  }

  /// At the end of a line the room for the pen would be lost.
  @Test func blanks() {
    let date = Array("ngày       tháng       năm 2021".utf8)
    let starts = date.indices.dropFirst().filter { date[$0] != 0x20 && date[$0 - 1] == 0x20 }
    #expect(starts.map(WordBonds(date).bond) == [.firm, .firm, .firm])
    let number = Array("Số     -BC/HU ngày".utf8)
    #expect(WordBonds(number).bond(before: 9) == .firm)
    let two = Array("hết.  Sau".utf8)
    #expect(WordBonds(two).bond(before: 7) == .free)
  }

  @Test func rangesOfNumbers() {
    let range = Array("2017–2021 a–b".utf8)
    #expect(WordBonds(range).bond(before: 7) == .firm)
    #expect(WordBonds(range).bond(before: 15) == .free)
    #expect(WordBonds([]).bond(before: 0) == .free)
  }
}
