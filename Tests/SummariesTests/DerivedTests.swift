import Quantities
import Records
import Testing

@testable import Summaries

@Suite("Derived figures")
struct DerivedTests {
  @Test("A month and the year to date beside a year before")
  func comparisons() throws {
    let records = Small.set(training: [
      try training("2020-01", unit: 0, 4), try training("2020-03", unit: 0, 10),
      try training("2020-04", unit: 1, 99), try training("2021-01", unit: 1, 5),
      try training("2021-03", unit: 0, 12),
    ])
    let query = SummaryQuery(dataset: .training, dimensions: [.unit], measures: [.people])
    let march = try records.comparison(query, over: Window(month: month("2021-03")))
    #expect(march.rows.map { $0.members[0].label } == ["Xã Thanh Quân"])
    #expect(march.rows[0].comparisons[0].difference == .count(2))
    #expect(march.rows[0].comparisons[0].relativeChange == Ratio(2, of: 10))

    let toDate = try records.comparison(query, over: Window(yearToDate: month("2021-03")))
    #expect(
      toDate.rows.map(\.comparisons) == [
        [Comparison(current: .count(12), previous: .count(14))],
        [Comparison(current: .count(5), previous: .absent)],
      ])
    #expect(toDate.rows[0].comparisons[0].difference == .count(-2))
    #expect(toDate.rows[1].comparisons[0].difference == nil)

    let gone = try records.comparison(query, over: Window(month: month("2021-04")))
    #expect(gone.rows.map { $0.members[0].label } == ["Xã Thanh Sơn"])
    #expect(gone.rows[0].comparisons == [Comparison(current: .absent, previous: .count(99))])

