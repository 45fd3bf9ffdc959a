import Diagnostics
import Records
import TestSupport
import Testing

@Suite struct RecordProblemTests {
  /// One file with each kind of fault, as the clerk sees it.
  @Test(arguments: Language.allCases)
  func wording(language: Language) throws {
    let readings =
      trainingFindings + studyFindings + headerFindings + betweenRowsFindings + fileFindings
    let text = readings.map { $0.text(in: language) + "\n" }.joined()
    try expectSnapshot(text, named: "findings-\(language.rawValue).txt")
  }

  @Test func aMessageIsOneLineWithoutControlCharacters() {
    let problem = RecordProblem.longRow(
      fields: 3, columns: 2, text: "a\u{1B}[31m\r\n" + String(repeating: "x", count: 500))
    for language in Language.allCases {
      let text = Finding(problem, at: nil).text(in: language)
      #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control })
      #expect(text.count < 300)
    }
  }

  @Test func schemasNameEveryColumnOnceInEachLanguage() {
    for schema in [Schema.training, .study, .plan] {
      for language in Language.allCases {
        let headers = schema.columns.map { $0.header(in: language) }
        #expect(Set(headers).count == headers.count)
      }
    }
    #expect(
      Schema.training.columns.map(\.name) == [
        "date", "year", "month", "unit", "category", "participants", "topic", "classes",
      ])
    #expect(Column.allCases.allSatisfy { $0.header(in: .english) == $0.name })
  }

  private var trainingFindings: [Finding] {
    let counts = [
      "1,900", "1,234,567", "1,5", "-5", "1000000000", "mười", "#DIV/0!", "####", "",
    ]
    let dates = ["Tháng 1", "15/13/2021", "31/04/2021", "05/01/21", "44201", "05/07/2207"]
    let rest = ",Xã Cát Tân,Tập huấn chuyên đề,,1,"
    let lines =
      counts.map { "05/01/2021\(rest)\($0.contains(",") ? "\"\($0)\"" : $0)" }
      + dates.map { "\($0)\(rest)9" } + [
        "05/01/2021,Xã Cát Tần,Tập huấn,,1,9", "05/01/2021,Sở Nội vụ,Hội thảo khoa học,,1,9",
        "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề", "06/01/2021\(rest)9",
        "06/01/2021\(rest)9", "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,Kiểm tra, giám sát,1,9",
        "07/01/2021,Xã Cát Tân,Tập huấn chuyên đề,\"Dân vận,1,9",
        "07/01/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận\",1,9",
        "05/01/2021,\"Xã \"Cát Tân,Tập huấn chuyên đề,,1,9",
        "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,a,1,1,900",
        "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề, \"a, b\",1,9",
        "05/01/2021;Xã Cát Tân;Tập huấn chuyên đề;;1;9",
        "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,\(String(repeating: "ă", count: 501)),1,9",
        "\"05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,,1,9\"", "05/01/2021,\"Xã Cát Tân,,,1,9",
      ]
    return training(TrainingReadingTests.header + lines.joined(separator: "\n"), "training.csv")
  }

  private var studyFindings: [Finding] {
    reader.study([
      source(
        StudyReadingTests.header + StudyReadingTests.start + ",Kết hợp,,10,11,12\n"
          + StudyReadingTests.start + ",,,10,9\n",
        name: "study.csv")
    ]).findings
      + reader.plan([
        source("Năm,Tháng,Loại hình\n21,1,Tập huấn chuyên đề\n", name: "plan.csv"),
        source(
          "Năm,Loại hình,Số lớp\n2021,Tập huấn chuyên đề,4\n2021,Tập huấn chuyên đề,6\n",
          name: "twice.csv"),
        source("Năm,Loại hình,Số lớp\n2021,Tập huấn chuyên đề,\n", name: "without.csv"),
      ]).findings
      + training("Năm,Tháng,Đơn vị,Loại hình,Số học viên\n2021,13,Xã Cát Tân,,1\n", "months.csv")
      + training(
        "Ngày,Năm,Tháng,Đơn vị,Loại hình,Số học viên\n"
          + "15/01/2021,2019,7,Xã Cát Tân,Tập huấn chuyên đề,1\n", "contradicted.csv")
      + training(
        "Năm,Tháng,Đơn vị,Loại hình,Số học viên\n2207,1,Xã Cát Tân,Tập huấn chuyên đề,1\n",
        "years.csv")
      + ["02/02/2021", "02/03/2021"].flatMap { date in
        training(
          "Ngày,Đơn vị,Loại hình,Số học viên\n"
            + [date, "01/25/2021"].map { "\($0),Xã Cát Tân,Tập huấn chuyên đề,1\n" }.joined(),
          "swapped.csv")
      }
  }

  private var betweenRowsFindings: [Finding] {
    let header = "Ngày,Đơn vị,Văn bản,Phải học,Đã học,Tỷ lệ học\n"
    let vocabulary = Vocabulary(
      units: [RegisteredName("Xã Xuân Hòa"), RegisteredName("Thị trấn Xuân Hòa")], categories: [])
    return RecordReader(vocabulary: vocabulary).study([
      source(
        header
          + """
          05/05/2021,Xã Xuân Hòa,Chỉ thị 05,3044,2909,"95,7%"
          ,Xã Xuân Hòa,Chỉ thị 06,3044,2909,cao
          05/05/2021,Xuân Hoà,Chỉ thị 05,10.0,9,
          05/05/2021 08:30,Xã Xuân Hòa,Tổng cộng,10,9,
          05-01-21,Xã Xuân Hòa,Chỉ thị 07,10,9,
          """, name: "rates.csv"),
      source(
        header + "05/05/2021,Xã Xuân Hòa,Chỉ thị 05,10,9,\nTổng,,,11,9,\n", name: "totals.csv"),
      source(
        "Ngày,Đơn vị,Văn bản,Tỷ lệ học\n05/05/2021,Xã Xuân Hòa,Chỉ thị 05,90%\n",
        name: "no-counts.csv"),
      source("Ngày,Đơn vị,Văn bản,Kết quả,\n,,,Phải học,Đã học\n", name: "two-rows.csv"),
    ]).findings
  }

  private var headerFindings: [Finding] {
    training("", "empty.csv") + training(TrainingReadingTests.header, "header.csv")
      + training("Ngày,Đơn vị,Loại hình,Số hoc viên đi\n", "nearest.csv")
      + training("Ngày,Đơn vị,Loại hình,Số người học\n", "words.csv")
      + training(
        "Ngày,Đơn vị,Loại hình,Số học viên,SL lớp\n05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,9,1\n",
        "unread.csv")
      + training("Họ tên,Ghi chú\n", "missing.csv")
      + training("Năm,Đơn vị,Loại hình,Số học viên,Category\n", "repeated.csv")
      + training("Ngày|Đơn vị|Loại hình|Số học viên\n", "bars.csv")
      + training("\"Ngày,Đơn vị,Loại hình,Số học viên\"\n", "quoted.csv")
      + training(
        "Ngày,Đơn vị,Loại hình,Số học viên,Ghi chú\n05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,1,900\n",
        "notes.csv")
      + training("\0", "nul.csv")
      + reader.training([
        RecordSource(name: "legacy.csv", bytes: [0x0A, 0xE0, 0x20]),
        RecordSource(name: "book.csv", bytes: Array("PK\u{3}\u{4}".utf8)),
      ]).findings + encodingFindings
  }

  private var fileFindings: [Finding] {
    let rows = "Năm,Loại hình,Số lớp\n2021,Tập huấn chuyên đề,4\n2022,Tập huấn chuyên đề,5\n"
    return reader.plan([source(rows, name: "plan.csv"), source(rows, name: "copy.csv")]).findings
      + [
        Finding(
          RecordProblem.endlessLine(megabytes: 1), at: SourceLocation(file: "endless.csv", line: 3)),
        Finding(RecordProblem.emptyLines(megabytes: 16), at: SourceLocation(file: "empty.csv")),
      ]
  }

  private var encodingFindings: [Finding] {
    let faults: [EncodingFault] = [
      .webPage, .pdf, .archive, .binary, .nul, .damagedUTF8,
      .unknownEncoding(candidates: [.windows1258, .tcvn3]),
      .notIn(.tcvn3, isDeclared: true), .notIn(.utf16LE, isDeclared: false),
      .mixedEncodings(.windows1258), .noConverter(.utf16LE), .garbled, .oldLetters, .vni,
      .lettersLost, .replacementCharacter,
    ]
    let remarks: [RecordProblem] = [
      .encodingAssumed(.tcvn3), .oldLettersRead(.tcvn3), .garbledTextRepaired(times: 1),
      .garbledTextRepaired(times: 2),
    ]
    let place = SourceLocation(file: "old.csv", line: 2)
    let texts: [(EncodingFault, String)] = [
      (.damagedUTF8, "Xã C\u{FFFD}t Tân"), (.garbled, "Bá»“i d°á»¡ng"), (.oldLetters, "Lo¹i h×nh"),
      (.vni, "Coâng taùc"), (.lettersLost, "Lo?i hình"), (.replacementCharacter, "\u{FFFD}ơn vị"),
    ]
    return faults.map { Finding(RecordProblem.unreadableText($0), at: place) }
      + texts.map { Finding(RecordProblem.unreadableText($0, text: $1), at: place) }
      + remarks.map { Finding($0, at: place, severity: .warning) }
  }

  private func training(_ text: String, _ name: String) -> [Finding] {
    reader.training([source(text, name: name)]).findings
  }
}
