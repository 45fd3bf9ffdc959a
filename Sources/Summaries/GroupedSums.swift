import Records

/// Sums of records by a query's dimensions, one record at a time.
///
/// It keeps one set of sums for each group and no record, so that chunks of a large file can be
/// added up apart and merged. Neither the order of records nor that of merging changes the result.
struct GroupedSums<Row: SummableRecord>: Sendable {
  private let plan: QueryPlan
  private let grouping: Grouping
  private var index = GroupIndex()
  /// One for each group in `index`.
  private var sums: [Row.Sums] = []

  init(_ plan: QueryPlan) {
    self.plan = plan
    grouping = Grouping(by: plan.dimensions)
  }

  /// Adds `record`, if the query lets it through.
  mutating func add(_ record: Row) {
    let place = record.place
    guard plan.selection.contains(place) else { return }
    add(record.sums(in: plan.categories), to: grouping.group(of: place))
  }

  /// Adds all that `other` has added up, whose names' numbers are put right by `places`; both must
  /// come from one plan.
  mutating func merge(_ other: Self, by places: MergedPlaces) {
    for (group, sums) in zip(other.index.groups, other.sums) {
      add(sums, to: group.renumbered(by: places, along: plan.dimensions))
    }
  }

  /// Adds those groups of `other` that the query lets through, their units seen through `folding`;
  /// its plan must split by all that this one splits by or asks for.
  mutating func add(_ other: Self, through folding: UnitFolding? = nil) {
    let folding = other.plan.dimensions.contains(.unit) ? folding : nil
    for (group, sums) in zip(other.index.groups, other.sums) {
      guard let group = folding.map({ $0.place(of: group) }) ?? group,
        plan.selection.contains(group)
      else { continue }
      add(sums, to: grouping.group(of: group))
    }
  }

  private mutating func add(_ part: Row.Sums, to group: Place) {
    let number = index.number(of: group)
    if number == sums.count { sums.append(Row.Sums()) }
    sums[number].add(part)
  }
}

extension GroupedSums {
  /// The sums as a table.
  func table(names: NameTables) throws(SummaryProblem) -> SummaryTable {
    var rows = try sortedGroups().map { (group) throws(SummaryProblem) in
      let members = plan.dimensions.map { dimension in
        dimension.member(at: dimension.order(at: index.groups[group]), names: names)
      }
      return SummaryTable.Row(members: members, figures: try figures(of: sums[group]))
    }
    if rows.isEmpty, plan.dimensions.isEmpty {
      rows.append(.init(members: [], figures: try figures(of: Row.Sums())))
    }
    return SummaryTable(
      dimensions: plan.dimensions, measures: plan.measures, rows: rows, totals: try totals())
  }

  /// The groups' numbers in the dimensions' order, the outermost first.
  private func sortedGroups() -> [Int] {
    typealias Key = SIMD8<Int32>
    // At most seven; one that is named twice would change nothing.
    let dimensions = Dimension.allCases.filter { plan.dimensions.contains($0) }
      .sorted { position(of: $0) < position(of: $1) }
    let keys = index.groups.map { group in
      var key = Key()
      for (lane, dimension) in dimensions.enumerated() { key[lane] = dimension.order(at: group) }
      return key
    }
    return keys.indices.sorted { a, b in
      for lane in 0..<Key.scalarCount where keys[a][lane] != keys[b][lane] {
        return keys[a][lane] < keys[b][lane]
      }
      return false
    }
  }

  private func position(of dimension: Dimension) -> Int {
    plan.dimensions.firstIndex(of: dimension) ?? 0
  }

  private func figures(of sums: Row.Sums) throws(SummaryProblem) -> [Figure] {
    try plan.measures.map { (measure) throws(SummaryProblem) in try sums.figure(measure) }
  }

  private func totals() throws(SummaryProblem) -> [SummaryTable.Total] {
    guard !sums.isEmpty else { return [] }
    var totals = [try total(of: nil)]
    guard plan.measures.contains(.participants) else { return totals }
    let kinds = Counted.allCases.filter { kind in index.groups.contains { counted($0) == kind } }
    if kinds.count > 1 {
      for kind in kinds { totals.append(try total(of: kind)) }
    }
    return totals
  }

  private func total(of kind: Counted?) throws(SummaryProblem) -> SummaryTable.Total {
    var whole = Row.Sums()
    for (group, part) in zip(index.groups, sums) where kind == nil || counted(group) == kind {
      whole.add(part)
    }
    return .init(counted: kind, figures: try figures(of: whole))
  }

  /// What a group's participants are; nil where the query does not tell categories apart.
  private func counted(_ group: Place) -> Counted? {
    guard plan.dimensions.contains(.category) else { return nil }
    return plan.categories.counted(at: Int(Dimension.category.order(at: group)))
  }
}

/// Numbers groups from 0 in the order met: a hash table with open addressing and linear probing,
/// since a dictionary's own hashing would cost more than the sums.
struct GroupIndex: Sendable {
  /// The groups met so far, each at its number.
  private(set) var groups: [Place] = []
  /// Numbers of groups, or -1; the count is a power of two, at most half of it is used.
  private var slots = [Int32](repeating: -1, count: 64)
  /// The number given last: neighbouring records often belong together.
  private var recent = 0

  /// The number of `group`, a new one if it was not met before.
  mutating func number(of group: Place) -> Int {
    if recent < groups.count, groups[recent] == group { return recent }
    var slot = firstSlot(of: group)
    while slots[slot] >= 0, groups[Int(slots[slot])] != group {
      slot = (slot + 1) & (slots.count - 1)
    }
    if slots[slot] < 0 {
      slots[slot] = Int32(groups.count)
      recent = groups.count
      groups.append(group)
      if groups.count * 2 > slots.count { grow() }
    } else {
      recent = Int(slots[slot])
    }
    return recent
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, group) in groups.enumerated() {
      var slot = firstSlot(of: group)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }

  /// Multiplicative hashing (Knuth, TAOCP 3, 6.4) of both halves; its high bits are the good ones.
  private func firstSlot(of group: Place) -> Int {
    let words = SIMD4<UInt32>(truncatingIfNeeded: group.lanes)
    let low = UInt64(words[0]) | UInt64(words[1]) << 32
    let high = UInt64(words[2]) | UInt64(words[3]) << 32
    let hash = (low &* 0x9E37_79B9_7F4A_7C15 ^ high) &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
  }
}
