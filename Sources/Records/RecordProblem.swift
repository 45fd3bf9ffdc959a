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

/// The rows that a total row was held against.
public enum TotalledRows: Hashable, Sendable {
  /// All above it.
  case above
  /// All below it.
  case below
  /// Those between it and another total, whose lines these are.
  case between(Int, Int)
}

/// Why a header is one field to the reader.
public enum UnseenHeader: Hashable, Sendable {
  /// Its fields are cut by a byte that files are not read with.
  case otherDelimiter(UInt8)
  /// The whole line stands between quotation marks.
  case quotedLine
}

/// What can be wrong with a file of records.
public enum RecordProblem: Problem, Hashable {
  // The file.

  /// The file's bytes cannot be taken as text; `text` is what stands in the first cell or line that shows
  /// it, as far as it is known.
  case unreadableText(EncodingFault, text: String? = nil)
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
  /// A line has more than so many megabytes.
  case endlessLine(megabytes: Int)
  /// More than so many megabytes of empty lines follow one another.
  case emptyLines(megabytes: Int)

  /// A date of the file has its month first, so that none can be trusted; `eitherWay` of them could
  /// be read both ways.
  case unknownDateOrder(eitherWay: Int)

  /// Some dates of the file could have their months first, as those of the file `other` have.
  case doubtfulDates(eitherWay: Int, other: String)

  // The header.

  /// None of the first rows has the name of a column; `found` is the one that comes nearest, and
  /// `cause` why one that has them is not seen.
  case headerNotFound(Schema, found: [String], cause: UnseenHeader?)
  /// The date column's title says that months come first.
  case monthFirstHeader(String)
  /// A title says that counts are thousands or the like.
  case largeUnit(String)
  /// The header `title` is no column's, but near that of `column`, which the file does not have.
  case unreadColumn(String, nearest: Column)
  /// No header means the required column; `nearest` is an unknown header that may have meant it.
  case missingColumn(Column, found: [String], nearest: String?)
  /// Two headers mean the same column; the earlier is field `earlierField`, from 1.
  case repeatedColumn(Column, title: String, earlierField: Int)
  /// The columns' titles stand in two rows, which have all of them only together.
  case headerInTwoRows(lines: ClosedRange<Int>)

  // The row.

  /// A field's opening quotation mark has no closing one.
  case unclosedQuote
  /// A field goes over the end of a line, and through `lines`.
  case lineEndInCell(lines: ClosedRange<Int>)
  /// A field goes on after its closing quotation mark.
  case textAfterQuote
  /// The row has fewer fields than the header; `missing` is the first header without one.
  case shortRow(fields: Int, columns: Int, missing: String, mayBeEmpty: Bool)
  /// The row is none of data: it has no date, names and counts, but the text.
  case notARecord(text: String)
  /// The row has counts and nothing of a record's date and names, but perhaps a text: a total under
  /// another name, or under none.
  case likelyTotal(text: String?)
  /// A count and the field behind it may be one number that a comma cut; `next` is the title of the
  /// other field's column, nil where the row has fields too many.
  case splitCount(text: String, next: String?)
  /// Behind a space a quotation mark does not hold a field together.
  case spaceBeforeQuote
  /// A whole line between quotation marks is one field.
  case quotedLine
  /// What cuts the row's fields is not what cuts the header's.
  case otherDelimiter(UInt8, header: UInt8)
  /// The row has more fields than the header; `text` is the first that is not empty.
  case longRow(fields: Int, columns: Int, text: String)
  /// So many of all the file's records stand further up, the first of them in the file `earlier`.
  case repeatedFile(rows: Int, of: Int, earlier: String)
  /// The row says the same as an earlier one.
  case repeatedRow(earlier: SourceLocation)
  /// The year and category have a plan in an earlier row.
  case repeatedPlan(year: Int, category: String, earlier: SourceLocation)

  // The cell.

