import Quantities
import Records

/// What a year's plan asks for beside what was done of it.
public struct Progress: Hashable, Sendable {
  /// The plan; nil where none is set. A plan of 0 is a plan.
  public var planned: Int?
  /// What was done, a count; absent where no record states it.
  public var done: Figure

  /// A plan, and what was done of it.
  public init(planned: Int?, done: Figure) {
    self.planned = planned
    self.done = done
  }

  /// Done out of planned, above 1 where more was done; nil without a plan or where it is not wholly
  /// known what was done, and for a plan of 0, which is not divided by.
  public var share: Ratio? {
    guard let planned, let done = done.wholeCount else { return nil }
    return Ratio(done, of: planned)
  }

  /// Whether there is a plan that progress can be held against: one of more than 0.
  public var isMeasurable: Bool { planned ?? 0 > 0 }

  /// Whether at least the plan was done; nil where that cannot be said.
  public var isReached: Bool? {
    guard let planned, let known = done.count else { return nil }
    return known >= planned ? true : done.isOpen ? nil : false
  }

  /// Whether anything was done.
  public var isDone: Bool { done.count ?? 0 > 0 }
}

/// One year's plan by categories, and what was done of it.
///
/// A plan is for a calendar year: what was done counts from January, even where a window begins later,
/// through the last month; of a year that is not over it is held against the whole year's plan.
public struct PlanProgress: Sendable {
  /// One category.
  public struct Row: Hashable, Sendable {
    /// Who; `order` is its place in the official order.
    public var category: Member
    /// What its participants are.
    public var counted: Counted
    /// Classes.
    public var classes: Progress
    /// People or attendances.
    public var participants: Progress

    /// Whether the year has any record of it: without one nothing is known of what was done.
    public var hasRecords: Bool

    /// Whether anything is planned.
    public var isPlanned: Bool { classes.planned != nil || participants.planned != nil }
    /// Whether all that can be held against a plan reached it; nil where nothing can, or where it is
    /// not known of one and no other missed its plan.
    public var isReached: Bool? {
      let parts = [participants, classes].filter(\.isMeasurable).map(\.isReached)
      if parts.contains(false) { return false }
      return parts.isEmpty || parts.contains(nil) ? nil : true
    }
    /// Whether anything was done.
    public var isDone: Bool { classes.isDone || participants.isDone }
  }

  /// The year, through the last month counted.
  public var year: ReportingYear
  /// Every category in official order.
  public var rows: [Row]

  /// Whether the year has a plan at all.
  public var isPlanned: Bool { rows.contains(where: \.isPlanned) }

  /// Classes over the categories that have a plan of classes, all or those that count `kind`: what the
  /// others did is none of a plan's progress, nor is what those did whose plan is 0. Nothing is planned
  /// where no category has one.
  public func totalClasses(_ kind: Counted? = nil) throws(SummaryProblem) -> Progress {
    let rows = rows.filter { kind == nil || $0.counted == kind }
    return try total(of: rows, \.classes, measure: .classes)
  }

  /// Participants over the categories that count `kind` and have a plan of participants of more than 0;
  /// people and attendances are never added.
  public func total(_ kind: Counted) throws(SummaryProblem) -> Progress {
    try total(
      of: rows.filter { $0.counted == kind }, \.participants, measure: .participants)
  }

  private func total(
    of rows: [Row], _ part: (Row) -> Progress, measure: Measure
  ) throws(SummaryProblem) -> Progress {
    var (planned, done) = (Sum(), Sum())
    for row in rows where part(row).isMeasurable {
      planned.add(Sum(part(row).planned))
      done.add(Sum(part(row).done))
    }
    return Progress(planned: try planned.figure(measure).count, done: try done.figure(measure))
  }
}

extension RecordSet {
  /// The progress of `year`'s plan, through its last month.
  public func planProgress(of year: ReportingYear) throws(SummaryProblem) -> PlanProgress {
    let done = try summary(
      SummaryQuery(
        dataset: .training, dimensions: [.category], measures: [.classes, .participants],
        window: Window(yearToDate: year.last)))
    let plans = (plan?.records ?? []).filter { $0.year == year.year }
    let names = training.names.categories
    let count = max(names.count, categories.all.count)
    let rows = (0..<count).map { order in
      let plan = plans.first { Int($0.category) == order }
      let figures = done.rows.first { $0.members[0].order == order }?.figures
      let label = names.indices.contains(order) ? names[order] : categories.all[order].name
      return PlanProgress.Row(
        category: Member(order: order, label: label), counted: categories.counted(at: order),
        classes: Progress(planned: plan?.classes, done: figures?[0] ?? .absent),
        participants: Progress(planned: plan?.participants, done: figures?[1] ?? .absent),
        hasRecords: figures != nil)
    }
    return PlanProgress(year: ReportingYear(through: year.last), rows: rows)
  }

  /// The progress of each year of `window`, in order.
  public func planProgress(in window: Window) throws(SummaryProblem) -> [PlanProgress] {
    var years: [PlanProgress] = []
    for year in window.years { years.append(try planProgress(of: year)) }
    return years
  }
}
