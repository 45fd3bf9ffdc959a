/// A TrueType font program as it is embedded: glyph outlines and what places them (ISO/IEC 14496-22).
struct TrueTypeFile {
  /// How a glyph is placed, in units of the em.
  struct Metrics: Hashable {
    var advance: Int
    var bearing: Int
  }

  private let bytes: [UInt8]
  private var tables: [[UInt8]: Range<Int>] = [:]
  /// Whether `loca` counts bytes; otherwise pairs of them.
  private let hasLongOffsets: Bool
  private let metricsCount: Int
  let glyphCount: Int

  /// Reads the directory of tables; nil where the file has no outlines of TrueType's.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count >= 12, bytes.prefix(4).elementsEqual([0, 1, 0, 0]) else { return nil }
    let count = Int(bytes[4]) << 8 | Int(bytes[5])
    guard bytes.count >= 12 + 16 * count else { return nil }
    var tables: [[UInt8]: Range<Int>] = [:]
    for entry in 0..<count {
      let start = 12 + 16 * entry
      func long(_ place: Int) -> Int {
        bytes[(start + place)..<(start + place + 4)].reduce(0) { $0 << 8 | Int($1) }
      }
      let (offset, length) = (long(8), long(12))
      guard offset + length <= bytes.count else { return nil }
      tables[Array(bytes[start..<(start + 4)])] = offset..<(offset + length)
    }
    self.tables = tables
    func word(_ table: String, _ place: Int) -> Int? {
      guard let range = tables[Array(table.utf8)], place + 2 <= range.count else { return nil }
      return Int(bytes[range.lowerBound + place]) << 8 | Int(bytes[range.lowerBound + place + 1])
    }
    guard let format = word("head", 50), let glyphs = word("maxp", 4),
      let metrics = word("hhea", 34), metrics > 0,
      tables[Array("glyf".utf8)] != nil, let loca = tables[Array("loca".utf8)],
      let hmtx = tables[Array("hmtx".utf8)],
      loca.count >= (glyphs + 1) * (format == 0 ? 2 : 4),
      metrics <= glyphs, hmtx.count >= 4 * metrics + 2 * (glyphs - metrics)
    else { return nil }
    (hasLongOffsets, glyphCount, metricsCount) = (format != 0, glyphs, metrics)
  }

  /// A table's bytes; none when there is no such table.
  func table(_ name: String) -> [UInt8] {
    tables[Array(name.utf8)].map { Array(bytes[$0]) } ?? []
  }

  /// A glyph's outline; empty for a space; nil when there is no such glyph.
  func outline(of glyph: Int) -> ArraySlice<UInt8>? {
    guard (0..<glyphCount).contains(glyph), let glyf = tables[Array("glyf".utf8)],
      let loca = tables[Array("loca".utf8)]
    else { return nil }
    let places = [glyph, glyph + 1].map { index in
      hasLongOffsets
        ? word(loca.lowerBound + 4 * index) << 16 | word(loca.lowerBound + 4 * index + 2)
        : word(loca.lowerBound + 2 * index) * 2
    }
    guard places[0] <= places[1], places[1] <= glyf.count else { return nil }
    return bytes[(glyf.lowerBound + places[0])..<(glyf.lowerBound + places[1])]
  }

  /// A glyph's metrics.
  func metrics(of glyph: Int) -> Metrics? {
    guard (0..<glyphCount).contains(glyph), let hmtx = tables[Array("hmtx".utf8)] else {
      return nil
    }
    let last = min(glyph, metricsCount - 1)
    let bearing =
      glyph < metricsCount ? 4 * glyph + 2 : 4 * metricsCount + 2 * (glyph - metricsCount)
    return Metrics(
      advance: word(hmtx.lowerBound + 4 * last), bearing: word(hmtx.lowerBound + bearing))
  }

  /// The glyph that the font's first table of characters in format 4 has for a UTF-16 unit.
  func glyph(for unit: Int) -> Int? {
    guard let cmap = tables[Array("cmap".utf8)], cmap.count >= 12 else { return nil }
    let start = cmap.lowerBound + (word(cmap.lowerBound + 8) << 16 | word(cmap.lowerBound + 10))
    guard start + 16 <= cmap.upperBound, word(start) == 4 else { return nil }
    let size = word(start + 6)
    guard start + 16 + 4 * size <= cmap.upperBound else { return nil }
    for segment in stride(from: 0, to: size, by: 2) where unit <= word(start + 14 + segment) {
      let first = word(start + 16 + size + segment)
      guard unit >= first else { return nil }
      let delta = word(start + 16 + 2 * size + segment)
      let place = start + 16 + 3 * size + segment
      let offset = word(place)
      guard offset > 0 else { return (unit + delta) & 0xFFFF }
      let entry = place + offset + 2 * (unit - first)
      guard entry + 2 <= cmap.upperBound else { return nil }
      let glyph = word(entry)
      return glyph == 0 ? nil : (glyph + delta) & 0xFFFF
    }
    return nil
  }

  private func word(_ place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
}
