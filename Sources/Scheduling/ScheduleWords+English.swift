extension ScheduleWords {
  var english: String {
    switch self {
    case .monthlyReport: "Monthly report of "
    case .again:
      "Exit status 75: another run holds the workspace. Tried again, six times in all."
    case .writable: "The machine is read-only but for the workspace."
    case .sandbox: "No network, no devices, no further rights."
    case .persistent: "Made up for when the machine was off."
    case .cronTime(let time, let offset):
      "Day \(time.day), \(time.clock) in Vietnam; by this machine's clock, \(zoneName(secondsEastOfUTC: offset)):"
    }
  }
}
