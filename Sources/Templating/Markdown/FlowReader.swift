import Diagnostics
import Document

/// Reads a template's Markdown into the report's blocks; what starts with a heading `{.appendix}`
/// is an appendix.
struct FlowReader {
  /// An appendix without its words around the title.
  struct AppendixDraft {
    var title: String
    /// The name that links point to.
    var anchor: String?
    var source: SourceLocation
    var blocks: [Block]
  }

  private(set) var body: [Block] = []
  private(set) var appendices: [AppendixDraft] = []
  private(set) var findings: [Finding] = []
  private var links: [(target: String, location: SourceLocation)] = []
  /// A link to a block with a fault of its own is right.
  private var namesOfFaultyBlocks: [String] = []
  private let places: SourceLines
  private let blocks: FencedBlocks

  /// Reads `markdown`, whose lines stand at `places`; `exhibits` makes its fenced blocks.
  init(_ markdown: String, places: SourceLines, exhibits: ExhibitBuilder) {
    self.places = places
    let open = UnclosedBlock(in: markdown)
    let nodes = open == nil ? MarkdownNode.document(markdown)?.children ?? [] : []
    blocks = FencedBlocks(among: nodes, places: places, exhibits: exhibits)
    if let open {
      // All that follows would be read as the block's.
      add(.unclosedBlock(open.name), at: places.location(line: open.line))
      return
    }
    for node in nodes { read(node) }
    checkLinks()
  }

  private mutating func read(_ node: MarkdownNode) {
    let location = places.location(line: node.line)
    if let deep = node.tooDeep.first {
      let line = deep.line > 0 ? deep.line : node.line
      return add(.deepNesting(limit: MarkdownNode.deepest), at: places.location(line: line))
    }
    switch node.kind {
    case "heading": readHeading(node, at: location)
    case "paragraph": add(.paragraph(words(of: node, at: location)), at: location)
    case "list": add(.list(items(of: node)), at: location)
    case "thematic_break": add(.pageBreak, at: location)
    case "code_block": readFence(node, at: location)
    case "table": add(.table(table(of: node)), at: location)
    case "html_block": add(.html, at: location)
    default: add(.unsupportedMarkdown(node.kind), at: location)
    }
  }

  /// A link to a name that nothing has would lead nowhere.
  private mutating func checkLinks() {
    let blocks = body + appendices.flatMap(\.blocks)
    let anchors =
      blocks.compactMap(\.anchor) + appendices.compactMap(\.anchor) + namesOfFaultyBlocks
    for (target, location) in links where !anchors.contains(target) {
      add(.unknownAnchor(target, nearest: nearestName(to: target, among: anchors)), at: location)
    }
  }

  private mutating func readHeading(_ node: MarkdownNode, at location: SourceLocation) {
    guard node.level <= 3 else { return add(.deepHeading, at: location) }
    var words = words(of: node, at: location)
    let marks = HeadingMarks(takingFrom: &words)
    for problem in marks.problems { add(problem, at: location) }
    guard marks.isAppendix else {
      return add(.heading(level: node.level, words), anchor: marks.anchor, at: location)
    }
    guard node.level == 1 else { return add(.appendixLevel, at: location) }
    appendices.append(
      AppendixDraft(
        title: words.map(\.text).joined().uppercased(), anchor: marks.anchor, source: location,
        blocks: []))
  }

  private mutating func readFence(_ node: MarkdownNode, at location: SourceLocation) {
    switch blocks.contents(of: node) {
    case .success(let contents):
      for (index, content) in contents.blocks.enumerated() {
        add(content, anchor: index == 0 ? contents.name : nil, at: location)
      }
    case .failure(let error):
      findings += error.all
      if let name = blocks.name(of: node) { namesOfFaultyBlocks.append(name) }
    }
  }

  private mutating func items(of list: MarkdownNode) -> [ListItem] {
    list.children.enumerated().map { index, item in
      let location = places.location(line: item.line)
      for child in item.children.dropFirst() {
        add(.unsupportedMarkdown(child.kind), at: places.location(line: child.line))
      }
      let content = item.children.first.map { words(of: $0, at: location) } ?? []
      return ListItem(label: label(of: index, in: list), content)
    }
  }

  /// `-`; `1.`; and for `1)` the letters that Vietnamese documents use: `a)`, `b)`, `c)`, `d)`,
  /// `đ)`.
  private func label(of index: Int, in list: MarkdownNode) -> String {
    guard let start = list.start else { return "-" }
    let letters = Array("abcdđeghiklmnopqrstuvxy")
    let number = start - 1 + index
    guard list.hasParentheses, letters.indices.contains(number) else { return "\(number + 1)." }
    return "\(letters[number]))"
  }

  private mutating func table(of node: MarkdownNode) -> Table {
    let columns = node.alignments.map { letter -> Table.Column in
      switch letter {
      case "r": Table.Column(.trailing)
      case "c": Table.Column(.centre)
      default: Table.Column(.leading)
      }
    }
    let rows = node.children.map { row in
      Table.Row(
        row.children.map { cell in
          Table.Cell(words(of: cell, at: places.location(line: row.line)))
        })
    }
    return Table(
      caption: [], columns: columns, head: Array(rows.prefix(1)), rows: Array(rows.dropFirst()))
  }

  private mutating func words(of node: MarkdownNode, at location: SourceLocation) -> [Inline] {
    let reader = InlineReader(node, at: location)
    findings += reader.findings
    links += reader.inlines.compactMap(\.target).map { ($0, location) }
    return reader.inlines
  }

  private mutating func add(
    _ content: Block.Content, anchor: String? = nil, at location: SourceLocation
  ) {
    let block = Block(content, anchor: anchor, source: location)
    if appendices.isEmpty { return body.append(block) }
    appendices[appendices.count - 1].blocks.append(block)
  }

  private mutating func add(_ problem: TemplateProblem, at location: SourceLocation) {
    findings.append(Finding(problem, at: location))
  }
}
