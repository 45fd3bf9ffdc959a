import Document
import Drawing
import Testing

@testable import Charts

/// Names that have no room: shortened, but unlike each other.
@Suite struct DistinctNamesTests {
  private let style = TextStyle(family: "Liberation Sans", size: 9)

  private func lines(_ names: [String], width: Double, limit: Int = 2) -> [[String]] {
    let ruler = TextRuler(measuring: HelveticaMeasuring())
    let all = ruler.distinctLines(names, style, width: width, limit: limit)
    for line in all.joined() { #expect(ruler.width(line, style) <= width + 0.01, "\(line)") }
    #expect(all.allSatisfy { $0.count <= limit })
    return all
  }

  @Test func namesThatFitStayWhole() {
    #expect(
      lines(["Xã Thanh Quân", "Xã Cát Vân"], width: 90) == [["Xã Thanh Quân"], ["Xã Cát Vân"]])
  }

  @Test func namesThatEndUnlikeKeepTheirEnd() {
    let names = (1...30).map { "Chi bộ Trường Trung học cơ sở Dân tộc nội trú Thanh Quân số \($0)" }
    let all = lines(names, width: 84)
    #expect(Set(all).count == 30)
    #expect(all[11].first?.hasPrefix("Chi bộ") == true && all[11].last?.hasSuffix("số 12") == true)
  }

  @Test func namesThatDifferInTheMiddleLoseWhatTheyShare() {
    let names = ["Bình", "Sơn", "Lâm"].map {
      "Đảng bộ bộ phận khối cơ quan hành chính thôn Thanh \($0) của Đảng bộ cơ sở xã Thanh Quân mới"
    }
    let all = lines(names, width: 96)
    #expect(Set(all).count == 3)
  }

  /// What tells them apart lies far from both ends.
  @Test func namesThatBeginAndEndAlikeKeepTheirMiddle() {
    let names = ["Yên Cát", "Tân Bình", "Bình Lương", "Thanh Hòa", "Cát Vân"].map {
      "Chi bộ Trường Mầm non, Tiểu học và Trung học cơ sở \($0) thuộc xã Như Xuân"
    }
    let all = lines(names, width: 84)
    #expect(Set(all).count == 5)
    #expect(all[1].joined(separator: " ").contains("Tân Bình"))
  }

  @Test func panelsOfLongNamesCanBeToldApart() throws {
    let names = (1...20).map { "Chi bộ Trường Trung học cơ sở Dân tộc nội trú Thanh Quân số \($0)" }
    let series = names.indices.map { unit in
      (names[unit], Samples.rates((0..<5).map { Samples.unitRate(unit, $0) }))
    }
    let words = try Samples.drawn(
      Samples.chart(.smallLines, "tỷ lệ học tập", series, reference: Samples.standard)
    ).drawing.words
    for number in 1...20 { #expect(words.contains("số \(number) "), "\(number)") }
    let ranked = try Samples.drawn(
      Samples.chart(
        .rankedDot, "tỷ lệ học tập", at: names.map { Chart.Position($0) },
        [("Tỷ lệ", Samples.rates(names.indices.map { Samples.unitRate($0, 1) }))]), width: 260
    ).drawing.words
    for number in 1...20 { #expect(ranked.contains("số \(number) "), "\(number)") }
  }
}
