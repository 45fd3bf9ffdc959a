import Diagnostics
import Quantities

/// A cell as messages name it.
public struct WrittenCell: Hashable, Sendable {
  /// The header of its column, as the file has it.
  public var header: String
  /// What stands in it, as cleaned text.
  public var text: String

  /// A cell.
  public init(header: String, text: String) {
    self.header = header
    self.text = text
  }
}

/// What can be wrong with a file of records.
public enum RecordProblem: Problem, Hashable {
  // The file.

  /// The file's bytes cannot be taken as text.
  case unreadableText(EncodingFault)
  /// The file does not say its encoding, which its spelling makes plain.
  case encodingAssumed(TextEncoding)
  /// The file is UTF-8 with the letters of an old encoding, which are made Unicode.
  case oldLettersRead(TextEncoding)
  /// The text was read in a wrong encoding and saved, so many times, and is as it was again.
  case garbledTextRepaired(times: Int)
  /// The file has no header and no rows.
  case emptyFile(Schema)
  /// The file has a header and no rows.
  case noRows

  /// A date of the file has its month first, so that none can be trusted; `eitherWay` of them could
  /// be read both ways.
  case unknownDateOrder(eitherWay: Int)

  // The header.

  /// No header means the required column; `nearest` is an unknown header that may have meant it.
  case missingColumn(Column, found: [String], nearest: String?)
  /// Two headers mean the same column; the earlier is field `earlierField`, from 1.
  case repeatedColumn(Column, title: String, earlierField: Int)

  // The row.

  /// A field's opening quotation mark has no closing one.
  case unclosedQuote
  /// A field goes over the end of a line, and through `lines`.
  case lineEndInCell(lines: ClosedRange<Int>)
  /// A field goes on after its closing quotation mark.
  case textAfterQuote
  /// The row has fewer fields than the header; `missing` is the first header without one.
  case shortRow(fields: Int, columns: Int, missing: String, mayBeEmpty: Bool)
  /// The row has more fields than the header; `text` is the first that is not empty.
  case longRow(fields: Int, columns: Int, text: String)
  /// The row says the same as an earlier one.
  case repeatedRow(earlier: SourceLocation)

  // The cell.

  /// A required cell is empty; its column's header.
  case emptyCell(String)
  /// A spreadsheet had no value to write.
  case spreadsheetFault(WrittenCell, SpreadsheetFault)
  /// Not a count.
  case faultyCount(WrittenCell, CountFault)
  /// Not a date.
  case faultyDate(WrittenCell, DateFault)
  /// Not a year.
  case faultyYear(WrittenCell, DateFault)
  /// Not a month's number.
  case faultyMonth(WrittenCell)
  /// A name with a quotation mark too many or too few.
  case strayQuote(WrittenCell)
  /// A unit that is not listed, and the listed one that may be meant.
  case unlistedUnit(WrittenCell, nearest: String?)
  /// A training category that is not listed, and the listed one that may be meant.
  case unlistedCategory(WrittenCell, nearest: String?)
  /// Neither of the two ways to hold a session.
  case unknownFormat(WrittenCell)

  // Between cells.

  /// A year or a month that is not the date's.
  case contradictedDate(WrittenCell, Day)
  /// More people attended than had to.
  case attendedAboveRequired(attended: Int, required: Int)
  /// More reports than people who attended.
  case reportsAboveAttended(reports: Int, attended: Int)

  /// A stable name, for JSON output and tests.
  public var code: String {
    switch self {
    case .unreadableText(.garbled), .unreadableText(.oldLetters): "text-garbled"
    case .unreadableText(.lettersLost), .unreadableText(.replacementCharacter): "letters-lost"
    case .unreadableText: "file-not-utf8"
    case .encodingAssumed: "encoding-assumed"
    case .oldLettersRead: "old-letters-read"
    case .garbledTextRepaired: "text-repaired"
    case .emptyFile: "file-empty"
    case .noRows: "file-without-rows"
    case .unknownDateOrder: "date-order-unknown"
    case .missingColumn: "column-missing"
    case .repeatedColumn: "column-repeated"
    case .unclosedQuote: "quote-unclosed"
    case .lineEndInCell: "cell-multiline"
    case .textAfterQuote: "text-after-quote"
    case .shortRow: "row-short"
    case .longRow: "row-long"
    case .repeatedRow: "row-repeated"
    case .emptyCell: "cell-empty"
    case .spreadsheetFault(_, .failedFormula): "cell-failed-formula"
    case .spreadsheetFault(_, .narrowColumn): "cell-narrow-column"
    case .faultyCount(_, let fault): fault.code
    case .faultyDate(_, let fault): fault.code
    case .faultyYear(_, .unlikelyYear): DateFault.unlikelyYearCode
    case .faultyYear: "year-malformed"
    case .faultyMonth: "month-malformed"
    case .strayQuote: "quote-stray"
    case .unlistedUnit: "unit-unlisted"
    case .unlistedCategory: "category-unlisted"
    case .unknownFormat: "format-unknown"
    case .contradictedDate: "date-contradicted"
    case .attendedAboveRequired: "attended-above-required"
    case .reportsAboveAttended: "reports-above-attended"
    }
  }

  /// The wording in `language`.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

extension RecordProblem {
  /// What `fault` is for `cell` of `column`.
  init(_ fault: NameFault, in column: Column, cell: WrittenCell) {
    switch (fault, column) {
    case (.empty, _): self = .emptyCell(cell.header)
    case (.spreadsheet(let fault), _): self = .spreadsheetFault(cell, fault)
    case (.strayQuote, _): self = .strayQuote(cell)
    case (.unlisted(let nearest), .category): self = .unlistedCategory(cell, nearest: nearest)
    case (.unlisted, .format): self = .unknownFormat(cell)
    case (.unlisted(let nearest), _): self = .unlistedUnit(cell, nearest: nearest)
    }
  }
}

extension CountFault {
  fileprivate var code: String {
    switch self {
    case .ambiguousComma: "count-ambiguous"
    case .notWhole: "count-not-whole"
    case .negative: "count-negative"
    case .tooLarge: "count-too-large"
    case .notANumber: "count-not-a-number"
    }
  }
}

extension DateFault {
  fileprivate static let unlikelyYearCode = "year-unlikely"

  fileprivate var code: String {
    switch self {
    case .notADate: "date-malformed"
    case .noSuchMonth, .monthFirst, .noSuchDay: "date-impossible"
    case .unlikelyYear: Self.unlikelyYearCode
    case .shortYear: "date-short-year"
    case .serialNumber: "date-serial-number"
    }
  }
}

/// `text` between quotation marks, fit for one line of a terminal: no control characters, and not
/// longer than anyone reads.
func quoted(_ text: String) -> String {
  let shown = String(
    String.UnicodeScalarView(
      text.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{FFFD}" : $0 }))
  return shown.count <= 60 ? "“\(shown)”" : "“\(shown.prefix(59))…”"
}
