import Foundation
import Testing

/// Whatever fails while the report is written: the old one is there, or the new one, and nothing else.
@Suite(.serialized) struct FaultTests {
  let workspace: SmallWorkspace
  /// The report as it is without faults.
  let new: Data

  init() throws {
    workspace = try SmallWorkspace()
    let outcome = try Program.run(workspace.arguments)
    try #require(outcome.status == 0, "\(outcome.messages)")
    new = try #require(workspace.found)
  }

  /// On file systems with files without a name, and on the others.
  static let systems = [[:], ["FAULT_NAMELESS": "no"]]

  @Test(arguments: systems) func everyFailedCallLeavesTheOldReportOrTheNewOne(
    system: [String: String]
  ) throws {
    for hasOld in [true, false] {
      try workspace.reset(withOld: hasOld)
      let calls = try Faults.count(workspace.arguments, system, in: workspace.scratch)
      try #require(calls > 5)
      for (call, number) in (0..<calls).flatMap({ call in [ENOSPC, EIO].map { (call, $0) } }) {
        try workspace.reset(withOld: hasOld)
        var faults = Faults(settings: system)
        faults.settings["FAULT_AT"] = "\(call)"
        faults.settings["FAULT_ERROR"] = "\(number)"
        let outcome = try faults.run(workspace.arguments)
        let place = Comment("call \(call), error \(number): \(outcome.status) \(outcome.messages)")
        switch outcome.status {
        // A call that another can stand in for: a file with a name for one without.
        case 0: #expect(workspace.found == new, place)
        // The folder itself could not be opened to lock it.
        case 66, 73: #expect(workspace.found == (hasOld ? workspace.old : nil), place)
        case 74 where outcome.messages.contains("did not confirm"):
          #expect(workspace.found == new, place)
        case 74: #expect(workspace.found == (hasOld ? workspace.old : nil), place)
        default: Issue.record(place)
        }
        #expect(try workspace.strays().isEmpty, place)
      }
    }
  }

  /// At every call that reads or writes, before it is made and after; each kill is followed by a run
  /// that takes away what it left.
  @Test(arguments: systems) func aKillAtAnyMomentLeavesTheOldReportOrTheNewOne(
    system: [String: String]
  ) throws {
    var system = system
    system["FAULT_CALLS"] = "all"
    try workspace.reset(withOld: true)
    let calls = try Faults.count(workspace.arguments, system, in: workspace.scratch)
    try #require(calls > 40)
    for (call, moment) in (0..<calls).flatMap({ call in ["before", "after"].map { (call, $0) } }) {
      if workspace.found != workspace.old { try workspace.old.write(to: workspace.report) }
      var faults = Faults(settings: system)
      faults.settings["FAULT_AT"] = "\(call)"
      faults.settings["FAULT_KILL"] = moment
      let outcome = try faults.run(workspace.arguments)
      let place = Comment("killed \(moment) call \(call): \(outcome.status) \(outcome.messages)")
      #expect(outcome.status == SIGKILL, place)
      #expect(workspace.found == workspace.old || workspace.found == new, place)
      let strays = try workspace.strays()
      #expect(strays.count <= 1 && strays.allSatisfy { $0.hasPrefix(".report-") }, place)
      guard !strays.isEmpty else { continue }
      #expect(try Program.run(workspace.arguments).status == 0)
      #expect(workspace.found == new)
      #expect(try workspace.strays().isEmpty, place)
    }
  }

  /// A signal that asks the program to end comes while the report's bytes are written.
  @Test(arguments: systems) func aSignalEndsTheRunAndLeavesNothing(system: [String: String]) throws
  {
    for call in 0...3 {
      try workspace.reset(withOld: true)
      var faults = Faults(settings: system)
      faults.settings["FAULT_AT"] = "\(call)"
      faults.settings["FAULT_KILL"] = "term"
      let outcome = try faults.run(workspace.arguments)
      #expect(outcome.status == SIGTERM && outcome.messages.contains("signal 15"))
      #expect(workspace.found == workspace.old)
      #expect(try workspace.strays().isEmpty)
    }
  }

