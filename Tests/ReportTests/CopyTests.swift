import Foundation
import Testing

/// The copies of itself that a run with `--each` starts, when something ends it or them.
@Suite(.serialized) struct CopyTests {
  let workspace: SmallWorkspace
  let old = Data("the report of last month".utf8)

  init() throws { workspace = try SmallWorkspace() }

  private func generate(_ settings: [String: String]) throws -> Program.Outcome {
    let arguments = [
      "generate", "-C", workspace.folder.path, "--month", "2021-12", "--each", "unit", "--jobs",
      "2", "--output", workspace.place.path,
    ]
    return try Faults(settings: settings.merging(["FAULT_CALLS": "copies"]) { $1 }).run(arguments)
  }

  private func reports() throws -> [String: Data] {
    let names = try workspace.scratch.names(in: workspace.place)
    return try Dictionary(
      uniqueKeysWithValues: names.map {
        ($0, try Data(contentsOf: workspace.place.appendingPathComponent($0)))
      })
  }

  private func putOldReports() throws {
    #expect(try generate([:]).status == 0)
    for name in try reports().keys {
      try old.write(to: workspace.place.appendingPathComponent(name))
    }
  }

  /// When its bytes are written and not yet in their place. Whoever started the copies is told by the end of
  /// their messages that they have ended.
  @Test(arguments: WriteFaultTests.systems) func copiesEndWithTheRunThatIsKilled(
    system: [String: String]
  ) throws {
    try putOldReports()
    let outcome = try generate(
      system.merging(["FAULT_AT": "4", "FAULT_KILL": "parent"]) { $1 })
    #expect(outcome.status == SIGKILL, "\(outcome)")
    let left = try reports()
    #expect(left.count == 20 && left.values.allSatisfy { $0 == old }, "\(left.keys.sorted())")
    #expect(try generate([:]).status == 0)
    #expect(try reports().values.allSatisfy { $0 != old })
  }

  /// While the copy gives its report a name, so that whoever takes the signal waits until it has.
  @Test(arguments: WriteFaultTests.systems) func aCopysLockLetsGo(system: [String: String]) throws {
    try putOldReports()
    let call = system.isEmpty ? "5" : "1"
    let outcome = try generate(system.merging(["FAULT_AT": call, "FAULT_KILL": "term"]) { $1 })
    #expect(outcome.status == 70, "\(outcome)")
    #expect(!outcome.messages.contains("atal error"), "\(outcome.messages)")
    let left = try reports()
    #expect(left.count == 20 && left.values.contains { $0 == old }, "\(left.keys.sorted())")
  }
}
