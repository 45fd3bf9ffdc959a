/// Which code each glyph has in the one font that a face becomes.
///
/// Cairo makes two fonts of a face: `/f-3-0` with the letters of WinAnsi, in codes of one byte, and
/// `/f-3-1` with all others, in codes of two. Vietnamese words need both, letter by letter. A face's
/// letters seldom are more than one font has room for: ASCII keeps its codes, all other letters get
/// the next one as they come. What comes when none is left stays in Cairo's fonts.
struct FontCodes {
  /// One of Cairo's two fonts of a face.
  enum Subset {
    /// The letters of WinAnsi.
    case simple
    /// All others.
    case composite
  }

  /// A letter in one of Cairo's fonts.
  struct Letter {
    var subset: Subset
    var code: Int
  }

  /// A face's codes.
  struct Face {
    /// By code.
    fileprivate(set) var letters = [Letter?](repeating: nil, count: 256)
    /// The codes of a subset's letters; 0 for none.
    fileprivate var simple = [UInt8](repeating: 0, count: 256)
    fileprivate var composite: [UInt8] = []
    /// How many of `FontCodes.free` are taken.
    fileprivate var taken = 0
    /// Whether a letter came when none was left.
    fileprivate(set) var isExceeded = false
  }

  /// In the order that letters get them: none that a string would have to escape.
  fileprivate static let free = [UInt8](0x80...0xFF) + (0x01...0x1F).filter { $0 != 10 && $0 != 13 }

  /// By Cairo's number.
  private(set) var faces: [Face?] = []
  /// Faces that stay as Cairo made them.
  private let untouched: Set<Int>

  /// No codes yet; the faces `untouched`, by Cairo's numbers, will never have any.
  init(leaving untouched: Set<Int> = []) { self.untouched = untouched }

  /// The code of a letter of `face`; nil when it stays in Cairo's font.
  mutating func code(of letter: Letter, in face: Int) -> UInt8? {
    guard untouched.isEmpty || !untouched.contains(face) else { return nil }
    while faces.count <= face { faces.append(nil) }
    if faces[face] == nil { faces[face] = Face() }
    return faces[face]?.code(of: letter)
  }
}

extension FontCodes.Face {
  fileprivate mutating func code(of letter: FontCodes.Letter) -> UInt8? {
    switch letter.subset {
    case .simple:
      if simple[letter.code & 0xFF] == 0 {
        let isASCII = (0x20...0x7E).contains(letter.code)
        simple[letter.code & 0xFF] =
          isASCII ? take(UInt8(letter.code), for: letter) : takeNext(for: letter)
      }
      return present(simple[letter.code & 0xFF])
    case .composite:
      while composite.count <= letter.code { composite.append(0) }
      if composite[letter.code] == 0 { composite[letter.code] = takeNext(for: letter) }
      return present(composite[letter.code])
    }
  }

  private func present(_ code: UInt8) -> UInt8? { code == 0 ? nil : code }

  private mutating func takeNext(for letter: FontCodes.Letter) -> UInt8 {
    guard taken < FontCodes.free.count else {
      isExceeded = true
      return 0
    }
    taken += 1
    return take(FontCodes.free[taken - 1], for: letter)
  }

  private mutating func take(_ code: UInt8, for letter: FontCodes.Letter) -> UInt8 {
    letters[Int(code)] = letter
    return code
  }
}
