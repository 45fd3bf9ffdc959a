import Diagnostics

/// A report as its author means it: words, tables, figures, in reading order; no points, no pages.
public struct Document: Sendable {
  /// The language of its words; also picks number formats in charts and generated captions.
  public var language: Language
  /// What the file is called in a viewer's title bar: kind and subject on one line.
  public var title: String
  /// The top of the first page.
  public var letterhead: Letterhead
  /// The body, from the first paragraph to the last before the signature.
  public var body: [Block]
  /// Who signs, and who gets it.
  public var closing: Closing
  /// Each starts on a new page.
  public var appendices: [Appendix]

  /// A whole report.
  public init(
    language: Language, title: String, letterhead: Letterhead, body: [Block], closing: Closing,
    appendices: [Appendix] = []
  ) {
    self.language = language
    self.title = title
    self.letterhead = letterhead
    self.body = body
    self.closing = closing
    self.appendices = appendices
  }
}

/// The top of an issued document: who issues it, its number, place and date, its kind and subject.
///
/// All text is final: capitals, spelling and date are the template's work, sizes and rules the
/// style's.
public struct Letterhead: Sendable {
  /// The body above the issuing one: `ĐẢNG BỘ TỈNH THANH HÓA`; one string a line.
  public var superior: [String]
  /// The issuing body: `HUYỆN ỦY NHƯ XUÂN`.
  public var issuer: [String]
  /// `Số 05-BC/HU`, or with spaces for the pen.
  public var number: String
  /// The Party's or the nation's title: one or two lines (`ĐẢNG CỘNG SẢN VIỆT NAM`).
  public var emblem: [String]
  /// `Như Xuân, ngày 05 tháng 01 năm 2022`, or with spaces for the pen.
  public var placeAndDate: String
  /// `BÁO CÁO`.
  public var kind: String
  /// What it is about; one string a line.
  public var subject: [String]

  /// A letterhead.
  public init(
    superior: [String], issuer: [String], number: String, emblem: [String], placeAndDate: String,
    kind: String, subject: [String]
  ) {
    self.superior = superior
    self.issuer = issuer
    self.number = number
    self.emblem = emblem
    self.placeAndDate = placeAndDate
    self.kind = kind
    self.subject = subject
  }
}

/// The end of an issued document: recipients at the left, signature at the right.
public struct Closing: Sendable {
  /// `T/M BAN THƯỜNG VỤ`; one string a line.
  public var authority: [String]
  /// `PHÓ BÍ THƯ`.
  public var position: String
  /// The signer's name as the office's configuration gives it; empty leaves it to the pen.
  public var signer: String
  /// Whether the PDF has an unsigned signature field where the office signs.
  public var hasSignatureField: Bool
  /// `Nơi nhận:`.
  public var recipientsTitle: String
  /// Without the hyphen, with the comma or full stop: `Thường trực Tỉnh ủy (báo cáo),`.
  public var recipients: [String]

  /// A closing.
  public init(
    authority: [String], position: String, signer: String, hasSignatureField: Bool = false,
    recipientsTitle: String, recipients: [String]
  ) {
    self.authority = authority
    self.position = position
    self.signer = signer
    self.hasSignatureField = hasSignatureField
    self.recipientsTitle = recipientsTitle
    self.recipients = recipients
  }
}

/// What follows the signature: a page of its own with its own head.
public struct Appendix: Sendable {
  /// `Phụ lục`, or `Phụ lục 1` when there are two or more.
  public var label: String
  /// Its name, in capitals below the label.
  public var title: String
  /// `(Kèm theo Báo cáo …)`.
  public var reference: String
  /// Its content.
  public var body: [Block]
  /// The name that links point to (`{#…}` in a template), beside the generated one.
  public var anchor: String?
  /// Where the template begins it.
  public var source: SourceLocation?

  /// An appendix.
  public init(
    label: String, title: String, reference: String, body: [Block], anchor: String? = nil,
    source: SourceLocation? = nil
  ) {
    self.label = label
    self.title = title
    self.reference = reference
    self.body = body
    self.anchor = anchor
    self.source = source
  }
}
