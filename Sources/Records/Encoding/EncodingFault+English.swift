import Diagnostics

extension EncodingFault {
  /// The wording where the fault shows in `text`, if that is known.
  func english(in text: String?) -> Explanation {
    let here = text.map(quoted) ?? "this line"
    let save = "save it as “CSV UTF-8”"
    let hint = "open the file in Excel and \(save)"
    let again = "open the original in its spreadsheet and \(save)"
    let asItIs = "if the line is right, say --encoding utf-8"
    return switch self {
    case .workbook: Explanation("this is a spreadsheet's workbook and not a CSV file", hint: hint)
    case .webPage: Explanation("this is a web page (HTML or XML) and not a CSV file", hint: hint)
    case .pdf: Explanation("this is a PDF and not a CSV file", hint: again)
    case .archive:
      Explanation(
        "this is an archive and not a CSV file", hint: "unpack it and take the CSV file in it")
    case .binary:
      Explanation(
        "this is no text (perhaps a picture, a program or a damaged file)",
        hint: "look for the right file; of a table, \(save)")
    case .nul:
      Explanation(
        "\(here) has a NUL byte: the file is not UTF-8 text, or it is damaged", hint: again)
    case .damagedUTF8:
      Explanation(
        "the file is UTF-8 but for bytes in \(here): it is damaged, or put together from files in"
          + " different encodings",
        hint: "correct this line, or \(again)")
    case .unknownEncoding(let candidates):
      Explanation(
        "the file is not UTF-8: from this line on it is in an older encoding, "
          + (candidates.isEmpty
            ? "and unclear in which, or damaged"
            : "which may be \(candidates.map(\.name).joined(separator: " or "))"),
        hint: "convert the file to Unicode (UniKey does it) and \(save); if you know the encoding,"
          + " say "
          + (candidates.isEmpty ? [.tcvn3, .windows1258] : candidates)
          .map { "--encoding \($0.rawValue)" }.joined(separator: " or "))
    case .notIn(let encoding, let isDeclared):
      Explanation(
        "this line has bytes that are not in \(encoding.name)",
        hint: isDeclared
          ? "correct --encoding if it is wrong; else the file is damaged: \(again)"
          : "the file is damaged: \(again)")
    case .mixedEncodings(let encoding):
      Explanation(
        "the other lines are in \(encoding.name), and this one is not",
        hint: "correct this line, or \(again)")
    case .noConverter(let encoding):
      Explanation("this machine cannot convert from \(encoding.name)", hint: hint)
    case .garbled:
      Explanation(
        "\(here) has text that was read in a wrong encoding and saved (such as “Bá»“i” for “Bồi”), which"
          + " cannot be put right without loss",
        hint: "type what is wrong again, or \(again); \(asItIs)")
    case .oldLetters:
      Explanation(
        "\(here) has letters of an older encoding (such as “Lo¹i h×nh” for “Loại hình”) in a file that"
          + " is Unicode",
        hint: "convert those to Unicode (UniKey does it), or type them again; \(asItIs)")
    case .vni:
      Explanation(
        "\(here) has letters of the VNI encoding (such as “Coâng taùc” for “Công tác”)",
        hint:
          "convert the original from VNI to Unicode (UniKey does it) and \(save), or type it again;"
          + " \(asItIs)")
    case .lettersLost:
      Explanation(
        "\(here) has question marks for letters (such as “Lo?i hình”): they were lost when the"
          + " file was saved",
        hint: "\(again); \(asItIs)")
    case .replacementCharacter:
      Explanation(
        "\(here) has the character “\u{FFFD}”: letters were lost when the file was saved",
        hint: again)
    }
  }
}
