import ArgumentParser
import Diagnostics
import Quantities
import Summaries

/// `report summary`: a table of figures on standard output.
struct SummaryCommand: ParsableCommand {
  /// How the table is printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: HelpText.summary.text)

  @Argument(help: .of(.dataset, value: "training|study"))
  var dataset: String

  @Option(help: .of(.by, value: "dimension,…"))
  var by = ""

  @Option(
    name: .customLong("where"), parsing: .unconditionalSingleValue,
    help: .of(.filter, value: "dimension=value"))
  var filters: [String] = []

  @Option(help: .of(.measures, value: "measure,…"))
  var measures = ""

  @Option(help: .of(.derive, value: "share|change|cumulative|rank,…"))
  var derive = ""

  @Option(help: .of(.summaryFormat, value: "text|csv|json"))
  var format = Format.text

  @OptionGroup var options: CommonOptions

  func run() throws {
    let console = options.console
    try finish(console) { () throws(RunError) in
      let workspace = try OpenWorkspace(options)
      let query = try query(in: workspace.window)
      let derivations = try derivations(of: query)
      let summary = try workspace.summary(query)
      try checked(
        summary.findings, unsaid: summary.unsaid, skippingErrors: false, console: console)
      let before = derivations.contains(.change) ? try workspace.summary(query.yearBefore) : nil
      let table: SummaryTable
      do throws(SummaryProblem) {
        table = try summary.table().deriving(
          derivations, before: try before?.table(), window: query.window,
          categories: workspace.configuration.categoryList)
      } catch {
        throw RunError(.wrongCommandLine, [Finding(error, at: nil)])
      }
      if table.rows.isEmpty {
        let (first, last) = ("\(workspace.window.first)", "\(workspace.window.last)")
        console.note(.noRecords(first: first, last: last))
      }
      let text =
        switch format {
        case .csv: table.csv()
        case .json: table.json()
        case .text:
          table.text(
            format: NumberFormat(
              vietnamese: console.language == .vietnamese,
              rounding: workspace.configuration.rounding),
            language: console.language, marks: workspace.configuration.thresholds.marks)
        }
      do throws(OutputError) {
        try OutputFile.standardOutput.write(Array(text.utf8))
      } catch {
        throw RunError(error)
      }
    }
  }

  private func derivations(of query: SummaryQuery) throws(RunError) -> [Derivation] {
    do throws(SummaryProblem) {
      let derivations = try Derivation.list(derive)
      try query.check(derivations)
      return derivations
    } catch {
      throw RunError(.wrongCommandLine, [Finding(error, at: nil)])
    }
  }

  private func query(in window: Window) throws(RunError) -> SummaryQuery {
    do throws(SummaryProblem) {
      let dataset = try Dataset(name: self.dataset)
      var query = SummaryQuery(dataset: dataset, window: window)
      query.dimensions = try Dimension.list(by, of: dataset)
      query.measures = try Measure.list(measures, of: dataset)
      for filter in filters { query.filters.append(try Filter(text: filter)) }
      return query
    } catch {
      throw RunError(.wrongCommandLine, [Finding(error, at: nil)])
    }
  }
}
