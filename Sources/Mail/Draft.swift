import Quantities

/// An unsent message with one attachment, as a mail program opens it: the user reads it, and sends it.
public struct Draft: Sendable {
  /// Whom it goes to; may be empty.
  public var recipients: [MailAddress]
  /// Its subject, on one line.
  public var subject: String
  /// Its text; paragraphs end with a line feed.
  public var body: String
  /// The text's language, a BCP 47 tag.
  public var language: String
  /// Its date: midnight in Vietnam.
  public var date: Day
  /// What it carries.
  public var attachment: Attachment

  /// A draft.
  public init(
    recipients: [MailAddress], subject: String, body: String, language: String, date: Day,
    attachment: Attachment
  ) {
    (self.recipients, self.subject, self.body) = (recipients, subject, body)
    (self.language, self.date, self.attachment) = (language, date, attachment)
  }

  /// The message (RFC 5322, RFC 2045), of ASCII alone, lines ended by CRLF; the same draft gives the
  /// same bytes.
  ///
  /// It has no `From`: whose program sends it puts that in. `X-Unsent` has Outlook open it for
  /// writing.
  public var bytes: [UInt8] {
    let head = """
      Date: \(headerDate)\r
      \(to)\(unstructuredHeader("Subject", subject))X-Unsent: 1\r
      MIME-Version: 1.0\r
      Content-Language: \(language)\r
      Content-Type: multipart/mixed; boundary="\(Self.boundary)"\r
      \r
      --\(Self.boundary)\r
      Content-Type: text/plain; charset=UTF-8\r
      Content-Transfer-Encoding: base64\r
      \r

      """
    let part = "--\(Self.boundary)\r\n\(attachment.header)\r\n"
    return Array(head.utf8) + base64Lines(text.utf8) + Array(part.utf8)
      + base64Lines(attachment.bytes) + Array("--\(Self.boundary)--\r\n".utf8)
  }

  /// Never within the parts: base64 has neither of the first two characters side by side, and no
  /// `_` (RFC 2045, 6.7).
  private static let boundary = "=_report"

  private var to: String {
    guard !recipients.isEmpty else { return "" }
    let first = recipients[0].header(from: 4)
    let rest = recipients.dropFirst().map { $0.header(from: 1) }
    return "To: \(([first] + rest).joined(separator: ",\r\n "))\r\n"
  }

  /// The text with the line ends that mail has (RFC 2046, 4.1.1), the last one too.
  private var text: String {
    let lines = body.split(separator: "\n", omittingEmptySubsequences: false)
    let ended = lines.last?.isEmpty == true ? lines.dropLast() : lines[...]
    return ended.map { "\($0)\r\n" }.joined()
  }

  /// `Wed, 05 Jan 2022 00:00:00 +0700` (RFC 5322, 3.3).
  private var headerDate: String {
    let number = date.number < 10 ? "0\(date.number)" : "\(date.number)"
    let year = date.year < 1000 ? String("000\(date.year)".suffix(4)) : "\(date.year)"
    let month = Self.months[date.month.number - 1]
    return "\(Self.weekdays[date.weekday]), \(number) \(month) \(year) 00:00:00 +0700"
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
