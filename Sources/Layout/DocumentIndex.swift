import Diagnostics
import Document

/// What a document's names lead to, known before anything is laid out: the headings of its table of
/// contents, and what tables, figures and headings are called where the text refers to them.
struct DocumentIndex {
  /// A heading, or an appendix.
  struct Entry {
    var title: String
    /// 1 for the highest.
    var level: Int
    var anchor: String
  }

  private(set) var entries: [Entry] = []
  /// `Bảng 1`, `Biểu đồ 2`, `Phụ lục 1`, a heading's words; by their names.
  private(set) var references: [String: String] = [:]
  private let words: GeneratedWords
  private var (headings, tables, figures) = (0, 0, 0)

  /// The index of a document without contents.
  init(in language: Language) { words = GeneratedWords(language: language) }

  init(_ document: Document) {
    self.init(in: document.language)
    for block in document.body { add(block, topLevel: 1) }
    for (index, appendix) in document.appendices.enumerated() {
      let anchor = words.appendixAnchor(index + 1)
      entries.append(
        Entry(title: "\(appendix.label). \(appendix.title)", level: 1, anchor: anchor))
      for name in [anchor, appendix.anchor] { refer(to: name, as: appendix.label) }
      for block in appendix.body { add(block, topLevel: 2) }
    }
  }

  private mutating func add(_ block: Block, topLevel: Int) {
    switch block.content {
    case .heading(let level, let inlines):
      guard inlines.contains(where: { !$0.text.isEmpty }) else { return }
      if block.anchor == nil { headings += 1 }
      let anchor = block.anchor ?? words.headingAnchor(headings)
      let title = inlines.map { $0.text + ($0.endsLine ? " " : "") }.joined()
      entries.append(Entry(title: title, level: max(level, topLevel), anchor: anchor))
      refer(to: block.anchor, as: title)
    case .table(let table):
      guard !table.caption.isEmpty else { return }
      tables += 1
      refer(to: block.anchor, as: words.tableName(tables))
    case .figure:
      figures += 1
      refer(to: block.anchor, as: words.figureName(figures))
    default: break
    }
  }

  private mutating func refer(to anchor: String?, as name: String) {
    if let anchor { references[anchor] = name }
  }
}
