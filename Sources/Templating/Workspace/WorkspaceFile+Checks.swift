import Diagnostics
import Quantities
import Records
import Summaries

extension WorkspaceFile {
  /// The workspace, when every value is one that it may be; all faults together otherwise.
  func checked() throws(Findings) -> Workspace {
    var checks = Checks()
    checks.notEmpty(units, key: "units")
    let listedUnits = ListedUnits(units)
    checks.findings += listedUnits.findings
    checks.names(
      categories.map { ($0.name, $0.aliases ?? []) }, key: "categories", by: NameKey.ofCategory)
    checks.keys(categories.map(\.key))
    checks.range(number, 1...99_999, key: "number")
    let windowRule = windowRule(&checks.findings)
    checks.range(decimals, 0...6, key: "decimals")
    if let output {
      checks.placeholders(output)
      checks.printable(output, key: "output")
    }
    guard checks.findings.isEmpty, let study = thresholds.study.ratio,
      let reports = thresholds.reports.ratio
    else { throw Findings(inOrder(checks.findings)) }
    return Workspace(
      language: language ?? .vietnamese, spelling: spelling ?? .onFirstVowel,
      issuer: Workspace.Issuer(
        superior: issuer.superior.values, name: issuer.name.values, title: issuer.title,
        area: issuer.area, symbol: issuer.symbol, place: issuer.place),
      number: number?.value, issued: issued?.day,
      signature: Workspace.Signature(
        authority: signature.authority.values, position: signature.position,
        signer: signature.signer ?? "", hasField: signature.field ?? false,
        recipients: signature.recipients),
      style: style ?? "party-hd05", template: template ?? "five-year",
      inputs: Workspace.Inputs(
        training: inputs.training.values, study: inputs.study.values,
        plan: inputs.plan?.values ?? []),
      units: listedUnits.names, succession: listedUnits.succession,
      categories: categories.map(\.category),
      thresholds: Workspace.Thresholds(study: study, reports: reports),
      windowRule: windowRule, rounding: rounding ?? .round,
      decimals: decimals?.value ?? 1,
      output: OutputPattern(output?.value ?? "bao-cao-{year}-{month}.pdf"))
  }
}

extension WorkspaceFile.Category {
  fileprivate var category: Workspace.Category {
    Workspace.Category(
      info: CategoryInfo(
        key: key.value, name: name.value, counted: counts, unitWord: unit,
        holdsClasses: holdsClasses ?? true),
      aliases: (aliases ?? []).map(\.value))
  }
}

/// What is wrong with values that are each of the right kind.
private struct Checks {
  var findings: [Finding] = []

  /// Entries' names and aliases must differ by what the records' reader compares them by. Within
  /// one entry they need not: they mean the same.
  mutating func names(
    _ entries: [(name: Located<String>, aliases: [Located<String>])], key: String,
    by nameKey: (String) -> String
  ) {
    notEmpty(entries, key: key)
    distinct(entries.map { [$0.name] + $0.aliases }, by: nameKey)
  }

  mutating func notEmpty(_ list: [some Any], key: String) {
    if list.isEmpty { findings.append(Finding(TemplateProblem.emptyList(key), at: nil)) }
  }

  private mutating func distinct(
    _ entries: [[Located<String>]], by nameKey: (String) -> String
  ) {
    var seen: [String: (entry: Int, name: Located<String>)] = [:]
    for (entry, names) in entries.enumerated() {
      for name in names {
        let key = nameKey(name.value)
        guard let first = seen[key] else {
          seen[key] = (entry, name)
          continue
        }
        guard first.entry != entry else { continue }
        add(
          .duplicateName(
            name.value, first: first.name.value, line: first.name.location?.line),
          at: name.location)
      }
    }
  }

  /// A category's key is a part of variables' names: `training.thematic.participants`.
  mutating func keys(_ keys: [Located<String>]) {
    distinct(keys.map { [$0] }) { $0 }
    for key in keys {
      let isWord = key.value.utf8.allSatisfy { byte in
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x5F
      }
      let isReserved = reservedCategoryKeys.contains(key.value)
      if !isWord || isReserved || key.value.isEmpty {
        add(.badCategoryKey(key.value), at: key.location)
      }
    }
  }

  mutating func range(_ value: Located<Int>?, _ range: ClosedRange<Int>, key: String) {
    guard let value, !range.contains(value.value) else { return }
    add(
      .outOfRange(key: key, lowest: range.lowerBound, highest: range.upperBound),
      at: value.location)
  }

  mutating func placeholders(_ output: Located<String>) {
    let known = OutputPattern.placeholders
    for part in output.value.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
      let placeholder = "{" + part.prefix { $0 != "}" } + (part.contains("}") ? "}" : "")
      guard !known.contains(placeholder) else { continue }
      add(.unknownPlaceholder(placeholder, allowed: known), at: output.location)
    }
  }

  /// A file's name is shown on one line, and ends for the system where a NUL stands.
  mutating func printable(_ text: Located<String>, key: String) {
    let unprintable: [Unicode.GeneralCategory] = [
      .control, .format, .lineSeparator, .paragraphSeparator,
    ]
    let isPrintable = text.value.unicodeScalars.allSatisfy {
      !unprintable.contains($0.properties.generalCategory)
    }
    if !isPrintable { add(.unprintable(key: key), at: text.location) }
  }

  private mutating func add(_ problem: TemplateProblem, at location: SourceLocation?) {
    findings.append(Finding(problem, at: location))
  }
}
