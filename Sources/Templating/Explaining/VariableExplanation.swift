import Diagnostics
import Quantities
import Summaries

/// Where a variable's present value comes from: the rows of the records, or the configuration.
public struct VariableExplanation: Sendable {
  /// How the figures give the value.
  public enum Use: String, Sendable {
    /// The value is the only figure.
    case figure
    /// The figures are held against each other, or against a mark.
    case compared
    /// The value says which of the figures, or of when it is.
    case chosen
    /// The value is how many figures there are.
    case counted
    /// A list has one figure for each item.
    case each
    /// There is no figure: the configuration, the command line or the program says it.
    case stated
  }

  /// A figure with the rows behind it.
  public struct Part: Sendable {
    /// What tells it from the others; empty when it is the only one.
    public var title: String
    /// Which records count, and what is done with them.
    public var derivation: FigureDerivation
    /// The figure as the report prints it.
    public var value: String
    /// In the order of the files.
    public var rows: [CountedRow]

    /// The rows' sums: one, or of a rate two, the second what the first is out of.
    public var sums: [Int] {
      rows.reduce([Int](repeating: 0, count: derivation.isRate ? 2 : 1)) { sums, row in
        zip(sums, row.counts).map { $0 &+ $1 }
      }
    }
  }

  /// What a row of a plan asks for.
  public struct Target: Hashable, Sendable {
    /// Whose plan, and of what.
    public var title: String
    /// The number planned.
    public var count: Int
    /// Where it stands.
    public var file: String
    /// Counted from 1.
    public var line: Int
  }

  /// As a template writes it.
  public var name: String
  /// As the report prints it.
  public var value: String
  /// What it is, in the report's language.
  public var meaning: String
  /// How `parts` give the value.
  public var use: Use
  /// The figures that it comes from.
  public var parts: [Part]
  /// The rows of plans that it is held against.
  public var targets: [Target]
  /// The keys of `report.yml` that it comes from.
  public var settings: [String]
  /// The options of the command line that it comes from.
  public var options: [String]
  /// The names and numbers of the report's language.
  let facts: Facts
}

/// Says where the values of a report's variables come from.
public struct Explainer: Sendable {
  private let facts: Facts
  private let variables: VariableGroup
  private let known: [Variable]

  /// An explainer of all that a template can say about `request`.
  public init(_ request: Request) throws(Findings) {
    facts = Facts(request)
    variables = try reportVariables(facts)
    known = variables.variables()
  }

  /// Where the value of the variable called `name`, as a template or `report variables` writes it,
  /// comes from.
  ///
  /// Throws that there is no such variable, with the nearest name, or that it is a group of them.
  public func explanation(of name: String) throws(Findings) -> VariableExplanation {
    let variable = known.first { $0.name == name }
    guard let variable, let source = variables.source(of: name[...]) else {
      throw Findings([Finding(variables.problem(ofUnknown: name), at: nil)])
    }
    return try VariableExplanation(variable, source, facts)
  }
}

extension VariableExplanation {
  fileprivate init(
    _ variable: Variable, _ source: VariableSource, _ facts: Facts
  ) throws(Findings) {
    (name, value, meaning) = (variable.name, variable.value, variable.meaning)
    self.facts = facts
    (parts, settings, options) = ([], [], [])
    var rows: Set<Target> = []
    targets = source.targets.map {
      Target(title: $0.title, count: $0.count, file: $0.file, line: $0.line)
    }.filter { rows.insert($0).inserted }
    switch source {
    case .figure(let derivation):
      use = .figure
      parts = [try Self.part("", derivation, facts)]
    case .figures(let figures, let use, let settings, _):
      self.use = Use(use)
      self.settings = settings
      // What each of several is held against is told once.
      var told: Set<FigureDerivation> = []
      for figure in figures where told.insert(figure.derivation).inserted || use == .each {
        parts.append(try Self.part(figure.title, figure.derivation, facts))
      }
    case .stated(let settings, let options, _):
      use = .stated
      (self.settings, self.options) = (settings, options)
    }
  }

