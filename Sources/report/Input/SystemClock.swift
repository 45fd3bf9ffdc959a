import Glibc
import Quantities

/// The one place where the clock is read.
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
}
