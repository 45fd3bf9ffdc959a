import Records
import Testing

@testable import Summaries

/// The figures of the parts are those of the whole, seen through a filter.
@Suite struct ReportPartTests {
  let records: RecordSet

  init() throws { records = try Sample.records() }

  @Test func aUnitsFiguresAreItsRows() throws {
    let parts = records.parts(by: .unit)
    #expect(parts.count == 20)
    for part in parts {
      let own = records.only(part)
      #expect(own.parts(by: .unit) == [part])
      for (dataset, measure) in [
        (Dataset.training, Measure.classes), (.study, .attended), (.study, .studyRate),
      ] {
        let filter = Filter(.unit, part.name)
        #expect(
          try own.figure(measure, of: dataset)
            == records.figure(measure, of: dataset, where: [filter]))
      }
    }
  }

  @Test func aCategorysFiguresAreItsRows() throws {
    for part in records.parts(by: .category) {
      let own = records.only(part)
      let filter = Filter(.category, part.name)
      #expect(
        try own.figure(.participants, of: .training, where: [filter])
          == records.figure(.participants, of: .training, where: [filter]))
      #expect(
        own.training.records.count
          == records.training.records.count { record in
            records.training.names.categories[Int(record.category)] == part.name
          })
      #expect(own.study.records.isEmpty)
    }
  }
}
