import Conformance
import Diagnostics
import Document
import Layout
import PageModel
import Quantities
import Rendering
import Summaries
import Templating
import Threads

/// Makes reports of records that have been read: the office's, or one part's after the other.
struct ReportMaker {
  /// A report that is in its place.
  struct Made {
    /// Its files, the first and the last.
    let files: String
    let pages: Int
  }

  let workspace: OpenWorkspace
  let template: ReportTemplate
  let style: Style
  let fonts: Ahead<Result<FontLibrary, LayoutProblem>>
  let issued: Day?
  let format: GenerateCommand.Format

  /// Makes the report of `records`, or of `part` of them, and writes it to `path`.
  func make(
    _ records: ReadRecords, of part: ReportPart? = nil, at path: String,
    timings: inout PhaseTimings
  ) throws(RunError) -> Made {
    let document = try workspace.document(
      from: template, records: records, issued: issued, of: part)
    timings.mark(.document)
    let press = Press(workspace: workspace, records: records, document: document, issued: issued)
    let run = format == .pdf ? press.printRun() : nil
    let report = try workspace.pages(of: document, in: style, with: fonts) { run?.add($0) }
    timings.mark(.layout)
    let files = try files(of: report, at: path, by: press, run)
    timings.mark(.drawing)
    for file in files {
      do throws(OutputError) { try OutputFile(path: file.path).write(file.bytes) } catch {
        throw RunError(error)
      }
    }
    timings.mark(.write)
    let names = Set([files.first?.path, files.last?.path].compactMap { $0 }).sorted()
    return Made(files: names.joined(separator: " … "), pages: report.pages.count)
  }

  /// What is written, all of it drawn before any is: one PDF file, or one picture a page, where
  /// `page.png` gives `page-01.png`, `page-02.png` …
  private func files(of report: LaidOutReport, at path: String, by press: Press, _ run: PrintRun?)
    throws(RunError) -> [(path: String, bytes: [UInt8])]
  {
    if let run { return [(path, try press.pdf(of: report, drawnBy: run))] }
    guard path != "-" else { throw RunError(.wrongCommandLine, .picturesNeedAFile) }
    let ending = ".\(format.rawValue)"
    var stem = path
    for known in [ending, ".pdf"] where stem.hasSuffix(known) {
      stem = String(stem.dropLast(known.count))
      break
    }
    var files: [(path: String, bytes: [UInt8])] = []
    for page in report.pages {
      let number = page.number < 10 ? "0\(page.number)" : "\(page.number)"
      files.append(("\(stem)-\(number)\(ending)", try press.picture(of: page, format: format)))
    }
    return files
  }
}
