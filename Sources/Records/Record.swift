import Quantities

/// Where a record was read: which file, and at which physical line its row begins.
public struct RowOrigin: Hashable, Sendable {
  /// Index into the table's `files`.
  public var file: Int32
  /// Physical line, from 1.
  public var line: Int32

  /// A place.
  public init(file: Int, line: Int) {
    self.file = Int32(clamping: file)
    self.line = Int32(clamping: line)
  }
}

/// What every record has: when, who, and where it was read.
public protocol Record: Sendable {
  /// When; the month of `day` where the file has days.
  var month: Month { get }
  /// Where it was read.
  var origin: RowOrigin { get }
}

/// One class held, or one group of people sent on a course.
///
/// Names are numbers into the lists of its ``RecordTable``.
public struct TrainingRecord: Record, Hashable {
  /// When.
  public var month: Month
  /// The day, where the file has one.
  public var day: Day?
  /// Index into `names.units`.
  public var unit: Int32
  /// Index into `names.categories`.
  public var category: Int32
  /// Index into `names.topics`; nil when the cell is empty or there is no such column.
  public var topic: Int32?
  /// Classes held; nil when the cell is empty (people sent on courses hold no class here).
  public var classes: Int?
  /// People, or attendances: the category states which.
  public var participants: Int
  /// Where it was read.
  public var origin: RowOrigin

  /// A record.
  public init(
    month: Month, day: Day? = nil, unit: Int32, category: Int32, topic: Int32? = nil,
    classes: Int? = nil, participants: Int, origin: RowOrigin
  ) {
    self.month = month
    self.day = day
    self.unit = unit
    self.category = category
    self.topic = topic
    self.classes = classes
    self.participants = participants
    self.origin = origin
  }
}

/// One unit's study of one directive or resolution.
public struct StudyRecord: Record, Hashable {
  /// How a session is held.
  public enum Format: String, Sendable, CaseIterable {
    /// Trực tiếp.
    case inPerson = "in-person"
    /// Trực tuyến.
    case online
  }

  /// When.
  public var month: Month
  /// The day, where the file has one.
  public var day: Day?
  /// Index into `names.units`.
  public var unit: Int32
  /// Index into `names.documents`.
  public var document: Int32
  /// How it was held; nil when the cell is empty.
  public var format: Format?
  /// Online meeting points; nil when the cell is empty.
  public var points: Int?
  /// Members who must study.
  public var required: Int
  /// Of these, how many did.
  public var attended: Int
  /// Of these, how many wrote a report; nil when the cell is empty.
  public var reports: Int?
  /// Where it was read.
  public var origin: RowOrigin

  /// A record.
  public init(
    month: Month, day: Day? = nil, unit: Int32, document: Int32, format: Format? = nil,
    points: Int? = nil, required: Int, attended: Int, reports: Int? = nil, origin: RowOrigin
  ) {
    self.month = month
    self.day = day
    self.unit = unit
    self.document = document
    self.format = format
    self.points = points
    self.required = required
    self.attended = attended
    self.reports = reports
    self.origin = origin
  }
}

/// What a year's plan asks of one category.
public struct PlanRecord: Hashable, Sendable {
  /// The year.
  public var year: Int
  /// Index into `names.categories`.
  public var category: Int32
  /// Classes planned; nil when the cell is empty.
  public var classes: Int?
  /// People or attendances planned; nil when the cell is empty.
  public var participants: Int?
  /// Where it was read.
  public var origin: RowOrigin

  /// A record.
  public init(
    year: Int, category: Int32, classes: Int? = nil, participants: Int? = nil, origin: RowOrigin
  ) {
    self.year = year
    self.category = category
    self.classes = classes
    self.participants = participants
    self.origin = origin
  }
}

/// The distinct names in records, each once; a record holds a name's index.
///
/// `units` and `categories` begin with the registered ones in their official order; units taken as
/// they come (`--unlisted-units accept`) follow in the order met. Topics and documents are in the
/// order met.
public struct NameTables: Sendable, Hashable {
  /// Units.
  public var units: [String] = []
  /// Training categories.
  public var categories: [String] = []
  /// Training topics.
  public var topics: [String] = []
  /// Directives and resolutions.
  public var documents: [String] = []

  /// Names; none unless given.
  public init(
    units: [String] = [], categories: [String] = [], topics: [String] = [], documents: [String] = []
  ) {
    self.units = units
    self.categories = categories
    self.topics = topics
    self.documents = documents
  }
}

/// A file that records came from.
public struct SourceFile: Sendable, Hashable {
  /// As the workspace or the command line names it.
  public var name: String
  /// SHA-256 of its bytes, 64 hexadecimal digits in lower case; empty when not asked for.
  public var sha256: String
  /// Rows that became records.
  public var rowsRead: Int
  /// Rows that did not; where a stray quotation mark made one cell of several lines, each of them
  /// that did not.
  public var rowsLeftOut: Int
  /// Rows that add up others; while no row is left out, each was compared with those it adds up.
  public var totalRows: Int

  /// A file.
  public init(
    name: String, sha256: String, rowsRead: Int, rowsLeftOut: Int, totalRows: Int = 0
  ) {
    self.name = name
    self.sha256 = sha256
    self.rowsRead = rowsRead
    self.rowsLeftOut = rowsLeftOut
    self.totalRows = totalRows
  }
}

/// All records of one kind, from all its files.
public struct RecordTable<Row: Sendable>: Sendable {
  /// In the order of files, then of lines.
  public var records: [Row]
  /// What the numbers in the records mean.
  public var names: NameTables
  /// In the order given.
  public var files: [SourceFile]

  /// Records with their names and files.
  public init(records: [Row] = [], names: NameTables = NameTables(), files: [SourceFile] = []) {
    self.records = records
    self.names = names
    self.files = files
  }
}
