import Diagnostics

/// Which field of a file's rows is which column.
struct Header {
  /// The headers as cleaned text, up to the last that is not empty.
  let titles: [String]
  /// The physical line of the header.
  let line: Int
  private var fields = [Int](repeating: -1, count: Column.allCases.count)

  /// The field of `column`, from 0; nil when the file does not have it.
  func field(of column: Column) -> Int? {
    let field = fields[column.rawValue]
    return field < 0 ? nil : field
  }

  /// How many fields a row must have at the least, to reach the last column that must not be empty.
  func requiredCount(of schema: Schema) -> Int {
    let time: [Column] = field(of: .date) == nil ? [.year, .month] : [.date]
    return (time + schema.required).compactMap { field(of: $0) }.reduce(0) { max($0, $1 + 1) }
  }

  /// The header of `column` as the file has it.
  func title(of column: Column) -> String {
    field(of: column).map { titles[$0] } ?? column.name
  }

  /// Resolves the header `row` for `schema`.
  ///
  /// Problems come with the number of the field they are about, from 1, or none when they are about
  /// the row.
  init(
    _ row: CellRow, in bytes: UnsafeRawBufferPointer, schema: Schema,
    report: (RecordProblem, _ column: Int?) -> Void
  ) {
    for (index, cell) in row.enumerated() {
      if cell.flags.contains(.unclosed) { report(.unclosedQuote, index + 1) }
      if cell.flags.contains(.textAfterQuote) { report(.textAfterQuote, index + 1) }
    }
    let cells = row.map { cleanedName($0.text(in: bytes)) }
    let titles = Array(cells[..<(cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)])
    self.titles = titles
    line = row.line
    let columns = Self.columns(of: schema)
    for (index, title) in titles.enumerated() {
      guard let column = columns[headerKey(title)] else { continue }
      if let earlier = field(of: column) {
        report(.repeatedColumn(column, title: title, earlierField: earlier + 1), index + 1)
      } else {
        fields[column.rawValue] = index
      }
    }
    let strangers = titles.filter { !$0.isEmpty && columns[headerKey($0)] == nil }
    for missing in missingColumns(of: schema) {
      let nearest = Language.allCases.lazy
        .compactMap { nearestName(to: missing.header(in: $0), among: strangers) }.first
      report(.missingColumn(missing, found: titles, nearest: nearest), nil)
    }
  }

  private func missingColumns(of schema: Schema) -> [Column] {
    var missing = schema.required.filter { field(of: $0) == nil }
    switch schema.time {
    case .year: if field(of: .year) == nil { missing.insert(.year, at: 0) }
    case .dateOrMonth where field(of: .date) == nil:
      let parts: [Column] = [.year, .month].filter { field(of: $0) == nil }
      missing.insert(contentsOf: parts.count == 2 ? [.date] : parts, at: 0)
    case .dateOrMonth: break
    }
    return missing
  }

  private static func columns(of schema: Schema) -> [String: Column] {
    var columns: [String: Column] = [:]
    for column in schema.columns {
      for language in Language.allCases {
        columns[headerKey(column.header(in: language))] = column
      }
    }
    return columns
  }
}

/// What headers are compared by: letters and digits alone, in lower case and without marks.
func headerKey(_ title: String) -> String {
  var key = String.UnicodeScalarView()
  for scalar in nfd(cleanedName(title).lowercased()).unicodeScalars {
    if scalar == "đ" {
      key.append("d")
    } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      key.append(scalar)
    }
  }
  return String(key)
}
