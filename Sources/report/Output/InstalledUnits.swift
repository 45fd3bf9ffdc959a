import Diagnostics
import Glibc
import Scheduling

/// A schedule's units where systemd finds them.
struct InstalledUnits {
  private let units: SystemdUnits
  private let folder: String

  init(_ units: SystemdUnits) {
    self.units = units
    switch units.scope {
    case .system: folder = "/etc/systemd/system"
    case .user:
      let home = environment("HOME") ?? "/"
      folder = "\(environment("XDG_CONFIG_HOME") ?? "\(home)/.config")/systemd/user"
    }
  }

  var servicePath: String { "\(folder)/\(units.name).service" }
  var timerPath: String { "\(folder)/\(units.name).timer" }

  private var isUsers: Bool { units.scope == .user }

  /// Writes both, in the place of earlier ones for the same workspace, and starts the timer.
  func install(_ console: Console) throws(RunError) {
    for path in [servicePath, timerPath] where access(path, F_OK) == 0 {
      guard try OpenWorkspace.text(of: path).hasPrefix("\(units.run.mark)\n") else {
        throw RunError(.cannotCreate, .otherUnit(path: path))
      }
    }
    try makeFolders()
    for (path, text) in [(servicePath, units.service), (timerPath, units.timer)] {
      do throws(OutputError) { try OutputFile(path: path).write(Array(text.utf8)) } catch {
        throw RunError(error)
      }
    }
    let systemctl = ["systemctl"] + (isUsers ? ["--user"] : [])
    for command in [["daemon-reload"], ["enable", "--now", "\(units.name).timer"]] {
      let process = ChildProcess(systemctl + command)
      guard process.status == 0 else {
        let command = (systemctl + command).joined(separator: " ")
        throw RunError(
          .unavailable, .unitsNotStarted(command: command, reason: process.messages))
      }
    }
    tell(console, systemctl.joined(separator: " "))
  }

  private func tell(_ console: Console, _ systemctl: String) {
    let (name, time) = (units.name, units.run.time)
    let journal = "journalctl \(isUsers ? "--user " : "")-u \(name)"
    let remove = "\(systemctl) disable --now \(name).timer && rm \(name).service \(name).timer"
    console.note(
      .scheduled(
        Notice.Schedule(
          day: time.day, clock: time.clock, workspace: units.run.workspace, service: servicePath,
          timer: timerPath, next: "\(systemctl) list-timers \(name).timer",
          trial: "\(systemctl) start \(name).service", journal: journal,
          removal: "cd \(folder) && \(remove)")))
    if isUsers {
      console.note(.runsWhileLoggedIn)
    } else if units.scope == .system(user: nil) {
      console.note(.runsAsRoot)
    }
  }

  /// `mkdir -p`.
  private func makeFolders() throws(RunError) {
    var path = ""
    for name in folder.split(separator: "/") {
      path += "/\(name)"
      guard mkdir(path, 0o755) == 0 || errno == EEXIST || access(path, F_OK) == 0 else {
        throw RunError(
          .cannotCreate, .cannotMakeFolder(path: path, reason: SystemReason(errno)))
      }
    }
  }
}