  /// A required cell is empty; its column's header.
  case emptyCell(String)
  /// A required cell is empty below one that is not, as a spreadsheet leaves cells that it merged;
  /// `above` is what stands there.
  case mergedCell(header: String, above: String)
  /// A spreadsheet had no value to write.
  case spreadsheetFault(WrittenCell, SpreadsheetFault)
  /// Not a count.
  case faultyCount(WrittenCell, CountFault)
  /// Not a date.
  case faultyDate(WrittenCell, DateFault)
  /// A year of two digits, and the day it was taken for.
  case shortYear(WrittenCell, Day)
  /// A spreadsheet's number of a day, and the day it was taken for.
  case serialDate(WrittenCell, Day)
  /// Not a year.
  case faultyYear(WrittenCell, DateFault)
  /// Not a month's number.
  case faultyMonth(WrittenCell)
  /// A name with a quotation mark too many or too few.
  case strayQuote(WrittenCell)
  /// A name of so many characters, more than any report has room for.
  case longText(WrittenCell, characters: Int)
  /// A name with a character that no report can print.
  case unprintable(WrittenCell, Unicode.Scalar)
  /// A unit that is not listed, and the listed one that may be meant.
  case unlistedUnit(WrittenCell, nearest: String?)
  /// A name that several listed units have, which differ in what they are.
  case ambiguousUnit(WrittenCell, among: [String])
  /// A unit that has no records from the month `end` on, and the one in its place in the row's month.
  case endedUnit(WrittenCell, end: Month, successor: String, month: Month)
  /// A unit that begins later than the row's month, and those whose place it takes.
  case unitNotYet(WrittenCell, since: Month, predecessors: [String])
  /// What a total row has in its name's place, in a row with the date and the names of a record.
  case misplacedTotal(WrittenCell)
  /// A training category that is not listed, and the listed one that may be meant.
  case unlistedCategory(WrittenCell, nearest: String?)
  /// Neither of the two ways to hold a session.
  case unknownFormat(WrittenCell)

  // Between cells.

  /// A year or a month that is not the date's; `day` is nil where the date is a month.
  case contradictedDate(WrittenCell, month: Month, day: Day?)
  /// Classes in a category that holds none.
  case classesNotHeld(category: String)
  /// A plan of a year and category that asks for nothing.
  case emptyPlan(year: Int, category: String)
  /// More people attended than had to.
  case attendedAboveRequired(attended: Int, required: Int)
  /// More reports than people who attended.
  case reportsAboveAttended(reports: Int, attended: Int)
  /// Not a rate.
  case faultyRate(WrittenCell)
  /// A rate without the two counts that it has to stand in for.
  case rateWithoutCounts(WrittenCell)
  /// A rate that is not that of the row's counts.
  case wrongRate(WrittenCell, part: Int, whole: Int)
  /// A total row's count in the column `header`, and what its rows come to, which are `rows`.
  case wrongTotal(header: String, stated: Int, computed: Int, rows: TotalledRows)

  /// A stable name, for JSON output and tests.
  public var code: String {
    switch self {
    case .unreadableText(.garbled, _), .unreadableText(.oldLetters, _), .unreadableText(.vni, _):
      "text-garbled"
    case .unreadableText(.lettersLost, _), .unreadableText(.replacementCharacter, _):
      "letters-lost"
    case .unreadableText: "file-not-utf8"
    case .encodingAssumed: "encoding-assumed"
    case .oldLettersRead: "old-letters-read"
    case .garbledTextRepaired: "text-repaired"
    case .emptyFile: "file-empty"
    case .noRows: "file-without-rows"
    case .endlessLine: "line-endless"
    case .emptyLines: "lines-empty"
    case .unknownDateOrder: "date-order-unknown"
    case .doubtfulDates: "date-order-doubtful"
    case .headerNotFound: "header-not-found"
    case .monthFirstHeader: "header-month-first"
    case .largeUnit: "header-large-unit"
    case .missingColumn: "column-missing"
    case .unreadColumn: "column-unread"
    case .repeatedColumn: "column-repeated"
    case .headerInTwoRows: "header-two-rows"
    case .unclosedQuote: "quote-unclosed"
    case .lineEndInCell: "cell-multiline"
    case .textAfterQuote: "text-after-quote"
    case .shortRow: "row-short"
    case .longRow: "row-long"
    case .notARecord: "row-no-record"
    case .likelyTotal: "row-likely-total"
    case .splitCount: "count-split"
    case .spaceBeforeQuote: "quote-after-space"
    case .quotedLine: "line-quoted"
    case .otherDelimiter: "delimiter-mixed"
    case .repeatedFile: "file-repeated"
    case .repeatedRow: Self.repeatedRowCode
    case .repeatedPlan: "plan-repeated"
    case .emptyCell: "cell-empty"
    case .mergedCell: "cell-merged"
    case .spreadsheetFault(_, .failedFormula): "cell-failed-formula"
    case .spreadsheetFault(_, .narrowColumn): "cell-narrow-column"
    case .faultyCount(_, let fault): fault.code
    case .faultyDate(_, let fault): fault.code
    case .shortYear: DateFault.shortYear.code
    case .serialDate: "date-serial-number"
    case .faultyYear(_, .unlikelyYear): DateFault.unlikelyYearCode
    case .faultyYear: "year-malformed"
    case .faultyMonth: "month-malformed"
    case .strayQuote: "quote-stray"
    case .longText: "text-too-long"
    case .unprintable: "letter-unprintable"
    case .unlistedUnit: "unit-unlisted"
    case .ambiguousUnit: "unit-ambiguous"
    case .endedUnit: "unit-ended"
    case .unitNotYet: "unit-not-yet"
    case .misplacedTotal: "total-misplaced"
    case .unlistedCategory: "category-unlisted"
    case .unknownFormat: "format-unknown"
    case .contradictedDate: "date-contradicted"
    case .classesNotHeld: "classes-not-held"
    case .emptyPlan: "plan-empty"
    case .attendedAboveRequired: "attended-above-required"
    case .reportsAboveAttended: "reports-above-attended"
    case .faultyRate: "rate-malformed"
    case .rateWithoutCounts: "rate-without-counts"
    case .wrongRate: "rate-mismatch"
    case .wrongTotal: "total-mismatch"
    }
  }

