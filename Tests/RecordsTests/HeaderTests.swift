import Diagnostics
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

  /// Of a file with the column `title`, which training can lack, what is said of its header.
  private func codes(withColumn title: String) -> [String] {
    reader.training([
      source("Ngày,Đơn vị,Loại hình,Số học viên,\(title)\n" + row.dropLast() + ",3\n")
    ])
    .codes
  }

  @Test(arguments: ["SL lớp", "Số lớp học", "Nội dung học", "Số lớpp"])
  func aColumnNearOneThatIsMissingIsNotPassedOverUnsaid(title: String) {
    #expect(codes(withColumn: title) == ["~column-unread@1:5"])
  }

  @Test(arguments: ["STT", "Ghi chú", "Địa điểm", "Giảng viên", "Số buổi", "Số tiết", "Kinh phí"])
  func aColumnOfSomethingElseIs(title: String) { #expect(codes(withColumn: title) == []) }

  @Test(arguments: ["Lớp", "Số lớp mở", "Số lớp đã mở", "Tổng số lớp"])
  func classesHaveSeveralTitles(title: String) {
    let text = "Ngày,Đơn vị,Loại hình,Số học viên,\(title)\n" + row.dropLast() + ",3\n"
    #expect(reader.training([source(text)]).table.records.map(\.classes) == [3])
  }

  @Test func aHeaderThatLacksAColumnIsFoundUnderATitle() {
    let reading = reader.training([
      source("sep=;\nSố liệu đào tạo;;\n" + "Ngày;Đơn vị;Loại hình;Số lớp\n")
    ])
    #expect(reading.codes == ["column-missing@3"])
  }

  @Test func rowsAboveAHeaderAreNoTitles() {
    let reading = reader.training([source(row + header + row)])
    #expect(reading.codes == ["header-not-found@1"])
    #expect(reading.table.files.map(\.rowsRead) == [0])
  }

  @Test func theFirstOfTwoHeadersCounts() {
    let wider = "Ngày,Đơn vị,Loại hình,Số học viên,Số lớp\n"
    let reading = reader.training([source(header + row + wider)])
    #expect(reading.table.records.count == 1)
    #expect(reading.table.files.map(\.rowsLeftOut) == [1])
  }

  @Test func aHeaderFarDownIsNotLookedFor() {
    let titles = String(repeating: "x\n", count: 30)
    #expect(reader.training([source(titles + header + row)]).codes == ["header-not-found@1"])
    #expect(reader.training([source(titles.dropLast(2) + header + row)]).codes == [])
    for language in Language.allCases {
      let finding = reader.training([source(titles + header + row)]).findings.first
      #expect(finding?.text(in: language).contains("30 ") ?? false)
    }
  }

  @Test(arguments: [
    "STT,NGÀY (dd/mm/yyyy),Đơn vị (xã; thị trấn),Loại hình [theo danh mục],Số học viên (người)",
    "TT,ngay,DON VI,Loai_hinh,so hoc vien (lượt)",
    "TT,Date,Unit:,category *,Participants (people)",
    "TT (A),Ngày (B),Đơn vị (1),Loại hình (2),Số học viên (3)",
    "TT,Ngày,Đơn vị,Loại hình,Số học viên [3]=[1]+[2]",
  ])
  func notesInBracketsArePassedOver(header: String) {
    #expect(reader.training([source(header + "\n1," + row)]).codes == [])
  }

  @Test func aTitleOverColumnsIsATitle() {
    let titles = "TT,Thời gian và đơn vị,,Kết quả,\n,Ngày,Đơn vị,Loại hình,Số học viên\n"
    #expect(reader.training([source(titles + "1," + row)]).codes == [])
  }

  @Test(arguments: ["kế hoạch", "nữ", "%", "năm 2020"])
  func notesThatMakeOthersOfACountAreNot(note: String) {
    let title = "Số học viên (\(note))"
    let reading = reader.training([source("Ngày,Đơn vị,Loại hình,\(title)\n" + row)])
    #expect(reading.codes == ["column-missing@1"])
    // Nor is it proposed: the clerk would only rename it.
    #expect(nearest("Ngày,Đơn vị,Loại hình,\(title)") == [nil])
    let beside = reader.training([
      source("Ngày,Đơn vị,Loại hình,\(title),Số học viên\n" + row.replacing("24", with: "30,24"))
    ])
    #expect(beside.codes == [])
    #expect(beside.table.records.map(\.participants) == [24])
  }

  @Test(arguments: [
    "TT,Ngày,Nơi,Loại hình,Kết quả\n,,Đơn vị,,Số học viên\n",
    "TT,Ngày,Đơn vị,Loại hình,Kết quả\n,,,,Số học viên (người)\n",
    "BÁO CÁO\nTT;Ngày;Đơn vị;Loại hình;Kết quả\n;;;;Số học viên\n",
  ])
  func aHeaderInTwoRowsIsSaid(header: String) {
    let rows = "1,\(row)2,\(row)"
    let mark = header.contains(";") ? ";" : ","
    let reading = reader.training([source(header + rows.replacing(",", with: mark))])
    #expect(reading.findings.map(\.problem.code) == ["header-two-rows"])
    #expect(reading.table.files.map(\.rowsLeftOut) == [2])
  }
}
