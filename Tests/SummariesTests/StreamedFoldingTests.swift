import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

/// Figures added up while files are read, with mergers, are those of the records when they are kept.
@Suite struct StreamedFoldingTests {
  private func vocabulary() throws -> Vocabulary {
    let units: [UnitSuccession.Unit] = [
      .init("Thị trấn Yên Cát", successor: 2), .init("Xã Yên Lễ", successor: 2),
      .init("Thị trấn Yên Cát", since: try month("2019-12"), successor: 4),
      .init("Xã Tân Bình", successor: 4), .init("Xã Như Xuân", since: try month("2021-07")),
      .init("Xã Thanh Quân"),
    ]
    return Vocabulary(
      units: units.map { RegisteredName($0.name) },
      categories: Small.categories.all.map { RegisteredName($0.name) }, unlistedUnits: .accept,
      succession: UnitSuccession(units))
  }

  /// Enough rows for several threads; some name a unit outside its time, some one that is not
  /// listed.
  private func source(seed: UInt64) -> RecordSource {
    var random = SeededGenerator(seed: seed)
    let units = [
      "Thị trấn Yên Cát", "Xã Yên Lễ", "Xã Tân Bình", "Xã Như Xuân", "Xã Thanh Quân", "Xã lạ",
    ]
    var text = "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên,Ghi chú\n"
    for _ in 0..<9_000 {
      let date =
        "\(Int.random(in: 1...28, using: &random))/\(Int.random(in: 1...12, using: &random))"
        + "/\(Int.random(in: 2019...2021, using: &random))"
      let unit = units.randomElement(using: &random) ?? ""
      let category = Small.categories.all.randomElement(using: &random)?.name ?? ""
      let count = Int.random(in: 0...500, using: &random)
      text += "\(date),\(unit),\(category),1,\(count),ghi chú dài để tệp đủ lớn cho vài luồng\n"
    }
    return RecordSource(name: "\(seed).csv", bytes: Array(text.utf8))
  }

  @Test func everyViewGivesTheSame() throws {
    let (sources, vocabulary) = ([source(seed: 1), source(seed: 2)], try vocabulary())
    let kept = RecordReader(vocabulary: vocabulary, threads: 1).training(sources)
    #expect(kept.findings.contains { $0.problem.code == "unit-ended" })
    #expect(kept.findings.contains { $0.problem.code == "unit-not-yet" })
    let records = RecordSet(
      training: kept.table, categories: Small.categories, succession: vocabulary.succession)
    let reader = RecordReader(vocabulary: vocabulary, threads: 3)
    for end in ["2020-06", "2021-12"] {
      let end = try month(end)
      let window = Window(years: 3, endingWith: end)
      for view in [UnitView.current(asOf: end), .old] {
        let seen = records.seen(view)
        let unit = try #require(seen.training.names.units.first)
        let queries = [
          SummaryQuery(dataset: .training, dimensions: [.unit, .category], window: window),
          SummaryQuery(
            dataset: .training, dimensions: [.category],
            filters: [Filter(.unit, unit), Filter(.unit, "Xã lạ")], window: window),
        ]
        for query in queries {
          let streamed = try reader.summary(
            query, of: sources, categories: Small.categories, units: view)
          #expect(try streamed.table().csv() == seen.summary(query).csv())
          #expect(streamed.findings.count == kept.findings.count)
        }
      }
    }
  }

  @Test func aUnitThatIsNoMoreIsUnknownToAFilter() throws {
    let month = try month("2021-12")
    let query = SummaryQuery(
      dataset: .training, dimensions: [.category], filters: [Filter(.unit, "Xã Tân Bình")],
      window: Window(endingWith: month))
    let streamed = try RecordReader(vocabulary: vocabulary()).summary(
      query, of: [source(seed: 3)], categories: Small.categories, units: .current(asOf: month))
    #expect(throws: SummaryProblem.self) { try streamed.table() }
  }
}
