import TestSupport
import Testing

@testable import Records

/// Rows that add up others, in files.
@Suite struct TotalTests {
  private func study(_ lines: [String]) -> Reading<StudyRecord> {
    reader.study([
      source(
        "STT,Ngày,Đơn vị,Văn bản,Phải học,Đã học,Bài thu hoạch\n" + lines.joined(separator: "\n"))
    ])
  }

  private let first = "1,05/05/2021,Xã Cát Tân,Chỉ thị 05,10,9,8"
  private let second = "2,06/05/2021,Xã Cát Vân,Chỉ thị 05,20,18,16"
  private let third = "3,07/05/2021,Xã Cát Vân,Chỉ thị 06,40,36,32"

  @Test(arguments: [
    "Tổng cộng", "TỔNG CỘNG:", "Cộng", "Tổng số", "TỔNG", "Total", "cong", "Cộng tháng 5",
    "Tổng quý II", "Cộng năm 2021", "Tổng cộng toàn huyện", "Sub-total", "Grand total",
    "Cộng tháng 5 năm 2021", "Lũy kế", "LUỸ KẾ TỪ ĐẦU NĂM", "Lũy kế đến tháng 5/2021", "Cộng dồn",
    "Lũy kế đến hết tháng 5 năm 2021", "Cộng 9 tháng", "Lũy kế 9 tháng đầu năm 2021",
    "Cộng cả năm 2021", "Lũy kế từ đầu năm 2021", "Cộng quý I/2021", "Cộng quý 4/2021",
    "Cộng quý 4 năm 2021", "Lũy kế đến 30/6/2021", "Lũy kế từ đầu năm đến tháng 5",
    "Lũy kế từ đầu năm đến ngày 30/6/2021", "Cộng 6 tháng cuối năm", "T.cộng", "TC", "Toàn huyện",
    "Tổng hợp", "Tổng cộng (4 dòng)", "Tổng số lớp", "Cộng 2021",
  ])
  func labels(text: String) {
    #expect(TotalRow.isLabel(text))
    #expect(TotalRow.isLabel(decomposed(text)))
    for row in [
      "\(text),,,,30,27,24", ",\(text),,,30,27,24", ",,\(text),,30,27,24", ",,,\(text),30,,24",
      ",31/12/2021,\(text),,30,27,24", ",,Xã Cát Tân,\(text),30,27,24", "\(text),,,,,,",
    ] {
      let reading = study([first, second, row])
      #expect(reading.codes == [], "\(row)")
      #expect(reading.table.records.count == 2)
      #expect(reading.table.files.map(\.rowsLeftOut) == [0])
      // A total that says nothing agrees with nothing.
      #expect(reading.table.files.map(\.totalRows) == [row.hasSuffix(",,,,") ? 0 : 1])
    }
  }

  @Test(arguments: [
    "", "Cộng Hòa", "Xã Cộng Hòa", "Tổng công ty", "Công an huyện", "Cộng tháng 13", "Tổng kết",
    "Totals of May", "Bình", "Cộng năm", "Lũy kế năm", "Cộng 13 tháng", "Cộng 20211", "Lương",
    "Cộng năm 9999", "Cộng quý 5/2021", "Toàn", "Tổng hợp tác xã", "TCT", "Cộng xã Xuân Hòa",
    "Lũy kế đến 99/99/2021", "Tổng cộng (dự kiến)",
  ])
  func namesThatAreNoLabels(text: String) {
    #expect(!TotalRow.isLabel(text))
  }

  @Test(arguments: [
    // The grand total, above or below.
    (["1", "2", "T30"], []), (["T30", "1", "2"], []), (["1", "2", "T31"], ["total-mismatch@4:5"]),
    (["T31", "1", "2"], ["total-mismatch@2:5"]),
    // Subtotals, then the grand total, and a total of subtotals.
    (["1", "T10", "2", "3", "T60", "T70"], []), (["T10", "1", "T60", "2", "3", "T70"], []),
    (["1", "T10", "2", "T20", "T30", "3", "T40", "T70"], []),
    (["1", "T10", "2", "T21", "3", "T70"], ["total-mismatch@5:5"]),
    // Nothing adds up to nothing.
    (["T0", "1"], ["total-mismatch@2:5"]), (["1", "2", "T0"], ["total-mismatch@4:5"]),
    (["1", "T0", "2", "T30"], ["total-mismatch@3:5"]), (["1", "T10", "T0", "2", "T20"], []),
    (["0", "T0", "1", "T10"], []), (["T0"], ["~file-without-rows@1"]),
    (["T5"], ["~file-without-rows@1", "total-mismatch@2:5"]),
    // A faulty row is told, and the totals that miss it are not.
    (["1", "x", "T30", "2"], ["cell-merged@3:2"]),
    (["1", "Tx"], ["count-not-a-number@3:5"]), (["1", "T-1"], ["count-negative@3:5"]),
  ])
  func sums(rows: [String], codes: [String]) {
    let lines = rows.map { row in
      switch row {
      case "1": first
      case "2": second
      case "3": third
      case "0": "0,04/05/2021,Xã Cát Vân,Chỉ thị 06,0,0,0"
      case "x": "1,,Xã Cát Tân,Chỉ thị 05,,9,8"
      default: "Tổng,,,,\(row.dropFirst()),,"
      }
    }
    let reading = study(lines)
    #expect(reading.codes.filter { $0 != "cell-empty@3:5" } == codes)
  }

