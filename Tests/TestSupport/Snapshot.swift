import Foundation
import Testing

/// Compares `text` with the file `Snapshots/<name>` beside the calling test.
///
/// A mismatch fails the test and leaves `<name>` with `-changed` before its ending next to the
/// snapshot, to look at. With `RECORD_SNAPSHOTS=1` the snapshot is written, and the test fails all
/// the same, so that nobody records by accident.
public func expectSnapshot(
  _ text: String, named name: String, filePath: StaticString = #filePath,
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws {
  let folder = URL(fileURLWithPath: "\(filePath)").deletingLastPathComponent()
    .appendingPathComponent("Snapshots")
  let file = folder.appendingPathComponent(name)
  let changed = folder.appendingPathComponent(
    "\(file.deletingPathExtension().lastPathComponent)-changed.\(file.pathExtension)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); run again to compare", sourceLocation: sourceLocation)
    return
  }
  guard let expected = try? Data(contentsOf: file) else {
    Issue.record(
      "no snapshot \(name); RECORD_SNAPSHOTS=1 swift test writes it",
      sourceLocation: sourceLocation)
    return
  }
  if expected == Data(text.utf8) {
    try? FileManager.default.removeItem(at: changed)
    return
  }
  try Data(text.utf8).write(to: changed)
  Issue.record(
    "\(name) differs: \(firstDifference(String(decoding: expected, as: UTF8.self), text))",
    sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ found: String) -> String {
  let (old, new) = (
    expected.split(separator: "\n", omittingEmptySubsequences: false),
    found.split(separator: "\n", omittingEmptySubsequences: false)
  )
  let line = zip(old, new).prefix { $0 == $1 }.count
  let (was, now) = (line < old.count ? old[line] : "(end)", line < new.count ? new[line] : "(end)")
  return "line \(line + 1): expected \u{201C}\(was)\u{201D}, found \u{201C}\(now)\u{201D}"
}
