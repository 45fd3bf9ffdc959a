/// A file carried inside the report.
public struct Attachment: Sendable {
  /// What an attached file is to the report (ISO 19005-3, annex E).
  public enum Relationship: String, Sendable {
    /// The figures behind what is shown.
    case data = "Data"
    /// What the report was made from.
    case source = "Source"
    /// More on the subject.
    case supplement = "Supplement"
    /// None of these.
    case unspecified = "Unspecified"
  }

  /// Its file name.
  public var name: String
  /// What it holds, in words.
  public var description: String
  /// Its media type: `text/csv`.
  public var mediaType: String
  /// What it is to the report.
  public var relationship: Relationship
  /// Its content.
  public var bytes: [UInt8]

  /// A file to carry.
  public init(
    name: String, description: String, mediaType: String, relationship: Relationship,
    bytes: [UInt8]
  ) {
    self.name = name
    self.description = description
    self.mediaType = mediaType
    self.relationship = relationship
    self.bytes = bytes
  }
}
