import Document
import Quantities
import Summaries

extension Wording {
  static let english = Wording(
    nothing: "–", unstated: "Not stated", and: "and",
    total: "Total", contents: "CONTENTS", overall: "Overall", totalPeople: "Total people",
    totalAttendances: "Total attendances",
    allYears: { "\($0) years" }, allMonths: "Whole period",
    shortTitle: { measure in
      switch measure {
      case .classes: "Classes"
      case .participants: "People"
      case .people: "People"
      case .attendances: "Attendances"
      case .sessions: "Sessions"
      case .required: "Required"
      case .attended: "Attended"
      case .reports: "Reports"
      case .points: "Uses of meeting points"
      case .studyRate: "Study rate"
      case .reportRate: "Report rate"
      }
    },
    measureName: { measure in
      switch measure {
      case .classes: "classes"
      case .participants: "participants"
      case .people: "people"
      case .attendances: "attendances"
      case .sessions: "sessions"
      case .required: "members who must study"
      case .attended: "members who studied"
      case .reports: "reports written"
      case .points: "uses of meeting points"
      case .studyRate: "study rate"
      case .reportRate: "report rate"
      }
    },
    noun: { dimension in
      switch dimension {
      case .year: nil
      case .month: Chart.Noun(one: "month", many: "months")
      case .unit: Chart.Noun(one: "unit", many: "units")
      case .category: Chart.Noun(one: "category", many: "categories")
      case .topic: Chart.Noun(one: "topic", many: "topics")
      case .document: Chart.Noun(one: "document", many: "documents")
      case .format: Chart.Noun(one: "format", many: "formats")
      }
    },
    attendancesMark: "attendances", people: "people", attendances: "attendances",
    classesUnit: "classes",
    changed: { isMore, size in "\(isMore ? "up" : "down") \(size)" },
    statedRows: "rows that state it", allRows: "all rows",
    unchanged: "unchanged", noComparison: "not comparable",
    percentagePoints: "percentage points",
    month: { DateFormat.short($0) },
    shortMonth: { DateFormat.short($0) },
    partial: { year in
      let (first, last) = (DateFormat.short(year.first), DateFormat.short(year.last))
      if year.first == year.last { return last }
      if year.first.number == 1 { return "to \(last)" }
      return year.last.number == 12 ? "from \(first)" : "\(first)–\(last)"
    },
    yearToDate: { month in
      month.number == 12
        ? "the year \(month.year)" : "the first \(month.number) months of \(month.year)"
    },
    samePeriod: { "the same period of \($0)" },
    wholeYear: { "\($0)" }, wholeYears: { "\($0)–\($1)" }, wholeWindow: "the whole period",
    partialYear: { year in
      let (first, last) = (DateFormat.short(year.first), DateFormat.short(year.last))
      if year.first == year.last { return last }
      if year.first.number == 1 {
        return "the first \(year.last.number) months of \(year.year)"
      }
      return year.last.number == 12
        ? "the last \(13 - year.first.number) months of \(year.year)" : "\(first) to \(last)"
    },
    span: { window in
      let (first, last) = (DateFormat.short(window.first), DateFormat.short(window.last))
      return first == last ? last : "from \(first) to \(last)"
    },
    coverage: { window in
      guard window.first != window.last else { return DateFormat.short(window.last) }
      let last = "to \(DateFormat.short(window.last))"
      return window.first.number == 1 ? last : "from \(DateFormat.short(window.first)) \(last)"
    },
    windowName: { window in
      let count = window.years.count
      if count == 1 { return "the year \(window.last.year)" }
      let period = "\(window.first.year)–\(window.last.year)"
      return window.first.number == 1 ? "the \(count) years \(period)" : "the period \(period)"
    },
    term: { "the term \($0)" },
    date: { day, year in day.map(DateFormat.short) ?? "                    \(year)" },
    otherUnits: { "\($0) other units" },
    former: "(former)",
    thresholdLabel: { "mark \($0)" },
    indicator: "Indicator",
    belowThreshold: { "▼ and bold: \($0) below the mark of \($1)." },
    moreDecimals: { "\($0): more decimals, so as not to be taken for the mark." },
    manyMoreDecimals: "Rates with more decimals have them so as not to be taken for the mark.",
    noRecords: "–: no records.",
    atLeast: "≥: some records leave this number empty, so there may be more.",
    sparkline: "Trend",
    sparklineNote: {
      "Trend: \($0) by \($1), each line on a scale of its own; dots at the last value and the lowest."
    },
    notAdded: "People and attendances are different measures and are not added together.",
    countsAttendances: { "Counting attendances: \($0)." },
    recordHeads: RecordHeads(
      number: "No.", date: "Date", unit: "Unit", subject: "Category, topic",
      classes: "Classes",
      participants: { kinds in
        kinds == [.attendances]
          ? "Attendances" : kinds.count > 1 ? "Trainees" : "People"
      }, document: "Document", format: "Format",
      required: "Required", attended: "Attended", reports: "Reports",
      inPerson: "In person", online: "Online", year: { $0 },
      subtotal: { total, year in "\(total), \(year)" }),
    comparisonHeads: ComparisonHeads(
      change: "Change",
      note: "Change: the year so far beside the same period a year before.",
      rateNote:
        "Change: the year so far beside the same period a year before; rates in percentage points.",
      gap: "–: no records, or not comparable, since records of one of the two periods lack.",
      wholeTotals:
        "Totals compare all that the records of both periods have, categories with records in one alone as well."
    ),
    sourceHeads: SourceHeads(
      file: "File", checksum: "SHA-256", rowsRead: "Read", rowsInWindow: "In the period",
      rowsLeftOut: "Left out",
      place: "Place", reason: "Reason", leftOutCaption: "Rows left out of the report",
      madeBy: { "Made by report, version \($0)." }),
    planWords: PlanWords(
      planned: "Plan", done: "Done", share: "Share", yearPlan: "The year's plan",
      noTarget: "no target set", noPlan: "no plan yet",
      soFar: { year in
        "Done: to \(DateFormat.short(year.last)), against the plan of the whole year \(year.year)."
      },
      missed: "▼ and bold: below the year's plan.",
      withoutTarget: { "No target set: \($0)." },
      yearWithoutPlan: { "There is no plan of \($0) yet." },
      ofClasses: "of classes",
      totals: "Totals count the categories with a target of more than 0 only.",
      withoutRecords: { "A target, but no records yet: \($0)." },
      gap: "–: no target, or records lack.")
  )
}
