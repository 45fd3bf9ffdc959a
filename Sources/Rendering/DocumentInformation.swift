/// What a PDF says about itself, in the fields of ISO 32000-1, 14.3.3.
public struct DocumentInformation: Sendable {
  /// The document's title.
  public var title: String
  /// The issuing body.
  public var author: String
  /// What it is about.
  public var subject: String?
  /// Words to find it by, separated by commas.
  public var keywords: String?
  /// The program that made it, with its version.
  public var creator: String
  /// Its date in ISO 8601 with seconds and offset: `2022-01-05T00:00:00+07:00`.
  public var date: String

  /// What a PDF says about itself.
  public init(
    title: String, author: String, subject: String? = nil, keywords: String? = nil,
    creator: String, date: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.creator = creator
    self.date = date
  }
}
