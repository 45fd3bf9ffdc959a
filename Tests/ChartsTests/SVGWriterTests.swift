import Drawing
import Testing

@Suite struct SVGWriterTests {
  @Test func textIsEscapedAndNumbersAreRounded() {
    let style = TextStyle(family: "Liberation Sans", size: 9, bold: true, italic: true)
    let drawing = Drawing(
      size: Size(width: 100, height: 20.125),
      marks: [
        .text(TextMark("a < b & \"c\"", style: style, at: Point(1.2345, -0.001), anchor: .end))
      ]
    )
    #expect(
      drawing.svg() == """
        <svg xmlns="http://www.w3.org/2000/svg" width="100pt" height="20.13pt" viewBox="0 0 100 20.13">
        <text x="1.23" y="0" font-family="Liberation Sans" font-size="9" font-weight="bold" \
        font-style="italic" text-anchor="end" fill="#000000">a &lt; b &amp; &quot;c&quot;</text>
        </svg>

        """)
  }

  @Test func equalHatchesAreDefinedOnce() {
    func bar(_ figure: Pattern.Figure) -> Drawing.Mark {
      let pattern = Pattern(
        figure: figure, ink: Color(grey: 0), ground: Color(grey: 1), spacing: 3, width: 1)
      return .path(
        .rectangle(Rect(x: 0, y: 0, width: 5, height: 5)), fill: .pattern(pattern), stroke: nil)
    }
    let svg = Drawing(
      size: Size(width: 5, height: 5), marks: [bar(.rising), bar(.dots), bar(.rising)]
    ).svg()
    #expect(svg.split(separator: "\n").filter { $0.hasPrefix("<pattern") }.count == 2)
    #expect(svg.contains(#"<path d="M0 0L5 0L5 5L0 5Z" fill="url(#hatch1)"/>"#))
    #expect(svg.contains(#"fill="url(#hatch2)""#))
  }

  @Test func strokesKeepTheirDashes() {
    let line = Drawing.Mark.path(
      .line(from: Point(0, 0), to: Point(1, 1)), fill: nil,
      stroke: Stroke(Color(hex: 0x1F4468), width: 0.5, dash: [3, 2], isRound: true))
    let svg = Drawing(size: Size(width: 1, height: 1), marks: [line]).svg()
    #expect(
      svg.contains(
        ##"fill="none" stroke="#1f4468" stroke-width="0.5" stroke-dasharray="3 2" stroke-linecap="round""##
      ))
  }
}
