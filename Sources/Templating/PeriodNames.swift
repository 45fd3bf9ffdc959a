import Quantities
import Summaries

/// How sentences call years and the periods that are compared.
extension Wording {
  /// `năm 2021`; a year whose months do not all lie within is called by those that do.
  func name(of year: ReportingYear) -> String {
    year.isPartial ? partialYear(year) : wholeYear(year.year)
  }

  /// `2021`, `2022 (đến tháng 9)`: a year at the head of a column.
  func columnTitle(of year: ReportingYear) -> String {
    year.isPartial ? "\(year.year) (\(partial(year)))" : String(year.year)
  }

  /// `các năm 2018–2021 và 9 tháng đầu năm 2022`: all of `years`, in order, and no other.
  func name(of years: [ReportingYear]) -> String {
    var runs: [[ReportingYear]] = []
    for year in years {
      if let last = runs.last?.last, !last.isPartial, !year.isPartial, last.year + 1 == year.year {
        runs[runs.count - 1].append(year)
      } else {
        runs.append([year])
      }
    }
    let names = runs.map { run in
      run.count == 1 ? name(of: run[0]) : wholeYears(run[0].year, run[run.count - 1].year)
    }
    return listed(names)
  }

  /// What the same months of the year before are called: `năm 2020` beside a whole year, otherwise
  /// `cùng kỳ năm 2020`.
  func periodBefore(_ period: Window) -> String {
    let year = period.last.year - 1
    return period.months.count == 12 ? wholeYear(year) : samePeriod(year)
  }

  /// `A, B và C`.
  func listed(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? nothing }
    return names.dropLast().joined(separator: ", ") + " \(and) " + last
  }

  /// The same of units; of more than a sentence has room for, the first and how many others.
  func listedUnits(_ names: [String]) -> String {
    guard names.count > Self.mostUnits else { return listed(names) }
    let others = otherUnits(String(names.count - Self.fewUnits))
    return listed(names.prefix(Self.fewUnits) + [others])
  }

  /// A sentence names no more units than these, and of more than these so few.
  static let (mostUnits, fewUnits) = (10, 5)
}
