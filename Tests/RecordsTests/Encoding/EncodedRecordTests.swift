import Foundation
import Testing

@testable import Records

/// Files in every encoding give the same records.
@Suite struct EncodedRecordTests {
  private static let ways: [(code: String, bytes: @Sendable ([UInt8]) throws -> [UInt8])] = [
    ("", { [0xEF, 0xBB, 0xBF] + $0 }),
    ("", { [0xFF, 0xFE] + (try encoded($0, as: "UTF-16LE")) }),
    ("", { [0xFE, 0xFF] + (try encoded($0, as: "UTF-16BE")) }),
    ("", { try encoded($0, as: "UTF-16LE") }),
    ("~encoding-assumed@1", { try encoded($0, as: "WINDOWS-1258") }),
    ("~encoding-assumed@1", { try encoded($0, as: "TCVN5712-1") }),
    ("~text-repaired@1", { garbled($0) }),
    ("~old-letters-read@1", { garbled(try encoded($0, as: "TCVN5712-1")) }),
  ]

  @Test(arguments: ways.indices)
  func theSample(way: Int) throws {
    let (code, bytes) = Self.ways[way]
    for delimiter in [",", ";", "\t"] {
      let (training, study) = try (
        sample("training.csv", delimiter), sample("study.csv", delimiter)
      )
      let reading = reader.training([RecordSource(name: "a.csv", bytes: try bytes(training))])
      #expect(reading.codes == (code.isEmpty ? [] : [code]))
      let original = reader.training([RecordSource(name: "a.csv", bytes: training)])
      #expect(reading.table.records == original.table.records)
      #expect(reading.table.records.count == 279)
      #expect(reading.table.names == original.table.names)
      let other = reader.study([RecordSource(name: "a.csv", bytes: try bytes(study))])
      let same = reader.study([RecordSource(name: "a.csv", bytes: study)])
      #expect(other.table.records == same.table.records)
      #expect(other.table.names == same.table.names)
    }
  }

  /// The checksum is that of the file on the disk.
  @Test func theFileIsNamedByItsOwnBytes() throws {
    let bytes = try encoded(try District.sample("training.csv"), as: "TCVN5712-1")
    let files = reader.training([RecordSource(name: "a.csv", bytes: bytes)]).table.files
    #expect(
      files.map(\.sha256) == ["11aba6af232ac93113bacc705f8aae6a855be9f4f6cacab27ffd83bb9e800d8c"])
    #expect(files.map(\.rowsRead) == [279])
  }

  /// `head -c 2097153 /dev/zero | tr '\\0' a | sha256sum`, from memory and from a mapped file.
  @Test func aChecksumIsThatOfAllBlocks() throws {
    let bytes = [UInt8](repeating: UInt8(ascii: "a"), count: (2 << 20) + 1)
    let path = FileManager.default.temporaryDirectory.appendingPathComponent(
      "checksum-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: path) }
    try Data(bytes).write(to: path)
    let file = try FileHandle(forReadingFrom: path)
    let mapped = try #require(FileBytes(mapping: file.fileDescriptor, count: bytes.count))
    for file in [FileBytes(bytes), mapped] {
      #expect(
        sha256(of: file) == "16a429a1e5162fcf59e3079724763e9afafcef1e2c7f862571e9267b3d959113")
    }
  }

  @Test func excelsLineAboutTheDelimiterBehindAMark() throws {
    let text = "sep=;\r\n" + (String(decoding: try sample("training.csv", ";"), as: UTF8.self))
    for bytes in [
      Array("\u{FEFF}\(text)".utf8), [0xFF, 0xFE] + (try encoded(text, as: "UTF-16LE")),
    ] {
      let reading = reader.training([RecordSource(name: "a.csv", bytes: bytes)])
      #expect(reading.codes == [])
      #expect(reading.table.records.count == 279)
      #expect(reading.table.records.first?.origin.line == 3)
    }
  }

  @Test func theReaderIsToldTheEncoding() throws {
    var told = reader
    told.encoding = .tcvn3
    let text = "Date,Unit,Category,Participants\n5/1/2021,Xã Cát Tân,Tập huấn chuyên đề,7\n"
    let bytes = try encoded(text, as: "TCVN5712-1")
    let reading = told.training([
      RecordSource(name: "a.csv", bytes: bytes), source(text, name: "b.csv"),
    ])
    #expect(reading.table.records.map(\.participants) == [7, 7])
    #expect(reading.codes == ["~row-repeated@2"])
  }

  private func sample(_ name: String, _ delimiter: String) throws -> [UInt8] {
    let byte = try #require(delimiter.utf8.first)
    return try District.sample(name).map { $0 == UInt8(ascii: ",") ? byte : $0 }
  }
}
