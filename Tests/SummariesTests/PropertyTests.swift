import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

@Suite("What holds for any records")
struct PropertyTests {
  let records: RecordSet
  let window: Window

  init() throws {
    records = try randomRecords(3000, seed: 20_211_231)
    window = Window(endingWith: try month("2021-09"))
  }

  /// Every pair of a dataset's dimensions, in both orders, and each alone.
  static let splits: [(Dataset, [Dimension])] = Dataset.allCases.flatMap { dataset in
    dataset.dimensions.flatMap { first in
      [(dataset, [first])] + dataset.dimensions.map { (dataset, [first, $0]) }
    }
  }

  /// Measures that any rows may be added by.
  static func sums(of dataset: Dataset) -> [Measure] {
    switch dataset {
    case .training: [.classes, .people, .attendances]
    case .study: [.sessions, .required, .attended, .reports, .points, .studyRate]
    }
  }

  @Test("The rows of any split add up to the whole", arguments: splits)
  func partition(dataset: Dataset, dimensions: [Dimension]) throws {
    var query = SummaryQuery(
      dataset: dataset, measures: Self.sums(of: dataset), window: window)
    let whole = try #require(try records.summary(query).rows.first).figures
    query.dimensions = dimensions
    let table = try records.summary(query)
    #expect(table.rows.count > 1)
    #expect(table.totals == [.init(figures: whole)])
    for (column, figure) in whole.enumerated() {
      let parts = table.rows.map { $0.figures[column] }
      if let count = figure.count {
        #expect(parts.compactMap(\.count).reduce(0, +) == count)
      } else {
        let numerator = parts.compactMap { $0.ratio?.numerator }.reduce(0, +)
        let denominator = parts.compactMap { $0.ratio?.denominator }.reduce(0, +)
        #expect(figure == .ratio(Ratio(numerator, of: denominator)))
      }
    }
  }

  @Test("Rows are strictly ascending", arguments: splits)
  func order(dataset: Dataset, dimensions: [Dimension]) throws {
    let table = try records.summary(SummaryQuery(dataset: dataset, dimensions: dimensions))
    for (row, next) in zip(table.rows, table.rows.dropFirst()) {
      #expect(row.members.lexicographicallyPrecedes(next.members))
    }
  }

  @Test("The order of records changes nothing")
  func permutation() throws {
    var random = SeededGenerator(seed: 7)
    let query = SummaryQuery(dataset: .training, dimensions: [.category, .month, .topic])
    let before = try records.summary(query)
    var shuffled = records
    shuffled.training.records.shuffle(using: &random)
    #expect(try shuffled.summary(query).rows == before.rows)
  }

  @Test("Filtering to each member gives that member's row", arguments: Dataset.allCases)
  func filters(dataset: Dataset) throws {
    for dimension in dataset.dimensions {
      var query = SummaryQuery(
        dataset: dataset, dimensions: [dimension], measures: Self.sums(of: dataset), window: window)
      let table = try records.summary(query)
      query.dimensions = []
      for row in table.rows {
        query.filters = [Filter(dimension, row.members[0].label)]
        #expect(try records.summary(query).rows.map(\.figures) == [row.figures])
      }
      query.filters = table.rows.map { Filter(dimension, $0.members[0].label) }
      #expect(try records.summary(query).rows.first?.figures == table.totals.first?.figures)
    }
  }

  @Test("More groups than the first hash table holds are all kept apart")
  func manyGroups() {
    var index = GroupIndex()
    var random = SeededGenerator(seed: 3)
    var numbers: [Place: Int] = [:]
    for _ in 0..<20_000 {
      let group = Place(
        lanes: SIMD4(
          .random(in: 24_000..<24_060, using: &random), .random(in: 0..<40, using: &random), 0,
          Bool.random(using: &random) ? Place.open : 0))
      let number = index.number(of: group)
      #expect(numbers.updateValue(number, forKey: group) ?? number == number)
    }
    #expect(index.groups.count == numbers.count)
    for (number, group) in index.groups.enumerated() { #expect(numbers[group] == number) }
  }
}

@Suite("The rows behind figures")
struct CountedRowTests {
  @Test("A figure and the sums of its rows are one, for any records", arguments: Dataset.allCases)
  func rowsAddUp(dataset: Dataset) throws {
    let records = try randomRecords(2000, seed: 5)
    let window = Window(endingWith: try month("2021-09"))
    for dimension in dataset.dimensions {
      let measures = PropertyTests.sums(of: dataset) + (dataset == .study ? [.reportRate] : [])
      let query = SummaryQuery(
        dataset: dataset, dimensions: [dimension], measures: measures, window: window)
      for row in try records.summary(query).rows {
        for (measure, figure) in zip(measures, row.figures) {
          let derivation = query.derivation(of: measure, at: row.members)
          #expect(try records.figure(derivation) == figure)
          let counts = try records.rows(of: derivation).map(\.counts)
          let sums = counts.reduce([0, 0]) { sums, row in
            [sums[0] + row[0], sums[1] + (row.count > 1 ? row[1] : 0)]
          }
          switch figure {
          case .count(let count), .atLeast(let count): #expect(sums[0] == count)
          case .ratio(let ratio): #expect(Ratio(sums[0], of: sums[1]) == ratio)
          case .unstated, .absent: #expect(counts.isEmpty)
          }
        }
      }
    }
  }

  @Test("Documents count once each, and no figure adds people to attendances")
  func operations() throws {
    let records = Small.set(
      training: [try training("2021-01", category: 0, 5), try training("2021-01", category: 2, 5)],
      study: [try study("2021-01", 1, of: 2), try study("2021-02", 1, of: 2)])
    let documents = FigureDerivation(.study, .distinct(.document))
    #expect(try records.figure(documents) == .count(1))
    #expect(try records.rows(of: documents).map(\.counts) == [[1], [0]])
    #expect(try RecordSet().figure(documents) == .count(0))
    #expect(throws: SummaryProblem.participantsOfBothKinds) {
      try records.rows(of: FigureDerivation(.training, .measure(.participants)))
    }
    let theory = FigureDerivation(
      .training, .measure(.participants), where: [Filter(.category, "theory")])
    #expect(try records.rows(of: theory).map(\.subject) == ["Lý luận"])
  }
}
