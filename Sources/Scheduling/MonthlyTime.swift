/// When in a month a report is made, by Vietnam's clock (UTC+7, no summer time).
public struct MonthlyTime: Sendable, Hashable {
  /// The day of the month, 1 to 28: every month has it.
  public let day: Int
  /// The hour, 0 to 23.
  public let hour: Int
  /// The minute, 0 to 59.
  public let minute: Int

  /// A time; `clock` is `06:00`. Nothing when a month can be without it.
  public init?(day: Int, clock: String) {
    let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
    let isWritten = parts.allSatisfy { part in
      part.utf8.count == 2 && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
    guard (1...28).contains(day), parts.count == 2, isWritten, let hour = Int(parts[0]),
      let minute = Int(parts[1]), hour < 24, minute < 60
    else { return nil }
    (self.day, self.hour, self.minute) = (day, hour, minute)
  }

  /// `06:00`.
  public var clock: String { "\(twoDigits(hour)):\(twoDigits(minute))" }

  /// As systemd.time(7) has it, with the zone.
  var calendarEvent: String { "*-*-\(twoDigits(day)) \(clock):00 Asia/Ho_Chi_Minh" }

  /// The same moment by the clock of a machine whose zone is `offset` seconds east of UTC, as the
  /// first three fields of a crontab's line. Nothing when it falls into another month there, for
  /// which crontabs have no words.
  func cronFields(secondsEastOfUTC offset: Int) -> String? {
    let minutes = hour * 60 + minute + offset / 60 - 7 * 60
    let (days, rest) = (minutes.quotient(flooredBy: 1440), minutes.remainder(flooredBy: 1440))
    guard (1...28).contains(day + days) else { return nil }
    return "\(rest % 60) \(rest / 60) \(day + days)"
  }
}

/// `number` with two digits.
func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

extension Int {
  fileprivate func quotient(flooredBy divisor: Int) -> Int {
    (self - remainder(flooredBy: divisor)) / divisor
  }

  fileprivate func remainder(flooredBy divisor: Int) -> Int {
    (self % divisor + divisor) % divisor
  }
}
