import Scheduling

/// A schedule's entry in the user's crontab.
struct InstalledCronEntry {
  private let entry: CronEntry

  init(_ entry: CronEntry) { self.entry = entry }

  /// Puts it into the crontab, in the place of an earlier one for the same workspace; all else in
  /// the crontab stays.
  func install(_ console: Console) throws(RunError) {
    let current = ChildProcess(["crontab", "-l"])
    // Without a crontab yet, cron says so and fails.
    guard current.status == 0 || current.messages.contains("no crontab for") else {
      throw RunError(.unavailable, .crontabRefused(reason: current.messages))
    }
    guard let text = String(validating: current.output, as: UTF8.self) else {
      throw RunError(.unavailable, .crontabRefused(reason: "crontab -l: UTF-8?"))
    }
    let crontab = entry.replacing(in: current.status == 0 ? text : "")
    let changed = ChildProcess(["crontab", "-"], input: Array(crontab.utf8))
    guard changed.status == 0 else {
      throw RunError(.unavailable, .crontabRefused(reason: changed.messages))
    }
    console.say(entry.text.split(separator: "\n").joined(separator: "\n"))
    console.note(.inCrontab)
  }
}
