import Diagnostics
import Quantities
import Summaries

/// What a template can say about training.
struct TrainingVariables {
  /// Names under `training.` that no category may have as its key.
  static let reservedKeys = [
    "any", "any_either", "any_missing_year", "any_one_sided", "any_sent", "any_taught",
    "any_uncounted",
    "classes_partial", "classes_rows", "classes_stated", "missing_years", "newest", "one_sided",
    "outdated", "sent",
    "taught", "total", "uncounted", "units", "years",
  ]

  let facts: Facts

  init(_ facts: Facts) { self.facts = facts }

  /// Over the report's window: each category, totals, lists, and the years.
  func overWindow() throws(Findings) -> VariableGroup {
    let categories = try categories(in: facts.window)
    var group = VariableGroup()
    addLists(of: categories, to: &group)
    try addStatedClasses(in: facts.window, to: &group)
    addNewest(of: .training, facts, to: &group)
    try addMissingYears(to: &group)
    var total = try totals(in: facts.window)
    for (name, measure, meaning) in Self.counts {
      let series = try facts.years(measure, of: .training)
      addExtremes(of: series, measure, name: name, meaning: meaning, to: &total)
      addMean(of: series, measure, name: name, meaning: meaning, to: &total)
    }
    group.add("total", total, "cộng mọi loại hình")
    group.add("years", try years(), "từng năm")
    group.add("units", try units(), "các đơn vị")
    for category in categories {
      var variables = self.group(category)
      try addShares(of: category, among: categories, to: &variables)
      group.add(category.info.key, variables, "")
    }
    return group
  }

  /// Over a shorter period, beside the same months a year before.
  func over(_ period: Window) throws(Findings) -> VariableGroup {
    let categories = try categories(in: period)
    var group = VariableGroup()
    addLists(of: categories, to: &group)
    try addStatedClasses(in: period, to: &group)
    let earlier = try self.categories(in: period.yearBefore)
    let total = try totals(in: period, comparing: categories, with: earlier, to: &group)
    group.add("total", total, "cộng mọi loại hình")
    for (index, category) in categories.enumerated() {
      var variables = self.group(category)
      try addShares(of: category, among: categories, to: &variables)
      addChanges(of: category, from: earlier[index], to: &variables)
      group.add(category.info.key, variables, "")
    }
    return group
  }

  static let counts: [(name: String, measure: Measure, meaning: String)] = [
    ("classes", .classes, "số lớp"), ("people", .people, "số người"),
    ("attendances", .attendances, "số lượt người"),
  ]

  func unit(of measure: Measure) -> String {
    switch measure {
    case .people: facts.words.people
    case .attendances: facts.words.attendances
    default: facts.words.classesUnit
    }
  }

  struct CategoryFigures {
    var category: Workspace.Category
    var info: CategoryInfo { category.info }
    var classes: TracedFigure
    var participants: TracedFigure

    /// The figures as parts of what is said of several categories.
    var parts: [VariableSource.Part] { [participants.part(info.name), classes.part(info.name)] }
  }

  private func categories(in window: Window) throws(Findings) -> [CategoryFigures] {
    let table = try facts.figures(
      .training, by: .category, [.classes, .participants], in: window)
    return facts.workspace.categories.enumerated().map { index, category in
      let member = Member(order: index, label: category.info.name)
      return CategoryFigures(
        category: category, classes: table.figure(at: member, 0),
        participants: table.figure(at: member, 1))
    }
  }

  private func group(_ category: CategoryFigures) -> VariableGroup {
    let name = category.info.name
    var group = VariableGroup()
    group.add("name", name, "tên loại hình", from: .setting("categories[].name"))
    group.add("classes", facts.print(count: category.classes), "\(name): số lớp")
    group.add(
      "participants", facts.print(count: category.participants),
      "\(name): số \(category.info.unitWord)")
    group.add(
      "unit", category.info.unitWord, "\(name): đơn vị tính", from: .setting("categories[].unit"))
    group.add(
      "any", if: category.participants.count != nil, "\(name): có số liệu",
      from: .compared([category.participants.part(name)]))
    group.add(
      "any_classes", if: category.classes.count != nil, "\(name): có ghi số lớp",
      from: .compared([category.classes.part(name)]))
    return group
  }

  private func addLists(of categories: [CategoryFigures], to group: inout VariableGroup) {
    // The configuration says which categories hold classes: an empty cell says nothing.
    let known = categories.filter { $0.participants.count ?? 0 > 0 || $0.classes.count ?? 0 > 0 }
    let sent = known.filter { !$0.info.holdsClasses }
    let held = known.filter { $0.info.holdsClasses }
    let taught = held.filter { $0.classes.count != nil }
    let uncounted = held.filter { $0.classes.count == nil }
    let hasRecords = categories.contains { $0.participants.count != nil }
    let source = VariableSource.compared(
      categories.flatMap(\.parts), settings: ["categories[].holds-classes"])
    group.add("any", if: hasRecords, "có số liệu đào tạo, bồi dưỡng", from: source)
    group.add("any_taught", if: !taught.isEmpty, "có mở lớp, có ghi số lớp", from: source)
    group.add(
      "any_uncounted", if: !uncounted.isEmpty, "có mở lớp mà không ghi số lớp", from: source)
    group.add("any_sent", if: !sent.isEmpty, "có cử người đi học", from: source)
    group.add("taught", list(taught), "các loại hình mở lớp, có ghi số lớp")
    group.add("uncounted", list(uncounted), "các loại hình mở lớp mà không ghi số lớp")
    group.add("sent", list(sent), "các loại hình cử người đi học (holds-classes: no)")
  }

