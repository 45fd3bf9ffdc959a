import Drawing

/// A font file's face, as the shaper found it.
public struct FontFace: Hashable, Sendable {
  /// The font file's path.
  public var file: String
  /// The face's index in the file.
  public var index: Int
  /// For dumps: `Liberation Serif Bold`.
  public var name: String

  /// A face.
  public init(file: String, index: Int, name: String) {
    self.file = file
    self.index = index
    self.name = name
  }
}

/// Text in one face, size and colour on one baseline, shaped: glyphs with the text they stand for.
public struct GlyphRun: Hashable, Sendable {
  /// A glyph and its place.
  public struct Glyph: Hashable, Sendable {
    /// Its number in the face.
    public var id: UInt32
    /// Its origin, in page coordinates.
    public var x: Double
    /// Its origin's baseline, in page coordinates.
    public var y: Double

    /// A glyph.
    public init(id: UInt32, x: Double, y: Double) {
      self.id = id
      self.x = x
      self.y = y
    }
  }

  /// Bytes of text and the glyphs that show them.
  public struct Cluster: Hashable, Sendable {
    /// How many bytes of UTF-8.
    public var bytes: Int
    /// How many glyphs.
    public var glyphs: Int

    /// A cluster.
    public init(bytes: Int, glyphs: Int) {
      self.bytes = bytes
      self.glyphs = glyphs
    }
  }

  /// The face.
  public var face: FontFace
  /// In points.
  public var size: Double
  /// Colour.
  public var color: Color
  /// The words shown, in NFC.
  public var text: String
  /// From left to right.
  public var glyphs: [Glyph]
  /// Their bytes sum to `text.utf8.count`, their glyphs to `glyphs.count`.
  public var clusters: [Cluster]
  /// The logical box: from the first origin to the end of the last advance, ascent to descent.
  public var box: Rect

  /// A run.
  public init(
    face: FontFace, size: Double, color: Color, text: String, glyphs: [Glyph],
    clusters: [Cluster], box: Rect
  ) {
    self.face = face
    self.size = size
    self.color = color
    self.text = text
    self.glyphs = glyphs
    self.clusters = clusters
    self.box = box
  }
}
