import Diagnostics
import Foundation
import Document
import Quantities
import Templating
import Testing

/// A small template with `body`, for the sample.
func template(_ body: String) throws -> ReportTemplate {
  let text = """
    ---
    emblem: E
    number: N
    place-and-date: P
    kind: BÁO CÁO
    subject: Thử
    recipients-title: R
    appendix:
      label: Phụ lục
      reference: (Kèm theo)
    ---
    \(body)
    """
  return try ReportTemplate(TemplateSource(name: "t.md", text: text))
}

/// The body's dump of a small template, without the lines above and below.
func body(_ text: String, _ request: Request) throws -> String {
  let dump = try template(text).document(for: request).dump()
  let lines = dump.split(separator: "\n").drop { $0 != "body" }.dropFirst()
  return lines.prefix { $0 != "closing" }.map { $0.dropFirst(2) }.joined(separator: "\n")
}

@Suite struct TemplateErrorTests {
  private let request: Request
  init() throws { request = try Sample.request() }

  /// The faults of a template whose line 12 is the first of `text`.
  private func faults(_ text: String) -> [String] {
    messages { _ = try template(text).document(for: request) }
  }

  @Test func aWrongNameHasItsPlaceAndTheNearest() {
    #expect(
      faults("Chữ\n\nTỷ lệ {{study.rate}} và {{ study.raet }}.") == [
        "t.md:14:25: error: there is no variable “study.raet”; hint: did you mean “study.rate”?"
      ])
  }

  @Test func everyWrongNameIsReported() {
    let all = faults("{{#nope}}{{/nope}}\n{{^training.an}}{{/training.an}} {{report.moth}}")
    #expect(all.map { $0.prefix { $0 != ";" } }.count == 3)
    #expect(all[0].hasPrefix("t.md:12:1: error: there is no variable “nope”"))
    #expect(all[1].hasPrefix("t.md:13:1: error: there is no variable “training.an”"))
    #expect(all[2].hasSuffix("did you mean “report.month”?"))
  }

  @Test func fieldsOfAListAreKnownWithinIt() {
    #expect(faults("{{#training.sent}}{{name}}{{comma}}{{/training.sent}}").isEmpty)
    #expect(
      faults("{{name}} {{#training.sent}}{{nam}}{{/training.sent}}") == [
        "t.md:12:1: error: there is no variable “name”; hint: report variables lists them",
        "t.md:12:28: error: there is no variable “nam”; hint: did you mean “name”?",
      ])
  }

  @Test func aListWithoutItemsKnowsItsFields() {
    #expect(faults("{{#study.units.last_below}}{{name}}{{/study.units.last_below}}").isEmpty)
    #expect(faults("{{#study.units.last_below}}{{x}}{{/study.units.last_below}}").count == 1)
  }

  @Test func groupsConditionsAndValuesAreToldApart() {
    #expect(faults("{{report}}")[0].contains("“report” is a group of variables"))
    #expect(faults("{{training.any}}")[0].contains("cannot be printed"))
    #expect(faults("{{training.sent}}")[0].contains("cannot be printed"))
    #expect(faults("{{#study.rate}}x{{/study.rate}}")[0].contains("no condition"))
    #expect(faults("{{#training.total}}{{classes}}{{/training.total}}").isEmpty)
  }

  @Test func namesWithVietnameseLettersAreUnknownNotMisread() {
    #expect(
      faults("a {{số_lớp}} {{#số}}{{/số}}").map { $0.prefix { $0 != ";" } } == [
        "t.md:12:3: error: there is no variable “số_lớp”",
        "t.md:12:14: error: there is no variable “số”",
      ])
  }

  @Test func sectionsMustCloseInOrder() {
    #expect(
      faults("{{#training.any}}\nx") == [
        "t.md:12:1: error: the section “training.any” has no end; hint: add “{{/training.any}}”"
      ])
    #expect(faults("{{/study.any}}")[0].contains("ends no section"))
    #expect(
      faults("{{#study.any}}{{#training.any}}{{/study.any}}{{/training.any}}")[0].contains(
        "t.md:12:32: error: “{{/study.any}}” does not end the open section “training.any”"))
  }

  @Test(arguments: ["{{{report.month}}}", "{{> x}}", "{{&report.month}}", "{{=<% %>=}}", "{{}}"])
  func tagsThatReportsDoNotUse(_ tag: String) {
    #expect(faults("a \(tag)")[0].hasPrefix("t.md:12:3: error: report templates do not use"))
  }

  @Test func aTagMustEndOnItsLineButACommentNeedNot() {
    #expect(faults("a {{report.month\n}}")[0].hasPrefix("t.md:12:3: error: a tag “{{” has no"))
    #expect(faults("a {{! b\nc }}").isEmpty)
    #expect(faults("a {{! b").count == 1)
  }

  @Test func frontMatterIsChecked() {
    let none = messages {
      _ = try ReportTemplate(TemplateSource(name: "t.md", text: "Chữ\n")).document(for: request)
    }
    #expect(none[0].hasPrefix("t.md:1: error: the template does not begin with front matter"))
    let text = "---\nkind: A\nsubjet: B\n---\n"
    let some = messages {
      _ = try ReportTemplate(TemplateSource(name: "t.md", text: text)).document(for: request)
    }
    #expect(
      some.contains("t.md:3:1: error: there is no key “subjet”; hint: did you mean “subject”?"))
  }

  @Test func markdownThatReportsDoNotUse() {
    let cases = [
      ("<b>x</b>", "a template holds no HTML"), ("<!-- x -->", "a template holds no HTML"),
      ("![x](y.png)", "a template holds no pictures"),
      ("[x](https://example.org)", "leaves the report"), ("[x](#nowhere)", "nothing is named"),
      ("#### x", "three levels"), ("> x", "(block_quote)"), ("- a\n  - b", "(list)"),
      ("## x {.appendix}", "level 1"), ("# x {.apendix}", "did you mean “{.appendix}”?"),
      ("# x {appendix} {#a}", "cannot end in “{appendix}”; hint: did you mean “{.appendix}”?"),
      ("# x {#a .b}", "cannot end in “{.b}”; hint: write {.appendix}"),
      ("## x {}", "cannot end in “{}”"), ("```chrt\n```", "did you mean “chart”?"),
      ("```\nx\n```", "known blocks: chart, table"),
    ]
    for (text, expected) in cases {
      let all = faults("\n" + text)
      #expect(all.count == 1, "\(text): \(all)")
      #expect(all.first?.contains(expected) == true, "\(text): \(all)")
      #expect(all.first?.hasPrefix("t.md:1") == true)
    }
  }

  @Test func aLinkToABlockWithAFaultIsRight() {
    let all = faults("[](#bang-mot)\n\n```table\nname: bang-mot\ndta: x\n```\n")
    #expect(!all.isEmpty)
    #expect(!all.contains { $0.contains("is named") }, "\(all)")
  }

  @Test func whatLiesTooDeepIsAFindingNotAStackOverflow() {
    let sections = String(repeating: "{{#training.any}}", count: 60)
    let ends = String(repeating: "{{/training.any}}", count: 60)
    #expect(
      faults(sections + ends) == [
        "t.md:12:851: error: more than 50 sections within each other; hint: nest fewer sections"
      ])
    let within = String(repeating: "{{#training.any}}", count: 50)
    #expect(faults(within + String(repeating: "{{/training.any}}", count: 50)).isEmpty)
    let deep = "t.md:13: error: more than 50 lists or quotes within each other; hint: nest fewer"
    #expect(faults("\n" + String(repeating: "> ", count: 20_000) + "x") == [deep])
    #expect(faults("\n" + String(repeating: "- ", count: 400) + "x") == [deep])
  }

  @Test func aBlockWithoutItsEnd() {
    let end = "; hint: add a line ``` below it"
    #expect(
      faults("```sources\ncaption: x\n") == [
        "t.md:12: error: the block “sources” has no end\(end)"
      ])
    #expect(
      faults("```sources\ncaption: x\n\n```records\ndata: training\n```\n") == [
        "t.md:12: error: the block “sources” has no end\(end)"
      ])
    #expect(faults("```sources\ncaption: x\n```\n").isEmpty)
  }

  @Test func everyProblemHasItsWords() {
    let problems: [TemplateProblem] = [
      .emptyFile, .yamlSyntax("x"), .duplicateKey("x"),
      .unknownKey("x", nearest: nil, known: ["y"]), .missingKey("x"),
      .wrongKind(key: "x", expected: .list),
      .unknownChoice("x", key: "y", allowed: ["z"], nearest: nil),
      .outOfRange(key: "x", lowest: 1, highest: 2), .emptyList("x"),
      .duplicateName("x", first: "y", line: 3), .tabInYAML,
      .noRoomForText(key: "x", millimetres: 1), .deepSections(limit: 1), .deepNesting(limit: 1),
      .unclosedBlock("x"),
      .badCategoryKey("x"), .unknownPlaceholder("x", allowed: ["y"]), .unclosedTag,
      .strayEnd("x", open: nil), .strayEnd("x", open: "y"), .unclosedSection("x"),
      .unsupportedTag("x"), .unknownVariable("x", nearest: "y"),
      .variableGroup("x", names: ["y"]), .sectionAsValue("x"), .valueAsSection("x"),
      .noFrontMatter, .html, .image, .outsideLink("x"),
      .unknownAnchor("x", nearest: nil), .deepHeading, .unknownBlock("x", nearest: nil, known: []),
      .unsupportedMarkdown("x"), .appendixLevel,
      .unknownHeadingMark("x", nearest: nil),
      .notInDataset("x", key: "y", dataset: "z", allowed: [], nearest: nil), .mixedCounts,
      .wrongMeasure("x", kind: "y"), .seriesNeeded("x"), .seriesNotUsed("x"), .timeNeeded("x"),
      .noThreshold("x"),
    ]
    #expect(Set(problems.map(\.code)).count == problems.count - 1)
    for problem in problems {
      for language in Language.allCases {
        let explanation = problem.explanation(in: language)
        #expect(explanation.problem != problem.code)
        #expect(explanation.hint?.isEmpty == false)
      }
    }
  }
}

