import Diagnostics

/// File names for `names`, in their order: small ASCII letters, digits and hyphens, no two alike, and
/// none that a file system refuses.
///
/// Those that would be alike (`Xã Hòa`, `Xã Hóa`) are numbered in the order given, from the second on.
public func distinctFileNames(_ names: [String]) -> [String] {
  var taken: Set<String> = []
  let plain = names.map(plainFileName)
  // A name that is one by itself is not taken away by a numbered one.
  let own = Set(plain)
  return plain.map { name in
    var (candidate, number) = (name, 1)
    while taken.contains(candidate) || (number > 1 && own.contains(candidate)) {
      number += 1
      candidate = "\(name)-\(number)"
    }
    taken.insert(candidate)
    return candidate
  }
}

/// Names of devices that Windows lets no file have, with whatever ending.
private let reservedNames: Set<String> = [
  "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
  "com8", "com9", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
]

/// Room for a pattern around it in the 255 bytes that a name may have.
private let longestName = 80

/// `Xã Thanh Quân` as `xa-thanh-quan`.
private func plainFileName(_ name: String) -> String {
  let words = plainASCII(name.lowercased(), replacement: "-")
    .split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(longestName)
  let plain = words.isEmpty ? "ten" : String(words)
  return reservedNames.contains(plain) ? "\(plain)-1" : plain
}
