import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

/// Figures added up while files are read are those of the records when they are kept.
@Suite struct StreamedSummaryTests {
  private let vocabulary = Vocabulary(
    units: [RegisteredName("Xã Thanh Quân")],
    categories: Small.categories.all.map { RegisteredName($0.name) }, unlistedUnits: .accept)

  /// Enough rows for several threads, with names that come up here and there.
  private func training(seed: UInt64) -> RecordSource {
    var random = SeededGenerator(seed: seed)
    var text = "Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên,Ghi chú\n"
    for _ in 0..<9_000 {
      let day = Int.random(in: 1...28, using: &random)
      let month = Int.random(in: 1...12, using: &random)
      let unit =
        ["Xã Thanh Quân", "Xã \(Int.random(in: 0..<300, using: &random))"]
        .randomElement(using: &random) ?? ""
      let category = vocabulary.categories.randomElement(using: &random)?.name ?? ""
      let topic = ["", "Dân vận", "Tuyên giáo"].randomElement(using: &random) ?? ""
      let count = Int.random(in: 0...500, using: &random)
      text +=
        "\(day)/\(month)/\(Int.random(in: 2019...2021, using: &random)),\(unit),\(category),"
        + "\(topic),\(count.isMultiple(of: 3) ? "" : "1"),\(count),ghi chú \(count)\n"
    }
    return RecordSource(name: "\(seed).csv", bytes: Array(text.utf8))
  }

  @Test func everyQueryGivesTheSame() throws {
    let sources = [training(seed: 1), training(seed: 2)]
    let kept = RecordReader(vocabulary: vocabulary, threads: 1).training(sources)
    let records = RecordSet(training: kept.table, categories: Small.categories)
    let window = try window("2019-07", "2021-06")
    let queries = [
      SummaryQuery(dataset: .training, dimensions: [.year, .category]),
      SummaryQuery(dataset: .training, dimensions: [.topic, .unit], window: window),
      SummaryQuery(
        dataset: .training, dimensions: [.category],
        filters: [Filter(.unit, "Xã 7"), Filter(.unit, "Xã Thanh Quân"), Filter(.topic, "")],
        window: window),
      SummaryQuery(dataset: .training, filters: [Filter(.month, "2020-02")], window: window),
    ]
    let reader = RecordReader(vocabulary: vocabulary, threads: 3)
    for query in queries {
      let streamed = try reader.summary(query, of: sources, categories: Small.categories)
      #expect(streamed.findings.count == kept.findings.count)
      #expect(try streamed.table().csv() == records.summary(query).csv())
      #expect(streamed.files.map(\.rowsRead) == [9_000, 9_000])
    }
  }

  @Test func aQueryThatCannotBeIsRefused() throws {
    let source = RecordSource(name: "a.csv", bytes: Array("Ngày,Đơn vị,Loại hình,Số học viên".utf8))
    let reader = RecordReader(vocabulary: vocabulary)
    let query = SummaryQuery(dataset: .training, filters: [Filter(.unit, "Xã Thanh Quan")])
    let summary = try reader.summary(query, of: [source], categories: Small.categories)
    #expect(throws: SummaryProblem.unknownMember(.unit, "Xã Thanh Quan", nearest: "Xã Thanh Quân"))
    {
      try summary.table()
    }
  }
}
