import Foundation
import Testing

/// `report schedule`: what it prints, and what it puts in place with systemctl and crontab, for which
/// scripts stand in that keep what they are given.
@Suite struct ScheduleTests {
  let scratch: Scratch
  let workspace: URL

  init() throws {
    // A service does not see temporary files, among which this repository may lie.
    let build = URL(fileURLWithPath: try Program.path()).deletingLastPathComponent()
      .resolvingSymlinksInPath()
    let isTemporary = ["/tmp/", "/var/tmp/"].contains { build.path.hasPrefix($0) }
    scratch = try Scratch(in: isTemporary ? URL(fileURLWithPath: "/dev/shm") : build)
    workspace = scratch.file("Huyện ủy 5%")
    try FileManager.default.copyItem(at: try scratch.sampleWorkspace(), to: workspace)
    try FileManager.default.createDirectory(
      at: scratch.file("bin"), withIntermediateDirectories: true)
    try program("systemctl", "echo \"$@\" >> \"$HOME/systemctl.log\"; exit ${SYSTEMCTL_STATUS:-0}")
    try program(
      "crontab",
      """
      case $1 in
      -l) [ -e "$HOME/crontab" ] && exec cat "$HOME/crontab"
          echo "${CRON_SAYS:-no crontab for somebody}" >&2; exit 1 ;;
      -) cat > "$HOME/crontab" ;;
      esac
      """)
  }

