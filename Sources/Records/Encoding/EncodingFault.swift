/// Why a file's bytes cannot be taken as text.
public enum EncodingFault: Hashable, Sendable {
  /// A spreadsheet's workbook: a ZIP archive or a compound file.
  case workbook
  /// A web page or XML, which programs that "export to Excel" write under a spreadsheet's name.
  case webPage
  /// A PDF.
  case pdf
  /// Files packed into one: gzip, RAR, 7-Zip and the like.
  case archive
  /// Anything else that is no text, such as a picture or a program.
  case binary
  /// A NUL byte, which no text has.
  case nul
  /// Bytes that are not UTF-8 in a file that else is.
  case damagedUTF8
  /// Not UTF-8; `candidates` are the encodings by which it reads like Vietnamese.
  case unknownEncoding(candidates: [TextEncoding])
  /// Bytes that do not exist in the encoding that the file is in, or was said to be in.
  case notIn(TextEncoding, isDeclared: Bool)
  /// A line that is not Vietnamese in the encoding in which the other lines are.
  case mixedEncodings(TextEncoding)
  /// The system cannot convert from the encoding.
  case noConverter(TextEncoding)
  /// UTF-8 that was read as another encoding and saved again, not everywhere or not without loss.
  case garbled
  /// Words whose letters are those of an old encoding, in a file that else is Unicode.
  case oldLetters
  /// Words in the encoding of the VNI fonts.
  case vni
  /// Letters that a program without them replaced by question marks.
  case lettersLost
  /// U+FFFD, which a program writes for what it cannot read.
  case replacementCharacter

  /// Whether lines are where UTF-8 has them.
  var hasLines: Bool {
    switch self {
    case .workbook, .webPage, .pdf, .archive, .binary, .notIn(.utf16LE, _), .notIn(.utf16BE, _):
      false
    default: true
    }
  }
}
