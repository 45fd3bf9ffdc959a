import Diagnostics

/// Which field of a file's rows is which column.
struct Header: Sendable {
  /// The headers as cleaned text, up to the last that is not empty.
  let titles: [String]
  /// The physical line of the header.
  let line: Int
  /// How many fields it has, those without a title too.
  let width: Int
  /// What is wrong with it, each with the number of the field, from 1, or none when it is about all.
  private(set) var problems: [(problem: RecordProblem, column: Int?)] = []
  /// Whether there is a column of rates.
  private(set) var hasRates = false
  /// Whether no required column is missing.
  private(set) var isComplete = true
  private var fields = [Int](repeating: -1, count: Column.allCases.count)

  /// The field of `column`, from 0; nil when the file does not have it.
  func field(of column: Column) -> Int? {
    let field = fields[column.rawValue]
    return field < 0 ? nil : field
  }

  /// Whether a year or a month stands beside a date.
  private(set) var saysTimeTwice = false

  /// How many columns it has that the schema knows.
  var knownColumns: Int { fields.count { $0 >= 0 } }

  /// The fields with a title that is no column's.
  var unreadFields: [Int] { titles.indices.filter { !fields.contains($0) } }

  /// The fields of counts.
  var countFields: [Int] { Column.allCases.filter(\.isCount).compactMap { field(of: $0) }.sorted() }

  /// The fields of counts that have a text, or nobody's column, behind them.
  private var countFieldsBeforeOthers: [Int] {
    let numbers = Column.allCases.filter { $0.isCount || $0.isRate }.compactMap { field(of: $0) }
    return countFields.filter { $0 + 1 < titles.count && !numbers.contains($0 + 1) }
  }

  /// Those of which the next column is not known to hold numbers.
  var countFieldsBeforeTexts: [Int] {
    countFieldsBeforeOthers.filter { !HeaderTitle.saysNumber(titles[$0 + 1]) }
  }

  /// Those of which the next column's title says that it holds numbers: `Nữ`, `Số quyết định`.
  var countFieldsBeforeNumbers: [Int] {
    countFieldsBeforeOthers.filter { HeaderTitle.saysNumber(titles[$0 + 1]) }
  }

  /// The fields that say when: that of the date, or those of year and month.
  var timeFields: [Int] {
    field(of: .date).map { [$0] } ?? [.year, .month].compactMap { field(of: $0) }
  }

  /// Whether each field may go over the end of a line: texts may.
  var multilineFields: [Bool] {
    let others = Column.allCases.filter { !$0.isText }.compactMap { field(of: $0) }
    return (0..<width).map { !others.contains($0) }
  }

  /// How many fields a row must have at the least, to reach the last column that must not be empty.
  func requiredCount(of schema: Schema) -> Int {
    let time: [Column] = field(of: .date) == nil ? [.year, .month] : [.date]
    let columns = schema.required.flatMap { field(of: $0) == nil ? $0.substitutes : [$0] }
    return (time + columns).compactMap { field(of: $0) }.reduce(0) { max($0, $1 + 1) }
  }

  /// The header of `column` as the file has it.
  func title(of column: Column) -> String {
    field(of: column).map { titles[$0] } ?? column.name
  }

  /// Resolves the header `row` for `schema`.
  init(_ row: CellRow, in bytes: UnsafeRawBufferPointer, schema: Schema) {
    self.init(
      Self.texts(of: row, in: bytes), line: row.line, width: row.count, schema: schema)
    for (index, cell) in row.enumerated().reversed() {
      if cell.flags.contains(.textAfterQuote) {
        problems.insert((.textAfterQuote, index + 1), at: 0)
      }
      if cell.flags.contains(.unclosed) { problems.insert((.unclosedQuote, index + 1), at: 0) }
    }
  }

  /// Whether `upper` and `lower`, one row below the other, are a header for `schema` together: a title
  /// over several columns, and their own titles below.
  static func isComplete(
    over upper: CellRow, and lower: CellRow, in bytes: UnsafeRawBufferPointer, schema: Schema
  ) -> Bool {
    let (above, below) = (texts(of: upper, in: bytes), texts(of: lower, in: bytes))
    let titles = (0..<max(above.count, below.count)).map { index in
      let own = index < below.count ? below[index] : ""
      return own.isEmpty && index < above.count ? above[index] : own
    }
    // A header with anything above it is one row's, only too far down.
    return !Header(below, line: lower.line, width: below.count, schema: schema).isComplete
      && Header(titles, line: upper.line, width: titles.count, schema: schema).isComplete
  }

