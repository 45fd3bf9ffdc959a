import Foundation
import Scheduling
import TestSupport
import Testing

@Suite struct CronTests {
  private let vietnam = 7 * 3600

  private func entry(_ workspace: String = "/srv/nhu-xuan", arguments: [String] = []) throws
    -> CronEntry
  {
    let run = try SystemdTests.run(in: workspace, arguments: arguments)
    return try #require(CronEntry(run, secondsEastOfUTC: vietnam))
  }

  @Test func entriesAreWrittenThisWay() throws {
    let awkward = try SystemdTests.run(
      in: SystemdTests.awkward, arguments: ["--email", "thư 100%.eml"], share: "/home/x y/report",
      language: .english)
    let entries = [
      try entry(), try #require(CronEntry(awkward, secondsEastOfUTC: -5 * 3600 - 1800)),
    ]
    try expectSnapshot(entries.map(\.text).joined(separator: "\n"), named: "crontab.txt")
  }

  /// The time of day in Vietnam by other clocks; what would be another month's day is refused.
  @Test(arguments: [
    (5, "06:00", 0, "0 23 4 "), (5, "06:00", 7 * 3600, "0 6 5 "), (5, "06:30", 34200, "0 9 5 "),
    (5, "22:00", 9 * 3600, "0 0 6 "), (5, "06:00", -5 * 3600, "0 18 4 "),
    (28, "22:00", 9 * 3600, nil), (1, "06:00", 0, nil), (1, "07:00", 0, "0 0 1 "),
  ])
  func timesAreTheMachines(_ day: Int, _ clock: String, _ offset: Int, _ fields: String?) throws {
    var run = try SystemdTests.run()
    run.time = try #require(MonthlyTime(day: day, clock: clock))
    let line = CronEntry(run, secondsEastOfUTC: offset)?.text.split(separator: "\n").last
    if let fields { #expect(line?.hasPrefix(fields) == true) } else { #expect(line == nil) }
  }

  @Test func anEntryTakesThePlaceOfTheEarlierOne() throws {
    let others = "MAILTO=x\n0 1 * * * a\n"
    let (old, new) = (try entry(arguments: ["--verbose"]), try entry())
    let other = try entry("/srv/khac")
    let crontab = other.replacing(in: old.replacing(in: others))
    #expect(crontab == others + old.text + other.text)
    let changed = new.replacing(in: crontab)
    #expect(changed == others + new.text + other.text)
    #expect(new.replacing(in: changed) == changed)
    #expect(new.replacing(in: "") == new.text)
    #expect(new.replacing(in: "a") == "a\n" + new.text)
    // A mark whose line somebody took away takes nothing else with it.
    let mark = try #require(new.text.split(separator: "\n").first)
    #expect(new.replacing(in: "\(mark)\n0 1 * * * a\n") == new.text + "0 1 * * * a\n")
  }

  /// What cron gives the shell, with `\%` read as crontab(5) says, does what it should where names
  /// have spaces, quotation marks, `%` and `$`.
  @Test func theShellReadsTheLineAsItIsMeant() throws {
    let root = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report cron-\(UUID().uuidString)")
    let workspace = root.appendingPathComponent("100% \"Như\" $HOME 'x' `y`")
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: root) }
    try Data().write(to: workspace.appendingPathComponent("report.yml"))
    let program = root.appendingPathComponent("in ra.sh")
    try Data("#!/bin/sh\nfor word; do echo \"<$word>\"; done\n".utf8).write(to: program)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program.path)
    let run = try SystemdTests.run(
      in: workspace.path, program: program.path, arguments: ["--email", "thư 5%'\" $x.eml"])
    let entry = try #require(CronEntry(run, secondsEastOfUTC: vietnam))
    let line = try #require(entry.text.split(separator: "\n").last)
    let command = line.split(separator: " ", maxSplits: 5)[5].replacing("\\%", with: "%")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", String(command)]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let log = try String(
      contentsOf: workspace.appendingPathComponent("report.log"), encoding: .utf8)
    let words = log.split(separator: "\n").dropFirst().map(String.init)
    #expect(words == ["<generate>", "<--email>", "<thư 5%'\" $x.eml>", "<--lang>", "<vi>"])
  }
}
