import Quantities
import Records

extension RecordSet {
  /// How many of the study sessions in `window` were held online, out of those whose format is
  /// stated; nil when none is.
  public func onlineShare(in window: Window) -> Ratio? {
    var (online, stated) = (0, 0)
    for record in study.records where window.contains(record.month) {
      guard let format = record.format else { continue }
      stated += 1
      online += format == .online ? 1 : 0
    }
    return Ratio(online, of: stated)
  }

  /// How many online meeting points there are: of each unit the most that it had in one online
  /// session in `window`, added over the units. (The measure `points` adds those of all sessions
  /// instead, and counts a point as often as it was used.) A unit that took others' places has at
  /// least the points that they had together. Nil when no online session states its points: nothing
  /// is known, which is not 0.
  public func meetingPoints(in window: Window) throws(SummaryProblem) -> Int? {
    let records = unfoldedStudy?.records ?? study.records
    var most: [Int32: Int] = [:]
    for record in records where window.contains(record.month) && record.format == .online {
      guard let points = record.points else { continue }
      most[record.unit] = max(most[record.unit] ?? 0, points)
    }
    guard !most.isEmpty else { return nil }
    try unfoldedStudy?.join(&most)
    var sum = Sum()
    // Addition does not care about the dictionary's order.
    for points in most.values { sum.add(Sum(points)) }
    guard !sum.hasOverflowed else { throw .overflow(.points) }
    return sum.value
  }
}
