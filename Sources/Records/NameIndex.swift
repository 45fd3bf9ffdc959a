import Diagnostics

/// Why a cell is not a name.
enum NameFault: Error, Hashable {
  /// Nothing that prints.
  case empty
  /// What a spreadsheet shows for a failed formula or in a narrow column.
  case spreadsheet(SpreadsheetFault)
  /// A name as it comes, with a quotation mark too many or too few.
  case strayQuote
  /// What a total row has in a name's place.
  case total
  /// A place without its kind, where several listed ones have that name.
  case ambiguous([String])
  /// A text of so many characters, too many for a line of a table.
  case tooLong(Int)
  /// A letter or sign that no report can print.
  case unprintable(Unicode.Scalar)
  /// Not listed; the listed name it was probably meant to be.
  case unlisted(nearest: String?)
}

/// The names of one column, found by any spelling that means the same.
struct NameIndex {
  /// What the names are of.
  enum Kind {
    /// Units: places may be written without their kind, or as their Party organisation.
    case units
    /// Anything else.
    case others
  }

  /// The names in the order of their numbers.
  private(set) var names: [String]
  private let listed: [RegisteredName]
  private let takesUnlisted: Bool
  private let kind: Kind
  private var numbers = KeyTable()
  /// The listed places that have a name without its kind.
  private var places: [String: [Int32]] = [:]
  private var spellings = SpellingTable()
  /// Those of the spellings that are kept, and behind them the last one's that is not.
  private var faults: [NameFault] = []
  private let faultLimit: Int
  /// One for each name: what it is found by, and a hash of that.
  private var (keys, identities): ([String], [UInt64]) = ([], [])
  /// Whether a name was met that may be in another encoding.
  var hasForeignText = false

  /// The index of `listed`; with `takesUnlisted` each further name gets the next number. Of spellings
  /// that are faulty, of which a file may have another in each row, `faultLimit` are kept.
  init(
    _ listed: [RegisteredName] = [], takesUnlisted: Bool, kind: Kind = .others,
    faultLimit: Int = 10_000
  ) {
    self.faultLimit = faultLimit
    self.listed = listed
    self.takesUnlisted = takesUnlisted
    self.kind = kind
    names = listed.map(\.name)
    for (number, entry) in listed.enumerated() {
      keys.append(key(ofCleaned: cleanedName(entry.name)))
      identities.append(Self.identity(ofKey: keys[number]))
      add(entry.name, as: Int32(number))
    }
    // An alias never takes a name's place.
    for (number, entry) in listed.enumerated() {
      for alias in entry.aliases { add(alias, as: Int32(number)) }
    }
  }

  private mutating func add(_ name: String, as number: Int32) {
    let key = key(ofCleaned: cleanedName(name))
    if numbers[key] == nil { numbers[key] = number }
    guard kind == .units, let bare = bareKey(ofPlace: key) else { return }
    // Units that bear one name one after the other are one place here.
    let isNew = !places[bare, default: []].contains { identity(of: $0) == identity(of: number) }
    if isNew { places[bare, default: []].append(number) }
  }

  private func key(ofCleaned name: String) -> String {
    kind == .units ? unitKey(ofCleaned: name) : nameKey(ofCleaned: name)
  }

  /// What tells the name numbered `number` from others, in every index that compares by such keys.
  func identity(of number: Int32) -> UInt64 { identities[Int(number)] }

  private static func identity(ofKey key: String) -> UInt64 {
    var key = key
    return key.withUTF8 { byteHash(UnsafeRawBufferPointer($0)) }
  }

  /// The number here of the name that has `number` in `other`, an index that began with the same names;
  /// a new one if it is new here.
  mutating func number(ofName number: Int32, of other: NameIndex) -> Int32 {
    let key = other.keys[Int(number)]
    return numbers[key] ?? take(other.names[Int(number)], key: key)
  }

  /// Gives a new name the next number.
  private mutating func take(_ name: String, key: String) -> Int32 {
    let number = Int32(clamping: names.count)
    names.append(name)
    keys.append(key)
    identities.append(Self.identity(ofKey: key))
    numbers[key] = number
    return number
  }

