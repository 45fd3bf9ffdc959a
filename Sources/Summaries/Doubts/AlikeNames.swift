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
  var skeleton = ""
  for (index, word) in words.enumerated() {
    let isBeforeNumber =
      index + 1 < words.count && words[index + 1].utf8.first.map { (48...57).contains($0) } ?? false
    if isBeforeNumber, word == number { continue }
    skeleton += index == 0 && isBeforeNumber ? kinds[word] ?? word : word
  }
  return String(skeleton.map { $0 == "đ" ? "d" : $0 }).replacing("y", with: "i")
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
