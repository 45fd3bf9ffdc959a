import Conformance
import Diagnostics
import Document
import PageModel
import Quantities
import Rendering
import Summaries

/// Turns laid-out pages into the bytes that are written.
struct Press {
  let workspace: OpenWorkspace
  let records: ReadRecords
  let document: Document
  /// The date of issue; without one the file bears the last day of the report month.
  let issued: Day?
  /// All that was configured, file by file.
  let configuration: [ConfigurationFile]

  /// Begins to draw the PDF, whose pages are still to come.
  func printRun() -> PrintRun {
    PrintRun(
      DocumentInformation(
        title: document.title, author: author, creator: creator, date: timestamp))
  }

  /// The conforming PDF with the figures attached, from a run that was given all pages of `report`.
  func pdf(of report: LaidOutReport, drawnBy run: PrintRun) throws(RunError) -> FinishedReport {
    let metadata = Metadata(
      title: document.title, author: author,
      subject: document.letterhead.subject.joined(separator: " "), number: number,
      period: "\(workspace.window.first)/\(workspace.window.last)",
      language: document.language.tag, creatorTool: creator, date: timestamp)
    let finisher = Finisher(metadata: metadata, attachments: try attachments())
    let checked: CheckedReport
    do throws(Findings) { checked = try finisher.check(report) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
    let drawn: (file: [UInt8], contents: PageContents)
    do throws(RenderingProblem) { drawn = try run.finish() } catch {
      throw RunError(.fault, [Finding(error, at: nil)])
    }
    do throws(Findings) {
      return try checked.finish(drawn.file, contents: drawn.contents)
    } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// One page as a picture, 150 dots to the inch when it is made of dots.
  func picture(of page: Page, format: GenerateCommand.Format) throws(RunError) -> [UInt8] {
    do throws(RenderingProblem) {
      return format == .svg
        ? try Renderer().svg(page) : try Renderer().png(page, resolution: 150)
    } catch {
      throw RunError(.fault, [Finding(error, at: nil)])
    }
  }

  /// As the letterhead has it, without its `Số`; none while it is left to the pen.
  private var number: String? {
    guard workspace.configuration.number != nil else { return nil }
    return String(document.letterhead.number.drop { !$0.isNumber })
  }

  private var author: String { workspace.configuration.issuer.title }

  private var creator: String { "report \(ReportCommand.version)" }

  /// Midnight in Vietnam, which has no summer time.
  private var timestamp: String { "\(issued ?? workspace.month.lastDay)T00:00:00+07:00" }

  /// The figures behind the tables, for whoever wants to reckon with them, where they come from,
  /// and the records themselves where they were kept.
  private func attachments() throws(RunError) -> [Attachment] {
    var tables: [(figures: AttachedFigures, table: SummaryTable)] = []
    for figures in AttachedFigures.allCases {
      tables.append((figures, try figures.table(of: records, in: workspace.window)))
    }
    let (month, window, language) = (workspace.month, workspace.window, document.language)
    let provenance = Provenance(
      version: ReportCommand.version, month: month, window: window, issued: issued,
      configuration: configuration, sources: records.readFiles)
    return tables.map { $0.csv($1, in: language) }
      + [
        AttachedFigures.json(tables, month: month, window: window, in: language),
        provenance.attachment(in: language),
      ] + AttachedSources(records.sources).attachments(in: language)
  }
}
