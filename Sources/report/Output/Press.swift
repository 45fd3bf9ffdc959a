import Conformance
import Diagnostics
import Document
import PageModel
import Quantities
import Rendering

/// Turns laid-out pages into the bytes that are written.
struct Press {
  let workspace: OpenWorkspace
  let records: ReadRecords
  let document: Document
  /// The date of issue; without one the file bears the last day of the report month.
  let issued: Day?

  /// Begins to draw the PDF, whose pages are still to come.
  func printRun() -> PrintRun {
    PrintRun(
      DocumentInformation(
        title: document.title, author: author, creator: creator, date: timestamp))
  }

  /// The conforming PDF with the figures attached, from a run that was given all pages of `report`.
  func pdf(of report: LaidOutReport, drawnBy run: PrintRun) throws(RunError) -> [UInt8] {
    let metadata = Metadata(
      title: document.title, author: author,
      subject: document.letterhead.subject.joined(separator: " "),
      language: document.language.tag, creatorTool: creator, date: timestamp)
    let finisher = Finisher(metadata: metadata, attachments: try figures())
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

  private var author: String { workspace.configuration.issuer.title }

  private var creator: String { "report \(ReportCommand.version)" }

  /// Midnight in Vietnam, which has no summer time.
  private var timestamp: String { "\(issued ?? workspace.month.lastDay)T00:00:00+07:00" }

  /// The figures behind the tables, for whoever wants to reckon with them: CSV in UTF-8 with a
  /// byte order mark, which Excel needs.
  private func figures() throws(RunError) -> [Attachment] {
    var attachments: [Attachment] = []
    for figures in AttachedFigures.allCases {
      let table = try figures.table(of: records, in: workspace.window)
      attachments.append(
        Attachment(
          name: "\(figures.rawValue).csv", description: figures.description(in: document.language),
          mediaType: "text/csv", relationship: .data,
          bytes: Array("\u{FEFF}\(table.csv(inert: true))".utf8)))
    }
    return attachments
  }
}