@Suite struct TemplateTextTests {
  private let request: Request
  init() throws { request = try Sample.request() }

  @Test func markdownBecomesBlocks() throws {
    let text = """

      # I- ĐỀ MỤC {#muc-mot}

      Đoạn **đậm *nghiêng***,
      dòng hai [xem](#muc-mot)\\
      dòng ba.

      - một
      - hai **2**

      1) ba
      2) bốn

      3. năm

      ---

      | Cột | Số |
      |-----|---:|
      | a   | 1  |
      """
    #expect(
      try body(text, request) == """
        heading 1 #muc-mot @13: I- ĐỀ MỤC
        paragraph @15: Đoạn **đậm *****nghiêng***, dòng hai [xem](#muc-mot)⏎dòng ba.
        list @19
          - một
          - hai **2**
        list @22
          a) ba
          b) bốn
        list @25
          3. năm
        page-break @27
        table regular @29: 
          columns leading trailing
          head | Cột | Số
          ordinary | a | 1
        """)
  }

  @Test func appendicesAreNumberedFromTwo() throws {
    let one = try template("x\n\n# Một {.appendix}\n\ny").document(for: request)
    #expect(one.appendices.map(\.label) == ["Phụ lục"])
    #expect(one.appendices[0].title == "MỘT")
    let two = try template("[z](#b)\n\n# Một {.appendix}\n\ny\n\n# Hai {.appendix} {#b}\n\nz")
      .document(for: request)
    #expect(two.appendices.map(\.label) == ["Phụ lục 1", "Phụ lục 2"])
    #expect(two.appendices.map(\.anchor) == [nil, "b"])
    #expect(two.appendices[1].body[0].anchor == nil)
  }

  @Test(arguments: ["{.appendix #b}", "{#b .appendix}", "{.appendix} {#b}", "{#b} {.appendix}"])
  func anAppendixIsNamedInOnePairOfBracesOrTwo(_ marks: String) throws {
    let document = try template("[z](#b)\n\n# Một \(marks)\n\ny").document(for: request)
    #expect(document.appendices.map(\.title) == ["MỘT"])
    #expect(document.appendices.map(\.anchor) == ["b"])
  }

  @Test func linesAreKeptThroughConditionsAndLists() throws {
    let text = """
      {{! một ghi chú
          dài }}
      {{#month.study.any}}
      không in
      {{/month.study.any}}
      {{^month.study.any}}
      in
      {{#training.sent}}
      - {{name}}
      {{/training.sent}}
      {{/month.study.any}}

      cuối {{! hết }}
      """
    #expect(
      try body(text, request) == """
        paragraph @18: in
        list @20
          - Cử đi đào tạo lý luận chính trị
          - Cử đi đào tạo chuyên môn
        paragraph @24: cuối
        """)
  }

  @Test func aLineOfConditionsThatDoNotHoldDoesNotCutAParagraph() throws {
    #expect(
      try body("một\n{{#month.study.any}}hai{{/month.study.any}}\nba", request)
        == "paragraph @12: một ba")
  }

  @Test func valuesAreNeverReadAsSyntax() throws {
    var request = request
    request.workspace.issuer.title = "*A* _b_ # 1. [c](d) <e> & `f` | {{g}}: \"h\" \\ - i"
    let title = request.workspace.issuer.title
    let text = """
      {{issuer.title}}

      | a |
      |---|
      | {{issuer.title}} |

      ```key-figures
      - value: {{issuer.title}}
        label: "{{issuer.title}}"
      ```
      """
    #expect(
      try body(text, request) == """
        paragraph @12: \(title)
        table regular @14: 
          columns leading
          head | a
          ordinary | \(title)
        key-figures @18
          “\(title)” “\(title)” “”
        """)
  }

  @Test func windowsLineEndingsAndMarksOfOrderDoNotMatter() throws {
    let text = try Sample.text("five-year.md")
    let windows = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
    let decomposed = text.decomposedStringWithCanonicalMapping
    let expected = try ReportTemplate(TemplateSource(name: "t.md", text: text))
      .document(for: request).dump()
    for other in [windows, decomposed] {
      let found = try ReportTemplate(TemplateSource(name: "t.md", text: other))
        .document(for: request).dump()
      #expect(Array(found.utf8) == Array(expected.utf8))
    }
  }

  @Test func theHookOfUyStandsAsTheOfficeWishes() throws {
    var request = request
    request.workspace.signature.recipients = ["Quỷ, quỷ, uỷ, ỦY, thủy."]
    let template = try Sample.template()
    let first = try template.document(for: request)
    #expect(first.closing.recipients == ["Quỷ, quỷ, ủy, ỦY, thủy."])
    request.workspace.spelling = .onSecondVowel
    let second = try template.document(for: request)
    #expect(second.closing.recipients == ["Quỷ, quỷ, uỷ, UỶ, thuỷ."])
    #expect(second.letterhead.issuer == ["HUYỆN UỶ NHƯ XUÂN"])
    #expect(!second.dump().contains("ủy"))
    #expect(!first.dump().contains("Huyện uỷ"))
  }

  @Test func numberAndDateOfTheLetterhead() throws {
    var request = request
    let template = try Sample.template()
    #expect(try template.document(for: request).letterhead.number == "Số       -BC/HU")
    request.workspace.number = 5
    request.issued = Day(year: 2022, month: 1, day: 5)
    let head = try template.document(for: request).letterhead
    #expect(head.number == "Số 05-BC/HU")
    #expect(head.placeAndDate == "Như Xuân, ngày 05 tháng 01 năm 2022")
  }
}
