import Foundation
import Testing

/// Whatever fails while a report is written: the old one is there, or the new one, and nothing else.
@Suite(.serialized) struct WriteFaultTests {
  let place: WrittenFile

  init() throws { place = try WrittenFile() }

  /// On file systems with files without a name, and on the others.
  static let systems = [[:], ["FAULT_NAMELESS": "no"]]

  @Test(arguments: systems) func everyFailedCallLeavesTheOldFileOrTheNewOne(
    system: [String: String]
  ) throws {
    for hasOld in [true, false] {
      let calls = try place.countCalls(system)
      try #require(calls > 5)
      for (call, number) in (0..<calls).flatMap({ call in [ENOSPC, EIO].map { (call, $0) } }) {
        try place.reset(withOld: hasOld)
        var settings = system
        settings["FAULT_AT"] = "\(call)"
        settings["FAULT_ERROR"] = "\(number)"
        let outcome = try place.write(settings)
        let what = Comment("call \(call), error \(number): \(outcome.status) \(outcome.messages)")
        switch outcome.status {
        // A call that another can stand in for: a file with a name for one without.
        case 0: #expect(place.found == place.new, what)
        // The folder itself could not be opened to lock it.
        case 66, 73: #expect(place.found == (hasOld ? place.old : nil), what)
        case 74 where outcome.messages.contains("did not confirm"):
          #expect(place.found == place.new, what)
        case 74: #expect(place.found == (hasOld ? place.old : nil), what)
        default: Issue.record(what)
        }
        #expect(try place.strays().isEmpty, what)
      }
    }
  }

  /// At every call that reads or writes, before it is made and after; each kill that leaves something
  /// is followed by a run that takes it away.
  @Test(arguments: systems) func aKillAtAnyMomentLeavesTheOldFileOrTheNewOne(
    system: [String: String]
  ) throws {
    var system = system
    system["FAULT_CALLS"] = "all"
    let calls = try place.countCalls(system)
    try #require(calls > 15)
    for (call, moment) in (0..<calls).flatMap({ call in ["before", "after"].map { (call, $0) } }) {
      try place.reset(withOld: true)
      var settings = system
      settings["FAULT_AT"] = "\(call)"
      settings["FAULT_KILL"] = moment
      let outcome = try place.write(settings)
      let what = Comment("killed \(moment) call \(call): \(outcome.status) \(outcome.messages)")
      #expect(outcome.status == SIGKILL, what)
      #expect(place.found == place.old || place.found == place.new, what)
      let strays = try place.strays()
      #expect(strays.count <= 1 && strays.allSatisfy { $0.hasPrefix(".report-") }, what)
      guard !strays.isEmpty else { continue }
      #expect(try place.write([:]).status == 0)
      #expect(place.found == place.new)
      #expect(try place.strays().isEmpty, what)
    }
  }

  /// A signal that asks the program to end comes while the bytes are written.
  @Test(arguments: systems) func aSignalEndsTheRunAndLeavesNothing(system: [String: String]) throws
  {
    var calls = 0
    for call in 0..<(try place.countCalls(system)) {
      try place.reset(withOld: true)
      var settings = system
      settings["FAULT_AT"] = "\(call)"
      settings["FAULT_KILL"] = "term"
      let outcome = try place.write(settings)
      // A name that is being made is made, and by then the run may be over.
      #expect([SIGTERM, 0].contains(outcome.status), "\(outcome)")
      calls += outcome.messages.contains("signal 15") ? 1 : 0
      #expect(place.found == place.old || place.found == place.new)
      #expect(try place.strays().isEmpty)
    }
    #expect(calls >= 4)
  }
}

/// A file in a folder of its own, and how it is written.
struct WrittenFile {
  let scratch: Scratch
  let old = Data("the report of last month".utf8)
  let new = Data("the report of this month".utf8)

  init() throws {
    scratch = try Scratch()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try new.write(to: input)
  }

  private var folder: URL { scratch.file("place") }
  private var input: URL { scratch.file("new") }
  private var file: URL { folder.appendingPathComponent("report.pdf") }

