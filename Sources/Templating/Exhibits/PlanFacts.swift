import Diagnostics
import Quantities
import Summaries

extension Facts {
  /// The report month's year through that month, whose plan the report tells of.
  private var planYear: ReportingYear { ReportingYear(through: request.month) }

  /// What was done of that plan.
  func planProgress() throws(Findings) -> PlanProgress {
    try value { (records) throws(SummaryProblem) in try records.planProgress(of: planYear) }
  }

  /// Whether there is a file of plans and none of them is of the report's year.
  func isPlanMissing(from progress: PlanProgress) -> Bool {
    let hasFile = request.records.plan.map { !$0.files.isEmpty } ?? false
    // Of one category's report the others' plans are left out.
    return hasFile && request.part == nil && !progress.isPlanned
  }

  /// What was done of the plan of each of the window's years.
  func planProgressOfYears() throws(Findings) -> [PlanProgress] {
    try value { (records) throws(SummaryProblem) in try records.planProgress(in: window) }
  }

  /// The totals of one year's plan; people and attendances apart.
  func planTotals(_ progress: PlanProgress) throws(Findings) -> [(measure: Measure, Progress)] {
    try value { (_) throws(SummaryProblem) in
      [
        (.classes, try progress.totalClasses()), (.people, try progress.total(.people)),
        (.attendances, try progress.total(.attendances)),
      ]
    }
  }

  /// A share of a plan, never printed as the whole of it when it is less; `–` where there is none.
  func print(planShare share: Ratio?) -> String {
    guard let share else { return words.nothing }
    return format.percent(share, decimals: workspace.decimals)
  }
}
