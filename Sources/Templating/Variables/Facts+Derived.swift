import Quantities
import Summaries

extension Facts {
  /// `+15,2%`; `không so sánh` where there is nothing to compare with, or it is 0.
  func percentChange(_ amount: Amount, from before: Amount) -> String {
    guard let share = Comparison(current: amount, previous: before).relativeChange else {
      return words.noComparison
    }
    let sign = share.numerator > 0 ? "+" : ""
    return sign + format.percent(share, decimals: workspace.decimals)
  }

  /// A count out of the sum of `all`; never printed as the whole when it is less, `–` where there is
  /// none.
  func print(share amount: Amount, of all: [Amount]) -> String {
    // Of a whole that is not wholly known nothing is a share.
    guard !all.contains(where: \.isOpen) else { return words.nothing }
    let counts = all.compactMap(\.count)
    var total = 0
    for count in counts {
      let (sum, overflow) = total.addingReportingOverflow(count)
      guard !overflow else { return words.nothing }
      total = sum
    }
    guard let count = amount.count, let share = Ratio(count, of: total) else {
      return words.nothing
    }
    return format.percent(share, decimals: workspace.decimals)
  }
}
