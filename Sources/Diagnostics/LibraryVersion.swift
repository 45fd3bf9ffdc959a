/// A library that the program found when it started.
public struct LibraryVersion: Sendable, Hashable {
  /// What it is called.
  public var name: String
  /// Which it is: `1.16.0`.
  public var version: String
  /// The oldest that the program is tested with (Debian 12's).
  public var oldest: String

  /// A library.
  public init(_ name: String, _ version: String, oldest: String) {
    (self.name, self.version, self.oldest) = (name, version, oldest)
  }

  /// Whether it is older than any that the program is tested with.
  public var isTooOld: Bool {
    Self.numbers(version).lexicographicallyPrecedes(Self.numbers(oldest))
  }

  private static func numbers(_ version: String) -> [Int] {
    version.split { !$0.isWholeNumber }.compactMap { Int($0) }
  }
}
