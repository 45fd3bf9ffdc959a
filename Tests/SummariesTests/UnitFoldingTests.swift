import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

/// Units that take the places of others, and random records that know which of them stood when.
private struct Merged {
  let succession: UnitSuccession
  var records: RecordSet

  /// Random mergers over 2016–2021 of some of 12 units, two by two or one by one, some under an old
  /// one's name, some of units that are mergers themselves.
  init(seed: UInt64, count: Int = 400) throws {
    var random = SeededGenerator(seed: seed)
    let january = try month("2016-01")
    var units = (0..<12).map { UnitSuccession.Unit("Xã \($0)") }
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let since = january.advanced(by: Int.random(in: 1..<72, using: &random))
      let free = units.indices.filter { index in
        units[index].successor == nil && (units[index].since.map { $0 < since } ?? true)
      }
      let old = free.shuffled(using: &random).prefix(Int.random(in: 1...3, using: &random))
      guard let first = old.first else { continue }
      let name = Bool.random(using: &random) ? units[first].name : "Xã mới \(units.count)"
      for index in old { units[index].successor = units.count }
      units.append(UnitSuccession.Unit(name, since: since))
    }
    let succession = UnitSuccession(units)
    var records = try randomRecords(count, seed: seed &+ 1)
    records.succession = succession
    func settle<Row: SummableRecord>(_ table: inout RecordTable<Row>) {
      table.names.units = units.map(\.name)
      for index in table.records.indices {
        let standing = units.indices.filter {
          succession.holder(of: $0, in: table.records[index].month) == $0
        }
        table.records[index].unit = Int32(standing.randomElement(using: &random) ?? 0)
      }
    }
    settle(&records.training)
    settle(&records.study)
    (self.succession, self.records) = (succession, records)
  }
}

@Suite struct UnitFoldingTests {
  private let queries: [SummaryQuery] = [
    SummaryQuery(dataset: .training, dimensions: [.category]),
    SummaryQuery(dataset: .training, dimensions: [.year, .topic]),
    SummaryQuery(dataset: .study), SummaryQuery(dataset: .study, dimensions: [.month, .document]),
  ]

