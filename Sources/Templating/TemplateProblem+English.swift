import Diagnostics

extension TemplateProblem {
  var english: Explanation {
    switch self {
    case .emptyFile:
      Explanation("the file is empty", hint: "copy it anew with report init")
    case .yamlSyntax(let detail):
      Explanation(
        "this is not YAML (\(detail))",
        hint: "look at colons, leading spaces and quotes on this line or the one above")
    case .tabInYAML:
      Explanation("there is a tab where spaces must stand", hint: "use spaces, not the Tab key")
    case .noRoomForText(let key, let millimetres):
      Explanation(
        "“\(key)” leaves too little of an A4 page for text",
        hint: "leave at least \(millimetres) mm of width and height")
    case .duplicateKey(let key):
      Explanation("the key “\(key)” stands twice", hint: "remove one of the lines")
    case .unknownKey(let key, let nearest, let known):
      Explanation(
        "there is no key “\(key)”",
        hint: suggestion(nearest) ?? "known keys: \(known.joined(separator: ", "))")
    case .missingKey(let key):
      Explanation("“\(key)” is missing or has no value", hint: "add a line “\(key): …”")
    case .wrongKind(let key, let expected):
      Explanation("the value of “\(key)” must be \(englishName(expected))", hint: example(expected))
    case .unknownChoice(let value, let key, let allowed, let nearest):
      Explanation(
        "“\(value)” is no value of “\(key)”",
        hint: suggestion(nearest) ?? "choose one of: \(allowed.joined(separator: ", "))")
    case .outOfRange(let key, let lowest, let highest):
      Explanation("“\(key)” is out of range", hint: "write a number from \(lowest) to \(highest)")
    case .emptyList(let key):
      Explanation("the list “\(key)” is empty", hint: "write at least one item")
    case .duplicateName(let name, let first, let line):
      Explanation(
        "“\(name)” is the same name as “\(first)”" + (line.map { " on line \($0)" } ?? ""),
        hint: "write each name or alias once; other spellings of it are known anyway")
    case .badCategoryKey(let key):
      Explanation(
        "“\(key)” cannot be a category's key",
        hint: "use small letters, digits and _ (thematic), and none of "
          + reservedCategoryKeys.joined(separator: ", "))
    case .unprintable(let key):
      Explanation(
        "“\(key)” has a line end or another sign that cannot be seen",
        hint: "type the name anew, on one line")
    case .unknownPlaceholder(let placeholder, let allowed):
      Explanation(
        "“\(placeholder)” is no placeholder of the output pattern",
        hint: "use \(allowed.joined(separator: ", "))")
    default: englishInTemplate
    }
  }

  private var englishInTemplate: Explanation {
    switch self {
    case .unclosedTag:
      Explanation("a tag “{{” has no “}}”", hint: "add “}}” on the same line")
    case .strayEnd(let name, let open?):
      Explanation(
        "“{{/\(name)}}” does not end the open section “\(open)”",
        hint: "write “{{/\(open)}}” first")
    case .strayEnd(let name, nil):
      Explanation(
        "“{{/\(name)}}” ends no section", hint: "begin it with “{{#\(name)}}”, or remove this tag")
    case .unclosedSection(let name):
      Explanation("the section “\(name)” has no end", hint: "add “{{/\(name)}}”")
    case .deepSections(let limit):
      Explanation("more than \(limit) sections within each other", hint: "nest fewer sections")
    case .unsupportedTag(let tag):
      Explanation(
        "report templates do not use the tag “\(tag)”",
        hint: "use {{name}}, {{#name}} … {{/name}}, {{^name}} … {{/name}} or {{! comment }}")
    case .unknownVariable(let name, let nearest):
      Explanation(
        "there is no variable “\(name)”",
        hint: suggestion(nearest) ?? "report variables lists them")
    case .variableGroup(let name, let names):
      Explanation(
        "“\(name)” is a group of variables, not a value",
        hint: "write one of: " + names.map { "\(name).\($0)" }.joined(separator: ", "))
    case .sectionAsValue(let name):
      Explanation(
        "“\(name)” is a condition or a list and cannot be printed",
        hint: "write {{#\(name)}} … {{/\(name)}}")
    case .valueAsSection(let name):
      Explanation(
        "“\(name)” is a value and no condition", hint: "write {{\(name)}} to print it")
    case .noFrontMatter:
      Explanation(
        "the template does not begin with front matter between two lines ---",
        hint: "write --- on the first line, the keys kind, subject, …, then a line ---")
    case .html:
      Explanation("a template holds no HTML", hint: "write comments as {{! … }}")
    case .image:
      Explanation("a template holds no pictures", hint: "draw with a ```chart block")
    case .outsideLink(let url):
      Explanation(
        "the link “\(url)” leaves the report",
        hint: "link to a named place of the report: [words](#name), with {#name} after a heading")
    case .unknownAnchor(let name, let nearest):
      Explanation(
        "nothing is named “\(name)” to link to",
        hint: suggestion(nearest) ?? "put {#\(name)} after a heading")
    case .deepHeading:
      Explanation("headings have three levels", hint: "use #, ## or ###")
    case .deepNesting(let limit):
      Explanation("more than \(limit) lists or quotes within each other", hint: "nest fewer")
    case .unclosedBlock(let name):
      Explanation("the block “\(name)” has no end", hint: "add a line ``` below it")
    case .unknownBlock(let name, let nearest, let known):
      Explanation(
        "there is no block “\(name)”",
        hint: suggestion(nearest) ?? "known blocks: \(known.joined(separator: ", "))")
    case .unsupportedMarkdown(let kind):
      Explanation(
        "report templates do not use this construct (\(kind))",
        hint: "use paragraphs, headings, flat lists, tables and blocks")
    case .appendixLevel:
      Explanation(
        "an appendix begins with a heading of level 1", hint: "write “# NAME {.appendix}”")
    case .unknownHeadingMark(let mark, let nearest):
      Explanation(
        "a heading cannot end in “\(mark)”",
        hint: suggestion(nearest)
          ?? "write {.appendix} to begin an appendix, {#name} to name the heading, or drop the braces"
      )
    default: englishInExhibits
    }
  }

