import Quantities
import Records
import Testing

@testable import Summaries

@Suite("Numbers of classes that some records leave open")
struct PartlyStatedTests {
  private static func classes(
    _ records: [TrainingRecord], by dimensions: [Dimension] = [.year], holdsClasses: Bool = true
  ) throws -> SummaryTable {
    var set = Small.set(training: records)
    set.categories = CategoryList(
      Small.categories.all.map { category in
        var category = category
        category.holdsClasses = holdsClasses
        return category
      })
    return try set.summary(
      SummaryQuery(dataset: .training, dimensions: dimensions, measures: [.classes]))
  }

  /// 2019 and 2021 wholly stated, 2020 partly.
  private static func years() throws -> SummaryTable {
    try classes([
      try training("2019-01", category: 0, classes: 4, 5),
      try training("2020-01", category: 0, classes: 2, 5), try training("2020-02", category: 0, 5),
      try training("2021-01", category: 0, classes: 3, 5),
    ])
  }

  @Test("A sum is no less than what is stated; of nothing stated nothing is said")
  func sums() throws {
    #expect(try Self.years().rows.map(\.figures) == [[.count(4)], [.atLeast(2)], [.count(3)]])
    let open = try Self.classes([try training("2020-02", category: 0, 5)])
    #expect(open.rows.map(\.figures) == [[.unstated]])
  }

  @Test("A category that holds no classes leaves none open")
  func categoryWithoutClasses() throws {
    let records = [
      try training("2020-01", category: 0, classes: 2, 5), try training("2020-02", category: 0, 5),
    ]
    #expect(try Self.classes(records, holdsClasses: false).rows.map(\.figures) == [[.count(2)]])
  }

  @Test("What is partly known is neither compared, nor ranked, nor a share, nor part of a mean")
  func comparisons() throws {
    #expect(Comparison(current: .count(5), previous: .atLeast(2)).difference == nil)
    #expect(Comparison(current: .atLeast(5), previous: .count(2)).relativeChange == nil)
    let table = try Self.years()
    let derived = try table.deriving([.share, .rank, .cumulative], categories: Small.categories)
    #expect(derived.derived[0].values == [.absent, .absent, .absent])
    #expect(derived.derived[1].values == [.absent, .absent, .absent])
    #expect(
      derived.derived[2].values
        == [.figure(.count(4)), .figure(.atLeast(6)), .figure(.atLeast(9))])
  }

  @Test("A group of which nothing is stated leaves open what all come to")
  func unstatedGroups() throws {
    let table = try Self.classes([
      try training("2019-01", category: 0, classes: 4, 5), try training("2020-01", category: 0, 5),
      try training("2021-01", category: 0, classes: 3, 5),
    ])
    #expect(table.rows.map(\.figures) == [[.count(4)], [.unstated], [.count(3)]])
    let derived = try table.deriving([.share, .rank, .cumulative], categories: Small.categories)
    #expect(derived.derived[0].values == [.absent, .absent, .absent])
    #expect(derived.derived[1].values == [.absent, .absent, .absent])
    #expect(
      derived.derived[2].values
        == [.figure(.count(4)), .figure(.atLeast(4)), .figure(.atLeast(7))])
    #expect(Ranking(table, by: .classes).entries.isEmpty)
    let series = YearSeries(table, measure: .classes, window: try window("2019-01", "2021-12"))
    #expect(series.highest == nil && series.lowest == nil)
    #expect(try Self.years().isOpen && Ranking(try Self.years(), by: .classes).entries.isEmpty)
  }

  @Test("No year is called the highest or lowest where another may be; the mean leaves it out")
  func extremes() throws {
    let series = YearSeries(
      try Self.years(), measure: .classes, window: try window("2019-01", "2021-12"))
    #expect(series.highest == nil && series.lowest == nil)
    #expect(series.highestYears.isEmpty && series.lowestYears.isEmpty)
    #expect(series.meanPerYear == Ratio(7, of: 2))
  }

  @Test("A terminal shows it with its sign, a program its number")
  func printed() throws {
    let table = try Self.years()
    let text = table.text(format: NumberFormat(vietnamese: true), language: .vietnamese)
    #expect(text.contains("≥\u{A0}2"))
    #expect(table.csv() == "year,classes\n2019,4\n2020,2\n2021,3\n")
  }
}
