import Diagnostics
import Records

/// A warning at the first record of each name that says the same as an earlier one, but for its
/// punctuation, its spaces, `số` before a number, a kind's abbreviation, `i` for `y` or `D` for `Đ`.
func alikeNames<Row: Record>(
  _ dimension: Dimension, _ names: [String], of table: RecordTable<Row>, by number: (Row) -> Int32?
) -> [Finding] {
  var (earlier, alike) = ([String: Int](), [Int: Int]())
  for (index, name) in names.enumerated() {
    let key = nameSkeleton(name)
    guard !key.isEmpty else { continue }
    if let first = earlier[key] { alike[index] = first } else { earlier[key] = index }
  }
  guard !alike.isEmpty else { return [] }
  var met: Set<Int> = []
  return table.records.compactMap { record in
    guard let index = number(record).map(Int.init), let first = alike[index],
      met.insert(index).inserted
    else { return nil }
    return Finding(
      QualityProblem.alikeNames(dimension, names[index], earlier: names[first]),
      at: table.place(of: record), severity: .warning)
  }
}

/// What is left of `name` when all is taken out that people write in several ways.
func nameSkeleton(_ name: String) -> String {
  let words = nfd(name.lowercased()).unicodeScalars.split { !isPartOfWord($0) }.map(String.init)
  let told = words.indices.filter { words[$0] != number || !isNumber(after: $0, in: words) }
    .map { words[$0] }
  var skeleton = ""
  for (index, word) in told.enumerated() {
    // Two numbers in a row are not one.
    if index > 0, beginsWithDigit(word), isNumber(after: index - 1, in: told) { skeleton += " " }
    skeleton += index == 0 && isNumber(after: 0, in: told) ? kinds[word] ?? word : word
  }
  return String(
    String.UnicodeScalarView(
      skeleton.unicodeScalars.map { $0 == "đ" ? "d" : $0 == "y" ? "i" : $0 }))
}

private func isNumber(after index: Int, in words: [String]) -> Bool {
  index + 1 < words.count && beginsWithDigit(words[index + 1])
}

private func beginsWithDigit(_ word: String) -> Bool {
  word.utf8.first.map { (48...57).contains($0) } ?? false
}

private let number = nfd("số")

/// Kinds of documents by the abbreviations that also stand in their numbers; not `QĐ`, which has two
/// meanings.
private let kinds = [
  "kl": "kết luận", "nq": "nghị quyết", "ct": "chỉ thị", "hd": "hướng dẫn", "kh": "kế hoạch",
  "tt": "thông tri",
].mapValues { nfd($0).replacing(" ", with: "") }

private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  return properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    || properties.numericType != nil
}
