/// Turns the rows of one kind of records into them.
protocol RowReader: Sendable, SendableMetatype {
  associatedtype Row: TracedRow
  /// The columns it reads.
  static var schema: Schema { get }
  /// The names that its records use.
  var names: NameTables { get }
  /// Whether a name was met that may be in another encoding.
  var hasForeignText: Bool { get }
  /// Forgets that one was met, before another chunk.
  mutating func forgetForeignText()
  /// The number here of what has `number` in `others`, a new one if it was not met before.
  mutating func number(ofName number: Int32, in list: NameList, of others: Self) -> Int32
  /// Reads a chunk's rows; see the extension.
  mutating func readRows(
    with cursor: inout RowCursor, before limit: Int, of file: Int, keeping: Bool,
    into reading: inout ChunkReading, deliver: ([Row]) -> Void)
  /// A hash of what the record says, whatever the numbers of its names.
  func hash(of record: Row) -> UInt64
  /// The record of the present row; nil when it has faults, each of which is then reported.
  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> Row?
}

extension RowReader {
  /// The total that the present row is, of which no record could be made; nil when it is none, and each
  /// of its faults is then a finding. Before it was read there were so many findings, and this order of
  /// dates.
  func total(
    of row: inout RowCursor, findingsBefore: Int, dateOrderBefore: DateOrder
  ) -> TotalRow? {
    guard let total = row.total(of: Self.schema, insteadOfFindingsFrom: findingsBefore) else {
      row.joinFindingsOfNoRecord(of: Self.schema, from: findingsBefore)
      return nil
    }
    // A total's date says nothing of the records'.
    row.dateOrder = dateOrderBefore
    return total
  }
}

/// A record whose place can be set aside, to compare what it says.
protocol TracedRow: Hashable, Sendable {
  var origin: RowOrigin { get set }
  /// Its counts, for comparing with a total row's.
  var counts: ColumnCounts { get }
  /// Gives the record's names the numbers that they have in `places`.
  mutating func renumber(by places: MergedPlaces)
}

extension TrainingRecord: TracedRow {
  var counts: ColumnCounts {
    var counts = ColumnCounts()
    counts[.classes] = classes ?? 0
    counts[.participants] = participants
    return counts
  }

  mutating func renumber(by places: MergedPlaces) {
    unit = places.numbers.units[Int(unit)]
    category = places.numbers.categories[Int(category)]
    topic = topic.map { places.numbers.topics[Int($0)] }
  }
}

extension StudyRecord: TracedRow {
  var counts: ColumnCounts {
    var counts = ColumnCounts()
    counts[.points] = points ?? 0
    counts[.required] = required
    counts[.attended] = attended
    counts[.reports] = reports ?? 0
    return counts
  }

  mutating func renumber(by places: MergedPlaces) {
    unit = places.numbers.units[Int(unit)]
    document = places.numbers.documents[Int(document)]
  }
}

extension PlanRecord: TracedRow {
  var counts: ColumnCounts {
    var counts = ColumnCounts()
    counts[.classes] = classes ?? 0
    counts[.participants] = participants ?? 0
    return counts
  }

  mutating func renumber(by places: MergedPlaces) {
    category = places.numbers.categories[Int(category)]
  }
}

