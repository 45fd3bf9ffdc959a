import Diagnostics
import Quantities
import Summaries

/// What no category may have as its key, since variables beside it are called so.
let reservedCategoryKeys = Set(TrainingVariables.reservedKeys + PlanVariables.reservedKeys).sorted()

/// What a template can say about the plan of the report month's year, and of the years before.
struct PlanVariables {
  /// Names under `plan.` that no category may have as its key.
  static let reservedKeys = [
    "any", "any_compared", "any_missed", "any_participants", "any_reached", "any_silent",
    "any_target", "any_unplanned", "missed", "missed_count", "missing", "partial", "reached",
    "reached_count",
    "silent", "through", "total", "unplanned", "year", "years",
  ]

  private let facts: Facts
  private var words: Wording.PlanWords { facts.words.planWords }

  init(_ facts: Facts) { self.facts = facts }

  private static let totals: [(name: String, meaning: String)] = [
    ("classes", "số lớp"), ("people", "số người"), ("attendances", "số lượt người"),
  ]

  /// The year's plan: each category, totals, and which categories reached it; then the years.
  func group() throws(Findings) -> VariableGroup {
    var group = VariableGroup()
    let progress = try facts.planProgress()
    group.add("any", if: progress.isPlanned, "năm của tháng báo cáo có kế hoạch", from: .plan)
    group.add(
      "missing", if: facts.isPlanMissing(from: progress),
      "có tệp kế hoạch, nhưng tệp không có kế hoạch của năm này", from: .plan)
    group.add("year", String(facts.request.month.year), "năm của kế hoạch", from: .month)
    group.add(
      "through", facts.words.month(facts.request.month),
      "thực hiện tính từ đầu năm đến hết tháng nào", from: .month)
    group.add("partial", if: progress.year.isPartial, "năm kế hoạch chưa hết", from: .month)
    try addTotals(of: progress, to: &group)
    addLists(of: progress, to: &group)
    for row in progress.rows { add(row, of: progress, to: &group) }
    group.add("years", try years(), "kế hoạch và thực hiện từng năm")
    return group
  }

  private func addTotals(
    of progress: PlanProgress, to group: inout VariableGroup
  ) throws(Findings) {
    var totals = VariableGroup()
    let parts = try self.totals(of: progress)
    group.add(
      "any_compared", if: parts.contains { $0.progress.share != nil },
      "có tỷ lệ so với kế hoạch năm", from: .plan)
    group.add(
      "any_target",
      if: progress.rows.contains { $0.classes.isMeasurable || $0.participants.isMeasurable },
      "có chỉ tiêu lớn hơn 0", from: .plan)
    group.add(
      "any_participants",
      if: progress.rows.contains { $0.participants.isMeasurable },
      "có chỉ tiêu lớn hơn 0 về số người hoặc lượt người", from: .plan)
    for (total, part) in zip(Self.totals, parts) {
      let meaning = "\(total.meaning) của các loại hình được giao chỉ tiêu"
      totals.add(total.name, variables(of: part, progress, meaning: meaning), meaning)
    }
    group.add("total", totals, "cộng các loại hình được giao chỉ tiêu")
  }

  /// What was done of a part of the plan, with the way it comes from the records.
  private struct TracedProgress {
    var progress: Progress
    /// Nil where no category counts.
    var derivation: FigureDerivation?
    /// The plan's rows that ask for it.
    var targets: [VariableSource.Target]

    /// Where what was done comes from.
    func source(_ title: String) -> VariableSource {
      guard let derivation, progress.done != .absent else {
        return .compared(parts(title), settings: VariableSource.planSettings)
      }
      return .figure(derivation)
    }

    /// What was done beside what is planned.
    func comparison(_ title: String) -> VariableSource {
      .compared(parts(title), withPlan: targets)
    }

    func parts(_ title: String) -> [VariableSource.Part] {
      derivation.map { [VariableSource.Part(title: title, derivation: $0)] } ?? []
    }
  }

  private func traced(
    _ part: Progress, _ measure: Measure, of rows: [PlanProgress.Row], _ progress: PlanProgress
  ) -> TracedProgress {
    let derivation = FigureDerivation(
      .training, .measure(measure), where: rows.map { Filter(.category, $0.category.label) },
      in: Window(yearToDate: progress.year.last))
    // No filter would let all categories through.
    return TracedProgress(
      progress: part, derivation: rows.isEmpty ? nil : derivation,
      targets: rows.flatMap { targets(of: $0, measure, in: progress.year.year) })
  }

