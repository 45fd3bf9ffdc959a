import Diagnostics
import Quantities
import Records
import Testing

@testable import Summaries

@Suite("What was probably typed wrong")
struct RecordDoubtTests {
  private static func doubts(_ set: RecordSet) -> [QualityProblem] {
    set.doubts.compactMap { $0.problem as? QualityProblem }
  }

  private static func training(in years: [Int]) throws -> RecordSet {
    Small.set(
      training: try years.map { year in try SummariesTests.training("\(year)-03", category: 0, 5) })
  }

  @Test(
    "A year apart from all others is doubtful",
    arguments: [
      ([2021, 2021, 2021, 2031], [2031]), ([2019, 2020, 2021, 2012], [2012]),
      ([2020, 2021, 2021, 2022], []), ([2021, 2021, 2021], []),
      // Few records of scattered years are just few.
      ([2015, 2017, 2019, 2021], []), ([2019, 2021], []),
      ([2021, 2021, 2021, 1931, 2031], [1931, 2031]), ([2012, 2012, 2012, 2021, 2021, 2021], []),
      // A year without records makes no other year doubtful.
      ([2016, 2017, 2018, 2019, 2021, 2021], []),
    ])
  func years(of records: [Int], doubtful: [Int]) throws {
    let found = Self.doubts(try Self.training(in: records))
    #expect(
      found.map { if case .loneYear(let year, _) = $0 { year } else { 0 } } == doubtful)
  }

  @Test(
    "Names that differ in nothing that is said are alike",
    arguments: [
      ("Kết luận 01-KL/TW", "Kết luận số 01-KL/TW"), ("Kết luận 01-KL/TW", "KL 01 – KL/TW."),
      ("Quy định 37-QĐ/TW", "Qui định 37-QD/TW"),
      ("Nghị quyết 18-NQ/TW", "NQ 18-NQ/TW"),
      ("Lý luận chính trị", "Lí luận chính trị"), ("Kỳ họp", "Kì họp"),
      ("Kết luận 01-KL/TW", "KL số 01-KL/TW"), ("Công tác dân vận", "Công tác  dân vận,"),
    ])
  func alike(_ one: String, _ other: String) {
    #expect(nameSkeleton(one) == nameSkeleton(other))
  }

  @Test(
    "Names that say different things are not",
    arguments: [
      ("Kết luận 01-KL/TW", "Kết luận 10-KL/TW"), ("Công tác dân vận", "Công tác dân vân"),
      ("Nghị quyết 18-NQ/TW", "Chỉ thị 18-CT/TW"), ("Xã hội số", "Xã hội"), ("Bài 1, 2", "Bài 12"),
      ("Số 1", "Sở 1"),
    ])
  func unlike(_ one: String, _ other: String) {
    #expect(nameSkeleton(one) != nameSkeleton(other))
  }

  @Test("The later of two names that are alike is doubtful where it is first met")
  func names() throws {
    var set = Small.set(study: [
      try study("2021-01", document: 0, 1, of: 2), try study("2021-02", document: 1, 1, of: 2),
      try study("2021-03", document: 1, 1, of: 2),
    ])
    set.study.names.documents = ["Nghị quyết 18-NQ/TW", "Nghị quyết số 18-NQ/TW"]
    #expect(
      Self.doubts(set) == [
        .alikeNames(.document, "Nghị quyết số 18-NQ/TW", earlier: "Nghị quyết 18-NQ/TW")
      ])
  }

  @Test("A session with two results is doubtful; one entered twice, or of a month alone, is not")
  func sessions() throws {
    func record(_ attended: Int, day: Int?) throws -> StudyRecord {
      var record = try study("2021-05", attended, of: 20)
      record.day = try day.map { try #require(Day(year: 2021, month: 5, day: $0)) }
      return record
    }
    func count(_ records: [StudyRecord]) -> Int { Self.doubts(Small.set(study: records)).count }
    #expect(count([try record(9, day: 5), try record(19, day: 5)]) == 1)
    #expect(count([try record(9, day: 5), try record(9, day: 5)]) == 0)
    #expect(count([try record(9, day: 5), try record(19, day: 6)]) == 0)
    #expect(count([try record(9, day: nil), try record(19, day: nil)]) == 0)
  }

  @Test("Records outside a window are counted")
  func outside() throws {
    let set = try Self.training(in: [2015, 2016, 2018, 2022])
    let counts = set.recordsOutside(try window("2017-01", "2021-12"))
    #expect(counts.before == 2 && counts.after == 1)
  }
}
