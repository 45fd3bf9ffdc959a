import Diagnostics
import Drawing
import PageModel

/// Puts a laid-out report together by hand, for tests.
public struct ReportBuilder {
  /// What has been put together.
  public var report = LaidOutReport(pages: [], structure: StructureTree())

  /// An empty report.
  public init() {}

  /// The root element.
  public var root: StructureTree.ID { report.structure.root }

  /// Begins a page, A4 upright unless `size` says otherwise.
  public mutating func page(_ size: Size = Size(width: 595.276, height: 841.89)) {
    report.pages.append(Page(size: size, number: report.pages.count + 1))
  }

  /// Adds an element whose source is `line` of a template.
  public mutating func element(
    _ role: StructureTree.Role, in parent: StructureTree.ID, line: Int? = nil
  ) -> StructureTree.ID {
    report.structure.add(
      role, to: parent, source: line.map { SourceLocation(file: "report.md", line: $0, column: 1) })
  }

  /// Adds drawn content of `element` to the last page.
  public mutating func leaf(_ items: [Item], of element: StructureTree.ID) {
    let page = report.pages.count - 1
    report.structure.addLeaf(page: page, leaf: report.pages[page].leaves.count, to: element)
    report.pages[page].leaves.append(Leaf(owner: .element(element), items: items))
  }

  /// Adds an artifact to the last page.
  public mutating func artifact(_ items: [Item]) {
    report.pages[report.pages.count - 1].leaves.append(Leaf(owner: .artifact, items: items))
  }

  /// Adds a line of text of `element` to the last page.
  public mutating func text(
    _ text: String, of element: StructureTree.ID, at origin: Point,
    face: TextShaper.Face = .regular, size: Double = 12
  ) throws {
    leaf([.glyphs(try TextShaper.run(text, at: origin, face: face, size: size))], of: element)
  }

  /// Adds a line of text that leads to `destination`.
  public mutating func link(
    _ text: String, of element: StructureTree.ID, at origin: Point, to destination: String
  ) throws {
    let run = try TextShaper.run(text, at: origin, color: Color(hex: 0x1F4E79))
    leaf([.glyphs(run)], of: element)
    report.structure[element].children.append(.link(report.links.count))
    report.links.append(
      Link(
        page: report.pages.count - 1, area: run.box, destination: destination,
        description: "Tới Bảng 1"))
  }

  /// Adds the page's number and a rule, both artifacts.
  public mutating func furniture() throws {
    let page = report.pages[report.pages.count - 1]
    let number = try TextShaper.run("\(page.number)", at: Point(page.size.width / 2, 40))
    artifact([.glyphs(number)])
    let rule = Path.line(from: Point(85, 50), to: Point(page.size.width - 42, 50))
    artifact([.path(rule, fill: nil, stroke: Stroke(Color(grey: 0.5), width: 0.5))])
  }
}
