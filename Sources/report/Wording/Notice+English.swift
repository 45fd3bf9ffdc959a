extension Notice {
  var english: String {
    switch self {
    case .sum(let errors, let warnings):
      "In all: \(counted(errors, "error")), \(counted(warnings, "warning"))."
    case .ownTemplate(let file): "The workspace has no template \(file): using the program's own."
    case .checked(let rows, let files):
      "Read \(counted(rows, "row")) in \(counted(files, "file")); no errors."
    case .made(let path, let pages): "Made the report: \(path) (\(counted(pages, "page")))"
    case .partMade(let name, let path, let pages, _):
      "\(name): made \(path) (\(counted(pages, "page")))"
    case .partFailed(let name, let path): "\(name): \(path) was not made, because of:"
    case .partsDone(0, 0, _): "There was no report to make."
    case .partsDone(1, 0, _): "Made the one report that was to be made."
    case .partsDone(let made, 0, _): "Made all \(counted(made, "report"))."
    case .partsDone(let made, let failed, _):
      "Made \(counted(made, "report")); \(failed) could not be made."
    case .workspaceMade(let folder, let command):
      "Made the workspace “\(folder)”. Its sample report: \(command)"
    case .chartDrawn(let path): "Drew the chart: \(path)"
    case .draftMade(let path): "Made the draft: \(path)"
    case .canReport: "Reports can be made here."
    case .inCrontab:
      "Put these lines into the crontab. See it: crontab -l. Remove: crontab -e, delete the lines."
    case .scheduled(let schedule): text(of: schedule)
    case .runsWhileLoggedIn: "To have it run while nobody is logged in: loginctl enable-linger"
    case .runsAsRoot:
      "The workspace belongs to root, and so the report runs as root; better give it to a user of its"
        + " own (chown), and schedule it again."
    case .rowsOutside(let before, let after, let first, let last):
      "The report is of \(first) to \(last): "
        + [(before, "before"), (after, "after")].filter { $0.0 > 0 }
        .map { "\(counted($0.0, "row")) \($0.1) it" }.joined(separator: " and ") + " do not count."
    case .noRecords(let first, let last):
      "There are no records from \(first) to \(last); choose another month with --month."
    case .phase(let phase, let time): "\(phase.english): \(time.text) ms"
    case .wouldRead(let path): "would read \(path)"
    case .wouldWrite(let path, true): "would replace \(path)"
    case .wouldWrite(let path, false): "would make \(path)"
    }
  }

  private func text(of schedule: Schedule) -> String {
    """
    Scheduled: on day \(schedule.day) of each month at \(schedule.clock) in Vietnam, the report of the month before in “\(schedule.workspace)”.
    Written: \(schedule.service)
             \(schedule.timer)
    The next run: \(schedule.next)
    Try it now: \(schedule.trial)
    Its log: \(schedule.journal)
    Remove: \(schedule.removal)
    """
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension Phase {
  fileprivate var english: String { rawValue }
}