  private var englishInExhibits: Explanation {
    switch self {
    case .notInDataset(let name, let key, let dataset, let allowed, let nearest):
      Explanation(
        "“\(key): \(name)” is not in the “\(dataset)” records",
        hint: suggestion(nearest) ?? "choose one of: \(allowed.joined(separator: ", "))")
    case .unknownMember(let name, let dimension, let nearest):
      Explanation(
        "“\(name)” is no “\(dimension)”",
        hint: suggestion(nearest) ?? "write it as report.yml does")
    case .mixedCounts:
      Explanation(
        "the chart adds up or compares people and attendances, which are unlike measures",
        hint:
          "use x: year with kind: small-bars or grouped-bar, y: people or attendances, or choose categories that count alike in where:"
      )
    case .wrongMeasure(let measure, let kind):
      Explanation(
        "a “\(kind)” chart cannot show “\(measure)”",
        hint:
          "rates go with line, ranked-dot, small-lines, slope or heat-map; counts with bars or slope"
      )
    case .sparklineWithoutColumns:
      Explanation(
        "“sparkline” draws a line over the table's columns, and the table has none",
        hint: "add “columns: year”")
    case .chartNameTwice(let name):
      Explanation("another chart is named “\(name)”", hint: "give this one another name")
    case .seriesNeeded(let kind):
      Explanation(
        "a “\(kind)” chart needs “series”", hint: "add “series: category” or “series: unit”")
    case .seriesNotUsed(let kind):
      Explanation(
        "a “\(kind)” chart ranks one series", hint: "remove series, or use another kind")
    case .timeNeeded(let kind):
      Explanation(
        "the lines of a “\(kind)” chart lead through time, so x has to be year or month",
        hint: "to compare units or categories, use kind: ranked-dot")
    case .keyNotUsed(let key, let kind):
      Explanation("a “\(kind)” chart does not use “\(key)”", hint: "remove \(key)")
    case .notPlanned(let name, let key, let allowed):
      Explanation(
        "a “bullet” chart cannot show “\(key): \(name)”, which plans do not have",
        hint: "choose one of: \(allowed.joined(separator: ", "))")
    case .noThreshold(let measure):
      Explanation(
        "“\(measure)” has no threshold", hint: "remove reference, or write a percentage")
    default: Explanation(code)
    }
  }

  private func suggestion(_ nearest: String?) -> String? {
    nearest.map { "did you mean “\($0)”?" }
  }

  private func englishName(_ kind: Kind) -> String {
    switch kind {
    case .text: "text"
    case .wholeNumber: "a whole number"
    case .number: "a number"
    case .yesOrNo: "true or false"
    case .list: "a list"
    case .mapping: "a group of keys"
    case .day: "a day"
    case .month: "a month"
    case .percentage: "a percentage from 0 to 100"
    }
  }

  private func example(_ kind: Kind) -> String? {
    switch kind {
    case .wholeNumber: "for example 2"
    case .number: "for example 12.5"
    case .list: "one item a line, each after “- ”"
    case .mapping: "one key a line, two spaces in"
    case .day: "for example 2022-01-05"
    case .month: "for example 2025-07"
    case .percentage: "for example 93.5"
    case .text, .yesOrNo: nil
    }
  }
}
