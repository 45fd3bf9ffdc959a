import Foundation
import Testing

/// What stands where a file should: said at once, and nothing waits for it.
@Suite struct SpecialFileTests {
  let scratch: Scratch
  let workspace: URL

  init() throws {
    scratch = try Scratch()
    workspace = scratch.file("workspace")
    #expect(try Program.run(["init", workspace.path]).status == 0)
    try FileManager.default.createDirectory(
      at: workspace.appendingPathComponent("styles"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.root.appendingPathComponent("Templates/styles/party-hd05.yml"),
      to: workspace.appendingPathComponent("styles/party-hd05.yml"))
  }

  static let files = [
    "report.yml", "five-year.md", "email.md", "styles/party-hd05.yml", "data/training.csv",
    "data/plan.csv",
  ]
  static let kinds = ["pipe", "socket", "folder", "device"]

  private func put(_ kind: String, at path: String) throws {
    // The name of a socket may have 108 bytes.
    let file = workspace.appendingPathComponent(path)
    try FileManager.default.removeItem(at: file)
    switch kind {
    case "pipe": #expect(mkfifo(file.path, 0o600) == 0)
    case "socket":
      let short = URL(fileURLWithPath: "/tmp/report-\(UUID().uuidString.prefix(8))")
      let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      defer { close(socket) }
      var address = sockaddr_un()
      address.sun_family = sa_family_t(AF_UNIX)
      withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: short.path.utf8) }
      let isBound = withUnsafePointer(to: &address) { address in
        address.withMemoryRebound(to: sockaddr.self, capacity: 1) {
          bind(socket, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
        }
      }
      #expect(isBound)
      try FileManager.default.moveItem(at: short, to: file)
    case "folder":
      try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
    default:
      // What the command line or a link within the configuration's bounds cannot reach: a device is in /dev.
      #expect(mknod(file.path, S_IFCHR | 0o600, 0x103) == 0)
    }
  }

  private func run(_ command: [String]) throws -> Program.Outcome {
    try Program.run(command + ["-C", workspace.path, "--month", "2021-12"])
  }

  @Test(arguments: files, kinds) func whatIsNoFileIsSaid(file: String, kind: String) throws {
    if kind == "device", geteuid() != 0 { return }
    try put(kind, at: file)
    var commands = [["generate", "--email", scratch.file("thu.eml").path]]
    if kind == "pipe" { commands.append(["doctor"]) }
    for command in commands {
      let outcome = try run(command)
      let said = outcome.messages + outcome.text
      #expect(outcome.status == 66, "\(command): \(said)")
      #expect(said.contains("\(file)” is a \(kind), where a file is wanted"), "\(said)")
    }
    #expect(try scratch.names() == ["workspace"])
  }

  @Test func whatTheCommandLineNamesIsLookedAt() throws {
    let pipe = scratch.file("pipe.csv")
    #expect(mkfifo(pipe.path, 0o600) == 0)
    for (path, kind) in [(pipe.path, "pipe"), ("/dev/zero", "device"), ("/dev", "folder")] {
      let outcome = try run(["check", "--training", path])
      #expect(outcome.status == 66, "\(outcome.messages)")
      #expect(outcome.messages.contains("“\(path)” is a \(kind)"), "\(outcome.messages)")
    }
  }

  /// What the shell has opened for the program, and somebody writes to.
  @Test func anOpenPipeIsRead() throws {
    let records = workspace.appendingPathComponent("data/training.csv").path
    let script = """
      cat '\(records)' | '\(try Program.path())' generate -C '\(workspace.path)' --month 2021-12 \
      --training /dev/stdin --output '\(scratch.file("x.pdf").path)'
      """
    let outcome = try Program.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  /// What the configuration names stays in the workspace, where no open pipe is.
  @Test func anOpenPipeIsNoPlaceInTheWorkspace() throws {
    let file = workspace.appendingPathComponent("report.yml")
    let yaml = try String(contentsOf: file, encoding: .utf8)
    try yaml.replacing("data/training.csv", with: "/dev/stdin")
      .write(to: file, atomically: true, encoding: .utf8)
    let script = "cat | '\(try Program.path())' check -C '\(workspace.path)' --month 2021-12"
    let outcome = try Program.run(
      URL(fileURLWithPath: "/bin/sh"), ["-c", script], environment: ["LC_ALL": "C.UTF-8"])
    #expect(outcome.status == 78, "\(outcome.messages)")
    #expect(outcome.messages.contains("“/dev/stdin” is not in the workspace"))
  }

  @Test(arguments: files) func aLinkToNothingIsSaid(file: String) throws {
    let place = workspace.appendingPathComponent(file)
    try FileManager.default.removeItem(at: place)
    try FileManager.default.createSymbolicLink(
      atPath: place.path, withDestinationPath: "gone.txt")
    let outcome = try run(["generate", "--email", scratch.file("thu.eml").path])
    #expect(outcome.status == 66, "\(outcome.messages)")
    #expect(
      outcome.messages.contains("\(file)” is a link to “gone.txt”, where nothing is"),
      "\(outcome.messages)")
  }

  @Test func anOutputThatIsALinkToNothingIsSaid() throws {
    try FileManager.default.createSymbolicLink(
      atPath: workspace.appendingPathComponent("bao-cao-2021-12.pdf").path,
      withDestinationPath: "gone/x.pdf")
    let outcome = try run(["generate"])
    #expect(outcome.status == 78, "\(outcome.messages)")
    #expect(outcome.messages.contains("is a link to “gone/x.pdf”"), "\(outcome.messages)")
  }
}
