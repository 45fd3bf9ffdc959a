import Foundation

/// The sample's figures counted by other means than the program's: split lines, add numbers.
///
/// Its cells hold commas only within quotes, and no quoted line breaks.
struct SampleFigures {
  private(set) var participants: [String: Int] = [:]
  private(set) var classes: [String: Int] = [:]
  private(set) var required: [Int: Int] = [:]
  private(set) var attended: [Int: Int] = [:]
  private(set) var reports: [Int: Int] = [:]
  private(set) var onlineUnits: Set<String> = []

  /// Counts the sample's rows of `years`.
  init(years: ClosedRange<Int> = 2017...2021) throws {
    for row in try rows("training.csv") where years.contains(year(row)) {
      participants[row[2], default: 0] += Int(row[5]) ?? 0
      classes[row[2], default: 0] += Int(row[4]) ?? 0
    }
    for row in try rows("study.csv") where years.contains(year(row)) {
      required[year(row), default: 0] += Int(row[5]) ?? 0
      attended[year(row), default: 0] += Int(row[6]) ?? 0
      reports[year(row), default: 0] += Int(row[7]) ?? 0
      if row[3] == "Trực tuyến", row[4] == "1" { onlineUnits.insert(row[1]) }
    }
  }

  private func year(_ row: [String]) -> Int { Int(row[0].suffix(4)) ?? 0 }

  private func rows(_ name: String) throws -> [[String]] {
    let file = Program.root.appendingPathComponent("Templates/workspace/data/\(name)")
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n").dropFirst().map { line in
      // Inside quotes a comma is text: odd pieces between quotes keep theirs as another sign.
      let parts = line.split(separator: "\"", omittingEmptySubsequences: false)
      let masked = parts.enumerated().map { index, part in
        index.isMultiple(of: 2) ? String(part) : part.replacingOccurrences(of: ",", with: "\u{1}")
      }
      return masked.joined().split(separator: ",", omittingEmptySubsequences: false)
        .map { $0.replacingOccurrences(of: "\u{1}", with: ",") }
    }
  }
}
