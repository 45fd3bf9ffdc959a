import Diagnostics

/// What can be wrong in `report.yml`, a style or a template.
public enum TemplateProblem: Problem, Hashable {
  /// What a key's value should have been.
  public enum Kind: Sendable, Hashable {
    case text, wholeNumber, number, yesOrNo, list, mapping, day, month, percentage
  }

  // YAML.

  /// The file or block has no content.
  case emptyFile
  /// The text is not YAML; libyaml's words.
  case yamlSyntax(String)
  /// A tab where YAML wants spaces.
  case tabInYAML
  /// A key stands twice.
  case duplicateKey(String)
  /// A key that nothing knows; `known` are those that may stand there.
  case unknownKey(String, nearest: String?, known: [String])
  /// A key that must be there and is not, or has no value.
  case missingKey(String)
  /// A value of the wrong kind.
  case wrongKind(key: String, expected: Kind)
  /// A value that is none of those allowed.
  case unknownChoice(String, key: String, allowed: [String], nearest: String?)
  /// A number out of its range.
  case outOfRange(key: String, lowest: Int, highest: Int)

  // A style.

  /// Margins that leave too little of an A4 page; the millimetres that must be left.
  case noRoomForText(key: String, millimetres: Int)

  // The workspace.

  /// A list that may not be empty is.
  case emptyList(String)
  /// A unit's or category's name, key or alias stands twice; how and where it stands first.
  case duplicateName(String, first: String, line: Int?)
  /// A category's key that is not made of small letters, digits and `_`, or is a word that
  /// variables use.
  case badCategoryKey(String)
  /// A line end, a NUL or the like in the name of a file.
  case unprintable(key: String)
  /// A placeholder in the output pattern that is not known.
  case unknownPlaceholder(String, allowed: [String])

  // Tags.

  /// `{{` without `}}`.
  case unclosedTag
  /// `{{/name}}` without its beginning; the section that is open, if any.
  case strayEnd(String, open: String?)
  /// `{{#name}}` without `{{/name}}`.
  case unclosedSection(String)
  /// Sections within sections, deeper than any report needs.
  case deepSections(limit: Int)
  /// `{{{`, `{{>` and others that report templates do not use.
  case unsupportedTag(String)
  /// A name that no variable has.
  case unknownVariable(String, nearest: String?)
  /// A group of variables where one was meant: the names within it.
  case variableGroup(String, names: [String])
  /// A condition or a list written as a value.
  case sectionAsValue(String)
  /// A value used as a condition.
  case valueAsSection(String)

  // Front matter and Markdown.

  /// The template does not begin with `---` … `---`.
  case noFrontMatter
  /// HTML in a template.
  case html
  /// A picture in a template.
  case image
  /// A link to anything but an anchor in the report.
  case outsideLink(String)
  /// A link to a name that nothing in the report has.
  case unknownAnchor(String, nearest: String?)
  /// A heading of level 4 or more.
  case deepHeading
  /// Lists or quotes within each other, deeper than any report needs.
  case deepNesting(limit: Int)
  /// A block without its closing line ```` ``` ````.
  case unclosedBlock(String)
  /// A fenced block of an unknown kind.
  case unknownBlock(String, nearest: String?, known: [String])
  /// A Markdown construct that reports do not use: its cmark name.
  case unsupportedMarkdown(String)
  /// `{.appendix}` on a heading that is not of level 1.
  case appendixLevel
  /// `{…}` at the end of a heading that is neither `{.appendix}` nor a name.
  case unknownHeadingMark(String, nearest: String?)

  // Charts and tables.

  /// A dimension or measure that the records do not have.
  case notInDataset(String, key: String, dataset: String, allowed: [String], nearest: String?)
  /// A value in `where:` that no record can have.
  case unknownMember(String, dimension: String, nearest: String?)
  /// People and attendances in one bar.
  case mixedCounts
  /// A rate in a chart that draws counts, or a count in one that draws rates.
  case wrongMeasure(String, kind: String)
  /// A chart that needs `series:`.
  case seriesNeeded(String)
  /// Small lines in a table's rows without `columns:` for them to lead over.
  case sparklineWithoutColumns
  /// A name that an earlier chart has.
  case chartNameTwice(String)
  /// A ranking with `series:`.
  case seriesNotUsed(String)
  /// A line leads from time to time, not from unit to unit.
  case timeNeeded(String)
  /// A key that charts of this kind do not have.
  case keyNotUsed(String, kind: String)
  /// Dimensions or measures that plans do not have; the ones that may stand there.
  case notPlanned(String, key: String, allowed: [String])
  /// `reference: threshold` beside a measure without one.
  case noThreshold(String)
}
