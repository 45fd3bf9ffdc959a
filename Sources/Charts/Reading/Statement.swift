import Document

/// What a chart is about.
struct Subject {
  /// `học viên`, `tỷ lệ học tập`.
  var measure: String
  var isRate: Bool
  /// What stretch of time its positions are; nil where they are anything else.
  var timeline: Timeline?
  /// What the rows or panels are.
  var memberNoun: MemberNoun
  /// What the positions are, where the chart says it.
  var positionNoun: Chart.Noun?
  /// What all positions cover when none is a whole period: `đến tháng 9`.
  var partial: String?
  /// Whether its values are shares of a year's plans.
  var isOfPlans = false
  /// Whether periods with values are left aside because they are not whole.
  var leavesOutPartial = false
  /// Whether some periods have a plan but no records, so that what is said of all is said of the others.
  var lacksRecordsOfPlans = false
}

/// What the things compared in a chart are called.
enum MemberNoun {
  case unit, group, item
  case named(Chart.Noun)
}

/// A value with the place it stands at, both as printed.
struct Dated: Equatable {
  var place: String
  var value: String
  /// How many other places have the same value.
  var others = 0
}

/// How a sequence of values stands to the reference.
enum Standing: Equatable {
  /// All reach it; `strictly` when all lie above it.
  case all(strictly: Bool, count: Int)
  /// All lie below it.
  case none(count: Int)
  /// The first miss it, all from here on reach it.
  case since(String)
  /// Some do.
  case some(reached: Int, count: Int)
}

/// The point of a chart: facts read from its data, before they are put into words.
indirect enum Statement: Equatable {
  /// No value at all.
  case noRecords
  /// Counts that records leave open in part.
  case partlyStated
  /// One value.
  case single(Dated, Standing?)
  /// From one to the other without a step back, in `steps` steps.
  case trend(Trend, standing: Standing?)
  /// The same value at all `count` places.
  case unchanged(value: String, count: Int)
  /// The same value for all `count` rows or panels; `isRounded` where it is only printed the same.
  case alike(at: String?, value: String, count: Int, isRounded: Bool = false)
  /// The one row or panel that has a value, of `count`.
  case onlyMember(at: String?, Dated, of: Int, Standing?)
  /// How the values stand to the reference.
  case standing(Standing, lowest: Dated)
  /// The highest and the lowest; places with equal values are named together.
  case extremes(highest: Dated, highestPlaces: [String], lowest: Dated, lowestPlaces: [String])
  /// Rows or panels at one time, against the reference; `hasGaps` when others have no value.
  case members(
    at: String?, standing: Standing, highest: Dated, lowest: Dated, hasGaps: Bool = false)
  /// Rows or panels at one time, without a reference.
  case memberExtremes(at: String?, highest: Dated, lowest: Dated)
  /// Rows or panels at one time that count unlike things, each kind for itself.
  case kinds(at: String?, [Kindred])
  /// Each series' highest, over things that have no order in time.
  case peaks([Peak])
  /// The highest and the lowest of all values of many series.
  case extremesOfAll(highest: Dated, lowest: Dated)
  /// How each of a few series changed from one time to another.
  case changes([Change])
  /// How many of many series changed which way.
  case directions(rose: Int, fell: Int, same: Int, unknown: Int, from: String, to: String)
  /// A statement on totals, with the series that makes more than half of them.
  case led(Statement, by: String, share: String)
  /// How far plans are before their year is over, so that nothing has missed them; `known` are those of
  /// them with values where others have none.
  case progress(Statement, known: Int?)
  /// The same, against a reference that it has to name.
  case against(String, Statement)

  /// Whether it speaks of all periods, so that it has to be said which these are.
  var isOfAllPeriods: Bool {
    switch self {
    case .unchanged, .standing, .extremes: true
    case .against(_, let inner), .led(let inner, _, _): inner.isOfAllPeriods
    default: false
    }
  }

  /// Values that only rise or only fall.
  struct Trend: Equatable {
    var rises: Bool
    var steps: Int
    var from: Dated
    var to: Dated
    /// Whether it takes in all positions, so that the ends need no name.
    var isComplete: Bool
  }

  /// What is said of the rows or panels that count the same.
  struct Kindred: Equatable {
    /// What they count.
    var unit: String
    var statement: Statement
  }

  /// Where a series is highest.
  struct Peak: Equatable {
    var name: String
    var highest: Dated
  }

  /// A series' change.
  struct Change: Equatable {
    var name: String
    var from: Dated
    var to: Dated
    /// Above 0 when it rose, below when it fell.
    var sign: Int
    /// Whether all its values are equal, those between the two as well.
    var isConstant: Bool
  }
}
