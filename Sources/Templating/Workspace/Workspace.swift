import Diagnostics
import Quantities
import Records
import Summaries

/// An office's configuration: everything of `report.yml`, checked.
public struct Workspace: Sendable {
  /// Who issues the report.
  public struct Issuer: Sendable, Hashable {
    /// The body above it, in capitals; one string a line.
    public var superior: [String]
    /// The issuing body, in capitals; one string a line.
    public var name: [String]
    /// The issuing body as sentences call it: `Huyện ủy Như Xuân`.
    public var title: String
    /// Where it is responsible, as sentences call it: `huyện Như Xuân`.
    public var area: String
    /// The symbol of its reports: `BC/HU`.
    public var symbol: String
    /// Where its documents are dated.
    public var place: String
  }

  /// Who signs, and who gets the report.
  public struct Signature: Sendable, Hashable {
    /// `T/M BAN THƯỜNG VỤ`; one string a line.
    public var authority: [String]
    /// `PHÓ BÍ THƯ`.
    public var position: String
    /// The signer's name; empty leaves it to the pen.
    public var signer: String
    /// Whether the PDF has a field that an office's signing program finds.
    public var hasField: Bool
    /// As the closing prints them, with their commas.
    public var recipients: [String]
  }

  /// Where the records are: file names or patterns, relative to the workspace.
  public struct Inputs: Sendable, Hashable {
    /// Training records.
    public var training: [String]
    /// Study records.
    public var study: [String]
    /// Plans.
    public var plan: [String]
  }

  /// A training category as the office lists it.
  public struct Category: Sendable, Hashable {
    /// Its key, name, and what it counts.
    public var info: CategoryInfo
    /// Other spellings of its name.
    public var aliases: [String]
  }

  /// The levels that rates are held against.
  public struct Thresholds: Sendable, Hashable {
    /// Of members who study.
    public var study: Ratio
    /// Of those, who write a report.
    public var reports: Ratio

    /// The level of each rate.
    public var marks: [Measure: Ratio] { [.studyRate: study, .reportRate: reports] }
  }

  /// The language of the report.
  public var language: Language
  /// How `ủy` is spelt throughout the report.
  public var spelling: Spelling
  /// Who issues it.
  public var issuer: Issuer
  /// The document's number; without one the letterhead leaves it to the pen.
  public var number: Int?
  /// The document's date; without one the letterhead leaves day and month to the pen.
  public var issued: Day?
  /// Who signs, and who gets it.
  public var signature: Signature
  /// The style's name, a file in `styles/`.
  public var style: String
  /// The template's name or file.
  public var template: String
  /// Where the records are.
  public var inputs: Inputs
  /// Units in their official order; old ones too, before those that took their places unless they
  /// are listed elsewhere.
  public var units: [RegisteredName]
  /// Which units took others' places.
  public var succession: UnitSuccession
  /// Training categories in their official order.
  public var categories: [Category]
  /// The levels that rates are held against.
  public var thresholds: Thresholds
  /// How the window follows from the report month.
  public var windowRule: WindowRule
  /// How rates are cut to their decimals.
  public var rounding: Rounding
  /// Decimals of rates in per cent.
  public var decimals: Int
  /// Where reports go, relative to the workspace.
  public var output: OutputPattern

  /// Reads `report.yml`; all faults are thrown together, each with its place in `file`.
  public static func parse(yaml: String, file: String) throws(Findings) -> Workspace {
    let places = SourceLines(file: file)
    let raw = try YAMLReading.decode(WorkspaceFile.self, from: yaml, at: places)
    return try raw.checked()
  }

  /// The names that records may use.
  public var vocabulary: Vocabulary {
    Vocabulary(
      units: units,
      categories: categories.map {
        RegisteredName($0.info.name, aliases: $0.aliases, holdsClasses: $0.info.holdsClasses)
      },
      succession: succession)
  }

  /// What the categories count, for a `RecordSet`.
  public var categoryList: CategoryList { CategoryList(categories.map(\.info)) }

  /// How numbers are printed.
  public var format: NumberFormat {
    NumberFormat(vietnamese: language == .vietnamese, rounding: rounding)
  }
}
