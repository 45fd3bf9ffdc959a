import Diagnostics
import Document
import Glibc
import Quantities
import Summaries
import Templating
import Threads

/// One run of `report generate`.
struct GenerateRun {
  let command: GenerateCommand
  let workspace: OpenWorkspace
  let console: Console
  /// The date of issue.
  let issued: Day?
  let shard: Shard?
  /// The mail that is to carry the report.
  let order: MailOrder?

  /// Makes the whole report.
  func makeOne() throws(RunError) {
    let path = try outputPath()
    let outputs = [path] + (order.map { [$0.path] } ?? [])
    try checkOutputs(outputs)
    let lock = try lock(toWrite: outputs)
    defer { withExtendedLifetime(lock) {} }
    var timings = PhaseTimings(isOn: command.options.verbose)
    let templateAhead = workspace.templateAhead(named: command.template)
    let styleAhead = workspace.styleAhead(named: command.style)
    let records = try workspace.records(keepingSources: command.attachRecords)
    let template = try templateAhead.take().get()
    let ahead = try styleAhead.take().get()
    try records.checked(skippingBadRows: command.skipBadRows, console: console)
    console.report(workspace.entryDoubts(about: records))
    for notice in workspace.noticesOfPeriod(records) where notice.isOfNothing {
      console.note(notice)
    }
    timings.mark(.records)
    let maker = ReportMaker(
      workspace: workspace, template: template, style: ahead.style, fonts: ahead.fonts,
      issued: issued,
      format: command.format)
    let report = try maker.draw(records, at: path, timings: &timings)
    let draft = try order?.draft(
      records, of: workspace, issued: issued, style: ahead.style.value,
      with: (path: path, bytes: report.files.first?.bytes ?? []))
    try report.write()
    timings.mark(.write)
    for notice in timings.notices { console.say(console.text(of: notice)) }
    if command.format != .pdf {
      maker.warnOfPages(beyond: report.files.count, like: path, on: console)
    }
    console.note(.made(path: report.name, pages: report.pages))
    try draft?.write(console)
    withExtendedLifetime((records, template, ahead, maker, report)) { leave() }
  }

  /// Makes the report of each part, or of those in this run's share.
  func makeEach(_ kind: ReportPart.Kind) throws(RunError) {
    let lock = try RunLock(workspace.folder, isShared: shard != nil)
    defer { withExtendedLifetime(lock) {} }
    var timings = PhaseTimings(isOn: command.options.verbose)
    let template = try workspace.template(named: command.template)
    let style = try workspace.style(named: command.style)
    let records = try workspace.records()
    try records.checked(skippingBadRows: command.skipBadRows, console: console)
    console.report(workspace.entryDoubts(about: records))
    let jobs = try jobs(kind, of: records)
    try checkOutputs(jobs.map(\.path))
    // Where several machines share a folder, what another is writing cannot be told from what is left.
    if shard == nil { sweep(jobs.map(\.path)) }
    timings.mark(.records)
    for notice in timings.notices { console.say(console.text(of: notice)) }
    let reports = PartReports(
      jobs: jobs, records: records, console: console,
      processes: command.jobs ?? processorCount())
    try reports.make { () throws(RunError) in
      ReportMaker(
        workspace: workspace, template: template, style: style,
        fonts: workspace.fonts(for: style.value),
        issued: issued, format: command.format)
    }
  }

  /// Prints what a phase gives.
  func show(_ dump: GenerateCommand.Dump) throws(RunError) {
    let template = try workspace.template(named: command.template)
    let style = try workspace.style(named: command.style)
    let records = try workspace.records()
    try records.checked(skippingBadRows: command.skipBadRows, console: console)
    let document = try workspace.document(
      from: template.value, records: records, issued: issued, style: style.value)
    switch dump {
    case .document: try print(document.dump())
    case .summaries:
      for figures in AttachedFigures.allCases {
        try print(try figures.table(of: records, in: workspace.window).csv())
      }
    case .layout, .tags:
      let report = try workspace.pages(
        of: document, in: style.value, with: workspace.fonts(for: style.value))
      try print(dump == .layout ? report.dump() : report.structureDump())
    }
  }

  /// Prints what would be read and written.
  func tell() throws(RunError) {
    let reads = try readPaths
    let paths =
      if let kind = command.each {
        try jobs(kind, of: try workspace.records()).map(\.path)
      } else { [try outputPath()] }
    try checkOutputs(paths + (order.map { [$0.path] } ?? []))
    let notices =
      reads.map { Notice.wouldRead(path: $0) }
      + paths.map { Notice.wouldWrite(path: $0, replaces: access($0, F_OK) == 0) }
    try print(notices.map { console.text(of: $0) + "\n" }.joined())
  }

  private var readPaths: [String] {
    get throws(RunError) {
      try workspace.readPaths(template: command.template, style: command.style)
    }
  }

  /// Nothing is written over what is read, nor one thing over another.
  private func checkOutputs(_ outputs: [String]) throws(RunError) {
    let files = outputs.filter { OutputFile(path: $0).isRegular }
    guard !files.isEmpty else { return }
    try workspace.checkOutputs(
      files, over: try readPaths, isNamed: command.output != nil || order != nil)
    if let order, files.count > 1, Set(files.map(OutputPlace.init)).count < files.count {
      throw RunError(.wrongCommandLine, .sameOutput(path: order.path))
    }
  }

  private func outputPath() throws(RunError) -> String {
    if let output = command.output { return output }
    try workspace.bounds.checkOutput(workspace.outputFile)
    return workspace.outputFile
  }

  /// What is made of `records`: the parts of this run's share, each with its place.
  private func jobs(_ kind: ReportPart.Kind, of records: ReadRecords) throws(RunError)
    -> [PartReports.Job]
  {
    let parts = records.set.parts(by: kind)
    let paths = outputPattern.paths(
      for: workspace.month, of: parts, by: kind, in: workspace.configuration.language)
    let jobs = zip(parts, paths).map { part, path in
      PartReports.Job(
        part: part, path: command.output == nil ? InputFiles.join(workspace.folder, path) : path)
    }
    if command.output == nil {
      for job in jobs { try workspace.bounds.checkOutput(job.path) }
    }
    return shard?.share(of: jobs) ?? jobs
  }

  /// A folder that the command line names gets the names that the configuration gives.
  private var outputPattern: OutputPattern {
    guard let output = command.output else { return workspace.configuration.output }
    var status = stat()
    let isFolder =
      output.hasSuffix("/")
      || (stat(output, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR)
    return isFolder ? workspace.configuration.output.below(output) : OutputPattern(output)
  }

  /// The workspace's lock where a file is made: what goes to a pipe disturbs nobody.
  private func lock(toWrite paths: [String]) throws(RunError) -> RunLock? {
    guard paths.contains(where: { OutputFile(path: $0).isRegular }) else { return nil }
    let lock = try RunLock(workspace.folder)
    sweep(paths)
    return lock
  }

  /// Takes away what killed runs left beside `paths`.
  private func sweep(_ paths: [String]) {
    var swept: Set<Substring> = []
    for path in paths
    where swept.insert(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex)).inserted {
      OutputFile(path: path).sweep()
    }
  }

  private func print(_ text: String) throws(RunError) {
    do throws(OutputError) { try OutputFile.standardOutput.write(Array(text.utf8)) } catch {
      throw RunError(error)
    }
  }
}
