import ArgumentParser
import Diagnostics
import Records

/// `report debug cells FILE`: what the CSV scanner saw, a JSON array a record.
struct CellsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cells", abstract: HelpText.cells.text)

  @Argument(help: .of(.file, value: "file"))
  var file: String

  func run() throws {
    let console = Console(language: .ofEnvironment, isQuiet: false)
    try finish(console) { () throws(RunError) in
      let bytes: [UInt8]
      do throws(InputError) { bytes = try InputFiles.contents(of: file) } catch {
        throw RunError(error)
      }
      for record in ScannedRecords(bytes) {
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
