/// Puts glyphs of one or two subsets of a face into one font program, without instructions.
struct TrueTypeBuilder {
  private let files: [TrueTypeFile]
  private var outlines: [GlyphOutline] = []
  private var metrics: [TrueTypeFile.Metrics] = []
  /// Which glyph here one of a file has become.
  private var places: [Source: Int] = [:]
  /// Glyphs by what they look like: parts of composed glyphs are often letters too.
  private var looks: [Look: Int] = [:]
  private var codes: [(code: Int, glyph: Int)] = []

  private struct Source: Hashable {
    var file: Int
    var glyph: Int
  }

  private struct Look: Hashable {
    var outline: [UInt8]
    var metrics: TrueTypeFile.Metrics
  }

  /// A font with the first file's glyph for what is missing; nil where that cannot be read.
  init?(_ files: [TrueTypeFile]) {
    self.files = files
    guard !files.isEmpty, add(Source(file: 0, glyph: 0)) != nil else { return nil }
  }

  /// Gives `code`, higher than all before, the glyph of a file; false where it cannot be read.
  mutating func add(code: Int, glyph: Int, of file: Int) -> Bool {
    let source = Source(file: file, glyph: glyph)
    guard let place = places[source] ?? add(source) else { return false }
    codes.append((code, place))
    return true
  }

  private mutating func add(_ source: Source) -> Int? {
    guard let outline = files[source.file].outline(of: source.glyph).flatMap(GlyphOutline.init),
      let metrics = files[source.file].metrics(of: source.glyph)
    else { return nil }
    let place = outlines.count
    outlines.append(outline)
    self.metrics.append(metrics)
    places[source] = place
    if outline.components.isEmpty { looks[Look(outline: outline.bytes, metrics: metrics)] = place }
    return place
  }

  /// The font program; nil where a glyph's part cannot be read.
  mutating func build() -> [UInt8]? {
    guard addComponents() else { return nil }
    var (glyf, loca) = ([UInt8](), [UInt8]())
    for outline in outlines {
      loca.add(word: glyf.count / 2)
      glyf += outline.bytes
    }
    loca.add(word: glyf.count / 2)
    // Half the place is what the short form of `loca` holds.
    guard glyf.count < 0x20000, outlines.count < 0xFFFF else { return nil }
    var hmtx: [UInt8] = []
    for metric in metrics {
      hmtx.add(word: metric.advance)
      hmtx.add(word: metric.bearing)
    }
    var hhea = files[0].table("hhea")
    hhea.set(word: metrics.count, at: 34)
    return font(of: [
      ("cmap", cmap), ("glyf", glyf), ("head", head), ("hhea", hhea), ("hmtx", hmtx),
      ("loca", loca), ("maxp", maxp),
    ])
  }

  /// Adds the parts of composed glyphs, and has these name them as they are here.
  private mutating func addComponents() -> Bool {
    let sources = places.sorted { $0.value < $1.value }.map(\.key)
    var queue = sources[...]
    while let source = queue.popFirst() {
      guard let place = places[source] else { return false }
      for component in outlines[place].components {
        let part = Source(file: source.file, glyph: outlines[place][component: component])
        let known = places[part] ?? sameLook(as: part)
        guard let number = known ?? add(part) else { return false }
        if known == nil { queue.append(part) }
        places[part] = number
        outlines[place][component: component] = number
      }
    }
    return true
  }

  private func sameLook(as source: Source) -> Int? {
    guard let outline = files[source.file].outline(of: source.glyph).flatMap(GlyphOutline.init),
      let metrics = files[source.file].metrics(of: source.glyph)
    else { return nil }
    return looks[Look(outline: outline.bytes, metrics: metrics)]
  }

  // MARK: Tables

  /// Short places in `loca`, no trace of instructions in the flags.
  private var head: [UInt8] {
    var head = files[0].table("head")
    head.set(word: 0, at: 8)
    head.set(word: 0, at: 10)
    head.set(word: head.word(at: 16) & ~0b1_1100, at: 16)
    head.set(word: 0, at: 50)
    return head
  }

