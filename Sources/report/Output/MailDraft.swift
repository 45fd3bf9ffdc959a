import Diagnostics
import Mail
import Quantities
import Templating

/// A report's mail: made before anything is written, written after the report.
struct MailDraft {
  private let path: String
  private let bytes: [UInt8]

  /// Mail servers commonly refuse more than this; their megabyte is 10⁶ bytes or a little more.
  private static let limit = 10_000_000

  /// The draft of `order`, with the words of `letter` and the `report`.
  init(
    _ order: MailOrder, letter: Letter, of workspace: OpenWorkspace,
    report: (path: String, bytes: [UInt8]), issued: Day?
  ) {
    path = order.path
    let draft = Draft(
      recipients: order.recipients, subject: letter.subject, body: letter.body,
      language: workspace.configuration.language.tag, date: issued ?? workspace.month.lastDay,
      attachment: Attachment(
        name: Self.attachmentName(report.path, of: workspace), mediaType: "application/pdf",
        bytes: report.bytes))
    bytes = draft.bytes
  }

  /// As the report's file is called, or would be where it is no file; ending in `.pdf`, by which
  /// programs know what it is.
  private static func attachmentName(_ output: String, of workspace: OpenWorkspace) -> String {
    var path = output
    if case .regular = OutputFile(path: output) {} else { path = workspace.outputFile }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lowercased().hasSuffix(".pdf") ? name : "\(name).pdf"
  }

  /// Writes it as safely as a report.
  func write(_ console: Console) throws(RunError) {
    do throws(OutputError) { try OutputFile(path: path).write(bytes) } catch {
      let status = error.step == .create ? ExitStatus.cannotCreate : .cannotWrite
      throw RunError(status, .cannotWriteDraft(path: path, reason: SystemReason(error.number)))
    }
    if bytes.count > Self.limit {
      let tenths = bytes.count / 100_000
      let problem = ConsoleProblem.largeDraft(path: path, tenthsOfMegabytes: tenths)
      console.report([Finding(problem, at: nil, severity: .warning)])
    }
    console.note(.draftMade(path: path))
  }
}
