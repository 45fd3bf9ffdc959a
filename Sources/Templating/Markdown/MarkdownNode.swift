import CCmarkGFM

/// A node of a Markdown text's tree, as cmark-gfm reads it.
struct MarkdownNode: Sendable {
  /// cmark's name: `paragraph`, `heading`, `table_row`.
  var kind: String
  /// From 1, within the text.
  var line: Int
  /// The words of text and code.
  var literal: String
  /// A heading's level.
  var level: Int
  /// The word after a fence.
  var info: String
  /// A link's target.
  var url: String
  /// An ordered list's first number; nil for a list with bullets.
  var start: Int?
  /// Whether an ordered list's numbers end with `)`.
  var hasParentheses: Bool
  /// A table's columns: `l`, `c`, `r`, or nothing.
  var alignments: [Character?]
  /// Within it; none below ``deepest`` levels.
  var children: [MarkdownNode]
  /// Whether it has children that were left out, lest a hostile text overflow the stack.
  var isTooDeep = false

  /// How many levels of lists, quotes and emphasis are read.
  static let deepest = 50

  /// The tree of `text`, with tables as GitHub writes them.
  static func document(_ text: String) -> MarkdownNode? {
    MarkdownTree(text).flatMap { tree in
      withExtendedLifetime(tree) { MarkdownNode(tree.root, level: 0) }
    }
  }

  private init?(_ node: OpaquePointer, level depth: Int) {
    guard let kind = cString(cmark_node_get_type_string(node)) else { return nil }
    self.kind = kind
    line = Int(cmark_node_get_start_line(node))
    literal = cString(cmark_node_get_literal(node)) ?? ""
    level = kind == "heading" ? Int(cmark_node_get_heading_level(node)) : 0
    info = cString(cmark_node_get_fence_info(node)) ?? ""
    url = cString(cmark_node_get_url(node)) ?? ""
    let isOrdered = kind == "list" && cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
    start = isOrdered ? Int(cmark_node_get_list_start(node)) : nil
    hasParentheses = isOrdered && cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM
    alignments = kind == "table" ? Self.alignments(of: node) : []
    children = []
    guard depth <= Self.deepest else {
      isTooDeep = cmark_node_first_child(node) != nil
      return
    }
    var child = cmark_node_first_child(node)
    while let next = child {
      if let node = MarkdownNode(next, level: depth + 1) { children.append(node) }
      child = cmark_node_next(next)
    }
  }

  /// Itself and all within it that were cut off, outermost first.
  var tooDeep: [MarkdownNode] { (isTooDeep ? [self] : []) + children.flatMap(\.tooDeep) }

  private static func alignments(of table: OpaquePointer) -> [Character?] {
    let count = Int(cmark_gfm_extensions_get_table_columns(table))
    guard let letters = cmark_gfm_extensions_get_table_alignments(table) else {
      return Array(repeating: nil, count: count)
    }
    return (0..<count).map { index in
      letters[index] == 0 ? nil : Character(Unicode.Scalar(letters[index]))
    }
  }
}

/// Owns cmark's tree, and frees it.
private final class MarkdownTree {
  let root: OpaquePointer

  /// cmark keeps its extensions in a list of its own that only one thread may fill.
  private static let registered: Void = cmark_gfm_core_extensions_ensure_registered()

  /// Parses `text`; nil when cmark cannot give a tree.
  init?(_ text: String) {
    Self.registered
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
    defer { cmark_parser_free(parser) }
    if let tables = cmark_find_syntax_extension("table") {
      guard cmark_parser_attach_syntax_extension(parser, tables) == 1 else { return nil }
    }
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { letters in
        if let start = letters.baseAddress { cmark_parser_feed(parser, start, letters.count) }
      }
    }
    guard let root = cmark_parser_finish(parser) else { return nil }
    self.root = root
  }

  deinit { cmark_node_free(root) }
}

private func cString(_ text: UnsafePointer<CChar>?) -> String? { text.map { String(cString: $0) } }
