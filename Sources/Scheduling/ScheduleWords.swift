import Diagnostics

/// What units and crontabs say in words; the wording is in one file per language.
enum ScheduleWords {
  case monthlyReport, again, writable, sandbox, persistent
  case cronTime(MonthlyTime, secondsEastOfUTC: Int)

  func text(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
