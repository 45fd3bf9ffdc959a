import PageModel
import Testing

@testable import Conformance

@Suite struct PageContentWriterTests {
  private func rewritten(
    _ content: String, _ owners: [Leaf.Owner], codes: FontCodes = FontCodes()
  ) -> String? {
    var codes = codes
    let leaves = owners.map { Leaf(owner: $0, items: []) }
    return PageContentWriter.rewritten(Array(content.utf8), leaves: leaves, codes: &codes)
      .map { bytes in String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) })) }
  }

  private let element = Leaf.Owner.element(StructureTree().root)

  @Test func wordsAreInOneFontAndGoOnFromLeafToLeaf() {
    let content = """
      q
      /Part << /MCID 0 >> BDC
      0 0 0 rg BT
      10 0 0 -10 88.03937 81.367913 Tm
      /f-0-0 1 Tf
      (X\\343 Qu)Tj
      /f-0-1 1 Tf
      <002c>Tj
      /f-0-0 1 Tf
      [(\\(a )18(b\\))]TJ
      ET
      EMC
      /Part << /MCID 1 >> BDC
      BT
      10 0 0 -10 109.03937 95.567913 Tm
      /f-0-0 1 Tf
      (16)Tj
      ET
      EMC
      Q

      """
    #expect(
      rewritten(content, [element, element]) == """
        q
        BT
        /Span<</MCID 0>>BDC
        0 0 0 rg
        10 0 0 -10 88.04 81.37 Tm
        /F0 1 Tf
        [(X\u{80} Qu\u{81}\\(a )18(b\\))]TJ
        EMC
        /Span<</MCID 1>>BDC
        2.1 -1.42 Td
        (16)Tj
        EMC
        ET
        Q

        """)
  }

  @Test func linesLieOutsideTextObjects() {
    let content = """
      /Document << /MCID 0 >> BDC
      0.101961 0.5 1 RG 0.8 w
      85.0392 164.723 m 552.758 164.7 l S
      0 g BT
      14 0 0 -14 315.397638 33.071457 Tm
      /f-12-0 1 Tf
      (5)Tj
      0 -1.5 Td
      (6)Tj
      ET
      EMC
      /Part << /MCID 1 >> BDC
      EMC

      """
    #expect(
      rewritten(content, [.artifact, element]) == """
        /Artifact BMC
        .102 .5 1 RG
        0.8 w
        85.04 164.72 m
        552.76 164.7 l
        S
        0 g
        BT
        14 0 0 -14 315.4 33.07 Tm
        /F12 1 Tf
        (5)Tj
        0 -1.5 Td
        (6)Tj
        ET
        EMC
        /Span<</MCID 1>>BDC
        EMC

        """)
  }

  @Test func replacementTextStaysWhereItIs() {
    let content = """
      /Part << /MCID 0 >> BDC
      BT
      8 0 0 -8 1 2 Tm
      /f-0-0 1 Tf
      (a)Tj
      /Span << /ActualText <feff00e1> >> BDC
      (b)Tj
      EMC
      ET
      EMC

      """
    #expect(
      rewritten(content, [element]) == """
        BT
        /Span<</MCID 0>>BDC
        8 0 0 -8 1 2 Tm
        /F0 1 Tf
        (a)Tj
        /Span << /ActualText <feff00e1> >> BDC
        (b)Tj
        EMC
        EMC
        ET

        """)
  }

  private let word = """
    /Part << /MCID 0 >> BDC
    BT
    8 0 0 -8 1 2 Tm
    /f-3-0 1 Tf
    (a\\341)Tj
    /f-3-1 1 Tf
    <002c>Tj
    ET
    EMC

    """

  @Test func aFaceOfAnotherKindKeepsCairosFonts() {
    #expect(
      rewritten(word, [element], codes: FontCodes(leaving: [3])) == """
        BT
        /Span<</MCID 0>>BDC
        8 0 0 -8 1 2 Tm
        /f-3-0 1 Tf
        <61E1>Tj
        /f-3-1 1 Tf
        <002C>Tj
        EMC
        ET

        """)
  }

  @Test func lettersBeyondTheCodesKeepCairosFonts() {
    var codes = FontCodes()
    for code in 100..<300 {
      _ = codes.code(of: FontCodes.Letter(subset: .composite, code: code), in: 3)
    }
    #expect(codes.faces[3]?.isExceeded == true)
    #expect(codes.faces[3]?.letters.count { $0 != nil } == 157)
    #expect(
      rewritten(word, [element], codes: codes) == """
        BT
        /Span<</MCID 0>>BDC
        8 0 0 -8 1 2 Tm
        /F3 1 Tf
        (a)Tj
        /f-3-0 1 Tf
        <E1>Tj
        /f-3-1 1 Tf
        <002C>Tj
        EMC
        ET

        """)
  }

  @Test(arguments: [
    "/Part << /MCID 1 >> BDC\nEMC\n", "/Document << /MCID 0 >> BDC\nEMC\n",
    "/P << /MCID 0 >> BDC\nEMC\n", "/Part << /MCID 0 >> BDC\n", "",
    "/Part << /MCID 0 >> BDC\n/Part << /MCID 1 >> BDC\nEMC\nEMC\n",
    "/Part << /MCID 0 >> BDC\n/Span << /MCID 1 >> BDC\nEMC\nEMC\n",
    "/Part << /MCID 0 >> BDC\nBT\n(a)Tj\nET\nEMC\n",
    "/Part << /MCID 0 >> BDC\nBT\n8 0 1 -8 0 0 Tm\n/f-0-0 1 Tf\n(a)Tj\nET\nEMC\n",
    "/Part << /MCID 0 >> BDC\nBT\n8 0 0 -8 0 0 Tm\n/F1 1 Tf\n(a)Tj\nET\nEMC\n",
    "/Part << /MCID 0 >> BDC\nBT\n8 0 0 -8 0 0 Tm\n/f-0-1 1 Tf\n<0>Tj\nET\nEMC\n",
    "/Part << /MCID 0 >> BDC\n1 /a m\nEMC\n",
    "/Part << /MCID 0 >> BDC\nBT\n8 0 0 -8 0 0 Tm\n/f-0-0 1 Tf\n(a",
  ])
  func whatIsNotAsCairoWritesIsRefused(content: String) {
    #expect(rewritten(content, [element]) == nil)
  }

  @Test(arguments: [
    ("12.3456785", "12.345678", "12.35", "12"), ("-.5", "-.5", "-.5", "-1"), ("0", "0", "0", "0"),
    ("-0.004", "-.004", "0", "0"), ("1000000.5", "1000000.5", "1000000.5", "1000001"),
  ])
  func aDecimalIsShort(text: String, six: String, two: String, none: String) throws {
    let bytes = Array(text.utf8)
    let number = try #require(
      bytes.withUnsafeBufferPointer { bytes in
        var position = 0
        return Decimal(bytes, at: &position, before: bytes.count)
      })
    for (decimals, expected) in [(6, six), (2, two), (0, none)] {
      var syntax = PDFSyntax()
      syntax.add(number.rounded(to: decimals))
      #expect(String(decoding: syntax.bytes, as: UTF8.self) == expected)
    }
  }
}
