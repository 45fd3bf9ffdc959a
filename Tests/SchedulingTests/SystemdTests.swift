import Diagnostics
import Foundation
@testable import Scheduling
import TestSupport
import Testing

@Suite struct SystemdTests {
  static let awkward = "/srv/báo cáo/100% \"Như\" $Xuân\\ 'x'"

  static func run(
    in workspace: String = "/srv/nhu-xuan", program: String = "/usr/bin/report",
    arguments: [String] = [], share: String? = nil, language: Language = .vietnamese
  ) throws -> MonthlyRun {
    let time = try #require(MonthlyTime(day: 5, clock: "06:00"))
    return try #require(
      MonthlyRun(
        program: program, workspace: workspace, arguments: arguments, share: share, time: time,
        language: language))
  }

  @Test(arguments: [["--lang", "vi"], ["--lang=vi"]])
  func aLanguageThatIsAskedForStays(arguments: [String]) throws {
    let run = try Self.run(arguments: arguments, language: .english)
    #expect(run.command == ["generate"] + arguments)
  }

  @Test func unitsAreWrittenThisWay() throws {
    let plain = SystemdUnits(
      run: try Self.run(), name: "report-nhu-xuan", scope: .system(user: "van-phong"))
    try expectSnapshot("\(plain.service)\n\(plain.timer)", named: "units-vi.txt")
    let awkward = SystemdUnits(
      run: try Self.run(
        in: Self.awkward, arguments: ["--email", "thư 100%.eml"], share: "/home/x y/report",
        language: .english),
      name: "x", scope: .user, outputFolders: ["/srv/ra ngoài"])
    try expectSnapshot("\(awkward.service)\n\(awkward.timer)", named: "units-awkward-en.txt")
  }

  @Test(arguments: [
    ("/srv/Huyện ủy Như Xuân", "report-huyen-uy-nhu-xuan"), ("/srv/a/", "report-a"),
    ("/Đảng bộ [1]", "report-dang-bo-1"), ("/", "report-workspace"), ("/*", "report-workspace"),
  ])
  func namesAreOfPlainLetters(_ workspace: String, _ name: String) throws {
    #expect(try Self.run(in: workspace).unitName == name)
    #expect(SystemdUnits.isUnitName(name))
  }

  @Test func whatUnitsCannotHoldIsRefused() throws {
    let time = try #require(MonthlyTime(day: 28, clock: "23:59"))
    for (program, workspace) in [("/a\nb", "/c"), ("/a", "/c\u{7F}"), ("a", "/c"), ("/a", "c")] {
      #expect(
        MonthlyRun(
          program: program, workspace: workspace, arguments: [], time: time, language: .english)
          == nil)
    }
    for name in ["", "a b", "a/b", "á", "-a", ".a", String(repeating: "a", count: 201)] {
      #expect(!SystemdUnits.isUnitName(name))
    }
  }

  @Test(arguments: [
    (0, "06:00"), (29, "06:00"), (1, "6:00"), (1, "24:00"), (1, "06:60"), (1, "06:00:00"), (1, ""),
    (1, "-1:00"), (1, "+1:00"),
  ])
  func everyMonthHasTheTime(_ day: Int, _ clock: String) {
    #expect(MonthlyTime(day: day, clock: clock) == nil)
  }

  /// systemd itself reads the units without a word, awkward names and all, and finds little exposed.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: analyze)))
  func systemdTakesThem() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report-units-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, workspace) in [("plain", "/srv/nhu-xuan"), ("awkward", Self.awkward)] {
      let run = try Self.run(
        in: workspace, program: "/usr/bin/env", arguments: ["--email", "thư 100%.eml"])
      let units = SystemdUnits(run: run, name: name, scope: .system(user: "daemon"))
      let (service, timer) = (
        folder.appendingPathComponent("\(name).service"),
        folder.appendingPathComponent("\(name).timer")
      )
      try Data(units.service.utf8).write(to: service)
      try Data(units.timer.utf8).write(to: timer)
      let verified = try Self.analyzed(["verify", "--man=no", service.path, timer.path])
      #expect(verified.status == 0)
      #expect(verified.text == "")
      let security = try Self.analyzed(
        ["security", "--offline=true", "--threshold=20", "--no-pager", service.path])
      #expect(security.status == 0, "\(security.text)")
    }
  }

  private static let analyze = "/usr/bin/systemd-analyze"

  private static func analyzed(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: analyze)
    process.arguments = arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, output)
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
