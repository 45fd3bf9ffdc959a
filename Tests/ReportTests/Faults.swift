import Foundation
import Testing

/// The library of `Tests/Faults`, which makes calls of the C library fail in a program it is loaded into.
struct Faults {
  /// Where it was compiled to, once for all tests.
  private static let library: Result<URL, any Error> = Result {
    let library = FileManager.default.temporaryDirectory.appendingPathComponent(
      "report-faults-\(ProcessInfo.processInfo.processIdentifier).so")
    let source = Program.root.appendingPathComponent("Tests/Faults/faults.c")
    let compiler = try Program.run(
      URL(fileURLWithPath: "/usr/bin/cc"),
      ["-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl"], environment: [:])
    #expect(compiler.status == 0, "\(compiler.messages)")
    return library
  }

  /// What is done to the program, by the variables that `faults.c` tells of.
  var settings: [String: String]

  /// Runs `report` with the faults.
  func run(
    _ arguments: [String], in folder: URL = Program.root, input: URL? = nil
  ) throws -> Program.Outcome {
    var environment = settings
    environment["LD_PRELOAD"] = try Self.library.get().path
    return try Program.run(arguments, in: folder, environment: environment, input: input)
  }

  /// How many calls a run makes that can fail; the run does nothing else.
  static func count(_ arguments: [String], _ settings: [String: String], in scratch: Scratch) throws
    -> Int
  {
    let file = scratch.file("count-\(UUID().uuidString)")
    var faults = Faults(settings: settings)
    faults.settings["FAULT_COUNT"] = file.path
    let outcome = try faults.run(arguments)
    #expect(outcome.status == 0, "\(outcome.messages)")
    defer { try? FileManager.default.removeItem(at: file) }
    return try Data(contentsOf: file).count
  }
}

/// A workspace whose report is one short page, so that many runs take little time.
struct SmallWorkspace: Sendable {
  let scratch: Scratch
  let folder: URL
  /// A folder with the report alone.
  let place: URL
  let old = Data("the report of last month".utf8)

  init() throws {
    scratch = try Scratch()
    folder = try scratch.sampleWorkspace()
    place = scratch.file("place")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let template = """
      ---
      emblem: ĐẢNG CỘNG SẢN VIỆT NAM
      number: Số {{report.number}}-{{issuer.symbol}}
      place-and-date: "{{report.place_and_date}}"
      kind: BÁO CÁO
      subject: Kết quả
      recipients-title: "Nơi nhận:"
      appendix:
        label: Phụ lục
        reference: (Kèm theo Báo cáo)
      ---

      {{issuer.title}} có {{training.total.people}} người.

      """
    try Data(template.utf8).write(to: folder.appendingPathComponent("five-year.md"))
  }

  /// Leaves a few rows of each file, and no plan, for runs that take half the time.
  func keepFewRecords() throws {
    for name in ["training", "study", "plan"] {
      let file = folder.appendingPathComponent("data/\(name).csv")
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      let few = lines.prefix(name == "plan" ? 1 : 10).map { "\($0)\n" }.joined()
      try few.write(to: file, atomically: true, encoding: .utf8)
    }
  }

  var report: URL { place.appendingPathComponent("report.pdf") }

  var arguments: [String] {
    ["generate", "-C", folder.path, "--month", "2021-12", "--output", report.path]
  }

  /// Puts last month's report there, or nothing, and nothing else.
  func reset(withOld: Bool) throws {
    for name in try scratch.names(in: place) {
      try FileManager.default.removeItem(at: place.appendingPathComponent(name))
    }
    if withOld { try old.write(to: report) }
  }

  /// What is in the report's place: nil when there is nothing.
  var found: Data? { try? Data(contentsOf: report) }

  /// Hidden files beside the report.
  func strays() throws -> [String] {
    try scratch.names(in: place).filter { $0 != "report.pdf" }
  }
}
