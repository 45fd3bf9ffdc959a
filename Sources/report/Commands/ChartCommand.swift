import ArgumentParser
import Diagnostics
import Document
import Drawing
import Layout
import Rendering
import Templating
import Threads

/// `report chart`: one chart of the report as a picture, for a slide.
struct ChartCommand: ParsableCommand {
  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case svg, png

    /// How the name of such a file ends.
    var ending: String { ".\(rawValue)" }
  }

  static let configuration = CommandConfiguration(
    commandName: "chart", abstract: HelpText.chart.text)

  @Argument(help: .of(.chartName, value: "name|number"))
  var name: String?

  @Option(name: .shortAndLong, help: .of(.chartOutput, value: "file"))
  var output: String?

  @Option(help: .of(.format, value: "svg|png"))
  var format: Format?

  @Option(help: .of(.size, value: "WxHmm|WxHpx"))
  var size: PictureSize?

  @Option(help: .of(.template, value: "name|file"))
  var template: String?

  @Option(help: .of(.style, value: "name"))
  var style: String?

  @Flag(help: .of(.skipBadRows))
  var skipBadRows = false

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    try finish(console) { () throws(RunError) in
      let workspace = try OpenWorkspace(options)
      let templateAhead = workspace.templateAhead(named: self.template)
      let style = try workspace.style(named: self.style)
      let fonts = workspace.fonts(for: style.value)
      let records = try workspace.records()
      let template = try templateAhead.take().get()
      try records.checked(skippingBadRows: skipBadRows, console: console)
      let document = try workspace.document(
        from: template.value, records: records, issued: workspace.configuration.issued,
        style: style.value)
      let (label, figure) = try chosen(among: document.figures, tables: document.tableNames)
      let picture = try workspace.picture(
        of: figure, in: document.language, size: size, style: style.value, with: fonts)
      let path = output ?? label + usedFormat.ending
      try workspace.checkOutputs(
        [path], over: try workspace.readPaths(template: self.template, style: self.style),
        isNamed: output != nil)
      try checkEnding(of: path)
      let bytes = try bytes(of: picture)
      do throws(OutputError) { try OutputFile(path: path).write(bytes) } catch {
        throw RunError(error)
      }
      guard path != "-" else { return }
      console.note(.chartDrawn(path: path))
    }
  }

  /// What is asked for, or what the file's name says, or else SVG.
  private var usedFormat: Format {
    format ?? Format.allCases.first { ends(output ?? "", as: $0) } ?? .svg
  }

  private func ends(_ path: String, as format: Format) -> Bool {
    path.lowercased().hasSuffix(format.ending)
  }

  /// A file whose name says that it holds something else would not open.
  private func checkEnding(of path: String) throws(RunError) {
    guard OutputFile(path: path).isRegular, !ends(path, as: usedFormat) else { return }
    throw RunError(
      .wrongCommandLine,
      .pictureEnding(
        path: path, known: Format.allCases.map(\.ending), wanted: format?.rawValue))
  }

  /// The figure that the command line means, and what its file is called.
  private func chosen(
    among figures: [Figure], tables: [String]
  ) throws(RunError) -> (label: String, figure: Figure) {
    // A template's name that is no name of a file keeps to the chart's number.
    let labels = figures.enumerated().map { number, figure in
      figure.name.flatMap { $0.contains("/") || $0.hasPrefix(".") ? nil : $0 }
        ?? String(number + 1)
    }
    guard let name else { throw RunError(.wrongCommandLine, .noChartNamed(list(figures))) }
    if let index = labels.firstIndex(of: name) { return (name, figures[index]) }
    if let number = Int(name), figures.indices.contains(number - 1) {
      return (labels[number - 1], figures[number - 1])
    }
    if tables.contains(name) {
      throw RunError(.wrongCommandLine, .chartIsTable(name: name, list(figures)))
    }
    throw RunError(
      .wrongCommandLine,
      .unknownChart(
        name: name, nearest: nearestName(to: name, among: figures.compactMap(\.name)),
        list(figures)))
  }

  /// `1 quy-mo: Số người … theo năm`, one a line.
  private func list(_ figures: [Figure]) -> [String] {
    figures.enumerated().map { index, figure in
      let name = figure.name.map { " \($0)" } ?? ""
      return "\(index + 1)\(name): \(figure.caption.map(\.text).joined())"
    }
  }

  private func bytes(of picture: FigurePicture) throws(RunError) -> [UInt8] {
    do throws(RenderingProblem) {
      switch usedFormat {
      case .svg:
        return try Renderer().svg(
          picture.page,
          words: PictureWords(title: picture.headline, description: picture.alternativeText))
      case .png: return try Renderer().png(picture.page, resolution: (size ?? .usual).resolution)
      }
    } catch {
      throw RunError(.fault, [Finding(error, at: nil)])
    }
  }
}

extension Document {
  private var blocks: [Block] { body + appendices.flatMap(\.body) }

  /// Its figures in the order in which they are numbered.
  fileprivate var figures: [Figure] {
    blocks.compactMap { block in
      guard case .figure(let figure) = block.content else { return nil }
      return figure
    }
  }

  /// What a template calls its tables, heat maps among them.
  fileprivate var tableNames: [String] {
    blocks.compactMap { block in
      guard case .table = block.content else { return nil }
      return block.anchor
    }
  }
}

// This file imports no `Summaries`, whose `Figure` is a number.
extension OpenWorkspace {
  /// One figure on a sheet of its own; without a `size`, on one of the usual size, or a higher one where
  /// the figure needs it.
  fileprivate func picture(
    of figure: Figure, in language: Language, size: PictureSize?, style: Style,
    with fonts: Ahead<Result<FontLibrary, LayoutProblem>>
  ) throws(RunError) -> FigurePicture {
    switch fonts.take() {
    case .failure(let problem):
      throw RunError(.faultyConfiguration, [Finding(problem, at: nil)])
    case .success(let fonts):
      do throws(Findings) {
        return try Typesetter(style: style, fonts: fonts)
          .picture(
            of: figure, in: language, size: (size ?? .usual).size, mayGrow: size == nil)
      } catch {
        throw RunError(.faultyConfiguration, error.all)
      }
    }
  }
}