  /// Why the cell with `code`, which is below 0, has no name; to be asked before the next cell is
  /// looked up.
  func fault(_ code: Int32) -> NameFault { faults[Int(-1 - code)] }

  /// The number of the name in `cell`; below 0 when it has none, and ``fault(_:)`` says why.
  @inline(__always)
  mutating func code(of cell: Cell, in bytes: UnsafeRawBufferPointer) -> Int32 {
    // The same raw bytes mean another text where quotation marks are doubled, so those few cells
    // stay out of the table of spellings.
    guard !cell.flags.contains(.escaped),
      let known = spellings.nextValue(of: cell.raw(in: bytes))
    else { return newCode(of: cell, in: bytes) }
    return known
  }

  /// The number of the name in `cell`, whose spelling is not known.
  @inline(never)
  private mutating func newCode(of cell: Cell, in bytes: UnsafeRawBufferPointer) -> Int32 {
    let raw = cell.raw(in: bytes)
    let code = lookUp(cell.text(in: bytes))
    if looksForeign(raw) {
      // Not kept: wherever it stands again, it is to be seen again.
      hasForeignText = true
    } else if code >= -Int32(clamping: faultLimit), !cell.flags.contains(.escaped) {
      spellings.insert(code, for: raw)
    }
    return code
  }

  /// The number of the name `text`, or -1 and below for a fault.
  private mutating func lookUp(_ text: String) -> Int32 {
    let isPlain = PlainLetters.isClean(text)
    let name = isPlain ? text : cleanedName(text)
    if name.isEmpty { return fault(.empty) }
    let key = key(ofCleaned: name)
    if let known = numbers[key] { return known }
    if kind == .units, let code = place(withKey: key) { return code }
    if let fault = SpreadsheetFault(name) { return self.fault(.spreadsheet(fault)) }
    if TotalRow.mayBeLabel(key: key), TotalRow.isPlainLabel(name) { return fault(.total) }
    guard takesUnlisted else { return fault(.unlisted(nearest: nearestListed(to: name, key: key))) }
    // One half of a pair that another line has: the reader went on behind the first.
    if hasOddQuotes(name) { return fault(.strayQuote) }
    // Each character has a byte at the least.
    if name.utf8.count > Self.longestName, name.count > Self.longestName {
      return fault(.tooLong(name.count))
    }
    if !isPlain, let strange = unprintableScalar(in: name) {
      return fault(.unprintable(strange))
    }
    return take(name, key: key)
  }

  /// The longest text of a cell that reports are laid out with, in characters: a paragraph.
  static let longestName = 500

  private func hasOddQuotes(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { $0.reduce(false) { ($1 == Byte.quote) != $0 } }
  }

  /// The number of the listed place that `key` means without being its name; nil when it means none.
  private mutating func place(withKey key: String) -> Int32? {
    let key = placeKey(ofOrganisation: key) ?? key
    if bareKey(ofPlace: key) != nil {
      // A place taken as it came has its own Party organisation, which is not known to be the same.
      return numbers[key].flatMap { Int($0) < listed.count ? $0 : nil }
    }
    guard let found = places[key], let only = found.first else { return nil }
    guard found.count > 1 else { return only }
    return fault(.ambiguous(found.sorted().map { names[Int($0)] }))
  }

  private mutating func fault(_ fault: NameFault) -> Int32 {
    if faults.count > faultLimit { faults.removeLast() }
    faults.append(fault)
    return Int32(-faults.count)
  }

  private func nearestListed(to name: String, key: String) -> String? {
    // The right name with another kind is nearer than any letters tell.
    if let bare = bareKey(ofPlace: key), let same = places[bare], same.count == 1 {
      return names[Int(same[0])]
    }
    let spellings = listed.flatMap { [$0.name] + $0.aliases }
    guard let nearest = nearestName(to: name, among: spellings) else { return nil }
    return listed.first { $0.name == nearest || $0.aliases.contains(nearest) }?.name
  }
}
