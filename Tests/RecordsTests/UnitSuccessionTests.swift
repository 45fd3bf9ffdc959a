import Diagnostics
import Quantities
import Testing

@testable import Records

/// What units' names mean at their time, where units take the places of others.
@Suite struct UnitSuccessionTests {
  /// Yên Cát takes in Yên Lễ in 2019-12; Như Xuân takes in both it and Tân Bình in 2025-07, when a
  /// new Hóa Quỳ takes in the old one and Bình Lương, and an office begins.
  private static let units: [UnitSuccession.Unit] = [
    .init("Thị trấn Yên Cát", successor: 2),  // 0
    .init("Xã Yên Lễ", successor: 2),
    .init("Thị trấn Yên Cát", since: month(2019, 12), successor: 4),  // 2
    .init("Xã Tân Bình", successor: 4),
    .init("Xã Như Xuân", since: month(2025, 7)),  // 4
    .init("Xã Bình Lương", successor: 7),
    .init("Xã Hóa Quỳ", successor: 7),  // 6
    .init("Xã Hóa Quỳ", since: month(2025, 7)),
    .init("Cơ quan Đảng ủy xã", since: month(2025, 7)),  // 8
    .init("Xã Thanh Quân"),
  ]

  private static func month(_ year: Int, _ number: Int) -> Month? {
    Month(year: year, number: number)
  }

  private let vocabulary = Vocabulary(
    units: units.map { RegisteredName($0.name) }, categories: [RegisteredName("Tập huấn")],
    succession: UnitSuccession(units))

  private func read(
    _ rows: [(date: String, unit: String)], threads: Int? = nil
  ) -> Reading<TrainingRecord> {
    let lines = rows.enumerated().map { "\($1.date),\($1.unit),Tập huấn,\($0)\n" }
    return RecordReader(vocabulary: vocabulary, threads: threads).training([
      source("Ngày,Đơn vị,Loại hình,Số học viên\n" + lines.joined())
    ])
  }

  @Test(arguments: [
    ("05/11/2019", "Thị trấn Yên Cát", 0), ("30/11/2019", "Xã Yên Lễ", 1),
    ("01/12/2019", "Thị trấn Yên Cát", 2), ("30/06/2025", "TT. Yên Cát", 2),
    ("06/2025", "Xã Hóa Quỳ", 6), ("01/07/2025", "Xã Hóa Quỳ", 7), ("07/2025", "Hoá Quỳ", 7),
    ("06/2025", "Hóa Quỳ", 6), ("08/2025", "Đảng ủy xã Hóa Quỳ", 7),
    ("06/2025", "Xã Tân Bình", 3), ("07/2025", "Xã Như Xuân", 4), ("01/1990", "Xã Thanh Quân", 9),
    ("01/2090", "Xã Thanh Quân", 9), ("07/2025", "Cơ quan Đảng ủy xã", 8),
  ])
  func aNameMeansAUnitOfItsTime(_ date: String, _ name: String, _ unit: Int32) {
    let reading = read([(date, name)])
    #expect(reading.findings.isEmpty)
    #expect(reading.table.records.map(\.unit) == [unit])
    #expect(reading.table.names.units == Self.units.map(\.name))
  }

