import Diagnostics
import Document
import Glibc

extension Examination {
  /// What the workspace needs; gives its style's families, and the files of its records.
  mutating func examine(_ workspace: OpenWorkspace) -> (families: [String], inputs: [String]) {
    add(.configuration(file: InputFiles.join(workspace.folder, "report.yml")))
    var families: [String] = []
    tell { examination throws(RunError) in
      let style = try workspace.style(named: nil).value
      families = style.serif == style.sans ? [style.serif] : [style.serif, style.sans]
      examination.add(.style(name: workspace.configuration.style))
    }
    tell { examination throws(RunError) in
      _ = try workspace.template(named: nil)
      examination.add(.template(name: workspace.configuration.template))
    }
    tell { examination throws(RunError) in
      _ = try workspace.letterTemplate()
      examination.add(.template(name: "email"))
    }
    let inputs = examineInputs(of: workspace)
    do throws(RunError) {
      try workspace.checkOutputFile()
      examineOutput(workspace.outputFile)
    } catch {
      fail(error)
    }
    return (families, inputs)
  }

  /// Takes in what `body` found, or why it could not go on.
  private mutating func tell(_ body: (inout Examination) throws(RunError) -> Void) {
    do throws(RunError) { try body(&self) } catch { fail(error) }
  }

  private mutating func examineInputs(of workspace: OpenWorkspace) -> [String] {
    let (inputs, options) = (workspace.configuration.inputs, workspace.options)
    var files: [String] = []
    for (named, patterns) in [
      (options.training, inputs.training), (options.study, inputs.study),
      (options.plan, inputs.plan),
    ] {
      do throws(RunError) { files += try workspace.inputPaths(named, else: patterns) } catch {
        fail(error)
      }
    }
    if let refusal = files.lazy.compactMap({ InputFiles.refusal(of: $0) }).first {
      fail(RunError(refusal))
    } else if !files.isEmpty {
      add(.records(files: files.count))
    }
    return files
  }

  /// Whether a report could be put at `path`: tried, and nothing left of the trial.
  private mutating func examineOutput(_ path: String) {
    let folder = path.lastIndex(of: "/").map { path[..<$0] } ?? "."
    let place = folder.isEmpty ? "/" : String(folder)
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      fail(.cannotCreate, .outputIsFolder(path: path))
      return
    }
    let refusal = Self.refusal(in: place)
    guard refusal == 0 else {
      fail(
        RunError(
          .cannotCreate, .cannotCreate(path: path, reason: SystemReason(refusal))))
      return
    }
    var space = statvfs()
    let isKnown = statvfs(place, &space) == 0
    let (bytes, overflow) = space.f_bavail.multipliedReportingOverflow(by: space.f_frsize)
    let free = isKnown && !overflow ? Int(clamping: bytes / 1_000_000) : .max
    switch free {
    case ..<10: fail(.cannotWrite, .space(path: path, megabytes: free))
    case ..<100: warn(of: .space(path: path, megabytes: free))
    default: add(.output(path: path))
    }
  }

  /// Why no file can be made in `folder`; 0 when one can.
  private static func refusal(in folder: String) -> Int32 {
    // Never has a name, so that nothing is left of it (O_TMPFILE).
    let descriptor = open(folder, 0o20000000 | O_DIRECTORY | O_WRONLY | O_CLOEXEC, 0o600)
    if descriptor >= 0 {
      close(descriptor)
      return 0
    }
    let refusal = errno
    // Not every file system has such files.
    guard [EOPNOTSUPP, EISDIR, EINVAL].contains(refusal) else { return refusal }
    return access(folder, W_OK | X_OK) == 0 ? 0 : errno
  }
}
