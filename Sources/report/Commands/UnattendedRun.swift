import Glibc

/// `report generate` as a scheduler runs it: each month, in one workspace, with nobody there to see what it
/// says.
struct UnattendedRun {
  let generate: GenerateCommand
  /// The workspace's absolute path without links.
  let workspace: String
  /// Whether systemd starts it, whose service has temporary folders of its own (`PrivateTmp`).
  let isService: Bool

  /// Throws what would go wrong every month, before it is scheduled.
  func check() throws(RunError) {
    try checkOptions()
    for (option, path) in outputs { try checkOutput(path, of: option) }
    guard isService else { return }
    let options = generate.options
    var read = options.training + options.study + options.plan
    if let template = generate.template { read.append(template) }
    for path in [workspace] + outputs.map({ folder(of: $0.path) }) + read.map(place)
    where isTemporary(path) {
      throw RunError(.wrongCommandLine, .temporary(path: path))
    }
  }

  /// The folders besides the workspace that it writes to, absolute and without links.
  var outputFolders: [String] {
    Set(outputs.compactMap { resolvedPath(folder(of: $0.path)) }.filter { !isInWorkspace($0) })
      .sorted()
  }

  private func checkOptions() throws(RunError) {
    let options = generate.options
    guard options.workspace == ".", (options.month ?? options.from ?? options.to) == nil else {
      throw RunError(.wrongCommandLine, .notEachMonth)
    }
    guard generate.issued == nil else { throw RunError(.wrongCommandLine, .issuedEachMonth) }
    for (option, isGiven) in [
      ("--dry-run", generate.dryRun), ("--debug-dump", generate.debugDump != nil),
    ] where isGiven {
      throw RunError(.wrongCommandLine, .nothingKept(option: option))
    }
    _ = try generate.checked()
  }

  private func checkOutput(_ path: String, of option: String) throws(RunError) {
    guard path != "-", OutputFile(path: place(path)).isRegular else {
      throw RunError(.wrongCommandLine, .nothingKept(option: "\(option) \(path)"))
    }
    let folder = folder(of: path)
    guard let real = resolvedPath(folder) else {
      throw RunError(.wrongCommandLine, .folderMissing(path: folder))
    }
    // The service can write to the folders that its unit names, which are those of absolute paths.
    guard path.hasPrefix("/") || isInWorkspace(real) else {
      throw RunError(.wrongCommandLine, .leavesWorkspace(path: path))
    }
  }

  /// What is written, with the option that says so.
  private var outputs: [(option: String, path: String)] {
    [("--output", generate.output), ("--email", generate.mail.email)].compactMap { option, path in
      path.map { (option, $0) }
    }
  }

  /// Relative paths are taken from the workspace, where the run starts.
  private func place(_ path: String) -> String { InputFiles.join(workspace, path) }

  /// The folder that an output goes to; of one whose name has a placeholder, the nearest around it that has
  /// none.
  private func folder(of path: String) -> String {
    let place = place(path)
    var status = stat()
    if stat(place, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return place }
    var folder = place[..<(place.lastIndex(of: "/") ?? place.startIndex)]
    if let placeholder = folder.firstIndex(of: "{") {
      folder = folder[..<(folder[..<placeholder].lastIndex(of: "/") ?? folder.startIndex)]
    }
    return folder.isEmpty ? "/" : String(folder)
  }

  private func isInWorkspace(_ folder: String) -> Bool {
    workspace == "/" || "\(folder)/".utf8.starts(with: "\(workspace)/".utf8)
  }

  private func isTemporary(_ path: String) -> Bool {
    let real = resolvedPath(path) ?? path
    return ["/tmp/", "/var/tmp/"].contains { "\(real)/".hasPrefix($0) }
  }
}
