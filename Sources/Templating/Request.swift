import Diagnostics
import Document
import Quantities
import Records
import Summaries

/// All that one report is made of, besides its template.
public struct Request: Sendable {
  /// The office's configuration.
  public var workspace: Workspace
  /// The records, those outside the window too: a year is compared with the one before.
  public var records: RecordSet
  /// The report month.
  public var month: Month
  /// The months that the report is about.
  public var window: Window
  /// The document's date; nil takes the workspace's, and without that leaves it to the pen.
  public var issued: Day?
  /// The files that the records came from.
  public var sources: [SourceFile]
  /// Why rows were left out, where the user wished to go on without them.
  public var leftOut: [Finding]
  /// The part of the office's records that the report is of, where it is not of all.
  public var part: ReportPart?
  /// The program's version, printed with the sources.
  public var version: String
  /// The words and signs of the form that the report has.
  public var words: Style.Words

  /// A request.
  public init(
    workspace: Workspace, records: RecordSet, month: Month, window: Window, issued: Day? = nil,
    sources: [SourceFile] = [], leftOut: [Finding] = [], part: ReportPart? = nil,
    version: String, words: Style.Words = Style.Words()
  ) {
    self.workspace = workspace
    self.records = records
    self.month = month
    self.window = window
    self.issued = issued
    self.sources = sources
    self.leftOut = leftOut
    self.part = part
    self.version = version
    self.words = words
  }
}
