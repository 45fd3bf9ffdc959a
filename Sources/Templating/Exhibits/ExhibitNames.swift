import Diagnostics
import Quantities
import Summaries

extension DataName {
  /// As Summaries has it.
  var dataset: Dataset {
    switch self {
    case .training: .training
    case .study: .study
    }
  }
}

/// Turns the names in a block into dimensions, measures and filters, and collects those that the
/// records do not have.
struct ExhibitNames {
  private(set) var findings: [Finding] = []
  private let dataset: Dataset
  private let facts: Facts

  init(_ data: DataName, _ facts: Facts) {
    dataset = data.dataset
    self.facts = facts
  }

  mutating func dimension(_ name: Located<String>, key: String) -> Dimension? {
    if let known = dataset.dimensions.first(where: { $0.rawValue == name.value }) { return known }
    addUnknown(name, key: key, among: dataset.dimensions.map(\.rawValue))
    return nil
  }

  mutating func measures(_ names: OneOrMore<Located<String>>, key: String) -> [Measure] {
    names.values.compactMap { name in
      if let known = dataset.measures.first(where: { $0.rawValue == name.value }) { return known }
      addUnknown(name, key: key, among: dataset.measures.map(\.rawValue))
      return nil
    }
  }

  /// The filters of `spec`; a value that no record can have is a finding.
  mutating func filters(_ spec: WhereSpec?) -> [Filter] {
    guard let spec else { return [] }
    let lines: [(Dimension, OneOrMore<Located<String>>?)] = [
      (.year, spec.year), (.month, spec.month), (.unit, spec.unit), (.category, spec.category),
      (.topic, spec.topic), (.document, spec.document), (.format, spec.format),
    ]
    return lines.flatMap { dimension, values in
      (values?.values ?? []).compactMap { filter(dimension, $0) }
    }
  }

  private mutating func filter(_ dimension: Dimension, _ value: Located<String>) -> Filter? {
    let filter = Filter(dimension, value.value)
    do {
      _ = try facts.request.records.summary(
        SummaryQuery(dataset: dataset, measures: [dataset.measures[0]], filters: [filter]))
      return filter
    } catch {
      findings.append(Finding(error, at: value.location))
      return nil
    }
  }

  /// The level that `reference` asks for, beside each of `measures`.
  mutating func references(
    _ reference: Located<String>?, for measures: [Measure]
  ) -> [Ratio?] {
    guard let reference else { return measures.map { _ in nil } }
    if let ratio = Percentage.ratio(of: reference.value) { return measures.map { _ in ratio } }
    guard reference.value == "threshold" else {
      let problem = TemplateProblem.unknownChoice(
        reference.value, key: "reference", allowed: ["threshold", "95"],
        nearest: nearestName(to: reference.value, among: ["threshold"]))
      findings.append(Finding(problem, at: reference.location))
      return measures.map { _ in nil }
    }
    let levels = measures.map(facts.threshold(of:))
    if let measure = zip(measures, levels).first(where: { $0.1 == nil })?.0, measures.count == 1 {
      findings.append(
        Finding(TemplateProblem.noThreshold(measure.rawValue), at: reference.location))
    }
    return levels
  }

  /// Throws what was found.
  func check() throws(Findings) {
    if !findings.isEmpty { throw Findings(inOrder(findings)) }
  }

  private mutating func addUnknown(_ name: Located<String>, key: String, among allowed: [String]) {
    let problem = TemplateProblem.notInDataset(
      name.value, key: key, dataset: dataset.rawValue, allowed: allowed,
      nearest: nearestName(to: name.value, among: allowed))
    findings.append(Finding(problem, at: name.location))
  }
}