  private static func part(
    _ title: String, _ derivation: FigureDerivation, _ facts: Facts
  ) throws(Findings) -> Part {
    let figure = try facts.figure(derivation)
    let rows = try facts.value { (records) throws(SummaryProblem) in
      try records.rows(of: derivation)
    }
    let measure: Measure =
      if case .measure(let measure) = derivation.operation { measure } else { .sessions }
    return Part(
      title: title, derivation: derivation, value: facts.print(figure.figure, of: measure),
      rows: rows)
  }
}

extension VariableExplanation.Use {
  fileprivate init(_ use: VariableSource.Use) {
    switch use {
    case .compared: self = .compared
    case .chosen: self = .chosen
    case .counted: self = .counted
    case .each: self = .each
    }
  }
}

extension VariableGroup {
  /// Where the variable `name` comes from; nil when there is none, or nobody says.
  fileprivate func source(of name: Substring) -> VariableSource? {
    let first = name.prefix { $0 != "." }
    let rest = name.dropFirst(first.count + 1)
    let isField = first.hasSuffix("[]")
    let wanted = isField ? first.dropLast(2) : first
    guard let entry = entries.first(where: { $0.name == wanted }) else { return nil }
    switch entry.value {
    case .group(let group): return group.source(of: rest)
    case .list(let list): return isField ? list.source(ofField: String(rest)) : list.source
    case .text, .flag: return entry.source
    }
  }

  /// What is wrong with `name`, which no variable has.
  fileprivate func problem(ofUnknown name: String) -> TemplateProblem {
    let names = variables().map(\.name)
    let within = names.filter { $0.hasPrefix(name + ".") }
    guard within.isEmpty else {
      return .variableGroup(name, names: firstParts(of: within, under: name))
    }
    return .unknownVariable(name, nearest: nearestName(to: name, among: names))
  }

  private func firstParts(of names: [String], under group: String) -> [String] {
    var parts: [String] = []
    for name in names {
      let part = String(name.dropFirst(group.count + 1).prefix { $0 != "." && $0 != "[" })
      if !parts.contains(part) { parts.append(part) }
    }
    return parts
  }
}

extension VariableList {
  /// Where the items come from: every figure in any of their fields.
  fileprivate var source: VariableSource {
    let parts = items.flatMap { item in
      zip(fields, item).flatMap { field, text in
        text.source.parts(titled: "\(item[0].text): \(field.meaning)")
      }
    }
    let texts = items.flatMap { $0 }
    return .counted(
      parts, settings: settings(of: texts), targets: texts.flatMap { $0.source?.targets ?? [] })
  }

  fileprivate func source(ofField name: String) -> VariableSource? {
    guard let index = fields.firstIndex(where: { $0.name == name }) else { return nil }
    let parts = items.flatMap { $0[index].source.parts(titled: $0[0].text) }
    let texts = items.map { $0[index] }
    let targets = texts.flatMap { $0.source?.targets ?? [] }
    if parts.isEmpty, case .stated(let settings, let options, _) = texts.first?.source {
      return .stated(settings: settings, options: options, targets: targets)
    }
    return .figures(parts, use(of: texts), settings: settings(of: texts), targets: targets)
  }

  /// What is held against something else in one item is no figure of each.
  private func use(of texts: [SourcedText]) -> VariableSource.Use {
    let isCompared = texts.contains { text in
      if case .figures(_, .compared, _, _) = text.source { true } else { false }
    }
    return isCompared ? .compared : .each
  }

  private func settings(of texts: [SourcedText]) -> [String] {
    var all: [String] = []
    for text in texts {
      for setting in text.source?.settings ?? [] where !all.contains(setting) {
        all.append(setting)
      }
    }
    return all
  }
}

extension VariableSource? {
  /// The figures, called `title` where they have no title of their own.
  fileprivate func parts(titled title: String) -> [VariableSource.Part] {
    switch self {
    case .figure(let derivation):
      [VariableSource.Part(title: title, derivation: derivation)]
    case .figures(let parts, _, _, _): parts
    case .stated, nil: []
    }
  }
}

extension VariableSource {
  fileprivate var settings: [String] {
    switch self {
    case .figure: []
    case .figures(_, _, let settings, _), .stated(let settings, _, _): settings
    }
  }

  fileprivate var targets: [Target] {
    switch self {
    case .figure: []
    case .figures(_, _, _, let targets), .stated(_, _, let targets): targets
    }
  }
}
