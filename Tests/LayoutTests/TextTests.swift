import Document
import Drawing
import PageModel
import Testing

@testable import Layout

/// Shaping, and lines cut from shaped text.
@Suite struct TextTests {
  private let style = TextStyle(family: "Times New Roman", size: 14)

  @Test func everyVietnameseLetterHasAGlyph() throws {
    let letters =
      "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ"
    let marks = "▼–−…“”’·×≥≤²%₫"
    for bold in [false, true] {
      let style = TextStyle(family: "Times New Roman", size: 14, bold: bold)
      let text = try Samples.fonts().shaper.shape([
        StyledText(letters + letters.uppercased() + marks, style)
      ])
      #expect(text.missing.map(\.character) == [])
      #expect(text.clusters.allSatisfy { $0.glyphs.count == 1 })
    }
  }

  @Test func widthsAreThoseOfTheFace() throws {
    let fonts = try Samples.fonts()
    // Figures are half an em wide in Times New Roman and the faces with its widths.
    #expect(abs(fonts.width(of: "1900", in: style) - 28) < 0.01)
    let metrics = fonts.metrics(of: style)
    #expect(metrics.ascent > 12 && metrics.descent > 2.5)
    #expect(abs(metrics.capHeight - 9.2) < 0.3)
  }

  @Test func justifiedLinesFillTheWidth() throws {
    let text = try Samples.fonts().shaper.shape([
      StyledText(String(repeating: Samples.sentence, count: 4), style)
    ])
    let lines = LineBreaker.justified(text, width: 300, firstIndent: 28)
    for (index, line) in lines.dropLast().enumerated() {
      let width = line.width + line.stretch * Double(line.stretchableSpaces)
      #expect(abs(width - (index == 0 ? 272 : 300)) < 0.001)
      #expect(abs(line.stretch) < 3.5)
    }
    #expect(lines.map(\.clusters).reduce(0) { $0 + $1.count } == text.clusters.count)
  }

  @Test func symbolsStayWholeAndLongWordsBreak() throws {
    let shaper = try Samples.fonts().shaper
    let symbol = shaper.shape([StyledText("Báo cáo số 05-BC/HU", style)])
    let words = LineBreaker.ragged(symbol, width: 1).map { line in
      line.glyphRuns(at: Point(0, 0)).map(\.run.text).joined()
    }
    #expect(words.first == "B")
    #expect(symbol.widestWord > 60)
    let checksum = shaper.shape([StyledText(String(repeating: "0a", count: 32), style)])
    let lines = LineBreaker.ragged(checksum, width: 100)
    #expect(lines.count > 3 && lines.allSatisfy { $0.width <= 100.01 })
  }

  /// Beside text in another part Pango is asked about scripts and breaks, alone it is not.
  @Test(arguments: [
    "Tỷ lệ đảng viên tham gia học tập, quán triệt: AVA To Ty 11 1.234,5 và 93,5% của 05-BC/HU",
    "1.234", "11", "12/2021", "3,5%", "0a0b", "Xã Thanh Quân  hai khoảng trống ", " x",
    "a-b c/d;e:f+",
    "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđ Đ Ư Ơ 1 2",
  ])
  func plainTextIsShapedAsPangoShapesAll(string: String) throws {
    let shaper = try Samples.fonts().shaper
    for family in ["Times New Roman", "Arial"] {
      let style = TextStyle(family: family, size: 11.5, bold: true)
      let plain = shaper.shape([StyledText(string, style)])
      let beside = shaper.shape([StyledText(string, style), StyledText("1", style, part: 1)])
      #expect(PlainText(plain.utf8) != nil)
      #expect(!plain.clusters.isEmpty && plain.clusters.count == beside.clusters.count - 1)
      for (cluster, other) in zip(plain.clusters, beside.clusters) {
        #expect(cluster.bytes == other.bytes && cluster.advance == other.advance)
        #expect(cluster.mayBreakBefore == other.mayBreakBefore, "\(string), \(cluster.bytes)")
      }
      for (glyph, other) in zip(plain.glyphs, beside.glyphs) {
        #expect(glyph.id == other.id && glyph.x == other.x && glyph.y == other.y)
      }
    }
  }

