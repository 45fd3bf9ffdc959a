/// The language of messages, and of a report's own words.
public enum Language: String, CaseIterable, Sendable, Codable {
  case vietnamese = "vi"
  case english = "en"

  /// The BCP 47 tag that a PDF's `/Lang` and Pango take.
  public var tag: String {
    switch self {
    case .vietnamese: "vi-VN"
    case .english: "en-GB"
    }
  }
}
