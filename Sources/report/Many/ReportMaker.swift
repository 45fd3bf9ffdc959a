import Conformance
import Diagnostics
import Document
import Glibc
import Layout
import PageModel
import Quantities
import Rendering
import Summaries
import Templating
import Threads

/// Makes reports of records that have been read: the office's, or one part's after the other.
struct ReportMaker {
  /// A report that is not written yet.
  struct Drawn {
    /// All of it: one PDF file, or one picture a page.
    let files: [(path: String, bytes: [UInt8])]
    let pages: Int
    /// What they were drawn from, which a run that ends need not take apart.
    let origin: (Document, Press, LaidOutReport, FinishedReport?)

    /// The files' names, the first and the last.
    var name: String {
      Set([files.first?.path, files.last?.path].compactMap { $0 }).sorted()
        .joined(separator: " … ")
    }

    /// Puts the files in their places.
    func write() throws(RunError) {
      for file in files {
        do throws(OutputError) { try OutputFile(path: file.path).write(file.bytes) } catch {
          throw RunError(error)
        }
      }
    }
  }

  let workspace: OpenWorkspace
  let template: Configured<ReportTemplate>
  let style: Configured<Style>
  let fonts: Ahead<Result<FontLibrary, LayoutProblem>>
  let issued: Day?
  let format: GenerateCommand.Format

  /// The report of `records`, or of `part` of them, that goes to `path`.
  func draw(
    _ records: ReadRecords, of part: ReportPart? = nil, at path: String,
    timings: inout PhaseTimings
  ) throws(RunError) -> Drawn {
    let document = try workspace.document(
      from: template.value, records: records, issued: issued, style: style.value, of: part)
    timings.mark(.document)
    let press = Press(
      workspace: workspace, records: records, document: document, issued: issued,
      configuration: [workspace.configurationFile, template.file, style.file])
    let run = format == .pdf ? press.printRun() : nil
    let report = try workspace.pages(of: document, in: style.value, with: fonts) { run?.add($0) }
    timings.mark(.layout)
    var (files, finished) = ([(path: String, bytes: [UInt8])](), FinishedReport?.none)
    if let run {
      let file = try press.pdf(of: report, drawnBy: run)
      (files, finished) = ([(path, file.bytes)], file)
    } else {
      files = try pictures(of: report, at: path, by: press)
    }
    timings.mark(.drawing)
    return Drawn(
      files: files, pages: report.pages.count, origin: (document, press, report, finished))
  }

  /// What is written, where `page.png` gives `page-01.png`, `page-02.png` …
  private func pictures(
    of report: LaidOutReport, at path: String, by press: Press
  ) throws(RunError) -> [(path: String, bytes: [UInt8])] {
    guard path != "-" else { throw RunError(.wrongCommandLine, .picturesNeedAFile) }
    var files: [(path: String, bytes: [UInt8])] = []
    for page in report.pages {
      files.append(
        (picturePath(of: page.number, like: path), try press.picture(of: page, format: format)))
    }
    return files
  }

  private func picturePath(of page: Int, like path: String) -> String {
    let ending = ".\(format.rawValue)"
    let known = [ending, ".pdf"].first { path.hasSuffix($0) } ?? ""
    let number = page < 10 ? "0\(page)" : "\(page)"
    return "\(path.dropLast(known.count))-\(number)\(ending)"
  }

  /// An earlier report with more pages leaves pictures that would be taken for this one's. They may as
  /// well be somebody's own, so they are named and not deleted.
  func warnOfPages(beyond count: Int, like path: String, on console: Console) {
    let left = Array(
      (count + 1...count + Self.mostPages).lazy.map { picturePath(of: $0, like: path) }
        .prefix { access($0, F_OK) == 0 })
    guard let first = left.first, let last = left.last else { return }
    let problem = ConsoleProblem.pagesLeftOver(first: first, last: last, count: left.count)
    console.report([Finding(problem, at: nil, severity: .warning)])
  }

  private static let mostPages = 10_000
}
