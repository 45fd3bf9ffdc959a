import Glibc

/// Prints what the sample's report costs as a cold process, beside the same report by peers.
///
/// Environment: `PEERS`, the folder with the peers' programs; `PYTHON`, an interpreter that has
/// their packages; `RUNS`, how often each is run. A peer that does not run is left out by name.
@main
enum Bench {
  static func main() {
    let runs = environment("RUNS").flatMap(Int.init) ?? 11
    let sample = "Templates/workspace/data"
    let fonts = "/usr/share/fonts/truetype/liberation2"
    let output = "/tmp/report-bench-\(getpid()).pdf"
    defer { unlink(output) }

    let own = [
      ".build/release/report", "generate", "-C", "Templates/workspace", "--month", "2021-12",
      "--issued", "2022-01-05", "--quiet", "--output", output,
    ]
    guard let ours = medianCost(of: own, runs: runs) else {
      print("report does not run: \(own.joined(separator: " "))")
      exit(1)
    }
    print("the sample's report, whole cold process, median of \(runs)")
    print(row("report", ours, size: output, against: ours))

    let peers = environment("PEERS") ?? "../shared/peers"
    let python = environment("PYTHON") ?? "python3"
    for peer in ["typst", "reportlab", "weasyprint"] {
      let command = [python, "\(peers)/report_\(peer).py", sample, fonts, output]
      guard let cost = medianCost(of: command, runs: max(runs / 2, 1)) else {
        print("\(padded(peer, 12)) not installed here")
        continue
      }
      print(row(peer, cost, size: output, against: ours))
    }
  }

  private static func row(_ name: String, _ cost: Cost, size path: String, against ours: Cost)
    -> String
  {
    var status = stat()
    let bytes = stat(path, &status) == 0 ? Int(status.st_size) : 0
    let ratio = (cost.wall / ours.wall * 10).rounded() / 10
    return "\(padded(name, 12)) \(rounded(cost.wall)) ms  \(rounded(cost.memory)) MiB  "
      + "\(bytes) bytes  \(ratio) x"
  }

  private static func rounded(_ number: Double) -> String {
    let text = String(Int(number.rounded()))
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
