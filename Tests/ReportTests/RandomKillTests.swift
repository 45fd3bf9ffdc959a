import Foundation
import TestSupport
import Testing
import Threads

/// Runs that are killed at any moment.
@Suite(.serialized) struct RandomKillTests {
  /// What the moments are drawn from.
  private static let seed: UInt64 = 20_211_231

  /// Two hundred moments of whole runs, every other one by the time that the processor has worked, and by the
  /// calls that reach files, since those that write are many and take next to no time; on file systems with
  /// files without a name and on others. Each kill leaves the old report or the new one, and a next run
  /// leaves nothing else.
  @Test func twoHundredKillsLeaveTheOldReportOrTheNewOne() throws {
    let workers = 2
    let outcomes = try (0..<workers).map { _ in try KilledRuns() }
    let failures = Locked<[String]>([])
    let first = try #require(outcomes.first)
    let moments = try first.moments(200, seed: Self.seed)
    onThreads(workers) { worker in
      for number in stride(from: worker, to: moments.count, by: workers) {
        let failure = Result { try outcomes[worker].fault(of: moments[number]) }
        switch failure {
        case .success(nil): continue
        case .success(let what?): failures.use { $0.append("\(moments[number]): \(what)") }
        case .failure(let error): failures.use { $0.append("\(moments[number]): \(error)") }
        }
      }
    }
    #expect(failures.use { $0 } == [])
  }
}

/// A workspace whose runs are killed.
private struct KilledRuns: Sendable {
  let workspace: SmallWorkspace
  /// The report as it is without faults.
  let new: Data

  init() throws {
    workspace = try SmallWorkspace()
    try workspace.keepFewRecords()
    let outcome = try Program.run(workspace.arguments)
    try #require(outcome.status == 0, "\(outcome.messages)")
    new = try #require(workspace.found)
  }

  /// What kills a run.
  typealias Moment = [String: String]

  /// Moments drawn from `seed`.
  func moments(_ count: Int, seed: UInt64) throws -> [Moment] {
    let kinds = try WriteFaultTests.systems.flatMap { system in
      let all = system.merging(["FAULT_CALLS": "all"]) { $1 }
      return [
        (system, key: "FAULT_CPU", count: try microseconds(system)),
        (all, key: "FAULT_AT", count: try calls(all)),
      ]
    }
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { number in
      let (system, key, count) = kinds[number % kinds.count]
      return system.merging([
        key: "\(Int.random(in: 0..<count, using: &random))",
        "FAULT_KILL": Bool.random(using: &random) ? "before" : "after",
      ]) { $1 }
    }
  }

  /// How many calls of a run can be its last.
  private func calls(_ settings: [String: String]) throws -> Int {
    try workspace.reset(withOld: true)
    return try Faults.count(workspace.arguments, settings, in: workspace.scratch)
  }

  /// How long the processor works for a run.
  private func microseconds(_ system: [String: String]) throws -> Int {
    let file = workspace.scratch.file("time-\(UUID().uuidString)")
    let settings = system.merging(["FAULT_TIME": file.path]) { $1 }
    let outcome = try Faults(settings: settings).run(workspace.arguments)
    #expect(outcome.status == 0, "\(outcome.messages)")
    return try #require(Int(try String(contentsOf: file, encoding: .utf8)))
  }

  /// What is wrong after a run that `moment` kills; nil when nothing is.
  func fault(of moment: Moment) throws -> String? {
    try workspace.reset(withOld: true)
    let outcome = try Faults(settings: moment).run(workspace.arguments)
    // One that was quicker this time has come to its end.
    guard outcome.status == SIGKILL || (outcome.status == 0 && moment["FAULT_CPU"] != nil) else {
      return "\(outcome)"
    }
    guard workspace.found == workspace.old || workspace.found == new else {
      return "neither the old report nor the new one"
    }
    let strays = try workspace.strays()
    guard strays.count <= 1, strays.allSatisfy({ $0.hasPrefix(".report-") }) else {
      return "left: \(strays)"
    }
    guard !strays.isEmpty else { return nil }
    let next = try Program.run(workspace.arguments)
    guard next.status == 0, workspace.found == new else { return "the next run: \(next)" }
    return try workspace.strays().isEmpty ? nil : "left after the next run"
  }
}
