import Diagnostics
import Quantities
import Summaries

// Figures that are computed from others: changes of the counts, units in order.
extension StudyVariables {
  /// The counts of `period` beside the same months a year before.
  func addChanges(
    ofSumsIn period: Window, to group: inout VariableGroup
  ) throws(Findings) {
    let measures = Self.sums.map(\.measure)
    let now = try facts.figures(.study, measures, in: period)
    let before = try facts.figures(.study, measures, in: period.yearBefore)
    for (index, sum) in Self.sums.enumerated() {
      let (new, old) = (now[index].figure, before[index].figure)
      let source = VariableSource.compared(facts.sides(now[index], before[index]))
      group.add(
        "\(sum.name)_before", facts.print(count: before[index]),
        "\(sum.meaning), cùng kỳ năm trước")
      group.add(
        "\(sum.name)_compared", if: new.wholeCount != nil && old.wholeCount != nil,
        "\(sum.meaning) so sánh được với cùng kỳ năm trước", from: source)
      group.add(
        "\(sum.name)_change", facts.change(new, from: old, unit: ""),
        "\(sum.meaning), so với cùng kỳ năm trước", from: source)
      group.add(
        "\(sum.name)_percent", facts.percentChange(new, from: old),
        "\(sum.meaning) tăng, giảm bao nhiêu phần trăm so với cùng kỳ năm trước", from: source)
    }
  }

  /// Units by their rate, the highest first; equal ones share a rank.
  func ranked(_ entries: [Ranking.Entry], in table: TracedTable) -> VariableList {
    VariableList(
      fields: [
        ("rank", "thứ hạng; đơn vị bằng nhau cùng hạng"), ("name", "tên đơn vị"),
        ("label", "tên đơn vị, như ở giữa câu"), ("rate", "tỷ lệ học tập"),
      ],
      items: entries.map { entry in
        let (rate, label) = (table.figure(at: entry.member, 0), entry.member.label)
        let place = VariableSource.compared([rate.part(label)])
        return [
          SourcedText(String(entry.rank), from: place), SourcedText(label, from: place),
          SourcedText(unitNameInText(label), from: place), facts.print(rate, of: .studyRate),
        ]
      }, and: facts.words.and)
  }
}
