import Diagnostics
import Document
import Quantities
import Templating

extension OpenWorkspace {
  /// The template of the mail that carries the report: the workspace's `email.md`, or the installed
  /// one.
  func letterTemplate() throws(RunError) -> LetterTemplate {
    let own = InputFiles.join(folder, "email.md")
    let path = isThere(own) ? own : "\(installation.templates)/email.md"
    try installedBounds.check(path)
    let source = TemplateSource(name: path, text: try Self.text(of: path))
    do throws(Findings) { return try LetterTemplate(source) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }

  /// The words of the mail with the report of `records`.
  func letter(_ records: ReadRecords, issued: Day?, style: Style) throws(RunError) -> Letter {
    let template = try letterTemplate()
    let request = request(records, issued: issued, style: style)
    do throws(Findings) { return try template.letter(for: request) } catch {
      throw RunError(.faultyConfiguration, error.all)
    }
  }
}
