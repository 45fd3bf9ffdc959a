import Conformance
import Diagnostics
import Glibc
import Layout
import Records
import Rendering
import Scheduling
import Templating

extension Examination {
  /// The program, its libraries and what the system can read.
  mutating func examineProgram() {
    add(.program(version: ReportCommand.version))
    let libraries: [LibraryVersion] = [
      .cairo, .pango, .fontconfig, .qpdf, .littleCMS, .cmark, .zlib,
    ]
    add(.libraries(libraries))
    for library in libraries where library.isTooOld { warn(of: .oldLibrary(library)) }
    let encodings = TextEncoding.allCases
    var names: [String] = []
    for encoding in encodings where encoding.isAvailable && !names.contains(encoding.name) {
      names.append(encoding.name)
    }
    add(.encodings(names))
    for encoding in encodings where !encoding.isAvailable {
      warn(of: .noEncoding(name: encoding.name))
    }
  }

  /// The faces of `families`, as the configuration of fonts in `folder` shows them.
  mutating func examineFonts(_ families: [String], folder: String) {
    do throws(LayoutProblem) {
      let fonts = try FontLibrary(
        configurationFile: "\(folder)/fonts.conf", extraFolder: folder)
      for family in families {
        try fonts.require(family: family)
        examine(fonts.faces(of: family), of: family)
      }
    } catch {
      fail(RunError(.faultyConfiguration, [Finding(error, at: nil)]))
    }
  }

  private mutating func examine(_ faces: [InstalledFace], of family: String) {
    let found = Set(faces.map(\.family)).sorted().joined(separator: ", ")
    let poor = faces.filter { !$0.missingLetters.isEmpty }
    for face in poor {
      let letters = face.missingLetters.map { String($0) }.joined()
      fail(.faultyConfiguration, .lettersMissing(file: face.file, letters: letters))
    }
    if faces.count < 4 {
      warn(of: .fewFaces(family: family, found: found, count: faces.count))
    } else if poor.isEmpty {
      add(.faces(family: family, found: found, count: faces.count))
    }
  }

  /// The clock, against the times of the files `inputs`, and the machine's zone.
  mutating func examineClock(_ inputs: [String]) {
    let now = SystemClock.now
    let text = SystemClock.text(of: now)
    let newest = inputs.map { (file: $0, time: Self.changed($0)) }.max { $0.time < $1.time }
    if now < Self.firstRelease {
      fail(.faultyConfiguration, .clockNotSet(now: text))
    } else if let newest, newest.time > now + 86400 {
      warn(of: .clockBehind(now: text, file: newest.file))
    } else {
      add(.clock(now: text))
    }
    let offset = SystemClock.secondsEastOfUTC
    add(.zone(name: zoneName(secondsEastOfUTC: offset), isVietnams: offset == 7 * 3600))
    // Only where systemd runs the machine does it matter.
    let zone = "/usr/share/zoneinfo/Asia/Ho_Chi_Minh"
    if access("/run/systemd/system", F_OK) == 0, access(zone, R_OK) != 0 {
      warn(of: .noZoneFile(path: zone))
    }
  }

  /// 2025-01-01: no clock that is right is before it.
  private static let firstRelease = 1_735_689_600

  /// When the file at `path` was last changed, in seconds since 1970.
  private static func changed(_ path: String) -> Int {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mtim.tv_sec : 0
  }

  /// What the environment says of language and encoding.
  mutating func examineLocale() {
    let locale = environment("LC_ALL") ?? environment("LC_CTYPE") ?? environment("LANG")
    let name = locale ?? "C"
    let letters = name.lowercased().filter { $0 != "-" }
    if letters.contains("utf8") || locale == nil {
      add(.locale(name: name, language: .ofEnvironment))
    } else {
      warn(of: .notUTF8(locale: name))
    }
  }
}
