import Diagnostics
import Quantities

@testable import Records

/// Some file's bytes and a way to read them, for which all that must hold of any file is checked: by
/// the tests for those in `Tests/Fuzz/seeds`, by the fuzzer for those it makes up.
struct ReadingCase {
  private enum Table: CaseIterable { case training, study, plan }

  private let table: Table
  private let threads: Int
  private let chunkSize: Int
  private let format: TextFormat
  private let unlistedUnits: Vocabulary.UnlistedUnits
  private let sources: [RecordSource]

  /// How many bytes at the beginning tell the way.
  static let wayLength = 4

  /// Small enough for a file of a few rows to have many.
  private static let chunkSizes = [1, 20, 90, 400]

  /// The case that `bytes` are: what to read and how in four bytes, the file's in the rest. Digits tell
  /// the ways that people want most: `0000` a training table as it comes, `1000` study, `2000` a plan.
  init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.wayLength else { return nil }
    let way = bytes.prefix(Self.wayLength).map(Int.init)
    table = Table.allCases[way[0] % 3]
    threads = way[1] % 3 + 1
    chunkSize = Self.chunkSizes[way[1] / 3 % 4]
    format = TextFormat(
      encoding: ([nil] + TextEncoding.allCases)[way[2] % 6],
      delimiter: ([nil] + Delimiter.allCases)[way[3] % 4])
    unlistedUnits = way[3] / 4 % 2 == 0 ? .error : .accept
    let file = FileBytes(Array(bytes.dropFirst(Self.wayLength)))
    let names = way[3] / 8 % 2 == 0 ? ["a.csv"] : ["a.csv", "b.csv"]
    sources = names.map { RecordSource(name: $0, bytes: file) }
  }

  /// Everything that does not hold.
  func violations() -> [String] {
    let vocabulary = Vocabulary(
      units: Self.units, categories: Self.categories, unlistedUnits: unlistedUnits)
    return switch table {
    case .training: violations(TrainingRows(vocabulary))
    case .study: violations(StudyRows(vocabulary))
    case .plan: violations(PlanRows(vocabulary))
    }
  }

  private static let units = [
    RegisteredName("Xã Cát Tân"), RegisteredName("Xã Cát Vân", aliases: ["CV"]),
    RegisteredName("Xã Thanh Hòa"), RegisteredName("Thị trấn Thanh Hòa"),
    RegisteredName("Cơ quan Huyện ủy", aliases: ["VP Huyện ủy"]),
  ]
  private static let categories = [
    RegisteredName("Tập huấn chuyên đề"), RegisteredName("Bồi dưỡng kiến thức"),
  ]

  private func violations<Rows: WrittenRows>(_ rows: Rows) -> [String] {
    let reading = read(sources, with: rows, threads: 1, chunkSize: .max / 4, format: format)
    let inChunks = read(sources, with: rows, threads: threads, chunkSize: chunkSize, format: format)
    return differences(reading.told, inChunks.told, "read in chunks")
      + faultsOfAccount(reading) + faultsOfPlaces(reading) + faultsOfCutting()
      + faultsOfDecoding(reading, rows) + faultsOfWriting(reading, rows)
  }

  private func read<Rows: WrittenRows>(
    _ sources: [RecordSource], with rows: Rows, threads: Int = 1, chunkSize: Int = .max / 4,
    format: TextFormat
  ) -> CaseReading<Rows> {
    CaseReading(
      reading: TableReader(
        sources, with: rows, into: KeptRecords<Rows.Row>(), threads: threads, checksums: false,
        leastBytesForThreads: 0, chunkSize: chunkSize, format: format
      ).read())
  }

  private func differences(_ expected: [String], _ found: [String], _ what: String) -> [String] {
    expected == found
      ? []
      : ["\(what), it is another:"]
        + found.difference(from: expected).map { change in
          switch change {
          case .insert(_, let line, _): "+ \(line)"
          case .remove(_, let line, _): "- \(line)"
          }
        }
  }
}

// MARK: What must hold

