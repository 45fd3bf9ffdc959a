import Document
import Testing

@testable import Charts

/// Axes of rates that lie within a hair of their mark.
@Suite struct NearTheMarkTests {
  private static let millionths = [
    [934_996, 934_993, 934_999], [934_950, 934_990, 935_010], [934_999, 935_000, 935_001],
    [949_999, 949_996, 949_999], [934_600, 934_960, 935_400],
  ]

  @Test(arguments: [Chart.Kind.line, .smallLines, .rankedDot], millionths)
  func noAxisStartsAtTheMarkByItsPrint(_ kind: Chart.Kind, _ values: [Int]) throws {
    let rates = values.map { Chart.Value.ratio(Samples.ratio($0, 1_000_000)) }
    let places = values.indices.map {
      Chart.Position(kind == .rankedDot ? "Xã \($0)" : "\(2019 + $0)")
    }
    let mark = values[0] > 940_000 ? Samples.ratio(95, 100) : Samples.standard.value
    let printed = values[0] > 940_000 ? "95" : "93,5"
    let chart = Samples.chart(
      kind, "tỷ lệ học tập", at: places, [("Tỷ lệ", rates)],
      reference: Chart.Reference(value: mark, label: "mức"))
    let words = try Samples.drawn(chart).drawing.words
    let start = try #require(words.range(of: "bắt đầu từ "))
    let number = String(words[start.upperBound...].prefix { $0.isNumber || $0 == "," })
    #expect(number != printed, "\(words)")
    // With a nought more it would be read as a rate beside the mark.
    #expect(!number.hasSuffix("0") || !number.contains(","), "\(number)")
  }
}
