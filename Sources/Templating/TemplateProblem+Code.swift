import Diagnostics

extension TemplateProblem {
  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .emptyFile: "empty-file"
    case .yamlSyntax: "yaml-syntax"
    case .tabInYAML: "tab-in-yaml"
    case .noRoomForText: "no-room-for-text"
    case .deepSections: "deep-sections"
    case .deepNesting: "deep-nesting"
    case .unclosedBlock: "unclosed-block"
    case .duplicateKey: "duplicate-key"
    case .unknownKey: "unknown-key"
    case .missingKey: "missing-key"
    case .wrongKind: "wrong-kind"
    case .unknownChoice: "unknown-choice"
    case .outOfRange: "out-of-range"
    case .emptyList: "empty-list"
    case .duplicateName: "duplicate-name"
    case .badCategoryKey: "bad-category-key"
    case .unprintable: "unprintable"
    case .unknownPlaceholder: "unknown-placeholder"
    case .unclosedTag: "unclosed-tag"
    case .strayEnd: "stray-section-end"
    case .unclosedSection: "unclosed-section"
    case .unsupportedTag: "unsupported-tag"
    case .unknownVariable: "unknown-variable"
    case .variableGroup: "variable-group"
    case .sectionAsValue: "section-as-value"
    case .valueAsSection: "value-as-section"
    case .noFrontMatter: "no-front-matter"
    case .html: "html"
    case .image: "image"
    case .outsideLink: "outside-link"
    case .unknownAnchor: "unknown-anchor"
    case .deepHeading: "deep-heading"
    case .unknownBlock: "unknown-block"
    case .unsupportedMarkdown: "unsupported-markdown"
    case .appendixLevel: "appendix-level"
    case .unknownHeadingMark: "unknown-heading-mark"
    case .notInDataset: "not-in-dataset"
    case .unknownMember: "unknown-member"
    case .mixedCounts: "mixed-counts"
    case .wrongMeasure: "wrong-measure"
    case .seriesNeeded: "series-needed"
    case .sparklineWithoutColumns: "sparkline-without-columns"
    case .chartNameTwice: "chart-name-twice"
    case .seriesNotUsed: "series-not-used"
    case .timeNeeded: "time-needed"
    case .keyNotUsed: "key-not-used"
    case .notPlanned: "not-planned"
    case .noThreshold: "no-threshold"
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
