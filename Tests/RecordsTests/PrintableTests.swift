import Records
import Testing

@Suite("Characters that a report's faces have")
struct PrintableTests {
  @Test func otherCharactersAreQuotedByTheirNumbers() {
    #expect(printable("ô “Nội dung” ghi “Công tác 😀”") == "ô “Nội dung” ghi “Công tác [U+1F600]”")
    #expect(printable("１９ ✓") == "[U+FF11][U+FF19] [U+2713]")
    #expect(printable("Ẫ ≥ 93,5% – “Đảng” №1") == "Ẫ ≥ 93,5% – “Đảng” №1")
  }

  @Test(arguments: ["✓", "☐", "党", "😀", "\u{2011}"])
  func aNameWithOneIsRefused(character: String) {
    let row = "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,Công tác \(character),1,24\n"
    #expect(
      reader.training([source(TrainingReadingTests.header + row)]).codes == [
        "letter-unprintable@2:4"
      ])
  }
}
