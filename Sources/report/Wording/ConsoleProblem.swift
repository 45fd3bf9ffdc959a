import Diagnostics

/// What can be wrong outside the phases: files, folders, the command line.
enum ConsoleProblem: Problem {
  /// The workspace has no `report.yml`.
  case noConfiguration(folder: String)
  /// A pattern of inputs names no file.
  case noInput(pattern: String)
  /// A file cannot be read; the reason is the system's.
  case unreadable(path: String, reason: SystemReason)
  /// What stands where a file should.
  case notAFile(path: String, kind: SpecialFile)
  /// A symbolic link to what is not there.
  case danglingLink(path: String, target: String)
  /// A file of inputs is named twice.
  case fileTwice(path: String, earlier: String)
  /// A file of inputs that was another when it had been read.
  case changed(path: String)
  /// A file that the configuration or the template names and that is not in the workspace.
  case outside(path: String)
  /// Another run holds the workspace.
  case busy(owner: LockOwner?)
  /// A signal ended the run; by its number.
  case interrupted(by: Int32)
  /// `--shard` or `--jobs` without `--each`.
  case onlyWithEach
  /// Text on the command line that is not a share, `I/N`.
  case notAShard(text: String)
  /// No report at a time.
  case noJobs(Int)
  /// `--each` with standard output, a device, or a phase's dump.
  case eachNeedsFiles
  /// `--each` with `--email`.
  case eachWithoutMail
  /// `--each` with `--attach-records`: a part's report would carry the others' rows.
  case eachWithoutRecords
  /// What is to be written stands in place of what is read.
  case outputIsInput(path: String)
  /// A process that made a report ended before it was made.
  case processLost
  /// A text file that is not UTF-8.
  case notUTF8(path: String)
  /// The report's place cannot be made or replaced; the reason is the system's.
  case cannotCreate(path: String, reason: SystemReason)
  /// The report's bytes cannot be written; the reason is the system's.
  case cannotWrite(path: String, reason: SystemReason)
  /// What goes to standard output (nil), a device or a pipe cannot be written; the reason is the system's.
  case cannotSend(path: String?, reason: SystemReason)
  /// The report is in its place, but the disk did not confirm that it will last.
  case cannotSettle(path: String, reason: SystemReason)
  /// A folder of a new workspace cannot be made.
  case cannotMakeFolder(path: String, reason: SystemReason)
  /// The styles, templates and font configuration are not where they were installed.
  case notInstalled
  /// `REPORT_SHARE` names a folder without them.
  case badShare(path: String)
  /// A style that is neither in the workspace nor installed.
  case unknownStyle(name: String, nearest: String?)
  /// A template that is neither in the workspace nor installed.
  case unknownTemplate(name: String)
  /// Text on the command line that is not `YYYY-MM`.
  case notAMonth(option: String, text: String)
  /// Text on the command line that is not `YYYY-MM-DD`.
  case notADay(option: String, text: String)
  /// A month or day in a year that no record can be of.
  case unlikelyYear(option: String, text: String, years: ClosedRange<Int>)
  /// `--from` after `--to`.
  case windowReversed
  /// Only one of `--from` and `--to`.
  case windowHalfGiven
  /// `--month` beside `--from` and `--to`.
  case windowTwice
  /// A report month before the term that `report.yml` gives as the window.
  case termNotBegun(month: String)
  /// More years than a report can show.
  case windowTooLong(years: Int)
  /// A date of issue before the report month begins.
  case issuedTooEarly(issued: String, month: String)
  /// A condition that is not `DIMENSION=VALUE`.
  case notACondition(text: String)
  /// `init` into a folder that has files of the same names.
  case alreadyThere(path: String)
  /// More findings of one kind than the first `shown`, which are printed.
  case more(count: Int, shown: Int, severity: Finding.Severity, areAll: Bool)
  /// Several pages cannot go to standard output as pictures.
  case picturesNeedAFile
  /// `report chart` without a chart; all of them.
  case noChartNamed([String])
  /// A table, or a heat map, which is one, asked for as a chart; all charts.
  case chartIsTable(name: String, [String])
  /// A chart that the report does not have; all of them.
  case unknownChart(name: String, nearest: String?, [String])
  /// A picture's name that does not end as its format does; all formats, and the one asked for.
  case pictureEnding(path: String, known: [String], wanted: String?)
  /// Pictures of pages that the report no longer has.
  case pagesLeftOver(first: String, last: String, count: Int)
  /// `--quiet` beside `--verbose`.
  case quietAndVerbose
  /// `--email-to` without `--email`.
  case emailToWithoutEmail
  /// A mail with pictures instead of the PDF.
  case emailNeedsPDF
  /// Report and draft in one file.
  case sameOutput(path: String)
  /// Text that is no mail address.
  case notAnAddress(text: String)
  /// The report is written, its mail is not; the reason is the system's.
  case cannotWriteDraft(path: String, reason: SystemReason)
  /// A mail that servers may refuse.
  case largeDraft(path: String, tenthsOfMegabytes: Int)
  /// A day or time that not every month has.
  case notAMonthlyTime(day: Int, clock: String)
  /// Options that fix the month or workspace of a scheduled report.
  case notEachMonth
  /// `--issued` in a schedule.
  case issuedEachMonth
  /// An option with which a scheduled run leaves nothing behind.
  case nothingKept(option: String)
  /// A relative path in a schedule that leads out of the workspace.
  case leavesWorkspace(path: String)
  /// The folder of a scheduled run's output is not there.
  case folderMissing(path: String)
  /// What a scheduled run needs is in a folder of temporary files.
  case temporary(path: String)
  /// A path that units and crontabs cannot hold.
  case notSchedulable(path: String)
  /// A name that systemd does not take.
  case notAUnitName(text: String)
  /// A time that by the machine's clock falls into another month.
  case notInCrontab(day: Int, clock: String)
  /// A unit of that name that is not of this workspace.
  case otherUnit(path: String)
  /// systemd refuses; units are written.
  case unitsNotStarted(command: String, reason: String)
  /// cron refuses.
  case crontabRefused(reason: String)

