import Foundation
import Synchronization
import Testing
import Threads

/// The built program, run as its users run it.
struct Program {
  /// What a run gave.
  struct Outcome {
    let status: Int32
    let output: Data
    let messages: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// The repository's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Beside the test bundle, where the build put both.
  private static var executable: URL? {
    let arguments = CommandLine.arguments
    let bundle =
      arguments.firstIndex(of: "--test-bundle-path").map { arguments[$0 + 1] } ?? arguments[0]
    let folder = URL(fileURLWithPath: bundle).deletingLastPathComponent()
    let program = folder.appendingPathComponent("report")
    return FileManager.default.isExecutableFile(atPath: program.path) ? program : nil
  }

  /// Where the program is.
  static func path() throws -> String { try #require(executable).path }

  /// Runs `report` with `arguments` in `folder`; messages in English unless `language` says else.
  static func run(
    _ arguments: [String], in folder: URL = root, language: String = "en_GB.UTF-8",
    environment: [String: String] = [:], input: URL? = nil
  ) throws -> Outcome {
    try run(
      try #require(executable), arguments, in: folder,
      environment: ["LC_ALL": language, "TZ": "UTC"].merging(environment) { $1 }, input: input)
  }

  /// Runs `report` several times at once.
  static func runAtOnce(_ count: Int, _ arguments: [String]) throws -> [Outcome] {
    let outcomes = Mutex<[Result<Outcome, any Error>]>([])
    onThreads(count) { _ in
      let outcome = Result { try run(arguments) }
      outcomes.withLock { $0.append(outcome) }
    }
    return try outcomes.withLock { try $0.map { try $0.get() } }
  }

  /// Runs any program.
  static func run(
    _ program: URL, _ arguments: [String], in folder: URL = root, environment: [String: String],
    input: URL? = nil
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let (output, messages) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = messages
    process.standardInput = try input.map(FileHandle.init(forReadingFrom:)) ?? .nullDevice
    try process.run()
    // Messages are few; what is read second must fit the pipe's buffer of 64 KiB.
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let text = messages.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      status: process.terminationStatus, output: data,
      messages: String(decoding: text, as: UTF8.self))
  }
}

/// A folder of a test's own that goes when the test ends.
final class Scratch: Sendable {
  let url: URL

  /// A new folder in `place`, by default that of temporary files.
  init(in place: URL = FileManager.default.temporaryDirectory) throws {
    url = place.appendingPathComponent("report-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// A copy of the sample workspace below it.
  func sampleWorkspace() throws -> URL {
    let copy = url.appendingPathComponent("workspace")
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Templates/workspace"), to: copy)
    return copy
  }

  func file(_ name: String) -> URL { url.appendingPathComponent(name) }

  /// What is in the folder, hidden files too.
  func names(in folder: URL? = nil) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: (folder ?? url).path).sorted()
  }
}
