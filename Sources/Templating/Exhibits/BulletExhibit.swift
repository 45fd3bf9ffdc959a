import Diagnostics
import Document
import Quantities
import Summaries

/// Makes the charts of a ```` ```chart ```` block of kind `bullet`: what was done beside what was
/// planned, by category in the report month's year, or by year.
struct BulletExhibit {
  private let facts: Facts
  private let x: Dimension
  private let measures: [Measure]

  init(_ spec: ChartSpec, _ facts: Facts, at location: SourceLocation) throws(Findings) {
    var names = ExhibitNames(spec.data, facts)
    let x = names.dimension(spec.x, key: "x")
    measures = names.measures(spec.y, key: "y")
    try names.check()
    self.facts = facts
    self.x = x ?? .category
    let others: [(String, SourceLocation?)] = [
      ("series", spec.series?.location), ("reference", spec.reference?.location),
      ("where", spec.where == nil ? nil : location),
    ]
    if let (key, place) = others.first(where: { $0.1 != nil }) {
      let problem = TemplateProblem.keyNotUsed(key, kind: spec.kind.rawValue)
      throw Findings([Finding(problem, at: place)])
    }
    try check(spec)
  }

  /// Plans are of training, by category and year.
  private func check(_ spec: ChartSpec) throws(Findings) {
    func refuse(_ name: Located<String>, _ key: String, _ allowed: [String]) -> Findings {
      let problem = TemplateProblem.notPlanned(name.value, key: key, allowed: allowed)
      return Findings([Finding(problem, at: name.location)])
    }
    guard x == .category || x == .year else {
      throw refuse(spec.x, "x", [Dimension.category, .year].map(\.rawValue))
    }
    let known: [Measure] =
      x == .category ? [.classes, .participants] : [.classes, .people, .attendances]
    for name in spec.y.values where !known.contains(where: { $0.rawValue == name.value }) {
      throw refuse(name, "y", known.map(\.rawValue))
    }
  }

  /// One chart for each measure.
  func charts() throws(Findings) -> [Chart] {
    var charts: [Chart] = []
    for measure in measures {
      charts.append(x == .year ? try byYear(measure) : try byCategory(measure))
    }
    return charts
  }

  private func byYear(_ measure: Measure) throws(Findings) -> Chart {
    var rows: [(Chart.Position, Progress)] = []
    for progress in try facts.planProgressOfYears() {
      let total = try facts.planTotals(progress).first { $0.measure == measure }?.1
      let position = Chart.Position(
        String(progress.year.year), partial: partial(progress.year))
      rows.append((position, total ?? Progress(planned: nil, done: .absent)))
    }
    let noun = Dimension.year.title(in: facts.workspace.language).lowercased()
    return chart(of: measure, rows, noun: Chart.Noun(one: noun, many: noun))
  }

  private func byCategory(_ measure: Measure) throws(Findings) -> Chart {
    let progress = try facts.planProgress()
    let rows = progress.rows.compactMap { row -> (Chart.Position, Progress)? in
      let part = measure == .classes ? row.classes : row.participants
      guard part.planned != nil || part.isDone else { return nil }
      let name = name(of: row, measure)
      let position = Chart.Position(
        name, nameInText: nameInText(name, along: .category), partial: partial(progress.year))
      return (position, part)
    }
    return chart(of: measure, rows, noun: facts.words.noun(.category))
  }

  /// Of a year that is not over, up to which month it counts.
  private func partial(_ year: ReportingYear) -> String? {
    year.isPartial ? facts.words.partial(year) : nil
  }

  private func name(of row: PlanProgress.Row, _ measure: Measure) -> String {
    guard measure == .participants else { return row.category.label }
    return facts.title(ofCategory: row.category.order, named: row.category.label)
  }

  private func chart(
    of measure: Measure, _ rows: [(position: Chart.Position, progress: Progress)],
    noun: Chart.Noun?
  ) -> Chart {
    let kinds = measure == .participants ? facts.reportedKinds(where: []) : []
    let name = facts.words.measureName(kinds.count == 1 ? kinds[0].measure : measure)
    let words = facts.words.planWords
    var chart = Chart(
      kind: .bullet, title: measures.count > 1 ? capitalised(name) : "", measure: name,
      positions: rows.map(\.position),
      series: [
        Chart.Series(
          name: words.done, values: rows.map(\.progress.done.chartValue)),
        Chart.Series(
          name: words.yearPlan, values: rows.map { $0.progress.planned.map(Chart.Value.count) }),
      ],
      positionNoun: noun, format: facts.format, decimals: facts.workspace.decimals,
      language: facts.workspace.language)
    chart.isPartlyStated = rows.contains { $0.progress.done.isOpen }
    return chart
  }
}
