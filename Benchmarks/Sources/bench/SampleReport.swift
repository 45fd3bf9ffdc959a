import Glibc

/// The sample's report.
enum SampleReport {
  /// Prints the costs; false when this program does not run.
  static func measure() -> Bool {
    let sample = "Templates/workspace/data"
    let fonts = "/usr/share/fonts/truetype/liberation2"
    let peers = ["typst", "reportlab", "weasyprint"]
    let outputs = (0...peers.count).map { "/tmp/report-bench-\(getpid())-\($0).pdf" }
    defer { for output in outputs { unlink(output) } }

    let own = [
      ".build/release/report", "generate", "-C", "Templates/workspace", "--month", "2021-12",
      "--issued", "2022-01-05", "--quiet", "--output", outputs[0],
    ]
    let theirs = zip(peers, outputs.dropFirst()).map { peer, output in
      [Bench.python, "\(Bench.peers)/report_\(peer).py", sample, fonts, output]
    }
    let costs = medianCosts(of: [own] + theirs, runs: Bench.runs)
    guard let ours = costs[0] else {
      print("report does not run: \(own.joined(separator: " "))")
      return false
    }
    print("the sample's report, whole cold process, median of \(Bench.runs), taking turns")
    for (index, name) in (["report"] + peers).enumerated() {
      guard let cost = costs[index] else {
        print(Bench.absent(name))
        continue
      }
      print(Bench.row(name, cost, size(of: outputs[index]), against: ours))
    }
    return true
  }

  private static func size(of path: String) -> String {
    var status = stat()
    return "\(stat(path, &status) == 0 ? Int(status.st_size) : 0) bytes  "
  }
}
