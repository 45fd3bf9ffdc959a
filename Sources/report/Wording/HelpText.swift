import ArgumentParser
import Diagnostics

/// What `--help` says; the wording is in one file per language.
///
/// Help is printed before options are read.
enum HelpText {
  case program, generate, check, summary, explain, variables, initialise, schedule, doctor, debug,
    cells
  case write
  case workspace, month, from, to, training, study, plan, encoding, delimiter
  case unlistedUnits, units, lang, logFormat
  case quiet, verbose
  case output, format, template, style, skipBadRows, attachRecords, issued, dump
  case each, shard, jobs, dryRun
  case checkFormat, checkAll, dataset, by, filter, measures, derive, summaryFormat, folder, file
  case sample, variable, explainFormat
  case chart, chartName, chartOutput, size
  case email, emailTo, doctorFormat
  case scheduler, scheduleDay, scheduleAt, scheduleName, scheduleUser, install, scheduleArguments

  /// The words in the language of ``Language/ofCommandLine``.
  var text: String {
    switch Language.ofCommandLine {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

extension ArgumentHelp {
  /// Help from the catalogue, with the value's name.
  static func of(_ text: HelpText, value: String? = nil) -> ArgumentHelp {
    ArgumentHelp(stringLiteral: text.text).named(value)
  }

  private func named(_ value: String?) -> ArgumentHelp {
    guard let value else { return self }
    var help = self
    help.valueName = value
    return help
  }
}
