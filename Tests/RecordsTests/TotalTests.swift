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
      #expect(reading.table.files.map(\.totalRows) == [1])
    }
  }

  @Test(arguments: [
    "", "Cộng Hòa", "Xã Cộng Hòa", "Tổng công ty", "Công an huyện", "Cộng tháng 13", "Tổng kết",
    "Totals of May", "Bình", "Cộng năm", "Lũy kế năm", "Cộng 13 tháng", "Cộng 20211", "Lương",
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
    // Nothing to add up.
    (["T0", "1"], []), (["T5"], ["~file-without-rows@1", "total-mismatch@2:5"]),
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
        .wrongTotal(header: "Đã học", stated: 28, computed: 27),
        .wrongTotal(header: "Bài thu hoạch", stated: 25, computed: 24),
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
    ("Cộng,,,30,28,,24", []), ("Cộng,,,30,28,#DIV/0!,24", []), ("Cộng,,,,28,\"93,5%\",24", []),
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
    #expect(reading.table.files.map(\.totalRows) == [1])
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
      for column in [Column.required, .reports] { total[column] = counts[column] }
      check.add(total)
    }
  }
}
