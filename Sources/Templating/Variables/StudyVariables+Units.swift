import Diagnostics
import Quantities
import Summaries

// Units in order of their rates, those below the mark, and those of which years are missing.
extension StudyVariables {
  /// The units by their study rate, over the window and in its last year.
  func units() throws(Findings) -> VariableGroup {
    let mark = facts.workspace.thresholds.study
    let table = try facts.figures(.study, by: .unit, [.studyRate])
    let lastYear = try known(.studyRate).points.last.map(\.year)
    let last = try facts.figures(
      .study, by: .unit, [.studyRate],
      in: lastYear.flatMap { Window(first: $0.first, last: $0.last) })
    let ranking = Ranking(table.table, by: .studyRate).entries
    let parts = ranking.map { table.figure(at: $0.member, 0).part($0.member.label) }
    var group = VariableGroup()
    group.add(
      "count", facts.format.count(ranking.count), "số đơn vị có số liệu học tập",
      from: .counted(parts))
    group.add(
      "many", if: ranking.count > 1, "có từ hai đơn vị trở lên", from: .counted(parts))
    let differ = ranking.last.map { $0.rank > 1 } ?? false
    group.add(
      "vary", if: differ, "tỷ lệ học tập của các đơn vị khác nhau", from: .compared(parts))
    for (name, word, best) in [
      ("highest", "cao nhất", ranking.first), ("lowest", "thấp nhất", ranking.last),
    ] {
      // Of equals all are named, in their official order.
      let places = ranking.filter { $0.rank == best?.rank }.map(\.member.label)
      group.add(
        name, facts.words.listedUnits(places), "đơn vị có tỷ lệ \(word)", from: .chosen(parts))
      group.add(
        "\(name)_label", facts.words.listedUnits(places.map(unitNameInText)),
        "đơn vị có tỷ lệ \(word), tên như ở giữa câu", from: .chosen(parts))
      group.add(
        "\(name)_rate", facts.print(rate: best?.figure.ratio ?? nil, of: .studyRate),
        "tỷ lệ học tập của đơn vị \(word)",
        from: best.map { .figure(table.figure(at: $0.member, 0).derivation) } ?? .chosen(parts))
    }
    group.add(
      "ranked", ranked(ranking, in: table), "các đơn vị xếp theo tỷ lệ học tập, từ cao xuống thấp")
    try addShort(ranking, of: parts, to: &group)
    add(table, below: mark, name: "below", "cả giai đoạn", to: &group)
    add(last, below: mark, name: "last_below", "năm cuối", to: &group)
    return group
  }

  /// The units that have no records in some year of which others have: what is said of all years is, of
  /// them, of fewer.
  private func addShort(
    _ ranking: [Ranking.Entry], of parts: [VariableSource.Part], to group: inout VariableGroup
  ) throws(Findings) {
    let years = try known(.studyRate).points.map(\.year)
    let yearly = try facts.table(.study, by: [.unit, .year], [.studyRate])
    let known = Set(
      yearly.rows.filter { $0.figures[0].ratio != nil }.map { $0.members.map(\.order) })
    let short = ranking.map { entry in
      (entry.member, years.filter { known.contains([entry.member.order, $0.year]) })
    }.filter { $0.1.count < years.count }
    let source = VariableSource.counted(
      parts.filter { part in short.contains { $0.0.label == part.title } })
    group.add(
      "any_short", if: !short.isEmpty, "có đơn vị không có số liệu của một số năm", from: source)
    group.add(
      "many_short", if: short.count > Wording.fewUnits,
      "có hơn \(Wording.fewUnits) đơn vị không có số liệu của một số năm", from: source)
    group.add(
      "short_count", facts.format.count(short.count), "số đơn vị không có số liệu của một số năm",
      from: source)
    group.add(
      "short",
      VariableList(
        fields: [("label", "tên đơn vị, như ở giữa câu"), ("years", "các năm có số liệu")],
        items: short.map { member, years in
          let source = VariableSource.chosen(parts.filter { $0.title == member.label })
          return [
            SourcedText(unitNameInText(member.label), from: source),
            SourcedText(facts.words.name(of: years), from: source),
          ]
        }, and: facts.words.and), "các đơn vị không có số liệu của một số năm")
  }

  private func add(
    _ table: TracedTable, below mark: Ratio, name: String, _ when: String,
    to group: inout VariableGroup
  ) {
    let below = table.table.members(below: mark, by: .studyRate)
    let known = table.table.rows.filter { $0.figures[0].ratio ?? nil != nil }.map { $0.members[0] }
    let reached = known.filter { !below.contains($0) }
    func source(_ members: [Member]) -> VariableSource {
      .counted(
        members.map { table.figure(at: $0, 0).part($0.label) }, settings: ["thresholds.study"])
    }
    group.add(
      "any_\(name)_reached", if: !reached.isEmpty, "có đơn vị đạt mức, \(when)",
      from: source(reached))
    group.add(
      "many_\(name)_reached", if: reached.count > 1, "có từ hai đơn vị đạt mức, \(when)",
      from: source(reached))
    group.add(
      "any_\(name)", if: !below.isEmpty, "có đơn vị dưới mức, \(when)", from: source(below))
    group.add(
      "\(name)_count", facts.format.count(below.count), "số đơn vị dưới mức, \(when)",
      from: source(below))
    group.add(
      "\(name)_reached", facts.format.count(reached.count), "số đơn vị đạt mức, \(when)",
      from: source(reached))
    group.add(
      "many_\(name)", if: below.count > Wording.mostUnits,
      "nhiều đơn vị dưới mức, không kể hết được trong câu, \(when)", from: source(below))
    group.add(name, list(below, in: table), "các đơn vị dưới mức, \(when)")
    let lowest = Ranking(table.table, by: .studyRate).entries.reversed().map(\.member)
      .filter(below.contains).prefix(Wording.fewUnits)
    group.add(
      "\(name)_lowest", list(Array(lowest), in: table),
      "\(Wording.fewUnits) đơn vị thấp nhất trong các đơn vị dưới mức, \(when)")
  }

  /// Units with their rates.
  private func list(_ units: [Member], in table: TracedTable) -> VariableList {
    VariableList(
      fields: [
        ("name", "tên đơn vị"), ("label", "tên đơn vị, như ở giữa câu"),
        ("rate", "tỷ lệ học tập"),
      ],
      items: units.map { unit in
        let rate = table.figure(at: unit, 0)
        let name = VariableSource.chosen([rate.part(unit.label)], settings: ["thresholds.study"])
        return [
          SourcedText(unit.label, from: name), SourcedText(unitNameInText(unit.label), from: name),
          facts.print(rate, of: .studyRate),
        ]
      }, and: facts.words.and)
  }
}
