import Diagnostics
import Records

/// What `report check` found.
struct CheckResult {
  /// How the program ends.
  private(set) var status = ExitStatus.done
  /// The files of records, in the order read; none when reading did not get so far.
  private(set) var files: [SourceFile] = []
  /// All findings.
  private(set) var findings: [Finding] = []
  /// What is told besides, where the report can be made.
  private(set) var notices: [Notice] = []
  /// How many more there were than anyone kept.
  private(set) var unsaid: [FindingKind: Int] = [:]

  /// Takes in what reading the records gave.
  mutating func add(_ records: ReadRecords) {
    files = records.files
    findings += records.findings
    unsaid = records.unsaid
    if findings.contains(where: { $0.severity == .error }) { status = .faultyInput }
  }

  /// Takes in what is doubtful about the records.
  mutating func add(_ doubts: [Finding]) { findings += doubts }

  /// Takes in what is to be told where all is right.
  mutating func add(_ notices: [Notice]) { self.notices += notices }

  /// Takes in why the report cannot be made.
  mutating func end(with error: RunError) {
    findings += error.findings
    status = error.status
  }

  /// One JSON object (RFC 8259) for programs: `counts`, `files`, `findings` by their places, how
  /// many more of them are not listed, and the program's `version`. Keys are in alphabetical order and always there, `null` where there is
  /// nothing to say; the wording is in `language`.
  func json(version: String, language: Language) -> String {
    let list = FindingList(findings, unsaid: unsaid)
    let (errors, warnings) = (list.count(of: .error), list.count(of: .warning))
    return """
      {
        "counts": {"errors": \(errors), "warnings": \(warnings)},
        "files": \(array(files.map(Self.json))),
        "findings": \(array(list.findings.map { Self.json($0, language: language) })),
        "findings_unlisted": \(list.unsaid.values.reduce(0, +)),
        "version": \(jsonString(version))
      }

      """
  }

  private func array(_ elements: [String]) -> String {
    elements.isEmpty ? "[]" : "[\n    \(elements.joined(separator: ",\n    "))\n  ]"
  }

  private static func json(_ file: SourceFile) -> String {
    """
    {"name": \(jsonString(file.name)), "rows_left_out": \(file.rowsLeftOut), \
    "rows_read": \(file.rowsRead)}
    """
  }

  private static func json(_ finding: Finding, language: Language) -> String {
    let (place, explanation) = (finding.location, finding.problem.explanation(in: language))
    return """
      {"code": \(jsonString(finding.problem.code)), "column": \(json(place?.column)), \
      "file": \(json(place?.file)), "hint": \(json(explanation.hint)), \
      "line": \(json(place?.line)), "message": \(jsonString(explanation.problem)), \
      "severity": \(jsonString(finding.severity.rawValue))}
      """
  }

  private static func json(_ number: Int?) -> String { number.map(String.init) ?? "null" }

  private static func json(_ text: String?) -> String { text.map(jsonString) ?? "null" }
}