extension NameIndex {
  static func units(_ vocabulary: Vocabulary) -> NameIndex {
    NameIndex(
      vocabulary.units, takesUnlisted: vocabulary.unlistedUnits == .accept, kind: .units)
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
  private let succession: UnitSuccession
  /// Of each category, whether its people are taught in classes that are counted.
  private let holdsClasses: [Bool]

  init(_ vocabulary: Vocabulary) {
    holdsClasses = vocabulary.categories.map(\.holdsClasses)
    succession = vocabulary.succession
    units = .units(vocabulary)
    categories = .categories(vocabulary)
  }

  var names: NameTables {
    NameTables(units: units.names, categories: categories.names, topics: topics.names)
  }

  var hasForeignText: Bool {
    units.hasForeignText || categories.hasForeignText || topics.hasForeignText
  }

  mutating func forgetForeignText() {
    (units.hasForeignText, categories.hasForeignText, topics.hasForeignText) = (false, false, false)
  }

  mutating func number(ofName number: Int32, in list: NameList, of others: Self) -> Int32 {
    switch list {
    case .units: units.number(ofName: number, of: others.units)
    case .categories: categories.number(ofName: number, of: others.categories)
    case .topics: topics.number(ofName: number, of: others.topics)
    case .documents: number
    }
  }

  func hash(of record: TrainingRecord) -> UInt64 {
    var hash = RecordHash()
    hash.add(month: record.month, day: record.day, units.identity(of: record.unit))
    hash.add(
      categories.identity(of: record.category),
      record.topic.map(topics.identity(of:)) ?? .max)
    hash.add(record.classes, record.participants)
    return hash.value
  }

  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> TrainingRecord? {
    let when = row.when()
    let unit = row.unit(in: &units, at: when, by: succession)
    let category = row.name(.category, in: &categories)
    let topic = row.nameIfAny(.topic, in: &topics)
    let classes = row.countIfAny(.classes)
    let participants = row.count(.participants)
    if let classes, classes > 0, let category, !holdsClasses[Int(category)] {
      row.report(.classesNotHeld(category: categories.names[Int(category)]), in: .classes)
    }
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
  private let succession: UnitSuccession

  init(_ vocabulary: Vocabulary) {
    succession = vocabulary.succession
    units = .units(vocabulary)
    categories = vocabulary.categories.map(\.name)
  }

  var names: NameTables {
    NameTables(units: units.names, categories: categories, documents: documents.names)
  }

  var hasForeignText: Bool {
    units.hasForeignText || documents.hasForeignText || formats.hasForeignText
  }

  mutating func forgetForeignText() {
    (units.hasForeignText, documents.hasForeignText, formats.hasForeignText) = (false, false, false)
  }

  mutating func number(ofName number: Int32, in list: NameList, of others: Self) -> Int32 {
    switch list {
    case .units: units.number(ofName: number, of: others.units)
    case .documents: documents.number(ofName: number, of: others.documents)
    // Categories are listed, and nothing here has topics.
    case .categories, .topics: number
    }
  }

  func hash(of record: StudyRecord) -> UInt64 {
    var hash = RecordHash()
    hash.add(month: record.month, day: record.day, units.identity(of: record.unit))
    hash.add(
      documents.identity(of: record.document), record.format.map { $0 == .online ? 1 : 0 } ?? 2)
    hash.add(record.points, record.required)
    hash.add(record.attended, record.reports)
    return hash.value
  }

  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> StudyRecord? {
    let when = row.when()
    let unit = row.unit(in: &units, at: when, by: succession)
    let document = row.name(.document, in: &documents)
    let format = row.nameIfAny(.format, in: &formats).map {
      StudyRecord.Format.allCases[Int($0)]
    }
    let points = row.countIfAny(.points)
    var counts = StudyCounts(
      required: row.count(.required), attended: row.count(.attended),
      reports: row.countIfAny(.reports))
    if row.header.hasRates { row.compareRates(with: &counts) }
    let (required, attended, reports) = (counts.required, counts.attended, counts.reports)
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
  private let holdsClasses: [Bool]

  init(_ vocabulary: Vocabulary) {
    holdsClasses = vocabulary.categories.map(\.holdsClasses)
    units = vocabulary.units.map(\.name)
    categories = .categories(vocabulary)
  }

  var names: NameTables { NameTables(units: units, categories: categories.names) }

  var hasForeignText: Bool { categories.hasForeignText }

  mutating func forgetForeignText() { categories.hasForeignText = false }

  mutating func number(ofName number: Int32, in list: NameList, of others: Self) -> Int32 {
    switch list {
    case .categories: categories.number(ofName: number, of: others.categories)
    // Units are listed, and nothing here has topics or documents.
    case .units, .topics, .documents: number
    }
  }

  func hash(of record: PlanRecord) -> UInt64 {
    var hash = RecordHash()
    hash.add(UInt64(record.year), categories.identity(of: record.category))
    hash.add(record.classes, record.participants)
    return hash.value
  }

  mutating func record(from row: inout RowCursor, origin: RowOrigin) -> PlanRecord? {
    let year = row.year()
    let category = row.name(.category, in: &categories)
    let classes = row.countIfAny(.classes)
    let participants = row.countIfAny(.participants)
    if let classes, classes > 0, let category, !holdsClasses[Int(category)] {
      row.report(.classesNotHeld(category: categories.names[Int(category)]), in: .classes)
    }
    if row.rowIsSound, let year, let category, classes == nil, participants == nil {
      row.report(
        .emptyPlan(year: year, category: categories.names[Int(category)]), in: .participants)
    }
    guard row.rowIsSound, let year, let category else { return nil }
    return PlanRecord(
      year: year, category: category, classes: classes, participants: participants, origin: origin)
  }
}
