import Diagnostics
import TestSupport
import Testing

@testable import Records

@Suite struct NameTests {
  private func unit(_ text: String, in vocabulary: Vocabulary) -> Reading<TrainingRecord> {
    RecordReader(vocabulary: vocabulary).training([
      source("Ngày;Đơn vị;Loại hình;Số học viên\n05/01/2021;\(text);Tập huấn chuyên đề;1")
    ])
  }

  private let towns = Vocabulary(
    units: [
      "Xã Thanh Hòa", "Xã Thanh Hóa", "Thị trấn Yên Cát", "Phường Quảng Phú", "Huyện ủy",
      "Xã Đức Thúy", "Xã Khỏe", "Xã Hoàng Hoa", "Xã Quý", "Xã Chấn - Hưng",
    ].map { RegisteredName($0, aliases: $0 == "Huyện ủy" ? ["HU Như Xuân", "Xã Khỏe"] : []) },
    categories: [RegisteredName("Tập huấn chuyên đề")])

  @Test(arguments: [
    ("Xã Thanh Hoà", "Xã Thanh Hòa"), ("Xã Thanh Hoá", "Xã Thanh Hóa"),
    ("XÃ THANH HOÀ", "Xã Thanh Hòa"), ("TT. Yên Cát", "Thị trấn Yên Cát"),
    ("TT.Yên Cát", "Thị trấn Yên Cát"), ("tt.  yên cát", "Thị trấn Yên Cát"),
    ("P. Quảng Phú", "Phường Quảng Phú"), ("X.Thanh Hoà", "Xã Thanh Hòa"),
    ("Huyện uỷ", "Huyện ủy"), ("HUYỆN UỶ", "Huyện ủy"), ("HU  NHƯ XUÂN", "Huyện ủy"),
    ("Xã \u{00D0}ức Thuý", "Xã Đức Thúy"), ("Xã \u{0189}ức Thúy", "Xã Đức Thúy"),
    ("Xã Khoẻ", "Xã Khỏe"), ("Xã Hoàng Hoa", "Xã Hoàng Hoa"), ("Xã Qúy", "Xã Quý"),
    ("Xã Chấn \u{2013} Hưng", "Xã Chấn - Hưng"),
    ("\u{FEFF}Xa\u{200D}\u{303}\u{200B}\u{200E} Qu\u{AD}ý\u{7}", "Xã Quý"),
    ("Xã\u{3000}Quý\u{A0}", "Xã Quý"), ("TT Yên Cát", "Thị trấn Yên Cát"),
    ("T.T. Yên Cát", "Thị trấn Yên Cát"), ("TTr. Yên Cát", "Thị trấn Yên Cát"),
    ("X Khoẻ", "Xã Khỏe"), ("P Quảng Phú", "Phường Quảng Phú"),
    ("Đảng bộ xã Thanh Hoà", "Xã Thanh Hòa"), ("Đảng uỷ xã Thanh Hóa", "Xã Thanh Hóa"),
    ("ĐẢNG ỦY THỊ TRẤN YÊN CÁT", "Thị trấn Yên Cát"), ("Đảng bộ TT. Yên Cát", "Thị trấn Yên Cát"),
    ("Đảng ủy Yên Cát", "Thị trấn Yên Cát"), ("Thanh Hoà", "Xã Thanh Hòa"),
    ("thanh hóa", "Xã Thanh Hóa"), ("YÊN  CÁT", "Thị trấn Yên Cát"),
  ])
  func spellingsOfAListedUnit(text: String, unit name: String) {
    for text in [text, decomposed(text)] {
      let reading = unit(text, in: towns)
      #expect(reading.codes == [])
      #expect(reading.table.records.map { reading.table.names.units[Int($0.unit)] } == [name])
    }
  }

