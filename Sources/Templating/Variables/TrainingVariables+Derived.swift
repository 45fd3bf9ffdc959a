import Diagnostics
import Quantities
import Summaries

// Figures that are computed from others: means, shares, changes, sums so far, units in order.
extension TrainingVariables {
  /// The mean of whole years, with the decimals and the rounding of `report.yml`.
  func addMean(
    of series: YearSeries, _ measure: Measure, name: String, meaning: String,
    to group: inout VariableGroup
  ) {
    let mean = series.meanPerYear
    let whole = series.points.filter { !$0.year.isPartial && $0.figure.wholeCount != nil }
    let source = VariableSource.compared(
      facts.parts(of: YearSeries(points: whole), measure, of: .training))
    group.add(
      "any_\(name)_mean", if: mean != nil, "\(meaning): có năm đủ 12 tháng để tính bình quân",
      from: source)
    group.add(
      "\(name)_mean",
      mean.map { facts.format.number($0, decimals: facts.workspace.decimals) }
        ?? facts.words.nothing,
      "\(meaning) bình quân một năm, chỉ tính năm đủ 12 tháng có số liệu; lấy số lẻ theo decimals và"
        + " rounding trong report.yml", from: source)
    group.add(
      "\(name)_mean_years", facts.words.name(of: whole.map(\.year)),
      "các năm dùng để tính \(meaning) bình quân", from: source)
  }

  /// A category's part of the whole; its participants are a part of those that are counted alike.
  func addShares(
    of category: CategoryFigures, among all: [CategoryFigures], to group: inout VariableGroup
  ) throws(Findings) {
    let alike = all.filter { $0.info.counted == category.info.counted }
    let name = category.info.name
    let kind = category.info.counted == .people ? "số người" : "số lượt người"
    group.add(
      "classes_share", facts.print(share: category.classes.figure, of: all.map(\.classes.figure)),
      "\(name): tỷ trọng trong tổng số lớp",
      from: .compared(all.map { $0.classes.part($0.info.name) }))
    group.add(
      "participants_share",
      facts.print(share: category.participants.figure, of: alike.map(\.participants.figure)),
      "\(name): tỷ trọng trong tổng \(kind)",
      from: .compared(alike.map { $0.participants.part($0.info.name) }))
  }

  /// A category beside the same months a year before. What a period has no record of is not known, and
  /// not 0.
  func addChanges(
    of now: CategoryFigures, from before: CategoryFigures, to group: inout VariableGroup
  ) {
    let name = now.info.name
    let counts = [
      ("classes", now.classes, before.classes, "số lớp", facts.words.classesUnit),
      (
        "participants", now.participants, before.participants, "số \(now.info.unitWord)",
        now.info.unitWord
      ),
    ]
    for (key, new, old, meaning, unit) in counts {
      let about = "\(name): \(meaning)"
      let source = VariableSource.compared(facts.sides(new, old))
      group.add(
        "\(key)_before", facts.print(count: old), "\(about), cùng kỳ năm trước")
      group.add(
        "\(key)_compared", if: new.wholeCount != nil && old.wholeCount != nil,
        "\(about) so sánh được với cùng kỳ năm trước", from: source)
      group.add(
        "\(key)_change", facts.change(new.figure, from: old.figure, unit: unit),
        "\(about), so với cùng kỳ năm trước", from: source)
      group.add(
        "\(key)_percent", facts.percentChange(new.figure, from: old.figure),
        "\(about) tăng, giảm bao nhiêu phần trăm so với cùng kỳ năm trước", from: source)
    }
  }

  /// The totals of `period` beside the same months a year before, and the categories that such a
  /// comparison takes in although one of the two periods alone has records of them.
  func totals(
    in period: Window, comparing categories: [CategoryFigures], with earlier: [CategoryFigures],
    to group: inout VariableGroup
  ) throws(Findings) -> VariableGroup {
    var total = try totals(in: period)
    let measures = Self.counts.map(\.measure)
    let now = try facts.figures(.training, measures, in: period)
    let before = try facts.figures(.training, measures, in: period.yearBefore)
    group.add(
      "any_either", if: (now + before).contains { $0.count != nil },
      "kỳ này hoặc cùng kỳ năm trước có số liệu",
      from: .compared(zip(now, before).flatMap { facts.sides($0, $1) }))
    let pairs = zip(categories, earlier)
    var oneSided: Set<String> = []
    for (index, count) in Self.counts.enumerated() {
      addChange(of: count, now[index], from: before[index], to: &total)
      let sides = pairs.compactMap { new, old in
        new.figure(of: count.measure).map {
          (now: $0, before: old.figure(of: count.measure) ?? $0, key: new.info.key)
        }
      }
      // A total that only one of the periods has is not compared at all.
      let isCompared = now[index].wholeCount != nil && before[index].wholeCount != nil
      let keys = sides.filter { side in
        isCompared && (side.now.count == nil) != (side.before.count == nil)
      }.map(\.key)
      oneSided.formUnion(keys)
      total.add(
        "\(count.name)_one_sided", if: !keys.isEmpty,
        "\(count.meaning) so sánh được, nhưng có loại hình chỉ có số liệu ở một trong hai kỳ",
        from: .compared(sides.flatMap { facts.sides($0.now, $0.before) }))
    }
    group.add(
      "any_one_sided", if: !oneSided.isEmpty,
      "số cộng so sánh được, nhưng có loại hình chỉ có số liệu ở một trong hai kỳ",
      from: .compared(pairs.flatMap { facts.sides($0.participants, $1.participants) }))
    group.add(
      "one_sided", list(categories.filter { oneSided.contains($0.info.key) }),
      "các loại hình chỉ có số liệu ở một trong hai kỳ mà số cộng so sánh có tính đến")
    return total
  }

