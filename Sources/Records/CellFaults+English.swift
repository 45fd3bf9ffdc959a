import Diagnostics
import Quantities

extension WrittenCell {
  var english: String { "\(quoted(header)) holds \(quoted(text)), which" }
}

extension SpreadsheetFault {
  func english(_ cell: WrittenCell) -> Explanation {
    switch self {
    case .failedFormula:
      Explanation(
        "\(cell.english) is a spreadsheet's failed formula",
        hint: "mend the formula and save the CSV file again")
    case .narrowColumn:
      Explanation(
        "\(cell.english) is what a spreadsheet shows when a column is too narrow for its value",
        hint: "widen the column and save the CSV file again")
    }
  }
}

extension CountFault {
  func english(_ cell: WrittenCell) -> Explanation {
    let retype = "write a whole number, such as 1900 or 1.900"
    return switch self {
    case .ambiguousComma(let whole, let fraction?):
      Explanation("\(cell.english) may mean \(whole) or \(fraction)", hint: retype)
    case .ambiguousComma(let whole, nil):
      Explanation(
        "\(cell.english) has commas between thousands",
        hint: "write \(whole) if that is meant")
    case .notWhole: Explanation("\(cell.english) is not a whole number", hint: retype)
    case .zeroFraction(let whole):
      Explanation(
        "\(cell.english) is not written as a whole number", hint: "write \(whole) if that is meant")
    case .negative:
      Explanation("\(cell.english) is negative", hint: "write a whole number from 0 on")
    case .tooLarge:
      Explanation(
        "\(cell.english) is too large (at most 999,999,999)",
        hint: "see whether there are digits too many")
    case .notANumber: Explanation("\(cell.english) is not a number", hint: retype)
    }
  }
}

extension DateFault {
  func english(_ cell: WrittenCell) -> Explanation {
    let retype = "write day/month/year, such as 05/01/2021"
    return switch self {
    case .notADate: Explanation("\(cell.english) is not a date", hint: retype)
    case .noSuchMonth(let month):
      Explanation(
        "\(cell.english) would be in month \(month)", hint: "check day, month and year")
    case .monthFirst(let month):
      Explanation(
        "\(cell.english) would be in month \(month)",
        hint: "the day comes before the month: \(retype)")
    case .noSuchDay:
      Explanation("\(cell.english) is not in the calendar", hint: "check day, month and year")
    case .unlikelyYear(let year):
      Explanation(
        "\(cell.english) cannot be right: the year is \(year)",
        hint: "correct the year; years from \(Self.plausibleYears.lowerBound) to"
          + " \(Self.plausibleYears.upperBound) are taken")
    case .shortYear:
      Explanation("\(cell.english) has a year without its four digits", hint: retype)
    case .timeOfDay:
      Explanation("\(cell.english) has a time of day", hint: "leave the time out: \(retype)")
    }
  }
}
