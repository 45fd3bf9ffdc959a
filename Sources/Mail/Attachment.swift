import Diagnostics

/// A file that a message carries.
public struct Attachment: Sendable {
  /// Its name, without folders; of any letters.
  public var name: String
  /// Its MIME type: `application/pdf`.
  public var mediaType: String
  /// All of it.
  public var bytes: [UInt8]

  /// An attachment.
  public init(name: String, mediaType: String, bytes: [UInt8]) {
    (self.name, self.mediaType, self.bytes) = (name, mediaType, bytes)
  }

  /// The part's header. The name is there twice: as it is, for who reads RFC 2231, and in plain
  /// letters as the `name` of the type, which older programs and gateways go by. (The plain one as
  /// `filename` beside `filename*` would be the same parameter twice.)
  var header: String {
    let name = onOneLine(name)
    let plain = plainASCII(name).map { "\"\\".contains($0) ? "_" : "\($0)" }.joined()
    return """
      Content-Type: \(mediaType);\r
       name="\(plain)"\r
      Content-Transfer-Encoding: base64\r
      Content-Disposition: attachment;\r
       \(plain == name ? "filename=\"\(plain)\"" : extendedParameter("filename", name))\r

      """
  }
}

/// A parameter of any letters (RFC 2231, 4), in several pieces where one line is too short (3).
func extendedParameter(_ parameter: String, _ value: String) -> String {
  let characters = value.map { character in
    character.utf8.map { byte in
      isLetterOrDigit(byte) || attributeSigns.contains(byte)
        ? String(UnicodeScalar(byte)) : "%\(hexadecimal(byte))"
    }.joined()
  }
  let whole = "\(parameter)*=UTF-8''\(characters.joined())"
  if whole.utf8.count < lineLength - 1 { return whole }
  var pieces: [String] = []
  var piece = "\(parameter)*0*=UTF-8''"
  for character in characters {
    // A semicolon is still to come.
    if piece.utf8.count + character.utf8.count > lineLength - 2 {
      pieces.append(piece)
      piece = "\(parameter)*\(pieces.count)*="
    }
    piece += character
  }
  return (pieces + [piece]).joined(separator: ";\r\n ")
}

/// Of RFC 2231's attribute-char, those that no program takes for more.
private let attributeSigns = Array("-._".utf8)

private func hexadecimal(_ byte: UInt8) -> String {
  let digits = String(byte, radix: 16, uppercase: true)
  return digits.utf8.count < 2 ? "0\(digits)" : digits
}
