/// What a file's dates tell of whether the day or the month comes first in them.
struct DateOrder: Sendable {
  /// Whether a date was met that makes sense only with its month before its day.
  var hasMonthFirst = false
  /// Whether a date was met that makes sense only with its day before its month.
  var hasDayFirst = false
  /// How many dates make another sense with their month before their day.
  var eitherWay = 0

  /// Whether the dates may all have their months first: one has, and none says otherwise. One among
  /// others that have their days first is a slip of the pen.
  var isUnknown: Bool { hasMonthFirst && !hasDayFirst }

  /// Takes in what other dates of the file tell.
  mutating func add(_ other: DateOrder) {
    hasMonthFirst = hasMonthFirst || other.hasMonthFirst
    hasDayFirst = hasDayFirst || other.hasDayFirst
    eitherWay += other.eitherWay
  }
}