  @Test func whatIsNotPlainIsLeftToPango() {
    for string in ["", " ", "a (b)", "a – b", "“a”", "a\u{A0}b", "a +1", "e\u{301}", "中", "×", "√"]
    {
      #expect(PlainText(Array(string.utf8)) == nil, "\(string)")
    }
  }

  @Test func balancedLinesAreAboutAsLong() throws {
    let text = try Samples.fonts().shaper.shape([StyledText("Bồi dưỡng kiến thức và", style)])
    let width = text.width - 4
    #expect(LineBreaker.ragged(text, width: width).map(\.width).min() ?? 0 < 28)
    let lines = LineBreaker.balanced(text, width: width)
    #expect(lines.count == 2)
    #expect(lines.allSatisfy { $0.width > 40 })
  }

  @Test func bracketsInHeadsStandOnTheirOwnLine() throws {
    let text = try Samples.fonts().shaper.shape([StyledText("2022 (đến tháng 9)", style)])
    #expect(
      strings(LineBreaker.balanced(text, width: text.width - 4)) == ["2022 ", "(đến tháng 9)"])
    #expect(strings(LineBreaker.balanced(text, width: 68)) == ["2022 (đến ", "tháng 9)"])
    #expect(LineBreaker.balanced(text, width: text.width).count == 1)
  }

  /// In a column that the words fit, a date goes to the next line as a whole; in one that is narrower
  /// it breaks between its words, never within.
  @Test func whatKeepsTogetherBreaksOnlyWhereItIsTooWide() throws {
    let text = try Samples.fonts().shaper.shape([
      StyledText("từ ngày 05 tháng 3 năm 2022", style)
    ])
    let width = text.line.width * 0.95
    #expect(
      strings(LineBreaker.justified(text, width: width * 0.98)) == [
        "từ ", "ngày 05 tháng 3 năm 2022",
      ])
    #expect(strings(LineBreaker.ragged(text, width: width)) == ["từ ", "ngày 05 tháng 3 năm 2022"])
    for width in [110.0, 60, 40] {
      for lines in [
        LineBreaker.justified(text, width: width), LineBreaker.ragged(text, width: width),
        LineBreaker.balanced(text, width: width),
      ] {
        let words = strings(lines).flatMap { $0.split(separator: " ") }
        #expect(words == ["từ", "ngày", "05", "tháng", "3", "năm", "2022"], "\(width)")
      }
    }
    #expect(text.widestWord < 40)
  }

  /// Only where it takes no more lines.
  @Test func narrowTextBreaksBetweenWordsOfTwoSyllables() throws {
    let text = try Samples.fonts().shaper.shape([StyledText("Cử đi đào tạo lý luận", style)])
    #expect(strings(LineBreaker.ragged(text, width: 100)) == ["Cử đi đào tạo ", "lý luận"])
    let long = try Samples.fonts().shaper.shape([StyledText("Bồi dưỡng nhận thức", style)])
    #expect(strings(LineBreaker.ragged(long, width: 90)) == ["Bồi dưỡng ", "nhận thức"])
    let three = try Samples.fonts().shaper.shape([StyledText("Số đảng viên mới", style)])
    #expect(strings(LineBreaker.ragged(three, width: 52)) == ["Số đảng ", "viên mới"])
  }

  /// Only a bracket that closes a head stands on a line of its own.
  @Test func aBracketWithinAHeadlineDoesNotPartIt() throws {
    let text = try Samples.fonts().shaper.shape([
      StyledText("Tỷ lệ (%) đảng viên tham gia học tập nghị quyết", style)
    ])
    let lines = LineBreaker.evened(text, width: text.line.width * 0.95)
    #expect(lines.count == 2 && lines[0].width > text.line.width / 3)
  }

  /// Lines of like lengths are for two; three would stand in half the width.
  @Test func aShortThirdLineStays() throws {
    let text = try Samples.fonts().shaper.shape([
      StyledText("một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm sáu bảy", style)
    ])
    let width = text.line.width / 2.25
    let lines = LineBreaker.evened(text, width: width)
    #expect(lines.count == 3 && lines[0].width > 0.85 * width)
    let two = LineBreaker.evened(text, width: text.line.width / 1.25)
    #expect(two.count == 2 && two[1].width > 0.8 * two[0].width)
  }

  @Test func chainsBreakAtTheirLoosestBond() throws {
    let text = try Samples.fonts().shaper.shape([StyledText("Biểu đồ 12", style)])
    #expect(
      strings(LineBreaker.ragged(text, width: text.line.width * 0.9)) == ["Biểu ", "đồ 12"])
  }

  @Test func aBlankOfThousandsOfSpacesTakesNoTime() throws {
    let blank = String(repeating: " ", count: 20_000)
    let text = try Samples.fonts().shaper.shape([StyledText("a\(blank)b", style)])
    #expect(LineBreaker.justified(text, width: 300).count == 2)
    #expect(LineBreaker.ragged(text, width: 300).count == 2)
  }

  private func strings(_ lines: [TextLine]) -> [String] {
    lines.map { $0.glyphRuns(at: Point(0, 0)).map(\.run.text).joined() }
  }

  @Test func directionMarksAreDropped() throws {
    let marks = "\u{202A}Xã \u{200F}Hóa\u{2066} Quỳ\u{2069}\u{202C}\u{061C}"
    let text = try Samples.fonts().shaper.shape([
      StyledText(marks, style), StyledText("\u{202E}12", style),
    ])
    #expect(String(decoding: text.utf8, as: UTF8.self) == "Xã Hóa Quỳ12")
    #expect(text.rightToLeft == nil)
    #expect(text.missing.isEmpty)
  }

  @Test(arguments: [
    "אבג", "12 אב 5", "Xã عربي", "a\u{2028}b\u{2029}c\r\n\u{0}d", "🇻🇳👨‍👩‍👧 e\u{301}\u{301}",
    "\u{0}", "\r", "\u{200B}", "\u{301}", "\u{FE0F}\u{200D}", "\u{E000}\u{10FFFF}",
    String(String.UnicodeScalarView((0..<0x590).compactMap { Unicode.Scalar($0) })),
    String(String.UnicodeScalarView((0x1E00..<0x3100).compactMap { Unicode.Scalar($0) })),
  ])
  func noTextTraps(text: String) throws {
    let shaped = try Samples.fonts().shaper.shape([
      StyledText(text, style), StyledText("12", TextStyle(family: "Arial", size: 9)),
    ])
    let runs = shaped.line.glyphRuns(at: Point(0, 0)).map(\.run)
    #expect(shaped.rightToLeft == nil || runs.isEmpty)
  }

  @Test func textAndClustersSurviveTheCut() throws {
    let text = try Samples.fonts().shaper.shape([
      StyledText("Học tập ", style), StyledText("nghị quyết", TextStyle(family: "Arial", size: 9)),
    ])
    let runs = text.line.glyphRuns(at: Point(10, 20)).map(\.run)
    #expect(runs.map(\.text) == ["Học tập ", "nghị quyết"])
    #expect(runs.map(\.face.name) == ["Liberation Serif Regular", "Liberation Sans Regular"])
    #expect(runs[0].glyphs.first?.x == 10 && runs[0].glyphs.first?.y == 20)
    #expect(abs(runs[1].box.x - runs[0].box.maxX) < 0.001)
  }
}

/// Contrast of text on heat maps.
@Suite struct InkTests {
  @Test(arguments: 0...20)
  func textOnHeatMapsCanBeRead(step: Int) {
    let ground = Ink.heat(Double(step) / 20)
    for color in [Ink.text, Ink.flag] {
      #expect(Ink.readable(color, on: ground).contrast(with: ground) >= Ink.minimumContrast)
    }
    // What misses its mark looks alike in every cell.
    #expect(Ink.readable(Ink.flag, on: ground) == Ink.flag)
  }

  @Test func contrastIsThatOfTheStandard() {
    #expect(abs(Color(grey: 0).contrast(with: Color(grey: 1)) - 21) < 0.001)
    #expect(abs(Color(hex: 0x767676).contrast(with: Color(grey: 1)) - 4.54) < 0.01)
  }
}
