import TestSupport
import Testing

@testable import Records

/// A table of spellings says what a dictionary says, in whatever order they are looked for.
@Suite struct SpellingTableTests {
  private static let few = ["", "a", "b", "Sơ cấp", "Trung cấp", "Cao cấp lý luận chính trị"]
  /// Alike in their lengths and ends.
  private static let many = (0..<300).map { number in
    let digits = String(number)
    return "Xã " + String(repeating: "0", count: 3 - digits.count) + digits + " huyện Như Xuân"
  }

  private func isSame(as spellings: [String]) -> Bool {
    var (table, known) = (SpellingTable(), [String: Int32]())
    return spellings.allSatisfy { spelling in
      var bytes = spelling
      return bytes.withUTF8 { bytes in
        let bytes = UnsafeRawBufferPointer(bytes)
        let found = table.nextValue(of: bytes)
        guard found == known[spelling], found == table.value(of: bytes) else { return false }
        if found == nil {
          let number = Int32(known.count)
          known[spelling] = number
          table.insert(number, for: bytes)
        }
        return true
      }
    }
  }

  @Test func fewInAnyOrder() {
    var random = SeededGenerator(seed: 11)
    #expect(isSame(as: (0..<2000).map { _ in Self.few.randomElement(using: &random) ?? "" }))
  }

  @Test func manyInOneOrder() {
    #expect(isSame(as: Self.many + Self.many + Self.many))
  }

  @Test func manyInAnyOrder() {
    var random = SeededGenerator(seed: 12)
    let mixed = (0..<3000).map { _ in Self.many.randomElement(using: &random) ?? "" }
    #expect(isSame(as: mixed))
    #expect(isSame(as: Self.many + mixed + Self.many + Self.few + Self.many))
  }
}