extension ReadingCase {
  /// Every row is a record, or left out with an error.
  private func faultsOfAccount<Rows>(_ read: CaseReading<Rows>) -> [String] {
    let (files, records) = (read.reading.files, read.reading.sink.all)
    var faults: [String] = []
    if files.reduce(0, { $0 + $1.rowsRead }) != records.count { faults.append("rows read") }
    for (index, file) in files.enumerated() {
      let lines = records.filter { $0.origin.file == index }.map(\.origin.line)
      if file.rowsRead != lines.count { faults.append("rows read of \(file.name)") }
      if zip(lines, lines.dropFirst()).contains(where: { $0 >= $1 }) {
        faults.append("records out of order")
      }
      if file.rowsLeftOut > 0, !read.hasError(in: file.name) {
        faults.append("rows left out of \(file.name) unsaid")
      }
    }
    return faults
  }

  /// Every place lies in the file.
  private func faultsOfPlaces<Rows>(_ read: CaseReading<Rows>) -> [String] {
    let bytes =
      sources[0].text(in: format.encoding).bytes ?? sources[0].bytes.withBytes { Array($0) }
    let (lines, fields) = bytes.withUnsafeBytes { bytes in
      (
        line(of: bytes.count, in: bytes),
        1 + bytes.count { CellScanner.delimiters.contains($0) }
      )
    }
    let records = read.reading.sink.all.filter { !(1...lines).contains(Int($0.origin.line)) }
    let findings = read.reading.findings.filter { finding in
      guard let place = finding.location else { return true }
      return !sources.contains { $0.name == place.file } || !(1...lines).contains(place.line ?? 1)
        || !(1...fields).contains(place.column ?? 1)
    }
    return records.map { "record on line \($0.origin.line) of \(lines)" }
      + findings.map { "\($0.text(in: .english)), in \(lines) lines and \(fields) fields" }
  }

  /// Rows that are cut fast are those that the scanner cuts.
  private func faultsOfCutting() -> [String] {
    let delimiter = format.delimiter?.byte ?? Byte.comma
    return sources[0].bytes.withBytes { bytes in
      (1...6).flatMap { CutRows(of: bytes, columns: $0, delimiter: delimiter).faults }
    }
  }

  /// A file in another encoding reads like its text.
  private func faultsOfDecoding<Rows>(_ read: CaseReading<Rows>, _ rows: Rows) -> [String] {
    guard let text = sources[0].text(in: format.encoding).bytes,
      !sources[0].bytes.withBytes({ $0.elementsEqual(text) }),
      text.withUnsafeBytes({ ReplacementCharacter.first(in: $0) }) == nil
    else { return [] }
    // What only looks garbled was taken as it is, or was repaired.
    let believed = TextFormat(encoding: .utf8, delimiter: format.delimiter)
    let again = self.read(
      sources.map { RecordSource(name: $0.name, bytes: text) }, with: rows, format: believed)
    return differences(read.toldWithoutRemarks, again.toldWithoutRemarks, "decoded")
  }

  /// Records that are written down are read back.
  private func faultsOfWriting<Rows: WrittenRows>(
    _ read: CaseReading<Rows>, _ rows: Rows
  ) -> [String] {
    let (records, names) = (read.reading.sink.all, read.reading.names)
    if records.isEmpty { return [] }
    let table = [Rows.header] + records.map { Rows.cells(of: $0, names) }
    let text = table.map { row in
      row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ";")
    }.joined(separator: "\n")
    let again = self.read(
      [RecordSource(name: "a.csv", bytes: Array(text.utf8))], with: rows,
      format: TextFormat(encoding: .utf8))
    // What stood in two files, or between other rows, may now look pasted twice.
    let faults = again.reading.findings.filter {
      $0.severity == .error && $0.problem.code != "file-repeated"
    }
    return differences(
      read.contents, again.contents, "written down") + faults.map { $0.text(in: .english) }
  }
}

/// The rows of some bytes, cut by the scanner and where it can be by the places of delimiters, quotation
/// marks and line ends alone.
struct CutRows {
  /// How many there are.
  private(set) var count = 0
  /// How many of them were cut without the scanner.
  private(set) var countOfFast = 0
  /// Those that came out different.
  private(set) var faults: [String] = []

