import Foundation
import Testing

/// The manual pages say all that the program's help says, and formatters find nothing to mend.
@Suite struct ManualTests {
  private static let folder = Program.root.appendingPathComponent("Packaging")
  private static let pages = ["report.1", "report.vi.1"]

  private struct Help: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String
    }
    struct Argument: Decodable {
      let names: [Name]?
      let shouldDisplay: Bool
    }
    struct Command: Decodable {
      let commandName: String
      let shouldDisplay: Bool
      let arguments: [Argument]?
      let subcommands: [Command]?
    }
    let command: Command
  }

  @Test func theyHaveEveryCommandAndOption() throws {
    let outcome = try Program.run(["--experimental-dump-help"])
    let help = try JSONDecoder().decode(Help.self, from: outcome.output).command
    var words: Set<String> = []
    for command in help.subcommands ?? []
    where command.shouldDisplay && command.commandName != "help" {
      words.insert("Cm \(command.commandName)")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        for name in argument.names ?? [] where !["h", "help", "version"].contains(name.name) {
          words.insert(name.kind == "long" ? "Fl -\(name.name)" : "Fl \(name.name)")
        }
      }
    }
    #expect(words.count > 20)
    for page in Self.pages {
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent(page), encoding: .utf8)
      for word in words.sorted() {
        let isThere = text.contains("\(word) ") || text.contains("\(word)\n")
        #expect(isThere, "\(page) lacks \(word)")
      }
    }
  }

  /// README and both pages list the same exit statuses.
  @Test func theyHaveEveryExitStatus() throws {
    let readme = try String(
      contentsOf: Program.root.appendingPathComponent("README.md"), encoding: .utf8)
    let table = try #require(readme.components(separatedBy: "| exit status |").last)
      .components(separatedBy: "\n\n")[0]
    let statuses = table.matches(of: /(?m)^\| (\d+(?:, \d+)*) \|/).flatMap {
      $0.1.split(separator: ", ").map(String.init)
    }
    #expect(statuses.contains("75") && statuses.contains("69"))
    for page in Self.pages {
      let text = try String(
        contentsOf: Self.folder.appendingPathComponent(page), encoding: .utf8)
      #expect(text.matches(of: /(?m)^\.It (\d+)$/).map { String($0.1) } == statuses)
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/mandoc")),
    arguments: pages)
  func formattersTakeThem(_ page: String) throws {
    let file = Self.folder.appendingPathComponent(page).path
    let lint = try Program.run(
      URL(fileURLWithPath: "/usr/bin/mandoc"), ["-Tlint", "-Wwarning", "-Kutf-8", file],
      environment: ["LC_ALL": "C.UTF-8"]
    ).text.split(separator: "\n")
    // mandoc knows the sections' English names alone.
    let faults = lint.filter {
      !$0.contains("first section is not \"NAME\"") && !$0.contains("outside NAME section")
    }
    #expect(faults.isEmpty)
  }
}
