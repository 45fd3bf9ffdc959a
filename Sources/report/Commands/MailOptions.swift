import ArgumentParser
import Diagnostics
import Document
import Mail
import Quantities

/// Options for the draft of a mail that carries the report.
struct MailOptions: ParsableArguments {
  @Option(help: .of(.email, value: "file"))
  var email: String?

  @Option(parsing: .upToNextOption, help: .of(.emailTo, value: "address"))
  var emailTo: [String] = []

  /// What is asked for; nothing without `--email`.
  func order(_ format: GenerateCommand.Format) throws(RunError) -> MailOrder? {
    guard let email else {
      guard emailTo.isEmpty else { throw RunError(.wrongCommandLine, .emailToWithoutEmail) }
      return nil
    }
    guard format == .pdf else { throw RunError(.wrongCommandLine, .emailNeedsPDF) }
    var recipients: [MailAddress] = []
    for text in emailTo.flatMap(MailAddress.parts) {
      guard let address = MailAddress(text) else {
        throw RunError(.wrongCommandLine, .notAnAddress(text: text))
      }
      if !recipients.contains(address) { recipients.append(address) }
    }
    // An empty variable of a script is no wish for a draft to nobody.
    if recipients.isEmpty, let text = emailTo.first {
      throw RunError(.wrongCommandLine, .notAnAddress(text: text))
    }
    return MailOrder(path: email, recipients: recipients)
  }
}

/// A draft that is asked for.
struct MailOrder {
  /// Where it goes.
  let path: String
  /// Whom it is to.
  let recipients: [MailAddress]

  /// The draft that carries the report of `records`, not written yet.
  func draft(
    _ records: ReadRecords, of workspace: OpenWorkspace, issued: Day?, style: Style,
    with report: (path: String, bytes: [UInt8])
  ) throws(RunError) -> MailDraft {
    let letter = try workspace.letter(records, issued: issued, style: style)
    return MailDraft(self, letter: letter, of: workspace, report: report, issued: issued)
  }
}
