import Diagnostics
import Foundation
import Records

/// The district of the sample workspace.
enum District {
  static let communes = [
    "Thị trấn Yên Cát", "Xã Bãi Trành", "Xã Xuân Hòa", "Xã Xuân Bình", "Xã Hóa Quỳ", "Xã Cát Vân",
    "Xã Cát Tân", "Xã Tân Bình", "Xã Bình Lương", "Xã Thanh Quân", "Xã Thanh Xuân", "Xã Thanh Hòa",
    "Xã Thanh Phong", "Xã Thanh Lâm", "Xã Thanh Sơn", "Xã Thượng Ninh",
  ]
  static let agencies = [
    "Cơ quan Huyện ủy", "Cơ quan UBND huyện", "Công an huyện", "Ban Chỉ huy Quân sự huyện",
  ]
  static let categories = [
    "Cử đi đào tạo lý luận chính trị", "Cử đi đào tạo chuyên môn", "Bồi dưỡng nhận thức về Đảng",
    "Bồi dưỡng đảng viên mới", "Trung cấp lý luận chính trị", "Bồi dưỡng kiến thức",
    "Tập huấn chuyên đề",
  ]

  static func vocabulary(unlistedUnits: Vocabulary.UnlistedUnits = .error) -> Vocabulary {
    Vocabulary(
      units: (communes + agencies).map {
        RegisteredName($0, aliases: $0 == "Cơ quan Huyện ủy" ? ["VP Huyện ủy"] : [])
      },
      categories: categories.map { RegisteredName($0) }, unlistedUnits: unlistedUnits)
  }

  /// A file of the sample workspace.
  static func sample(_ name: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return Array(
      try Data(contentsOf: root.appendingPathComponent("Templates/workspace/data/\(name)")))
  }
}

let reader = RecordReader(vocabulary: District.vocabulary())

func source(_ text: String, name: String = "a.csv") -> RecordSource {
  RecordSource(name: name, bytes: Array(text.utf8))
}

extension Reading {
  /// `code@line:column` of each finding; warnings begin with `~`.
  var codes: [String] {
    findings.map { finding in
      let place = [finding.location?.line, finding.location?.column].compactMap { $0 }
        .map(String.init).joined(separator: ":")
      return (finding.severity == .warning ? "~" : "") + finding.problem.code
        + (place.isEmpty ? "" : "@" + place)
    }
  }
}

extension Reading<TrainingRecord> {
  /// One text for each record: `2021-01-05 Xã A | Category | topic | classes | participants @line`.
  var lines: [String] {
    table.records.map { record in
      let names = table.names
      return "\(record.day?.description ?? record.month.description) "
        + [
          names.units[Int(record.unit)], names.categories[Int(record.category)],
          record.topic.map { names.topics[Int($0)] } ?? "-",
          record.classes.map(String.init) ?? "-", String(record.participants),
        ].joined(separator: " | ") + " @\(record.origin.line)"
    }
  }
}

/// `text` in Normalization Form D, as files from a Mac have it.
func decomposed(_ text: String) -> String { text.decomposedStringWithCanonicalMapping }
