import Glibc

/// Where the installed templates and fonts are.
struct Installation {
  /// Holds `styles/`, `workspace/` and the templates.
  let templates: String
  /// Holds `fonts.conf`, and the faces that an office adds.
  let fonts: String

  /// Looks beside the program: `../share/report` for an installed one, and up from `.build/…` for
  /// one that runs where it was built. `REPORT_SHARE` in the environment comes first.
  static func locate() -> Installation? {
    var candidates: [String] = []
    if let named = environment("REPORT_SHARE") { candidates.append(named) }
    if let program = programFolder() {
      candidates.append("\(program)/../share/report")
      // .build/release is a link to .build/<triple>/release: two or three levels below the root.
      candidates += ["\(program)/../..", "\(program)/../../.."]
    }
    for candidate in candidates.compactMap(resolvedPath) {
      let found = Installation(
        templates: "\(candidate)/Templates", fonts: "\(candidate)/Fonts")
      if access("\(found.templates)/styles", R_OK) == 0,
        access("\(found.fonts)/fonts.conf", R_OK) == 0
      {
        return found
      }
    }
    return nil
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
