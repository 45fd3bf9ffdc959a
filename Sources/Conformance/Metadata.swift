/// What a report says about itself; the same in its XMP packet and its information dictionary.
public struct Metadata: Sendable {
  /// The document's title.
  public var title: String
  /// The issuing body.
  public var author: String
  /// What it is about.
  public var subject: String?
  /// Words to find it by, separated by commas.
  public var keywords: String?
  /// Its number with its symbol: `05-BC/HU`.
  public var number: String?
  /// The period it is about, an interval of ISO 8601: `2017-01/2021-12`.
  public var period: String?
  /// The language of its text, a BCP 47 tag: `vi-VN`.
  public var language: String
  /// The program that made it, with its version.
  public var creatorTool: String
  /// Its date in ISO 8601 with seconds and offset: `2022-01-05T00:00:00+07:00`.
  public var date: String

  /// What a report says about itself.
  public init(
    title: String, author: String, subject: String? = nil, keywords: String? = nil,
    number: String? = nil, period: String? = nil, language: String, creatorTool: String,
    date: String
  ) {
    self.title = title
    self.author = author
    self.subject = subject
    self.keywords = keywords
    self.number = number
    self.period = period
    self.language = language
    self.creatorTool = creatorTool
    self.date = date
  }
}

extension Metadata {
  /// The same with blanks for what XML cannot hold (XML 1.0, 2.2); empty optional fields absent.
  var cleaned: Metadata {
    func clean(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            let isForeign = scalar.properties.isNoncharacterCodePoint
            return isForeign || scalar.properties.generalCategory == .control ? " " : scalar
          }))
    }
    func present(_ text: String?) -> String? {
      text.map(clean).flatMap { $0.isEmpty ? nil : $0 }
    }
    return Metadata(
      title: clean(title), author: clean(author), subject: present(subject),
      keywords: present(keywords), number: present(number), period: present(period),
      language: language, creatorTool: clean(creatorTool), date: date)
  }
}
