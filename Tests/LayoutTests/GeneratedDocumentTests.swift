import Document
import Layout
import Testing

/// Lays out documents put together at random from a seed, and checks every page.
@Suite struct GeneratedDocumentTests {
  /// Twelve chunks of twenty documents, each chunk with its fonts.
  @Test(arguments: 0..<12)
  func pagesKeepTheRules(chunk: Int) throws {
    let fonts = try Samples.fonts()
    let styles = [try StyleFile.style("party-hd05"), try StyleFile.style("state-nd30")]
    for seed in (chunk * 20)..<(chunk * 20 + 20) {
      var generated = GeneratedDocument(seed: seed)
      let style = styles[seed % 2]
      let report = try Typesetter(style: style, fonts: fonts).layOut(generated.document())
      let broken = PageChecks(report: report, style: style).run()
      #expect(broken == [], "seed \(seed)")
    }
  }
}