  /// The larger of each limit; nothing for instructions.
  private var maxp: [UInt8] {
    let limits = files.map { $0.table("maxp") }
    var maxp = limits[0]
    maxp.set(word: outlines.count, at: 4)
    for place in [6, 8, 10, 12, 28, 30] where maxp.count >= place + 2 {
      maxp.set(word: limits.map { $0.word(at: place) }.max() ?? 0, at: place)
    }
    for place in [16, 18, 20, 22, 24, 26] where maxp.count >= place + 2 {
      maxp.set(word: 0, at: place)
    }
    if maxp.count >= 16 { maxp.set(word: 1, at: 14) }
    return maxp
  }

  /// One table for symbolic fonts (3,0), in format 4: codes from F000 on (ISO 32000-1, 9.6.6.4).
  private var cmap: [UInt8] {
    var segments: [(first: Int, last: Int, glyph: Int)] = []
    for (code, glyph) in codes {
      if let end = segments.last, end.last + 1 == code, end.glyph + code - end.first == glyph {
        segments[segments.count - 1].last = code
      } else {
        segments.append((code, code, glyph))
      }
    }
    let columns =
      segments.map { (0xF000 + $0.first, 0xF000 + $0.last, $0.glyph - 0xF000 - $0.first) }
      + [(0xFFFF, 0xFFFF, 1)]
    let count = columns.count
    let power = 1 << (Int.bitWidth - 1 - count.leadingZeroBitCount)
    var table: [UInt8] = []
    for word in [0, 1, 3, 0, 0, 12, 4, 16 + 8 * count, 0] { table.add(word: word) }
    for word in [2 * count, 2 * power, power.trailingZeroBitCount, 2 * (count - power)] {
      table.add(word: word)
    }
    for column in columns { table.add(word: column.1) }
    table.add(word: 0)
    for column in columns { table.add(word: column.0) }
    for column in columns { table.add(word: column.2) }
    for _ in columns { table.add(word: 0) }
    return table
  }

  /// The directory and the tables, with their sums (ISO/IEC 14496-22, 4.3).
  private func font(of tables: [(name: String, bytes: [UInt8])]) -> [UInt8] {
    let power = 1 << (Int.bitWidth - 1 - tables.count.leadingZeroBitCount)
    var directory: [UInt8] = [0, 1, 0, 0]
    for word in [
      tables.count, 16 * power, power.trailingZeroBitCount, 16 * (tables.count - power),
    ] {
      directory.add(word: word)
    }
    var content: [UInt8] = []
    let start = 12 + 16 * tables.count
    var adjustment = 0
    for (name, bytes) in tables {
      if name == "head" { adjustment = start + content.count + 8 }
      var padded = bytes
      while !padded.count.isMultiple(of: 4) { padded.append(0) }
      directory += Array(name.utf8)
      directory.add(long: padded.checksum)
      directory.add(long: UInt32(start + content.count))
      directory.add(long: UInt32(bytes.count))
      content += padded
    }
    var font = directory + content
    let sum = 0xB1B0_AFBA &- font.checksum
    font.set(word: Int(sum >> 16), at: adjustment)
    font.set(word: Int(sum & 0xFFFF), at: adjustment + 2)
    return font
  }
}

extension [UInt8] {
  /// Adds sixteen bits, the high ones first.
  fileprivate mutating func add(word: Int) {
    append(UInt8(truncatingIfNeeded: word >> 8))
    append(UInt8(truncatingIfNeeded: word))
  }

  /// Adds thirty-two bits, the high ones first.
  fileprivate mutating func add(long: UInt32) {
    add(word: Int(long >> 16))
    add(word: Int(long & 0xFFFF))
  }

  /// Sixteen bits; 0 beyond the end.
  fileprivate func word(at place: Int) -> Int {
    place + 2 <= count ? Int(self[place]) << 8 | Int(self[place + 1]) : 0
  }

  fileprivate mutating func set(word: Int, at place: Int) {
    guard place + 2 <= count else { return }
    self[place] = UInt8(truncatingIfNeeded: word >> 8)
    self[place + 1] = UInt8(truncatingIfNeeded: word)
  }

  /// The sum of its words of thirty-two bits.
  fileprivate var checksum: UInt32 {
    var sum: UInt32 = 0
    for place in stride(from: 0, to: count - 3, by: 4) {
      sum &+= UInt32(word(at: place)) << 16 | UInt32(word(at: place + 2))
    }
    return sum
  }
}
