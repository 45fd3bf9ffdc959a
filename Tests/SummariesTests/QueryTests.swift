import Diagnostics
import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

@Suite("Queries and their names")
struct QueryTests {
  @Test("Names are read, with blanks around commas")
  func names() throws {
    #expect(try Dataset(name: "study") == .study)
    #expect(try Dimension.list("year, category", of: .training) == [.year, .category])
    #expect(try Measure.list("study_rate,reports", of: .study) == [.studyRate, .reports])
    #expect(try Filter(text: "unit=Xã Thanh Quân") == Filter(.unit, "Xã Thanh Quân"))
    #expect(try Filter(text: "topic=a=b") == Filter(.topic, "a=b"))
  }

  @Test("Wrong names are told with the nearest right one")
  func wrongNames() {
    #expect(throws: SummaryProblem.unknownDataset("trainning", nearest: "training")) {
      try Dataset(name: "trainning")
    }
    #expect(throws: SummaryProblem.unknownDimension("yaer", of: .study, nearest: "year")) {
      try Dimension.list("unit,yaer", of: .study)
    }
    #expect(throws: SummaryProblem.unknownMeasure("clases", of: .training, nearest: "classes")) {
      try Measure(name: "clases", of: .training)
    }
    #expect(throws: SummaryProblem.malformedFilter("year")) { try Filter(text: "year") }
    #expect(throws: SummaryProblem.unknownDimension("", of: nil, nearest: nil)) {
      try Filter(text: "=2021")
    }
  }

  @Test("What the other dataset has is unknown here")
  func wrongDataset() {
    let records = Small.set()
    #expect(throws: SummaryProblem.unknownDimension("category", of: .study, nearest: nil)) {
      try records.summary(SummaryQuery(dataset: .study, dimensions: [.category]))
    }
    #expect(throws: SummaryProblem.unknownDimension("format", of: .training, nearest: nil)) {
      try records.summary(SummaryQuery(dataset: .training, filters: [Filter(.format, "online")]))
    }
    #expect(throws: SummaryProblem.unknownMeasure("study_rate", of: .training, nearest: nil)) {
      try records.summary(SummaryQuery(dataset: .training, measures: [.studyRate]))
    }
  }

  @Test(
    "Members that are not there",
    arguments: [
      (Filter(.unit, "Xã Thanh Quan"), "Xã Thanh Quân"), (Filter(.category, "theori"), "theory"),
      (Filter(.category, ""), nil), (Filter(.document, "?"), nil), (Filter(.unit, ""), nil),
      (Filter(.year, "21x"), nil), (Filter(.year, "0"), nil), (Filter(.month, "2021-13"), nil),
    ])
  func wrongMembers(filter: Filter, nearest: String?) {
    let dataset: Dataset = filter.dimension == .document ? .study : .training
    #expect(
      throws: SummaryProblem.unknownMember(filter.dimension, filter.value, nearest: nearest)
    ) { try Small.set().summary(SummaryQuery(dataset: dataset, filters: [filter])) }
  }

  @Test("Filters: any of one dimension, all dimensions; what is left open has the empty name")
  func filters() throws {
    let records = Small.set(
      training: [
        try training("2020-01", category: 2, topic: 0, 1),
        try training("2021-01", category: 2, 10),
        try training("2021-02", unit: 1, category: 2, topic: 0, 100),
        try training("2022-02", unit: 1, category: 0, topic: 0, 1000),
      ],
      study: [
        try study("2021-01", format: .online, 1, of: 1), try study("2021-01", 10, of: 10),
        try study("2021-01", format: .inPerson, 100, of: 100),
      ])
    func attendances(_ filters: Filter...) throws -> Figure {
      try records.figure(.attendances, of: .training, where: filters)
    }
    func attended(_ value: String) throws -> Figure {
      try records.figure(.attended, of: .study, where: [Filter(.format, value)])
    }
    #expect(try attendances() == .count(111))
    #expect(try attendances(Filter(.year, "2020"), Filter(.year, "2021")) == .count(111))
    #expect(try attendances(Filter(.year, "2021"), Filter(.topic, "Dân vận")) == .count(100))
    #expect(try attendances(Filter(.topic, "")) == .count(10))
    #expect(try attendances(Filter(.month, "2021-02")) == .count(100))
    #expect(try attendances(Filter(.year, "1999")) == .absent)
    #expect(try attendances(Filter(.category, "theory")) == .absent)
    #expect(try attended("online") == .count(1))
    #expect(try attended("Trực tiếp") == .count(100))
    #expect(try attended("") == .count(10))
  }

  @Test("A window's months count, others do not")
  func windows() throws {
    let records = Small.set(
      training: try ["2016-12", "2017-01", "2021-12", "2022-01"].map { try training($0, 1) })
    let window = Window(endingWith: try month("2021-12"))
    #expect(try records.figure(.people, of: .training, in: window) == .count(2))
    #expect(try records.figure(.people, of: .training) == .count(4))
    #expect(window.months.count == 60)
    #expect(Window(yearToDate: try month("2021-09")).yearBefore == (try self.window()))
  }

  @Test("A year before year 1 there is nothing, and not January of year 1")
  func windowsBeforeTheCalendar() throws {
    let before = Window(month: try month("0001-05")).yearBefore
    #expect(before.months == [])
    #expect(before.years == [])
    #expect(!before.contains(try month("0001-01")))
    #expect(before.yearBefore.months == [])
    let records = Small.set(training: [try training("0001-01", 1)])
    #expect(try records.figure(.people, of: .training, in: before) == .absent)
    let across = try #require(Window(first: month("0001-06"), last: month("0002-02"))).yearBefore
    #expect(try across.months == [month("0001-01"), month("0001-02")])
    #expect(across.years.map(\.last) == [try month("0001-02")])
  }

  private func window() throws -> Window {
    try #require(Window(first: month("2020-01"), last: month("2020-09")))
  }

  @Test("Every problem is worded in both languages")
  func wording() throws {
    let problems: [SummaryProblem] = [
      .unknownDataset("trainning", nearest: "training"), .unknownDataset("x", nearest: nil),
      .unknownDimension("yaer", of: .study, nearest: "year"),
      .unknownDimension("x", of: nil, nearest: nil),
      .unknownMeasure("clases", of: .training, nearest: "classes"),
      .unknownMember(.unit, "Xã Thanh Quan", nearest: "Xã Thanh Quân"),
      .unknownMember(.unit, "x", nearest: nil), .unknownMember(.month, "2021-13", nearest: nil),
      .malformedFilter("year"), .participantsOfBothKinds, .overflow(.people),
    ]
    let text = problems.flatMap { problem in
      [problem.code]
        + Language.allCases.map { Finding(problem, at: nil).text(in: $0) }
    }
    try expectSnapshot(text.joined(separator: "\n") + "\n", named: "problems.txt")
  }
}
