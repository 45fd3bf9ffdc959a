import Diagnostics

/// A piece of a document's flow, with its place in the template where it has one.
public struct Block: Sendable {
  /// What it is.
  public enum Content: Sendable {
    /// A heading of level 1 to 3, its number part of its text (`I- KẾT QUẢ …`).
    case heading(level: Int, [Inline])
    /// A justified paragraph.
    case paragraph([Inline])
    /// A list; each item is one or more inlines. The marker (`- `, `a) `) is drawn, not text.
    case list([ListItem])
    /// A numbered table with its title above it.
    case table(Table)
    /// A numbered chart with its headline above and its caption below it.
    case figure(Figure)
    /// The report's answer in a row of large numbers.
    case keyFigures([KeyFigure])
    /// A table of contents below `title`: headings of level 1 and 2 and the appendices, with their
    /// pages.
    case contents(title: String)
    /// What follows starts a new page.
    case pageBreak
  }

  /// What it is.
  public var content: Content
  /// The name that links point to (`{#…}` in a template, or generated).
  public var anchor: String?
  /// Where the template says it.
  public var source: SourceLocation?

  /// A block.
  public init(_ content: Content, anchor: String? = nil, source: SourceLocation? = nil) {
    self.content = content
    self.anchor = anchor
    self.source = source
  }
}

/// A stretch of text within a line.
public struct Inline: Hashable, Sendable {
  /// The words, in NFC, without line breaks unless `isLineBreak`; of a link without words they are
  /// what it leads to: `Bảng 1`, `Biểu đồ 2`, a heading.
  public var text: String
  /// Bold.
  public var isStrong: Bool
  /// Italic.
  public var isEmphasised: Bool
  /// The anchor within the document that it links to.
  public var target: String?
  /// A forced new line after this stretch.
  public var endsLine: Bool

  /// A stretch of text.
  public init(
    _ text: String, strong: Bool = false, emphasised: Bool = false, target: String? = nil,
    endsLine: Bool = false
  ) {
    self.text = text
    isStrong = strong
    isEmphasised = emphasised
    self.target = target
    self.endsLine = endsLine
  }
}

/// An item of a list.
public struct ListItem: Sendable {
  /// `-`, `a)`, `1.`; the reader's software speaks it as the item's label.
  public var label: String
  /// The item's words.
  public var content: [Inline]

  /// An item.
  public init(label: String, _ content: [Inline]) {
    self.label = label
    self.content = content
  }
}

/// One large number with what it counts and how it changed.
public struct KeyFigure: Sendable {
  /// The number, as printed: `11.500`, `96,9%`.
  public var value: String
  /// What it is, in two or three words: `lượt tập huấn`.
  public var label: String
  /// The change, in a few words: `tăng 5,5 điểm so với 2017`; may be empty.
  public var change: String

  /// A key figure.
  public init(value: String, label: String, change: String = "") {
    self.value = value
    self.label = label
    self.change = change
  }
}

/// A chart with what is said about it.
public struct Figure: Sendable {
  /// What `report chart` asks for it by; nil where the template gives none.
  public var name: String?
  /// What it shows, in a sentence from the data; absent, the chart's own reading is used.
  public var headline: String?
  /// What is drawn, without its number: `Số lượt học viên theo năm`.
  public var caption: [Inline]
  /// Side by side, each with the same width; nearly always one.
  public var charts: [Chart]

  /// A figure.
  public init(
    name: String? = nil, headline: String? = nil, caption: [Inline], charts: [Chart]
  ) {
    self.name = name
    self.headline = headline
    self.caption = caption
    self.charts = charts
  }
}
