import Records
import Testing

/// Cells that a spreadsheet merged with those above them.
@Suite struct MergedCellTests {
  private let header = "Ngày,Đơn vị,Loại hình,Số học viên,Ghi chú"

  private func read(_ rows: [String], lineEnd: String = "\n") -> Reading<TrainingRecord> {
    reader.training([source(([header] + rows).joined(separator: lineEnd))])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func eachNamesWhatStandsAbove(lineEnd: String) {
    let reading = read(
      [
        "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,1,", "06/01/2021,,Tập huấn chuyên đề,2,",
        "\"\",\"\",Tập huấn chuyên đề,3,", "", "07/01/2021,,,4,",
      ], lineEnd: lineEnd)
    let above = reading.findings.map { finding in
      guard case .mergedCell(_, let above)? = finding.problem as? RecordProblem else { return "?" }
      return above
    }
    #expect(
      reading.codes
        == [3, 4, 4, 6, 6].enumerated().map { index, line in
          "cell-merged@\(line):\([2, 1, 2, 2, 3][index])"
        })
    #expect(
      above == ["Xã Cát Tân", "06/01/2021", "Xã Cát Tân", "Xã Cát Tân", "Tập huấn chuyên đề"])
    #expect(reading.table.records.count == 1)
  }

  @Test func withoutARowAboveOrWithoutCountsACellIsJustEmpty() {
    #expect(read(["05/01/2021,,Tập huấn chuyên đề,1,"]).codes == ["cell-empty@2:2"])
    #expect(
      read(["05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,1,", "05/01/2021,,Tập huấn chuyên đề,,"])
        .codes
        == ["cell-empty@3:2", "cell-empty@3:4"])
    #expect(
      read([
        "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,1,",
        "05/01/2021,Xã Cát Vân,Tập huấn chuyên đề,,x",
      ])
      .codes == ["cell-empty@3:4"])
  }
}
