import Document
import Drawing
import Testing

@testable import Charts

/// A line as high as a word.
@Suite struct SparklineTests {
  private func drawing(_ values: [Chart.Value?]) throws -> Drawing {
    try Samples.drawn(
      Samples.chart(.sparkline, "lớp", [("A", values)]), width: 56, height: 13
    ).drawing
  }

  @Test func itHasNoWordsAndTheSizeAskedFor() throws {
    let drawing = try drawing(Samples.counts([3, 1, 4, 1, 5]))
    #expect(drawing.texts.isEmpty)
    #expect(drawing.size == Size(width: 56, height: 13))
  }

  @Test(arguments: [
    [nil, nil, nil, nil, nil], [7, 7, 7, 7, 7], [nil, nil, 5, nil, nil], [0, 0, 0, 0, 0],
  ])
  func awkwardValuesAreDrawn(_ values: [Int?]) throws {
    #expect(DrawingRules(try drawing(Samples.counts(values))).faults.isEmpty)
  }

  @Test func itsWordsAreInItsAlternativeText() throws {
    let text = try Samples.drawn(Samples.sparkline, width: 56, height: 13).alternativeText
    #expect(text.contains("2017: 91,4% (dưới mức)") && text.contains("đạt mức 93,5% từ năm 2018"))
  }
}
