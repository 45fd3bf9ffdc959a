/// What stretch of time a chart's positions are, read from their labels.
enum Timeline {
  /// Years in a row: `2017`, `2018`.
  case years
  /// Months in a row: `11/2021`, `12/2021`, `01/2022`, `02/2022`, `3/2022`; `03/2022` is read as well.
  case months

  /// Nil unless the labels are consecutive years or months.
  init?(of labels: [String]) {
    if Self.areInARow(labels.map(Self.year)) {
      self = .years
    } else if Self.areInARow(labels.map(Self.month)) {
      self = .months
    } else {
      return nil
    }
  }

  private static func areInARow(_ numbers: [Int?]) -> Bool {
    let known = numbers.compactMap { $0 }
    guard known.count == numbers.count, let first = known.first else { return false }
    return known.enumerated().allSatisfy { $0.element == first + $0.offset }
  }

  private static func year(_ label: some StringProtocol) -> Int? {
    label.utf8.count == 4 ? Int(label) : nil
  }

  /// Months since the year 0.
  private static func month(_ label: String) -> Int? {
    let parts = label.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), 1...12 ~= number, let year = year(parts[1])
    else { return nil }
    return year * 12 + number - 1
  }
}
