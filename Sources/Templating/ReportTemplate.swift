import Diagnostics
import Document
import Quantities

/// A template's text with the name that findings call it by.
public struct TemplateSource: Sendable {
  /// As the user named it.
  public var name: String
  /// All of it.
  public var text: String

  /// A source.
  public init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// A report's template: Markdown with front matter, variables and blocks.
///
/// Filling it in goes through Mustache (variables and conditions), YAML (front matter and blocks)
/// and cmark-gfm (Markdown), in this order; the line of the template is kept through all of them.
public struct ReportTemplate: Sendable {
  private let text: TemplateText

  /// Reads `source`; throws what is wrong with its tags, whatever the records.
  public init(_ source: TemplateSource) throws(Findings) {
    text = try TemplateText(source.text, file: source.name)
  }

  /// The report that the template makes of `request`.
  ///
  /// Throws all faults of a kind together: wrong names first, then front matter, then Markdown and
  /// blocks.
  public func document(for request: Request) throws(Findings) -> Document {
    let facts = Facts(request)
    let (lines, places) = try text.filled(with: try reportVariables(facts))
    let (matter, body, bodyPlaces) = try FrontMatter.split(lines, places: places)
    let flow = FlowReader(body, places: bodyPlaces, exhibits: ExhibitBuilder(facts))
    guard flow.findings.isEmpty else { throw Findings(flow.findings) }
    let twice = Self.repeatedNames(flow.body + flow.appendices.flatMap(\.blocks))
    guard twice.isEmpty else { throw Findings(twice) }
    let (workspace, words) = (request.workspace, request.words)
    let document = Document(
      language: workspace.language, title: matter.title,
      letterhead: Letterhead(
        superior: workspace.issuer.superior, issuer: workspace.issuer.name,
        number: matter.number ?? words.number + facts.code,
        emblem: matter.emblem?.values ?? words.emblem, placeAndDate: matter.placeAndDate,
        kind: matter.kind, subject: matter.subject.values),
      body: flow.body.map { $0.following(words) },
      closing: Closing(
        authority: workspace.signature.authority.map(words.authority),
        position: workspace.signature.position, signer: workspace.signature.signer,
        hasSignatureField: workspace.signature.hasField, recipientsTitle: matter.recipientsTitle,
        recipients: words.recipients(workspace.signature.recipients)),
      appendices: appendices(flow.appendices, matter.appendix, words))
    return document.changingText(workspace.spelling.applied)
  }

  /// Each chart that is named as one before it.
  private static func repeatedNames(_ blocks: [Block]) -> [Finding] {
    var names: Set<String> = []
    return blocks.compactMap { block in
      guard case .figure(let figure) = block.content, let name = figure.name,
        !names.insert(name).inserted
      else { return nil }
      return Finding(TemplateProblem.chartNameTwice(name), at: block.source)
    }
  }

  private func appendices(
    _ drafts: [FlowReader.AppendixDraft], _ head: FrontMatter.AppendixWords,
    _ words: Style.Words
  ) -> [Appendix] {
    drafts.enumerated().map { index, draft in
      Appendix(
        label: drafts.count > 1 ? "\(head.label) \(words.appendixNumber(index + 1))" : head.label,
        title: draft.title, reference: head.reference, body: draft.blocks, anchor: draft.anchor,
        source: draft.source)
    }
  }
}
