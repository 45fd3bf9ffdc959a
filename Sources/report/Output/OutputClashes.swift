import Glibc

extension OpenWorkspace {
  /// The files that a report is made from: configuration, template, style, records.
  func readPaths(template: String?, style: String?) throws(RunError) -> [String] {
    let inputs = configuration.inputs
    var paths = [InputFiles.join(folder, "report.yml")]
    paths.append(try templatePath(named: template))
    paths.append(try stylePath(named: style))
    for (named, patterns) in [
      (options.training, inputs.training), (options.study, inputs.study),
      (options.plan, inputs.plan),
    ] {
      paths += try inputPaths(named, else: patterns)
    }
    return paths
  }

  /// Refuses a place for the report, as `report.yml` says it, that is outside the workspace or that of a
  /// file that the report is made from.
  func checkOutputFile() throws(RunError) {
    try bounds.checkOutput(outputFile)
    try checkOutputs(
      [outputFile], over: try readPaths(template: nil, style: nil), isNamed: false)
  }

  /// Refuses to write over a file that the report, or a mail with it, is made from, under whatever name or
  /// link.
  ///
  /// - Parameter isNamed: whether the command line says where things go, or `report.yml`.
  func checkOutputs(_ outputs: [String], over inputs: [String], isNamed: Bool) throws(RunError) {
    let letter = InputFiles.join(folder, "email.md")
    let read = Set((inputs + [letter]).compactMap(FileIdentity.init(of:)))
    for output in outputs where FileIdentity(of: output).map(read.contains) ?? false {
      throw RunError(
        isNamed ? .wrongCommandLine : .faultyConfiguration, .outputIsInput(path: output))
    }
  }
}

/// Where a file is or will be, the same under whatever name or link its folder has.
struct OutputPlace: Hashable {
  private let file: FileIdentity?
  private let folder: FileIdentity?
  private let name: String

  /// The place of `path`.
  init(_ path: String) {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let parent = path[..<start]
    file = FileIdentity(of: path)
    folder = file == nil ? FileIdentity(of: parent.isEmpty ? "." : String(parent)) : nil
    name = file == nil ? String(path[start...]) : ""
  }
}
