import Diagnostics

/// How much a text reads like Vietnamese: what tells one old encoding from another.
///
/// Only words with a letter that is not ASCII count, each once; the others read the same in every
/// encoding.
struct SpellingEvidence {
  /// How many of them can be Vietnamese.
  private(set) var wellFormed = 0
  /// How many cannot.
  private(set) var impossible = 0
  /// How many of the first lines' cells are headers that records have.
  private(set) var knownHeaders = 0
  /// The first line that has several such words, most of them impossible.
  private(set) var strangeLine: Int?

  /// The part of the words that can be Vietnamese, from 0 to 1; 0 when there are none.
  var share: Double {
    let words = wellFormed + impossible
    return words == 0 ? 0 : Double(wellFormed) / Double(words)
  }

  /// Whether the text reads like Vietnamese.
  var isPlausible: Bool { share >= 0.9 && wellFormed + 3 * knownHeaders >= 3 }

  /// Whether the text is far from reading like Vietnamese; nearer ones pass when they lack the
  /// headers that another reading has.
  func isUnlikely(beside other: SpellingEvidence) -> Bool {
    share <= 0.6 || share < 0.9 && knownHeaders == 0 && other.knownHeaders > 0
  }

  /// Looks at `text`, which is UTF-8.
  init(_ text: UnsafeRawBufferPointer) {
    var judged: [[UInt8]: Bool] = [:]
    var (line, start) = (1, 0)
    while start < text.count {
      var end = start
      while end < text.count, !text.endsLine(at: end) { end += 1 }
      look(at: UnsafeRawBufferPointer(rebasing: text[start..<end]), line: line, judged: &judged)
      (line, start) = (line + 1, end + 1)
    }
    wellFormed = judged.values.count { $0 }
    impossible = judged.count - wellFormed
  }

  private mutating func look(
    at text: UnsafeRawBufferPointer, line: Int, judged: inout [[UInt8]: Bool]
  ) {
    guard text.contains(where: { $0 >= 0x80 }) else { return }
    if line <= HeaderSearch.depth { knownHeaders += Self.headers(in: text) }
    var counts = (right: 0, wrong: 0)
    for word in Words(text) {
      let letters = Array(word)
      let known = judged[letters]
      guard let isRight = known ?? Self.isVietnamese(word) else { continue }
      if known == nil { judged[letters] = isRight }
      if isRight { counts.right += 1 } else { counts.wrong += 1 }
    }
    if strangeLine == nil, counts.wrong >= 2, counts.wrong > counts.right { strangeLine = line }
  }

  /// Whether `word` can be Vietnamese; nil for an abbreviation (`HĐND`), which says nothing.
  private static func isVietnamese(_ word: UnsafeRawBufferPointer) -> Bool? {
    let scalars = Array(nfc(String(decoding: word, as: UTF8.self)).unicodeScalars)
    if Syllable.isWellFormed(scalars) { return true }
    let isAbbreviation = scalars.allSatisfy { scalar in
      scalar.properties.isUppercase && VietnameseLetter(scalar).map { $0.tone == nil } ?? false
    }
    return isAbbreviation ? nil : false
  }

  private static func headers(in line: UnsafeRawBufferPointer) -> Int {
    line.split { CellScanner.delimiters.contains($0) || $0 == Byte.quote }.count { cell in
      knownHeaders.contains(cleanedName(String(decoding: cell, as: UTF8.self)).lowercased())
    }
  }

  /// Those with letters that are not ASCII.
  private static let knownHeaders = Set(
    Column.allCases.map { $0.header(in: .vietnamese).lowercased() }
      .filter { $0.utf8.contains { $0 >= 0x80 } })
}
