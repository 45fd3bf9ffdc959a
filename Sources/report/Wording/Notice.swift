import Diagnostics

/// What the program tells besides findings; the wording is in one file per language.
enum Notice: Sendable {
  /// How many findings there were in all.
  case sum(errors: Int, warnings: Int)
  /// A template that the workspace does not have and the program brings.
  case ownTemplate(file: String)
  /// `check` found no error.
  case checked(rows: Int, files: Int)
  /// So many rows lie before and after what the report is of.
  case rowsOutside(before: Int, after: Int, first: String, last: String)
  /// A report is in its place.
  case made(path: String, pages: Int)
  /// A part's report is in its place.
  case partMade(name: String, path: String, pages: Int, milliseconds: Int)
  /// A part's report could not be made.
  case partFailed(name: String, path: String)
  /// What became of all parts' reports.
  case partsDone(made: Int, failed: Int, milliseconds: Int)
  /// A new workspace.
  case workspaceMade(folder: String, command: String)
  /// A chart is in its place.
  case chartDrawn(path: String)
  /// The draft of a mail is in its place.
  case draftMade(path: String)
  /// `doctor` found no error.
  case canReport
  /// Lines that were printed are in the crontab.
  case inCrontab
  /// A service and its timer are installed.
  case scheduled(Schedule)
  /// A user's timer runs only while the user is logged in.
  case runsWhileLoggedIn
  /// The report will be made by root.
  case runsAsRoot
  /// A summary without rows.
  case noRecords(first: String, last: String)
  /// What a phase took.
  case phase(Phase, milliseconds: Tenths)
  /// `--dry-run`: a file that would be read.
  case wouldRead(path: String)
  /// `--dry-run`: a file that would be written, in the place of another or not.
  case wouldWrite(path: String, replaces: Bool)

  /// What was scheduled, and the commands that go with it.
  struct Schedule: Sendable {
    let day: Int
    let clock: String
    let workspace: String
    let service: String
    let timer: String
    let next: String
    let trial: String
    let journal: String
    let removal: String
  }

  /// A number with one decimal.
  struct Tenths: Sendable {
    let tenths: Int

    var text: String { "\(tenths / 10).\(tenths % 10)" }
  }

  /// A stable name in kebab case, for logs in JSON.
  var code: String {
    switch self {
    case .sum: "sum"
    case .ownTemplate: "own-template"
    case .checked: "checked"
    case .rowsOutside: "rows-outside"
    case .made, .partMade: "report-made"
    case .partFailed: "report-failed"
    case .partsDone: "reports-done"
    case .workspaceMade: "workspace-made"
    case .chartDrawn: "chart-drawn"
    case .draftMade: "draft-made"
    case .canReport: "can-report"
    case .inCrontab: "in-crontab"
    case .scheduled: "scheduled"
    case .runsWhileLoggedIn: "runs-while-logged-in"
    case .runsAsRoot: "runs-as-root"
    case .noRecords: "no-records"
    case .phase: "phase"
    case .wouldRead: "would-read"
    case .wouldWrite: "would-write"
    }
  }

  /// Whether it tells of something that should not be.
  var isFailure: Bool { if case .partFailed = self { true } else { false } }

  /// Whether it says that there is nothing to report.
  var isOfNothing: Bool { if case .noRecords = self { true } else { false } }

  /// What it tells, for programs.
  var fields: [String: LogLine.Value] {
    switch self {
    case .sum(let errors, let warnings):
      ["errors": .number(errors), "warnings": .number(warnings)]
    case .ownTemplate(let file): ["file": .text(file)]
    case .checked(let rows, let files): ["files": .number(files), "rows": .number(rows)]
    case .rowsOutside(let before, let after, let first, let last):
      [
        "after": .number(after), "before": .number(before), "from": .text(first),
        "to": .text(last),
      ]
    case .made(let path, let pages): ["pages": .number(pages), "path": .text(path)]
    case .partMade(let name, let path, let pages, let milliseconds):
      [
        "milliseconds": .number(milliseconds), "pages": .number(pages), "part": .text(name),
        "path": .text(path),
      ]
    case .partFailed(let name, let path): ["part": .text(name), "path": .text(path)]
    case .partsDone(let made, let failed, let milliseconds):
      [
        "failed": .number(failed), "made": .number(made), "milliseconds": .number(milliseconds),
      ]
    case .workspaceMade(let folder, _): ["path": .text(folder)]
    case .chartDrawn(let path), .draftMade(let path): ["path": .text(path)]
    case .canReport, .inCrontab, .runsWhileLoggedIn, .runsAsRoot: [:]
    case .scheduled(let schedule):
      ["service": .text(schedule.service), "timer": .text(schedule.timer)]
    case .noRecords(let first, let last): ["from": .text(first), "to": .text(last)]
    case .phase(let phase, let time):
      ["microseconds": .number(time.tenths * 100), "phase": .text(phase.rawValue)]
    case .wouldRead(let path): ["path": .text(path)]
    case .wouldWrite(let path, let replaces):
      ["path": .text(path), "replaces": .number(replaces ? 1 : 0)]
    }
  }

  /// The wording in `language`.
  func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// What a run does one after the other.
enum Phase: String, Sendable {
  case records, document, layout, drawing, write
}
