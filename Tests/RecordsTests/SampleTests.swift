import Records
import Testing

/// The sample workspace's records.
@Suite struct SampleTests {
  @Test func training() throws {
    let bytes = try District.sample("training.csv")
    let reading = reader.training([RecordSource(name: "training.csv", bytes: bytes)])
    #expect(reading.codes == [])
    #expect(reading.table.records.count == 279)
    #expect(
      reading.table.files == [
        SourceFile(
          name: "training.csv",
          sha256: "7fbdf87167982a750933538b2d734933ac77a1fd12eec5a562f85ba0dd356f32",
          rowsRead: 279, rowsLeftOut: 0)
      ])
    // The counts are the last two cells of every line, whatever is quoted before them.
    let cells = naiveRows(bytes)
    #expect(reading.table.records.map(\.participants) == cells.compactMap { Int($0[$0.count - 1]) })
    #expect(reading.table.records.map(\.classes) == cells.map { Int($0[$0.count - 2]) })
    let units = reading.table.names.units
    #expect(reading.table.records.map { units[Int($0.unit)] } == cells.map { $0[1] })
    #expect(reading.table.records.map(\.origin.line) == (2...280).map { Int32($0) })
  }

  @Test(arguments: [
    ("Cử đi đào tạo lý luận chính trị", 0, 322), ("Cử đi đào tạo chuyên môn", 0, 101),
    ("Bồi dưỡng nhận thức về Đảng", 8, 861), ("Bồi dưỡng đảng viên mới", 9, 690),
    ("Trung cấp lý luận chính trị", 4, 365), ("Bồi dưỡng kiến thức", 19, 1900),
    ("Tập huấn chuyên đề", 118, 11500),
  ])
  func publishedTotals(category: String, classes: Int, participants: Int) throws {
    let table = reader.training([
      RecordSource(name: "training.csv", bytes: try District.sample("training.csv"))
    ]).table
    let records = table.records.filter {
      table.names.categories[Int($0.category)] == category && (2017...2021).contains($0.month.year)
    }
    #expect(records.reduce(0) { $0 + ($1.classes ?? 0) } == classes)
    #expect(records.reduce(0) { $0 + $1.participants } == participants)
  }

  @Test func study() throws {
    let bytes = try District.sample("study.csv")
    let reading = reader.study([RecordSource(name: "study.csv", bytes: bytes)])
    #expect(reading.codes == [])
    #expect(reading.table.files.map(\.rowsRead) == [480])
    let (cells, table) = (naiveRows(bytes), reading.table)
    #expect(table.records.map(\.required) == cells.compactMap { Int($0[5]) })
    #expect(table.records.map(\.attended) == cells.compactMap { Int($0[6]) })
    #expect(table.records.map(\.reports) == cells.map { Int($0[7]) })
    #expect(table.records.map(\.points) == cells.map { Int($0[4]) })
    #expect(table.records.map { table.names.documents[Int($0.document)] } == cells.map { $0[2] })
    #expect(table.records.map { table.names.units[Int($0.unit)] } == cells.map { $0[1] })
    #expect(
      table.records.map { $0.format == .online ? "Trực tuyến" : "Trực tiếp" } == cells.map { $0[3] }
    )
  }

  /// A file cut off anywhere is read as far as it goes.
  @Test func everyLengthOfAFile() throws {
    let bytes = Array(try District.sample("training.csv").prefix(700))
    for length in 0...bytes.count {
      let reading = reader.training([
        RecordSource(name: "a.csv", bytes: Array(bytes.prefix(length)))
      ])
      #expect(reading.table.files.map(\.rowsRead) == [reading.table.records.count])
    }
  }

  private func naiveRows(_ bytes: [UInt8]) -> [[String]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
  }
}
