/// A glyph's outline without the instructions that fit it to a coarse raster: Cairo draws without
/// them, and so do readers at a printer's resolution; they are more than half of a face's bytes.
struct GlyphOutline {
  /// The outline, of an even number of bytes.
  private(set) var bytes: [UInt8]
  /// Where a composed glyph names its parts.
  private(set) var components: [Int] = []

  /// Reads an outline (ISO/IEC 14496-22, 5.3.3); nil where it breaks off.
  init?(_ source: ArraySlice<UInt8>) {
    bytes = []
    guard !source.isEmpty else { return }
    let outline = Array(source)
    guard outline.count >= 10 else { return nil }
    let contours = Int(Int16(truncatingIfNeeded: Int(outline[0]) << 8 | Int(outline[1])))
    guard contours < 0 ? readComposed(outline) : readSimple(outline, contours: contours) else {
      return nil
    }
    if !bytes.count.isMultiple(of: 2) { bytes.append(0) }
  }

  /// The glyph that a composed one names at `place`.
  subscript(component place: Int) -> Int {
    get { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
    set {
      bytes.replaceSubrange(
        place..<(place + 2), with: [UInt8(newValue >> 8), UInt8(newValue & 0xFF)])
    }
  }

  private mutating func readSimple(_ outline: [UInt8], contours: Int) -> Bool {
    let ends = 10 + 2 * contours
    guard ends + 2 <= outline.count else { return false }
    func word(_ place: Int) -> Int { Int(outline[place]) << 8 | Int(outline[place + 1]) }
    let flags = ends + 2 + word(ends)
    let points = contours == 0 ? 0 : word(ends - 2) + 1
    guard let end = Self.end(ofPoints: points, from: flags, in: outline) else { return false }
    bytes = outline[..<ends] + [0, 0] + outline[flags..<end]
    return true
  }

  /// Where the coordinates of `points` end, whose flags begin at `start`.
  private static func end(ofPoints points: Int, from start: Int, in outline: [UInt8]) -> Int? {
    var (place, left, coordinates) = (start, points, 0)
    while left > 0 {
      guard place < outline.count else { return nil }
      let flag = outline[place]
      place += 1
      var times = 1
      if flag & 0x08 != 0 {
        guard place < outline.count else { return nil }
        times += Int(outline[place])
        place += 1
      }
      // One byte when short; none when long and the same as before; else two.
      let x = flag & 0x02 != 0 ? 1 : flag & 0x10 != 0 ? 0 : 2
      let y = flag & 0x04 != 0 ? 1 : flag & 0x20 != 0 ? 0 : 2
      coordinates += times * (x + y)
      left -= times
    }
    let end = place + coordinates
    return left == 0 && end <= outline.count ? end : nil
  }

  private mutating func readComposed(_ outline: [UInt8]) -> Bool {
    bytes = outline
    var place = 10
    while true {
      guard place + 4 <= outline.count else { return false }
      let flags = Int(outline[place]) << 8 | Int(outline[place + 1])
      // Without instructions.
      bytes[place] = outline[place] & ~0x01
      components.append(place + 2)
      let scale = flags & 0x0008 != 0 ? 2 : flags & 0x0040 != 0 ? 4 : flags & 0x0080 != 0 ? 8 : 0
      place += 4 + (flags & 0x0001 != 0 ? 4 : 2) + scale
      guard place <= outline.count else { return false }
      if flags & 0x0020 == 0 { break }
    }
    bytes.removeLast(bytes.count - place)
    return true
  }
}
