import Testing

@testable import Records

/// Rates beside the counts, and in their place.
@Suite struct RateTests {
  private func study(_ header: String, _ cells: String) -> Reading<StudyRecord> {
    reader.study([
      source("Ngày;Đơn vị;Văn bản;\(header)\n05/05/2021;Xã Cát Tân;Chỉ thị 05;\(cells)")
    ])
  }

  @Test(arguments: [
    // 2909 / 3044 = 0.955650…
    "95,6%", "95,56%", "95,57%", "95,5%", "95.6 %", "96%", "95 %", "95,565%", "0,956", "0.955",
    "95,6", "0,95565", "2.909/3.044", "2909 / 3044", "0.9556504599211563", "95,56504599211563%",
    "0.95565045992115631", "",
  ])
  func ratesThatAgree(text: String) {
    #expect(study("Phải học;Đã học;Tỷ lệ học (%)", "3044;2909;\(text)").codes == [])
  }

  @Test(arguments: [
    ("95,7%", "rate-mismatch"), ("95,55%", "rate-mismatch"), ("97%", "rate-mismatch"),
    ("0,957", "rate-mismatch"), ("0,956%", "rate-mismatch"), ("1%", "rate-mismatch"),
    ("1", "rate-mismatch"),
    ("2.910/3.044", "rate-mismatch"), ("2909/3045", "rate-mismatch"), ("0", "rate-mismatch"),
    ("0.9556504597", "rate-mismatch"), ("3044/2909", "rate-malformed"),
    ("cao", "rate-malformed"), ("-95%", "rate-malformed"), ("95,6%%", "rate-malformed"),
    ("95,", "rate-malformed"), ("%", "rate-malformed"), ("1/2/3", "rate-malformed"),
    ("1,5/3", "rate-malformed"), ("1.095,6%", "rate-malformed"), ("1e2", "rate-malformed"),
    ("123456789012345678901", "rate-malformed"), ("#DIV/0!", "cell-failed-formula"),
    ("##", "cell-narrow-column"),
  ])
  func ratesThatDoNot(text: String, code: String) {
    let reading = study("Phải học;Đã học;study_rate", "3044;2909;\(text)")
    #expect(reading.codes == ["\(code)@2:6"])
    #expect(reading.table.records == [])
  }

  @Test func ofNothingTheRateIsNothing() {
    for text in ["0", "0%", "0,0", "0/0", ""] {
      #expect(study("Phải học;Đã học;Tỉ lệ học", "0;0;\(text)").codes == [])
    }
    #expect(study("Phải học;Đã học;Tỉ lệ học", "0;0;100%").codes == ["rate-mismatch@2:6"])
  }

  @Test func ofAllTheRateIsOne() {
    for text in ["1", "100", "100%", "1,0", "100,00 %"] {
      #expect(study("Phải học;Đã học;Tỉ lệ học", "9;9;\(text)").codes == [])
    }
  }

  @Test func ratesOfReports() {
    let header = "Phải học;Đã học;Bài thu hoạch;Tỷ lệ viết thu hoạch"
    #expect(study(header, "10;9;8;88,9%").codes == [])
    #expect(study(header, "10;9;8;88,7%").codes == ["rate-mismatch@2:7"])
    // Without reports there is nothing to compare with, and a rate alone is no count.
    #expect(study(header, "10;9;;88,7%").codes == ["rate-without-counts@2:7"])
    // A rate of counts that are wrong themselves says nothing more.
    #expect(study(header, "10;x;8;50%").codes == ["count-not-a-number@2:5"])
  }

  @Test func countsComeFromTheRatesWhereTheyHaveNoColumn() {
    let both = study("Tỷ lệ học;Tỷ lệ viết thu hoạch", "2.909/3.044;2.771/2.909")
    #expect(both.codes == [])
    #expect(both.table.records.map(\.required) == [3044])
    #expect(both.table.records.map(\.attended) == [2909])
    #expect(both.table.records.map(\.reports) == [2771])
    #expect(study("Tỷ lệ học;Bài thu hoạch", "9/10;8").table.records.map(\.reports) == [8])
    #expect(study("Phải học;report_rate", "10;8/9").table.records.map(\.attended) == [9])
    #expect(study("Phải học;study_rate", "10;9/10").table.records.map(\.attended) == [9])
  }

  @Test(arguments: [
    ("Tỷ lệ học", "95,6%", "rate-without-counts@2:4"), ("Tỷ lệ học", "", "cell-empty@2:4"),
    ("Tỷ lệ học;Phải học", "9/10;11", "rate-mismatch@2:4"),
    ("Tỷ lệ học;Tỷ lệ viết thu hoạch", "9/10;7/8", "rate-mismatch@2:5"),
    ("Tỷ lệ học;Bài thu hoạch", "9/10;10", "reports-above-attended@2:5"),
    ("report_rate", "8/9", "column-missing@1"), ("Tỷ lệ", "9/10", "column-missing@1"),
    ("Phải học;Tỷ lệ học", "10", "row-short@2:5"),
  ])
  func countsThatRatesDoNotGive(header: String, cells: String, code: String) {
    let reading = study(header, cells)
    #expect(Set(reading.codes) == [code])
    #expect(reading.table.records == [])
  }
}
