import Quantities
import Records
import Testing

@testable import Summaries

@Suite("Sums and rates")
struct FigureTests {
  @Test("Where no reports are stated, nobody who attended weighs on the report rate")
  func unstatedReports() throws {
    let records = Small.set(study: [
      try study("2021-03", 90, of: 100, reports: 45),
      try study("2021-03", 1000, of: 1000),
    ])
    #expect(try records.figure(.reportRate, of: .study) == .ratio(Ratio(45, of: 90)))
    #expect(try records.figure(.reports, of: .study) == .atLeast(45))
    #expect(try records.figure(.studyRate, of: .study) == .ratio(Ratio(1090, of: 1100)))
  }

  @Test("A rate of nothing is absent, and so is a sum that no record states")
  func absent() throws {
    let records = Small.set(
      training: [try training("2021-01", 5)], study: [try study("2021-01", 0, of: 0)])
    #expect(try records.figure(.studyRate, of: .study) == .ratio(nil))
    #expect(try records.figure(.reportRate, of: .study) == .ratio(nil))
    #expect(try records.figure(.points, of: .study) == .absent)
    #expect(try records.figure(.attended, of: .study) == .count(0))
    #expect(try records.figure(.classes, of: .training) == .unstated)
    #expect(try records.figure(.people, of: .training) == .count(5))
    #expect(try records.figure(.attendances, of: .training) == .absent)
  }

  @Test("No records: no rows by a dimension, one row of absent figures without")
  func empty() throws {
    let none = RecordSet()
    for dataset in Dataset.allCases {
      let split = try none.summary(SummaryQuery(dataset: dataset, dimensions: [.year]))
      #expect(split.rows.isEmpty)
      #expect(split.totals.isEmpty)
      let whole = try none.summary(SummaryQuery(dataset: dataset))
      #expect(whole.rows.count == 1)
      #expect(whole.rows[0].figures.allSatisfy { $0.count == nil && $0.ratio == nil })
    }
  }

  @Test("A sum beyond 64 bits is a problem of the measures that need it alone")
  func overflow() throws {
    let records = Small.set(training: [
      try training("2021-01", classes: 1, .max), try training("2021-02", classes: 2, 1),
    ])
    let query = SummaryQuery(dataset: .training, dimensions: [.month], measures: [.people])
    #expect(throws: SummaryProblem.overflow(.people)) { try records.summary(query) }
    #expect(try records.figure(.classes, of: .training) == .count(3))
    let rate = Small.set(study: [try study("2021-01", 1, of: .max), try study("2021-01", 1, of: 1)])
    #expect(throws: SummaryProblem.overflow(.studyRate)) {
      try rate.figure(.studyRate, of: .study)
    }
  }

  @Test("An overflow is not forgotten by merging")
  func overflowMerged() {
    var sum = Sum(.max)
    sum.add(Sum(1))
    var other = Sum(1)
    other.add(sum)
    #expect(throws: SummaryProblem.overflow(.classes)) { try other.figure(.classes) }
  }

  @Test("People and attendances are never added")
  func kinds() throws {
    let records = Small.set(training: [
      try training("2021-01", category: 0, 10), try training("2021-01", category: 1, 5),
      try training("2021-01", category: 2, 700), try training("2021-02", category: 2, 30),
    ])
    let byMonth = try records.summary(SummaryQuery(dataset: .training, dimensions: [.month]))
    #expect(byMonth.measures == [.classes, .people, .attendances])
    #expect(
      byMonth.rows.map(\.figures) == [
        [.unstated, .count(15), .count(700)], [.unstated, .absent, .count(30)],
      ])

    var query = SummaryQuery(dataset: .training, dimensions: [.month], measures: [.participants])
    #expect(throws: SummaryProblem.participantsOfBothKinds) { try records.summary(query) }
    query.filters = [Filter(.category, "theory"), Filter(.category, "Chuyên môn")]
    #expect(try records.summary(query).rows.map(\.figures) == [[.count(15)]])
    query.filters = [Filter(.category, "theory"), Filter(.category, "thematic")]
    #expect(throws: SummaryProblem.participantsOfBothKinds) { try records.summary(query) }

    query = SummaryQuery(
      dataset: .training, dimensions: [.category], measures: [.participants],
      window: try window("2021-02", "2021-02"))
    #expect(try records.summary(query).totals == [.init(figures: [.count(30)])])
  }

  @Test("Columns do not depend on the records")
  func stableColumns() throws {
    let peopleOnly = Small.set(training: [try training("2021-01", category: 0, 10)])
    let query = SummaryQuery(dataset: .training, dimensions: [.unit])
    #expect(try peopleOnly.summary(query).measures == [.classes, .people, .attendances])
    var oneKind = peopleOnly
    oneKind.categories = CategoryList(Array(Small.categories.all.prefix(2)))
    oneKind.training.names.categories.removeLast()
    #expect(try oneKind.summary(query).measures == [.classes, .participants])
  }
}
