import Records
import Testing

/// What counts and dates may look like, read through whole files.
@Suite struct CellValueTests {
  private func training(date: String = "05/01/2021", count: String) -> Reading<TrainingRecord> {
    reader.training([
      source("Ngày;Đơn vị;Loại hình;Số học viên\n\(date);Xã Cát Tân;Tập huấn chuyên đề;\(count)")
    ])
  }

  @Test(arguments: [
    ("0", 0), ("7", 7), ("007", 7), ("1900", 1900), ("1.900", 1900), ("1 900", 1900),
    ("1\u{A0}900", 1900), ("1\u{202F}900", 1900), ("12.345.678", 12_345_678),
    ("123 456 789", 123_456_789), ("999999999", 999_999_999), ("0000000000012", 12),
    (" 24 ", 24), ("\u{A0}24\u{A0}", 24), ("\u{202F}24\t", 24),
    ("24\u{200B}", 24), ("\u{FEFF}1.900\u{AD}", 1900), ("1\u{2009}900", 1900),
    ("999.999.999", 999_999_999), ("10 000", 10_000),
  ])
  func counts(text: String, value: Int) {
    let reading = training(count: text)
    #expect(reading.codes == [])
    #expect(reading.table.records.map(\.participants) == [value])
  }

  @Test(arguments: [
    ("1,900", "count-ambiguous"), ("12,000", "count-ambiguous"), ("1,234,567", "count-ambiguous"),
    ("1,5", "count-not-whole"), ("1.5", "count-not-whole"), ("1900.0", "count-not-whole"),
    ("0.900", "count-not-whole"), ("0,900", "count-not-whole"), ("1.90", "count-not-whole"),
    ("1900,0", "count-not-whole"), ("1.900,00", "count-not-whole"), ("0,0", "count-not-whole"),
    ("1.900,5", "count-not-whole"), ("1,900.5", "count-not-whole"), ("1 900,5", "count-not-whole"),
    ("-5", "count-negative"), ("\u{2212}5", "count-negative"), ("-1.900", "count-negative"),
    ("1000000000", "count-too-large"), ("99999999999999999999", "count-too-large"),
    ("1.000.000.000", "count-too-large"), ("9223372036854775808", "count-too-large"),
    ("mười", "count-not-a-number"), ("24 người", "count-not-a-number"),
    ("1.2.3", "count-not-a-number"), ("1..900", "count-not-a-number"),
    (".900", "count-not-a-number"), ("1.900.", "count-not-a-number"),
    ("1.900 000", "count-not-a-number"), ("1900 000", "count-not-a-number"),
    ("1E+05", "count-not-a-number"), ("+5", "count-not-a-number"), ("-", "count-not-a-number"),
    ("٢٤", "count-not-a-number"), ("２４", "count-not-a-number"),
    ("\"2\"\"4\"", "count-not-a-number"),
    ("=1+1", "count-not-a-number"), ("#", "count-not-a-number"),
    ("#DIV/0!", "cell-failed-formula"), ("#n/a", "cell-failed-formula"),
    ("1'900", "count-not-a-number"), ("1e3", "count-not-a-number"), ("1_900", "count-not-a-number"),
    ("\u{0967}\u{0968}", "count-not-a-number"), ("½", "count-not-a-number"),
    ("#VALUE!", "cell-failed-formula"), ("#NAME?", "cell-failed-formula"),
    ("#REF!", "cell-failed-formula"), ("#NUM!", "cell-failed-formula"),
    ("#NULL!", "cell-failed-formula"), ("#SPILL!", "cell-failed-formula"),
    ("#CALC!", "cell-failed-formula"), ("#GETTING_DATA", "cell-failed-formula"),
    ("#MACRO?", "cell-failed-formula"), ("#TÊN?", "cell-failed-formula"),
    ("Err:502", "cell-failed-formula"), ("Lỗi:522", "cell-failed-formula"),
    ("Err:5", "count-not-a-number"), ("#1 !", "count-not-a-number"), ("#!", "count-not-a-number"),
    ("####", "cell-narrow-column"), ("\u{200B}", "cell-empty"), ("\u{A0}", "cell-empty"),
  ])
  func countsThatAreNone(text: String, code: String) {
    let reading = training(count: text)
    #expect(reading.codes == ["\(code)@2:4"])
    #expect(reading.table.records == [])
  }

