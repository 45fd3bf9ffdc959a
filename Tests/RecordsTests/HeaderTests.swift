import Records
import Testing

/// Where the header is, and what is said when it is not.
@Suite struct HeaderTests {
  private let row = "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,24\n"
  private let header = "Ngày,Đơn vị,Loại hình,Số học viên\n"

  /// The nearest title named for each missing column.
  private func nearest(_ header: String) -> [String?] {
    reader.training([source(header + "\n" + row)]).findings.compactMap { finding in
      guard case .missingColumn(_, _, let nearest)? = finding.problem as? RecordProblem else {
        return nil
      }
      return .some(nearest)
    }
  }

  @Test func aTitleThatSharesWordsMayBeMeant() {
    #expect(nearest("Ngày,Đơn vị,Loại hình,Số người học") == ["Số người học"])
    #expect(
      nearest("Ngày học,Tên đơn vị,Loại hình,Số lớp,Số học viên") == ["Ngày học", "Tên đơn vị"])
    #expect(nearest("Ngày,Đơn giá,Loại hình,Số tiền") == [nil, nil])
    #expect(nearest("Ngày,Đơn vị,Loại hình,Số lớp,Số hoc vien đi") == ["Số hoc vien đi"])
  }

  @Test func aHeaderThatLacksAColumnIsFoundUnderATitle() {
    let reading = reader.training([
      source("sep=;\nSố liệu đào tạo;;\n" + "Ngày;Đơn vị;Loại hình;Số lớp\n")
    ])
    #expect(reading.codes == ["column-missing@3"])
  }

  @Test func rowsAboveAHeaderAreNoTitles() {
    let reading = reader.training([source(row + header + row)])
    #expect(reading.codes.allSatisfy { $0.hasPrefix("column-missing@1") })
    #expect(reading.table.files.map(\.rowsRead) == [0])
  }

  @Test func theFirstOfTwoHeadersCounts() {
    let wider = "Ngày,Đơn vị,Loại hình,Số học viên,Số lớp\n"
    let reading = reader.training([source(header + row + wider)])
    #expect(reading.table.records.count == 1)
    #expect(reading.table.files.map(\.rowsLeftOut) == [1])
  }

  @Test func aHeaderFarDownIsNotLookedFor() {
    let titles = String(repeating: "x\n", count: 10)
    #expect(reader.training([source(titles + header + row)]).codes.first == "column-missing@1")
    #expect(reader.training([source(titles.dropLast(2) + header + row)]).codes == [])
  }
}
