import Diagnostics

/// Why a cell is not a name.
enum NameFault: Error, Hashable {
  /// Nothing that prints.
  case empty
  /// What a spreadsheet shows for a failed formula or in a narrow column.
  case spreadsheet(SpreadsheetFault)
  /// A name as it comes, with a quotation mark too many or too few.
  case strayQuote
  /// Not listed; the listed name it was probably meant to be.
  case unlisted(nearest: String?)
}

/// The names of one column, found by any spelling that means the same.
struct NameIndex {
  /// The names in the order of their numbers.
  private(set) var names: [String]
  private let listed: [RegisteredName]
  private let takesUnlisted: Bool
  private let key: @Sendable (String) -> String
  private var numbers: [String: Int32] = [:]
  private var spellings = SpellingTable()
  private var faults: [NameFault] = []
  /// One for each name: equal where keys are.
  private var identities: [UInt64] = []
  /// Whether a name was met that is not UTF-8 text.
  private(set) var hasForeignText = false

  /// The index of `listed`; with `takesUnlisted` each further name gets the next number.
  init(
    _ listed: [RegisteredName] = [], takesUnlisted: Bool,
    key: @escaping @Sendable (String) -> String = nameKey(ofCleaned:)
  ) {
    self.listed = listed
    self.takesUnlisted = takesUnlisted
    self.key = key
    names = listed.map(\.name)
    identities = names.map { Self.identity(ofKey: key(cleanedName($0))) }
    for (number, entry) in listed.enumerated() {
      add(entry.name, as: Int32(number))
    }
    // An alias never takes a name's place.
    for (number, entry) in listed.enumerated() {
      for alias in entry.aliases { add(alias, as: Int32(number)) }
    }
  }

  private mutating func add(_ name: String, as number: Int32) {
    let key = key(cleanedName(name))
    if numbers[key] == nil { numbers[key] = number }
  }

  /// What tells the name numbered `number` from others, in every index that compares by such keys.
  func identity(of number: Int32) -> UInt64 { identities[Int(number)] }

  private static func identity(ofKey key: String) -> UInt64 {
    var key = key
    return key.withUTF8 { byteHash(UnsafeRawBufferPointer($0)) }
  }

  /// The number of a name that another index of this kind has taken, a new one if it is new here.
  mutating func number(ofName name: String) -> Int32 {
    let code = lookUp(name)
    return max(code, 0)
  }

  /// The number of the name in `cell`, or why it has none.
  mutating func number(
    of cell: Cell, in bytes: UnsafeRawBufferPointer
  ) -> Result<Int32, NameFault> {
    let code = code(of: cell, in: bytes)
    return code >= 0 ? .success(code) : .failure(faults[Int(-1 - code)])
  }

  private mutating func code(of cell: Cell, in bytes: UnsafeRawBufferPointer) -> Int32 {
    // The same raw bytes mean another text where quotation marks are doubled, so those few cells
    // stay out of the table of spellings.
    if cell.flags.contains(.escaped) {
      if !isUTF8(cell.raw(in: bytes)) { hasForeignText = true }
      return lookUp(cell.text(in: bytes))
    }
    let raw = cell.raw(in: bytes)
    if let known = spellings.value(of: raw) { return known }
    if !isUTF8(raw) { hasForeignText = true }
    let code = lookUp(cell.text(in: bytes))
    spellings.insert(code, for: raw)
    return code
  }

  /// The number of the name `text`, or -1 and below for a fault.
  private mutating func lookUp(_ text: String) -> Int32 {
    let name = cleanedName(text)
    if name.isEmpty { return fault(.empty) }
    let key = key(name)
    if let known = numbers[key] { return known }
    if let fault = SpreadsheetFault(name) { return self.fault(.spreadsheet(fault)) }
    guard takesUnlisted else { return fault(.unlisted(nearest: nearestListed(to: name))) }
    // One half of a pair that another line has: the reader went on behind the first.
    if name.count(where: { $0 == "\"" }) % 2 == 1 { return fault(.strayQuote) }
    names.append(name)
    identities.append(Self.identity(ofKey: key))
    numbers[key] = Int32(names.count - 1)
    return Int32(names.count - 1)
  }

  private mutating func fault(_ fault: NameFault) -> Int32 {
    faults.append(fault)
    return Int32(-faults.count)
  }

  private func nearestListed(to name: String) -> String? {
    let spellings = listed.flatMap { [$0.name] + $0.aliases }
    guard let nearest = nearestName(to: name, among: spellings) else { return nil }
    return listed.first { $0.name == nearest || $0.aliases.contains(nearest) }?.name
  }
}
