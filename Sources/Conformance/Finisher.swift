import Diagnostics
import PageModel

/// Completes the PDF that `Rendering` drew: PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
///
/// Each file of this target's `Steps` and `Structure` names the clauses it fulfils.
public struct Finisher: Sendable {
  private let metadata: Metadata
  private let attachments: [Attachment]

  /// A finisher of reports that say `metadata` of themselves and carry `attachments`.
  public init(metadata: Metadata, attachments: [Attachment] = []) {
    self.metadata = metadata.cleaned
    self.attachments = attachments
  }

  /// `pdf`, drawn from `report`, with its structure, links, bookmarks, metadata and attachments.
  ///
  /// The same arguments give the same bytes.
  ///
  /// - Throws: all that keeps the report from conforming, each at its place in the template
  ///   (`AccessibilityProblem`, `ConformanceProblem`); nothing is written then.
  public func finish(_ pdf: [UInt8], report: LaidOutReport) throws(Findings) -> [UInt8] {
    try check(report).finish(pdf).bytes
  }

  /// Checks the report, which can be done before its file is drawn.
  ///
  /// - Throws: all that keeps the report from conforming, each at its place in the template.
  public func check(_ report: LaidOutReport) throws(Findings) -> CheckedReport {
    let findings = checkMetadata() + Checker.findings(in: report)
    guard findings.isEmpty, let date = Timestamp(metadata.date) else { throw Findings(findings) }
    do throws(ConformanceProblem) {
      return CheckedReport(
        report: report, metadata: metadata, date: date, attachments: try packedAttachments())
    } catch {
      throw Findings([Finding(error, at: nil)])
    }
  }

  private func packedAttachments() throws(ConformanceProblem) -> [PackedAttachment] {
    var packed: [PackedAttachment] = []
    for attachment in attachments { packed.append(try PackedAttachment(attachment)) }
    return packed
  }

  private func checkMetadata() -> [Finding] {
    var problems: [ConformanceProblem] = []
    if metadata.title.allSatisfy(\.isWhitespace) { problems.append(.titleMissing) }
    if !isLanguageTag(metadata.language) { problems.append(.languageUnknown(metadata.language)) }
    if Timestamp(metadata.date) == nil { problems.append(.dateMalformed(metadata.date)) }
    var names: Set<String> = []
    for attachment in attachments where !names.insert(attachment.name).inserted {
      problems.append(.attachmentNameTaken(attachment.name))
    }
    return problems.map { Finding($0, at: nil) }
  }

  /// Letters, then subtags of letters and digits (RFC 5646, 2.1).
  private func isLanguageTag(_ tag: String) -> Bool {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    return (2...3).contains(parts[0].count)
      && parts.allSatisfy { part in
        (1...8).contains(part.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
  }
}
