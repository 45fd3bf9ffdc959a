import Glibc
import Quantities

/// The one place where the clock is read, and where moments become dates.
enum SystemClock {
  /// Seconds since 1970 began in UTC.
  static var now: Int { time(nil) }

  /// `08:00 01/12/2025`, in Vietnam.
  static func text(of seconds: Int) -> String {
    var seconds = seconds + 7 * 3600
    var parts = tm()
    guard gmtime_r(&seconds, &parts) != nil else { return "?" }
    let (clock, day) = ([parts.tm_hour, parts.tm_min], [parts.tm_mday, parts.tm_mon + 1])
    let digits: (Int32) -> String = { $0 < 10 ? "0\($0)" : "\($0)" }
    return clock.map(digits).joined(separator: ":") + " " + day.map(digits).joined(separator: "/")
      + "/\(parts.tm_year + 1900)"
  }

  /// How far the machine's zone is east of UTC now, in seconds.
  static var secondsEastOfUTC: Int {
    var seconds = time(nil)
    var parts = tm()
    tzset()
    guard localtime_r(&seconds, &parts) != nil else { return 0 }
    return parts.tm_gmtoff
  }

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
