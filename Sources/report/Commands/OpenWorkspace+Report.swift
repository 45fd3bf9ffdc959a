import Diagnostics
import Document
import Glibc
import Layout
import PageModel
import Quantities
import Summaries
import Templating
import Threads

/// What a file says, and the file.
struct Configured<Value: Sendable>: Sendable {
  let value: Value
  let file: ConfigurationFile
}

extension OpenWorkspace {
  /// Where the report goes when the command line does not say.
  var outputFile: String {
    InputFiles.join(folder, configuration.output.path(for: month, in: configuration.language))
  }

  /// The file of the template called `name`, else of the configuration's: in the workspace, or
  /// installed.
  func templatePath(named name: String?) throws(RunError) -> String {
    let wanted = name ?? configuration.template
    let file = wanted.hasSuffix(".md") ? wanted : "\(wanted).md"
    // A file that the command line names is looked for from where the user stands, too.
    let installed = "\(installation.templates)/\(file)"
    let places = (name == nil ? [] : [file]) + [InputFiles.join(folder, file), installed]
    guard let path = places.first(where: isThere) else {
      throw RunError(.faultyConfiguration, .unknownTemplate(name: wanted))
    }
    // What the command line names is the user's own choice.
    if name == nil { try installedBounds.check(path) }
    return path
  }

