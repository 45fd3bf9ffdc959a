import TestSupport
import Testing

@testable import Records

@Suite struct RepeatedRowsTests {
  private func pairs(_ chunks: [[UInt64]]) -> [[Int]] {
    RepeatedRows.pairs(in: chunks).map { pair in
      [pair.row.chunk, pair.row.row, pair.first.chunk, pair.first.row]
    }
  }

  @Test func eachRepetitionIsPairedWithTheFirst() {
    #expect(pairs([[7, 8], [7, 9, 7], [8]]) == [[1, 0, 0, 0], [1, 2, 0, 0], [2, 0, 0, 1]])
  }

  @Test func eachRecordIsFoundAgainBetweenOtherRows() {
    var random = SeededGenerator(seed: 2)
    var (hashes, rowsBefore) = (RowHashes(), [Int]())
    for row in 0..<1000 {
      if Int.random(in: 0..<40, using: &random) == 0 {
        hashes.addOther()
      } else {
        hashes.add(UInt64(row), at: RowHashes.Mark(position: row, line: row + 1))
        rowsBefore.append(row)
      }
    }
    for (record, row) in rowsBefore.enumerated() {
      let (mark, rows) = hashes.mark(before: record)
      #expect(mark.position + rows == row && mark.line == mark.position + 1)
    }
  }

  @Test func hashesThatAreAlikeAreToldApart() {
    // With few rows, a hash's place is its low bits, and what is kept of it are two bytes further up.
    let (others, kept): (UInt64, UInt64) = (1 << 60, 1 << 40)
    #expect(pairs([[3, 3 + others, 3 + 2 * others, 3 + others]]) == [[0, 3, 0, 1]])
    #expect(pairs([[3, 3 + kept, 3 + 2 * kept, 3 + kept]]) == [[0, 3, 0, 1]])
  }

  @Test func manyHashesOfOnePlaceAreToldApart() {
    let hashes = (0..<1000).map { UInt64($0) << 40 }
    #expect(pairs([hashes]) == [])
    #expect(pairs([hashes, [hashes[999], hashes[0]]]) == [[1, 0, 0, 999], [1, 1, 0, 0]])
  }

  @Test func manyRowsEachFindTheFirstLikeThem() {
    var random = SeededGenerator(seed: 1)
    let hashes = (0..<10_000).map { _ in random.next() }
    #expect(pairs([hashes, hashes]) == (0..<10_000).map { [1, $0, 0, $0] })
  }
}
