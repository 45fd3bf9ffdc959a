import Testing

@testable import Conformance

@Suite struct SyntaxTests {
  private func written(_ write: (inout PDFSyntax) -> Void) -> String {
    var syntax = PDFSyntax()
    write(&syntax)
    return String(decoding: syntax.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    (0.0, "0"), (1, "1"), (-1.5, "-1.500"), (0.001, "0.001"), (-0.0004, "0"),
    (841.89, "841.890"), (1e6 + 0.05, "1000000.050"),
    (.nan, "0"), (.infinity, "2147483647"), (-1e300, "-2147483647"),
  ])
  func realsHaveThreeDecimals(value: Double, expected: String) {
    #expect(written { $0.add(value) } == expected)
  }

  @Test(arguments: [0, 7, 10, 99, 100, 1_000_000, -42, Int.max, Int.min])
  func integersAreWhole(value: Int) { #expect(written { $0.add(value) } == "\(value)") }

  @Test func textIsUTF16() {
    #expect(written { $0.text("Ắ𝄞") } == "<FEFF1EAED834DD1E>")
    #expect(written { $0.string("(é".utf8) } == "<28C3A9>")
  }

  @Test func repetitionIsDeflated() throws {
    #expect(try deflated([UInt8](repeating: 65, count: 10_000)).count < 100)
  }
}
