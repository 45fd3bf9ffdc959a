import Glibc

/// Prints what this program costs as a cold process, beside peers that do the same work; told
/// `bounds`, checks that it refuses huge files in little memory.
///
/// Environment: `PEERS`, the folder with the peers' programs; `PYTHON`, an interpreter that has
/// their packages; `RUNS`, how often each is run; `COUNTRY`, a folder with a country's records. A
/// peer that does not run is left out by name.
@main
enum Bench {
  static func main() {
    if CommandLine.arguments.dropFirst().first == "bounds" { exit(Bounds.check() ? 0 : 1) }
    guard SampleReport.measure(), CountryRecords.measure() else { exit(1) }
  }

  static let peers = environment("PEERS") ?? "../shared/peers"
  static let python = environment("PYTHON") ?? "python3"
  static let runs = environment("RUNS").flatMap(Int.init) ?? 11

  /// One line of a table of costs.
  static func row(_ name: String, _ cost: Cost, _ note: String = "", against ours: Cost) -> String {
    let ratio = (cost.wall / ours.wall * 100).rounded() / 100
    return "\(padded(name, 12)) \(rounded(cost.wall)) ms  \(rounded(cost.memory)) MiB  "
      + "\(note)\(ratio) x"
  }

  /// The line of a peer that does not run.
  static func absent(_ name: String) -> String { "\(padded(name, 12)) not installed here" }

  private static func rounded(_ number: Double) -> String {
    let text = String(Int(number.rounded()))
    return String(repeating: " ", count: max(0, 6 - text.count)) + text
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }
}
