import Diagnostics
import Quantities
import Records

/// A warning for each study record whose unit, document, way and day an earlier one has with other
/// counts, as when a corrected row stands beside the old one. Rows that are the same in all are not
/// meant here, nor are records that have a month and no day.
func differingSessions(in table: RecordTable<StudyRecord>) -> [Finding] {
  struct Session: Hashable {
    var unit: Int32
    var document: Int32
    var format: StudyRecord.Format?
    var day: Day
  }
  var first: [Session: StudyRecord] = [:]
  return table.records.compactMap { record in
    guard let day = record.day else { return nil }
    let session = Session(
      unit: record.unit, document: record.document, format: record.format, day: day)
    guard let earlier = first[session] else {
      first[session] = record
      return nil
    }
    let counts = [earlier, record].map { [$0.required, $0.attended, $0.reports, $0.points] }
    guard counts[0] != counts[1] else { return nil }
    let problem = QualityProblem.differingSessions(
      unit: table.names.units[Int(record.unit)],
      document: table.names.documents[Int(record.document)], earlier: table.place(of: earlier))
    return Finding(problem, at: table.place(of: record), severity: .warning)
  }
}
