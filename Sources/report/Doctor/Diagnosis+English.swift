import Diagnostics

extension Diagnosis {
  var english: Explanation {
    switch self {
    case .installed(let folder): Explanation("templates and fonts in \(folder)")
    case .program(let version): Explanation("report \(version)")
    case .faces(let family, let found, let count):
      Explanation(
        "\(family) is set in \(found): \(count) faces with all Vietnamese letters")
    case .fewFaces(let family, let found, let count):
      Explanation(
        "\(family) has \(count) \(count == 1 ? "face" : "faces") (\(found)), where regular, bold, italic and bold italic are needed",
        hint: "install fonts-liberation2, or put all four files of the family into Fonts")
    case .lettersMissing(let file, let letters):
      Explanation(
        "\(file) lacks the letters \(letters)",
        hint: "install fonts-liberation2, or another version of the font")
    case .libraries(let libraries): Explanation("libraries: \(libraries.listed)")
    case .oldLibrary(let library):
      Explanation(
        "\(library.name) \(library.version) is older than \(library.oldest), with which report is tested",
        hint: "use the libraries of Debian 12 or newer")
    case .encodings(let names): Explanation("encodings: \(names.joined(separator: ", "))")
    case .noEncoding(let name):
      Explanation(
        "the system cannot read files in \(name)",
        hint: "install glibc's gconv modules, or save records as UTF-8")
    case .noWorkspace:
      Explanation(
        "there is no workspace here, so only the machine was examined",
        hint: "name the workspace: report doctor -C DIR")
    case .configuration(let file): Explanation("configuration: \(file)")
    case .template(let name): Explanation("template: \(name)")
    case .style(let name): Explanation("style: \(name)")
    case .records(let files):
      Explanation(
        "records: \(files) \(files == 1 ? "file" : "files"); what is in them, report check says")
    case .output(let path): Explanation("the report can be written: \(path)")
    case .outputIsFolder(let path):
      Explanation(
        "“\(path)”, where the report goes, is a folder", hint: "change “output” in report.yml")
    case .space(let path, let megabytes):
      Explanation("\(megabytes) MB are free for \(path)", hint: "free some space")
    case .clock(let now): Explanation("the clock says \(now) in Vietnam")
    case .clockNotSet(let now):
      Explanation(
        "the clock says \(now), long before this program was made",
        hint: "set the clock: timedatectl set-ntp true; until then give --month")
    case .clockBehind(let now, let file):
      Explanation(
        "the clock says \(now), but \(file) was changed later",
        hint: "set the clock: timedatectl set-ntp true")
    case .zone(let name, let isVietnams):
      Explanation(
        "the machine's zone: \(name)"
          + (isVietnams ? "" : "; reports and schedules go by Vietnam's time all the same"))
    case .noZoneFile(let path):
      Explanation(
        "\(path) is missing, so systemd cannot start a schedule by Vietnam's time",
        hint: "install tzdata")
    case .locale(let name, let language):
      Explanation(
        "locale: \(name); messages are in \(language == .vietnamese ? "Vietnamese" : "English")")
    case .notUTF8(let locale):
      Explanation(
        "the locale “\(locale)” is not UTF-8, in which messages are written",
        hint: "export LANG=vi_VN.UTF-8, or LANG=C.UTF-8 for English")
    }
  }
}
