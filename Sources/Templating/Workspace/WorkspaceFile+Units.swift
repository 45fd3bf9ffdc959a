import Diagnostics
import Quantities
import Records

extension WorkspaceFile {
  /// A name alone, or with its aliases, and with the units whose place it took.
  struct Unit: Decodable {
    var name: Located<String>
    var aliases: [Located<String>]
    var since: Located<ConfiguredMonth>?
    var succeeds: [Predecessor]

    private enum CodingKeys: CodingKey { case name, aliases, since, succeeds }

    init(from decoder: any Decoder) throws {
      if let yaml = decoder as? YAMLDecoder, yaml.node?.mapping == nil {
        name = try Located(from: decoder)
        (aliases, since, succeeds) = ([], nil, [])
        return
      }
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(Located<String>.self, forKey: .name)
      aliases = try container.decodeIfPresent([Located<String>].self, forKey: .aliases) ?? []
      since = try container.decodeIfPresent(Located<ConfiguredMonth>.self, forKey: .since)
      succeeds =
        try container.decodeIfPresent(OneOrMore<Predecessor>.self, forKey: .succeeds)?.values ?? []
    }
  }

  /// A unit that another one succeeds: a name alone, or with its aliases.
  struct Predecessor: Decodable {
    var name: Located<String>
    var aliases: [Located<String>]

    private enum CodingKeys: CodingKey { case name, aliases }

    init(from decoder: any Decoder) throws {
      if let yaml = decoder as? YAMLDecoder, yaml.node?.mapping == nil {
        (name, aliases) = (try Located(from: decoder), [])
        return
      }
      let container = try decoder.container(keyedBy: CodingKeys.self)
      name = try container.decode(Located<String>.self, forKey: .name)
      aliases = try container.decodeIfPresent([Located<String>].self, forKey: .aliases) ?? []
    }
  }
}

/// The units of `report.yml` with those that only a `succeeds:` names, and who succeeds whom.
struct ListedUnits {
  /// One of them.
  private struct Entry {
    var name: Located<String>
    var aliases: [Located<String>]
    var since: Month?
    /// The entry that stands in its place.
    var successor: Int?
    var key: String { NameKey.ofUnit(name.value) }
  }

  /// In official order; a unit that only a `succeeds:` names stands before the one that does.
  private var entries: [Entry] = []
  private(set) var findings: [Finding] = []

  init(_ units: [WorkspaceFile.Unit]) {
    // First all that are listed for themselves: a name in `succeeds:` means one of them, if any.
    var order: [(unit: WorkspaceFile.Unit, index: Int)] = []
    for unit in units {
      order.append((unit, entries.count))
      entries.append(
        Entry(name: unit.name, aliases: unit.aliases, since: unit.since?.value.month))
    }
    var places = entries.indices.map { [$0] }
    for (unit, index) in order where !unit.succeeds.isEmpty {
      guard unit.since != nil else {
        add(.sinceMissing(unit.name.value), at: unit.name.location)
        continue
      }
      guard let since = entries[index].since else { continue }
      for old in unit.succeeds {
        if let later = onlyBearer(of: old.name.value, after: since) {
          add(
            .succeedsLater(
              unit.name.value, since: since, predecessor: later.name.value,
              begins: later.since, line: later.name.location?.line),
            at: old.name.location)
          continue
        }
        let known = entries.count
        let predecessor = predecessor(old, before: since)
        if predecessor == known { places[index].insert(known, at: places[index].count - 1) }
        succeed(predecessor, by: index, at: old.name)
      }
    }
    arrange(places.flatMap { $0 })
    checkNamesakes()
    checkAliases()
  }

  /// The names for the records' reader.
  var names: [RegisteredName] {
    entries.map { RegisteredName($0.name.value, aliases: $0.aliases.map(\.value)) }
  }

  /// Who succeeds whom.
  var succession: UnitSuccession {
    UnitSuccession(
      entries.map {
        UnitSuccession.Unit($0.name.value, since: $0.since, successor: $0.successor)
      })
  }

