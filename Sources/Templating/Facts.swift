import Diagnostics
import Quantities
import Records
import Summaries

/// A figure of a summary (`Document` has a `Figure` of its own, a drawn one).
typealias Amount = Summaries.Figure

/// The figures of one request and how they are printed.
struct Facts: Sendable {
  let request: Request
  let format: NumberFormat
  let words: Wording
  let quality: RecordQuality

  init(_ request: Request) {
    self.request = request
    quality = RecordQuality(of: request)
    format = request.workspace.format
    words = Wording.words(in: request.workspace.language)
  }

  var workspace: Workspace { request.workspace }
  var window: Window { request.window }

  /// The records' figures; a problem of Summaries has no place in a file.
  func table(
    _ dataset: Dataset, by dimensions: [Dimension] = [], _ measures: [Measure],
    where filters: [Filter] = [], in window: Window? = nil
  ) throws(Findings) -> SummaryTable {
    let query = SummaryQuery(
      dataset: dataset, dimensions: dimensions, measures: measures, filters: filters,
      window: window ?? self.window)
    do {
      return try request.records.summary(query)
    } catch {
      throw Findings([Finding(error, at: nil)])
    }
  }

  /// One figure for each of `measures`, over the records in `window` that `filters` let through.
  func amounts(
    _ dataset: Dataset, _ measures: [Measure], where filters: [Filter] = [],
    in window: Window? = nil
  ) throws(Findings) -> [Amount] {
    let figures = try table(dataset, measures, where: filters, in: window).rows.first?.figures
    return figures ?? measures.map { _ in .absent }
  }

  /// How many of a file's records lie in the report's window.
  func recordsInWindow(of file: SourceFile) -> Int {
    let records = request.records
    return count(records.training, of: file) + count(records.study, of: file)
      + plansInWindow(of: file)
  }

  private func count<Row: Record>(_ table: RecordTable<Row>, of file: SourceFile) -> Int {
    guard let number = table.files.firstIndex(of: file) else { return 0 }
    return table.records.count { record in
      Int(record.origin.file) == number && window.contains(record.month)
    }
  }

  private func plansInWindow(of file: SourceFile) -> Int {
    guard let plan = request.records.plan, let number = plan.files.firstIndex(of: file) else {
      return 0
    }
    let years = window.years.map(\.year)
    return plan.records.count { Int($0.origin.file) == number && years.contains($0.year) }
  }

  /// `measure` year by year.
  func years(_ measure: Measure, of dataset: Dataset) throws(Findings) -> YearSeries {
    YearSeries(try table(dataset, by: [.year], [measure]), measure: measure, window: window)
  }

  /// The categories that the report is of: all, or the one that it tells of alone.
  var reportedCategories: [(order: Int, info: CategoryInfo)] {
    workspace.categories.enumerated().compactMap { order, category in
      if case .category(let name)? = request.part, category.info.name != name { return nil }
      return (order, category.info)
    }
  }

  /// What the participants of the categories that `filters` let through are: where they are both,
  /// no sum over categories may be asked for.
  func kinds(where filters: [Filter]) -> [Counted] {
    kinds(of: workspace.categories.map(\.info), where: filters)
  }

  /// The same of the categories that the report is of, to name what it shows.
  func reportedKinds(where filters: [Filter]) -> [Counted] {
    kinds(of: reportedCategories.map(\.info), where: filters)
  }

  private func kinds(of categories: [CategoryInfo], where filters: [Filter]) -> [Counted] {
    let wanted = filters.filter { $0.dimension == .category }.map(\.value)
    let categories = categories.filter { info in
      wanted.isEmpty || wanted.contains(info.key) || wanted.contains(info.name)
    }
    return Counted.allCases.filter { kind in categories.contains { $0.counted == kind } }
  }

  /// A problem of Summaries, which has no place in a file, as findings.
  func value<Value>(_ body: (RecordSet) throws(SummaryProblem) -> Value) throws(Findings) -> Value {
    do throws(SummaryProblem) {
      return try body(request.records)
    } catch {
      throw Findings([Finding(error, at: nil)])
    }
  }

  /// `members` of `dimension` without the categories of which `measures` count nothing: those that
  /// count people where only attendances are asked for, and the other way round. Where none would be
  /// left, all of them.
  func counted(
    _ members: [AxisMember], along dimension: Dimension, by measures: [Measure]
  ) -> [AxisMember] {
    let kinds = measures.map { measure in Counted.allCases.first { $0.measure == measure } }
    guard dimension == .category, !kinds.contains(nil) else { return members }
    let categories = workspace.categories
    let counted = members.filter { member in
      !categories.indices.contains(member.order)
        || kinds.contains(categories[member.order].info.counted)
    }
    return counted.isEmpty ? members : counted
  }

  /// A category's name beside figures under one head: `Tập huấn chuyên đề (lượt)`.
  func title(ofCategory order: Int, named name: String) -> String {
    let categories = workspace.categories
    let mixes = kinds(where: []).count > 1
    guard mixes, categories.indices.contains(order),
      categories[order].info.counted == .attendances
    else { return name }
    return "\(name) (\(words.attendancesMark))"
  }

  /// The level that a rate is held against.
  func threshold(of measure: Measure) -> Ratio? {
    switch measure {
    case .studyRate: workspace.thresholds.study
    case .reportRate: workspace.thresholds.reports
    default: nil
    }
  }

  /// A rate as it is told from its marks.
  func print(rate: Ratio?, of measure: Measure) -> String {
    guard let rate else { return words.nothing }
    return marks(of: measure).print(rate)
  }

  /// A figure as a table or a sentence prints it; `–` where there is none.
  func print(_ amount: Amount, of measure: Measure) -> String {
    switch amount {
    case .count(let count): format.count(count)
    case .atLeast(let count): format.atLeast(count)
    case .ratio(let ratio): print(rate: ratio, of: measure)
    case .unstated, .absent: words.nothing
    }
  }

  /// A count within a sentence, as far as records state it, which the sentence says of itself
  /// (`classes_partial`); `–` where none does, which is not 0.
  func print(count amount: Amount) -> String {
    amount.count.map(format.count) ?? words.nothing
  }

  /// `tăng 12 lớp`, `giảm 3 lớp`, or why nothing can be said.
  func difference(_ amount: Amount, from before: Amount, unit: String) -> String {
    let comparison = Comparison(current: amount, previous: before)
    guard case .count(let difference) = comparison.difference else { return words.noComparison }
    guard difference != 0 else { return words.unchanged }
    let size = format.count(Int(clamping: difference.magnitude)) + (unit.isEmpty ? "" : " \(unit)")
    return words.changed(difference > 0, size)
  }

  /// `tăng 12 lớp (+15,2%)`, `giảm …`, or why nothing can be said.
  func change(_ amount: Amount, from before: Amount, unit: String) -> String {
    let difference = difference(amount, from: before, unit: unit)
    let comparison = Comparison(current: amount, previous: before)
    guard let share = comparison.relativeChange, share.numerator != 0 else { return difference }
    let sign = share.numerator > 0 ? "+" : ""
    return difference + " (\(sign)\(format.percent(share, decimals: workspace.decimals)))"
  }

  /// `tăng 1,3 điểm phần trăm`, as the two rates are printed.
  func change(_ rate: Ratio?, from before: Ratio?, of measure: Measure) -> String {
    guard let rate, let before else { return words.noComparison }
    let points = marks(of: measure).points(from: before, to: rate)
    guard let sign = points.first, !sign.isNumber else { return words.unchanged }
    return words.changed(sign == "+", "\(points.dropFirst()) \(words.percentagePoints)")
  }
}
