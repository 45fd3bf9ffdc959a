import Diagnostics

/// What a template states before its text, between two lines `---`: the words of the letterhead
/// and of the appendices' heads.
struct FrontMatter: Decodable {
  /// The appendices' heads.
  struct AppendixWords: Decodable {
    /// `Phụ lục`; numbered, as the style says, when there are two or more.
    var label: String
    /// `(Kèm theo Báo cáo …)`.
    var reference: String
  }

  /// The Party's or the nation's title, one string a line, where it is not the style's.
  var emblem: OneOrMore<String>?
  /// `Số 05-BC/HU`, where it is not the style's.
  var number: String?
  /// `Như Xuân, ngày 05 tháng 01 năm 2022`.
  var placeAndDate: String
  /// `BÁO CÁO`.
  var kind: String
  /// One string a line.
  var subject: OneOrMore<String>
  /// `Nơi nhận:`.
  var recipientsTitle: String
  /// The appendices' heads.
  var appendix: AppendixWords

  /// Splits a filled template into its front matter and its text, each with its places.
  static func split(
    _ lines: [String], places: SourceLines
  ) throws(Findings) -> (FrontMatter, body: String, places: SourceLines) {
    try splitFrontMatter(FrontMatter.self, of: lines, places: places)
  }

  /// Kind and subject on one line, for a viewer's title bar: `Báo cáo kết quả …`.
  var title: String {
    let kind = self.kind.lowercased()
    let subject = self.subject.values.joined(separator: " ")
    return capitalised(kind) + " " + lowercasedFirst(subject)
  }
}

/// Splits a filled template into what stands between two lines `---` and its text, each with its
/// places.
func splitFrontMatter<Matter: Decodable>(
  _ type: Matter.Type, of lines: [String], places: SourceLines
) throws(Findings) -> (Matter, body: String, places: SourceLines) {
  let isRule: (String) -> Bool = { $0[...].trimmed == "---" }
  guard let first = lines.firstIndex(where: { !$0[...].trimmed.isEmpty }), isRule(lines[first]),
    let last = lines[(first + 1)...].firstIndex(where: isRule)
  else {
    throw Findings([Finding(TemplateProblem.noFrontMatter, at: places.location(line: 1))])
  }
  let matter = try YAMLReading.decode(
    Matter.self, from: lines[(first + 1)..<last].joined(separator: "\n"),
    at: places.from(line: first + 2))
  let body = lines[(last + 1)...].joined(separator: "\n")
  return (matter, body, places.from(line: last + 2))
}

/// With its first letter a capital.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

/// With its first letter small, as within a sentence; an abbreviation stays.
func lowercasedFirst(_ text: String) -> String {
  let isAbbreviation = text.prefix(2).allSatisfy { $0.isUppercase }
  return isAbbreviation ? text : text.prefix(1).lowercased() + text.dropFirst()
}
