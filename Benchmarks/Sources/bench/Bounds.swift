import Glibc

/// Whether files of a gigabyte that are no table are refused in little memory.
///
/// Environment: `BOUNDS`, a folder with room for one such file.
enum Bounds {
  /// How large the files are, in bytes.
  private static let size = 1 << 30

  /// Prints what each file costs; false when one is not refused, or takes too much memory.
  static func check() -> Bool {
    let folder = Bench.environment("BOUNDS") ?? "Benchmarks/.build"
    let file = "\(folder)/bounds-\(getpid()).csv"
    defer { unlink(file) }
    var isBounded = true
    for (name, start, unit) in files {
      guard write(start, thenAgainAndAgain: unit, to: file) else {
        print("cannot write \(size) bytes to \(file)")
        return false
      }
      print("a gigabyte: \(name)")
      for (command, limit) in commands {
        isBounded = refuses(file, command, limit: limit) && isBounded
      }
    }
    return isBounded
  }

  private static let row =
    "Ngày,Đơn vị,Loại hình,Nội dung,Số lớp,Số học viên,Ghi chú\n"
    + "05/01/2021,Xã Cát Tân,Tập huấn chuyên đề,Dân vận,1,5,"

  private static let files = [
    ("one line of letters", "", "a"),
    ("one line of commas", "", ","),
    ("one line of quotation marks", "", "\""),
    ("one line of NULs", "", "\0"),
    ("empty lines", "", "\n"),
    ("empty lines below a row", row + "\n", "\n"),
    ("a quotation mark that nothing closes, above short lines", row + "\"", "một hai ba bốn\n"),
  ]

  /// Each with the most memory it may take, in mebibytes: `check` makes the report, too, and that
  /// lists the rows left out.
  private static let commands = [(["summary", "training"], 128.0), (["check"], 256.0)]

  private static func refuses(_ file: String, _ command: [String], limit: Double) -> Bool {
    let messages = "\(file).messages"
    defer { unlink(messages) }
    let arguments = [
      "-C", "Templates/workspace", "--month", "2021-12", "--lang", "en", "--training", file,
    ]
    guard let run = run([".build/release/report"] + command + arguments, messages: messages) else {
      print("report does not run")
      return false
    }
    let isRefused = run.status == 65 && hasError(messages)
    let isSmall = run.cost.memory <= limit
    print(
      "  \(command[0]): status \(run.status), \(Int(run.cost.memory)) MiB of \(Int(limit)), "
        + "\(Int(run.cost.wall)) ms"
        + (isRefused ? "" : "  not refused with a finding") + (isSmall ? "" : "  too much memory"))
    return isRefused && isSmall
  }

  private static func hasError(_ path: String) -> Bool {
    guard let messages = fopen(path, "r") else { return false }
    defer { fclose(messages) }
    var line = [CChar](repeating: 0, count: 4096)
    while fgets(&line, Int32(line.count), messages) != nil {
      if strstr(line, ": error: ") != nil { return true }
    }
    return false
  }

  private static func write(
    _ start: String, thenAgainAndAgain unit: String, to path: String
  ) -> Bool {
    guard let file = fopen(path, "w") else { return false }
    let (start, unit) = (Array(start.utf8), Array(unit.utf8))
    let block = [UInt8](repeatElement(unit, count: (1 << 20) / unit.count).joined())
    var written = fwrite(start, 1, start.count, file)
    while written < size {
      let count = min(block.count, size - written)
      guard fwrite(block, 1, count, file) == count else { break }
      written += count
    }
    return fclose(file) == 0 && written == size
  }
}
