import ArgumentParser
import Diagnostics
import Glibc
import Scheduling

/// `report schedule`: what makes the report of a workspace each month.
struct ScheduleCommand: ParsableCommand {
  /// Who starts it.
  enum Scheduler: String, CaseIterable, ExpressibleByArgument {
    case systemd, cron
  }

  static let configuration = CommandConfiguration(
    commandName: "schedule", abstract: HelpText.schedule.text)

  @Argument(help: .of(.scheduler, value: "systemd|cron"))
  var scheduler: Scheduler

  @Option(name: .customShort("C"), help: .of(.workspace, value: "dir"))
  var workspace = "."

  @Option(help: .of(.scheduleDay, value: "1-28"))
  var day = 5

  @Option(help: .of(.scheduleAt, value: "HH:MM"))
  var at = "06:00"

  @Option(help: .of(.scheduleName, value: "name"))
  var name: String?

  @Flag(help: .of(.scheduleUser))
  var user = false

  @Flag(help: .of(.install))
  var install = false

  @Option(help: .of(.lang, value: "vi|en"))
  var lang: Language?

  @Argument(parsing: .postTerminator, help: .of(.scheduleArguments, value: "option"))
  var arguments: [String] = []

  func run() throws {
    let console = Console(language: lang ?? .ofEnvironment, isQuiet: false)
    let generate = try GenerateCommand.parse(arguments)
    try finish(console) { () throws(RunError) in
      let run = try monthlyRun(in: console.language)
      let unattended = UnattendedRun(
        generate: generate, workspace: run.workspace, isService: scheduler == .systemd)
      try unattended.check()
      switch scheduler {
      case .systemd:
        let units = try units(for: run, writingTo: unattended.outputFolders)
        if install { try InstalledUnits(units).install(console) } else { try print(units) }
      case .cron:
        guard let entry = CronEntry(run, secondsEastOfUTC: SystemClock.secondsEastOfUTC) else {
          throw RunError(.wrongCommandLine, .notInCrontab(day: day, clock: run.time.clock))
        }
        if install { try InstalledCronEntry(entry).install(console) } else { try show(entry.text) }
      }
    }
  }

  private func monthlyRun(in language: Language) throws(RunError) -> MonthlyRun {
    guard let time = MonthlyTime(day: day, clock: at) else {
      throw RunError(.wrongCommandLine, .notAMonthlyTime(day: day, clock: at))
    }
    let configuration = InputFiles.join(workspace, "report.yml")
    guard access(configuration, F_OK) == 0 else {
      throw RunError(.faultyConfiguration, .noConfiguration(folder: workspace))
    }
    // A wrong REPORT_SHARE would be as wrong each month.
    _ = try Installation.locate()
    guard let folder = resolvedPath(workspace), let program = resolvedPath("/proc/self/exe"),
      let run = MonthlyRun(
        program: program, workspace: folder, arguments: arguments,
        share: environment("REPORT_SHARE").flatMap(resolvedPath), time: time, language: language)
    else { throw RunError(.wrongCommandLine, .notSchedulable(path: workspace)) }
    return run
  }

  private func units(for run: MonthlyRun, writingTo folders: [String]) throws(RunError)
    -> SystemdUnits
  {
    let name = name ?? run.unitName
    guard SystemdUnits.isUnitName(name) else {
      throw RunError(.wrongCommandLine, .notAUnitName(text: name))
    }
    return SystemdUnits(
      run: run, name: name, scope: user || geteuid() != 0 ? .user : .system(user: owner),
      outputFolders: folders)
  }

  /// The name of the workspace's owner, as whom the machine's manager runs the report; nil for root.
  private var owner: String? {
    var status = stat()
    guard stat(workspace, &status) == 0, status.st_uid != 0,
      let entry = getpwuid(status.st_uid)
    else { return nil }
    return String(cString: entry.pointee.pw_name)
  }

  private func print(_ units: SystemdUnits) throws(RunError) {
    let installed = InstalledUnits(units)
    try show(
      "# \(installed.servicePath)\n\(units.service)\n# \(installed.timerPath)\n\(units.timer)")
  }

  private func show(_ text: String) throws(RunError) {
    do throws(OutputError) { try OutputFile.standardOutput.write(Array(text.utf8)) } catch {
      throw RunError(error)
    }
  }
}

/// The absolute path of `path` without links; nothing when there is no such file, or its name is not
/// UTF-8.
func resolvedPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  return String(validatingCString: real)
}
