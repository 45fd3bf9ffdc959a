import Foundation
import Testing

@testable import Records

@Suite struct MappingTests {
  @Test func pagesOfAFileThatBecameShorterAreZerosAndSaidToBeLost() throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(repeating: 0x41, count: 1 << 16).write(to: file)
    let descriptor = open(file.path, O_RDONLY)
    defer { close(descriptor) }
    let bytes = try #require(FileBytes(mapping: descriptor, count: 1 << 16))
    #expect(!bytes.isDamaged)
    #expect(truncate(file.path, 100) == 0)
    let sum = bytes.withBytes { bytes in bytes.reduce(0) { $0 + Int($1) } }
    #expect(sum == 100 * 0x41)
    #expect(bytes.isDamaged)
  }
}
