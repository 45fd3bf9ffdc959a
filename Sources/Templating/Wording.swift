import Diagnostics
import Document
import Quantities
import Summaries

/// The report's own words around figures: what a template does not write out. One catalogue a
/// language.
struct Wording: Sendable {
  /// The catalogue of `language`.
  static func words(in language: Language) -> Wording {
    switch language {
    case .vietnamese: .vietnamese
    case .english: .english
    }
  }

  /// In a cell or sentence, for what has no records.
  var nothing: String
  /// Names the records that leave a dimension open.
  var unstated: String
  /// Before the last item of a list.
  var and: String

  // Sums.
  var total: String
  /// Above a table of contents.
  var contents: String
  /// Of a row of rates, which are not added up.
  var overall: String
  var totalPeople: String
  var totalAttendances: String
  /// The head of a column over `years` whole years.
  var allYears: @Sendable (_ years: Int) -> String
  /// The head of a column over years that are not all whole.
  var allMonths: String
  /// Heads of columns under a year.
  var shortTitle: @Sendable (Measure) -> String
  /// What a chart's values are, in small letters.
  var measureName: @Sendable (Measure) -> String
  /// What a chart calls a dimension's members; years say what they are.
  var noun: @Sendable (Dimension) -> Chart.Noun?
  /// After the name of a category that counts attendances, under a head for people.
  var attendancesMark: String
  var people: String
  var attendances: String
  var classesUnit: String

  // Changes.
  var changed: @Sendable (_ isMore: Bool, _ size: String) -> String
  /// What a part of an explanation is: the rows whose cell is not empty, beside all rows.
  var statedRows: String
  var allRows: String
  var unchanged: String
  var noComparison: String
  var percentagePoints: String

  // Time.
  /// `tháng 12/2021`.
  var month: @Sendable (Month) -> String
  /// `12/2021`, `01/2022`: a month along an axis, in a column's head or a row's.
  var shortMonth: @Sendable (Month) -> String
  /// `đến tháng 9`, `từ tháng 7`: what of a year the window covers.
  var partial: @Sendable (ReportingYear) -> String
  /// `9 tháng đầu năm 2022`.
  var yearToDate: @Sendable (Month) -> String
  /// `cùng kỳ năm 2021`.
  var samePeriod: @Sendable (_ year: Int) -> String
  /// `năm 2021`: all of a year.
  var wholeYear: @Sendable (_ year: Int) -> String
  /// `các năm 2018–2021`: whole years one after the other.
  var wholeYears: @Sendable (_ first: Int, _ last: Int) -> String
  /// `cả giai đoạn`: all years of a window.
  var wholeWindow: String
  /// `9 tháng đầu năm 2022`, `tháng 3–12 năm 2018`: a year of which months lie outside.
  var partialYear: @Sendable (ReportingYear) -> String
  /// `từ tháng 01/2017 đến tháng 12/2021`.
  var span: @Sendable (Window) -> String
  /// `đến hết tháng 9/2022`: what of its years a window covers.
  var coverage: @Sendable (Window) -> String
  /// `5 năm 2017–2021`; `giai đoạn 2020–2025` where it does not begin with a year.
  var windowName: @Sendable (Window) -> String
  /// `nhiệm kỳ 2020–2025`.
  var term: @Sendable (_ period: String) -> String
  /// `ngày 05 tháng 01 năm 2022`; without a day there is room for the pen.
  var date: @Sendable (_ day: Day?, _ year: Int) -> String

  // Units.
  /// At the end of a list that names only some of the units.
  var otherUnits: @Sendable (_ count: String) -> String
  /// After the name of an old unit whose name another one has now.
  var former: String

  // Marks and notes.
  var thresholdLabel: @Sendable (String) -> String
  var indicator: String
  var belowThreshold: @Sendable (_ measure: String, _ level: String) -> String
  /// Which rates have more decimals than the others.
  var moreDecimals: @Sendable (_ rates: String) -> String
  /// The same of so many that they are not listed.
  var manyMoreDecimals: String
  var noRecords: String
  /// What `≥` before a number means.
  var atLeast: String
  /// Over a column of small lines, and what is said of them.
  var sparkline: String
  var sparklineNote: @Sendable (_ measure: String, _ dimension: String) -> String
  var notAdded: String
  /// Which categories count attendances under a head for people.
  var countsAttendances: @Sendable (_ categories: String) -> String

  // Tables of their own.
  var recordHeads: RecordHeads
  var comparisonHeads: ComparisonHeads
  var sourceHeads: SourceHeads
  var planWords: PlanWords

  /// The appendix of training or study records.
  struct RecordHeads: Sendable {
    var number: String
    var date: String
    var unit: String
    /// Category and topic.
    var subject: String
    var classes: String
    /// Over what one category counts in people, another in attendances, or over either alone.
    var participants: @Sendable (_ kinds: [Counted]) -> String
    var document: String
    var format: String
    var required: String
    var attended: String
    var reports: String
    var inPerson: String
    var online: String
    /// Above a year's records.
    var year: @Sendable (_ year: String) -> String
    /// Below them: what is summed (`Cộng số người`), and the year.
    var subtotal: @Sendable (_ total: String, _ year: String) -> String
  }

  /// A period beside the same months a year before.
  struct ComparisonHeads: Sendable {
    var change: String
    /// Under a table of counts.
    var note: String
    /// Under a table with rates.
    var rateNote: String
    /// What `–` means: of two periods of which one has no records nothing is said.
    var gap: String
    /// Under a table whose totals have rows that are not compared.
    var wholeTotals: String
  }

  /// A year's plan and what was done of it.
  struct PlanWords: Sendable {
    var planned: String
    var done: String
    var share: String
    /// A chart's name for what was planned.
    var yearPlan: String
    /// For a category that a year's plan leaves out.
    var noTarget: String
    /// For a year without a plan.
    var noPlan: String
    /// Under a table of a year that is not over.
    var soFar: @Sendable (ReportingYear) -> String
    var missed: String
    /// Which categories the plan leaves out.
    var withoutTarget: @Sendable (_ categories: String) -> String
    var yearWithoutPlan: @Sendable (_ year: Int) -> String
    /// After a share, that it is one of classes: `50,0% số lớp`.
    var ofClasses: String
    /// That totals leave out categories without a plan, or with one of 0.
    var totals: String
    /// Which categories have a target and no records.
    var withoutRecords: @Sendable (_ categories: String) -> String
    /// What `–` means.
    var gap: String
  }

  /// `2017–2021`.
  func period(_ window: Window) -> String {
    let (first, last) = (String(window.first.year), String(window.last.year))
    return first == last ? last : "\(first)–\(last)"
  }

  /// Where the records came from.
  struct SourceHeads: Sendable {
    var file: String
    var checksum: String
    var rowsRead: String
    /// Rows of the report's years.
    var rowsInWindow: String
    var rowsLeftOut: String
    var place: String
    var reason: String
    var leftOutCaption: String
    var madeBy: @Sendable (_ version: String) -> String
  }
}
