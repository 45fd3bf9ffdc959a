import Diagnostics
import Quantities
import Summaries

/// Figures that know where they come from.
extension Facts {
  /// The figure that `derivation` defines.
  func figure(_ derivation: FigureDerivation) throws(Findings) -> TracedFigure {
    let figure = try value { (records) throws(SummaryProblem) in try records.figure(derivation) }
    return TracedFigure(figure: figure, derivation: derivation)
  }

  /// One figure for each of `measures`, over all records in `window`.
  func figures(
    _ dataset: Dataset, _ measures: [Measure], in window: Window
  ) throws(Findings) -> [TracedFigure] {
    let query = SummaryQuery(dataset: dataset, measures: measures, window: window)
    return zip(try amounts(dataset, measures, in: window), measures).map { amount, measure in
      TracedFigure(figure: amount, derivation: query.derivation(of: measure, at: []))
    }
  }

  /// The figures of `measures` by `dimension`, over all records in `window`.
  func figures(
    _ dataset: Dataset, by dimension: Dimension, _ measures: [Measure], in window: Window? = nil
  ) throws(Findings) -> TracedTable {
    let window = window ?? self.window
    return TracedTable(
      query: SummaryQuery(
        dataset: dataset, dimensions: [dimension], measures: measures, window: window),
      table: try table(dataset, by: [dimension], measures, in: window))
  }

  /// How the figure of one of a series' years comes from the records.
  func derivation(
    of measure: Measure, of dataset: Dataset, in year: ReportingYear
  ) -> FigureDerivation {
    FigureDerivation(
      dataset, .measure(measure), in: Window(first: year.first, last: year.last))
  }

  /// A series' figures as parts of what is said about it.
  func parts(
    of series: YearSeries, _ measure: Measure, of dataset: Dataset
  ) -> [VariableSource.Part] {
    series.points.map { point in
      VariableSource.Part(
        title: words.name(of: point.year),
        derivation: derivation(of: measure, of: dataset, in: point.year))
    }
  }

  /// A figure beside the same one of the period before, as parts of what is said about both.
  func sides(_ now: TracedFigure, _ before: TracedFigure) -> [VariableSource.Part] {
    [now, before].map { side in side.part(words.span(side.derivation.window ?? window)) }
  }

  /// A rate as it is told from its marks.
  func print(rate: TracedFigure, of measure: Measure) -> SourcedText {
    SourcedText(print(rate: rate.ratio, of: measure), from: .figure(rate.derivation))
  }

  /// A count within a sentence; `–` where no record states it, which is not 0.
  func print(count: TracedFigure) -> SourcedText {
    SourcedText(print(count: count.figure), from: .figure(count.derivation))
  }

  /// A figure as a table or a sentence prints it.
  func print(_ figure: TracedFigure, of measure: Measure) -> SourcedText {
    SourcedText(print(figure.figure, of: measure), from: .figure(figure.derivation))
  }
}
