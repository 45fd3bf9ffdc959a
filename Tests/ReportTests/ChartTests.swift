import Foundation
import Testing

/// `report chart`, and pages as pictures.
@Suite struct ChartTests {
  private func chart(_ arguments: [String], _ scratch: Scratch) throws -> Program.Outcome {
    try Program.run(
      ["chart"] + arguments
        + ["-C", "\(Program.root.path)/Templates/workspace", "--month", "2021-12"],
      in: scratch.url)
  }

  @Test func aPictureIsTheSameOnEveryRunAndHasItsWords() throws {
    let scratch = try Scratch()
    let first = try chart(["ty-le", "-o", "-"], scratch)
    #expect(first.status == 0)
    #expect(first.output == (try chart(["4", "-o", "-"], scratch)).output)
    #expect(first.text.contains(#"role="img""#))
    #expect(first.text.contains("<title>Tỷ lệ học tập tăng 4 năm liền"))
    #expect(first.text.contains("<desc>Biểu đồ đường"))
    // Letters are outlines: no font is needed.
    #expect(!first.text.contains("<text"))
    #expect(first.text.contains(#"width="960pt" height="540pt""#))
  }

  @Test(arguments: [("640x360px", 640, 360), ("160x90mm", 1890, 1063)])
  func dotsAreAsManyAsAskedFor(_ size: String, _ width: Int, _ height: Int) throws {
    let scratch = try Scratch()
    let outcome = try chart(
      ["quy-mo", "--format", "png", "--size", size], scratch)
    #expect(outcome.status == 0)
    let png = Array(try Data(contentsOf: scratch.file("quy-mo.png")))
    func number(_ at: Int) -> Int { png[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
    #expect(number(16) == width && number(20) == height)
  }

  @Test func aNameThatEndsOtherwiseIsRefused() throws {
    let scratch = try Scratch()
    for (arguments, hint) in [
      (["-o", "x.pdf"], "end the name in .svg or .png"), (["-o", "x"], ".svg or .png"),
      (["-o", "x.png", "--format", "svg"], "end the name in .svg, or give another --format"),
    ] {
      let outcome = try chart(["ty-le"] + arguments, scratch)
      #expect(outcome.status == 64, "\(arguments): \(outcome.messages)")
      #expect(outcome.messages.contains(hint), "\(outcome.messages)")
    }
    #expect(try scratch.names().isEmpty)
    #expect(try chart(["ty-le", "-o", "x.SVG"], scratch).status == 0)
    #expect(try chart(["ty-le", "-o", "/dev/null"], scratch).status == 0)
  }

  @Test(arguments: 1...7)
  func theExamplesSizeSuitsEveryChartOfTheSample(_ number: Int) throws {
    let scratch = try Scratch()
    let outcome = try chart(["\(number)", "--size", "254x143mm", "-o", "-"], scratch)
    #expect(outcome.status == 0, "\(outcome.messages)")
  }

  @Test func aChartThatIsNotThereIsAnsweredWithThoseThatAre() throws {
    let scratch = try Scratch()
    for name in ["ty-l", "99", ""] {
      let outcome = try chart(name.isEmpty ? [] : [name], scratch)
      #expect(outcome.status == 64)
      #expect(outcome.messages.contains("4 ty-le: Tỷ lệ học tập"))
    }
    #expect(try chart(["ty-l"], scratch).messages.contains("did you mean “ty-le”?"))
    #expect(try scratch.names().isEmpty)
  }

  @Test func aHeatMapIsATable() throws {
    let scratch = try Scratch()
    let outcome = try chart(["bang-don-vi"], scratch)
    #expect(outcome.status == 64)
    #expect(outcome.messages.contains("“bang-don-vi” is a table (as a heat-map is)"))
    #expect(outcome.messages.contains("report summary --format csv; the charts:\n  1 quy-mo: "))
    #expect(try scratch.names().isEmpty)
  }

  @Test func aSheetWithoutRoomIsRefused() throws {
    let scratch = try Scratch()
    let low = try chart(["dien-bien", "--size", "160x40mm"], scratch)
    #expect(low.status == 78)
    #expect(
      low.messages.contains("the picture is 40 mm (151 px) high and the chart needs 153 mm ("))
    let narrow = try chart(["ty-le", "--size", "50x90mm"], scratch)
    #expect(narrow.status == 78)
    #expect(narrow.messages.contains("is 50 mm (188 px) wide and the chart needs 99 mm"))
    #expect(narrow.messages.contains("--size"))
    // What it says is enough.
    #expect(try chart(["ty-le", "--size", "99x90mm", "-o", "-"], scratch).status == 0)
    #expect(try chart(["ty-le", "--size", "12x"], scratch).status == 64)
    #expect(try chart(["ty-le", "--size", "0x90mm"], scratch).status == 64)
    #expect(try scratch.names().isEmpty)
  }

  @Test func pagesLeftByALongerReportAreNamed() throws {
    let scratch = try Scratch()
    let run = {
      try Program.run(
        [
          "generate", "-C", "\(Program.root.path)/Templates/workspace", "--month", "2021-12",
          "--format", "svg", "-o", "page.svg",
        ], in: scratch.url)
    }
    let first = try run()
    #expect(first.status == 0 && !first.messages.contains("longer report"))
    let pages = try scratch.names().count
    for page in [pages + 1, pages + 2, pages + 9] {
      try Data("old".utf8).write(to: scratch.file("page-\(page).svg"))
    }
    let second = try run()
    #expect(second.status == 0)
    #expect(
      second.messages.contains(
        "2 pictures, “page-\(pages + 1).svg” … “page-\(pages + 2).svg”, are of an earlier, longer report"
      ))
    // They may be somebody's own.
    #expect(try scratch.names().count == pages + 3)
  }
}
