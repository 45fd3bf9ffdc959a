import Document
import Layout
import Testing

/// Lays out documents put together at random from a seed, and checks every page.
@Suite struct GeneratedDocumentTests {
  @Test(arguments: 1...40)
  func pagesKeepTheRules(seed: Int) throws {
    var random = SeededGenerator(state: UInt64(seed))
    let document = Samples.document(
      body(&random), appendices: seed.isMultiple(of: 3) ? [appendix(&random)] : [])
    let style = try StyleFile.style(seed.isMultiple(of: 4) ? "state-nd30" : "party-hd05")
    let report = try Typesetter(style: style, fonts: Samples.fonts()).layOut(document)
    #expect(PageChecks(report: report, style: style).run() == [])
  }

  private func body(_ random: inout SeededGenerator) -> [Block] {
    var blocks = [Samples.paragraph(Int.random(in: 1...4, using: &random))]
    for section in 1...Int.random(in: 1...4, using: &random) {
      blocks.append(Samples.heading(1, "\(section)- KẾT QUẢ CỦA PHẦN NÀY"))
      for _ in 0..<Int.random(in: 1...6, using: &random) { blocks.append(block(&random)) }
    }
    blocks.append(Samples.paragraph(Int.random(in: 1...3, using: &random)))
    return blocks
  }

  private func block(_ random: inout SeededGenerator) -> Block {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: Samples.heading(Int.random(in: 2...3, using: &random), "1. Kết quả theo từng năm")
    case 1: Block(.table(Samples.table(rows: Int.random(in: 1...30, using: &random))))
    case 2: Block(.table(Samples.heatMap(units: Int.random(in: 1...20, using: &random))))
    case 3: Block(.figure(Samples.figure(charts: Int.random(in: 1...3, using: &random))))
    case 4:
      Block(
        .list(
          (0..<Int.random(in: 1...5, using: &random)).map { _ in
            ListItem(label: "-", [Inline(Samples.sentence)])
          }))
    case 5:
      Block(.keyFigures(Array(Samples.keyFigures.prefix(Int.random(in: 3...5, using: &random)))))
    default: Samples.paragraph(Int.random(in: 1...6, using: &random))
    }
  }

  private func appendix(_ random: inout SeededGenerator) -> Appendix {
    Appendix(
      label: "Phụ lục", title: "CÁC LỚP ĐÃ MỞ", reference: "(Kèm theo Báo cáo số 05-BC/HU)",
      body: [Block(.table(Samples.recordTable(rows: Int.random(in: 2...120, using: &random))))])
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
