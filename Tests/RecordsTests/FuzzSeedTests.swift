import Foundation
import Testing

/// The files from which the fuzzer begins, and those that it once found.
@Suite struct FuzzSeedTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Fuzz/seeds")

  @Test func allRulesHold() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(names.count > 30)
    for name in names {
      let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(name)))
      let file = try #require(ReadingCase(bytes))
      #expect(file.violations() == [], "\(name)")
    }
  }
}