  @Test(arguments: [
    ("Xã Thanh Hoa", "Xã Thanh Hòa"), ("Thị trấn Thanh Hòa", "Xã Thanh Hòa"),
    ("Đảng bộ Huyện ủy", nil), ("Thanh Hoa", "Xã Thanh Hòa"), ("UBND xã Thanh Hòa", "Xã Thanh Hòa"),
    ("Xã Thanh Hoả", "Xã Thanh Hòa"),
    ("Xã Hòang Hoa", "Xã Hoàng Hoa"), ("HU Như Xuan", "Huyện ủy"),
    ("Thị Trấn Yen Cát", "Thị trấn Yên Cát"), ("Sở Nội vụ", nil),
  ])
  func anUnlistedUnitIsAnErrorThatNamesTheNearest(text: String, nearest: String?) {
    let reading = unit(text, in: towns)
    #expect(reading.codes == ["unit-unlisted@2:2"])
    #expect(
      reading.findings.first?.problem as? RecordProblem
        == .unlistedUnit(WrittenCell(header: "Đơn vị", text: text), nearest: nearest))
  }

  @Test(arguments: Vocabulary.UnlistedUnits.allCases)
  func aBareNameThatSeveralPlacesHaveIsAnErrorThatNamesThem(policy: Vocabulary.UnlistedUnits) {
    let vocabulary = Vocabulary(
      units: [
        RegisteredName("Xã Xuân Hòa"), RegisteredName("Thị trấn Xuân Hòa"),
        RegisteredName("Xã Cát Tân", aliases: ["Xã Bình Lương", "Yên Lễ"]),
        RegisteredName("Thị trấn Yên Lễ"),
      ],
      categories: [RegisteredName("Tập huấn chuyên đề")], unlistedUnits: policy)
    for text in ["Xuân Hoà", "Đảng bộ XUÂN HÒA"] {
      let reading = unit(text, in: vocabulary)
      #expect(reading.codes == ["unit-ambiguous@2:2"])
      #expect(
        reading.findings.first?.problem as? RecordProblem
          == .ambiguousUnit(
            WrittenCell(header: "Đơn vị", text: text),
            among: ["Xã Xuân Hòa", "Thị trấn Xuân Hòa"]))
    }
    for (text, number) in [
      ("X. Xuân Hoà", 0), ("TT Xuân Hoà", 1), ("Bình Lương", 2), ("Yên Lễ", 2), ("TT Yên Lễ", 3),
    ] {
      let reading = unit(text, in: vocabulary)
      #expect(reading.codes == [])
      #expect(reading.table.records.map(\.unit) == [Int32(number)])
    }
  }

  @Test func aTotalsLabelIsNoName() {
    var open = towns
    open.unlistedUnits = .accept
    let reading = RecordReader(vocabulary: open).study([
      source(
        "date,unit,document,required,attended\n05/01/2021,Tổng cộng,Nghị quyết,2,1\n"
          + "05/01/2021,Huyện ủy,CỘNG,2,1\n05/01/2021,Tổng Công ty,Nghị quyết,2,1\n")
    ])
    #expect(reading.codes == ["total-misplaced@2:2", "total-misplaced@3:3"])
    #expect(reading.table.names.units.dropFirst(10) == ["Tổng Công ty"])
  }

  @Test func unlistedUnitsAreTakenAsTheyComeWhenAccepted() {
    var open = towns
    open.unlistedUnits = .accept
    let reading = RecordReader(vocabulary: open).training([
      source(
        #"""
        Ngày,Đơn vị,Loại hình,Số học viên
        05/01/2021,Sở  Nội vụ,Tập huấn chuyên đề,1
        05/01/2021,SỞ NỘI VỤ,Tập huấn chuyên đề,2
        05/01/2021,Huyện uỷ,Tập huấn chuyên đề,3
        05/01/2021,"Đội ""A""",Tập huấn chuyên đề,4
        05/01/2021,"Đội ""A""",Tập huấn chuyên đề,5
        05/01/2021,Đội ""A"",Tập huấn chuyên đề,6
        05/01/2021,#REF!,Tập huấn chuyên đề,7
        05/01/2021,Xã A,Hội thảo,8
        """#)
    ])
    #expect(reading.codes == ["cell-failed-formula@8:2", "category-unlisted@9:3"])
    #expect(
      reading.table.names.units.dropFirst(10) == [
        "Sở Nội vụ", "Đội \"A\"", "Đội \"\"A\"\"", "Xã A",
      ])
    #expect(reading.table.records.map(\.unit) == [10, 10, 4, 11, 11, 12])
  }

  @Test func topicsAndDocumentsKeepTheFirstSpelling() {
    let training = reader.training([
      source(
        TrainingReadingTests.header
          + ["Công tác Đảng", "CÔNG  TÁC ĐẢNG", "Công tác đảng\u{200B}", "Công tác dân vận", ""]
          .map { "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,\($0),,1\n" }.joined())
    ])
    #expect(training.table.names.topics == ["Công tác Đảng", "Công tác dân vận"])
    #expect(training.table.records.map(\.topic) == [0, 0, 0, 1, nil])
    let study = reader.study([
      source(
        "date,unit,document,required,attended\n"
          + ["Quy định 08-QĐi/TW", "quy định 08\u{2013}QĐI/TW", "Quy định 80-QĐi/TW"]
          .map { "05/01/2021,Xã Cát Tân,\($0),2,1\n" }.joined())
    ])
    #expect(study.table.names.documents == ["Quy định 08-QĐi/TW", "Quy định 80-QĐi/TW"])
    #expect(study.table.records.map(\.document) == [0, 0, 1])
  }

  @Test func manySpellingsEachFindTheirName() {
    let names = (0..<5000).map { "Đơn vị số \($0)" }
    let vocabulary = Vocabulary(
      units: names.map { RegisteredName($0) }, categories: [RegisteredName("Tập huấn chuyên đề")])
    func text(_ count: Int) -> String {
      names.reversed().map { "05/01/2021,\($0),Tập huấn chuyên đề,\(count)\n" }.joined()
    }
    let reading = RecordReader(vocabulary: vocabulary).training([
      source("Ngày,Đơn vị,Loại hình,Số học viên\n" + text(1) + text(2).uppercased())
    ])
    #expect(reading.codes == [])
    #expect(
      reading.table.records.map { Int($0.unit) } == Array((0..<5000).reversed())
        + (0..<5000).reversed())
  }

  @Test func namesInAnyOrderAreFound() {
    let names = (0..<40).map { "Đơn vị số \($0)" }
    var (index, random) = (NameIndex(takesUnlisted: true), SeededGenerator(seed: 3))
    let order =
      names.indices.map { $0 }
      + (0..<500).map { _ in
        Int.random(in: 0..<40, using: &random)
      }
    let codes = order.map { index.code(ofText: names[$0]) }
    #expect(codes == order.map { Int32($0) })
  }

  @Test func onlySoManyFaultySpellingsAreKept() {
    var index = NameIndex([RegisteredName("Xã Cát Tân")], takesUnlisted: false, faultLimit: 2)
    for _ in 0..<2 {
      for name in ["Xã Cát Tâm", "#N/A", "Huyện khác", "Tổng cộng", "Xã Cát Tân"] {
        let code = index.code(ofText: name)
        switch name {
        case "Xã Cát Tâm": #expect(index.fault(code) == .unlisted(nearest: "Xã Cát Tân"))
        case "Huyện khác": #expect(index.fault(code) == .unlisted(nearest: nil))
        case "Tổng cộng": #expect(index.fault(code) == .total)
        case "#N/A": #expect(code == -2)
        default: #expect(code == 0)
        }
        #expect(code >= -3)
      }
    }
  }

  @Test func normalizationFormC() {
    #expect(nfc("Hoa\u{0300}").unicodeScalars.elementsEqual("Ho\u{00E0}".unicodeScalars))
    #expect(nfc("u\u{031B}\u{0309}").unicodeScalars.elementsEqual("\u{1EED}".unicodeScalars))
    #expect(nfc("a\0e\u{0301}").unicodeScalars.elementsEqual("a\0\u{00E9}".unicodeScalars))
    #expect(nfc("") == "")
  }
}

extension NameIndex {
  fileprivate mutating func code(ofText text: String) -> Int32 {
    Array(text.utf8).withUnsafeBytes {
      code(of: Cell(start: 0, end: $0.count, line: 1, flags: []), in: $0)
    }
  }
}
