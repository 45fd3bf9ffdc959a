import ArgumentParser
import Diagnostics
import Quantities
import Records
import Summaries

extension Language: ExpressibleByArgument {}
extension TextEncoding: ExpressibleByArgument {}
extension Delimiter: ExpressibleByArgument {}
extension Vocabulary.UnlistedUnits: ExpressibleByArgument {}

/// The values of `--units`.
enum ShownUnits: String, CaseIterable, ExpressibleByArgument {
  case old, current
}

/// What a report is about.
struct Period {
  /// The report month.
  var month: Month
  /// The months whose records it tells of; they end with the report month or before it.
  var window: Window
}

/// Options that all commands on a workspace share.
struct CommonOptions: ParsableArguments {
  @Option(name: .customShort("C"), help: .of(.workspace, value: "dir"))
  var workspace = "."

  @Option(help: .of(.month, value: "YYYY-MM"))
  var month: String?

  @Option(help: .of(.from, value: "YYYY-MM"))
  var from: String?

  @Option(help: .of(.to, value: "YYYY-MM"))
  var to: String?

  @Option(parsing: .upToNextOption, help: .of(.training, value: "file"))
  var training: [String] = []

  @Option(parsing: .upToNextOption, help: .of(.study, value: "file"))
  var study: [String] = []

  @Option(parsing: .upToNextOption, help: .of(.plan, value: "file"))
  var plan: [String] = []

  @Option(help: .of(.encoding, value: CommonOptions.encodings))
  var encoding: TextEncoding?

  @Option(help: .of(.delimiter, value: CommonOptions.delimiters))
  var delimiter: Delimiter?

  @Option(help: .of(.unlistedUnits, value: "error|accept"))
  var unlistedUnits: Vocabulary.UnlistedUnits = .error

  @Option(help: .of(.units, value: "old|current"))
  var units = ShownUnits.current

  @Option(help: .of(.lang, value: "vi|en"))
  var lang: Language?

  @Option(help: .of(.logFormat, value: "text|json"))
  var logFormat = LogFormat.text

  @Flag(help: .of(.quiet))
  var quiet = false

  @Flag(help: .of(.verbose))
  var verbose = false

  /// The values of `--encoding`.
  static let encodings = TextEncoding.allCases.map(\.rawValue).joined(separator: "|")

  /// The values of `--delimiter`.
  static let delimiters = Delimiter.allCases.map(\.rawValue).joined(separator: "|")

  /// Refuses what no option by itself shows: the parser asks for it.
  func validate() throws {
    guard !(quiet && verbose) else { throw ValidationError(ConsoleProblem.quietAndVerbose) }
  }

  /// Where messages go.
  var console: Console {
    Console(language: lang ?? .ofEnvironment, isQuiet: quiet, format: logFormat)
  }

  /// What the report is about.
  ///
  /// `--from` and `--to` override; else `rule` tells the window of `--month`, else of the month
  /// before today.
  func period(_ rule: WindowRule) throws(RunError) -> Period {
    let month = try readMonth(self.month, option: "--month")
    let first = try readMonth(from, option: "--from")
    let last = try readMonth(to, option: "--to")
    switch (first, last) {
    case (let first?, let last?):
      guard month == nil else { throw RunError(.wrongCommandLine, .windowTwice) }
      guard let window = Window(first: first, last: last) else {
        throw RunError(.wrongCommandLine, .windowReversed)
      }
      let years = last.year - first.year + 1
      guard years <= 50 else { throw RunError(.wrongCommandLine, .windowTooLong(years: years)) }
      return Period(month: last, window: window)
    case (nil, nil):
      guard let end = month ?? SystemClock.monthBeforeToday() else {
        throw RunError(.wrongCommandLine, .notAMonth(option: "--month", text: ""))
      }
      guard let window = rule.window(of: end) else {
        throw RunError(.wrongCommandLine, .termNotBegun(month: "\(end)"))
      }
      return Period(month: end, window: window)
    default:
      throw RunError(.wrongCommandLine, .windowHalfGiven)
    }
  }

  private func readMonth(_ text: String?, option: String) throws(RunError) -> Month? {
    guard let text else { return nil }
    guard let month = Month(iso: text) else {
      throw RunError(.wrongCommandLine, .notAMonth(option: option, text: text))
    }
    try checkPlausible(month.year, option: option, text: text)
    return month
  }
}

/// Refuses years that no record can be of.
func checkPlausible(_ year: Int, option: String, text: String) throws(RunError) {
  let years = DateFault.plausibleYears
  guard years.contains(year) else {
    throw RunError(.wrongCommandLine, .unlikelyYear(option: option, text: text, years: years))
  }
}

extension ValidationError {
  /// `problem` as the option parser tells it: before options are read.
  init(_ problem: ConsoleProblem) {
    let words = problem.explanation(in: .ofCommandLine)
    self.init([words.problem, words.hint].compactMap { $0 }.joined(separator: "; "))
  }
}
