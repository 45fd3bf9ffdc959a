import Testing

@testable import Records

@Suite struct RepeatedRowsTests {
  @Test func rowsWithTheSameHashAreNotYetTheSame() {
    var rows = RepeatedRows()
    #expect(rows.add(7) { _ in true } == nil)
    #expect(rows.add(7) { _ in false } == nil)
    #expect(rows.add(7) { $0 == 1 } == 1)
    #expect(rows.add(7) { _ in true } == 0)
    #expect(rows.add(8) { _ in true } == nil)
  }

  @Test func manyRowsEachFindTheFirstLikeThem() {
    var rows = RepeatedRows()
    for number in 0..<20_000 {
      let first = number < 10_000 ? nil : number - 10_000
      #expect(rows.add(UInt64(number % 10_000) << 5) { _ in true } == first)
    }
  }
}
