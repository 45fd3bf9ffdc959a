import Diagnostics
import Summaries

/// The reports of an office's parts, made several at a time.
struct PartReports {
  /// One of them.
  struct Job {
    let part: ReportPart
    let path: String
  }

  let jobs: [Job]
  let records: ReadRecords
  let console: Console
  /// How many are made at a time.
  let processes: Int

  /// Makes them all, one's failure not stopping the others, and tells of each as it is done.
  /// `makeReport` is called in each process once, for what makes a report there.
  ///
  /// - Throws: when some could not be made, the status of the first of them; all has been told then.
  func make(
    with makeMaker: () throws(RunError) -> ReportMaker
  ) throws(RunError) {
    let clock = ContinuousClock()
    let start = clock.now
    let progress = ProgressBar(total: jobs.count, on: console)
    progress.show(0)
    var statuses = [Int32?](repeating: nil, count: jobs.count)
    var done = 0
    ProcessPool.run(
      jobs.count, on: processes,
      makeWorker: {
        let maker = Result { () throws(RunError) in try makeMaker() }
        return { job in result(of: job, by: maker) }
      },
      receive: { result in
        statuses[result.job] = result.numbers[0]
        done += 1
        tell(result, progress)
        progress.show(done)
      })
    progress.clear()
    for (job, status) in statuses.enumerated() where status == nil { tellLost(jobs[job]) }
    let failed = statuses.filter { $0 != ExitStatus.done.rawValue }.map {
      $0 ?? ExitStatus.fault.rawValue
    }
    console.note(
      .partsDone(
        made: jobs.count - failed.count, failed: failed.count,
        milliseconds: (clock.now - start).tenths / 10))
    guard let first = failed.first else { return }
    throw RunError(ExitStatus(rawValue: first) ?? .fault, [])
  }

  /// Makes one report in a process of its own: its status, pages and milliseconds, and the words that
  /// tell of a failure.
  private func result(
    of job: Int, by maker: Result<ReportMaker, RunError>
  ) -> ProcessPool.Result {
    let (part, path) = (jobs[job].part, jobs[job].path)
    let clock = ContinuousClock()
    let start = clock.now
    var timings = PhaseTimings(isOn: false)
    do throws(RunError) {
      let report = try maker.get().draw(
        records.only(part), of: part, at: path, timings: &timings)
      try report.write()
      let time = Int32((clock.now - start).tenths / 10)
      return ProcessPool.Result(
        job: job, numbers: [ExitStatus.done.rawValue, Int32(report.pages), time], text: report.name)
    } catch {
      var console = console
      console.part = part.name
      let lines = console.lines(of: error.findings, unsaid: error.unsaid)
      return ProcessPool.Result(
        job: job, numbers: [error.status.rawValue, 0, 0], text: lines.joined(separator: "\n"))
    }
  }

  private func tell(_ result: ProcessPool.Result, _ progress: ProgressBar) {
    let (part, path) = (jobs[result.job].part, jobs[result.job].path)
    guard result.numbers[0] != ExitStatus.done.rawValue else {
      // On a terminal the bar tells it, and the sum at the end.
      guard !progress.isVisible else { return }
      return console.note(
        .partMade(
          name: part.name, path: result.text, pages: Int(result.numbers[1]),
          milliseconds: Int(result.numbers[2])))
    }
    progress.clear()
    console.say(console.text(of: .partFailed(name: part.name, path: path)))
    if !result.text.isEmpty { console.say(result.text) }
  }

  /// Tells of a report whose process ended before it was made.
  private func tellLost(_ job: Job) {
    console.say(console.text(of: .partFailed(name: job.part.name, path: job.path)))
    console.report([Finding(ConsoleProblem.processLost, at: nil)])
  }
}
