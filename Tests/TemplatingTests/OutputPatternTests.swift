import Diagnostics
import Quantities
import Summaries
import Testing

@testable import Templating

@Suite struct OutputPatternTests {
  @Test func namesAreAsciiAndApart() {
    let names = [
      "Xã Thanh Quân", "Đảng ủy Xã Hòa", "Đảng uỷ Xã Hoà", "Đảng ủy xã Hóa", "CON", "…", "??",
      "Phường 1/3", "Xã Ho\u{0300}a Bình",
    ]
    #expect(
      distinctFileNames(names) == [
        "xa-thanh-quan", "dang-uy-xa-hoa", "dang-uy-xa-hoa-2", "dang-uy-xa-hoa-3", "con-1", "ten",
        "ten-2", "phuong-1-3", "xa-hoa-binh",
      ])
  }

  @Test func aNumberedNameTakesNoOthers() {
    #expect(distinctFileNames(["A", "Á", "A 2", "Ạ"]) == ["a", "a-3", "a-2", "a-4"])
    let long = distinctFileNames([String(repeating: "ấ", count: 500), "b"])
    #expect(long[0].utf8.count <= 80)
  }

  @Test func partsComeIntoThePattern() throws {
    let month = try #require(Month(iso: "2021-02"))
    let units: [ReportPart] = [.unit("Xã Cát Vân"), .unit("Xã Cát Tân")]
    let paths = { OutputPattern($0).paths(for: month, of: units, by: .unit, in: .vietnamese) }
    #expect(paths("{month}/{unit}.pdf") == ["02/xa-cat-van.pdf", "02/xa-cat-tan.pdf"])
    #expect(paths("a.b/{year}.pdf") == ["a.b/2021-xa-cat-van.pdf", "a.b/2021-xa-cat-tan.pdf"])
    #expect(paths("a.b/{year}") == ["a.b/2021-xa-cat-van", "a.b/2021-xa-cat-tan"])
    #expect(OutputPattern("{unit}.pdf").path(for: month, in: .vietnamese) == "tong-hop.pdf")
    #expect(OutputPattern("{odd} {.pdf").path(for: month, in: .english) == "{odd} {.pdf")
  }

  /// One word for the whole in each language, in a report of all and in a part's.
  @Test(arguments: [(Language.vietnamese, "tong-hop"), (.english, "all")])
  func theWholeHasOneName(language: Language, name: String) throws {
    let month = try #require(Month(iso: "2021-02"))
    let pattern = OutputPattern("{unit}-{category}.pdf")
    #expect(pattern.path(for: month, in: language) == "\(name)-\(name).pdf")
    let paths = pattern.paths(for: month, of: [.unit("Xã A")], by: .unit, in: language)
    #expect(paths == ["xa-a-\(name).pdf"])
  }
}
