import Glibc
import Quantities

/// The one place where the clock is read, and where moments become dates.
enum SystemClock {
  /// The month before the present one in Vietnam (UTC+7, no summer time), for the default report
  /// month: a server's time zone must not decide which month is over.
  static func monthBeforeToday() -> Month? {
    var seconds = time(nil) + 7 * 3600
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    return Month(year: Int(parts.tm_year) + 1900, number: Int(parts.tm_mon) + 1)?
      .advanced(by: -1)
  }

  /// A moment, in seconds since 1970, as Vietnam's clocks show it: `08:00:05 01/12/2025`.
  static func text(of moment: Int) -> String? {
    var seconds = moment + 7 * 3600
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return nil }
    let numbers = [parts.tm_hour, parts.tm_min, parts.tm_sec, parts.tm_mday, parts.tm_mon + 1].map {
      $0 < 10 ? "0\($0)" : "\($0)"
    }
    return numbers[..<3].joined(separator: ":")
      + " \(numbers[3])/\(numbers[4])/\(parts.tm_year + 1900)"
  }
}
