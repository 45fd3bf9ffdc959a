import Diagnostics
import Records

extension RecordSet {
  /// Warnings of what was probably typed wrong in records that each can be read, sorted by place: a year
  /// apart from all others, one document or topic under two names, one session with two results.
  ///
  /// Records count under the units that kept them.
  public var doubts: [Finding] {
    let (training, study) = (unfolded?.training ?? training, unfolded?.study ?? study)
    let names =
      alikeNames(.document, study.names.documents, of: study) { $0.document }
      + alikeNames(.topic, training.names.topics, of: training) { $0.topic }
    return FindingList(
      loneYears(in: training) + loneYears(in: study) + names + differingSessions(in: study)
    ).findings
  }
}

extension RecordSet {
  /// How many records of training and study lie before `window`, and how many after.
  public func recordsOutside(_ window: Window) -> (before: Int, after: Int) {
    let months =
      (unfolded?.training ?? training).records.map(\.month)
      + (unfolded?.study ?? study).records.map(\.month)
    return (months.count { $0 < window.first }, months.count { $0 > window.last })
  }
}

extension RecordTable where Row: Record {
  /// Where `record`, one of the table's, was read.
  func place(of record: Row) -> SourceLocation {
    let file = Int(record.origin.file)
    return SourceLocation(
      file: files.indices.contains(file) ? files[file].name : "", line: Int(record.origin.line))
  }
}
