import Glibc

/// A country's records, five million rows in two files, checked row by row and summed.
enum CountryRecords {
  /// Prints the costs; false when this program does not run. Without records it says so.
  static func measure() -> Bool {
    guard let folder = records() else {
      print("\nno country's records here: COUNTRY names a folder with training.csv and study.csv")
      return true
    }
    let runs = max(Bench.runs / 2, 1)
    guard let ours = cost(in: folder, runs: runs) else {
      print("report does not sum the records of \(folder)")
      return false
    }
    print("\na country's records summed, whole cold processes, median of \(runs)")
    print(Bench.row("report", ours, against: ours))
    for peer in ["polars", "duckdb"] {
      let command = [Bench.python, "\(Bench.peers)/agg_\(peer).py", folder, "2"]
      guard let cost = medianCost(of: command, runs: runs) else {
        print(Bench.absent(peer))
        continue
      }
      print(Bench.row(peer, cost, against: ours))
    }
    return true
  }

  /// Where the records are; made once by the peers' generator where that is at hand.
  private static func records() -> String? {
    let folder = Bench.environment("COUNTRY") ?? "Benchmarks/.build/country"
    if access("\(folder)/study.csv", R_OK) == 0 { return folder }
    let generator = [Bench.python, "\(Bench.peers)/../data/make_data.py", "scale", folder, "10000"]
    _ = medianCost(of: generator, runs: 0)
    return access("\(folder)/study.csv", R_OK) == 0 ? folder : nil
  }

  /// A table of each file, since a peer makes both in one process: their times together, and the
  /// higher memory.
  private static func cost(in folder: String, runs: Int) -> Cost? {
    let tables = [("training", "year,category"), ("study", "year,unit")]
    let costs = tables.compactMap { name, dimensions in
      medianCost(
        of: [
          ".build/release/report", "summary", name, "--by", dimensions, "-C",
          "Templates/workspace", "--from", "2017-01", "--to", "2021-12", "--unlisted-units",
          "accept", "--\(name)", "\(folder)/\(name).csv", "--format", "csv", "--quiet",
        ], runs: runs)
    }
    guard costs.count == tables.count else { return nil }
    return Cost(
      wall: costs.reduce(0) { $0 + $1.wall }, memory: costs.reduce(0) { max($0, $1.memory) })
  }
}
