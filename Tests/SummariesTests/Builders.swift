import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

/// A month written by hand.
func month(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Month {
  try #require(Month(iso: text), sourceLocation: sourceLocation)
}

/// A window written by hand.
func window(_ first: String, _ last: String) throws -> Window {
  try #require(Window(first: month(first), last: month(last)))
}

/// A ratio written by hand.
func ratio(_ numerator: Int, _ denominator: Int) throws -> Ratio {
  try #require(Ratio(numerator, of: denominator))
}

/// A training record in `month`.
func training(
  _ when: String, unit: Int32 = 0, category: Int32 = 0, topic: Int32? = nil, classes: Int? = nil,
  _ participants: Int
) throws -> TrainingRecord {
  TrainingRecord(
    month: try month(when), unit: unit, category: category, topic: topic, classes: classes,
    participants: participants, origin: RowOrigin(file: 0, line: 1))
}

/// A study record in `month`.
func study(
  _ when: String, unit: Int32 = 0, document: Int32 = 0, format: StudyRecord.Format? = nil,
  points: Int? = nil, _ attended: Int, of required: Int, reports: Int? = nil
) throws -> StudyRecord {
  StudyRecord(
    month: try month(when), unit: unit, document: document, format: format, points: points,
    required: required, attended: attended, reports: reports, origin: RowOrigin(file: 0, line: 1))
}

/// Two categories that count people, one of which holds no classes, and one that counts attendances, two
/// units, one topic.
enum Small {
  static let categories = CategoryList([
    CategoryInfo(key: "theory", name: "Lý luận", counted: .people, unitWord: "đồng chí"),
    CategoryInfo(
      key: "trade", name: "Chuyên môn", counted: .people, unitWord: "học viên", holdsClasses: false),
    CategoryInfo(key: "thematic", name: "Chuyên đề", counted: .attendances, unitWord: "lượt"),
  ])

  static let names = NameTables(
    units: ["Xã Thanh Quân", "Xã Thanh Sơn"], categories: categories.all.map(\.name),
    topics: ["Dân vận"], documents: ["Nghị quyết 18-NQ/TW"])

  static func set(
    training: [TrainingRecord] = [], study: [StudyRecord] = []
  ) -> RecordSet {
    RecordSet(
      training: RecordTable(records: training, names: names),
      study: RecordTable(records: study, names: names), categories: categories)
  }
}

/// Random records over 2016–2021, 9 units, 5 categories of both kinds, 7 topics, 6 documents.
func randomRecords(_ count: Int, seed: UInt64) throws -> RecordSet {
  var random = SeededGenerator(seed: seed)
  let categories = CategoryList(
    (0..<5).map { index in
      CategoryInfo(
        key: "c\(index)", name: "Loại \(index)", counted: index < 2 ? .people : .attendances,
        unitWord: "")
    })
  let names = NameTables(
    units: (0..<9).map { "Xã \($0)" }, categories: categories.all.map(\.name),
    topics: (0..<7).map { "Nội dung \($0)" }, documents: (0..<6).map { "Văn bản \($0)" })
  let january = try month("2016-01")
  var set = RecordSet(
    training: RecordTable(names: names), study: RecordTable(names: names), categories: categories)
  for line in 1...count {
    let when = january.advanced(by: Int.random(in: 0..<72, using: &random))
    let unit = Int32.random(in: 0..<9, using: &random)
    let origin = RowOrigin(file: 0, line: line)
    set.training.records.append(
      TrainingRecord(
        month: when, unit: unit, category: .random(in: 0..<5, using: &random),
        topic: Bool.random(using: &random) ? .random(in: 0..<7, using: &random) : nil,
        classes: Bool.random(using: &random) ? .random(in: 0..<4, using: &random) : nil,
        participants: .random(in: 0..<200, using: &random), origin: origin))
    let required = Int.random(in: 0..<300, using: &random)
    let attended = Int.random(in: 0...required, using: &random)
    set.study.records.append(
      StudyRecord(
        month: when, unit: unit, document: .random(in: 0..<6, using: &random),
        format: [.inPerson, .online, nil].randomElement(using: &random) ?? nil,
        points: Bool.random(using: &random) ? .random(in: 0..<5, using: &random) : nil,
        required: required, attended: attended,
        reports: Bool.random(using: &random) ? .random(in: 0...attended, using: &random) : nil,
        origin: origin))
  }
  return set
}
