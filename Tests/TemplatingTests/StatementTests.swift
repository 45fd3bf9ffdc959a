import Diagnostics
import Document
import Foundation
import Quantities
import Records
import Summaries
import Templating
import Testing

/// What the report says where records are silent: nothing false, nothing guessed.
@Suite struct StatementTests {
  /// The sample's report as text after `change` was made to the records.
  private func text(
    _ month: String = "2021-12", years: Int = 5, _ change: (inout RecordSet) -> Void = { _ in }
  ) throws -> String {
    var request = try Sample.request(month, years: years)
    change(&request.records)
    return try Sample.template().document(for: request).dump()
  }

  /// What of a dump are sentences, headings and large figures.
  private func sentences(_ dump: String) -> String {
    dump.split(separator: "\n").filter { line in
      !line.contains(" | ") && !line.contains("head |") && !line.contains("series ")
    }.joined(separator: "\n")
  }

  private static func strip(_ records: inout RecordSet) {
    for index in records.training.records.indices { records.training.records[index].classes = nil }
    for index in records.study.records.indices {
      records.study.records[index].reports = nil
      records.study.records[index].points = nil
      records.study.records[index].format = nil
    }
  }

  @Test func columnsThatAreNotThereAreNotZero() throws {
    let text = sentences(try text("2021-12", Self.strip))
    for claim in [
      "0 bài thu hoạch", "0 điểm cầu", "0 lớp", "đạt –", "là –", "viết bài", "trực tuyến",
      "trực tiếp", "lớp đã mở", "Số lớp",
    ] {
      #expect(!text.contains(claim), "\(claim)")
    }
    #expect(
      text.contains("tập huấn chuyên đề cho **11.500** lượt người; số liệu không ghi số lớp."))
    // Who is sent and who is taught does not hang on filled cells.
    #expect(text.contains("đã cử đi đào tạo lý luận chính trị **322** đồng chí và cử đi đào tạo"))
  }

  @Test func manyUnitsAreNotListedInASentence() throws {
    let text = sentences(
      try text { records in
        for index in records.study.records.indices {
          records.study.records[index].attended =
            records.study.records[index].required / 2 + index % 9
        }
      })
    #expect(text.contains("Cả 20 đơn vị đều dưới mức 93,5%."))
    #expect(text.contains("Riêng năm 2021, không đơn vị nào có số liệu đạt mức 93,5%."))
    #expect(!text.contains("còn 20 đơn vị") && !text.contains("0 trên 20 đơn vị"))
    #expect(text.contains("Cả 20 đơn vị dưới mức 93,5% tính chung cả giai đoạn"))
    let some = sentences(
      try self.text { records in
        // The first unit alone reaches the mark.
        for index in records.study.records.indices where records.study.records[index].unit != 0 {
          records.study.records[index].attended = records.study.records[index].required / 2
        }
        for index in records.study.records.indices where records.study.records[index].unit == 0 {
          records.study.records[index].attended = records.study.records[index].required
        }
      })
    let line = try #require(some.split(separator: "\n").first { $0.contains("19 đơn vị dưới mức") })
    #expect(line.contains("Có 1 đơn vị đạt mức 93,5% trở lên và 19 đơn vị dưới mức, thấp nhất là "))
    // Five of the year, five of its last.
    #expect(line.components(separatedBy: "); ").count <= 10)
  }

  @Test func equalUnitsAreCountedWhereTheyAreMany() throws {
    let text = sentences(
      try text { records in
        for index in records.study.records.indices {
          let half = records.study.records[index].unit == 0
          records.study.records[index].attended = half ? 0 : records.study.records[index].required
        }
      })
    #expect(
      text.contains(
        "cao nhất là xã Bãi Trành, xã Xuân Hòa, xã Xuân Bình, xã Hóa Quỳ, xã Cát Vân và 14 đơn vị khác"
      ))
  }

  @Test func figuresOverSomeRecordsSaySo() throws {
    let text = try text { records in
      for index in records.study.records.indices where index.isMultiple(of: 3) {
        records.study.records[index].reports = nil
        records.study.records[index].format = nil
      }
      for index in records.training.records.indices where index.isMultiple(of: 3) {
        records.training.records[index].classes = nil
      }
    }
    #expect(text.contains("tính trên 280 lượt đơn vị có báo cáo số bài thu hoạch"))
    #expect(text.contains("**95,8%** của 73.829 lượt đảng viên đã học"))
    #expect(text.contains("có báo cáo số bài thu hoạch (280 trên 420 lượt)"))
    #expect(text.contains("trong 280 lượt học tập có ghi hình thức"))
    #expect(text.contains("dòng số liệu có ghi số lớp."))
    let whole = try self.text()
    #expect(!whole.contains("có báo cáo số bài thu hoạch"))
    #expect(!whole.contains("có ghi số lớp"))
  }

  @Test func noRecordsIsNotNothingDone() throws {
    for month in ["2022-09", "2015-01", "2030-03"] {
      let text = try text(month)
      for claim in ["không tổ chức", "chưa tổ chức", "chưa có lớp", "chưa cử", "không có lớp"] {
        #expect(!text.contains(claim), "\(month): \(claim)")
      }
      #expect(text.contains("chưa có số liệu về đào tạo, bồi dưỡng"))
    }
    // Of a year of which only some months are reported nothing is said as a whole.
    let begun = try text("2030-03")
    #expect(begun.contains("5 năm 2026–2030 (đến hết tháng 3/2030) chưa có số liệu"))
    #expect(!begun.contains("5 năm 2026–2030 chưa có số liệu"))
    let late = try text("2022-09")
    #expect(late.contains("Số liệu mới nhất về đào tạo, bồi dưỡng là của tháng 12/2021."))
    #expect(late.contains("Tỷ lệ viết bài thu hoạch các năm 2018–2021 đều đạt mức 95% trở lên."))
    #expect(late.contains("tính chung các năm 2018–2021 đạt"))
    #expect(!late.contains("năm nào"))
    #expect(!late.contains("cả giai đoạn"))
    #expect(try !text("2021-11").contains("Số liệu mới nhất"))
  }

  @Test func aYearThatIsNotOverIsCalledByItsMonths() throws {
    let text = try text("2019-05")
    #expect(
      text.contains(
        "Tỷ lệ học tập tăng 2 năm liền, từ 90,2% năm 2016 lên 93,5% năm 2018; "
          + "5 tháng đầu năm 2019 đạt 94,6%."))
    #expect(text.contains("riêng 5 tháng đầu năm 2019 đạt **94,6%**"))
    #expect(text.contains("các năm 2017–2018 và 5 tháng đầu năm 2019 đều đạt mức 95%"))
    #expect(text.contains("Trong 5 năm 2015–2019 (đến hết tháng 5/2019), Huyện ủy Như Xuân đã"))
    #expect(!text.contains("93,5% năm 2019"))
  }

  @Test func periodsOfComparisonHaveTheirNames() throws {
    let december = try text()
    #expect(december.contains("năm 2021 tăng 9 lớp so với năm 2020"))
    #expect(!december.contains("so với cùng kỳ năm 2020"))
    let september = try text("2021-09")
    #expect(september.contains("9 tháng đầu năm 2021") && september.contains("cùng kỳ năm 2020"))
    let january = try text("2021-01")
    #expect(january.contains("III- THÁNG 01/2021\n"))
    // January 2020 has records, but none that count attendances: that is not taken for 0.
    #expect(january.contains(" lượt người được tập huấn."))
  }

  @Test func totalsOverCategoriesOfOnePeriodSaySo() throws {
    let claim =
      "Mức tăng, giảm tính trên tổng số có trong số liệu của hai kỳ, kể cả loại hình chỉ có"
    func text(without category: String) throws -> String {
      try self.text { records in
        let names = records.training.names.categories
        records.training.records.removeAll {
          $0.month.year == 2020 && names[Int($0.category)] == category
        }
      }
    }
    let people = try text(without: "Bồi dưỡng đảng viên mới")
    #expect(people.contains("\(claim) số liệu ở một kỳ: "))
    #expect(people.contains("bồi dưỡng đảng viên mới"))
    let boxes = people.split(separator: "\n").filter { $0.hasSuffix("so với năm 2020”") }
    #expect(boxes.count == 4, "the boxes leave it to the text and the table's note")
    // The total of attendances has one category, so there is nothing to compare and nothing to say.
    let attendances = try text(without: "Tập huấn chuyên đề")
    #expect(!attendances.contains("lượt người được tập huấn, tăng"))
  }

  @Test func yearsThatTieHaveTheirCountEach() throws {
    let headline = try text { records in
      var years: Set<Int> = []
      records.training.records.removeAll {
        $0.classes == nil || !years.insert($0.month.year).inserted
      }
      for index in records.training.records.indices {
        let year = records.training.records[index].month.year
        records.training.records[index].classes = year < 2020 ? 10 : 1
      }
    }
    #expect(headline.contains("Năm 2017, 2018 và 2019 mở nhiều lớp nhất: mỗi năm 10 lớp"))
    #expect(try !text().contains("mỗi năm 1"))
  }

  @Test func aBoxComparesWithinTheWindow() throws {
    let change = "lớp so với năm 2020”"
    #expect(try text(years: 2).contains(change))
    #expect(try !text(years: 1).contains(change))
  }

  @Test func onlineStudyBeginsWhereTheWindowHasStudyBefore() throws {
    let beginning = "Học tập trực tuyến được tổ chức từ năm 2018"
    #expect(try text(years: 5).contains(beginning))
    #expect(try !text(years: 4).contains(beginning), "the window begins with it")
    let unstated = try text { records in
      for index in records.study.records.indices
      where records.study.records[index].month.year == 2017 {
        records.study.records[index].format = nil
      }
    }
    #expect(!unstated.contains(beginning))
  }

  @Test func oneYearIsNoPeriod() throws {
    let text = try text(years: 1)
    #expect(!text.contains("cả giai đoạn"))
    #expect(!text.contains("riêng năm"))
    #expect(!text.contains("qua các năm"))
  }

  @Test func oneUnitIsNotAllUnits() throws {
    let text = try text { records in
      records.study.records.removeAll { records.study.names.units[Int($0.unit)] != "Xã Cát Vân" }
    }
    #expect(!text.contains("cả 1 đơn vị") && !text.contains("Cả 1 đơn vị"))
    #expect(text.contains("chỉ xã Cát Vân có số liệu, tỷ lệ học tập là 92,6%."))
  }

  @Test func equalUnitsAreAllNamed() throws {
    let text = try text { records in
      for index in records.study.records.indices where records.study.records[index].unit < 2 {
        records.study.records[index].attended = 0
        records.study.records[index].reports = 0
      }
    }
    #expect(text.contains("thấp nhất là thị trấn Yên Cát và xã Bãi Trành (0,0%)"))
  }

  @Test func namesOfPlacesAreSmallWithinSentences() throws {
    let text = try text()
    #expect(text.contains("cao nhất là Cơ quan UBND huyện (98,0%), thấp nhất là xã Cát Vân"))
    #expect(text.contains("dưới mức: thị trấn Yên Cát (93,0%); xã Bãi Trành"))
    #expect(text.contains("| Xã Cát Vân ≡ |"))
  }

  @Test func theAppendixNamesTheReportsDate() throws {
    var request = try Sample.request()
    let blank = try Sample.template().document(for: request)
    #expect(
      blank.appendices[0].reference
        == "(Kèm theo Báo cáo số       -BC/HU ngày       tháng       năm 2022 của Huyện ủy Như Xuân)"
    )
    request.issued = Day(year: 2022, month: 1, day: 5)
    let issued = try Sample.template().document(for: request)
    #expect(issued.appendices[0].reference.contains("-BC/HU ngày 05 tháng 01 năm 2022 của"))
  }
}