  private static func texts(of row: CellRow, in bytes: UnsafeRawBufferPointer) -> [String] {
    row.map { cleanedName($0.text(in: bytes)) }
  }

  private init(_ cells: [String], line: Int, width: Int, schema: Schema) {
    titles = Array(cells[..<(cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
    self.line = line
    self.width = width
    let columns = Self.columns(of: schema)
    var strangers: [String] = []
    for (index, title) in titles.enumerated() {
      let meaning = HeaderTitle(title)
      guard let column = meaning.column(among: columns) else {
        if meaning.saysLargeUnit { problems.append((.largeUnit(title), index + 1)) }
        if !title.isEmpty, !title.hasSuffix(")") { strangers.append(title) }
        continue
      }
      if column == .date, meaning.saysMonthFirst {
        problems.append((.monthFirstHeader(title), index + 1))
      }
      if let earlier = field(of: column) {
        problems.append(
          (.repeatedColumn(column, title: title, earlierField: earlier + 1), index + 1))
      } else {
        fields[column.rawValue] = index
        hasRates = hasRates || column.isRate
      }
    }
    saysTimeTwice = field(of: .date) != nil && (field(of: .year) ?? field(of: .month)) != nil
    let missing = missingColumns(of: schema)
    isComplete = missing.isEmpty
    guard knownColumns > 0 else {
      problems = [(.headerNotFound(schema, found: titles, cause: nil), nil)]
      return
    }
    for missing in missing {
      let nearest = nearestTitle(to: missing, among: strangers)
      problems.append((.missingColumn(missing, found: titles, nearest: nearest), nil))
    }
  }

  /// Says of a header that lacks columns that it goes on in the row of line `line`.
  mutating func goesOn(inLine line: Int) {
    problems = [(.headerInTwoRows(lines: self.line...max(line, self.line)), nil)]
  }

  /// Says of a row without a column's name why it may be a header all the same.
  mutating func isNotFound(because cause: UnseenHeader?, schema: Schema) {
    problems = [(.headerNotFound(schema, found: titles, cause: cause), nil)]
  }

  private func missingColumns(of schema: Schema) -> [Column] {
    var missing = schema.required.filter { column in
      ([column] + column.substitutes).allSatisfy { field(of: $0) == nil }
    }
    switch schema.time {
    case .year: if field(of: .year) == nil { missing.insert(.year, at: 0) }
    case .dateOrMonth where field(of: .date) == nil:
      let parts: [Column] = [.year, .month].filter { field(of: $0) == nil }
      missing.insert(contentsOf: parts.count == 2 ? [.date] : parts, at: 0)
    case .dateOrMonth: break
    }
    return missing
  }

  /// The columns of `schema` by their headers' keys.
  private static func columns(of schema: Schema) -> [String: Column] {
    let wanted = Set(schema.columns)
    return columnsByKey.filter { wanted.contains($0.value) }
  }

  /// All columns by their headers' keys, which take a while to work out.
  private static let columnsByKey: [String: Column] = {
    var columns: [String: Column] = [:]
    for column in Column.allCases {
      for spelling in column.spellings { columns[headerKey(spelling)] = column }
    }
    return columns
  }()
}

/// The title in `strangers` that most likely means `column`: near to its header in spelling, or with
/// more than half of its words.
func nearestTitle(to column: Column, among strangers: [String]) -> String? {
  let headers = Language.allCases.map(column.header(in:))
  if let near = headers.lazy.compactMap({ nearestName(to: $0, among: strangers) }).first {
    return near
  }
  for words in headers.map(headerWords) {
    let shared = strangers.map { title in
      let others = headerWords(title)
      return words.count { others.contains($0) }
    }
    guard let most = shared.max(), most * 2 > words.count else { continue }
    return shared.firstIndex(of: most).map { strangers[$0] }
  }
  return nil
}

private func headerWords(_ title: String) -> [String] {
  title.split(whereSeparator: \.isWhitespace).map { headerKey(String($0)) }
}
