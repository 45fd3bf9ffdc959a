import Document
import Drawing
import Testing

@testable import Charts

/// Small panels of lines.
@Suite struct SmallLinesTests {
  @Test func lastAndLowestAreLabelled() throws {
    let chart = Samples.chart(
      .smallLines, "tỷ lệ",
      [("A", Samples.rates([9500, 9400, 9600, 9550, 9700])), ("B", Samples.studyRates)])
    let words = try Samples.drawn(chart).drawing.words
    #expect(words.contains("97,0%") && words.contains("94,0%"))
    #expect(!words.contains("95,5%"))
  }

  /// Years stand below the lowest panel of each column alone.
  @Test func yearsAreNamedOnceAColumn() throws {
    let drawing = try Samples.drawn(Samples.smallLines).drawing
    #expect(drawing.texts.filter { $0.string == "2017" }.count == 5)
  }

  @Test func panelsShareTheirScale() throws {
    let words = try Samples.drawn(Samples.smallLines).drawing.words
    #expect(words.contains("Các ô chung một trục, bắt đầu từ"))
  }
}
