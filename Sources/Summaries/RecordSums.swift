import Quantities
import Records

/// A sum of counts that may be absent.
struct Sum: Hashable, Sendable {
  private(set) var value = 0
  /// Whether any count went in.
  private(set) var isStated = false
  /// Whether a record that should state a count left it open.
  private(set) var isOpen = false
  /// Whether it went beyond 64 bits; it stays so whatever follows.
  private(set) var hasOverflowed = false

  init() {}

  /// The sum of one count; `isDue` where it should be stated.
  init(_ count: Int?, isDue: Bool = false) {
    guard let count else {
      isOpen = isDue
      return
    }
    value = count
    isStated = true
  }

  /// The sum that `figure` is, which may lack a part.
  init(_ figure: Figure) {
    self.init(figure.count)
    isOpen = figure.isOpen
  }

  mutating func add(_ other: Sum) {
    let (sum, overflow) = value.addingReportingOverflow(other.value)
    value = sum
    isStated = isStated || other.isStated
    isOpen = isOpen || other.isOpen
    hasOverflowed = hasOverflowed || other.hasOverflowed || overflow
  }

  /// The sum as a figure of `measure`.
  func figure(_ measure: Measure) throws(SummaryProblem) -> Figure {
    guard !hasOverflowed else { throw .overflow(measure) }
    return Figure(sum: value, isStated: isStated, isOpen: isOpen)
  }

  /// This sum out of `whole`, as a figure of `measure`.
  func figure(_ measure: Measure, of whole: Sum) throws(SummaryProblem) -> Figure {
    guard !hasOverflowed, !whole.hasOverflowed else { throw .overflow(measure) }
    return .ratio(Ratio(value, of: whole.value))
  }
}

/// The sums over one group of records.
protocol RecordSums: Sendable {
  init()
  mutating func add(_ other: Self)
  /// The sums that `measure`, one of the dataset's, is made of; nil where they must not be added.
  func terms(of measure: Measure) -> Terms?
}

/// The sums that a figure is made of: one of a count, two of a rate.
struct Terms {
  var sum: Sum
  /// What a rate is out of.
  var whole: Sum?

  init(_ sum: Sum, of whole: Sum? = nil) {
    self.sum = sum
    self.whole = whole
  }
}

extension RecordSums {
  /// The figure of `measure`, one of the dataset's.
  func figure(_ measure: Measure) throws(SummaryProblem) -> Figure {
    guard let terms = terms(of: measure) else { return .absent }
    guard let whole = terms.whole else { return try terms.sum.figure(measure) }
    return try terms.sum.figure(measure, of: whole)
  }
}

struct TrainingSums: RecordSums {
  var classes = Sum()
  var people = Sum()
  var attendances = Sum()

  mutating func add(_ other: Self) {
    classes.add(other.classes)
    people.add(other.people)
    attendances.add(other.attendances)
  }

  func terms(of measure: Measure) -> Terms? {
    switch measure {
    case .classes: Terms(classes)
    case .people: Terms(people)
    case .attendances: Terms(attendances)
    case .participants where !people.isStated: Terms(attendances)
    case .participants where !attendances.isStated: Terms(people)
    default: nil
    }
  }
}

struct StudySums: RecordSums {
  var sessions = Sum()
  var required = Sum()
  var attended = Sum()
  var reports = Sum()
  /// Of the records that state their reports.
  var attendedWithReports = Sum()
  var points = Sum()

  mutating func add(_ other: Self) {
    sessions.add(other.sessions)
    required.add(other.required)
    attended.add(other.attended)
    reports.add(other.reports)
    attendedWithReports.add(other.attendedWithReports)
    points.add(other.points)
  }

  func terms(of measure: Measure) -> Terms? {
    switch measure {
    case .sessions: Terms(sessions)
    case .required: Terms(required)
    case .attended: Terms(attended)
    case .reports: Terms(reports)
    case .points: Terms(points)
    case .studyRate: Terms(attended, of: required)
    case .reportRate: Terms(reports, of: attendedWithReports)
    default: nil
    }
  }
}

/// A record that can be placed and added up.
protocol SummableRecord: Record {
  associatedtype Sums: RecordSums
  var place: Place { get }
  /// Index into its table's `names.units`.
  var unit: Int32 { get set }
  /// The sums over this record alone.
  func sums(in categories: CategoryList) -> Sums
  /// Adds `records` to `sums`; see the extension.
  static func add(_ records: [Self], to sums: inout GroupedSums<Self>)
  /// Adds `part`, the sums of other records, to `sums`; see the extension.
  static func merge(
    _ part: GroupedSums<Self>, into sums: inout GroupedSums<Self>, by places: MergedPlaces)
}

extension SummableRecord {
  // Both are requirements of the protocol, so that they are compiled for each kind of records by
  // itself.

  static func add(_ records: [Self], to sums: inout GroupedSums<Self>) {
    for record in records { sums.add(record) }
  }

  static func merge(
    _ part: GroupedSums<Self>, into sums: inout GroupedSums<Self>, by places: MergedPlaces
  ) {
    sums.merge(part, by: places)
  }
}

extension TrainingRecord: SummableRecord {
  var place: Place { Place(month: month, unit: unit, subject: category, detail: topic) }

  func sums(in categories: CategoryList) -> TrainingSums {
    let classes = Sum(
      classes, isDue: classes == nil && categories.holdsClasses(at: Int(category)))
    return switch categories.counted(at: Int(category)) {
    case .people: TrainingSums(classes: classes, people: Sum(participants))
    case .attendances: TrainingSums(classes: classes, attendances: Sum(participants))
    }
  }
}

extension StudyRecord: SummableRecord {
  var place: Place { Place(month: month, unit: unit, subject: document, detail: format?.order) }

  func sums(in categories: CategoryList) -> StudySums {
    StudySums(
      sessions: Sum(1), required: Sum(required), attended: Sum(attended),
      reports: Sum(reports, isDue: true),
      attendedWithReports: Sum(reports == nil ? nil : attended), points: Sum(points))
  }
}