  var code: String {
    switch self {
    case .noConfiguration: "no-configuration"
    case .noInput: "no-input"
    case .unreadable: "unreadable"
    case .notAFile: "not-a-file"
    case .danglingLink: "dangling-link"
    case .fileTwice: "file-twice"
    case .changed: "changed"
    case .outside: "outside"
    case .busy: "busy"
    case .interrupted: "interrupted"
    case .onlyWithEach: "only-with-each"
    case .notAShard: "not-a-shard"
    case .noJobs: "no-jobs"
    case .eachNeedsFiles: "each-needs-files"
    case .eachWithoutMail: "each-without-mail"
    case .eachWithoutRecords: "each-without-records"
    case .outputIsInput: "output-is-input"
    case .processLost: "process-lost"
    case .notUTF8: "not-utf8"
    case .cannotCreate: "cannot-create"
    case .cannotWrite: "cannot-write"
    case .cannotSend: "cannot-send"
    case .cannotSettle: "cannot-settle"
    case .cannotMakeFolder: "cannot-make-folder"
    case .notInstalled: "not-installed"
    case .badShare: "bad-share"
    case .unknownStyle: "unknown-style"
    case .unknownTemplate: "unknown-template"
    case .notAMonth: "not-a-month"
    case .notADay: "not-a-day"
    case .unlikelyYear: "unlikely-year"
    case .windowReversed: "window-reversed"
    case .windowHalfGiven: "window-half-given"
    case .windowTwice: "window-twice"
    case .termNotBegun: "term-not-begun"
    case .windowTooLong: "window-too-long"
    case .issuedTooEarly: "issued-too-early"
    case .notACondition: "not-a-condition"
    case .alreadyThere: "already-there"
    case .more: "more"
    case .picturesNeedAFile: "pictures-need-a-file"
    case .noChartNamed: "no-chart-named"
    case .chartIsTable: "chart-is-table"
    case .unknownChart: "unknown-chart"
    case .pictureEnding: "picture-ending"
    case .pagesLeftOver: "pages-left-over"
    case .quietAndVerbose: "quiet-and-verbose"
    case .emailToWithoutEmail: "email-to-without-email"
    case .emailNeedsPDF: "email-needs-pdf"
    case .sameOutput: "same-output"
    case .notAnAddress: "not-an-address"
    case .cannotWriteDraft: "cannot-write-draft"
    case .largeDraft: "large-draft"
    case .notAMonthlyTime: "not-a-monthly-time"
    case .notEachMonth: "not-each-month"
    case .issuedEachMonth: "issued-each-month"
    case .nothingKept: "nothing-kept"
    case .leavesWorkspace: "leaves-workspace"
    case .folderMissing: "folder-missing"
    case .temporary: "temporary"
    case .notSchedulable: "not-schedulable"
    case .notAUnitName: "not-a-unit-name"
    case .notInCrontab: "not-in-crontab"
    case .otherUnit: "other-unit"
    case .unitsNotStarted: "units-not-started"
    case .crontabRefused: "crontab-refused"
    }
  }

  /// The file or folder that it is about, for programs.
  var path: String? {
    switch self {
    case .noConfiguration(let path), .noInput(let path), .unreadable(let path, _),
      .notAFile(let path, _), .danglingLink(let path, _), .fileTwice(let path, _),
      .changed(let path), .outside(let path), .outputIsInput(let path), .notUTF8(let path),
      .cannotCreate(let path, _), .cannotWrite(let path, _), .cannotSettle(let path, _),
      .cannotMakeFolder(let path, _), .badShare(let path), .alreadyThere(let path),
      .sameOutput(let path), .cannotWriteDraft(let path, _), .largeDraft(let path, _),
      .leavesWorkspace(let path), .folderMissing(let path), .temporary(let path),
      .notSchedulable(let path), .otherUnit(let path), .pictureEnding(let path, _, _):
      path
    case .cannotSend(let path, _): path
    default: nil
    }
  }

  func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

/// A list at a message's end, one a line.
func lines(_ items: [String]) -> String { items.map { "\n  \($0)" }.joined() }
