/// What a file's first bytes say that it is.
enum FileSignature {
  case utf8, utf16LE, utf16BE
  case workbook, webPage, pdf, archive

  /// How many bytes at a file's beginning can matter.
  static let length = 1024

  /// What `bytes` begin like; nil when like any text.
  init?(_ bytes: UnsafeRawBufferPointer) {
    let known = Self.magic.first { bytes.starts(with: $0.bytes) }?.signature
    switch known {
    case nil, .utf8:
      let start = bytes.prefix(Self.length).dropFirst(known == nil ? 0 : 3)
      let text = withoutSpaces(UnsafeRawBufferPointer(rebasing: start))
      if Self.markup.contains(where: { text.startsIgnoringCase(with: $0) }) {
        self = .webPage
      } else if known != nil {
        self = .utf8
      } else {
        return nil
      }
    case let known?: self = known
    }
  }

  /// The fault of a file that is no text.
  var fault: EncodingFault? {
    switch self {
    case .workbook: .workbook
    case .webPage: .webPage
    case .pdf: .pdf
    case .archive: .archive
    case .utf8, .utf16LE, .utf16BE: nil
    }
  }

  /// Byte order marks; ZIP, which .xlsx and .ods are; a compound file, which .xls is; PDF; gzip,
  /// RAR, 7-Zip and xz.
  private static let magic: [(bytes: [UInt8], signature: FileSignature)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0xFF, 0xFE], .utf16LE), ([0xFE, 0xFF], .utf16BE),
    ([0x50, 0x4B, 0x03, 0x04], .workbook), ([0xD0, 0xCF, 0x11, 0xE0], .workbook),
    (Array("%PDF-".utf8), .pdf), ([0x1F, 0x8B, 0x08], .archive),
    (Array("Rar!\u{1A}".utf8), .archive),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .archive),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .archive),
  ]

  /// Beginnings of HTML, of a spreadsheet in XML, and of a web archive, in lower case.
  private static let markup = [
    "<!doctype html", "<html", "<head", "<meta", "<style", "<body", "<table", "<?xml",
    "mime-version:",
  ].map { Array($0.utf8) }
}

/// Whether a file with `firstBytes`, ``FileSignature/length`` of them or all it has, must go through
/// ``decoding(of:as:)`` as a whole.
func startsForeign(_ firstBytes: UnsafeRawBufferPointer) -> Bool {
  switch FileSignature(firstBytes) {
  case nil, .utf8: false
  default: true
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func startsIgnoringCase(with lowercase: [UInt8]) -> Bool {
    count >= lowercase.count
      && zip(self, lowercase).allSatisfy { byte, letter in
        byte == letter || (0x41...0x5A).contains(byte) && byte | 0x20 == letter
      }
  }
}
