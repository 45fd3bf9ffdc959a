import ArgumentParser
import Diagnostics
import Quantities
import Summaries
import Templating
import Threads

extension ReportPart.Kind: ExpressibleByArgument {}

/// `report generate`: the report of one month.
struct GenerateCommand: ParsableCommand {
  /// What is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg
  }

  /// What a phase gives, as text.
  enum Dump: String, CaseIterable, ExpressibleByArgument {
    case summaries, document, layout, tags
  }

  static let configuration = CommandConfiguration(
    commandName: "generate", abstract: HelpText.generate.text)

  @Option(name: .shortAndLong, help: .of(.output, value: "file"))
  var output: String?

  @Option(help: .of(.format, value: "pdf|png|svg"))
  var format = Format.pdf

  @Option(help: .of(.template, value: "name|file"))
  var template: String?

  @Option(help: .of(.style, value: "name"))
  var style: String?

  @Option(help: .of(.issued, value: "YYYY-MM-DD"))
  var issued: String?

  @Flag(help: .of(.skipBadRows))
  var skipBadRows = false

  @Flag(help: .of(.attachRecords))
  var attachRecords = false

  @OptionGroup var mail: MailOptions

  @Option(help: .of(.each, value: "unit|category"))
  var each: ReportPart.Kind?

  @Option(help: .of(.shard, value: "I/N"))
  var shard: String?

  @Option(help: .of(.jobs, value: "n"))
  var jobs: Int?

  @Flag(help: .of(.dryRun))
  var dryRun = false

  @Option(help: .hidden)
  var debugDump: Dump?

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    Interruption.watch { number in
      ProcessPool.signal(number)
      console.report([Finding(ConsoleProblem.interrupted(by: number), at: nil)])
    }
    try finish(console) { () throws(RunError) in
      let wish = try checked()
      let workspace = try OpenWorkspace(options)
      let issue = wish.issued ?? workspace.configuration.issued
      let run = GenerateRun(
        command: self, workspace: workspace, console: console, issued: issue, shard: wish.shard,
        order: wish.order)
      if dryRun { return try run.tell() }
      warn(of: issue, for: workspace.month, on: console)
      switch (debugDump, each) {
      case (let dump?, _): try run.show(dump)
      case (nil, let kind?): try run.makeEach(kind)
      case (nil, nil): try run.makeOne()
      }
    }
  }

  /// What the options say that have to be read, and fit each other.
  struct Wish {
    let issued: Day?
    let shard: Shard?
    let order: MailOrder?
  }

  /// Reads the options that are more than words, and throws where one is wrong or does not fit another.
  func checked() throws(RunError) -> Wish {
    let wish = Wish(
      issued: try issuedDay(), shard: try checkedShard(), order: try mail.order(format))
    if each != nil, wish.order != nil { throw RunError(.wrongCommandLine, .eachWithoutMail) }
    if each != nil, attachRecords { throw RunError(.wrongCommandLine, .eachWithoutRecords) }
    return wish
  }

  /// A report is seldom issued before its month begins.
  private func warn(of issued: Day?, for month: Month, on console: Console) {
    guard let issued, issued.month < month else { return }
    let problem = ConsoleProblem.issuedTooEarly(issued: "\(issued)", month: "\(month)")
    console.report([Finding(problem, at: nil, severity: .warning)])
  }

  private func issuedDay() throws(RunError) -> Day? {
    guard let issued else { return nil }
    guard let day = Day(iso: issued) else {
      throw RunError(.wrongCommandLine, .notADay(option: "--issued", text: issued))
    }
    try checkPlausible(day.year, option: "--issued", text: issued)
    return day
  }

  /// The share that `--shard` tells, where it and the like fit the other options.
  private func checkedShard() throws(RunError) -> Shard? {
    if each == nil, shard != nil || jobs != nil {
      throw RunError(.wrongCommandLine, .onlyWithEach)
    }
    if let jobs, jobs < 1 { throw RunError(.wrongCommandLine, .noJobs(jobs)) }
    if each != nil, output.map({ !OutputFile(path: $0).isRegular }) ?? false || debugDump != nil {
      throw RunError(.wrongCommandLine, .eachNeedsFiles)
    }
    guard let shard else { return nil }
    guard let share = Shard(shard) else {
      throw RunError(.wrongCommandLine, .notAShard(text: shard))
    }
    return share
  }
}