  @Test func aUnitOutsideItsTimeIsAFindingWithItsPlaceAndTheRightUnit() {
    let reading = read([
      ("05/07/2025", "Xã Tân Bình"), ("05/12/2019", "Xã Yên Lễ"), ("05/08/2025", "Xã Yên Lễ"),
      ("05/07/2025", "Thị trấn Yên Cát"), ("30/06/2025", "Xã Như Xuân"),
      ("30/06/2025", "Cơ quan Đảng ủy xã"), ("30/06/2025", "Xã Tân Bình"),
    ])
    #expect(reading.table.records.count == 1)
    #expect(reading.table.files.map(\.rowsLeftOut) == [6])
    #expect(
      reading.findings.map(\.problem.code)
        == Array(repeating: "unit-ended", count: 4) + ["unit-not-yet", "unit-not-yet"])
    #expect(
      reading.findings.map { $0.text(in: .english) } == [
        "a.csv:2:2: error: “Đơn vị” holds “Xã Tân Bình”, which is no unit any more from 07/2025 on; "
          + "hint: a row of 07/2025 names “Xã Như Xuân”; if the unit still stands, correct "
          + "“succeeds” or “since” in report.yml",
        "a.csv:3:2: error: “Đơn vị” holds “Xã Yên Lễ”, which is no unit any more from 12/2019 on; "
          + "hint: a row of 12/2019 names “Thị trấn Yên Cát”; if the unit still stands, correct "
          + "“succeeds” or “since” in report.yml",
        "a.csv:4:2: error: “Đơn vị” holds “Xã Yên Lễ”, which is no unit any more from 12/2019 on; "
          + "hint: a row of 08/2025 names “Xã Như Xuân”; if the unit still stands, correct "
          + "“succeeds” or “since” in report.yml",
        "a.csv:5:2: error: “Đơn vị” holds “Thị trấn Yên Cát”, which is no unit any more from 07/2025 "
          + "on; hint: a row of 07/2025 names “Xã Như Xuân”; if the unit still stands, correct "
          + "“succeeds” or “since” in report.yml",
        "a.csv:6:2: error: “Đơn vị” holds “Xã Như Xuân”, which is no unit before 07/2025; "
          + "hint: rows of earlier months name the old units: “Thị trấn Yên Cát”, “Xã Tân Bình”",
        "a.csv:7:2: error: “Đơn vị” holds “Cơ quan Đảng ủy xã”, which is no unit before "
          + "07/2025; hint: correct the date or the unit; if one of that name was there before, "
          + "list its name in this unit's “succeeds” in report.yml",
      ])
  }

  @Test func theClerkIsToldInVietnamese() {
    let findings = read([("05/07/2025", "Xã Tân Bình"), ("06/2025", "Xã Như Xuân")]).findings
    #expect(
      findings.map { $0.text(in: .vietnamese) } == [
        "a.csv:2:2: lỗi: ô “Đơn vị” ghi “Xã Tân Bình”: từ tháng 07/2025 không còn đơn vị này; "
          + "cách sửa: dòng của tháng 07/2025 ghi đơn vị “Xã Như Xuân”; nếu đơn vị vẫn còn thì sửa "
          + "mục “succeeds” hoặc “since” trong report.yml",
        "a.csv:3:2: lỗi: ô “Đơn vị” ghi “Xã Như Xuân”: đến tháng 07/2025 mới có đơn vị này; "
          + "cách sửa: dòng của các tháng trước đó ghi đơn vị cũ: “Thị trấn Yên Cát”, “Xã Tân Bình”",
      ])
  }

  @Test func aFaultyDateIsTheOnlyFinding() {
    #expect(
      read([("31/02/2025", "Xã Tân Bình")]).findings.map(\.problem.code) == ["date-impossible"])
  }

  @Test func studyRecordsAreReadTheSameWay() {
    let reading = RecordReader(vocabulary: vocabulary).study([
      source(
        """
        Năm,Tháng,Đơn vị,Văn bản,Phải học,Đã học
        2025,6,Xã Hóa Quỳ,Chỉ thị 05,10,9
        2025,7,Xã Hóa Quỳ,Chỉ thị 05,10,9
        2025,7,Xã Bình Lương,Chỉ thị 05,10,9
        """)
    ])
    #expect(reading.table.records.map(\.unit) == [6, 7])
    #expect(reading.findings.map(\.location?.description) == ["a.csv:4:3"])
  }

  /// A name that stood, went, and came back: nobody has it in between.
  @Test func aNameMayComeBack() throws {
    let succession = UnitSuccession([
      .init("Xã A", successor: 1), .init("Xã B", since: Self.month(2010, 1)),
      .init("Xã A", since: Self.month(2020, 1)),
    ])
    let months = [(2009, 12), (2010, 1), (2019, 12), (2020, 1)]
    for number in [Int32(0), 2] {
      #expect(
        try months.map { succession.unit(named: number, in: try #require(Self.month($0.0, $0.1))) }
          == [0, nil, nil, 2])
    }
    let fault = succession.fault(named: 0, in: try #require(Self.month(2015, 1)))
    #expect(fault == .ended(end: try #require(Self.month(2010, 1)), successor: "Xã B"))
  }

  @Test func withoutMergersNothingIsLookedUp() {
    #expect(UnitSuccession(["A", "B"].map { UnitSuccession.Unit($0) }).isEmpty)
    #expect(!vocabulary.succession.isEmpty)
  }

  @Test func unitsTakenAsTheyComeAreAlwaysThere() {
    var open = vocabulary
    open.unlistedUnits = .accept
    let reading = RecordReader(vocabulary: open).training([
      source(
        "Ngày,Đơn vị,Loại hình,Số học viên\n05/2025,Xã Mới,Tập huấn,1\n"
          + "09/2025,Xã Mới,Tập huấn,2\n")
    ])
    #expect(reading.findings.isEmpty)
    #expect(reading.table.records.map(\.unit) == [10, 10])
  }
}
