import Diagnostics
import Quantities
import Summaries

// Figures that are computed from others: means, shares, changes, sums so far, units in order.
extension TrainingVariables {
  /// The mean of whole years, with the decimals and the rounding of `report.yml`.
  func addMean(
    of series: YearSeries, name: String, meaning: String, to group: inout VariableGroup
  ) {
    let mean = series.meanPerYear
    let whole = series.points.filter { !$0.year.isPartial && $0.figure.count != nil }.map(\.year)
    group.add(
      "any_\(name)_mean", if: mean != nil, "\(meaning): có năm đủ 12 tháng để tính bình quân")
    group.add(
      "\(name)_mean",
      mean.map { facts.format.number($0, decimals: facts.workspace.decimals) }
        ?? facts.words.nothing,
      "\(meaning) bình quân một năm, chỉ tính năm đủ 12 tháng có số liệu; lấy số lẻ theo decimals và"
        + " rounding trong report.yml")
    group.add(
      "\(name)_mean_years", facts.words.name(of: whole),
      "các năm dùng để tính \(meaning) bình quân")
  }

  /// A category's part of the whole; its participants are a part of those that are counted alike.
  func addShares(
    of category: CategoryFigures, among all: [CategoryFigures], to group: inout VariableGroup
  ) throws(Findings) {
    let alike = all.filter { $0.info.counted == category.info.counted }
    let name = category.info.name
    let kind = category.info.counted == .people ? "số người" : "số lượt người"
    group.add(
      "classes_share", facts.print(share: category.classes, of: all.map(\.classes)),
      "\(name): tỷ trọng trong tổng số lớp")
    group.add(
      "participants_share",
      facts.print(share: category.participants, of: alike.map(\.participants)),
      "\(name): tỷ trọng trong tổng \(kind)")
  }

  /// A category beside the same months a year before. Where a period has records at all, a category
  /// without any has done nothing in it.
  func addChanges(
    of now: CategoryFigures, in all: [CategoryFigures], from before: CategoryFigures,
    in earlier: [CategoryFigures], to group: inout VariableGroup
  ) {
    let (new, old) = (comparable(now, in: all), comparable(before, in: earlier))
    let name = now.info.name
    let counts = [
      ("classes", new.classes, old.classes, "số lớp", facts.words.classesUnit),
      (
        "participants", new.participants, old.participants, "số \(now.info.unitWord)",
        now.info.unitWord
      ),
    ]
    for (key, new, old, meaning, unit) in counts {
      let about = "\(name): \(meaning)"
      group.add("\(key)_before", facts.print(count: old), "\(about), cùng kỳ năm trước")
      group.add(
        "\(key)_compared", if: new.count != nil && old.count != nil,
        "\(about) so sánh được với cùng kỳ năm trước")
      group.add(
        "\(key)_change", facts.change(new, from: old, unit: unit),
        "\(about), so với cùng kỳ năm trước")
      group.add(
        "\(key)_percent", facts.percentChange(new, from: old),
        "\(about) tăng, giảm bao nhiêu phần trăm so với cùng kỳ năm trước")
    }
  }

  private func comparable(
    _ category: CategoryFigures, in all: [CategoryFigures]
  ) -> (classes: Amount, participants: Amount) {
    let hasRecords = all.contains { $0.participants.count != nil }
    if hasRecords, category.participants.count == nil { return (.count(0), .count(0)) }
    return (category.classes, category.participants)
  }

  /// Of each year, how its counts differ from the same months a year before, and the sums so far.
  func derivedYears() throws(Findings) -> (
    fields: [(name: String, meaning: String)], items: [[String]]
  ) {
    let measures = Self.counts.map(\.measure)
    let now = AmountIndex(try facts.table(.training, by: [.year], measures))
    let before = AmountIndex(
      try facts.table(.training, by: [.year], measures, in: facts.window.yearBefore))
    func amounts(_ index: AmountIndex, _ year: Int) -> [Amount] {
      facts.comparable(measures.indices.map { index.amount([year], $0) }, of: measures)
    }
    var sums = [Amount](repeating: .absent, count: measures.count)
    let items = facts.window.years.map { year in
      let (new, old) = (amounts(now, year.year), amounts(before, year.year - 1))
      var item: [String] = []
      for (index, measure) in measures.enumerated() {
        sums[index] = sums[index].adding(now.amount([year.year], index))
        item.append(facts.change(new[index], from: old[index], unit: unit(of: measure)))
        item.append(facts.print(count: sums[index]))
      }
      return item
    }
    let fields = Self.counts.flatMap { count in
      [
        ("\(count.name)_change", "\(count.meaning), so với cùng kỳ năm trước"),
        ("\(count.name)_cumulative", "\(count.meaning), lũy kế từ đầu giai đoạn"),
      ]
    }
    return (fields, items)
  }

  /// Every unit with records: its counts, what part of the whole they are, and their ranks.
  func units() throws(Findings) -> VariableList {
    let measures = Self.counts.map(\.measure)
    let table = try facts.table(.training, by: [.unit], measures)
    let ranks = measures.map { measure in
      Dictionary(
        uniqueKeysWithValues: Ranking(table, by: measure).entries.map { ($0.member, $0.rank) })
    }
    let columns = measures.indices.map { column in table.rows.map { $0.figures[column] } }
    return VariableList(
      fields: [("name", "tên đơn vị"), ("label", "tên đơn vị, như ở giữa câu")]
        + Self.counts.flatMap { count in
          [
            (count.name, count.meaning),
            ("\(count.name)_share", "tỷ trọng trong tổng \(count.meaning)"),
            ("\(count.name)_rank", "thứ hạng theo \(count.meaning), đơn vị bằng nhau cùng hạng"),
          ]
        },
      items: table.rows.map { row in
        let name = row.members[0].label
        return [name, unitNameInText(name)]
          + measures.indices.flatMap { index in
            [
              facts.print(count: row.figures[index]),
              facts.print(share: row.figures[index], of: columns[index]),
              ranks[index][row.members[0]].map(String.init) ?? facts.words.nothing,
            ]
          }
      }, and: facts.words.and)
  }
}

extension Amount {
  /// The sum of two counts of which either may be absent; absent beyond 64 bits.
  fileprivate func adding(_ other: Amount) -> Amount {
    guard let new = other.count else { return self }
    guard let old = count else { return other }
    let (sum, overflow) = old.addingReportingOverflow(new)
    return overflow ? .absent : .count(sum)
  }
}
