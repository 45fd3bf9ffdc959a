import Document
import Quantities
import Templating
import Testing

@Suite("A report of records that do not all state their classes")
struct PartlyStatedClassesTests {
  private static func dump(everyFifthEmpty: Bool) throws -> [Substring] {
    var request = try Sample.request("2021-12")
    for index in request.records.training.records.indices
    where everyFifthEmpty && index.isMultiple(of: 5) {
      request.records.training.records[index].classes = nil
    }
    return try Sample.template().document(for: request).dump().split(separator: "\n")
  }

  @Test("Tables mark such numbers and say why, and no year is called the one with most classes")
  func marked() throws {
    let lines = try Self.dump(everyFifthEmpty: true)
    // The tables of categories, of the year before, of the plan, and of all records.
    #expect(lines.count { $0.contains("note: ≥: có dòng số liệu để trống số này") } == 4)
    #expect(lines.contains { $0.contains("≥\u{A0}") && $0.contains("Tập huấn chuyên đề") })
    #expect(!lines.contains { $0.contains("nhiều lớp nhất") || $0.contains("lớp nhiều nhất") })
    #expect(!lines.contains { $0.contains("lớp, tăng") || $0.contains("lớp, giảm") })
    #expect(lines.contains { $0.contains("tính các dòng số liệu có ghi số lớp") })
  }

  @Test("Reports that some records leave open are marked, explained and not compared")
  func reports() throws {
    var request = try Sample.request("2021-12")
    for index in request.records.study.records.indices where index.isMultiple(of: 5) {
      request.records.study.records[index].reports = nil
    }
    let document = try Sample.template().document(for: request).dump().split(separator: "\n")
    // The tables of years and of the year before.
    #expect(document.count { $0.contains("note: ≥: có dòng số liệu để trống số này") } == 2)
    let row = try #require(document.first { $0.contains("| Số bài thu hoạch") })
    #expect(row.contains("≥\u{A0}") && !row.contains("\u{2212}") && !row.contains("+"))
    let records = try template("```records\ndata: study\n```").document(for: request).dump()
    #expect(records.contains("≥\u{A0}") && records.contains("note: ≥: có dòng số liệu"))
  }

  @Test("Where all state them nothing is said of it")
  func unmarked() throws {
    let lines = try Self.dump(everyFifthEmpty: false)
    #expect(!lines.contains { $0.contains("≥") || $0.contains("ghi số lớp") })
    #expect(lines.contains { $0.contains("nhiều lớp nhất") })
  }
}
