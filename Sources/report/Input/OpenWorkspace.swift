import Diagnostics
import Glibc
import Quantities
import Records
import Summaries
import Templating

/// A workspace with its configuration read, its window chosen, and the way to its records.
struct OpenWorkspace {
  let folder: String
  let installation: Installation
  let configuration: Workspace
  let period: Period
  /// What the configuration's names must not leave.
  let bounds: WorkspaceBounds

  let options: CommonOptions
  /// `report.yml` as it was read.
  let configurationFile: ConfigurationFile

  /// Reads `report.yml` of the folder that `options` names.
  init(_ options: CommonOptions) throws(RunError) {
    installation = try Installation.locate()
    self.options = options
    folder = options.workspace.isEmpty ? "." : trimmed(options.workspace)
    let path = InputFiles.join(folder, "report.yml")
    guard access(path, F_OK) == 0 || errno != ENOENT || danglingLink(path) != nil else {
      throw RunError(.faultyConfiguration, .noConfiguration(folder: folder))
    }
    bounds = WorkspaceBounds([folder])
    try bounds.check(path)
    let yaml = try Self.text(of: path)
    configurationFile = ConfigurationFile(path: path, text: yaml)
    do throws(Findings) {
      configuration = try Workspace.parse(yaml: yaml, file: path)
    } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
    period = try options.period(configuration.windowRule)
  }

  /// The words of a text file.
  static func text(of path: String) throws(RunError) -> String {
    let bytes: [UInt8]
    do throws(InputError) { bytes = try InputFiles.contents(of: path) } catch {
      throw RunError(error)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw RunError(.faultyConfiguration, .notUTF8(path: path))
    }
    return text
  }

  /// The report month.
  var month: Month { period.month }

  /// The months that the report is about.
  var window: Window { period.window }

  /// Which units the report has.
  private var unitView: UnitView {
    switch options.units {
    case .old: .old
    case .current: .current(asOf: month)
    }
  }

  /// Reads the records that the command line, or else the configuration, names; units are those of
  /// the report month, unless `--units` says otherwise.
  ///
  /// - Parameter keepingSources: whether the files' bytes are wanted afterwards.
  func records(keepingSources: Bool = false) throws(RunError) -> ReadRecords {
    let (reader, inputs) = (reader(), configuration.inputs)
    let trainingFiles = try files(options.training, else: inputs.training)
    let studyFiles = try files(options.study, else: inputs.study)
    let planFiles = try files(options.plan, else: inputs.plan)
    let training = reader.training(trainingFiles.map(\.source))
    let study = reader.study(studyFiles.map(\.source))
    let plan = reader.plan(planFiles.map(\.source))
    let all = trainingFiles + studyFiles + planFiles
    // Copied before the check, since mapped bytes are the file's own and may change after it.
    let kept = keepingSources ? all.map(\.source.inMemory) : []
    try checkUnchanged(all)
    return ReadRecords(
      set: RecordSet(
        training: training.table, study: study.table, plan: plan.table,
        categories: configuration.categoryList, succession: configuration.succession
      ).seen(unitView),
      readFiles: [
        (ReadFile.Kind.training, training.table.files), (.study, study.table.files),
        (.plan, plan.table.files),
      ].flatMap { kind, files in files.map { ReadFile(kind: kind, file: $0) } },
      sources: kept,
      findings: training.findings + study.findings + plan.findings,
      unsaid: [training.unsaid, study.unsaid, plan.unsaid].reduce(into: [:]) { sum, part in
        sum.merge(part, uniquingKeysWith: +)
      })
  }

  /// The figures that `query` asks for, of records that are not kept.
  func summary(_ query: SummaryQuery) throws(RunError) -> StreamedSummary {
    let inputs = configuration.inputs
    let files =
      switch query.dataset {
      case .training: try files(options.training, else: inputs.training)
      case .study: try files(options.study, else: inputs.study)
      }
    let summary: StreamedSummary
    do throws(SummaryProblem) {
      summary = try reader(checksums: false).summary(
        query, of: files.map(\.source), categories: configuration.categoryList, units: unitView)
    } catch {
      throw RunError(.wrongCommandLine, [Finding(error, at: nil)])
    }
    try checkUnchanged(files)
    return summary
  }

