import Diagnostics
import Threads

/// What a text's fenced blocks stand for.
///
/// Tables and charts take most of the time that a document takes, and none waits for another; so
/// they are made on several processors, before the text around them is read.
struct FencedBlocks {
  typealias Contents = Result<ExhibitBuilder.Contents, Findings>

  private let places: SourceLines
  private let exhibits: ExhibitBuilder
  /// By the line of the fence.
  private let made: [Int: Contents]

  /// Makes those among `nodes`, whose lines stand at `places`.
  init(among nodes: [MarkdownNode], places: SourceLines, exhibits: ExhibitBuilder) {
    self.places = places
    self.exhibits = exhibits
    let blocks = nodes.filter { $0.kind == "code_block" }
    let contents = madeOnThreads(of: blocks) {
      Self.contents(of: $0, places: places, exhibits: exhibits)
    }
    made = Dictionary(zip(blocks.map(\.line), contents)) { first, _ in first }
  }

  /// What the block `node` stands for.
  func contents(of node: MarkdownNode) -> Contents {
    made[node.line] ?? Self.contents(of: node, places: places, exhibits: exhibits)
  }

  /// What the block `node` is called, read without YAML, which may be what is wrong with it.
  func name(of node: MarkdownNode) -> String? {
    let key = "name:"
    let line = node.literal.split(whereSeparator: \.isNewline).first { $0.hasPrefix(key) }
    let name = line?.dropFirst(key.count).trimmingPrefix { $0 == " " }
      .prefix { $0 != " " }.filter { $0 != "\"" && $0 != "'" }
    return name.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func contents(
    of node: MarkdownNode, places: SourceLines, exhibits: ExhibitBuilder
  ) -> Contents {
    let name = node.info.split(separator: " ").first.map(String.init) ?? ""
    do throws(Findings) {
      // The YAML begins on the line below the fence.
      return .success(
        try exhibits.contents(
          of: name, yaml: node.literal, places: places.from(line: node.line + 1),
          at: places.location(line: node.line)))
    } catch {
      return .failure(error)
    }
  }
}
