/// How many lines without a byte may follow one another.
enum EmptyLines {
  /// More bytes than any table has of them, and few enough to be gone through at once.
  static let longest = 16 << 20

  /// Whether somewhere in `file` there are more than ``longest`` bytes of them. Any that are twice as
  /// many are found.
  static func areExceeded(in file: FileBytes) -> Bool {
    let stretch = file.firstStretch(of: longest) { stretch in
      stretch.allSatisfy { $0 == Byte.lineFeed || $0 == Byte.carriageReturn }
    }
    return stretch != nil
  }
}