  @Test func aMisfitNamesWhatIsStatedAndWhatTheRowsComeTo() {
    let reading = study([first, second, "Tổng cộng,,,,30,28,25"])
    #expect(
      reading.findings.map { $0.problem as? RecordProblem } == [
        .wrongTotal(header: "Đã học", stated: 28, computed: 27, rows: .above),
        .wrongTotal(header: "Bài thu hoạch", stated: 25, computed: 24, rows: .above),
      ])
    #expect(reading.findings.map(\.location?.column) == [6, 7])
    #expect(reading.table.records.count == 2)
  }

  /// Months with their totals, each with what has come together since the year's beginning.
  @Test func whatHasComeTogetherIsATotalOfAllAbove() {
    let months = [
      first, "Cộng tháng 5,,,,10,9,8", second, third, "Cộng tháng 6,,,,60,54,48",
      "Lũy kế từ đầu năm,,,,70,63,56",
    ]
    #expect(study(months).codes == [])
    #expect(study(months.dropLast() + ["Lũy kế,,,,60,54,49"]).codes == ["total-mismatch@7:7"])
  }

  private func withRates(_ lines: [String]) -> Reading<StudyRecord> {
    reader.study([
      source(
        "Ngày,Đơn vị,Văn bản,Phải học,Đã học,Tỷ lệ học tập,Bài thu hoạch\n"
          + lines.joined(separator: "\n"))
    ])
  }

  @Test(arguments: [
    ("Cộng,,,30,28,\"93,3%\",24", [String]()), ("Cộng,,,30,28,28/30,24", []),
    ("Cộng,,,30,28,,24", []), ("Cộng,,,,28,\"93,5%\",24", []),
    ("Cộng,,,30,28,\"93,3%\u{200B}\",24", []), ("Cộng,,,30,,28/30,24", []),
    ("Cộng,,,30,,27/30,24", ["total-mismatch@4:6"]), ("Cộng,,,,,28/31,", ["total-mismatch@4:6"]),
    // What cannot be read is no total.
    ("Cộng,,,30,28,#DIV/0!,24", ["cell-failed-formula@4:6"]),
    ("Cộng,,,30,28,31/30,24", ["rate-malformed@4:6"]),
    ("Cộng,,,30,28,\"92.5.1%\",24", ["rate-malformed@4:6"]),
    // The mean of the rows' rates is not the rate of all.
    ("Cộng,,,30,28,\"92,5%\",24", ["~rate-mismatch@4:6"]),
    ("Cộng,,,30,28,27/30,24", ["~rate-mismatch@4:6"]),
    ("Cộng,,,30,27,\"93,3%\",24", ["total-mismatch@4:5", "~rate-mismatch@4:6"]),
  ])
  func ratesOfTotals(total: String, codes: [String]) {
    let rows = ["05/05/2021,Xã Cát Tân,Chỉ thị 05,10,9,90%,8"]
    let reading = withRates(rows + ["06/05/2021,Xã Cát Vân,Chỉ thị 05,20,19,95%,16", total])
    #expect(reading.codes == codes)
    #expect(reading.table.records.count == 2)
    let isRead = !codes.contains { $0.hasPrefix("rate-malformed") || $0.hasPrefix("cell") }
    #expect(reading.table.files.map(\.totalRows) == [isRead ? 1 : 0])
  }

  /// A count that a rate says is wrong in the rate's cell, and is not held against another rate.
  @Test func aMisfitStandsWhereItIsSaid() {
    let rows = [
      "Ngày,Đơn vị,Văn bản,Tỷ lệ học tập,Tỷ lệ viết thu hoạch",
      "05/05/2021,Xã Cát Tân,Chỉ thị 05,9/10,8/9", "06/05/2021,Xã Cát Vân,Chỉ thị 05,19/20,16/19",
    ]
    func codes(_ total: String) -> [String] {
      reader.study([source((rows + [total]).joined(separator: "\n"))]).codes
    }
    #expect(codes("Cộng,,,28/30,24/28") == [])
    #expect(codes("Cộng,,,\"93,3%\",24/27") == ["total-mismatch@4:5"])
    #expect(codes("Cộng,,,28/30,24/27") == ["~rate-mismatch@4:5"])
    #expect(codes("Cộng,,,28/30,23/28") == ["total-mismatch@4:5"])
    for cell in ["28/3O", "31/30", "2.9.0/30"] {
      #expect(codes("Cộng,,,\(cell),24/28") == ["rate-malformed@4:4"], "\(cell)")
    }
    #expect(codes("Cộng,,,#REF!,24/28") == ["cell-failed-formula@4:4"])
    #expect(codes("Cộng,,,#REF!,31/30") == ["cell-failed-formula@4:4", "rate-malformed@4:5"])
  }

  /// A year's total ends where another year's does, however many subtotals lie between.
  @Test func totalsOfManySubtotals() {
    let lines = (2019...2021).flatMap { year in
      (1...312).flatMap { day in
        [
          "\(day),\(day % 28 + 1)/5/\(year),Xã Cát Tân,Chỉ thị \(day),\(day),1,1",
          ",,Cộng tháng 5,,\(day),1,1",
        ]
      } + [",,Cộng năm \(year),,\(312 * 313 / 2),312,312"]
    }
    #expect(study(lines).codes == [])
    let wrong = lines.dropLast() + [",,Cộng năm 2021,,\(312 * 313 / 2),312,311"]
    #expect(study(Array(wrong)).codes == ["total-mismatch@\(lines.count + 1):7"])
  }

  @Test func aTotalMayBeAboveWhatARecordMayBe() {
    let rows = (5...6).map { "1,0\($0)/05/2021,Xã Cát Tân,Chỉ thị 05,600000000,9,8" }
    #expect(study(rows + ["Tổng,,,,1.200.000.000,18,16"]).codes == [])
    #expect(study(rows + ["Tổng,,,,1.200.000.001,18,16"]).codes == ["total-mismatch@4:5"])
    #expect(
      study([rows[0].replacing("600000000", with: "6000000000")]).codes == ["count-too-large@2:5"])
  }

  @Test func theRowsThatAreAddedUpAreTold() {
    func rows(_ lines: [String]) -> [TotalledRows] {
      study(lines).findings.compactMap { finding in
        if case .wrongTotal(_, _, _, let rows)? = finding.problem as? RecordProblem {
          rows
        } else {
          nil
        }
      }
    }
    #expect(rows([first, "Tổng,,,,10,,", second, "Tổng,,,,21,,", third]) == [.between(3, 5)])
    #expect(rows(["Tổng,,,,31,,", first, second]) == [.below])
  }

  @Test("A row of numbers under another name, or under none, is one error that says so")
  func likelyTotals() {
    for row in [
      ",,,,30,27,24", "Bình quân,,,,15,13,12", ",Trong đó,,,30,27,24", ",,Cộng Đảng bộ,,30,27,24",
    ] {
      #expect(study([first, second, row]).codes == ["row-likely-total@4"], "\(row)")
    }
    for row in [",Tháng 1,,,30,27,24", ",Cộng xã Cát Tân quý 1,,,30,27,24"] {
      #expect(study([first, second, row]).codes == ["row-likely-total@4"], "\(row)")
    }
    for row in [
      ",1. Khối xã,,,,,", ",\"Như Xuân, ngày 5 tháng 1\",,,,,", "1,2,3,4,5,6,7", "A,B,C,D,1,2,3",
      ",,,,\"Như Xuân, ngày 5 tháng 1\",,",
    ] {
      #expect(study([first, second, row]).codes == ["row-no-record@4"], "\(row)")
    }
    // A record with faulty cells, or merged ones, is still one.
    #expect(study([first, second, ",,Xã Cát Tân,,30,27,24"]).codes.count == 2)
    #expect(study([first, "2,31/04/2021,Xã Cát Tần,Chỉ thị 05,30,27,24"]).codes.count == 2)
    #expect(study([first, "2,,Xã Cát Tần,Chỉ thị 05,30,27,24"]).codes.count == 2)
  }

  /// The total of one unit or category: its name stands there too.
  @Test func aTotalOfOneUnit() {
    let training = reader.training([
      source(
        "Ngày,Đơn vị,Loại hình,Nội dung,Số học viên\n"
          + "1/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận,30\n"
          + ",Xã Cát Tân,Tập huấn chuyên đề,Tổng cộng,30\n")
    ])
    #expect(training.codes == [] && training.table.records.count == 1)
    let topics = reader.training([
      source(
        "Ngày,Đơn vị,Loại hình,Nội dung,Số học viên\n"
          + "5/1/2021,Xã Cát Tân,Tập huấn chuyên đề,Tổng hợp,30\n"
          + "6/1/2021,Xã Cát Tân,Tập huấn chuyên đề,TC,30\n7/1/2021,,,Tổng cộng,60\n")
    ])
    #expect(topics.codes == [] && topics.table.records.count == 2)
  }

  /// However few places are looked at, a total fits where one of all fits.
  @Test(arguments: 1...300)
  func whatFitsIsFound(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let steps = (0..<Int.random(in: 1...14, using: &random)).map { line in
      Step(line: line, random: &random)
    }.filter { !$0.isFaulty }
    var check = TotalCheck()
    for step in steps { step.add(to: &check) }
    let wrong = Set(check.misfits.map(\.line))
    for (index, step) in steps.enumerated() where step.isTotal {
      #expect(wrong.contains(step.line) != fits(index, in: steps), "row \(index)")
    }
  }

  /// Whether the records from total `index` to another total or an end come to its counts.
  private func fits(_ index: Int, in steps: [Step]) -> Bool {
    let records = steps.filter { !$0.isTotal }
    return (-1...steps.count).contains { other in
      guard other != index else { return false }
      let isOuter = !steps.indices.contains(other)
      guard isOuter || steps[other].isTotal else { return false }
      let between = steps[max(0, min(index, other))..<min(steps.count, max(index, other))]
        .filter { !$0.isTotal }
      if isOuter, between.isEmpty, !records.isEmpty { return false }
      return [Column.required, .reports].allSatisfy { column in
        between.reduce(0) { $0 + $1.counts[column] } == steps[index].counts[column]
      }
    }
  }

  @Test func ratesThatAreCountsAreAddedUpToo() {
    let rows = [
      "Ngày,Đơn vị,Văn bản,Tỷ lệ học tập", "05/05/2021,Xã Cát Tân,Chỉ thị 05,9/10",
      "06/05/2021,Xã Cát Vân,Chỉ thị 05,19/20",
    ]
    func read(_ total: String) -> [String] {
      reader.study([source((rows + [total]).joined(separator: "\n"))]).codes
    }
    #expect(read("Cộng,,,28/30") == [])
    #expect(read("Cộng,,,27/30") == ["total-mismatch@4:4"])
  }

  @Test func trainingAndPlansHaveTotalsToo() {
    let training = reader.training([
      source(
        "Ngày,Đơn vị,Loại hình,Số lớp,Số học viên\n1/2021,Xã Cát Tân,Tập huấn chuyên đề,1,1.900\n"
          + "2/2021,Xã Cát Tân,Bồi dưỡng kiến thức,,100\nTổng cộng,,,1,2.000\n")
    ])
    #expect(training.codes == [])
    let plan = reader.plan([
      source(
        "Năm,Loại hình,Số lớp\n2021,Tập huấn chuyên đề,25\n2021,Tổng cộng,26\n,Cộng,25\n")
    ])
    #expect(plan.codes == ["total-mismatch@3:3"])
  }

  /// However a file is cut into parts, and in whatever order these are joined, the sums are the same.
  @Test(arguments: 1...200)
  func partsOfAFileAddUp(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let steps = (0..<Int.random(in: 1...12, using: &random)).map { line in
      Step(line: line, random: &random)
    }
    var whole = TotalCheck()
    var parts: [TotalCheck] = [TotalCheck()]
    for step in steps {
      step.add(to: &whole)
      if Bool.random(using: &random) { parts.append(TotalCheck()) }
      step.add(to: &parts[parts.count - 1])
    }
    while parts.count > 1 {
      let index = Int.random(in: 1..<parts.count, using: &random)
      parts[index - 1].append(parts.remove(at: index))
    }
    #expect(parts[0].misfits == whole.misfits)
  }

  /// A row of a random file.
  private struct Step {
    var line: Int
    var isTotal: Bool
    var isFaulty: Bool
    var counts = ColumnCounts()

    init(line: Int, random: inout SeededGenerator) {
      self.line = line
      isTotal = Int.random(in: 0..<3, using: &random) == 0
      isFaulty = Int.random(in: 0..<40, using: &random) == 0
      counts[.required] = Int.random(in: 0...(isTotal ? 6 : 3), using: &random)
      counts[.reports] = Int.random(in: 0...1, using: &random)
    }

    func add(to check: inout TotalCheck) {
      if isFaulty { return check.addFaultyRow() }
      guard isTotal else { return check.add(counts) }
      var total = TotalRow(line: line)
      for column in [Column.required, .reports] {
        total.state(counts[column], of: column, in: column)
      }
      check.add(total)
    }
  }
}