  /// The plan's row of a category, as far as it asks for `measure`.
  private func targets(
    of row: PlanProgress.Row, _ measure: Measure, in year: Int
  ) -> [VariableSource.Target] {
    guard let plan = facts.request.records.plan else { return [] }
    let isOfClasses = measure == .classes
    let meaning = isOfClasses ? facts.words.measureName(.classes) : counted(row)
    return plan.records.filter { $0.year == year && Int($0.category) == row.category.order }
      .compactMap { record in
        guard let count = isOfClasses ? record.classes : record.participants,
          plan.files.indices.contains(Int(record.origin.file))
        else { return nil }
        return VariableSource.Target(
          title: "\(row.category.label): \(meaning)", count: count,
          file: plan.files[Int(record.origin.file)].name, line: Int(record.origin.line))
      }
  }

  private func counted(_ row: PlanProgress.Row) -> String {
    facts.words.measureName(row.counted == .people ? .people : .attendances)
  }

  /// One for each of ``totals``.
  private func totals(of progress: PlanProgress) throws(Findings) -> [TracedProgress] {
    try facts.planTotals(progress).map { measure, part in
      let rows = progress.rows.filter { row in
        switch measure {
        case .people: row.counted == .people && row.participants.isMeasurable
        case .attendances: row.counted == .attendances && row.participants.isMeasurable
        default: row.classes.isMeasurable
        }
      }
      return traced(part, measure, of: rows, progress)
    }
  }

  private func add(
    _ row: PlanProgress.Row, of progress: PlanProgress, to group: inout VariableGroup
  ) {
    let categories = facts.workspace.categories
    guard categories.indices.contains(row.category.order) else { return }
    let info = categories[row.category.order].info
    var category = VariableGroup()
    category.add("name", info.name, "tên loại hình", from: .setting("categories[].name"))
    category.add(
      "unit", info.unitWord, "\(info.name): đơn vị tính", from: .setting("categories[].unit"))
    category.add("any", if: row.isPlanned, "\(info.name): có chỉ tiêu", from: .plan)
    let classes = traced(row.classes, .classes, of: [row], progress)
    category.add(
      "classes", variables(of: classes, progress, meaning: "\(info.name): số lớp"), "số lớp")
    let participants = traced(row.participants, .participants, of: [row], progress)
    category.add(
      "participants",
      variables(of: participants, progress, meaning: "\(info.name): số \(info.unitWord)"),
      "số người hoặc lượt người")
    group.add(info.key, category, "")
  }

  private func variables(
    of traced: TracedProgress, _ progress: PlanProgress, meaning: String
  ) -> VariableGroup {
    let part = traced.progress
    let source = traced.comparison(meaning)
    var group = VariableGroup()
    group.add("any", if: part.planned != nil, "\(meaning): có chỉ tiêu", from: .plan)
    group.add(
      "compared", if: part.share != nil, "\(meaning): tính được tỷ lệ so với kế hoạch",
      from: source)
    group.add(
      "reached", if: part.isReached ?? false, "\(meaning): đạt kế hoạch năm", from: source)
    group.add(
      "planned", planned(part, progress), "\(meaning): kế hoạch năm",
      from: .planned(traced.targets))
    group.add(
      "done", facts.print(count: part.done),
      "\(meaning): thực hiện từ đầu năm đến hết tháng báo cáo",
      from: traced.source(meaning))
    group.add("share", share(part, progress), "\(meaning): tỷ lệ đạt kế hoạch năm", from: source)
    return group
  }

  private func count(_ count: Int?) -> String {
    count.map(facts.format.count) ?? facts.words.nothing
  }

  private func planned(_ part: Progress, _ progress: PlanProgress) -> String {
    part.planned.map(facts.format.count)
      ?? (progress.isPlanned ? words.noTarget : words.noPlan)
  }

  /// The share, or why there is none; a plan of 0 is not divided by.
  private func share(_ part: Progress, _ progress: PlanProgress) -> String {
    guard let planned = part.planned else { return self.planned(part, progress) }
    return planned == 0 ? facts.words.noComparison : facts.print(planShare: part.share)
  }

  // MARK: Lists

  /// What a category is named with: participants, or classes where only those are planned, or only those
  /// missed their plan.
  private func judged(_ row: PlanProgress.Row, _ progress: PlanProgress) -> TracedProgress {
    isJudgedByClasses(row)
      ? traced(row.classes, .classes, of: [row], progress)
      : traced(row.participants, .participants, of: [row], progress)
  }