    let moved = Small.set(training: [
      try training("2020-05", unit: 1, 7), try training("2021-05", unit: 0, 8),
    ])
    #expect(
      try moved.comparison(query, over: Window(month: month("2021-05"))).rows.map(\.comparisons)
        == [
          [Comparison(current: .count(8), previous: .absent)],
          [Comparison(current: .absent, previous: .count(7))],
        ])
  }

  @Test("Rates differ as rates")
  func rateComparison() throws {
    let (old, new) = (try ratio(90, 100), try ratio(95, 100))
    let comparison = Comparison(current: .ratio(new), previous: .ratio(old))
    #expect(comparison.difference == .rates(from: old, to: new))
    #expect(comparison.relativeChange == nil)
    #expect(Comparison(current: .ratio(new), previous: .ratio(nil)).difference == nil)
    #expect(Comparison(current: .count(.max), previous: .count(-1)).difference == nil)
    #expect(Comparison(current: .count(1), previous: .count(0)).relativeChange == nil)
  }

  /// 2019, 2020 and 2021 through June.
  private func years(_ rates: [(Int, Int)?], threshold: Ratio) throws -> Int? {
    var records: [StudyRecord] = []
    for (year, rate) in zip(2019..., rates) {
      guard let (attended, required) = rate else { continue }
      records.append(try study("\(year)-02", attended, of: required))
    }
    let window = Window(years: 3, endingWith: try month("2021-06"))
    return try Small.set(study: records).years(of: .studyRate, in: window, of: .study)
      .firstYearHolding(threshold)?.year
  }

  @Test("The first year holding a mark, on whole numbers")
  func holding() throws {
    let mark = try ratio(935, 1000)
    #expect(try years([(935, 1000), (1, 1), (187, 200)], threshold: mark) == 2019)
    #expect(try years([(9349, 10_000), (1, 1), (1, 1)], threshold: mark) == 2020)
    #expect(try years([(1, 1), (9349, 10_000), (1, 1)], threshold: mark) == 2021)
    #expect(try years([(1, 1), (1, 1), (9349, 10_000)], threshold: mark) == nil)
    #expect(try years([(1, 1), nil, (1, 1)], threshold: mark) == 2021)
    #expect(try years([(1, 1), (1, 1), nil], threshold: mark) == nil)
    #expect(try years([(1, 1), (0, 0), (1, 1)], threshold: mark) == 2021)
    #expect(try years([nil, nil, nil], threshold: mark) == nil)
    // Doubles cannot tell these two apart.
    let huge = 1_000_000_000_000_000_000
    #expect(try years([(huge - 2, huge)], threshold: ratio(huge - 1, huge)) == nil)
  }

  @Test("Lowest, highest and mean leave the partial year aside")
  func extremes() throws {
    let records = Small.set(
      training: [
        try training("2019-05", 10), try training("2020-05", 10), try training("2018-05", 30),
        try training("2021-05", 1), try training("2015-05", 500),
      ],
      study: [
        try study("2019-05", 4, of: 5), try study("2020-05", 9, of: 10),
        try study("2021-05", 1, of: 2),
      ])
    let window = Window(endingWith: try month("2021-06"))
    let people = try records.years(of: .people, in: window, of: .training)
    #expect(people.points.map(\.figure.count) == [nil, 30, 10, 10, 1])
    #expect(people.points.last?.year.isPartial == true)
    #expect(people.lowest?.year.year == 2019)
    #expect(people.highest?.year.year == 2018)
    #expect(people.meanPerYear == Ratio(50, of: 3))

    let rates = try records.years(of: .studyRate, in: window, of: .study)
    #expect(rates.lowest?.year.year == 2019)
    #expect(rates.highest?.year.year == 2020)
    #expect(rates.meanPerYear == nil)
    let none = try RecordSet().years(of: .people, in: window, of: .training)
    #expect(none.lowest == nil && none.highest == nil && none.meanPerYear == nil)
  }

  @Test("Equal rates share a rank, however they are written")
  func ranking() throws {
    let rates: [(String, Ratio?)] = [
      ("a", try ratio(1, 2)), ("b", nil), ("c", try ratio(9, 10)), ("d", try ratio(2, 4)),
      ("e", try ratio(1, 3)), ("f", try ratio(93, 100)),
    ]
    let table = SummaryTable(
      dimensions: [.unit], measures: [.studyRate],
      rows: rates.enumerated().map { index, rate in
        .init(members: [Member(order: index, label: rate.0)], figures: [.ratio(rate.1)])
      })
    let entries = Ranking(table, by: .studyRate).entries
    #expect(entries.map(\.rank) == [1, 2, 3, 3, 5])
    #expect(entries.map(\.member.label) == ["f", "c", "a", "d", "e"])
    #expect(Ranking(table, by: .classes).entries.isEmpty)
    let below = table.members(below: try ratio(1, 2), by: .studyRate)
    #expect(below.map(\.label) == ["e"])
    #expect(
      table.members(below: try ratio(93, 100), by: .studyRate).map(\.label) == ["a", "c", "d", "e"])
  }

  @Test("Meeting points: the most of each unit in one online session, added over units")
  func meetingPoints() throws {
    let records = Small.set(study: [
      try study("2021-01", unit: 0, format: .online, points: 2, 1, of: 1),
      try study("2021-02", unit: 0, format: .online, points: 3, 1, of: 1),
      try study("2021-02", unit: 0, format: .inPerson, points: 50, 1, of: 1),
      try study("2021-02", unit: 1, format: .online, points: 1, 1, of: 1),
      try study("2021-02", unit: 1, format: .online, 1, of: 1),
      try study("2020-02", unit: 1, format: .online, points: 70, 1, of: 1),
      try study("2021-02", unit: 1, points: 9, 1, of: 1),
    ])
    let year = try window("2021-01", "2021-12")
    #expect(try records.figure(meetingPoints(in: year)) == .count(4))
    #expect(try records.rows(of: meetingPoints(in: year)).map(\.counts) == [[0], [3], [1]])
    #expect(try records.figure(onlineShare(in: year)) == .ratio(Ratio(4, of: 5)))
    #expect(try records.figure(.points, of: .study, in: year) == .count(65))
    #expect(try RecordSet().figure(meetingPoints(in: year)) == .absent)
    let huge = Small.set(study: [
      try study("2021-01", unit: 0, format: .online, points: .max, 1, of: 1),
      try study("2021-01", unit: 1, format: .online, points: 1, 1, of: 1),
    ])
    #expect(throws: SummaryProblem.overflow(.points)) {
      try huge.figure(meetingPoints(in: year))
    }
  }

  private func meetingPoints(in window: Window) -> FigureDerivation {
    FigureDerivation(
      .study, .greatest(.points, per: .unit), where: [Filter(.format, "online")], in: window)
  }

  private func onlineShare(in window: Window) -> FigureDerivation {
    FigureDerivation(.study, .share(Filter(.format, "online")), in: window)
  }

  @Test("Meeting points that no online session states are unknown, not 0")
  func unstatedMeetingPoints() throws {
    let year = try window("2021-01", "2021-12")
    let unstated = Small.set(study: [try study("2021-01", format: .online, 1, of: 1)])
    #expect(try unstated.figure(meetingPoints(in: year)) == .absent)
    let none = Small.set(study: [try study("2021-01", format: .online, points: 0, 1, of: 1)])
    #expect(try none.figure(meetingPoints(in: year)) == .count(0))
  }

  @Test("Over how many records a figure is known whose cells may be empty")
  func statedCells() throws {
    let records = Small.set(
      training: [
        try training("2021-01", category: 0, 5), try training("2021-01", category: 2, 5),
        try training("2021-02", category: 2, classes: 0, 5),
        try training("2020-02", category: 2, classes: 1, 5),
      ],
      study: [
        try study("2021-01", format: .online, 7, of: 9, reports: 6),
        try study("2021-02", 5, of: 9), try study("2020-02", 5, of: 9, reports: 1),
      ])
    let year = try window("2021-01", "2021-12")
    let held = FigureDerivation(
      .training, .rows, where: [Filter(.category, "trade"), Filter(.category, "thematic")],
      in: year)
    #expect(try records.figure(held) == .count(2))
    var stated = held
    stated.stated = .measure(.classes)
    #expect(try records.figure(stated) == .count(1))
    let reports = FigureDerivation(.study, .rows, stating: .measure(.reports), in: year)
    #expect(try records.figure(reports) == .count(1))
    let formats = FigureDerivation(.study, .rows, stating: .dimension(.format), in: year)
    #expect(try records.rows(of: formats).map(\.detail) == ["Trực tuyến"])
    var base = FigureDerivation(
      .study, .measure(.attended), stating: .measure(.reports), in: year)
    #expect(try records.figure(base) == .count(7))
    base.window = try window("2022-01", "2022-12")
    #expect(try records.figure(base) == .absent)
    #expect(records.newestMonth(of: .study) == (try month("2021-02")))
    #expect(RecordSet().newestMonth(of: .training) == nil)
  }

  @Test("Coverage: who has records when")
  func coverage() throws {
    let records = Small.set(training: [
      try training("2021-01", unit: 0, 1), try training("2021-01", unit: 0, 1),
      try training("2021-03", unit: 0, 1), try training("2020-12", unit: 1, 1),
    ])
    let coverage = records.coverage(of: .training, in: try window("2021-01", "2021-03"))
    #expect(coverage.units.map(\.label) == Small.names.units)
    #expect(coverage.records == [[2, 0, 1], [0, 0, 0]])
    #expect(coverage.silentUnits.map(\.label) == ["Xã Thanh Sơn"])
  }
}
