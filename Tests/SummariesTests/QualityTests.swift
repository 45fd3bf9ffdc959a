import Quantities
import Records
import Testing

@testable import Summaries

/// Counts that are no slip, and such as are.
@Suite("Unusual counts")
struct UnusualRuleTests {
  private func unusual(_ counts: [Int]) -> [Int] {
    let rule = UnusualRule(counts)
    return counts.filter(rule.isUnusual)
  }

  @Test("Few counts say nothing")
  func few() {
    #expect(unusual([]).isEmpty)
    #expect(unusual([5]).isEmpty)
    #expect(unusual([10, 10, 10, 10, 10, 10, 1000]).isEmpty)
    #expect(unusual([10, 10, 10, 10, 10, 10, 10, 1000]) == [1000])
  }

  @Test("Of equal counts none is unusual; beside them, small differences are not")
  func steady() {
    let same = [Int](repeating: 40, count: 10)
    #expect(unusual(same).isEmpty)
    // By at least 20, and by more than half the median.
    #expect(unusual(same + [60]).isEmpty)
    #expect(unusual(same + [61]) == [61])
    #expect(unusual(same + [20]).isEmpty)
    #expect(unusual(same + [19]) == [19])
    let low = [Int](repeating: 2, count: 10)
    #expect(unusual(low + [21]).isEmpty)
    #expect(unusual(low + [22]) == [22])
    #expect(unusual([Int](repeating: 0, count: 9) + [20]) == [20])
  }

  @Test("The limit is five times 1.4826 times the median deviation, on whole numbers")
  func limit() {
    // Median 100, deviations 0, 10 (six times) and the last one's: the median deviation is 10.
    let counts = [90, 90, 90, 110, 110, 110, 100, 100]
    #expect(UnusualRule(counts).doubledMedian == 200)
    #expect(unusual(counts + [174]) == [])
    #expect(unusual(counts + [175]) == [175])
    // The median of an even number lies between two.
    #expect(UnusualRule([1, 2, 3, 4]).doubledMedian == 5)
    // The largest count that a cell may have overflows nothing.
    let huge = 999_999_999
    #expect(unusual([0, huge, 0, huge, 0, huge, 0, huge]).isEmpty)
    #expect(unusual([1, 1, 1, 1, 1, 1, 1, huge]) == [huge])
  }

  @Test("A unit is held against itself, a category against itself, and never against the future")
  func histories() throws {
    var records: [TrainingRecord] = []
    for number in 1...9 {
      records.append(try training("2020-0\(number)", unit: 0, category: 2, 100))
      records.append(try training("2020-0\(number)", unit: 1, category: 2, 1000))
    }
    records.append(try training("2021-01", unit: 0, category: 2, 1000))
    records.append(try training("2021-02", unit: 1, category: 0, 3))
    let set = Small.set(training: records)
    let values = set.unusualValues(in: try window("2021-01", "2021-12"))
    #expect(values.map(\.count) == [1000])
    #expect(values.map(\.row.unit) == ["Xã Thanh Quân"])
    #expect(values.map(\.doubledMedian) == [200])
    #expect(values.map(\.observations) == [10])
    let before = try window("2020-01", "2020-12")
    #expect(set.unusualValues(in: before).isEmpty)
    #expect(RecordSet().unusualValues(in: before).isEmpty)
  }

  @Test("Of study each count has a history; cells that are empty have none")
  func study() throws {
    var records = try (1...9).map { number in
      try SummariesTests.study("2020-0\(number)", 90, of: 100, reports: number == 1 ? nil : 80)
    }
    records.append(try SummariesTests.study("2020-10", 90, of: 1000, reports: 8))
    let values = Small.set(study: records).unusualValues(in: try window("2020-01", "2020-12"))
    #expect(values.map(\.measure) == [.required, .reports])
    #expect(values.map(\.observations) == [10, 9])
    #expect(values.map(\.finding.problem.code) == ["unusual-count", "unusual-count"])
    #expect(
      values.first?.finding.text(in: .english).contains(
        "“Required” of Xã Thanh Quân is 1,000, far from what the unit usually has (median 100 of 10 rows)"
      ) == true)
  }
}

@Suite("Missing months")
struct MissingMonthTests {
  /// The months that units miss whose records `months` marks; `x` is a record.
  private func missing(_ months: [String]) -> [[Int]] {
    let records = months.map { row in row.map { $0 == "x" ? 1 : 0 } }
    let first = Month(year: 2021, number: 1)
    let coverage = Coverage(
      units: months.indices.map { Member(order: $0, label: "\($0)") },
      months: (0..<(months.first?.count ?? 0)).compactMap { first?.advanced(by: $0) },
      records: records)
    return months.indices.map { coverage.missingMonths(ofUnit: $0).map(\.number) }
  }

  @Test("More than half, and at least three, of the units that report")
  func rule() {
    #expect(missing(["x.", "xx", "xx", "xx"]) == [[2], [], [], []])
    // Two of three are more than half, but not three.
    #expect(missing(["x.", "xx", "xx"]) == [[], [], []])
    // Half is not more than half.
    #expect(missing(["x.", "x.", "x.", "xx", "xx", "xx"]).flatMap { $0 } == [])
    // A unit without any record misses nothing, and is none of those that report.
    #expect(missing(["..", "x.", "xx", "xx", "xx"]) == [[], [2], [], [], []])
    #expect(missing(["...", "...", "x.x", "xxx", "xxx", "xxx"])[2] == [2])
    // Nobody has records in a month: nobody misses it.
    #expect(missing(["x.", "x.", "x.", "x."]).flatMap { $0 } == [])
    #expect(missing([]).isEmpty)
  }
}
