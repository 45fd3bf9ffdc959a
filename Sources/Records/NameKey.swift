/// What the reader compares names by, for those who check lists of names before any record is read.
public enum NameKey {
  /// Equal for two spellings of one unit: `Xã Xuân Hòa`, `Xã Xuân Hoà` and `X. Xuân Hòa`.
  public static func ofUnit(_ name: String) -> String { unitKey(ofCleaned: cleanedName(name)) }

  /// Equal for two spellings of one category.
  public static func ofCategory(_ name: String) -> String { nameKey(ofCleaned: cleanedName(name)) }
}
