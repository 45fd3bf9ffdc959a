import Diagnostics
import Document
import Testing

@testable import Charts

/// What is said of plans: of a year that is over what missed them, before that how far they are.
@Suite struct PlanReadingTests {
  private func headline(
    _ rows: [(done: Int?, planned: Int?)], partial: String? = "đến tháng 02",
    _ language: Language = .vietnamese
  ) -> String {
    let chart = Samples.chart(
      .bullet, "số lớp", noun: language == .vietnamese ? "loại hình" : "categories",
      at: rows.indices.map { Chart.Position("ABCDEFGH"[$0], partial: partial) },
      [
        ("Thực hiện", Samples.counts(rows.map(\.done))),
        ("Kế hoạch năm", Samples.counts(rows.map(\.planned))),
      ], language: language)
    return ChartReading(chart).headline
  }

  @Test func aYearThatIsNotOverHasMissedNothing() {
    #expect(
      headline([(1, 12), (2, 6), (1, 4)])
        == "Đến tháng 02, tỷ lệ thực hiện kế hoạch năm cao nhất là B (33,3%), thấp nhất là A (8,3%)"
    )
    #expect(
      headline([(1, 12), (2, 6)], partial: "to February", .english)
        == "To February, progress of the year's plan highest B (33.3%), lowest A (8.3%)")
  }

  @Test func whatHasNoRecordsYetIsNotTheLowest() {
    #expect(
      headline([(1, 12), (2, 6), (nil, 4), (5, nil), (nil, 0)]).hasSuffix(
        "thấp nhất là A (8,3%) trong 2 loại hình có số liệu"))
    #expect(
      headline([(1, 12), (2, 6), (nil, 4)], partial: "to February", .english).hasSuffix(
        "lowest A (8.3%) of 2 categories with data"))
  }

  @Test func oneBarHasItsValue() {
    #expect(headline([(1, 12)]) == "Đến tháng 02, tỷ lệ thực hiện kế hoạch năm của A là 8,3%")
    #expect(
      headline([(1, 12), (nil, 6)])
        == "Đến tháng 02, chỉ A có số liệu, tỷ lệ thực hiện kế hoạch năm là 8,3%")
    #expect(
      headline([(1, 12)], partial: "to February", .english)
        == "To February, progress of the year's plan of A: 8.3%")
  }

  /// The bars say 8,3 % as well.
  @Test func whatIsPrintedAlikeIsAlike() {
    #expect(
      headline([(1, 12), (833, 10_000)])
        == "Đến tháng 02, tỷ lệ thực hiện kế hoạch năm ở cả 2 loại hình đều khoảng 8,3%")
    #expect(
      headline([(1, 12), (2, 24), (nil, 3)])
        == "Đến tháng 02, tỷ lệ thực hiện kế hoạch năm ở cả 2 loại hình có số liệu đều là 8,3%")
    #expect(
      headline([(1, 12), (833, 10_000)], partial: "to February", .english)
        == "To February, progress of the year's plan about 8.3% in all 2 categories")
  }

  @Test func plansWithoutRecordsAreNotHidden() {
    #expect(
      headline([(12, 12), (6, 6), (nil, 4)], partial: nil)
        == "Cả 2 loại hình có số liệu đạt kế hoạch năm về số lớp, đều là 100,0%")
    // What has no plan has none to reach.
    #expect(
      headline([(12, 12), (3, 6), (5, nil), (5, 0), (nil, 0)], partial: nil)
        == "1 trên 2 loại hình đạt kế hoạch năm về số lớp; thấp nhất là B (50,0%)")
  }

  @Test func yearsWithoutRecordsAreNotHidden() {
    func said(_ done: [Int?], _ planned: [Int?], _ language: Language = .vietnamese) -> String {
      let chart = Samples.chart(
        .bullet, "số lớp", at: Array(Samples.years.prefix(done.count)),
        [("Thực hiện", Samples.counts(done)), ("Kế hoạch năm", Samples.counts(planned))],
        language: language)
      return ChartReading(chart).headline
    }
    #expect(
      said([31, nil, 90], [30, 32, 30])
        == "Tỷ lệ thực hiện kế hoạch trên 100% ở cả 2 năm có kế hoạch và số liệu")
    #expect(
      said([31, nil, 90], [30, 32, 30], .english)
        == "Progress of the plan above 100% in all 2 years with a plan and data")
    #expect(
      said([31, 36, 90], [30, nil, 30]) == "Tỷ lệ thực hiện kế hoạch trên 100% ở cả 2 năm")
  }

  @Test func aYearsRowThatIsNotOverIsProgress() {
    let chart = Samples.chart(
      .bullet, "số lớp", at: [Chart.Position("2021", partial: "đến tháng 9")],
      [("Thực hiện", Samples.counts([21])), ("Kế hoạch năm", Samples.counts([36]))])
    #expect(
      ChartReading(chart).headline
        == "Đến tháng 9, tỷ lệ thực hiện kế hoạch năm 2021 là 58,3%")
  }
}

extension String {
  fileprivate subscript(offset: Int) -> String { String(Array(self)[offset]) }
}
