import Diagnostics
import Quantities
import Records
import TestSupport
import Testing

@testable import Summaries

@Suite("Tables as CSV, JSON and text")
struct WriterTests {
  let training: SummaryTable
  let study: SummaryTable

  init() throws {
    let records = try Sample.records()
    let window = try Sample.window()
    training = try records.summary(
      SummaryQuery(dataset: .training, dimensions: [.category], window: window))
    study = try records.summary(
      SummaryQuery(
        dataset: .study, dimensions: [.year, .format],
        measures: [.sessions, .required, .attended, .points, .studyRate, .reportRate],
        window: window))
  }

  @Test("CSV") func csv() throws {
    try expectSnapshot(training.csv(), named: "training.csv")
    try expectSnapshot(study.csv(), named: "study.csv")
  }

  @Test("JSON") func json() throws {
    try expectSnapshot(training.json(), named: "training.json")
    try expectSnapshot(study.json(), named: "study.json")
  }

  @Test("Text in both languages", arguments: Language.allCases)
  func text(language: Language) throws {
    let format = NumberFormat(vietnamese: language == .vietnamese)
    for (name, table) in [("training", training), ("study", study)] {
      try expectSnapshot(
        table.text(format: format, language: language), named: "\(name)-\(language.rawValue).txt")
    }
  }

  private func table(_ label: String, _ figure: Figure) -> SummaryTable {
    SummaryTable(
      dimensions: [.topic], measures: [.studyRate],
      rows: [.init(members: [Member(order: 0, label: label)], figures: [figure])])
  }

  @Test(
    "CSV fields are quoted where they must be, and inert where asked",
    arguments: [
      ("a,b", "\"a,b\"", "\"a,b\""), ("a\"b", "\"a\"\"b\"", "\"a\"\"b\""),
      ("a\r\nb", "\"a\r\nb\"", "\"a\r\nb\""), ("=1+1", "=1+1", "'=1+1"), ("@x", "@x", "'@x"),
      ("-a,b", "\"-a,b\"", "\"'-a,b\""), ("+", "+", "'+"), ("\tx", "\tx", "'\tx"), ("", "", ""),
      ("\rx", "\"\rx\"", "\"'\rx\""), ("a=b", "a=b", "a=b"), ("Xã", "Xã", "Xã"),
    ])
  func csvFields(label: String, plain: String, inert: String) {
    let table = table(label, .absent)
    #expect(table.csv() == "topic,study_rate\n\(plain),\n")
    #expect(table.csv(inert: true) == "topic,study_rate\n\(inert),\n")
  }

  @Test(
    "JSON text is escaped",
    arguments: [
      ("a\"b\\c", "\"a\\\"b\\\\c\""), ("a\r\n\tb", "\"a\\r\\n\\tb\""), ("\u{1}", "\"\\u0001\""),
      ("\u{1F}", "\"\\u001f\""), ("ử", "\"ử\""), ("", "null"),
    ])
  func jsonText(label: String, json: String) {
    #expect(
      table(label, .absent).json() == "[\n  {\"topic\": \(json), \"study_rate\": null}\n]\n")
  }

  @Test(
    "Rates have six decimals, rounded half up on whole numbers",
    arguments: [
      (9351, 10_000, "0.935100"), (1, 3, "0.333333"), (2, 3, "0.666667"), (0, 7, "0.000000"),
      (1, 1, "1.000000"), (3, 2, "1.500000"), (1, 2_000_000, "0.000001"),
      (1, 2_000_001, "0.000000"), (-1, 4, "-0.250000"), (.max, .max, "1.000000"),
      (1_999_999, 2_000_000, "1.000000"), (.max, 1, "9223372036854775807.000000"),
    ])
  func rates(numerator: Int, denominator: Int, expected: String) {
    let figure = Figure.ratio(Ratio(numerator, of: denominator))
    #expect(table("x", figure).csv() == "topic,study_rate\nx,\(expected)\n")
  }

  @Test("Empty tables")
  func empty() {
    let none = SummaryTable(dimensions: [.year], measures: [.classes], rows: [])
    #expect(none.csv() == "year,classes\n")
    #expect(none.json() == "[]\n")
    #expect(
      none.text(format: NumberFormat(vietnamese: true), language: .vietnamese)
        == "Năm  Số lớp\n───  ──────\n")
  }

  @Test("Control characters do not reach the terminal")
  func controls() {
    let text = table("a\u{1B}[2J\nb", .count(1)).text(
      format: NumberFormat(vietnamese: false), language: .english)
    #expect(text.hasSuffix("\na [2J b           1\n"))
  }
}
