/// Why a file's bytes cannot be taken as text.
public enum EncodingFault: Hashable, Sendable {
  /// A spreadsheet's workbook: a ZIP archive or a compound file.
  case workbook
  /// A web page or XML, which programs that "export to Excel" write under a spreadsheet's name.
  case webPage
  /// A PDF.
  case pdf
  /// A NUL byte, which no text has.
  case nul
  /// Bytes that are not UTF-8 in a file that else is.
  case damagedUTF8
  /// Not UTF-8; `candidates` are the encodings by which it reads like Vietnamese.
  case unknownEncoding(candidates: [TextEncoding])
  /// Bytes that do not exist in the encoding that the file is in.
  case notIn(TextEncoding)
  /// A line that is not Vietnamese in the encoding in which the other lines are.
  case mixedEncodings(TextEncoding)
  /// The system cannot convert from the encoding.
  case noConverter(TextEncoding)
  /// UTF-8 that was read as another encoding and saved again, not everywhere or not without loss.
  case garbled
  /// Words whose letters are those of an old encoding, in a file that else is Unicode.
  case oldLetters
  /// Letters that a program without them replaced by question marks.
  case lettersLost
  /// U+FFFD, which a program writes for what it cannot read.
  case replacementCharacter

  /// Whether lines are where UTF-8 has them.
  var hasLines: Bool {
    switch self {
    case .workbook, .webPage, .pdf, .notIn(.utf16LE), .notIn(.utf16BE): false
    default: true
    }
  }
}
