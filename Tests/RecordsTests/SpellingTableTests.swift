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

  private func look(_ spelling: String, in table: inout SpellingTable) -> Int32? {
    var spelling = spelling
    return spelling.withUTF8 { table.nextValue(of: UnsafeRawBufferPointer($0)) }
  }

  private func insert(_ value: Int32, _ spelling: String, in table: inout SpellingTable) {
    var spelling = spelling
    spelling.withUTF8 { table.insert(value, for: UnsafeRawBufferPointer($0)) }
  }

  /// Behind the last comes the first; and what is new while they come in order becomes the last.
  @Test func theLastAndWhatIsNew() {
    var table = SpellingTable()
    #expect(look("a", in: &table) == nil && look("", in: &table) == nil)
    for (value, spelling) in ["a", "b", "c"].enumerated() {
      insert(Int32(value), spelling, in: &table)
    }
    for round in 0..<3 {
      for (value, spelling) in ["a", "b", "c"].enumerated() {
        #expect(look(spelling, in: &table) == Int32(value), "\(round) \(spelling)")
      }
    }
    #expect(look("d", in: &table) == nil)
    insert(3, "d", in: &table)
    #expect(
      ["a", "b", "c", "d", "a", "d", "d", "a"].map { look($0, in: &table) } == [
        0, 1, 2, 3, 0, 3, 3, 0,
      ])
    insert(4, "e", in: &table)
    #expect(["e", "a", "c", "e", "a"].map { look($0, in: &table) } == [4, 0, 2, 4, 0])
  }

  /// The numbers of faults are below 0, as is the number of no entry.
  @Test func faultsAreKept() {
    var table = SpellingTable()
    insert(-1, "x", in: &table)
    insert(-2, "y", in: &table)
    for _ in 0..<3 {
      #expect(look("x", in: &table) == -1 && look("y", in: &table) == -2)
      #expect(look("y", in: &table) == -2 && look("z", in: &table) == nil)
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
