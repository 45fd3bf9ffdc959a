import Testing

@testable import Records

/// What is left of a row of the sample when a byte of it is another, is gone, or stands there twice.
///
/// The row's record is what it was; or a finding says that something is wrong; or one field of the
/// record is what its edited cell says, and the others are what they were. The other rows' records
/// stay.
@Suite struct MutationTests {
  /// What is done to a byte.
  enum Edit: CustomTestStringConvertible {
    case replacing(UInt8)
    case deleting, doubling

    var testDescription: String { "\(self)" }

    func applied(to text: [UInt8], at position: Int) -> [UInt8] {
      var text = text
      switch self {
      case .replacing(let byte): text[position] = byte
      case .deleting: text.remove(at: position)
      case .doubling: text.insert(text[position], at: position)
      }
      return text
    }
  }

  private static let edits =
    ([0x00, 0x09, 0x0A, 0x0D, 0x20, 0x22, 0x2C, 0x2D, 0x2E, 0x2F, 0x39, 0x3B, 0xC2, 0xFF]
    as [UInt8]).map(Edit.replacing) + [.deleting, .doubling]

  @Test(arguments: edits) func everyByteOfATrainingRow(edit: Edit) throws {
    try everyByte(of: "training.csv", edit) { bytes in
      let reading = reader.training([RecordSource(name: "a.csv", bytes: bytes)])
      let names = reading.table.names
      let figures = reading.table.records.map { record in
        [
          record.day?.description ?? record.month.description, names.units[Int(record.unit)],
          names.categories[Int(record.category)], record.topic.map { names.topics[Int($0)] } ?? "",
          record.classes.map(String.init) ?? "", String(record.participants),
        ]
      }
      return (figures, try account(reading))
    }
  }

  @Test(arguments: edits) func everyByteOfAStudyRow(edit: Edit) throws {
    try everyByte(of: "study.csv", edit) { bytes in
      let reading = reader.study([RecordSource(name: "a.csv", bytes: bytes)])
      let names = reading.table.names
      let figures = reading.table.records.map { record in
        [
          record.day?.description ?? record.month.description, names.units[Int(record.unit)],
          names.documents[Int(record.document)],
          record.format == .online ? "Trực tuyến" : "Trực tiếp",
          record.points.map(String.init) ?? "", String(record.required), String(record.attended),
          record.reports.map(String.init) ?? "",
        ]
      }
      return (figures, try account(reading))
    }
  }

  /// The findings' codes; no row is lost from the account.
  private func account<Row>(_ reading: Reading<Row>) throws -> [String] {
    let file = try #require(reading.table.files.first)
    #expect(file.rowsRead == reading.table.records.count)
    // A row more where a line was cut, one less where two were joined.
    #expect((1...4).contains(file.rowsRead + file.rowsLeftOut))
    #expect(file.rowsLeftOut == 0 || reading.findings.contains { $0.severity == .error })
    return reading.codes
  }

  private func everyByte(
    of name: String, _ edit: Edit, read: ([UInt8]) throws -> (figures: [[String]], codes: [String])
  ) throws {
    let lines = try District.sample(name).split(separator: Byte.lineFeed).prefix(4).map(Array.init)
    let text = Array(lines.joined(separator: [Byte.lineFeed]))
    let before = try read(text).figures
    #expect(before.count == 3)
    let start = lines[0].count + 1
    for position in start...(start + lines[1].count) {
      let edited = edit.applied(to: text, at: position)
      let (figures, codes) = try read(edited)
      guard codes.isEmpty, figures != before else { continue }
      let line = edited[start...].prefix { $0 != Byte.lineFeed }
      let cells = line.split(separator: Byte.comma, omittingEmptySubsequences: false)
      let field = text[start..<position].count { $0 == Byte.comma }
      // Empty cells behind the last are nobody's.
      #expect(
        cells.count >= before[0].count && cells[before[0].count...].allSatisfy(\.isEmpty)
          && text[position] != Byte.comma, "\(show(edited))")
      #expect(figures.dropFirst() == before.dropFirst(), "\(show(edited))")
      for index in before[0].indices where figures[0][index] != before[0][index] {
        #expect(index == field, "\(show(edited))")
        #expect(
          says(String(decoding: cells[index], as: UTF8.self), figures[0][index]), "\(show(edited))")
      }
    }
  }

  private func show(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Whether somebody who sees `cell` would take it for `figure`: a text but for case, spaces
  /// and what has no shape, a count by its digits, a date by its numbers.
  private func says(_ cell: String, _ figure: String) -> Bool {
    if figure.wholeMatch(of: /\d{4}-\d\d(-\d\d)?/) != nil {
      return numbers(in: cell) == numbers(in: figure).reversed()
    }
    if let count = Int(figure) { return Int(cell.filter(\.isNumber)) == count }
    return words(in: cell) == words(in: figure)
  }

  private func numbers(in text: String) -> [Int] {
    text.split { !$0.isNumber }.compactMap { Int($0) }
  }

  private func words(in text: String) -> [String] {
    let shapes = text.unicodeScalars.filter {
      $0.properties.isWhitespace || $0.properties.generalCategory != .control
    }
    return String(shapes).lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
  }
}
