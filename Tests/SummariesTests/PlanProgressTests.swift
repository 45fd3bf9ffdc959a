import Quantities
import Records
import Testing

@testable import Summaries

@Suite("Progress of a year's plan")
struct PlanProgressTests {
  private func plan(
    _ year: Int, _ category: Int32, classes: Int? = nil, _ participants: Int? = nil
  ) -> PlanRecord {
    PlanRecord(
      year: year, category: category, classes: classes, participants: participants,
      origin: RowOrigin(file: 0, line: 2))
  }

  private func set(_ plans: [PlanRecord], _ training: [TrainingRecord]) -> RecordSet {
    var set = Small.set(training: training)
    set.plan = RecordTable(records: plans, names: Small.names)
    return set
  }

  private func progress(
    _ set: RecordSet, _ year: Int, through last: String
  ) throws -> PlanProgress {
    let window = Window(yearToDate: try month(last))
    return try set.planProgress(of: try #require(window.years.first { $0.year == year }))
  }

  @Test("Each category beside its plan, the kinds apart")
  func shares() throws {
    let set = set(
      [plan(2021, 0, 50), plan(2021, 1, classes: 4, 100), plan(2021, 2, classes: 25, 2000)],
      [
        try training("2021-01", category: 0, 32),
        try training("2021-05", category: 1, classes: 3, 90),
        try training("2021-06", category: 2, classes: 20, 1500),
        try training("2021-12", category: 2, classes: 6, 600),
        try training("2020-12", category: 2, classes: 9, 999),
      ])
    let year = try progress(set, 2021, through: "2021-12")
    #expect(
      year.rows.map(\.participants.share) == [
        Ratio(32, of: 50), Ratio(90, of: 100), Ratio(2100, of: 2000),
      ])
    #expect(year.rows.map(\.participants.isReached) == [false, false, true])
    #expect(year.rows.map(\.classes.share) == [nil, Ratio(3, of: 4), Ratio(26, of: 25)])
    #expect(try year.totalClasses() == Progress(planned: 29, done: .count(29)))
    #expect(try year.totalClasses().isReached == true)
    #expect(try year.total(.people) == Progress(planned: 150, done: .count(122)))
    #expect(try year.total(.attendances) == Progress(planned: 2000, done: .count(2100)))
  }

  @Test("A year that is not over is held against the whole year's plan")
  func partialYear() throws {
    let set = set(
      [plan(2021, 0, 100)],
      [try training("2021-02", 40), try training("2021-10", 60), try training("2020-02", 7)])
    let september = try progress(set, 2021, through: "2021-09")
    #expect(september.year.isPartial)
    #expect(september.rows[0].participants == Progress(planned: 100, done: .count(40)))
    // A window that begins in March does not take February from the year's plan.
    let late = try set.planProgress(in: window("2021-03", "2021-12"))
    #expect(late.map { $0.rows[0].participants.done } == [.count(100)])
  }

  @Test("No plan, a plan of 0, and nothing done are three different things")
  func edges() throws {
    let set = set(
      [plan(2021, 0, 0), plan(2021, 1, 30), plan(2020, 2, 8)],
      [try training("2021-01", category: 0, 5), try training("2021-01", category: 2, 6)])
    let year = try progress(set, 2021, through: "2021-12")
    #expect(year.rows[0].participants == Progress(planned: 0, done: .count(5)))
    #expect(year.rows[0].participants.share == nil)
    #expect(year.rows[0].participants.isReached == true)
    // A category without any record has not done nothing: nothing is known of it.
    #expect(year.rows[1].participants == Progress(planned: 30, done: .absent))
    #expect(year.rows[1].isReached == nil && !year.rows[1].hasRecords)
    #expect(year.rows[2].participants == Progress(planned: nil, done: .count(6)))
    #expect(year.rows[2].participants.isReached == nil)
    #expect(!year.rows[2].isPlanned && year.rows[2].isDone)
    // What was done without a plan is no part of a plan's total.
    #expect(try year.total(.attendances) == Progress(planned: nil, done: .absent))
    // Nor is what was done beside a plan of 0; of what has no record nothing is known.
    #expect(try year.total(.people) == Progress(planned: 30, done: .absent))

    let silent = try progress(set, 2020, through: "2020-12")
    #expect(silent.rows[2].participants == Progress(planned: 8, done: .absent))
    #expect(silent.rows[2].participants.share == nil && silent.isPlanned)
    #expect(try !progress(Small.set(), 2021, through: "2021-12").isPlanned)
  }

