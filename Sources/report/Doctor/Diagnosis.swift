import Diagnostics
import Layout

/// What an examination can say; the wording is in one file per language.
enum Diagnosis: Problem {
  /// Where templates and fonts are.
  case installed(folder: String)
  /// The program's version.
  case program(version: String)
  /// A family of the style, and the faces that it is set in.
  case faces(family: String, found: String, count: Int)
  /// Weights or slants would be feigned.
  case fewFaces(family: String, found: String, count: Int)
  /// Letters that a face lacks.
  case lettersMissing(file: String, letters: String)
  /// All libraries.
  case libraries([LibraryVersion])
  /// A library older than any that the program is tested with.
  case oldLibrary(LibraryVersion)
  /// All encodings can be read.
  case encodings([String])
  /// The system cannot read an encoding.
  case noEncoding(name: String)
  /// The folder is no workspace, and none was named.
  case noWorkspace
  /// The configuration is right.
  case configuration(file: String)
  /// A template of the report or the mail is right, as far as it can be told without records.
  case template(name: String)
  /// The style is right.
  case style(name: String)
  /// Files of records are there.
  case records(files: Int)
  /// The report can be written.
  case output(path: String)
  /// The report's place is a folder.
  case outputIsFolder(path: String)
  /// The report's folder has no room left, or little.
  case space(path: String, megabytes: Int)
  /// Where the clock is.
  case clock(now: String)
  /// The clock was never set.
  case clockNotSet(now: String)
  /// The clock is behind the time that a file was changed.
  case clockBehind(now: String, file: String)
  /// The machine's zone.
  case zone(name: String, isVietnams: Bool)
  /// systemd would not know Vietnam's zone.
  case noZoneFile(path: String)
  /// The language and the encoding of messages.
  case locale(name: String, language: Language)
  /// A terminal that is told to show something else than UTF-8.
  case notUTF8(locale: String)

  var code: String {
    switch self {
    case .installed: "installed"
    case .program: "program"
    case .faces: "faces"
    case .fewFaces: "few-faces"
    case .lettersMissing: "letters-missing"
    case .libraries: "libraries"
    case .oldLibrary: "old-library"
    case .encodings: "encodings"
    case .noEncoding: "no-encoding"
    case .noWorkspace: "no-workspace"
    case .configuration: "configuration"
    case .template: "template"
    case .style: "style"
    case .records: "records"
    case .output: "output"
    case .outputIsFolder: "output-is-folder"
    case .space: "space"
    case .clock: "clock"
    case .clockNotSet: "clock-not-set"
    case .clockBehind: "clock-behind"
    case .zone: "zone"
    case .noZoneFile: "no-zone-file"
    case .locale: "locale"
    case .notUTF8: "locale-not-utf8"
    }
  }

  func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}

extension [LibraryVersion] {
  /// `Cairo 1.16.0, Pango 1.50.12`.
  var listed: String { map { "\($0.name) \($0.version)" }.joined(separator: ", ") }
}
