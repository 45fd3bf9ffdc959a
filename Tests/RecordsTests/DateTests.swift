import Diagnostics
import Testing

@testable import Records

/// What a file's dates say together, and beside other columns.
@Suite struct DateTests {
  private func file(_ dates: [String], name: String = "a.csv") -> RecordSource {
    let rows = dates.map { "\($0),Xã Cát Tân,Tập huấn chuyên đề,1\n" }
    return source("Ngày,Đơn vị,Loại hình,Số học viên\n" + rows.joined(), name: name)
  }

  @Test func datesThatMayAllHaveTheirMonthsFirstSpoilTheFile() {
    let reading = reader.training([
      file(["02/03/2021", "01/25/2021", "04/04/2021", "2021-02-28", "03/02/2021"]),
      file(["02/03/2021", "02/03/2021"], name: "b.csv"),
    ])
    #expect(
      reading.codes == [
        "date-order-unknown", "date-impossible@3:1", "~date-order-doubtful", "~row-repeated@3",
      ])
    #expect(reading.findings.first?.problem as? RecordProblem == .unknownDateOrder(eitherWay: 2))
    #expect(reading.findings.last?.location == Diagnostics.SourceLocation(file: "b.csv", line: 3))
    #expect(reading.table.records.map(\.origin.file) == [1, 1])
    #expect(reading.table.files.map(\.rowsRead) == [0, 2])
    #expect(reading.table.files.map(\.rowsLeftOut) == [5, 0])
  }

  @Test func amongDatesWithTheirDaysFirstOneWithItsMonthFirstIsASlip() {
    let reading = reader.training([file(["02/03/2021", "01/25/2021", "28/02/2021"])])
    #expect(reading.codes == ["date-impossible@3:1"])
    #expect(reading.table.files.map(\.rowsRead) == [2])
  }

  @Test func aDateThatIsNoneEitherWaySpoilsItsRow() {
    let reading = reader.training([file(["02/03/2021", "15/13/2021", "31/04/2021"])])
    #expect(reading.codes == ["date-impossible@3:1", "date-impossible@4:1"])
    #expect(reading.table.files.map(\.rowsRead) == [1])
  }

  @Test(arguments: [
    ("2021,1", []), (",", []), ("2021,", []),
    ("2019,7", ["date-contradicted@2:2", "date-contradicted@2:3"]),
    ("2021,7", ["date-contradicted@2:3"]), ("2020,", ["date-contradicted@2:2"]),
    ("21,01", ["year-malformed@2:2"]),
  ])
  func yearAndMonthBesideTheDate(cells: String, codes: [String]) {
    let reading = reader.training([
      source(
        "Ngày,Năm,Tháng,Đơn vị,Loại hình,Số học viên\n"
          + "15/01/2021,\(cells),Xã Cát Tân,Tập huấn chuyên đề,1\n")
    ])
    #expect(reading.codes == codes)
    #expect(reading.table.records.count == (codes.isEmpty ? 1 : 0))
  }

  @Test(arguments: [
    ("01/2021,2021,1", []), ("01/2021,2020,1", ["date-contradicted@2:2"]),
    ("44201,2021,2", ["date-contradicted@2:3", "~date-serial-number@2:1"]),
    ("2021-01-05,2021,1", []),
  ])
  func yearAndMonthBesideOtherDates(cells: String, codes: [String]) {
    let reading = reader.training([
      source(
        "Ngày,Năm,Tháng,Đơn vị,Loại hình,Số học viên\n\(cells),Xã Cát Tân,Tập huấn chuyên đề,1\n")
    ])
    #expect(reading.codes.sorted() == codes.sorted())
  }

  @Test func onlyDatesWithTheDayOrTheMonthFirstSpeakOfTheOrder() {
    let silent = ["2021-03-02", "2021-12-25", "44201", "03/2021", "05/05/2021"]
    let reading = reader.training([file(silent + ["01-25-2021", "1.2.21"])])
    #expect(reading.findings.first?.problem as? RecordProblem == .unknownDateOrder(eitherWay: 1))
    #expect(reader.training([file(silent + ["01-25-2021", "25.1.21"])]).table.records.count == 6)
  }

  /// The short way that nearly all dates take and the long way say the same.
  @Test func plainDatesAreTheSameBothWays() {
    for number in 0...40 {
      for month in 0...14 {
        for year in [1929, 1930, 2020, 2021, 2100, 2101] {
          let two = [number, month].map { ($0 < 10 ? "0" : "") + String($0) }
          expectTheSameBothWays((two + [String(year)]).joined(separator: "/"))
        }
      }
    }
  }

  /// Any byte in any place of a date.
  @Test func strangeDatesAreTheSameBothWays() {
    for place in 0..<10 {
      for byte in UInt8.min...UInt8.max {
        var bytes = Array("15/11/2021".utf8)
        bytes[place] = byte
        bytes.withUnsafeBytes { expectTheSameBothWays($0) }
      }
    }
    for text in ["", "1", "15/11/202", "15/11/20211", "15-11-2021", "2021-11-15"] {
      expectTheSameBothWays(text)
    }
  }

  private func expectTheSameBothWays(_ text: String) {
    var text = text
    text.withUTF8 { expectTheSameBothWays(UnsafeRawBufferPointer($0)) }
  }

  private func expectTheSameBothWays(_ text: UnsafeRawBufferPointer) {
    let (plain, written) = (plainDay(text), try? date(in: text).get())
    let isPlain = text.count == 10 && written?.form == .dayFirst && text[2] == UInt8(ascii: "/")
    #expect(plain == (isPlain ? written?.day : nil), "\(String(decoding: text, as: UTF8.self))")
  }
}
