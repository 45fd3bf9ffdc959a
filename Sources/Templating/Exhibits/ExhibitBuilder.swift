import Diagnostics
import Document

/// Makes the document's blocks of a template's fenced ones.
struct ExhibitBuilder: Sendable {
  /// The words that may stand after a fence.
  private enum Name: String, CaseIterable {
    case chart, table
    case keyFigures = "key-figures"
    case comparison, plan, records, sources, coverage
    case dataQuality = "data-quality"
    case contents
  }

  /// What a block gives, and what links call the first of it.
  struct Contents: Sendable {
    var blocks: [Block.Content]
    var name: String?

    init(_ blocks: [Block.Content], name: String? = nil) {
      self.blocks = blocks
      self.name = name.flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  private let facts: Facts

  init(_ facts: Facts) { self.facts = facts }

  /// What the block called `name` at `location` gives; `yaml` stands at `places`.
  func contents(
    of name: String, yaml: String, places: SourceLines, at location: SourceLocation
  ) throws(Findings) -> Contents {
    guard let known = Name(rawValue: name) else {
      let names = Name.allCases.map(\.rawValue)
      let problem = TemplateProblem.unknownBlock(
        name, nearest: nearestName(to: name, among: names), known: names)
      throw Findings([Finding(problem, at: location)])
    }
    switch known {
    case .chart:
      let spec = try YAMLReading.decode(ChartSpec.self, from: yaml, at: places)
      return Contents(try contents(of: spec, at: location), name: spec.name)
    case .table:
      let spec = try YAMLReading.decode(TableSpec.self, from: yaml, at: places)
      return Contents([.table(try TableExhibit(spec, facts).table())], name: spec.name)
    case .keyFigures:
      // Conditions may leave none.
      guard yaml.contains(where: { !$0.isWhitespace }) else { return Contents([]) }
      let specs = try YAMLReading.decode([KeyFigureSpec].self, from: yaml, at: places)
      return Contents([.keyFigures(specs.map(\.keyFigure))])
    case .comparison:
      let spec = try YAMLReading.decode(ComparisonSpec.self, from: yaml, at: places)
      return Contents([.table(try ComparisonExhibit(spec, facts).table())], name: spec.name)
    case .plan:
      let spec = try YAMLReading.decode(PlanSpec.self, from: yaml, at: places)
      return Contents([.table(try PlanExhibit(spec, facts).table())], name: spec.name)
    case .records:
      let spec = try YAMLReading.decode(RecordsSpec.self, from: yaml, at: places)
      return Contents([.table(RecordsExhibit(spec, facts).table())], name: spec.name)
    case .sources:
      let spec = try YAMLReading.decode(SourcesSpec.self, from: yaml, at: places)
      return Contents(SourcesExhibit(spec, facts).contents(), name: spec.name)
    case .coverage:
      let spec = try YAMLReading.decode(CoverageSpec.self, from: yaml, at: places)
      return Contents(
        CoverageExhibit(spec, facts).tables().map { .table($0) }, name: spec.name)
    case .dataQuality:
      // It has no keys.
      if yaml.contains(where: { !$0.isWhitespace }) {
        _ = try YAMLReading.decode(QualitySpec.self, from: yaml, at: places)
      }
      return Contents(QualityExhibit(facts).contents())
    case .contents:
      guard yaml.contains(where: { !$0.isWhitespace }) else {
        return Contents([.contents(title: facts.words.contents)])
      }
      let spec = try YAMLReading.decode(ContentsSpec.self, from: yaml, at: places)
      return Contents([.contents(title: spec.title ?? facts.words.contents)])
    }
  }

  private func contents(
    of spec: ChartSpec, at location: SourceLocation
  ) throws(Findings) -> [Block.Content] {
    guard let kind = spec.kind.chart else {
      return [.table(try HeatMapExhibit(spec, facts, at: location).table())]
    }
    let charts =
      kind == .bullet
      ? try BulletExhibit(spec, facts, at: location).charts()
      : try ChartExhibit(spec, kind, facts, at: location).charts()
    let headline = spec.headline.flatMap { $0.isEmpty ? nil : $0 }
    let name = spec.name.flatMap { $0.isEmpty ? nil : $0 }
    return [
      .figure(
        DrawnFigure(name: name, headline: headline, caption: [Inline(spec.caption)], charts: charts)
      )
    ]
  }
}