  /// Whether it keeps all of a file from being read rightly, and not only one row.
  public var concernsFile: Bool {
    switch self {
    case .unreadableText, .emptyFile, .endlessLine, .unknownDateOrder, .monthFirstHeader,
      .emptyLines, .missingColumn, .repeatedColumn, .headerInTwoRows, .headerNotFound, .largeUnit,
      .repeatedFile:
      true
    default: false
    }
  }

  static let repeatedRowCode = "row-repeated"

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
    case (.tooLong(let characters), _): self = .longText(cell, characters: characters)
    case (.unprintable(let scalar), _): self = .unprintable(cell, scalar)
    case (.total, _): self = .misplacedTotal(cell)
    case (.ambiguous(let names), _): self = .ambiguousUnit(cell, among: names)
    case (.unlisted(let nearest), .category): self = .unlistedCategory(cell, nearest: nearest)
    case (.unlisted, .format): self = .unknownFormat(cell)
    case (.unlisted(let nearest), _): self = .unlistedUnit(cell, nearest: nearest)
    }
  }
}

extension RecordProblem {
  /// What `fault` is for the unit in `cell` of a row of `month`.
  init(_ fault: UnitSuccession.Fault, cell: WrittenCell, month: Month) {
    switch fault {
    case .ended(let end, let successor):
      self = .endedUnit(cell, end: end, successor: successor, month: month)
    case .notYet(let since, let predecessors):
      self = .unitNotYet(cell, since: since, predecessors: predecessors)
    }
  }
}

extension CountFault {
  fileprivate var code: String {
    switch self {
    case .ambiguousComma: "count-ambiguous"
    case .notWhole, .zeroFraction: "count-not-whole"
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
    case .timeOfDay: "date-with-time"
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

/// ` (95,56%)` for messages; nothing where there is no rate.
func percentage(_ part: Int, of whole: Int, vietnamese: Bool) -> String {
  guard let ratio = Ratio(part, of: whole) else { return "" }
  return " (\(NumberFormat(vietnamese: vietnamese).percent(ratio, decimals: 2)))"
}

/// What people call the byte that cuts fields.
func delimiterName(_ byte: UInt8, in language: Language) -> String {
  switch (byte, language) {
  case (Byte.comma, .vietnamese): "dấu phẩy (,)"
  case (Byte.semicolon, .vietnamese): "dấu chấm phẩy (;)"
  case (Byte.tab, .vietnamese): "ký tự tab"
  case (Byte.bar, .vietnamese): "dấu gạch đứng (|)"
  case (Byte.comma, .english): "commas (,)"
  case (Byte.semicolon, .english): "semicolons (;)"
  case (Byte.tab, .english): "tabs"
  case (Byte.bar, .english): "bars (|)"
  default: quoted(String(Unicode.Scalar(byte)))
  }
}
