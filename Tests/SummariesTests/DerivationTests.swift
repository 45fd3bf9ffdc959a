import Diagnostics
import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

@Suite("Columns derived from figures")
struct DerivationTests {
  /// The table of `query` with what is derived from it, as the command makes it.
  private func table(
    _ query: SummaryQuery, _ derivations: [Derivation], of records: RecordSet
  ) throws -> SummaryTable {
    try records.summary(query).deriving(
      derivations, before: records.summary(query.yearBefore), window: query.window,
      categories: records.categories)
  }

  private func values(
    _ kind: DerivedColumn.Kind, of measure: Measure, in table: SummaryTable
  ) throws -> [DerivedColumn.Value] {
    try #require(table.derived.first { $0.kind == kind && $0.measure == measure }).values
  }

  @Test("A share is out of the rows that differ in the last dimension alone, and of one kind")
  func shares() throws {
    let records = Small.set(training: [
      try training("2020-01", category: 0, classes: 1, 10),
      try training("2020-01", category: 1, 30),
      try training("2020-01", category: 2, classes: 3, 700),
      try training("2021-01", category: 0, 5), try training("2021-01", category: 2, 0),
    ])
    let query = SummaryQuery(dataset: .training, dimensions: [.year, .category])
    let table = try table(query, [.share], of: records)
    #expect(
      try values(.share, of: .participants, in: table) == [
        .share(Ratio(10, of: 40)), .share(Ratio(30, of: 40)), .share(Ratio(700, of: 700)),
        .share(Ratio(5, of: 5)), .share(nil),
      ])
    #expect(
      try values(.share, of: .classes, in: table) == [
        .share(Ratio(1, of: 4)), .absent, .share(Ratio(3, of: 4)), .absent, .absent,
      ])
    let study = SummaryQuery(dataset: .study, dimensions: [.year], measures: [.studyRate])
    #expect(try self.table(study, [.share], of: records).derived.isEmpty)
  }

  @Test("A year that is not over is held against the same months, and has no rank among whole ones")
  func partialYear() throws {
    let records = Small.set(
      training: [
        try training("2019-03", 4), try training("2020-03", 10), try training("2020-11", 90),
        try training("2021-03", 12),
      ],
      study: [
        try study("2020-03", 9, of: 10), try study("2020-11", 1, of: 10),
        try study("2021-03", 3, of: 4),
      ])
    let window = Window(years: 2, endingWith: try month("2021-09"))
    let people = SummaryQuery(
      dataset: .training, dimensions: [.year], measures: [.people], window: window)
    let counts = try table(people, [.change, .rank], of: records)
    #expect(try values(.change, of: .people, in: counts) == [.difference(96), .difference(2)])
    #expect(
      try values(.changeRate, of: .people, in: counts) == [
        .relative(ratio(96, 4)), .relative(ratio(2, 10)),
      ])
    #expect(try values(.rank, of: .people, in: counts) == [.rank(1), .absent])

    var rates = people
    (rates.dataset, rates.measures) = (.study, [.studyRate])
    let study = try table(rates, [.change, .rank], of: records)
    #expect(
      try values(.change, of: .studyRate, in: study) == [
        .absent, .points(from: ratio(9, 10), to: ratio(3, 4)),
      ])
    #expect(try values(.rank, of: .studyRate, in: study) == [.rank(2), .rank(1)])
    #expect(study.csv().contains("\n2021,0.750000,-0.150000,1\n"))
  }

  @Test("A base of 0 has no rate of change, an absent one no change at all")
  func bases() throws {
    let records = Small.set(training: [
      try training("2020-01", unit: 0, 0), try training("2021-01", unit: 0, 5),
      try training("2021-01", unit: 1, 7),
    ])
    let query = SummaryQuery(
      dataset: .training, dimensions: [.unit], measures: [.people],
      filters: [Filter(.year, "2021")], window: try window("2021-01", "2021-12"))
    let table = try table(query, [.change], of: records)
    #expect(try values(.change, of: .people, in: table) == [.difference(5), .absent])
    #expect(try values(.changeRate, of: .people, in: table) == [.absent, .absent])
    #expect(
      table.csv() == """
        unit,people,people_change,people_change_rate
        Xã Thanh Quân,5,5,
        Xã Thanh Sơn,7,,

        """)
    #expect(query.yearBefore.filters == [Filter(.year, "2020")])
    let month = SummaryQuery(dataset: .study, filters: [Filter(.month, "2021-01")])
    #expect(month.yearBefore.filters == [Filter(.month, "2020-01")])
  }

  @Test("Beside years, months begin anew each January; rates so far are of sums")
  func cumulative() throws {
    let records = Small.set(study: [
      try study("2020-11", 9, of: 10), try study("2020-12", 1, of: 10),
      try study("2021-01", 2, of: 4), try study("2021-02", 0, of: 0),
      try study("2021-03", 3, of: 3),
    ])
    let query = SummaryQuery(
      dataset: .study, dimensions: [.year, .month], measures: [.attended, .studyRate, .reports])
    let table = try table(query, [.cumulative], of: records)
    #expect(
      try values(.cumulative, of: .attended, in: table)
        == [9, 10, 2, 2, 5].map { .figure(.count($0)) })
    #expect(
      try values(.cumulative, of: .studyRate, in: table)
        == [(9, 10), (10, 20), (2, 4), (2, 4), (5, 7)].map { .figure(.ratio(Ratio($0, of: $1))) })
    #expect(
      try values(.cumulative, of: .reports, in: table).allSatisfy { $0 == .figure(.unstated) })
    #expect(throws: SummaryProblem.cumulativeWithoutTime) {
      try SummaryQuery(dataset: .study, dimensions: [.unit]).check([.rank, .cumulative])
    }
  }

  @Test("Names are read, and unknown ones are told")
  func names() throws {
    #expect(try Derivation.list("rank, share,rank") == [.rank, .share])
    #expect(try Derivation.list("").isEmpty)
    #expect(throws: SummaryProblem.unknownDerivation("shares", nearest: "share")) {
      try Derivation.list("shares")
    }
  }

  @Test("A rate just below its mark is never printed as the mark")
  func marks() throws {
    let records = Small.set(study: [try study("2021-01", 934_999, of: 1_000_000)])
    let table = try records.summary(
      SummaryQuery(dataset: .study, dimensions: [.year], measures: [.studyRate]))
    let format = NumberFormat(vietnamese: true)
    let mark = try ratio(935, 1000)
    #expect(table.text(format: format, language: .vietnamese).contains("93,50%"))
    #expect(
      table.text(format: format, language: .vietnamese, marks: [.studyRate: mark])
        .contains("93,4999%"))
    let cut = NumberFormat(vietnamese: true, rounding: .truncate)
    #expect(table.text(format: cut, language: .vietnamese).contains("93,49%"))
  }

  // MARK: What holds for any records

  static let splits: [(Dataset, [Dimension])] = [
    (.training, [.category]), (.training, [.year, .category]), (.training, [.unit, .year]),
    (.training, [.category, .month]), (.study, [.unit]), (.study, [.document, .year, .unit]),
  ]

  @Test("Shares add up, ranks are a permutation with ties", arguments: splits)
  func sharesAndRanks(dataset: Dataset, dimensions: [Dimension]) throws {
    let records = try randomRecords(2000, seed: 77)
    let measures: [Measure] =
      dataset == .training
      ? [.classes] + (dimensions.contains(.category) ? [.participants] : [.people, .attendances])
      : [.sessions, .attended, .studyRate]
    let query = SummaryQuery(
      dataset: dataset, dimensions: dimensions, measures: measures,
      window: Window(endingWith: try month("2021-12")))
    let table = try table(query, [.share, .rank], of: records)
    for column in table.derived {
      let figures = table.rows.map {
        $0.figures[table.measures.firstIndex(of: column.measure) ?? 0]
      }
      let groups = Dictionary(grouping: table.rows.indices) { row -> [Int] in
        let members = table.rows[row].members
        let kind = zip(table.dimensions, members).first { $0.0 == .category }.map {
          records.categories.counted(at: $0.1.order) == .people ? 0 : 1
        }
        return members.dropLast().map(\.order) + [column.measure == .participants ? kind ?? 0 : 0]
      }
      for rows in groups.values {
        let isOpen = rows.contains { figures[$0].isOpen }
        switch column.kind {
        case .share where isOpen: #expect(rows.allSatisfy { column.values[$0] == .absent })
        case .share:
          let parts = rows.compactMap { row -> Ratio? in
            if case .share(let ratio) = column.values[row] { ratio } else { nil }
          }
          let whole = rows.compactMap { figures[$0].count }.reduce(0, +)
          #expect(parts.map(\.numerator).reduce(0, +) == whole)
          #expect(parts.allSatisfy { $0.denominator == whole })
        default:
          for row in rows {
            guard case .rank(let rank) = column.values[row] else {
              #expect(isOpen || figures[row].count == nil && (figures[row].ratio ?? nil) == nil)
              continue
            }
            let above = rows.count { figures[row].isLess(than: figures[$0]) }
            #expect(rank == above + 1)
          }
        }
      }
    }
  }

  @Test("The last sum so far is the total", arguments: [Dimension.year, .month])
  func cumulativeEndsAtTheTotal(time: Dimension) throws {
    let records = try randomRecords(2000, seed: 78)
    let window = Window(endingWith: try month("2021-09"))
    let query = SummaryQuery(
      dataset: .study, dimensions: [.unit, time], measures: [.attended, .studyRate, .reportRate],
      window: window)
    let table = try table(query, [.cumulative], of: records)
    var whole = query
    whole.dimensions = [.unit]
    for row in try records.summary(whole).rows {
      let last = try #require(table.rows.lastIndex { $0.members[0] == row.members[0] })
      #expect(table.derived.map { $0.values[last] } == row.figures.map { .figure($0) })
    }
  }

  // MARK: As they are printed

  @Test("CSV, JSON and text of the sample", arguments: Language.allCases)
  func golden(language: Language) throws {
    let records = try Sample.records()
    let query = SummaryQuery(
      dataset: .training, dimensions: [.year], measures: [.classes, .people],
      window: Window(endingWith: try month("2021-09")))
    let training = try table(query, Derivation.allCases, of: records)
    var rates = query
    (rates.dataset, rates.measures) = (.study, [.attended, .studyRate])
    let study = try table(rates, Derivation.allCases, of: records)
    let format = NumberFormat(vietnamese: language == .vietnamese)
    let text = [training, study].map { $0.text(format: format, language: language) }.joined()
    try expectSnapshot(text, named: "derived-\(language.rawValue).txt")
    try expectSnapshot(training.csv() + study.csv(), named: "derived.csv")
    try expectSnapshot(training.json() + study.json(), named: "derived.json")
  }
}
