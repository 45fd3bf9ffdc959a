/// A table: columns, head rows, body rows, with the title that stands above it.
///
/// Every row's cells, with their spans and the spans that reach down from rows above, fill exactly
/// `columns.count` columns; Layout reports a table that does not.
public struct Table: Sendable {
  /// How large and dense it is set.
  public enum Density: String, Sendable {
    /// Body tables: 11–12 pt.
    case regular
    /// Appendix tables: 10 pt, rows close together.
    case dense
  }

  /// A column.
  public struct Column: Sendable {
    /// Where a cell's text stands in its column.
    public enum Alignment: String, Sendable {
      /// Words: ragged right.
      case leading
      /// Short codes.
      case centre
      /// Numbers: right, digits under digits.
      case trailing
      /// Numbers with decimals: the decimal separators under each other.
      case decimal
    }

    /// Where its cells' text stands.
    public var alignment: Alignment

    /// A column; Layout finds its width from its content.
    public init(_ alignment: Alignment) { self.alignment = alignment }
  }

  /// A row.
  public struct Row: Sendable {
    /// What a row is among the others.
    public enum Role: String, Sendable {
      /// One of the many.
      case ordinary
      /// Names the group of rows below it.
      case group
      /// Sums the group above it.
      case subtotal
      /// Sums the table: bold, under a rule.
      case total
    }

    /// What it is.
    public var role: Role
    /// From left to right; a column covered by a span from above has no cell here.
    public var cells: [Cell]

    /// A row.
    public init(_ cells: [Cell], role: Role = .ordinary) {
      self.cells = cells
      self.role = role
    }
  }

  /// A cell.
  public struct Cell: Sendable {
    /// Its words.
    public var content: [Inline]
    /// How many columns it covers.
    public var columnSpan: Int
    /// How many rows it covers.
    public var rowSpan: Int
    /// Whether it names its row (a row header) — head rows' cells name columns by their place.
    public var isRowHeader: Bool
    /// In a heat map, 0 (lightest) to 1 (darkest).
    public var shade: Double?
    /// Below its mark: set bold, with ▼ before the number.
    public var isFlagged: Bool
    /// A chart of kind `sparkline` that stands in place of words.
    public var sparkline: Chart?

    /// A cell.
    public init(
      _ content: [Inline], columnSpan: Int = 1, rowSpan: Int = 1, isRowHeader: Bool = false,
      shade: Double? = nil, isFlagged: Bool = false
    ) {
      self.content = content
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
      self.isRowHeader = isRowHeader
      self.shade = shade
      self.isFlagged = isFlagged
    }

    /// A cell that holds a small chart.
    public init(sparkline: Chart) {
      self.init([])
      self.sparkline = sparkline
    }

    /// A cell of plain text.
    public init(_ text: String, columnSpan: Int = 1, rowSpan: Int = 1, isRowHeader: Bool = false) {
      self.init(
        [Inline(text)], columnSpan: columnSpan, rowSpan: rowSpan, isRowHeader: isRowHeader)
    }
  }

  /// Its title, without its number (`Bảng 1.` is Layout's); empty for an unnumbered table.
  public var caption: [Inline]
  /// From left to right.
  public var columns: [Column]
  /// Repeated at the top of each page that the table goes on to.
  public var head: [Row]
  /// The body, totals included.
  public var rows: [Row]
  /// Below the table: units, signs, what is left out.
  public var notes: [[Inline]]
  /// How dense it is set.
  public var density: Density
  /// It stands on landscape pages, as it also does where it is too wide for upright ones.
  public var isLandscape: Bool

  /// A table.
  public init(
    caption: [Inline], columns: [Column], head: [Row], rows: [Row], notes: [[Inline]] = [],
    density: Density = .regular, isLandscape: Bool = false
  ) {
    self.caption = caption
    self.columns = columns
    self.head = head
    self.rows = rows
    self.notes = notes
    self.density = density
    self.isLandscape = isLandscape
  }
}
