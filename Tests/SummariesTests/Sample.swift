import Foundation
import Quantities
import Records
import Testing

@testable import Summaries

/// The sample workspace's records, read by a splitter of our own, so that these tests know nothing
/// of `Records`' reader.
enum Sample {
  static let categories = CategoryList([
    CategoryInfo(
      key: "political_theory", name: "Cử đi đào tạo lý luận chính trị", counted: .people,
      unitWord: "đồng chí", holdsClasses: false),
    CategoryInfo(
      key: "professional", name: "Cử đi đào tạo chuyên môn", counted: .people,
      unitWord: "đồng chí", holdsClasses: false),
    CategoryInfo(
      key: "party_awareness", name: "Bồi dưỡng nhận thức về Đảng", counted: .people,
      unitWord: "quần chúng"),
    CategoryInfo(
      key: "new_members", name: "Bồi dưỡng đảng viên mới", counted: .people, unitWord: "học viên"),
    CategoryInfo(
      key: "intermediate_theory", name: "Trung cấp lý luận chính trị", counted: .people,
      unitWord: "học viên"),
    CategoryInfo(
      key: "knowledge", name: "Bồi dưỡng kiến thức", counted: .attendances, unitWord: "lượt"),
    CategoryInfo(
      key: "thematic", name: "Tập huấn chuyên đề", counted: .attendances, unitWord: "lượt"),
  ])

  static func window() throws -> Window { Window(endingWith: try month("2021-12")) }

  static func records() throws -> RecordSet {
    var training = RecordTable<TrainingRecord>(
      names: NameTables(categories: categories.all.map(\.name)))
    for row in try rows(of: "training.csv") {
      let day = try #require(date(row[0]))
      training.records.append(
        TrainingRecord(
          month: day.month, day: day, unit: training.names.units.index(of: row[1]),
          category: training.names.categories.index(of: row[2]),
          topic: training.names.topics.index(of: row[3]), classes: Int(row[4]),
          participants: try #require(Int(row[5])), origin: RowOrigin(file: 0, line: 1)))
    }
    var study = RecordTable<StudyRecord>()
    for row in try rows(of: "study.csv") {
      let day = try #require(date(row[0]))
      study.records.append(
        StudyRecord(
          month: day.month, day: day, unit: study.names.units.index(of: row[1]),
          document: study.names.documents.index(of: row[2]),
          format: StudyRecord.Format.allCases.first { $0.label == row[3] },
          points: Int(row[4]), required: try #require(Int(row[5])),
          attended: try #require(Int(row[6])), reports: Int(row[7]),
          origin: RowOrigin(file: 0, line: 1)))
    }
    return RecordSet(training: training, study: study, categories: categories)
  }

  /// The fields of all rows but the first; the sample quotes fields, but never a quote.
  static func rows(of file: String) throws -> [[String]] {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../Templates/workspace/data/\(file)")
    let text = try String(contentsOf: path, encoding: .utf8)
    return text.split(whereSeparator: \.isNewline).dropFirst().map { line in
      var fields = [""]
      var isQuoted = false
      for character in line {
        switch character {
        case "\"": isQuoted.toggle()
        case "," where !isQuoted: fields.append("")
        default: fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }

  /// `05/01/2016`.
  private static func date(_ text: String) -> Day? {
    let parts = text.split(separator: "/").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[2], month: parts[1], day: parts[0]) : nil
  }
}

extension [String] {
  /// The index of `name`, which is added when it is new.
  fileprivate mutating func index(of name: String) -> Int32 {
    if let index = firstIndex(of: name) { return Int32(index) }
    append(name)
    return Int32(count - 1)
  }
}