  /// The template called `name`, else the configuration's.
  func template(named name: String?) throws(RunError) -> Configured<ReportTemplate> {
    let path = try templatePath(named: name)
    if path.hasPrefix("\(installation.templates)/") {
      let file = path.dropFirst(installation.templates.count + 1)
      options.console.note(.ownTemplate(file: String(file)))
    }
    let text = try Self.text(of: path)
    do throws(Findings) {
      return Configured(
        value: try ReportTemplate(TemplateSource(name: path, text: text)),
        file: ConfigurationFile(path: path, text: text))
    } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// The template called `name`, read ahead: records can be read meanwhile.
  func templateAhead(named name: String?) -> Ahead<Result<Configured<ReportTemplate>, RunError>> {
    Ahead {
      do throws(RunError) { return .success(try template(named: name)) } catch {
        return .failure(error)
      }
    }
  }

  /// The file of the style called `name`, else of the configuration's: in the workspace's `styles`,
  /// or installed.
  func stylePath(named name: String?) throws(RunError) -> String {
    let wanted = name ?? configuration.style
    let folders = [InputFiles.join(folder, "styles"), "\(installation.templates)/styles"]
    let paths = folders.map { "\($0)/\(wanted).yml" }
    guard let path = paths.first(where: isThere) else {
      let names = folders.flatMap { (try? InputFiles.expand(["*.yml"], below: $0)) ?? [] }.map {
        String($0.split(separator: "/").last?.dropLast(4) ?? "")
      }
      throw RunError(
        .faultyConfiguration,
        .unknownStyle(name: wanted, nearest: nearestName(to: wanted, among: names)))
    }
    if name == nil { try installedBounds.check(path) }
    return path
  }

  /// The style called `name`, else the configuration's.
  func style(named name: String?) throws(RunError) -> Configured<Style> {
    let path = try stylePath(named: name)
    let text = try Self.text(of: path)
    do throws(Findings) {
      return Configured(
        value: try Style.parse(yaml: text, file: path),
        file: ConfigurationFile(path: path, text: text))
    } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// The style called `name`, read ahead, and then its fonts: they take a while and wait for nothing.
  func styleAhead(named name: String?) -> Ahead<Result<StyleAhead, RunError>> {
    Ahead {
      do throws(RunError) {
        let style = try style(named: name)
        return .success(StyleAhead(style: style, fonts: fonts(for: style.value)))
      } catch {
        return .failure(error)
      }
    }
  }

  /// What is read where the configuration names it.
  var installedBounds: WorkspaceBounds {
    WorkspaceBounds([folder, installation.templates])
  }

  /// The report in words, tables and figures; with `part` of that part's records.
  func document(
    from template: ReportTemplate, records: ReadRecords, issued: Day?, style: Style,
    of part: ReportPart? = nil
  ) throws(RunError) -> Document {
    let request = request(records, issued: issued, style: style, of: part)
    do throws(Findings) { return try template.document(for: request) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// What a template can say, with present values.
  func variables(of records: ReadRecords) throws(RunError) -> [Variable] {
    let request = request(
      records, issued: configuration.issued, style: try style(named: nil).value)
    do throws(Findings) { return try Templating.variables(for: request) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// Warnings of counts that somebody should look at.
  func doubts(about records: ReadRecords) -> [Finding] {
    records.set.unusualValues(in: window).map(\.finding) + entryDoubts(about: records)
  }

  /// How many rows lie outside what the report is of, and whether none lies within.
  func noticesOfPeriod(_ records: ReadRecords) -> [Notice] {
    let (before, after) = records.set.recordsOutside(window)
    guard before + after > 0 else { return [] }
    let all = records.set.training.records.count + records.set.study.records.count
    let (first, last) = ("\(window.first)", "\(window.last)")
    let outside = Notice.rowsOutside(before: before, after: after, first: first, last: last)
    return [outside] + (before + after < all ? [] : [.noRecords(first: first, last: last)])
  }

  /// Warnings of what was probably typed wrong, and of a plan that is not of the report month's year.
  func entryDoubts(about records: ReadRecords) -> [Finding] {
    records.set.doubts + records.set.planDoubts(of: month.year)
  }

  /// The rows behind the variable called `name`; braces around it do no harm.
  func explanation(
    of name: String, from records: ReadRecords
  ) throws(RunError) -> VariableExplanation {
    let request = request(
      records, issued: configuration.issued, style: try style(named: nil).value)
    let name = name.filter { !"{} #^".contains($0) }
    do throws(Findings) { return try Explainer(request).explanation(of: name) } catch {
      throw RunError(.wrongCommandLine, error.all)
    }
  }

  /// What the report of `records` is made of.
  func request(_ records: ReadRecords, issued: Day?, style: Style, of part: ReportPart? = nil)
    -> Request
  {
    Request(
      workspace: configuration, records: records.set, month: month, window: window, issued: issued,
      sources: records.files, leftOut: records.findings.filter { $0.severity == .error },
      part: part, version: ReportCommand.version, words: style.words)
  }

  /// The fonts of `style`, opened ahead: it takes a while and waits for nothing.
  func fonts(for style: Style) -> Ahead<Result<FontLibrary, LayoutProblem>> {
    Ahead { [folder = installation.fonts] in
      do throws(LayoutProblem) {
        let fonts = try FontLibrary(
          configurationFile: "\(folder)/fonts.conf", extraFolder: folder)
        fonts.open(for: style)
        return .success(fonts)
      } catch {
        return .failure(error)
      }
    }
  }

  /// The report on pages, each given to `onPage` as soon as it is full.
  func pages(
    of document: Document, in style: Style, with fonts: Ahead<Result<FontLibrary, LayoutProblem>>,
    onPage: @escaping (Page) -> Void = { _ in }
  ) throws(RunError) -> LaidOutReport {
    switch fonts.take() {
    case .failure(let problem):
      throw RunError(.faultyConfiguration, [Finding(problem, at: nil)])
    case .success(let fonts):
      do throws(Findings) {
        return try Typesetter(style: style, fonts: fonts).layOut(document, onPage: onPage)
      } catch {
        throw RunError(.faultyConfiguration, error.all)
      }
    }
  }
}

/// Whether something has the name `path`, if only a link to nothing: whoever has put it there does not mean
/// another file, and reading it says what is wrong with it.
func isThere(_ path: String) -> Bool {
  var status = stat()
  return lstat(path, &status) == 0
}

/// A style whose fonts are being opened.
struct StyleAhead {
  let style: Configured<Style>
  let fonts: Ahead<Result<FontLibrary, LayoutProblem>>
}
