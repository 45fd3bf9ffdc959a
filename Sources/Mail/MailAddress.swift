/// Whom a message goes to: `van-phong@nhuxuan.gov.vn`, or with a name before it,
/// `Văn phòng <van-phong@nhuxuan.gov.vn>`.
public struct MailAddress: Sendable, Hashable {
  /// The name; empty when there is none.
  public let name: String
  /// The address.
  public let address: String

  /// Reads `text`; nothing when it is no address that mail servers everywhere take.
  ///
  /// That is a dot-atom of at most 64 bytes (RFC 5322, 3.4.1; RFC 5321, 4.5.3.1), and a domain of
  /// two labels or more (RFC 1123, 2.1); quoted local parts and literal addresses are not taken.
  public init?(_ text: String) {
    let text = onOneLine(text)
    if text.hasSuffix(">"), let start = text.lastIndex(of: "<") {
      guard let name = Self.unquoted(onOneLine(String(text[..<start]))) else { return nil }
      self.name = name
      address = String(text[text.index(after: start)...].dropLast())
    } else {
      (name, address) = ("", text)
    }
    guard Self.isAddress(address) else { return nil }
  }

  /// The addresses in a list, each as it is written; commas part them, but not those within quotation
  /// marks: `"Nguyễn, Văn A" <a@b.vn>, c@d.vn` (RFC 5322, 3.2.4 and 3.4).
  public static func parts(ofList text: String) -> [String] {
    var parts = [""]
    var (isQuoted, isEscaped) = (false, false)
    for letter in text {
      if letter == ",", !isQuoted {
        parts.append("")
        continue
      }
      if letter == "\"", !isEscaped { isQuoted.toggle() }
      isEscaped = isQuoted && letter == "\\" && !isEscaped
      parts[parts.count - 1].append(letter)
    }
    return parts.filter { !onOneLine($0).isEmpty }
  }

  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, text.utf8.count <= 254, parts[0].utf8.count <= 64 else { return false }
    let atoms = parts[0].split(separator: ".", omittingEmptySubsequences: false)
    let labels = parts[1].split(separator: ".", omittingEmptySubsequences: false)
    return atoms.allSatisfy(isAtom) && labels.count >= 2 && labels.allSatisfy(isLabel)
      && !isNumber(labels[labels.count - 1])
  }

  private static func isAtom(_ text: Substring) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { isLetterOrDigit($0) || atomSigns.contains($0) }
  }

  private static func isLabel(_ text: Substring) -> Bool {
    (1...63).contains(text.utf8.count) && text.first != "-" && text.last != "-"
      && text.utf8.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// `name` without the quotation marks around it, and without the backslashes that they need; nothing when
  /// one of them is missing.
  private static func unquoted(_ name: String) -> String? {
    guard name.contains("\"") else { return name }
    guard name.count >= 2, name.hasPrefix("\"") else { return nil }
    var (words, isEscaped) = ("", false)
    for letter in name.dropFirst().dropLast() {
      if !isEscaped, letter == "\"" { return nil }
      isEscaped = letter == "\\" && !isEscaped
      if !isEscaped { words.append(letter) }
    }
    return name.hasSuffix("\"") && !isEscaped ? words : nil
  }

  private static let atomSigns = Array("!#$%&'*+-/=?^_`{|}~".utf8)

  /// As a header has it, from `column` on; a name in Vietnamese as encoded-words.
  func header(from column: Int) -> String {
    guard !name.isEmpty else { return address }
    guard isPlain(name) else { return "\(encodedWords(name, from: column))\r\n <\(address)>" }
    let isPhrase = name.utf8.allSatisfy { isLetterOrDigit($0) || $0 == 0x20 }
    return "\(isPhrase ? name : quotedString(name)) <\(address)>"
  }
}

func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: false
  }
}

/// `text` in quotation marks (RFC 5322, 3.2.4).
func quotedString(_ text: String) -> String {
  "\"" + text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : "\($0)" }.joined() + "\""
}
