/// Turns the rows of one kind of records into them.
protocol RowReader {
  associatedtype Row: TracedRow
  /// The columns it reads.
  static var schema: Schema { get }
  /// The names that its records use.
  var names: NameTables { get }
  /// The record of the present row; nil when it has faults, each of which is then reported.
  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> Row?
}

/// A record whose place can be set aside, to compare what it says.
protocol TracedRow: Hashable, Sendable {
  var origin: RowOrigin { get set }
}

extension TrainingRecord: TracedRow {}
extension StudyRecord: TracedRow {}
extension PlanRecord: TracedRow {}

extension NameIndex {
  static func units(_ vocabulary: Vocabulary) -> NameIndex {
    NameIndex(
      vocabulary.units, takesUnlisted: vocabulary.unlistedUnits == .accept,
      key: unitKey(ofCleaned:))
  }

  static func categories(_ vocabulary: Vocabulary) -> NameIndex {
    NameIndex(vocabulary.categories, takesUnlisted: false)
  }
}

struct TrainingRows: RowReader {
  static let schema = Schema.training
  private var units: NameIndex
  private var categories: NameIndex
  private var topics = NameIndex(takesUnlisted: true)

  init(_ vocabulary: Vocabulary) {
    units = .units(vocabulary)
    categories = .categories(vocabulary)
  }

  var names: NameTables {
    NameTables(units: units.names, categories: categories.names, topics: topics.names)
  }

  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> TrainingRecord? {
    let when = row.when()
    let unit = row.name(.unit, in: &units)
    let category = row.name(.category, in: &categories)
    let topic = row.nameIfAny(.topic, in: &topics)
    let classes = row.countIfAny(.classes)
    let participants = row.count(.participants)
    guard row.rowIsSound, let when, let unit, let category, let participants else { return nil }
    return TrainingRecord(
      month: when.month, day: when.day, unit: unit, category: category, topic: topic,
      classes: classes, participants: participants, origin: origin)
  }
}

struct StudyRows: RowReader {
  static let schema = Schema.study
  private var units: NameIndex
  private let categories: [String]
  private var documents = NameIndex(takesUnlisted: true)
  private var formats = NameIndex(StudyRecord.Format.spellings, takesUnlisted: false)

  init(_ vocabulary: Vocabulary) {
    units = .units(vocabulary)
    categories = vocabulary.categories.map(\.name)
  }

  var names: NameTables {
    NameTables(units: units.names, categories: categories, documents: documents.names)
  }

  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> StudyRecord? {
    let when = row.when()
    let unit = row.name(.unit, in: &units)
    let document = row.name(.document, in: &documents)
    let format = row.nameIfAny(.format, in: &formats).map {
      StudyRecord.Format.allCases[Int($0)]
    }
    let points = row.countIfAny(.points)
    let required = row.count(.required)
    let attended = row.count(.attended)
    let reports = row.countIfAny(.reports)
    if let required, let attended, attended > required {
      row.report(.attendedAboveRequired(attended: attended, required: required), in: .attended)
    }
    if let attended, let reports, reports > attended {
      row.report(.reportsAboveAttended(reports: reports, attended: attended), in: .reports)
    }
    guard row.rowIsSound, let when, let unit, let document, let required, let attended else {
      return nil
    }
    return StudyRecord(
      month: when.month, day: when.day, unit: unit, document: document, format: format,
      points: points, required: required, attended: attended, reports: reports, origin: origin)
  }
}

struct PlanRows: RowReader {
  static let schema = Schema.plan
  private let units: [String]
  private var categories: NameIndex

  init(_ vocabulary: Vocabulary) {
    units = vocabulary.units.map(\.name)
    categories = .categories(vocabulary)
  }

  var names: NameTables { NameTables(units: units, categories: categories.names) }

  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> PlanRecord? {
    let year = row.year()
    let category = row.name(.category, in: &categories)
    let classes = row.countIfAny(.classes)
    let participants = row.countIfAny(.participants)
    guard row.rowIsSound, let year, let category else { return nil }
    return PlanRecord(
      year: year, category: category, classes: classes, participants: participants, origin: origin)
  }
}