  init(of bytes: UnsafeRawBufferPointer, columns: Int, delimiter: UInt8) {
    var scanner = CellScanner(delimiter: delimiter)
    // What every processor does, and what this one does; the same where it has no more.
    var narrow = StopIndex(delimiter, isWide: false)
    var wide = StopIndex(delimiter)
    var (expected, row, widelyCut) = (CellRow(), CellRow(), CellRow())
    while true {
      scanner.skipLineEnds(in: bytes)
      let (start, line) = (scanner.position, scanner.line)
      guard scanner.next(in: bytes, into: &expected) else { return }
      count += 1
      let end = narrow.row(at: start, line: line, columns: columns, in: bytes, into: &row)
      let wideEnd = wide.row(at: start, line: line, columns: columns, in: bytes, into: &widelyCut)
      if end != wideEnd || end != nil && !row.elementsEqual(widelyCut) {
        faults.append("line \(line) of \(columns) fields depends on the processor")
      }
      guard let end else { continue }
      countOfFast += 1
      let isSame =
        row.elementsEqual(expected) && row.flags == expected.flags && end == scanner.position
        && line + 1 == scanner.line
      if !isSame { faults.append("line \(line) of \(columns) fields is cut as another row") }
    }
  }
}

/// What a case's file was read as.
private struct CaseReading<Rows: WrittenRows> {
  var reading: StreamedReading<KeptRecords<Rows.Row>>

  /// What the records say.
  var contents: [String] {
    reading.sink.all.map { Rows.cells(of: $0, reading.names).joined(separator: " | ") }
  }

  /// All that can be told of it.
  var told: [String] { told(reading.findings) }

  /// All but what the file's encoding was.
  var toldWithoutRemarks: [String] {
    told(
      reading.findings.filter { finding in
        switch finding.problem as? RecordProblem {
        case .encodingAssumed, .oldLettersRead, .garbledTextRepaired: false
        default: true
        }
      })
  }

  private func told(_ findings: [Finding]) -> [String] {
    var told = contents + NameList.allCases.flatMap { reading.names[$0] }
    told += reading.sink.all.map { "\($0.origin.file):\($0.origin.line)" }
    told += reading.files.map { "\($0.name): \($0.rowsRead) read, \($0.rowsLeftOut) left out" }
    told += Language.allCases.flatMap { language in findings.map { $0.text(in: language) } }
    told += reading.unsaid.map { "\($0.key): \($0.value) more" }.sorted()
    return told
  }

  func hasError(in file: String) -> Bool {
    reading.findings.contains { $0.severity == .error && $0.location?.file == file }
  }
}

/// Records that can be written down again.
private protocol WrittenRows: RowReader {
  static var header: [String] { get }
  static func cells(of record: Row, _ names: NameTables) -> [String]
}

private func cell(_ month: Month, _ day: Day?) -> String {
  day?.description ?? "\(month.number)/\(month.year)"
}

private func cell(_ count: Int?) -> String { count.map(String.init) ?? "" }

extension TrainingRows: WrittenRows {
  fileprivate static let header = ["date", "unit", "category", "topic", "classes", "participants"]

  fileprivate static func cells(of record: TrainingRecord, _ names: NameTables) -> [String] {
    [
      cell(record.month, record.day), names.units[Int(record.unit)],
      names.categories[Int(record.category)], record.topic.map { names.topics[Int($0)] } ?? "",
      cell(record.classes), cell(record.participants),
    ]
  }
}

extension StudyRows: WrittenRows {
  fileprivate static let header = [
    "date", "unit", "document", "format", "points", "required", "attended", "reports",
  ]

  fileprivate static func cells(of record: StudyRecord, _ names: NameTables) -> [String] {
    [
      cell(record.month, record.day), names.units[Int(record.unit)],
      names.documents[Int(record.document)], record.format?.rawValue ?? "", cell(record.points),
      cell(record.required), cell(record.attended), cell(record.reports),
    ]
  }
}

extension PlanRows: WrittenRows {
  fileprivate static let header = ["year", "category", "classes", "participants"]

  fileprivate static func cells(of record: PlanRecord, _ names: NameTables) -> [String] {
    [
      String(record.year), names.categories[Int(record.category)], cell(record.classes),
      cell(record.participants),
    ]
  }
}
