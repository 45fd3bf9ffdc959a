import Quantities
import Summaries

/// A place along an axis, a column or a row: a member of a dimension, as it is printed.
struct AxisMember: Hashable {
  /// Its place in the dimension's order.
  var order: Int
  /// As it is printed.
  var label: String
  /// As a sentence names it.
  var labelInText: String
  /// What of a year the records cover, when not all.
  var partial: String?

  /// Every member of `dimension` in `table`; of years, every one of the window, so that one without
  /// records is a gap and not left out.
  static func all(
    of dimension: Dimension, in table: SummaryTable, _ facts: Facts
  ) -> [AxisMember] {
    if dimension == .year {
      return facts.window.years.map { year in
        AxisMember(
          order: year.year, label: String(year.year), labelInText: String(year.year),
          partial: year.isPartial ? facts.words.partial(year) : nil)
      }
    }
    guard let column = table.dimensions.firstIndex(of: dimension) else { return [] }
    var members: [AxisMember] = []
    for row in table.rows {
      let member = row.members[column]
      let label = label(of: member, along: dimension, facts)
      members.append(
        AxisMember(
          order: member.order, label: label, labelInText: nameInText(label, along: dimension),
          partial: nil))
    }
    return Set(members).sorted { $0.order < $1.order }
  }

  /// The member as it is printed: months as the report writes them, not as programs do.
  private static func label(
    of member: Member, along dimension: Dimension, _ facts: Facts
  ) -> String {
    if dimension == .month, let month = Month(iso: member.label) {
      return facts.words.shortMonth(month)
    }
    return member.label.isEmpty ? facts.words.unstated : member.label
  }

  /// Its name with what is covered: `2022 (đến tháng 9)`.
  var title: String { partial.map { "\(label) (\($0))" } ?? label }
}

/// The figures of a table by the orders of its members.
struct AmountIndex {
  private var amounts: [[Int]: [Amount]] = [:]

  init(_ table: SummaryTable) {
    for row in table.rows { amounts[row.members.map(\.order)] = row.figures }
  }

  /// The figure of `measure` (its place among the measures) where the members stand.
  func amount(_ orders: [Int], _ measure: Int) -> Amount { amounts[orders]?[measure] ?? .absent }
}