  /// The entry that bears the name of `old` before `since`; a new one where none does.
  private mutating func predecessor(
    _ old: WorkspaceFile.Predecessor, before since: Month
  ) -> Int {
    let key = NameKey.ofUnit(old.name.value)
    let bearers = entries.indices.filter { index in
      entries[index].key == key && (entries[index].since.map { $0 < since } ?? true)
    }
    let last = bearers.max { begin(of: $0) < begin(of: $1) }
    guard let last else {
      entries.append(Entry(name: old.name, aliases: old.aliases))
      return entries.count - 1
    }
    entries[last].aliases += old.aliases
    return last
  }

  /// The one entry called `name`, where it begins after `since`: whoever writes it means that one, and
  /// has mistaken a month, or means an older one that is not listed.
  private func onlyBearer(
    of name: String, after since: Month
  ) -> (name: Located<String>, since: Month)? {
    let key = NameKey.ofUnit(name)
    let bearers = entries.filter { $0.key == key }
    guard bearers.count == 1, let begins = bearers[0].since, since < begins else { return nil }
    return (bearers[0].name, begins)
  }

  private mutating func succeed(_ old: Int, by new: Int, at name: Located<String>) {
    guard let first = entries[old].successor else {
      entries[old].successor = new
      return
    }
    let successor = entries[first].name
    if first == new {
      findings.append(
        Finding(
          TemplateProblem.duplicateName(
            name.value, first: entries[old].name.value, line: entries[old].name.location?.line),
          at: name.location))
    } else {
      add(
        .succeededTwice(name.value, by: successor.value, line: successor.location?.line),
        at: name.location)
    }
  }

  /// Puts the entries into `order`.
  private mutating func arrange(_ order: [Int]) {
    var places = [Int](repeating: 0, count: entries.count)
    for (place, index) in order.enumerated() { places[index] = place }
    entries = order.map { index in
      var entry = entries[index]
      entry.successor = entry.successor.map { places[$0] }
      return entry
    }
  }

  private func begin(of index: Int) -> Int { entries[index].since?.ordinal ?? Int.min }

  /// Units of one name may only follow one another.
  private mutating func checkNamesakes() {
    for namesakes in grouped(entries.indices, by: { entries[$0].key }) {
      let inTime = namesakes.sorted { (begin(of: $0), $0) < (begin(of: $1), $1) }
      for (earlier, later) in zip(inTime, inTime.dropFirst()) {
        let end = entries[earlier].successor.map { begin(of: $0) }
        if let end, end <= begin(of: later) { continue }
        let (name, first) = (entries[later].name, entries[earlier].name)
        if let since = entries[later].since, since.ordinal > begin(of: earlier) {
          add(
            .namesakeStillStands(
              name.value, first: first.value, line: first.location?.line, since: since),
            at: name.location)
        } else {
          findings.append(
            Finding(
              TemplateProblem.duplicateName(
                name.value, first: first.value, line: first.location?.line),
              at: name.location))
        }
      }
    }
  }

  /// Names and aliases of unlike units must differ by what the records' reader compares them by,
  /// whenever they stand: records are looked up by name first.
  private mutating func checkAliases() {
    var seen: [String: (owner: String, name: Located<String>)] = [:]
    for entry in entries {
      for name in [entry.name] + entry.aliases {
        let key = NameKey.ofUnit(name.value)
        guard let first = seen[key] else {
          seen[key] = (entry.key, name)
          continue
        }
        guard first.owner != entry.key else { continue }
        findings.append(
          Finding(
            TemplateProblem.duplicateName(
              name.value, first: first.name.value, line: first.name.location?.line),
            at: name.location))
      }
    }
  }

  private mutating func add(_ problem: WorkspaceProblem, at location: SourceLocation?) {
    findings.append(Finding(problem, at: location))
  }
}

/// `items` by their keys, in the order in which the keys come first.
private func grouped<Item>(
  _ items: some Sequence<Item>, by key: (Item) -> String
) -> [[Item]] {
  var (groups, places) = ([[Item]](), [String: Int]())
  for item in items {
    let key = key(item)
    if let place = places[key] {
      groups[place].append(item)
    } else {
      places[key] = groups.count
      groups.append([item])
    }
  }
  return groups
}