  @Test func eightRunsAtOnceMakeOneReport() throws {
    try workspace.reset(withOld: true)
    let outcomes = try Program.runAtOnce(8, workspace.arguments)
    #expect(outcomes.contains { $0.status == 0 })
    #expect(outcomes.allSatisfy { [0, 75].contains($0.status) }, "\(outcomes)")
    #expect(workspace.found == new)
    #expect(try workspace.strays().isEmpty)
  }

  @Test func whoHoldsTheWorkspaceIsSaid() throws {
    let folder = open(workspace.folder.path, O_RDONLY)
    defer { close(folder) }
    #expect(flock(folder, LOCK_EX) == 0)
    let outcome = try Program.run(workspace.arguments)
    #expect(outcome.status == 75)
    let process = ProcessInfo.processInfo.processIdentifier
    #expect(
      outcome.messages.contains("process \(process), started at "), "\(outcome.messages)")
    // What writes no file needs no lock.
    #expect(try Program.run(workspace.arguments + ["--output", "-"]).status == 0)
    #expect(flock(folder, LOCK_SH) == 0)
    #expect(try Program.run(workspace.arguments).status == 75)
    flock(folder, LOCK_UN)
    #expect(try Program.run(workspace.arguments).status == 0)
  }

  /// One file that is copied, and one that is long enough to be mapped.
  @Test(arguments: [0, 5 << 20]) func aFileThatChangesWhileItIsReadIsNoticed(padding: Int) throws {
    try workspace.reset(withOld: true)
    let file = workspace.folder.appendingPathComponent("data/training.csv")
    let bytes = try Data(contentsOf: file)
    try (bytes + Data(repeating: 0x0A, count: padding)).write(to: file)
    let outcome = try Faults(settings: ["FAULT_CHANGE": file.path]).run(workspace.arguments)
    #expect(outcome.status == 66 && outcome.messages.contains("changed"), "\(outcome)")
    #expect(workspace.found == workspace.old)
    #expect(try workspace.strays().isEmpty)
  }

  /// A disk with no room for the report, and one that cannot be written.
  @Test(.enabled(if: Disk.canBeMade)) func aFullOrReadOnlyDiskKeepsTheOldReport() throws {
    try workspace.reset(withOld: false)
    let disk = try Disk(at: workspace.place, size: "16k")
    try workspace.old.write(to: workspace.report)
    #expect(try Program.run(workspace.arguments).status == 74)
    #expect(workspace.found == workspace.old)
    #expect(try workspace.strays().isEmpty)
    try disk.makeReadOnly()
    #expect(try Program.run(workspace.arguments).status == 73)
    #expect(workspace.found == workspace.old)
  }

  /// The lock needs nothing written.
  @Test(.enabled(if: Disk.canBeMade)) func aWorkspaceThatCannotBeWrittenCanBeRead() throws {
    let copy = workspace.scratch.file("disk")
    try FileManager.default.createDirectory(at: copy, withIntermediateDirectories: true)
    let disk = try Disk(at: copy, size: "1m")
    let folder = copy.appendingPathComponent("workspace")
    try FileManager.default.copyItem(at: workspace.folder, to: folder)
    try disk.makeReadOnly()
    let arguments = ["generate", "-C", folder.path, "--month", "2021-12"]
    #expect(try Program.run(arguments + ["--output", workspace.report.path]).status == 0)
    #expect(try Program.run(arguments).status == 73)
  }
}

/// A small file system in memory, which only root can make.
private final class Disk {
  static let canBeMade: Bool = {
    guard getuid() == 0, let scratch = try? Scratch() else { return false }
    return (try? Disk(at: scratch.url, size: "16k")) != nil
  }()

  private let place: URL

  init(at place: URL, size: String) throws {
    self.place = place
    try Self.run("/bin/mount", ["-t", "tmpfs", "-o", "size=\(size)", "tmpfs", place.path])
  }

  func makeReadOnly() throws { try Self.run("/bin/mount", ["-o", "remount,ro", place.path]) }

  deinit { try? Self.run("/bin/umount", [place.path]) }

  private static func run(_ program: String, _ arguments: [String]) throws {
    let outcome = try Program.run(URL(fileURLWithPath: program), arguments, environment: [:])
    guard outcome.status == 0 else { throw CocoaError(.fileWriteUnknown) }
  }
}
