/// An entry of a user's crontab (crontab(5)).
public struct CronEntry: Sendable {
  /// The lines, the last one ended.
  public let text: String
  private let mark: String

  /// An entry for a machine whose zone is `offset` seconds east of UTC; nothing when the time falls
  /// into another month there.
  ///
  /// cron knows one zone, the machine's. The run holds a lock on `report.yml`, and what it says is
  /// added to `report.log`, both in the workspace.
  public init?(_ run: MonthlyRun, secondsEastOfUTC offset: Int) {
    guard let fields = run.time.cronFields(secondsEastOfUTC: offset) else { return nil }
    let share = run.share.map { "REPORT_SHARE=\(Self.quoted($0)) " } ?? ""
    let command = ([run.program] + run.command).map(Self.quoted).joined(separator: " ")
    let line =
      "cd \(Self.quoted(run.workspace)) && { date;"
      + " \(share)flock --nonblock --conflict-exit-code 75 report.yml \(command); }"
      + " >> report.log 2>&1"
    mark = run.mark
    text = """
      \(mark)
      # \(ScheduleWords.cronTime(run.time, secondsEastOfUTC: offset).text(in: run.language))
      \(fields) * * \(Self.escaped(line))

      """
  }

  /// `crontab` with this entry in the place of an earlier one for the same workspace, or at its end.
  public func replacing(in crontab: String) -> String {
    var lines = crontab.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    var kept: [Substring] = []
    var place: Int?
    while let line = lines.first {
      lines.removeFirst()
      if line == mark {
        place = place ?? kept.count
        // Its comment and its line.
        if lines.first?.hasPrefix("#") == true { lines.removeFirst() }
        if lines.first?.contains(" generate ") == true { lines.removeFirst() }
      } else {
        kept.append(line)
      }
    }
    let index = place ?? kept.count
    let all = kept[..<index] + [text.dropLast()] + kept[index...]
    return all.map { "\($0)\n" }.joined()
  }

  /// As one word of a shell's command line; without a backslash, which cron may read for itself.
  private static func quoted(_ text: String) -> String {
    let signs = Array("/._-+,:=@".utf8)
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
      default: signs.contains(byte)
      }
    }
    guard text.isEmpty || !isPlain else { return text }
    return text.split(separator: "'", omittingEmptySubsequences: false)
      .map { "'\($0)'" }.joined(separator: "\"'\"")
  }

  /// A bare `%` would end the line.
  private static func escaped(_ line: String) -> String {
    line.map { $0 == "%" ? "\\%" : "\($0)" }.joined()
  }
}
