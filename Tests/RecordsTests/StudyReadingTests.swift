import Records
import Testing

@Suite struct StudyReadingTests {
  static let header = "Ngày,Đơn vị,Văn bản,Hình thức,Điểm cầu,Phải học,Đã học,Bài thu hoạch\n"
  static let start = "05/05/2021,Xã Cát Tân,Chỉ thị 05-CT/TW"

  private func read(_ cells: String) -> Reading<StudyRecord> {
    reader.study([source(Self.header + Self.start + "," + cells)])
  }

  @Test func aRecord() throws {
    let reading = read("Trực tuyến,1,332,293,271")
    #expect(reading.codes == [])
    let record = try #require(reading.table.records.first)
    #expect(record.format == .online)
    #expect(
      [record.points, record.required, record.attended, record.reports] == [1, 332, 293, 271])
    #expect(record.day?.description == "2021-05-05")
    #expect(reading.table.names.documents == ["Chỉ thị 05-CT/TW"])
    #expect(reading.table.names.units[Int(record.unit)] == "Xã Cát Tân")
    #expect(reading.table.names.categories == District.categories)
  }

  @Test(arguments: [
    ("Trực tiếp", StudyRecord.Format.inPerson), ("trực  tiếp", .inPerson), ("TRỰC TUYẾN", .online),
    ("In person", .inPerson), ("in-person", .inPerson), ("Online", .online), ("", nil),
  ])
  func formats(text: String, format: StudyRecord.Format?) {
    let reading = read("\(text),,10,9,")
    #expect(reading.codes == [])
    #expect(reading.table.records.map(\.format) == [format])
    #expect(reading.table.records.map(\.points) == [nil])
    #expect(reading.table.records.map(\.reports) == [nil])
  }

  @Test(arguments: [
    ("Trực tiep,,10,9,8", ["format-unknown@2:4"]),
    ("Kết hợp,,10,9,8", ["format-unknown@2:4"]),
    (",,10,11,8", ["attended-above-required@2:7"]),
    (",,10,9,10", ["reports-above-attended@2:8"]),
    (",,10,11,12", ["attended-above-required@2:7", "reports-above-attended@2:8"]),
    (",,10,,12", ["cell-empty@2:7"]),
    (",,x,11,11", ["count-not-a-number@2:6"]),
    (",1.5,10,10,10", ["count-not-whole@2:5"]),
    ("Trực tiếp,,10,9", ["~row-short@2:8"]),
    ("Trực tiếp,,10", ["row-short@2:7"]),
    (",,0,0,0", []),
    (",,10,10,10", []),
  ])
  func findings(cells: String, expected: [String]) {
    #expect(read(cells).codes == expected)
  }
}

@Suite struct PlanReadingTests {
  @Test func aPlan() {
    let reading = reader.plan([
      source("Năm,Loại hình,Số lớp,Số học viên\n2021,Tập huấn chuyên đề,25,\"2.400\"\n")
    ])
    #expect(reading.codes == [])
    #expect(
      reading.table.records == [
        PlanRecord(
          year: 2021, category: 6, classes: 25, participants: 2400,
          origin: RowOrigin(file: 0, line: 2))
      ])
    #expect(reading.table.names.units.count == 20)
  }

  @Test func severalPlansOfOneYearAndCategoryAreNoneTaken() {
    let head = "Năm,Loại hình,Số lớp,Số học viên\n"
    let reading = reader.plan([
      source(head + "2021,Tập huấn chuyên đề,25,2400\n2021,Bồi dưỡng kiến thức,4,300\n"),
      source(
        head + "2020,Tập huấn chuyên đề,20,2000\n2021,Tập huấn chuyên đề,25,2400\n"
          + "2021,Tập huấn chuyên đề,1,90\n", name: "b.csv"),
    ])
    #expect(reading.codes == ["plan-repeated@3", "plan-repeated@4"])
    #expect(
      reading.findings.map { $0.text(in: .english) }[0].hasPrefix(
        "b.csv:3: error: “Tập huấn chuyên đề” has a plan of 2021 in line 2 of a.csv already;"))
    #expect(reading.table.records.map(\.year) == [2021, 2020])
    #expect(reading.table.records.map(\.category) == [5, 6])
    #expect(reading.table.files.map(\.rowsRead) == [1, 1])
    #expect(reading.table.files.map(\.rowsLeftOut) == [1, 2])
  }

  @Test func aPlanOfNothingOrOfClassesThatNobodyHolds() {
    var vocabulary = District.vocabulary()
    vocabulary.categories = vocabulary.categories.map {
      RegisteredName($0.name, holdsClasses: !$0.name.hasPrefix("Cử đi"))
    }
    let rows = [
      "Tập huấn chuyên đề,,", "Cử đi đào tạo chuyên môn,3,70", "Bồi dưỡng kiến thức,0,",
      "Cử đi đào tạo lý luận chính trị,,60",
    ]
    let reading = RecordReader(vocabulary: vocabulary).plan([
      source(
        "Năm,Loại hình,Số lớp,Số học viên\n" + rows.map { "2021,\($0)\n" }.joined())
    ])
    #expect(reading.codes == ["plan-empty@2:4", "classes-not-held@3:3"])
    #expect(reading.table.records.map(\.category) == [5, 0])
  }

  @Test func aPlanWithFaults() {
    let reading = reader.plan([source("Year,Category,Classes\n21,Hội thảo,1\n2021,,x\n")])
    #expect(
      reading.codes == [
        "year-malformed@2:1", "category-unlisted@2:2", "cell-merged@3:2", "count-not-a-number@3:3",
      ])
    #expect(
      reader.plan([source("Year,Category\n2207,Tập huấn chuyên đề\n")]).codes == [
        "year-unlikely@2:1"
      ])
    #expect(
      reader.plan([source("Ngày,Số lớp\n1,1\n")]).codes == ["column-missing@1", "column-missing@1"])
  }
}