  @Test("A category without records adds nothing to what the others' records say")
  func silentCategory() throws {
    let set = set(
      [plan(2021, 0, 20), plan(2021, 1, 30)], [try training("2021-01", category: 0, 5)])
    let year = try progress(set, 2021, through: "2021-12")
    #expect(year.rows.map(\.participants.done) == [.count(5), .absent, .absent])
    #expect(try year.total(.people) == Progress(planned: 50, done: .count(5)))
  }

  @Test("A category reaches its plan when all of it that is more than 0 does")
  func reached() throws {
    func isReached(_ classes: (Int?, Int?), _ participants: (Int?, Int?)) -> Bool? {
      PlanProgress.Row(
        category: Member(order: 0, label: ""), counted: .people,
        classes: Progress(planned: classes.0, done: classes.1.map { .count($0) } ?? .absent),
        participants: Progress(
          planned: participants.0, done: participants.1.map { .count($0) } ?? .absent),
        hasRecords: true
      ).isReached
    }
    #expect(isReached((2, 2), (99, 99)) == true)
    #expect(isReached((2, 1), (99, 100)) == false)
    #expect(isReached((2, 3), (99, 98)) == false)
    #expect(isReached((nil, 1), (99, 99)) == true)
    #expect(isReached((30, 25), (nil, 7)) == false)
    #expect(isReached((2, nil), (99, 99)) == nil)
    #expect(isReached((2, nil), (99, 9)) == false)
    #expect(isReached((0, 4), (0, 80)) == nil)
    #expect(isReached((nil, 4), (nil, 80)) == nil)
  }

  @Test("Classes that records leave open are not 0")
  func openClasses() throws {
    let set = set([plan(2021, 0, classes: 4, 100)], [try training("2021-01", category: 0, 9)])
    let row = try progress(set, 2021, through: "2021-12").rows[0]
    #expect(row.classes == Progress(planned: 4, done: .unstated))
    #expect(row.participants.share == Ratio(9, of: 100))
    var more = set
    more.plan?.records.append(plan(2021, 2, classes: 2, 10))
    more.training.records.append(try training("2021-01", category: 2, classes: 2, 9))
    let total = try progress(more, 2021, through: "2021-12").totalClasses()
    #expect(total == Progress(planned: 6, done: .atLeast(2)))
    #expect(total.share == nil && total.isReached == nil)
  }

  @Test("A plan is reached by no less than it, and not missed where records leave a part open")
  func partlyStatedClasses() throws {
    let records = [
      try training("2021-01", category: 0, classes: 3, 9), try training("2021-02", category: 0, 9),
    ]
    func classes(planned: Int) throws -> Progress {
      let set = set([plan(2021, 0, classes: planned, 100)], records)
      return try progress(set, 2021, through: "2021-12").rows[0].classes
    }
    let (missed, reached) = (try classes(planned: 4), try classes(planned: 3))
    #expect(missed.done == .atLeast(3))
    #expect(missed.isReached == nil && missed.share == nil && missed.isDone)
    #expect(reached.isReached == true && reached.share == nil)
  }

  @Test("A sum beyond 64 bits is a problem, not a number")
  func overflow() throws {
    let set = set([plan(2021, 0, .max), plan(2021, 1, 1)], [])
    let year = try progress(set, 2021, through: "2021-12")
    #expect(throws: SummaryProblem.overflow(.participants)) { try year.total(.people) }
  }
}
