import Document
import Layout
import PageModel
import Testing

/// Lines are exactly the style's leading apart, whatever marks their letters carry.
@Suite struct LinePitchTests {
  private static let plain = "nam mua on ra ve am ao "
  private static let stacked = "Ẫ ỗ Ệ Ử Ặ ỹ Ấ Ỗ ẵ ự "

  @Test(arguments: ["party-hd05", "state-nd30"])
  func marksDoNotMoveLines(style name: String) throws {
    let style = try StyleFile.style(name)
    for texts in [
      [Self.plain, Self.plain], [Self.stacked, Self.stacked], [Self.plain, Self.stacked],
    ] {
      let text = texts.map { String(repeating: $0, count: 20) }.joined()
      let inlines = [
        Inline(text), Inline(Self.stacked, strong: true), Inline(text, emphasised: true),
      ]
      for block in [
        Block(.paragraph(inlines)), Block(.list([ListItem(label: "-", inlines)])),
        Block(.heading(level: 2, inlines)),
      ] {
        let report = try Samples.layOut(
          Samples.document([block, Samples.paragraph(1)]), style: name)
        let lines = baselines(of: report, holding: "Ẫ", "nam")
        #expect(lines.count > 5)
        for (upper, lower) in zip(lines, lines.dropFirst()) {
          #expect(abs(lower - upper - style.body.leading) < 0.001)
        }
      }
    }
  }

  @Test func theLeadingIsThatOfTheRules() throws {
    for name in ["party-hd05", "state-nd30"] {
      let style = try StyleFile.style(name)
      #expect((18...22).contains(style.body.leading))
      #expect((14...15).contains(style.body.size))
      #expect(style.body.paragraphSpacing >= 6)
    }
  }

  /// The baselines of the first leaves whose text has one of the words.
  private func baselines(of report: LaidOutReport, holding words: String...) -> [Double] {
    let runs = report.pages[0].leaves.flatMap(\.items).compactMap { item in
      if case .glyphs(let run) = item { run } else { nil as GlyphRun? }
    }
    let ys = runs.filter { run in words.contains { run.text.contains($0) } }
      .compactMap { $0.glyphs.first?.y }
    return Array(Set(ys.map { ($0 * 1000).rounded() / 1000 })).sorted()
  }
}
