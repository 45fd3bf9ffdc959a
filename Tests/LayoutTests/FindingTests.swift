import Diagnostics
import Document
import Foundation
import PageModel
import Testing

@testable import Layout

/// What cannot be laid out is said with its place.
@Suite struct FindingTests {
  private let place = Diagnostics.SourceLocation(file: "mau.md", line: 12, column: 1)

  private func findings(_ blocks: [Block]) throws -> [String] {
    let typesetter = Typesetter(
      style: try StyleFile.style("party-hd05"), fonts: try Samples.fonts())
    do throws(Findings) {
      _ = try typesetter.layOut(Samples.document(blocks))
      return []
    } catch {
      return error.all.map { "\($0.location?.description ?? "-") \($0.problem.code)" }
    }
  }

  @Test func missingGlyphsOnceForEachPlace() throws {
    let found = try findings([
      Block(.paragraph([Inline("Mở lớp 学习 và 学")]), source: place)
    ])
    #expect(found == ["mau.md:12:1 missing-glyph", "mau.md:12:1 missing-glyph"])
  }

  @Test func missingGlyphNamesTheCharacter() {
    let problem = LayoutProblem.missingGlyph(character: "学", face: "Liberation Serif Regular")
    #expect(
      problem.explanation(in: .english).problem
        == "the face Liberation Serif Regular has no character “学” (U+5B66)")
  }

  @Test func allFindingsTogether() throws {
    var table = Samples.table(rows: 3)
    table.rows[1].cells.removeLast()
    var figure = Samples.figure()
    figure.charts = []
    let found = try findings([
      Samples.heading(1, "I- KẾT QUẢ", anchor: "ket-qua"),
      Samples.heading(1, "II- KẾT QUẢ", anchor: "ket-qua"),
      Block(.paragraph([Inline("xem bảng", target: "bang-1x")]), source: place),
      Block(.table(table), source: place), Block(.figure(figure), source: place),
    ])
    #expect(
      found == [
        "- repeated-anchor", "mau.md:12:1 table-row-does-not-fit",
        "mau.md:12:1 no-alternative-text", "mau.md:12:1 unknown-anchor",
      ])
  }

  @Test func tableTooWide() throws {
    let table = Table(
      caption: [], columns: (0..<40).map { _ in .init(.trailing) }, head: [],
      rows: [Table.Row((0..<40).map { _ in Table.Cell("1.234") })])
    #expect(try findings([Block(.table(table), source: place)]) == ["mau.md:12:1 table-too-wide"])
  }

  /// A row that fills a page with no room for the table's head over it stands there without; one that
  /// no page holds is told.
  @Test func rowsAsHighAsAPage() throws {
    for row in [0, 1] {
      let heights = try faults(ofRow: row, lines: [46, 49, 50, 51, 53, 60])
      #expect(heights[46] == [] && heights[50] == [], "\(row): \(heights)")
      #expect(heights[60] == ["too-high-for-page"])
      #expect(heights.values.allSatisfy { $0.isEmpty || $0 == ["too-high-for-page"] })
    }
  }

  private func faults(ofRow row: Int, lines: [Int]) throws -> [Int: [String]] {
    var heights: [Int: [String]] = [:]
    for lines in lines {
      var table = Samples.table(rows: 3)
      table.rows[row].cells[0].content = (0..<lines).map { Inline("dòng \($0)", endsLine: true) }
      let document = Samples.document([
        Samples.paragraph(3), Samples.heading(2, "1. Bảng"), Block(.table(table), source: place),
      ])
      let style = try StyleFile.style("party-hd05")
      let typesetter = Typesetter(style: style, fonts: try Samples.fonts())
      do throws(Findings) {
        let report = try typesetter.layOut(document)
        heights[lines] = PageChecks(report: report, style: style).outside()
        // Its title and head, that no page has room for with it, are no page of their own.
        #expect(report.pages.count == 3)
      } catch {
        heights[lines] = error.all.map(\.problem.code)
      }
    }
    return heights
  }

  /// A cell over several rows is drawn from the first of them; on the next page it would be cut.
  @Test func aCellOverMoreRowsThanAPageHolds() throws {
    func faults(words: Int) throws -> [String] {
      let rows = (0..<40).map { row in
        Table.Row(
          (row == 0
            ? [
              Table.Cell(
                String(repeating: "nội dung ", count: words), rowSpan: 40, isRowHeader: true)
            ] : []) + [Table.Cell("\(row)")])
      }
      let table = Table(
        caption: [Inline("Bảng")], columns: [.init(.leading), .init(.trailing)],
        head: [Table.Row([Table.Cell("A"), Table.Cell("B")])], rows: rows)
      return try findings([Block(.table(table), source: place)])
    }
    #expect(try faults(words: 480).first?.hasSuffix("too-high-for-page") == true)
  }

  @Test func moreRecipientsThanAPageHolds() throws {
    var document = Samples.document([Samples.paragraph(3)])
    document.closing.recipients = (0..<80).map { "Chi bộ số \($0)," }
    let typesetter = Typesetter(
      style: try StyleFile.style("party-hd05"), fonts: try Samples.fonts())
    let found = #expect(throws: Findings.self) { try typesetter.layOut(document) }
    #expect(found?.all.map(\.problem.code) == ["closing-too-high-for-page"])
  }

  @Test func textFromRightToLeftIsNamedWithItsPlace() throws {
    let found = try findings([
      Block(
        .paragraph([
          Inline("אבג", strong: true), Inline(" 12 "), Inline("דה", emphasised: true),
          Inline(" 5"),
        ]), source: place)
    ])
    #expect(found == ["mau.md:12:1 right-to-left-text"])
  }

  private func findings(changing change: (inout Style) -> Void) throws -> [String] {
    var style = try StyleFile.style("party-hd05")
    change(&style)
    let typesetter = Typesetter(style: style, fonts: try Samples.fonts())
    do throws(Findings) {
      _ = try typesetter.layOut(
        Samples.document([Block(.table(Samples.table(rows: 3)))]))
      return []
    } catch {
      return error.all.map(\.problem.code)
    }
  }

  @Test func aStyleWithoutRoomIsAFinding() throws {
    #expect(try findings { $0.margins.inner = 200 } == ["no-room-on-page"])
    #expect(try findings { $0.margins.bottom = 280 } == ["no-room-on-page"])
  }

  @Test(arguments: [Double.nan, .infinity, -1, 0, 1e300])
  func aStyleWithSizesOutOfReasonIsAFinding(size: Double) throws {
    #expect(try findings { $0.body.size = size } == ["unsuitable-style-length"])
    #expect(try findings { $0.exhibits.chart = size } == ["unsuitable-style-length"])
    if size != 0 {
      #expect(try findings { $0.margins.top = size } == ["unsuitable-style-length"])
    }
  }

  @Test(arguments: [
    (Double.nan, 0), (.infinity, 1_000_000_000), (-.infinity, -1_000_000_000), (1.2, 2),
  ])
  func lengthsBecomeWholeNumbers(value: Double, expected: Int) {
    #expect(Int(clamping: value) == expected)
  }

  @Test(arguments: [(468, 467, 166, 165), (730, 728, 258, 257), (900, 728, 318, 257)])
  func lengthsAreSaidInMillimetresThatDiffer(
    _ points: Int, _ available: Int, _ length: Int, _ room: Int
  ) {
    let problems: [LayoutProblem] = [
      .tableTooWide(points: points, available: available),
      .tooHigh(points: points, available: available),
      .closingTooHigh(points: points, available: available),
    ]
    for problem in problems {
      for language in Language.allCases {
        let text = problem.explanation(in: language).problem
        #expect(text.contains("\(length) mm") && text.contains("\(room) mm"), "\(text)")
        #expect(!text.contains(" pt"), "\(text)")
      }
    }
  }

  @Test func everyProblemIsSaidInBothLanguages() {
    let problems: [LayoutProblem] = [
      .unreadableFontConfiguration(file: "x"), .familyNotFound(family: "x"),
      .unreadableFontFolder(folder: "x"), .rightToLeft(character: "א"),
      .noRoom(width: -5, height: 100), .unsuitableLength(key: "body.size"),
      .missingGlyph(character: "x", face: "x"), .rowDoesNotFit(row: 1, columns: 2, filled: 3),
      .tableTooWide(points: 500, available: 467), .tooHigh(points: 900, available: 728),
      .closingTooHigh(points: 900, available: 728),
      .noAlternativeText,
      .unknownAnchor(name: "x", nearest: "y"), .repeatedAnchor(name: "x"),
      .namelessAnchor(name: "x"),
    ]
    #expect(Set(problems.map(\.code)).count == problems.count)
    for problem in problems {
      let (vietnamese, english) = (
        problem.explanation(in: .vietnamese), problem.explanation(in: .english)
      )
      #expect(vietnamese.problem != english.problem)
      #expect(vietnamese.hint != nil && english.hint != nil)
    }
  }

  @Test func aConfigurationWithoutFacesSaysWhichPackageToInstall() throws {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("no-faces-\(ProcessInfo.processInfo.processIdentifier).conf")
    try Data("<?xml version=\"1.0\"?><fontconfig></fontconfig>".utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let problem = #expect(throws: LayoutProblem.self) {
      try FontLibrary(configurationFile: file.path)
    }
    #expect(problem?.code == "font-family-not-found")
    #expect(problem?.explanation(in: .english).hint?.contains("fonts-liberation2") == true)
  }

  @Test func aMissingConfigurationIsNamed() {
    let problem = #expect(throws: LayoutProblem.self) {
      try FontLibrary(configurationFile: "/nonexistent/fonts.conf")
    }
    #expect(problem?.code == "unreadable-font-configuration")
  }

  @Test func anUnknownFamilyIsNotReplaced() throws {
    var style = try StyleFile.style("party-hd05")
    style.sans = "Comic Sans MS"
    let typesetter = Typesetter(style: style, fonts: try Samples.fonts())
    let findings = #expect(throws: Findings.self) {
      try typesetter.layOut(Samples.document([Samples.paragraph(1)]))
    }
    #expect(findings?.all.map(\.problem.code) == ["font-family-not-found"])
  }
}
