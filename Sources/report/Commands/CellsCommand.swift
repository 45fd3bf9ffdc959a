import ArgumentParser
import Diagnostics
import Records

/// `report debug cells FILE`: what the CSV scanner saw, a JSON array a record.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells", abstract: HelpText.cells.text)

  @Argument(help: .of(.file, value: "file"))
  var file: String

  @Option(help: .of(.encoding, value: CommonOptions.encodings))
  var encoding: TextEncoding?

  @Option(help: .of(.delimiter, value: CommonOptions.delimiters))
  var delimiter: Delimiter?

  func run() throws {
    let console = Console(language: .ofEnvironment, isQuiet: false)
    try finish(console) { () throws(RunError) in
      let bytes: [UInt8]
      do throws(InputError) { bytes = try InputFiles.contents(of: file) } catch {
        throw RunError(error)
      }
      let text = RecordSource(name: file, bytes: bytes).text(in: encoding)
      guard let cells = text.bytes else { throw RunError(.faultyInput, text.findings) }
      console.report(text.findings)
      for record in ScannedRecords(cells, delimiter: delimiter) {
        let line = "[\(record.map(jsonString).joined(separator: ","))]\n"
        do throws(OutputError) {
          try OutputFile.standardOutput.write(Array(line.utf8))
        } catch {
          throw RunError(error)
        }
      }
    }
  }
}
