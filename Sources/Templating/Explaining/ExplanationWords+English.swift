import Summaries

extension ExplanationWords {
  static let english = ExplanationWords(
    formula: "Formula", records: "Records", window: "Months", source: "Source", result: "Result",
    measure: { measure in
      switch measure {
      case .classes: "sum of classes"
      case .participants: "sum of participants"
      case .people: "sum of participants of the categories that count people"
      case .attendances: "sum of participants of the categories that count attendances"
      case .sessions: "number of rows, each one session"
      case .required: "sum of required"
      case .attended: "sum of attended"
      case .reports: "sum of reports"
      case .points: "sum of meeting points"
      case .studyRate: "sum of attended divided by sum of required"
      case .reportRate:
        "sum of reports divided by sum of attended, over the rows that state their reports"
      }
    },
    rows: "number of rows",
    share: { "number of rows “\($0)” divided by the number of rows that state it" },
    distinct: { "number of different \($0)s, each counted at its first row" },
    greatest: { "of each \($1) the greatest \($0) of one row, added up" },
    columns: { measure in
      switch measure {
      case .classes: ["Classes"]
      case .participants, .people, .attendances: ["Participants"]
      case .sessions: ["Sessions"]
      case .required: ["Required"]
      case .attended: ["Attended"]
      case .reports: ["Reports"]
      case .points: ["Points"]
      case .studyRate: ["Attended", "Required"]
      case .reportRate: ["Reports", "Attended"]
      }
    },
    rowsColumn: "Counted", shareColumns: ["Counted", "Of"],
    dataset: { $0.rawValue },
    stated: { "“\($0)” not empty" }, allMonths: "all that have records", nothing: "no rows",
    place: "Place", date: "Date", rowCount: { "\($0) \($0 == "1" ? "row" : "rows")" }, sum: "Sum",
    use: { use in
      switch use {
      case .figure, .stated: nil
      case .compared: "the figures below held against each other"
      case .chosen: "chosen from the figures below"
      case .counted: "how many of the figures below"
      case .each: "one figure below for each item of the list"
      }
    },
    setting: { "\($0) in report.yml" }, option: { "option \($0)" },
    program: "written by the program", planned: "Plan"
  )
}
