import Mustache
import Testing

@testable import Templating

/// Filled templates are held against what swift-mustache makes of the same text.
@Suite struct MustacheTests {
  @Test(arguments: [
    "a {{issuer.title}} b",
    "{{#study.any}}\nx {{study.rate}}\n{{/study.any}}\ny",
    "{{^study.any}}\nx\n{{/study.any}}\ny",
    "  {{#study.any}}  \n  x\n  {{/study.any}}  \n  y",
    "a {{#study.any}}b\nc{{/study.any}} d\ne",
    "a {{^study.any}}b\nc\n{{/study.any}}\nd",
    "{{! one\n two }}\nx {{! three }} y\n{{! four }} z",
    "{{#training.sent}}{{label}} {{participants}}{{comma}}{{/training.sent}}.",
    "{{#training.sent}}\n- {{label}}: {{issuer.title}}{{separator}}\n{{/training.sent}}\nx",
    "{{^training.sent}}none{{/training.sent}}",
    "{{#training}}{{total.classes}} {{#any}}{{issuer.area}}{{/any}}{{/training}}",
    "{{#month.study.any}}a{{/month.study.any}}{{^month.study.any}}b{{/month.study.any}}",
  ])
  func linesAreThoseOfTheReference(text: String) throws { try compare(text) }

  @Test func theReportsTemplateIsFilledAlike() throws { try compare(Sample.text("five-year.md")) }

  /// Lines that conditions leave blank are left out here, where Mustache keeps them.
  private func compare(_ text: String) throws {
    let variables = try reportVariables(Facts(Sample.request()))
    let lines = try TemplateText(text, file: "t.md").filled(with: variables).lines
    let expected = try MustacheTemplate(string: text).render(variables.values)
      .split(separator: "\n").map(String.init)
    let isBlank: (String) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    #expect(lines.filter { !isBlank($0) } == expected.filter { !isBlank($0) })
  }
}

extension VariableGroup {
  /// As swift-mustache takes it.
  fileprivate var values: [String: Any] {
    var values: [String: Any] = [:]
    for entry in entries {
      switch entry.value {
      case .text(let text): values[entry.name] = shielded(text)
      case .flag(let flag): values[entry.name] = flag
      case .group(let group): values[entry.name] = group.values
      case .list(let list):
        values[entry.name] = list.items.indices.map { list.item($0).mapValues(shielded) }
      }
    }
    return values
  }
}
