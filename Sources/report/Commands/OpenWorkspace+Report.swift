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
  var outputFile: String { InputFiles.join(folder, configuration.outputFile(for: month)) }

  /// The template called `name`, else the configuration's: a file of the workspace, or an
  /// installed one.
  func template(named name: String?) throws(RunError) -> Configured<ReportTemplate> {
    let wanted = name ?? configuration.template
    let file = wanted.hasSuffix(".md") ? wanted : "\(wanted).md"
    // A file that the command line names is looked for from where the user stands, too.
    let installed = "\(installation.templates)/\(file)"
    let places = (name == nil ? [] : [file]) + [InputFiles.join(folder, file), installed]
    guard let path = places.first(where: { access($0, R_OK) == 0 }) else {
      throw RunError(.faultyConfiguration, .unknownTemplate(name: wanted))
    }
    if path == installed {
      options.console.note(
        "Thư mục làm việc không có mẫu \(file): dùng mẫu đi kèm chương trình.",
        "The workspace has no template \(file): using the program's own.")
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

  /// The style called `name`, else the configuration's, read ahead with its fonts opened: it takes a
  /// while and waits for nothing.
  func styleAhead(named name: String?) -> Ahead<Result<OpenedStyle, RunError>> {
    Ahead {
      do throws(RunError) { return .success(try opened(try style(named: name))) } catch {
        return .failure(error)
      }
    }
  }

  /// The style called `name`, else the configuration's: in the workspace's `styles`, or installed.
  private func style(named name: String?) throws(RunError) -> Configured<Style> {
    let wanted = name ?? configuration.style
    let folders = [InputFiles.join(folder, "styles"), "\(installation.templates)/styles"]
    let paths = folders.map { "\($0)/\(wanted).yml" }
    guard let path = paths.first(where: { access($0, R_OK) == 0 }) else {
      let names = folders.flatMap { (try? InputFiles.expand(["*.yml"], below: $0)) ?? [] }.map {
        String($0.split(separator: "/").last?.dropLast(4) ?? "")
      }
      throw RunError(
        .faultyConfiguration,
        .unknownStyle(name: wanted, nearest: nearestName(to: wanted, among: names)))
    }
    let text = try Self.text(of: path)
    do throws(Findings) {
      return Configured(
        value: try Style.parse(yaml: text, file: path),
        file: ConfigurationFile(path: path, text: text))
    } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// The report in words, tables and figures.
  func document(from template: ReportTemplate, records: ReadRecords, issued: Day?)
    throws(RunError) -> Document
  {
    let request = request(records, issued: issued)
    do throws(Findings) { return try template.document(for: request) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// What a template can say, with present values.
  func variables(of records: ReadRecords) throws(RunError) -> [Variable] {
    let request = request(records, issued: configuration.issued)
    do throws(Findings) { return try Templating.variables(for: request) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// Warnings of counts that somebody should look at.
  func doubts(about records: ReadRecords) -> [Finding] {
    records.set.unusualValues(in: window).map(\.finding)
  }

  /// The rows behind the variable called `name`; braces around it do no harm.
  func explanation(
    of name: String, from records: ReadRecords
  ) throws(RunError) -> VariableExplanation {
    let request = request(records, issued: configuration.issued)
    let name = name.filter { !"{} #^".contains($0) }
    do throws(Findings) { return try Explainer(request).explanation(of: name) } catch {
      throw RunError(.wrongCommandLine, error.all)
    }
  }

  private func request(_ records: ReadRecords, issued: Day?) -> Request {
    Request(
      workspace: configuration, records: records.set, month: month, window: window, issued: issued,
      sources: records.files, leftOut: records.findings.filter { $0.severity == .error },
      version: ReportCommand.version)
  }

  private func opened(_ style: Configured<Style>) throws(RunError) -> OpenedStyle {
    do throws(LayoutProblem) {
      let fonts = try FontLibrary(
        configurationFile: "\(installation.fonts)/fonts.conf", extraFolder: installation.fonts)
      fonts.open(for: style.value)
      return OpenedStyle(style: style.value, file: style.file, fonts: fonts)
    } catch {
      throw RunError(.faultyConfiguration, [Finding(error, at: nil)])
    }
  }

  /// The report on pages, each given to `onPage` as soon as it is full.
  func pages(
    of document: Document, in opened: OpenedStyle, onPage: @escaping (Page) -> Void = { _ in }
  ) throws(RunError) -> LaidOutReport {
    do throws(Findings) {
      return try Typesetter(style: opened.style, fonts: opened.fonts)
        .layOut(document, onPage: onPage)
    } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }
}

/// A style, and its fonts ready for text.
struct OpenedStyle {
  let style: Style
  let file: ConfigurationFile
  let fonts: FontLibrary
}