  @Test(arguments: [
    ("05/01/2021", "2021-01-05"), ("5/1/2021", "2021-01-05"), ("5/01/2021", "2021-01-05"),
    ("2021-01-05", "2021-01-05"), ("29/02/2020", "2020-02-29"), ("12/11/2021", "2021-11-12"),
    (" 05/01/2021 ", "2021-01-05"), ("05/01/2021\u{200B}", "2021-01-05"),
    ("01/01/1930", "1930-01-01"), ("31/12/2100", "2100-12-31"), ("05-01-2021", "2021-01-05"),
    ("5-1-2021", "2021-01-05"), ("05.01.2021", "2021-01-05"), ("2021/01/05", "2021-01-05"),
    ("2021-1-5", "2021-01-05"), ("2021-01-05 00:00:00", "2021-01-05"),
    ("2021-01-05T00:00:00", "2021-01-05"), ("2021-01-05T00:00:00.000", "2021-01-05"),
    ("05/01/2021 00:00", "2021-01-05"), ("5/1/2021 0:00:00", "2021-01-05"),
    ("5/1/2021 12:00:00 AM", "2021-01-05"), ("5/1/2021 12:00:00 SA", "2021-01-05"),
  ])
  func dates(text: String, day: String) {
    let reading = training(date: text, count: "1")
    #expect(reading.codes == [])
    #expect(reading.table.records.map { $0.day?.description } == [day])
    #expect(reading.table.records.map(\.month) == reading.table.records.map { $0.day?.month })
  }

  @Test(arguments: [
    ("29/02/2021", "date-impossible"), ("31/04/2021", "date-impossible"),
    ("15/13/2021", "date-impossible"), ("00/01/2021", "date-impossible"),
    ("2021-13-13", "date-impossible"), ("01/01/0000", "year-unlikely"),
    ("05/07/2207", "year-unlikely"), ("31/12/1929", "year-unlikely"),
    ("2101-01-01", "year-unlikely"),
    ("2021-25-01", "date-impossible"), ("25/2021", "date-impossible"),
    ("05-01-21", "date-short-year"), ("21-01-05", "date-short-year"),
    ("31/04/21", "date-impossible"), ("13/2021", "date-impossible"), ("1/2207", "year-unlikely"),
    ("05/01-2021", "date-malformed"), ("05/01", "date-malformed"), ("01/21", "date-malformed"),
    ("1.2021", "date-malformed"), ("2021-1", "date-malformed"), ("2021", "date-malformed"),
    ("05/01/2021 08:30", "date-with-time"), ("2021-01-05T00:00:00Z", "date-with-time"),
    ("2021-01-05T17:00:00", "date-with-time"), ("05/01/2021 :", "date-malformed"),
    ("05/01/2021 sáng", "date-malformed"), ("01/2021 00:00", "date-malformed"),
    ("10958", "date-malformed"), ("73416", "date-malformed"), ("044201", "date-malformed"),
    ("44201.0", "date-malformed"), ("4420", "date-malformed"), ("99999999999", "date-malformed"),
    ("05/01/2021/", "date-malformed"), ("5/1/202", "date-malformed"),
    ("０5/01/2021", "date-malformed"),
    ("05 / 01 / 2021", "date-malformed"), ("05/Jan/2021", "date-malformed"),
    ("005/01/2021", "date-malformed"), ("1/2/3/2021", "date-malformed"),
    ("/01/2021", "date-malformed"), ("05//2021", "date-malformed"), ("//", "date-malformed"),
    ("/", "date-malformed"), ("Tháng 1", "date-malformed"), ("########", "cell-narrow-column"),
    ("", "cell-empty"),
  ])
  func datesThatAreNone(text: String, code: String) {
    #expect(training(date: text, count: "1").codes == ["\(code)@2:1"])
  }

  @Test(arguments: [
    ("5/1/21", "~date-short-year", "2021-01-05"), ("05.01.29", "~date-short-year", "2029-01-05"),
    ("5/1/30", "~date-short-year", "1930-01-05"), ("31/12/99", "~date-short-year", "1999-12-31"),
    ("44201", "~date-serial-number", "2021-01-05"), ("10959", "~date-serial-number", "1930-01-01"),
    ("43890", "~date-serial-number", "2020-02-29"), ("43891", "~date-serial-number", "2020-03-01"),
    ("36585", "~date-serial-number", "2000-02-29"), ("73415", "~date-serial-number", "2100-12-31"),
    ("73110", "~date-serial-number", "2100-03-01"),
  ])
  func datesThatNeedALook(text: String, code: String, day: String) {
    let reading = training(date: text, count: "1")
    #expect(reading.codes == ["\(code)@2:1"])
    #expect(reading.table.records.map { $0.day?.description } == [day])
  }

  @Test(arguments: ["01/2021", "1/2021", "01-2021", "2021-01", "2021/01"])
  func aMonthIsADateWithoutADay(text: String) {
    let reading = training(date: text, count: "1")
    #expect(reading.codes == [])
    #expect(reading.table.records.map(\.day) == [nil])
    #expect(reading.table.records.map(\.month.description) == ["2021-01"])
  }
}