  private func over(_ query: SummaryQuery, _ month: Month) -> SummaryQuery {
    var query = query
    query.window = Window(years: 6, endingWith: month)
    return query
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func foldingKeepsTotals(seed: UInt64) throws {
    let merged = try Merged(seed: seed)
    for end in ["2016-06", "2019-12", "2021-12"] {
      let end = try month(end)
      let folded = merged.records.folded(asOf: end)
      for query in queries {
        let before = try merged.records.summary(over(query, end))
        #expect(try folded.summary(over(query, end)).csv() == before.csv())
      }
    }
  }

  /// The units' sums by another way: each record is added to the unit that stands in the month.
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func eachUnitHasWhatItsPredecessorsHad(seed: UInt64) throws {
    let merged = try Merged(seed: seed)
    for end in ["2016-06", "2018-03", "2021-12"] {
      let end = try month(end)
      var expected: [String: Int] = [:]
      let names = merged.records.study.names.units
      for record in merged.records.study.records where record.month <= end {
        let holder = merged.succession.holder(of: Int(record.unit), in: end)
        expected[names[try #require(holder)], default: 0] += record.attended
      }
      let query = SummaryQuery(
        dataset: .study, dimensions: [.unit], measures: [.attended],
        window: Window(years: 6, endingWith: end))
      let table = try merged.records.folded(asOf: end).summary(query)
      let found = table.rows.map { ($0.members[0].label, $0.figures[0].count ?? 0) }
      #expect(Dictionary(uniqueKeysWithValues: found) == expected)
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func theOrderOfRowsDoesNotMatter(seed: UInt64) throws {
    let merged = try Merged(seed: seed)
    var (shuffled, random) = (merged.records, SeededGenerator(seed: seed))
    shuffled.training.records.shuffle(using: &random)
    shuffled.study.records.shuffle(using: &random)
    let end = try month("2020-09")
    for dataset in Dataset.allCases {
      let query = over(SummaryQuery(dataset: dataset, dimensions: [.unit, .year]), end)
      #expect(
        try shuffled.folded(asOf: end).summary(query).csv()
          == merged.records.folded(asOf: end).summary(query).csv())
    }
    let window = Window(years: 6, endingWith: end)
    #expect(
      try shuffled.folded(asOf: end).figure(meetingPoints(in: window))
        == merged.records.folded(asOf: end).figure(meetingPoints(in: window)))
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func foldingTwiceIsFoldingOnce(seed: UInt64) throws {
    let merged = try Merged(seed: seed)
    let end = try month("2019-05")
    let once = merged.records.folded(asOf: end)
    for later in ["2019-05", "2021-12"] {
      let twice = once.folded(asOf: try month(later))
      #expect(twice.training.records == once.training.records)
      #expect(twice.study.records == once.study.records)
      #expect(twice.study.names == once.study.names)
      #expect(twice.mergers == once.mergers)
    }
    let names = once.study.names.units
    #expect(Set(names).count == names.count)
    let old = merged.records.seen(.old).study.names.units
    #expect(Set(old).count == old.count)
  }

  // MARK: One merger

  private func small() throws -> RecordSet {
    let units: [UnitSuccession.Unit] = [
      .init("Xã Bình Lương", successor: 2), .init("Xã Hóa Quỳ", successor: 2),
      .init("Xã Hóa Quỳ", since: try month("2025-07")), .init("Xã Thanh Quân"),
    ]
    var names = Small.names
    names.units = units.map(\.name)
    return RecordSet(
      training: RecordTable(
        records: [
          try training("2024-05", unit: 0, 10), try training("2025-06", unit: 1, 20),
          try training("2025-07", unit: 2, 40), try training("2025-08", unit: 3, 80),
        ], names: names),
      study: RecordTable(
        records: [
          try study("2025-06", unit: 0, format: .online, points: 3, 1, of: 1),
          try study("2025-06", unit: 1, format: .online, points: 2, 1, of: 1),
          try study("2025-08", unit: 2, format: .online, points: 4, 1, of: 1),
          try study("2025-08", unit: 3, format: .online, points: 1, 1, of: 1),
        ], names: names),
      categories: Small.categories, succession: UnitSuccession(units))
  }

  private func people(_ records: RecordSet, _ end: String) throws -> [String: Int] {
    let query = SummaryQuery(
      dataset: .training, dimensions: [.unit], measures: [.people],
      window: Window(years: 2, endingWith: try month(end)))
    let rows = try records.summary(query).rows
    return Dictionary(
      uniqueKeysWithValues: rows.map { ($0.members[0].label, $0.figures[0].count ?? -1) })
  }

  @Test func theViewIsThatOfTheReportMonth() throws {
    let records = try small()
    let june = records.folded(asOf: try month("2025-06"))
    #expect(june.training.names.units == ["Xã Bình Lương", "Xã Hóa Quỳ", "Xã Thanh Quân"])
    #expect(try people(june, "2025-06") == ["Xã Bình Lương": 10, "Xã Hóa Quỳ": 20])
    #expect(june.mergers.isEmpty)
    let july = records.folded(asOf: try month("2025-07"))
    #expect(july.training.names.units == ["Xã Hóa Quỳ", "Xã Thanh Quân"])
    #expect(try people(july, "2025-07") == ["Xã Hóa Quỳ": 70])
    #expect(try people(july, "2025-08") == ["Xã Hóa Quỳ": 70, "Xã Thanh Quân": 80])
    #expect(
      july.mergers == [
        UnitMerger(
          unit: "Xã Hóa Quỳ", since: try month("2025-07"),
          predecessors: ["Xã Bình Lương", "Xã Hóa Quỳ"])
      ])
  }

  @Test func oldUnitsAreToldApartByTheirTime() throws {
    #expect(
      try people(small().seen(.old), "2025-08") == [
        "Xã Bình Lương": 10, "Xã Hóa Quỳ (đến 06/2025)": 20, "Xã Hóa Quỳ (từ 07/2025)": 40,
        "Xã Thanh Quân": 80,
      ])
  }

  @Test func aPlaceHasTheMeetingPointsOfItsParts() throws {
    let records = try small()
    func points(_ month: String) throws -> Int? {
      let month = try #require(Month(iso: month))
      let (folded, points) = (
        records.folded(asOf: month), meetingPoints(in: Window(endingWith: month))
      )
      let count = try folded.figure(points).count
      // Nothing is lost between the figure and the rows that explain it.
      #expect(try folded.rows(of: points).reduce(0) { $0 + $1.counts[0] } == count)
      return count
    }
    #expect(try points("2025-06") == 5)
    #expect(try points("2025-07") == 5)
    // The four that the new unit uses are less than the five of the old ones.
    #expect(try points("2025-08") == 6)
    // They are the same places under the old names.
    let all = meetingPoints(in: Window(endingWith: try month("2025-08")))
    #expect(try records.seen(.old).figure(all) == .count(6))
  }

  @Test func coverageHasTheUnitsOfTheMonthAlone() throws {
    let month = try month("2025-08")
    let coverage = try small().folded(asOf: month)
      .coverage(of: .training, in: try window("2025-06", "2025-08"))
    #expect(coverage.units.map(\.label) == ["Xã Hóa Quỳ", "Xã Thanh Quân"])
    #expect(coverage.records == [[1, 1, 0], [0, 0, 1]])
  }

  @Test func aUnitMissesNoMonthBeforeItBegins() throws {
    let units: [UnitSuccession.Unit] = [
      .init("Xã A", successor: 4), .init("Xã B", successor: 4), .init("Xã C"), .init("Xã D"),
      .init("Xã A", since: try month("2025-07")), .init("Cơ quan", since: try month("2025-07")),
    ]
    var records = try small()
    records.succession = UnitSuccession(units)
    records.study.names.units = units.map(\.name)
    records.study.records = []
    for (when, present) in [
      ("2025-05", [1, 2, 3]), ("2025-06", [0, 2, 3]), ("2025-07", [2, 3, 4]),
      ("2025-08", [2, 3, 5]),
      ("2025-09", [2, 3, 4, 5]),
    ] as [(String, [Int32])] {
      for unit in present { records.study.records.append(try study(when, unit: unit, 1, of: 1)) }
    }
    func missing(_ view: UnitView, _ first: String) throws -> [String: [Int]] {
      let coverage = records.seen(view).coverage(of: .study, in: try window(first, "2025-09"))
      let pairs = coverage.units.enumerated().map {
        ($1.label, coverage.missingMonths(ofUnit: $0).map(\.number))
      }
      return Dictionary(uniqueKeysWithValues: pairs).filter { !$0.value.isEmpty }
    }
    let current = UnitView.current(asOf: try month("2025-09"))
    #expect(try missing(current, "2025-05") == ["Xã A": [8], "Cơ quan": [7]])
    // Nor after it ended: of the old ones Xã B began the window and Xã A did not.
    #expect(
      try missing(.old, "2025-05") == [
        "Xã A (đến 06/2025)": [5], "Xã B": [6], "Xã A (từ 07/2025)": [8], "Cơ quan": [7],
      ])
  }

  @Test func theCountsOfALargerUnitAreNotUnusualForIt() throws {
    var records = try small()
    records.study.records = try (1...9).map {
      try study("2025-0\($0 < 7 ? $0 : 6)", unit: 0, 100, of: 100)
    }
    records.study.records.append(try study("2025-06", unit: 0, 100, of: 900))
    for number in 7...9 {
      records.study.records.append(try study("2025-0\(number)", unit: 2, 600, of: 600))
    }
    let values = records.folded(asOf: try month("2025-09"))
      .unusualValues(in: try window("2025-01", "2025-09"))
    #expect(values.map(\.count) == [900])
    // The row is found under the name that it bears in its file, figures have it under the new one.
    #expect(values.map(\.row.unit) == ["Xã Bình Lương"])
    #expect(values.map(\.unit) == ["Xã Hóa Quỳ"])
  }

  @Test func tablesWithoutNamesStayAsTheyAre() throws {
    var records = try small()
    records.study = RecordTable()
    let folded = records.folded(asOf: try month("2025-08"))
    #expect(folded.study.names.units.isEmpty)
  }
}

private func meetingPoints(in window: Window) -> FigureDerivation {
  FigureDerivation(
    .study, .greatest(.points, per: .unit), where: [Filter(.format, "online")], in: window)
}
