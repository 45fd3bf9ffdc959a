import Glibc

/// How far a run is: a line at the bottom of a terminal, drawn anew.
struct ProgressBar {
  private static let width = 30

  private let isShown: Bool
  private let total: Int

  /// A bar for `total` reports, shown where `console` writes text to a terminal.
  init(total: Int, on console: Console) {
    self.total = total
    isShown = console.format == .text && !console.isQuiet && isatty(STDERR_FILENO) == 1
  }

  /// Whether somebody sees it.
  var isVisible: Bool { isShown }

  /// Draws `done` of all.
  func show(_ done: Int) {
    guard isShown else { return }
    let filled = total == 0 ? Self.width : done * Self.width / total
    let bar =
      String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
    put("\r\(bar) \(done)/\(total)\u{1B}[K")
  }

  /// Takes the line away, so that others can be printed.
  func clear() { if isShown { put("\r\u{1B}[K") } }

  private func put(_ text: String) { try? OutputFile.standardError.write(Array(text.utf8)) }
}
