/// How an issued document looks: data read from `Templates/styles/*.yml`, never code.
///
/// Lengths in millimetres, type sizes and leading in points. Keys in the file are in kebab case.
/// Source of the values: Hướng dẫn 05-HD/VPTW (2026) and Nghị định 30/2020/NĐ-CP, Phụ lục I.
public struct Style: Sendable, Hashable, Decodable {
  /// The edges of the text area; `inner` is the binding edge.
  public struct Margins: Sendable, Hashable, Decodable {
    /// From the top edge.
    public var top: Double
    /// From the bottom edge.
    public var bottom: Double
    /// The binding edge: left on odd pages, right on even ones.
    public var inner: Double
    /// The other edge.
    public var outer: Double
  }

  /// One component's type.
  public struct Lettering: Sendable, Hashable, Decodable {
    /// In points.
    public var size: Double
    /// Bold.
    public var bold: Bool
    /// Italic.
    public var italic: Bool
    /// Underlined.
    public var underlined: Bool

    private enum CodingKeys: String, CodingKey { case size, bold, italic, underlined }

    /// Reads a type; what is not said is regular.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      size = try values.decode(Double.self, forKey: .size)
      bold = try values.decodeIfPresent(Bool.self, forKey: .bold) ?? false
      italic = try values.decodeIfPresent(Bool.self, forKey: .italic) ?? false
      underlined = try values.decodeIfPresent(Bool.self, forKey: .underlined) ?? false
    }
  }

  /// A rule under a component, as long as `fraction` of it.
  public struct Ornament: Sendable, Hashable, Decodable {
    /// What stands below the component.
    public enum Mark: String, Sendable, Decodable, CaseIterable {
      /// A solid rule.
      case rule
      /// A centred star.
      case star
      /// Five centred hyphens.
      case hyphens
      /// Nothing.
      case none
    }

    /// What it is.
    public var mark: Mark
    /// A rule's length, as a fraction of the line above it.
    public var fraction: Double

    private enum CodingKeys: String, CodingKey { case mark, fraction }

    /// Reads an ornament; a rule is as long as its line unless it says otherwise.
    public init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      mark = try values.decode(Mark.self, forKey: .mark)
      fraction = try values.decodeIfPresent(Double.self, forKey: .fraction) ?? 1
    }
  }

  /// The letterhead's components.
  public struct Head: Sendable, Hashable, Decodable {
    /// The superior body.
    public var superior: Lettering
    /// The issuing body.
    public var issuer: Lettering
    /// Below the issuing body.
    public var issuerOrnament: Ornament
    /// Number and symbol.
    public var number: Lettering
    /// The title at the right, a type for each of its lines.
    public var emblem: [Lettering]
    /// Below the title at the right.
    public var emblemOrnament: Ornament
    /// Place and date.
    public var placeAndDate: Lettering
    /// The kind of document.
    public var kind: Lettering
    /// The subject.
    public var subject: Lettering
    /// Below the subject.
    public var subjectOrnament: Ornament
  }

  /// Running text.
  public struct Body: Sendable, Hashable, Decodable {
    /// In points.
    public var size: Double
    /// From baseline to baseline, in points, exactly.
    public var leading: Double
    /// A paragraph's first line, in millimetres.
    public var firstLineIndent: Double
    /// Above each paragraph, in points.
    public var paragraphSpacing: Double
  }

  /// The closing's components.
  public struct Signature: Sendable, Hashable, Decodable {
    /// The signing authority.
    public var authority: Lettering
    /// The signer's position.
    public var position: Lettering
    /// The signer's name.
    public var name: Lettering
    /// Room for signature and seal, in millimetres.
    public var space: Double
    /// `Nơi nhận:`.
    public var recipientsTitle: Lettering
    /// The recipients.
    public var recipients: Lettering
  }

  /// Where the page number stands.
  public struct PageNumber: Sendable, Hashable, Decodable {
    /// In points.
    public var size: Double
    /// From the top edge to the number's middle, in millimetres.
    public var fromTop: Double
  }

  /// The appendix's head.
  public struct AppendixHead: Sendable, Hashable, Decodable {
    /// `Phụ lục`.
    public var label: Lettering
    /// Its name.
    public var title: Lettering
    /// The reference to the report.
    public var reference: Lettering
  }

  /// Tables, figures and what stands around them.
  public struct Exhibits: Sendable, Hashable, Decodable {
    /// A body table's type size.
    public var table: Double
    /// An appendix table's type size.
    public var denseTable: Double
    /// Table titles and figure captions.
    public var caption: Double
    /// The headline above a chart.
    public var headline: Double
    /// Text in charts.
    public var chart: Double
  }

  /// The words and signs that a form of office prescribes; the rest of a report's words are the
  /// template's and the office's.
  public struct Words: Sendable, Hashable, Decodable {
    /// An abbreviation before a signing authority, as an office may write it and as it is printed.
    public struct Abbreviation: Sendable, Hashable, Decodable {
      /// `TM.`
      public var written: String
      /// `T/M`
      public var printed: String
    }

    /// How appendices are numbered where there are two or more.
    public enum Numerals: String, Sendable, Decodable, CaseIterable {
      /// `Phụ lục 1`
      case arabic
      /// `Phụ lục I`
      case roman
    }

    /// The Party's or the nation's title; one string a line.
    public var emblem: [String] = []
    /// Before number and symbol: `Số `, `Số: `.
    public var number = ""
    /// Between the number and the symbol: `-` in `05-BC/HU`, `/` in `05/BC-UBND`.
    public var numberSeparator = "-"
    /// Within the symbol, between the kind of document and the body.
    public var symbolSeparator = "/"
    /// Between a section's Roman number and its heading: `- ` in `I- KẾT QUẢ`; nil leaves it as it
    /// is written.
    public var sectionMark: String?
    /// Before signing authorities.
    public var abbreviations: [Abbreviation] = []
    /// Before the place that keeps the original, the last of the recipients: `Lưu `, `Lưu: VT, `;
    /// nil leaves it as it is written.
    public var filing: String?
    /// After each of the recipients but the last, which ends with a full stop: `,`, `;`; nil leaves
    /// them as they are written.
    public var recipientEnd: String?
    /// Of appendices.
    public var appendixNumerals = Numerals.arabic

    /// No words: everything stays as it is written.
    public init() {}
  }

  /// The family of running text; `Liberation Serif` stands in where it is missing.
  public var serif: String
  /// The family of text in charts.
  public var sans: String
  /// Page margins.
  public var margins: Margins
  /// Whether even pages mirror their margins.
  public var twoSided: Bool
  /// The letterhead.
  public var head: Head
  /// Running text.
  public var body: Body
  /// Headings of level 1 to 3.
  public var headings: [Lettering]
  /// The closing.
  public var signature: Signature
  /// Page numbers.
  public var pageNumber: PageNumber
  /// Appendix heads.
  public var appendix: AppendixHead
  /// Tables and figures.
  public var exhibits: Exhibits
  /// Prescribed words and signs.
  public var words: Words
}