  /// The years that have no record although others do.
  private func addMissingYears(to group: inout VariableGroup) throws(Findings) {
    let table = try facts.figures(.training, by: .year, Self.counts.map(\.measure))
    let known = Set(table.table.rows.compactMap { $0.members.first?.order })
    let missing = facts.window.years.filter { !known.contains($0.year) }
    let isSome = !missing.isEmpty && !known.isEmpty
    group.add(
      "any_missing_year", if: isSome, "có năm không có số liệu đào tạo nào, năm khác thì có",
      from: .window)
    group.add(
      "missing_years", isSome ? facts.words.name(of: missing) : facts.words.nothing,
      "các năm không có số liệu đào tạo nào", from: .window)
  }

  /// How far the number of classes is known.
  private func addStatedClasses(
    in window: Window, to group: inout VariableGroup
  ) throws(Findings) {
    let held = facts.workspace.categories.filter(\.info.holdsClasses).map(\.info.key)
    let rows = FigureDerivation(
      .training, .rows, where: held.map { Filter(.category, $0) }, in: window)
    var stated = rows
    stated.stated = .measure(.classes)
    let none = TracedFigure(figure: .count(0), derivation: rows)
    // No filter would let all categories through.
    let all = held.isEmpty ? none : try facts.figure(rows)
    let known = held.isEmpty ? none : try facts.figure(stated)
    let (records, count) = (all.count ?? 0, known.count ?? 0)
    group.add(
      "classes_partial", if: count > 0 && count < records, "có dòng số liệu không ghi số lớp",
      from: .compared([
        known.part(facts.words.statedRows), all.part(facts.words.allRows),
      ]))
    group.add("classes_stated", facts.print(count: known), "số dòng số liệu có ghi số lớp")
    group.add("classes_rows", facts.print(count: all), "số dòng số liệu về mở lớp")
  }

  func list(_ categories: [CategoryFigures]) -> VariableList {
    let name = VariableSource.setting("categories[].name")
    return VariableList(
      fields: [
        ("name", "tên loại hình"), ("label", "tên loại hình trong câu, chữ đầu viết thường"),
        ("classes", "số lớp"), ("participants", "số người hoặc lượt người"),
        ("unit", "đơn vị tính"),
      ],
      items: categories.map { category in
        [
          SourcedText(category.info.name, from: name),
          SourcedText(lowercasedFirst(category.info.name), from: name),
          facts.print(count: category.classes), facts.print(count: category.participants),
          SourcedText(category.info.unitWord, from: .setting("categories[].unit")),
        ]
      }, and: facts.words.and)
  }

  func totals(in window: Window) throws(Findings) -> VariableGroup {
    let figures = try facts.figures(.training, Self.counts.map(\.measure), in: window)
    var group = VariableGroup()
    for (count, figure) in zip(Self.counts, figures) {
      group.add(count.name, facts.print(count: figure), "\(count.meaning), cộng mọi loại hình")
      group.add(
        "any_\(count.name)", if: figure.count != nil, "có số liệu về \(count.meaning)",
        from: .compared([figure.part(count.meaning)]))
    }
    return group
  }

  private func addExtremes(
    of series: YearSeries, _ measure: Measure, name: String, meaning: String,
    to group: inout VariableGroup
  ) {
    let source = VariableSource.chosen(facts.parts(of: series, measure, of: .training))
    let (lowest, highest) = (series.lowest, series.highest)
    let differ = lowest.flatMap { low in highest.map { low.figure != $0.figure } } ?? false
    group.add("\(name)_vary", if: differ, "\(meaning) các năm khác nhau", from: source)
    let sides = [
      ("highest", highest, series.highestYears, "cao nhất"),
      ("lowest", lowest, series.lowestYears, "thấp nhất"),
    ]
    for (side, point, points, word) in sides {
      let years = points.map { String($0.year.year) }
      group.add(
        "\(name)_\(side)_year", years.isEmpty ? facts.words.nothing : facts.words.listed(years),
        "năm có \(meaning) \(word), mọi năm bằng nhau (chỉ xét năm đủ 12 tháng)", from: source)
      group.add(
        "\(name)_\(side)_many", if: years.count > 1, "\(meaning) \(word) ở nhiều năm bằng nhau",
        from: source)
      group.add(
        "\(name)_\(side)", facts.print(count: point?.figure ?? .absent),
        "\(meaning) của năm \(word)",
        from: point.map {
          .figure(facts.derivation(of: measure, of: .training, in: $0.year))
        } ?? source)
    }
  }

  private func years() throws(Findings) -> VariableList {
    let table = try facts.figures(.training, by: .year, Self.counts.map(\.measure))
    let derived = try derivedYears()
    return VariableList(
      fields: [("year", "năm"), ("title", "năm; ghi rõ mấy tháng khi không đủ 12 tháng")]
        + Self.counts.map { ($0.name, $0.meaning) } + derived.fields,
      items: facts.window.years.enumerated().map { number, year in
        let member = Member(order: year.year, label: String(year.year))
        return [
          SourcedText(member.label, from: .window),
          SourcedText(facts.words.name(of: year), from: .window),
        ]
          + Self.counts.indices.map { facts.print(count: table.figure(at: member, $0)) }
          + derived.items[number]
      }, and: facts.words.and)
  }
}
