/// A service and the timer that starts it once a month (systemd 247 or newer).
public struct SystemdUnits: Sendable {
  /// Whose manager runs them.
  public enum Scope: Sendable, Hashable {
    /// The machine's, as the user of that name; nil is root.
    case system(user: String?)
    /// A user's own.
    case user
  }

  /// What they run, and when.
  public var run: MonthlyRun
  /// The name of both, without ending.
  public var name: String
  /// Whose manager runs them.
  public var scope: Scope
  /// Folders besides the workspace that the run writes to; absolute.
  public var outputFolders: [String]

  /// Units.
  public init(run: MonthlyRun, name: String, scope: Scope, outputFolders: [String] = []) {
    (self.run, self.name, self.scope, self.outputFolders) = (run, name, scope, outputFolders)
  }

  /// Whether systemd takes `name` for a unit, and no file system minds it.
  public static func isUnitName(_ name: String) -> Bool {
    let signs = Array(":-_.".utf8)
    return (1...200).contains(name.utf8.count) && name.first != "." && name.first != "-"
      && name.utf8.allSatisfy { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: signs.contains(byte)
        }
      }
  }

  /// The service.
  ///
  /// It sees the machine read-only, writes to the workspace alone, has no network and can gain no
  /// rights. When another run holds the workspace (exit status 75), this one has not made its
  /// report: it is tried again every ten minutes, six times in all, and then counts as failed; so is
  /// one that was killed. What somebody has to mend fails at once.
  public var service: String {
    """
    \(run.mark)
    [Unit]
    Description=\(description)
    Documentation=man:report(1)
    RequiresMountsFor=\(words([run.workspace] + outputFolders))
    \(comment(.again))
    StartLimitIntervalSec=2h
    StartLimitBurst=6

    [Service]
    Type=oneshot
    \(user)\(share)WorkingDirectory=\(SystemdText.value(run.workspace))/
    ExecStart=\(([run.program] + run.command).map(SystemdText.argument).joined(separator: " "))
    Restart=on-failure
    RestartPreventExitStatus=64 65 66 69 70 73 74 78
    RestartSec=10min
    TimeoutStartSec=1h
    UMask=0027

    \(comment(.writable))
    ProtectSystem=strict
    ProtectHome=\(isAnythingInHome ? "read-only" : "yes")
    ReadWritePaths=\(words([run.workspace] + outputFolders))

    \(comment(.sandbox))
    \(Self.sandbox)

    """
  }

  /// The timer; a month that passes while the machine is off is made up for.
  public var timer: String {
    """
    \(run.mark)
    [Unit]
    Description=\(description)
    Documentation=man:report(1)

    [Timer]
    OnCalendar=\(run.time.calendarEvent)
    \(comment(.persistent))
    Persistent=true
    AccuracySec=1min

    [Install]
    WantedBy=timers.target

    """
  }

  private var description: String {
    SystemdText.value(ScheduleWords.monthlyReport.text(in: run.language) + run.workspace)
  }

  private var user: String {
    guard case .system(let name?) = scope else { return "" }
    return "User=\(SystemdText.value(name))\n"
  }

  private var share: String {
    guard let share = run.share else { return "" }
    return "Environment=\(SystemdText.word("REPORT_SHARE=\(share)"))\n"
  }

  private func comment(_ words: ScheduleWords) -> String { "# \(words.text(in: run.language))" }

  private func words(_ texts: [String]) -> String {
    texts.map(SystemdText.word).joined(separator: " ")
  }

  /// `ProtectHome=yes` would hide the program or the workspace from the run.
  private var isAnythingInHome: Bool {
    let paths = [run.program, run.workspace] + outputFolders + (run.share.map { [$0] } ?? [])
    return paths.contains { path in
      ["/home/", "/root/", "/run/user/"].contains { path.hasPrefix($0) }
    }
  }

  /// What a program that reads files and writes one can do without (systemd.exec(5)).
  private static let sandbox = """
    NoNewPrivileges=yes
    PrivateNetwork=yes
    IPAddressDeny=any
    RestrictAddressFamilies=none
    PrivateTmp=yes
    PrivateDevices=yes
    DevicePolicy=closed
    PrivateUsers=yes
    PrivateIPC=yes
    RemoveIPC=yes
    ProtectClock=yes
    ProtectHostname=yes
    ProtectKernelLogs=yes
    ProtectKernelModules=yes
    ProtectKernelTunables=yes
    ProtectControlGroups=yes
    ProtectProc=invisible
    ProcSubset=pid
    RestrictNamespaces=yes
    RestrictRealtime=yes
    RestrictSUIDSGID=yes
    LockPersonality=yes
    MemoryDenyWriteExecute=yes
    KeyringMode=private
    CapabilityBoundingSet=
    AmbientCapabilities=
    SystemCallArchitectures=native
    SystemCallFilter=@system-service
    SystemCallFilter=~@privileged @resources
    SystemCallErrorNumber=EPERM
    """
}