  private func program(_ name: String, _ text: String) throws {
    let file = scratch.file("bin").appendingPathComponent(name)
    try Data("#!/bin/sh\n\(text)\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
  }

  private func schedule(_ arguments: [String], environment: [String: String] = [:]) throws
    -> Program.Outcome
  {
    let home = scratch.url.path
    let path = "\(scratch.file("bin").path):/usr/bin:/bin"
    return try Program.run(
      ["schedule"] + arguments, in: workspace,
      environment: ["HOME": home, "XDG_CONFIG_HOME": "\(home)/config", "PATH": path]
        .merging(environment) { $1 })
  }

  @Test func unitsArePrintedWithTheirPlaces() throws {
    let outcome = try schedule([
      "systemd", "--user", "--day", "1", "--at", "07:30", "--", "--verbose",
    ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    let lines = outcome.text.split(separator: "\n")
    let folder = "\(scratch.url.path)/config/systemd/user"
    #expect(lines.first == "# \(folder)/report-huyen-uy-5.service")
    #expect(lines.contains("# \(folder)/report-huyen-uy-5.timer"))
    #expect(lines.contains("OnCalendar=*-*-01 07:30:00 Asia/Ho_Chi_Minh"))
    #expect(
      lines.contains {
        $0.hasPrefix("ExecStart=/") && $0.hasSuffix(" generate --verbose --lang en")
      })
    #expect(
      lines.contains { $0.hasPrefix("ReadWritePaths=\"/") && $0.hasSuffix("/Huyện ủy 5%%\"") })
  }

  @Test func unitsAreInstalledAndReplaced() throws {
    let first = try schedule(["systemd", "--user", "--install"])
    #expect(first.status == 0, "\(first.messages)")
    let units = scratch.file("config/systemd/user")
    let names = ["report-huyen-uy-5.service", "report-huyen-uy-5.timer"]
    #expect(try scratch.names(in: units) == names)
    let log = scratch.file("systemctl.log")
    let calls = "--user daemon-reload\n--user enable --now report-huyen-uy-5.timer\n"
    #expect(try String(contentsOf: log, encoding: .utf8) == calls)
    #expect(try schedule(["systemd", "--user", "--install", "--day", "7"]).status == 0)
    let timer = units.appendingPathComponent(names[1])
    #expect(try String(contentsOf: timer, encoding: .utf8).contains("*-*-07"))

    // Another workspace's unit is not replaced.
    let other = try schedule(
      ["systemd", "--user", "--install", "-C", "../workspace", "--name", "report-huyen-uy-5"])
    #expect(other.status == 73)
    #expect(try String(contentsOf: timer, encoding: .utf8).contains("*-*-07"))
    let refused = try schedule(
      ["systemd", "--user", "--install"], environment: ["SYSTEMCTL_STATUS": "1"])
    #expect(refused.status == 69)
    #expect(refused.messages.contains("systemctl --user daemon-reload"), "\(refused.messages)")
    let missing = try schedule(["systemd", "--user", "--install"], environment: ["PATH": "/none"])
    #expect(missing.status == 69)
  }

  @Test func theCrontabKeepsWhatElseIsInIt() throws {
    let crontab = scratch.file("crontab")
    let zone = ["TZ": "Asia/Ho_Chi_Minh"]
    #expect(try schedule(["cron", "--install"], environment: zone).status == 0)
    let entry = try schedule(["cron"], environment: zone).text
    #expect(entry.contains("\n0 6 5 * * cd '/"))
    #expect(try String(contentsOf: crontab, encoding: .utf8) == entry)
    try Data("MAILTO=\"\"\n\(entry)# end\n".utf8).write(to: crontab)
    #expect(try schedule(["cron", "--install", "--day", "6"], environment: zone).status == 0)
    let changed = entry.replacing("\n0 6 5 ", with: "\n0 6 6 ")
      .replacing("# Day 5, ", with: "# Day 6, ")
    #expect(try String(contentsOf: crontab, encoding: .utf8) == "MAILTO=\"\"\n\(changed)# end\n")

    // A crontab that cannot be read is not taken for an empty one.
    try FileManager.default.removeItem(at: crontab)
    let refused = try schedule(["cron", "--install"], environment: ["CRON_SAYS": "not allowed"])
    #expect(refused.status == 69)
    #expect(!FileManager.default.fileExists(atPath: crontab.path))
  }

  @Test func whatEveryMonthHasNotIsRefused() throws {
    for wrong in [
      ["systemd", "--day", "31"], ["cron", "--at", "6h"], ["cron", "--day", "1"], ["anacron"],
      ["systemd", "--", "--month", "2021-12"], ["systemd", "--", "-C", ".."],
      ["cron", "--", "--no"],
      ["systemd", "--name", "a b"],
    ] {
      #expect(try schedule(wrong).status == 64, "\(wrong)")
    }
    #expect(try schedule(["cron", "-C", ".."]).status == 78)
  }

  /// What `generate` would refuse, or nobody would find, is said before it is scheduled.
  @Test(arguments: [
    (["--output", "../x.pdf"], "leads out of the workspace"),
    (["--output", "ra/x.pdf"], "leads out of the workspace"),
    (["--email", "../thu.eml"], "leads out of the workspace"),
    (["--output", "none/x.pdf"], "is not there"),
    (["--output", "/none/x.pdf"], "is not there"),
    (["--each", "unit", "--output", "none/{year}/{unit}.pdf"], "is not there"),
    (["--output", "-"], "leaves no report"), (["--output", "/dev/null"], "leaves no report"),
    (["--email", "-"], "leaves no report"), (["--dry-run"], "leaves no report"),
    (["--debug-dump", "layout"], "leaves no report"),
    (["--issued", "2022-01-05"], "leave it out"), (["--month", "2021-12"], "of the month before"),
    (["--email", "a.eml", "--email-to", "a@b"], "not a mail address"),
    (["--email-to", "a@b.vn"], "--email-to without --email"),
    (["--each", "unit", "--email", "a.eml"], "stand together"),
    (["--each", "unit", "--shard", "3/2"], "--shard is"), (["--jobs", "2"], "without --each"),
    (["--quiet", "--verbose"], "stand together"),
  ])
  func whatWouldFailEachMonthIsRefused(_ arguments: [String], _ words: String) throws {
    try FileManager.default.createSymbolicLink(
      at: workspace.appendingPathComponent("ra"), withDestinationURL: scratch.url)
    for scheduler in ["systemd", "cron"] {
      let outcome = try schedule([scheduler, "--day", "7", "--"] + arguments)
      #expect(outcome.status == 64, "\(scheduler): \(outcome)")
      #expect(outcome.messages.contains(words), "\(scheduler): \(outcome.messages)")
    }
  }

  @Test(arguments: [
    [], ["--output", "data/x.pdf"], ["--output", "{here}/x.pdf"], ["--each", "unit"],
    ["--each", "unit", "--output", "."], ["--each", "unit", "--output", "data/{year}-{unit}.pdf"],
    ["--email", "thu.eml", "--email-to", "\"Nguyễn, Văn A\" <a@b.vn>, c@d.vn"],
    ["--training", "../workspace/data/training.csv"],
  ])
  func whatGoesOnEachMonthIsScheduled(_ arguments: [String]) throws {
    let here = scratch.url.path
    let arguments = arguments.map { $0.replacing("{here}", with: here) }
    for scheduler in ["systemd", "cron"] {
      let outcome = try schedule([scheduler, "--day", "7", "--"] + arguments)
      #expect(outcome.status == 0, "\(scheduler): \(outcome)")
      guard scheduler == "systemd", arguments.contains("\(here)/x.pdf") else { continue }
      #expect(outcome.text.contains(" \(here)\n"), "\(outcome.text)")
    }
  }

  /// systemd gives a service temporary folders of its own; cron does not.
  @Test func whatIsTemporaryIsNoPlaceForAService() throws {
    let temporary = try Scratch(in: URL(fileURLWithPath: "/tmp"))
    let other = try temporary.sampleWorkspace().path
    let data = "\(other)/data/training.csv"
    for arguments in [
      ["-C", other], ["--", "--output", "\(other)/x.pdf"], ["--", "--email", "\(other)/x.eml"],
      ["--", "--training", data],
    ] {
      let outcome = try schedule(["systemd"] + arguments)
      #expect(outcome.status == 64, "\(arguments): \(outcome)")
      #expect(outcome.messages.contains("among temporary files"), "\(outcome.messages)")
      #expect(try schedule(["cron", "--day", "7"] + arguments).status == 0)
    }
  }
}