  /// What several categories were judged by.
  private func source(_ rows: [PlanProgress.Row], _ progress: PlanProgress) -> VariableSource {
    let judged = rows.map { self.judged($0, progress) }
    return .counted(
      zip(rows, judged).flatMap { $1.parts($0.category.label) },
      settings: VariableSource.planSettings, targets: judged.flatMap(\.targets))
  }

  private func isJudgedByClasses(_ row: PlanProgress.Row) -> Bool {
    guard row.classes.planned != nil else { return false }
    guard row.participants.isMeasurable else { return true }
    return row.participants.isReached != false && row.classes.isMeasurable
      && row.classes.isReached == false
  }

  private func addLists(of progress: PlanProgress, to group: inout VariableGroup) {
    let reached = progress.rows.filter { $0.isReached == true }
    let missed = progress.rows.filter { $0.isReached == false }
    let silent = progress.rows.filter { $0.isPlanned && !$0.hasRecords }
    let unplanned = progress.rows.filter { !$0.isPlanned && $0.isDone }
    let lists: [(String, [PlanProgress.Row], String)] = [
      ("reached", reached, "đạt kế hoạch năm"), ("missed", missed, "chưa đạt kế hoạch năm"),
      ("silent", silent, "được giao chỉ tiêu mà chưa có số liệu thực hiện"),
      ("unplanned", unplanned, "có kết quả mà không giao chỉ tiêu"),
    ]
    for (name, rows, meaning) in lists {
      group.add(
        "any_\(name)", if: !rows.isEmpty, "có loại hình \(meaning)",
        from: source(rows, progress))
      group.add(name, list(rows, progress), "các loại hình \(meaning)")
    }
    group.add(
      "reached_count", facts.format.count(reached.count), "số loại hình đạt kế hoạch năm",
      from: source(reached, progress))
    group.add(
      "missed_count", facts.format.count(missed.count), "số loại hình chưa đạt kế hoạch năm",
      from: source(missed, progress))
  }

  private func list(_ rows: [PlanProgress.Row], _ progress: PlanProgress) -> VariableList {
    VariableList(
      fields: [
        ("name", "tên loại hình"), ("label", "tên loại hình trong câu, chữ đầu viết thường"),
        ("planned", "kế hoạch năm"), ("done", "thực hiện"), ("share", "tỷ lệ đạt kế hoạch năm"),
        ("unit", "đơn vị tính"), ("result", "tỷ lệ đạt kế hoạch năm; ghi rõ khi là của số lớp"),
      ],
      items: rows.map { row in
        let (traced, label) = (judged(row, progress), row.category.label)
        let (part, isOfClasses) = (traced.progress, isJudgedByClasses(row))
        let source = traced.comparison(label)
        let categories = facts.workspace.categories
        let unit =
          isOfClasses
          ? facts.words.classesUnit : categories[row.category.order].info.unitWord
        return [
          SourcedText(label, from: source), SourcedText(lowercasedFirst(label), from: source),
          SourcedText(planned(part, progress), from: .planned(traced.targets)),
          SourcedText(
            facts.print(count: part.done),
            from: traced.source("\(label): \(lowercasedFirst(words.done))")),
          SourcedText(share(part, progress), from: source),
          SourcedText(unit, from: .setting("categories[].unit")),
          SourcedText(
            share(part, progress) + (isOfClasses ? " \(words.ofClasses)" : ""), from: source),
        ]
      }, and: facts.words.and)
  }

  private func years() throws(Findings) -> VariableList {
    let fields = Self.totals.flatMap { total in
      [
        ("\(total.name)_planned", "\(total.meaning): kế hoạch năm"),
        ("\(total.name)_done", "\(total.meaning): thực hiện"),
        ("\(total.name)_share", "\(total.meaning): tỷ lệ đạt kế hoạch năm"),
      ]
    }
    var items: [[SourcedText]] = []
    for progress in try facts.planProgressOfYears() {
      let year = String(progress.year.year)
      var item = [
        SourcedText(year, from: .window),
        SourcedText(facts.words.name(of: progress.year), from: .window),
      ]
      for (total, traced) in zip(Self.totals, try totals(of: progress)) {
        let (part, title) = (traced.progress, "\(year): \(total.meaning)")
        item += [
          SourcedText(planned(part, progress), from: .planned(traced.targets)),
          SourcedText(facts.print(count: part.done), from: traced.source(title)),
          SourcedText(share(part, progress), from: traced.comparison(title)),
        ]
      }
      items.append(item)
    }
    return VariableList(
      fields: [("year", "năm"), ("title", "năm, ghi rõ mấy tháng khi chưa hết năm")] + fields,
      items: items, and: facts.words.and)
  }
}