  func write(_ settings: [String: String]) throws -> Program.Outcome {
    try Faults(settings: settings).run(["debug", "write", file.path], in: folder, input: input)
  }

  func countCalls(_ settings: [String: String]) throws -> Int {
    try reset(withOld: true)
    let counter = scratch.file("count")
    defer { try? FileManager.default.removeItem(at: counter) }
    let outcome = try write(settings.merging(["FAULT_COUNT": counter.path]) { $1 })
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try Data(contentsOf: counter).count
  }

  /// Puts the old file there, or nothing, and nothing else.
  func reset(withOld: Bool) throws {
    for name in try scratch.names(in: folder) {
      try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
    }
    if withOld { try old.write(to: file) }
  }

  var found: Data? { try? Data(contentsOf: file) }

  func strays() throws -> [String] { try scratch.names(in: folder).filter { $0 != "report.pdf" } }
}

/// The same of whole runs.
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

  /// At moments spread over the whole run.
  @Test func aKillLeavesTheOldReportOrTheNewOne() throws {
    let settings = ["FAULT_CALLS": "all"]
    let calls = try Faults.count(workspace.arguments, settings, in: workspace.scratch)
    for call in stride(from: 0, to: calls, by: max(calls / 12, 1)) {
      try workspace.reset(withOld: true)
      let faults = Faults(
        settings: settings.merging(["FAULT_AT": "\(call)", "FAULT_KILL": "after"]) { $1 })
      #expect(try faults.run(workspace.arguments).status == SIGKILL)
      #expect(workspace.found == workspace.old || workspace.found == new)
    }
    #expect(try Program.run(workspace.arguments).status == 0)
    #expect(try workspace.strays().isEmpty)
  }

  @Test func aFullDiskIsSaid() throws {
    try workspace.reset(withOld: true)
    // Its folder, the file without a name, its bytes.
    let calls = try Faults.count(workspace.arguments, [:], in: workspace.scratch)
    var statuses: Set<Int32> = []
    for call in 0..<calls {
      try workspace.reset(withOld: true)
      let faults = Faults(settings: ["FAULT_AT": "\(call)", "FAULT_ERROR": "\(ENOSPC)"])
      let outcome = try faults.run(workspace.arguments)
      statuses.insert(outcome.status)
      let isOld = outcome.status == 66 || outcome.messages.contains("untouched")
      #expect(workspace.found == (isOld ? workspace.old : new), "\(outcome)")
      #expect(try workspace.strays().isEmpty)
    }
    #expect(statuses.isSuperset(of: [0, 73, 74]))
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

  /// A new workspace is whole, or nothing is left of it; what was there before stays.
  @Test(arguments: [false, true]) func aNewWorkspaceIsMadeWholeOrNotAtAll(isThere: Bool) throws {
    let folder = workspace.scratch.file("new")
    let arguments = ["init", folder.path]
    let calls = try Faults.count(arguments, [:], in: workspace.scratch)
    let whole = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    #expect(whole.count == 7, "\(whole)")
    for call in 0..<calls {
      try? FileManager.default.removeItem(at: folder)
      if isThere {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        try Data("x".utf8).write(to: folder.appendingPathComponent("notes.txt"))
      }
      let faults = Faults(settings: ["FAULT_AT": "\(call)", "FAULT_ERROR": "\(ENOSPC)"])
      let outcome = try faults.run(arguments)
      let left = try? FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      let before = isThere ? ["notes.txt"] : nil
      if outcome.status == 0 {
        #expect(left == (whole + (before ?? [])).sorted())
      } else {
        #expect([73, 74].contains(outcome.status), "\(outcome)")
        #expect(left == before, "call \(call): \(outcome.messages)")
      }
    }
  }

  @Test(.enabled(if: Disk.canBeMade)) func aFullDiskHoldsNoHalfWorkspace() throws {
    let disk = try Disk(at: workspace.place, size: "24k")
    let outcome = try Program.run(["init", workspace.place.path])
    #expect(outcome.status == 74, "\(outcome.messages)")
    #expect(try workspace.scratch.names(in: workspace.place) == [])
    withExtendedLifetime(disk) {}
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
