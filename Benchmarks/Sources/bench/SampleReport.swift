import Glibc

/// The sample's report.
enum SampleReport {
  /// Prints the costs; false when this program does not run.
  static func measure() -> Bool {
    let sample = "Templates/workspace/data"
    let fonts = "/usr/share/fonts/truetype/liberation2"
    let output = "/tmp/report-bench-\(getpid()).pdf"
    defer { unlink(output) }

    let own = [
      ".build/release/report", "generate", "-C", "Templates/workspace", "--month", "2021-12",
      "--issued", "2022-01-05", "--quiet", "--output", output,
    ]
    guard let ours = medianCost(of: own, runs: Bench.runs) else {
      print("report does not run: \(own.joined(separator: " "))")
      return false
    }
    print("the sample's report, whole cold process, median of \(Bench.runs)")
    print(Bench.row("report", ours, size(of: output), against: ours))
    for peer in ["typst", "reportlab", "weasyprint"] {
      let command = [Bench.python, "\(Bench.peers)/report_\(peer).py", sample, fonts, output]
      guard let cost = medianCost(of: command, runs: max(Bench.runs / 2, 1)) else {
        print(Bench.absent(peer))
        continue
      }
      print(Bench.row(peer, cost, size(of: output), against: ours))
    }
    return true
  }

  private static func size(of path: String) -> String {
    var status = stat()
    return "\(stat(path, &status) == 0 ? Int(status.st_size) : 0) bytes  "
  }
}