  private func addChange(
    of count: (name: String, measure: Measure, meaning: String), _ now: TracedFigure,
    from before: TracedFigure, to total: inout VariableGroup
  ) {
    let source = VariableSource.compared(facts.sides(now, before))
    let (new, old, unit) = (now.figure, before.figure, unit(of: count.measure))
    total.add(
      "\(count.name)_before", facts.print(count: before), "\(count.meaning), cùng kỳ năm trước")
    total.add(
      "\(count.name)_compared", if: now.wholeCount != nil && before.wholeCount != nil,
      "\(count.meaning) so sánh được với cùng kỳ năm trước", from: source)
    total.add(
      "\(count.name)_change", facts.change(new, from: old, unit: unit),
      "\(count.meaning), so với cùng kỳ năm trước", from: source)
    total.add(
      "\(count.name)_difference", facts.difference(new, from: old, unit: unit),
      "\(count.meaning) tăng, giảm so với cùng kỳ năm trước, không kèm tỷ lệ", from: source)
    total.add(
      "\(count.name)_percent", facts.percentChange(new, from: old),
      "\(count.meaning) tăng, giảm bao nhiêu phần trăm so với cùng kỳ năm trước", from: source)
  }

  /// Of each year, how its counts differ from the same months a year before, and the sums so far.
  func derivedYears() throws(Findings) -> (
    fields: [(name: String, meaning: String)], items: [[SourcedText]]
  ) {
    let measures = Self.counts.map(\.measure)
    let now = try facts.figures(.training, by: .year, measures)
    let before = try facts.figures(
      .training, by: .year, measures, in: facts.window.yearBefore)
    func figures(_ table: TracedTable, _ year: Int) -> [TracedFigure] {
      let member = Member(order: year, label: String(year))
      return measures.indices.map { table.figure(at: member, $0) }
    }
    var sums = [Amount](repeating: .absent, count: measures.count)
    let items = facts.window.years.map { year in
      let (new, old) = (figures(now, year.year), figures(before, year.year - 1))
      let soFar = Window(first: facts.window.first, last: year.last)
      let titles = [year.year, year.year - 1].map(String.init)
      var item: [SourcedText] = []
      for (index, measure) in measures.enumerated() {
        sums[index] = sums[index].adding(new[index].figure)
        let change = facts.change(
          new[index].figure, from: old[index].figure, unit: unit(of: measure))
        item.append(
          SourcedText(
            change,
            from: .compared([
              new[index].part(titles[0]), old[index].part(titles[1]),
            ])))
        item.append(
          SourcedText(
            facts.print(count: sums[index]),
            from: .figure(FigureDerivation(.training, .measure(measure), in: soFar))))
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
    let traced = try facts.figures(.training, by: .unit, measures)
    let totals = try facts.figures(.training, measures, in: facts.window)
    let table = traced.table
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
        let (member, name) = (row.members[0], row.members[0].label)
        let here = VariableSource.chosen(
          measures.indices.map { index in
            traced.figure(at: member, index).part("\(name): \(Self.counts[index].meaning)")
          })
        return [SourcedText(name, from: here), SourcedText(unitNameInText(name), from: here)]
          + measures.indices.flatMap { index in
            let figure = traced.figure(at: member, index)
            return [
              facts.print(count: figure),
              SourcedText(
                facts.print(share: figure.figure, of: columns[index]),
                from: .compared([figure.part(name), totals[index].part(facts.words.total)])),
              SourcedText(
                ranks[index][member].map(String.init) ?? facts.words.nothing,
                from: .compared([figure.part(name)])),
            ]
          }
      }, and: facts.words.and)
  }
}

extension TrainingVariables.CategoryFigures {
  /// What the category adds to the total of `measure`; nil where it is no part of it.
  fileprivate func figure(of measure: Measure) -> TracedFigure? {
    switch measure {
    case .classes: classes
    case .people: info.counted == .people ? participants : nil
    case .attendances: info.counted == .attendances ? participants : nil
    default: nil
    }
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
