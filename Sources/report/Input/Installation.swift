import Glibc

/// Where the installed templates and fonts are.
struct Installation {
  /// Holds `styles/`, `workspace/` and the templates.
  let templates: String
  /// Holds `fonts.conf`, and the faces that an office adds.
  let fonts: String

  /// Looks beside the program: `../share/report` for an installed one, and up from `.build/…` for
  /// one that runs where it was built. What `REPORT_SHARE` in the environment names must be right, since
  /// somebody wants those templates and no others.
  static func locate() throws(RunError) -> Installation {
    if let named = environment("REPORT_SHARE") {
      guard let found = Installation(in: named) else {
        throw RunError(.faultyConfiguration, .badShare(path: named))
      }
      return found
    }
    // .build/release is a link to .build/<triple>/release: two or three levels below the root.
    let places = ["../share/report", "../..", "../../.."]
    guard let program = programFolder(),
      let found = places.lazy.compactMap({ Installation(in: "\(program)/\($0)") }).first
    else { throw RunError(.faultyConfiguration, .notInstalled) }
    return found
  }

  /// What is in `folder`; nil when something is missing.
  private init?(in folder: String) {
    guard let folder = resolvedPath(folder) else { return nil }
    (templates, fonts) = ("\(folder)/Templates", "\(folder)/Fonts")
    guard access("\(templates)/styles", R_OK) == 0, access("\(fonts)/fonts.conf", R_OK) == 0 else {
      return nil
    }
  }

  private static func programFolder() -> String? {
    guard let real = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(real) }
    let path = String(cString: real)
    return path.lastIndex(of: "/").map { String(path[..<$0]) }
  }
}

/// A variable of the process's environment; nil when unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}
