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
      try cells.withUnsafeBufferPointer { cells throws(RunError) in
        try printRecords(of: UnsafeRawBufferPointer(cells))
      }
    }
  }

  private func printRecords(of bytes: UnsafeRawBufferPointer) throws(RunError) {
    let delimiter = delimiter?.byte ?? CellScanner.delimiter(of: bytes)
    var (scanner, row) = (CellScanner(delimiter: delimiter), CellRow())
    while scanner.next(in: bytes, into: &row) {
      let line = "[\(row.map { jsonString($0.text(in: bytes)) }.joined(separator: ","))]\n"
      do throws(OutputError) { try OutputFile.standardOutput.write(Array(line.utf8)) } catch {
        throw RunError(error)
      }
    }
  }
}
