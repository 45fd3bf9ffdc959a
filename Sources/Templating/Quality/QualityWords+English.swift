import Quantities
import Summaries

extension QualityWords {
  static let english = QualityWords(
    read: { "\($0) rows in \($1) files were read" },
    allRead: "; none was left out.",
    leftOut: { "; \($0) faulty rows were left out and are not in the report." },
    noTotals: "The files have no total rows to compare with.",
    totalsAgree: { "The files' \($0) total rows all agree with their rows." },
    totalsDiffer: { "Of the files' \($0) total rows \($1) differ from their rows." },
    totalsUnchecked: { "\($0) total rows could not be compared, since rows were left out." },
    dataset: { $0 == .training ? "Training" : "Study" },
    noneMissing: "No unit's records miss a month.",
    someMissing: { "The records of \($0) units miss the months in the table." },
    missingRule:
      "A unit misses a month in which it has no records and more than half of the units, at least three,"
      + " have some.",
    silent: { "\($0): no records at all of \($1)." },
    records: "Records",
    missingCaption: "Units whose records miss months", missingMonths: "Months",
    shortMonth: { DateFormat.short($0) },
    noneUnusual: "No count is unusual.",
    someUnusual: { "\($0) counts are unusual: ask the units. The report counts them as they are." },
    unusualRule:
      "A count is unusual where it lies further from the median of the unit's own counts of its kind than"
      + " 5 times their median absolute deviation (times 1.4826), than half the median, and"
      + " \(UnusualRule.leastDifference) or more; of units with at least"
      + " \(UnusualRule.leastObservations) counts.",
    unusualCaption: "Unusual counts",
    place: "Place", subject: "Category, document", indicator: "Indicator", count: "Count",
    usual: "Median",
    moreUnusual: { "There are \($0) more; report check lists all." },
    coverageNote:
      "A cell is the number of months with records in the year; the darker, the more; –: no records.",
    coverageFlag:
      "▼ and bold: no records in a month in which more than half of the units have some.")
}
