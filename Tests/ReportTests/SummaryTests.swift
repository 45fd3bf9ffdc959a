import Foundation
import Testing

/// `report summary` against figures counted by other means.
@Suite struct SummaryTests {
  private func csv(_ arguments: [String]) throws -> [[String]] {
    let outcome = try Program.run(
      ["summary"] + arguments + [
        "-C", "Templates/workspace", "--month", "2021-12", "--format", "csv",
      ])
    #expect(outcome.status == 0, "\(outcome.messages)")
    return outcome.text.split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func trainingByCategory() throws {
    let rows = try csv(["training", "--by", "category"])
    #expect(
      rows == [
        ["category", "classes", "participants"],
        ["Cử đi đào tạo lý luận chính trị", "", "322"],
        ["Cử đi đào tạo chuyên môn", "", "101"],
        ["Bồi dưỡng nhận thức về Đảng", "8", "861"],
        ["Bồi dưỡng đảng viên mới", "9", "690"],
        ["Trung cấp lý luận chính trị", "4", "365"],
        ["Bồi dưỡng kiến thức", "19", "1900"],
        ["Tập huấn chuyên đề", "118", "11500"],
      ])
    let figures = try SampleFigures()
    for row in rows.dropFirst() {
      #expect(figures.participants[row[0]] == Int(row[2]))
      #expect(figures.classes[row[0], default: 0] == Int(row[1]) ?? 0)
    }
  }

  @Test func studyByYear() throws {
    let rows = try csv(["study", "--by", "year"])
    let columns = try #require(rows.first)
    let figures = try SampleFigures()
    #expect(rows.count == 6)
    for row in rows.dropFirst() {
      let values = Dictionary(uniqueKeysWithValues: zip(columns, row))
      let year = try #require(values["year"].flatMap { Int($0) })
      let (required, attended, reports) = (
        try #require(figures.required[year]), try #require(figures.attended[year]),
        try #require(figures.reports[year])
      )
      #expect(values["required"] == String(required))
      #expect(values["attended"] == String(attended))
      #expect(values["reports"] == String(reports))
      let rate = try #require(values["study_rate"].flatMap { Double($0) })
      #expect(abs(rate - Double(attended) / Double(required)) <= 0.5e-6)
      #expect((attended * 1000 >= 935 * required) == (year >= 2018))
      #expect(reports * 100 > 95 * attended)
    }
  }

  @Test func derivedColumns() throws {
    let rows = try csv([
      "training", "--by", "year", "--measures", "classes", "--derive",
      "share,change,cumulative,rank",
    ])
    #expect(
      rows == [
        [
          "year", "classes", "classes_share", "classes_change", "classes_change_rate",
          "classes_cumulative", "classes_rank",
        ],
        ["2017", "31", "0.196203", "16", "1.066667", "31", "4"],
        ["2018", "34", "0.215190", "3", "0.096774", "65", "2"],
        ["2019", "36", "0.227848", "2", "0.058824", "101", "1"],
        ["2020", "24", "0.151899", "-12", "-0.333333", "125", "5"],
        ["2021", "33", "0.208861", "9", "0.375000", "158", "3"],
      ])
    let wrong = try Program.run(
      [
        "summary", "training", "--by", "unit", "--derive", "cumulative", "-C",
        "Templates/workspace",
      ])
    #expect(wrong.status == 64)
    #expect(wrong.messages.contains("add year or month to --by"), "\(wrong.messages)")
  }
}
