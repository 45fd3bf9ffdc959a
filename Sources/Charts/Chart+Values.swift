import Document
import Quantities

extension Chart.Value {
  var isRate: Bool {
    if case .ratio = self { return true }
    return false
  }

  /// The value as a fraction of whole numbers, for exact comparison.
  var exact: Ratio? {
    switch self {
    case .count(let count): Ratio(count, of: 1)
    case .ratio(let ratio): ratio
    }
  }

  /// By worth, exactly.
  static func < (a: Chart.Value, b: Chart.Value) -> Bool {
    guard let a = a.exact, let b = b.exact else { return false }
    return a < b
  }
}

/// The sum, or the greatest number where it is greater still.
func saturatingSum(_ a: Int, _ b: Int) -> Int {
  let (sum, overflows) = a.addingReportingOverflow(b)
  return overflows ? .max : sum
}

extension Chart.Series {
  /// Where its lowest value stands, the first of equal ones; nil without values.
  var lowestIndex: Int? {
    values.indices.filter { values[$0] != nil }.min { a, b in
      guard let x = values[a], let y = values[b] else { return false }
      return x < y
    }
  }
}

extension Chart.Position {
  /// Its name with what is covered: `2021 (đến tháng 9)`.
  var title: String { label + (partial.map { " (\($0))" } ?? "") }
}

extension Chart {
  /// The positions' names, with what each covers unless that is the same of all, which a note says.
  var positionTitles: [String] { positions.map(commonPartial == nil ? \.title : \.label) }

  /// Whether its values are rates.
  var holdsRates: Bool {
    series.contains { $0.values.contains { $0?.isRate ?? false } }
      || (reference != nil && reference?.value.denominator != 1)
  }

  /// Whether `value` lies below the reference.
  func isFlagged(_ value: Value) -> Bool {
    guard let reference, let exact = value.exact else { return false }
    return exact < reference.value
  }

  /// Whether any drawn value lies below the reference.
  var hasFlagged: Bool {
    series.contains { $0.values.contains { $0.map(isFlagged) ?? false } }
  }

  /// `1.900`, `93,49%`: never printed so that it seems to reach a mark it misses.
  func text(_ value: Value) -> String {
    switch value {
    case .count(let count): format.count(count)
    case .ratio(let ratio): text(ratio, decimals: decimals)
    }
  }

  /// A rate with `decimals` decimals, or more where it takes more to keep it below a mark.
  func text(_ ratio: Ratio, decimals: Int) -> String {
    let marks = otherMarks + (reference.map { [$0.value] } ?? [])
    return format.percent(ratio, decimals: decimals, below: marks.filter { ratio < $0 }.min())
  }

  /// As ``text(_:)``, with ▼ before what lies below the reference.
  func markedText(_ value: Value) -> String { (isFlagged(value) ? "▼" : "") + text(value) }

  /// Whether its series count unlike things, which are neither added up nor compared.
  var hasUnlikeSeries: Bool { series.contains { $0.unit != series.first?.unit } }

  /// Whether any value stands at a position; a bar of nothing cannot be seen.
  func isDrawn(at position: Int, asBars: Bool) -> Bool {
    series.contains { one in
      one.values[position].map { !asBars || $0.approximation > 0 } ?? false
    }
  }

  /// The sum of all series at a position; nil where none has a value.
  func total(at position: Int) -> Value? {
    let counts = series.compactMap { one -> Int? in
      guard case .count(let count) = one.values[position] else { return nil }
      return count
    }
    return counts.isEmpty ? nil : .count(counts.reduce(0, saturatingSum))
  }

  /// The same with each name as a sentence has it.
  var namedInText: Chart {
    var chart = self
    for (index, position) in positions.enumerated() {
      chart.positions[index].label = position.nameInText ?? position.label
    }
    for (index, one) in series.enumerated() {
      chart.series[index].name = one.nameInText ?? one.name
    }
    return chart
  }

  /// Each value as its share of its position's total; a share of less than all is never printed as all.
  var sharesOfTotals: Chart {
    var chart = self
    chart.kind = .line
    chart.measure = language.chartWording.share(of: measure)
    chart.otherMarks += Ratio(1, of: 1).map { [$0] } ?? []
    chart.series = series.map { one in
      var one = one
      one.values = positions.indices.map { position in
        guard case .count(let part) = one.values[position] else { return nil }
        return share(of: part, at: position).map(Value.ratio)
      }
      return one
    }
    return chart
  }

  /// `part` out of the exact total at a position; both are halved until the total is of 64 bits.
  private func share(of part: Int, at position: Int) -> Ratio? {
    let all = series.reduce(Int128(0)) { sum, one in
      guard case .count(let count) = one.values[position] else { return sum }
      return sum + Int128(count)
    }
    let excess = max(0, 1 + Int.bitWidth - all.leadingZeroBitCount)
    return Ratio(part >> excess, of: Int(all >> Int128(excess)))
  }
}