  private func reader(checksums: Bool = true) -> RecordReader {
    var vocabulary = configuration.vocabulary
    vocabulary.unlistedUnits = options.unlistedUnits
    var reader = RecordReader(vocabulary: vocabulary, checksums: checksums)
    (reader.encoding, reader.delimiter) = (options.encoding, options.delimiter)
    return reader
  }

  /// Files on the command line are named from where the user stands, the configuration's from the
  /// workspace, which they must not leave.
  private func files(_ named: [String], else patterns: [String]) throws(RunError)
    -> [RecordInput]
  {
    let paths = try inputPaths(named, else: patterns)
    do throws(InputError) {
      return try InputFiles.read(paths, below: named.isEmpty ? folder : ".")
    } catch {
      throw RunError(error)
    }
  }

  /// The files that are read.
  func inputPaths(_ named: [String], else patterns: [String]) throws(RunError) -> [String] {
    let paths: [String]
    do throws(InputError) {
      if !named.isEmpty { return try InputFiles.expand(named, below: ".") }
      paths = try InputFiles.expand(patterns, below: folder)
    } catch {
      throw RunError(error)
    }
    for path in paths { try bounds.check(path) }
    return paths
  }

  private func checkUnchanged(_ files: [RecordInput]) throws(RunError) {
    do throws(InputError) { try files.checkUnchanged() } catch { throw RunError(error) }
  }
}

extension RecordSource {
  /// The same bytes, which no change of the file reaches any more.
  fileprivate var inMemory: RecordSource {
    RecordSource(name: name, bytes: bytes.withBytes { Array($0) })
  }
}

/// A file of records, read.
struct ReadFile {
  /// What its records are of.
  enum Kind: String {
    case training, study, plan
  }

  let kind: Kind
  let file: SourceFile
}

/// What reading a workspace's records gave.
struct ReadRecords {
  let set: RecordSet
  /// In the order read.
  let readFiles: [ReadFile]
  /// The files' bytes, when they were to be kept.
  let sources: [RecordSource]
  let findings: [Finding]
  /// How many more there were than anyone kept.
  let unsaid: [FindingKind: Int]

  /// The records of `part` alone, with the files that they may come from.
  func only(_ part: ReportPart) -> ReadRecords {
    let own = set.only(part)
    let kinds: Set<ReadFile.Kind> = part.kind == .unit ? [.training, .study] : [.training, .plan]
    return ReadRecords(
      set: own, readFiles: readFiles.filter { kinds.contains($0.kind) }, sources: sources,
      findings: findings, unsaid: unsaid)
  }

  /// The files without their kinds.
  var files: [SourceFile] { readFiles.map(\.file) }

  /// Ends the run when there are errors; warnings are printed, and with `skippingBadRows` the
  /// errors too.
  func checked(skippingBadRows: Bool, console: Console) throws(RunError) {
    // Of a file without one right row nothing but a wrong sum would be left.
    let isFileLost = files.contains { $0.rowsRead == 0 && $0.rowsLeftOut > 0 }
    try report.checked(
      findings, unsaid: unsaid, skippingErrors: skippingBadRows && !isFileLost, console: console)
  }
}

/// Ends the run when there are errors among `findings`; warnings are printed, and with
/// `skippingErrors` the errors of rows too. A whole file is never left out.
func checked(
  _ findings: [Finding], unsaid: [FindingKind: Int], skippingErrors: Bool, console: Console
) throws(RunError) {
  let errors = FindingList(findings, unsaid: unsaid).count(of: .error)
  let isFileFaulty = findings.contains { ($0.problem as? RecordProblem)?.concernsFile ?? false }
  if errors > 0, isFileFaulty || !skippingErrors {
    throw RunError(.faultyInput, findings, unsaid: unsaid)
  }
  console.report(findings, unsaid: unsaid)
}

/// `nhu-xuan/` as `nhu-xuan`.
private func trimmed(_ path: String) -> String {
  path.count > 1 && path.hasSuffix("/") ? trimmed(String(path.dropLast())) : path
}
