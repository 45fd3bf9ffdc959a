/// Moves blocks along a line as little as possible so that none overlaps another.
///
/// `wanted` are the blocks' middles, `lengths` their extents. Blocks keep the order of their wanted
/// places (ties keep their order here); blocks that would overlap form a group about the mean of
/// what they wanted. Nil when they do not all fit into `room`.
func spread(_ wanted: [Double], lengths: [Double], within room: ClosedRange<Double>) -> [Double]? {
  guard lengths.reduce(0, +) <= room.upperBound - room.lowerBound + 1e-9 else { return nil }
  let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
  var groups: [Group] = []
  for index in order {
    var group = Group(first: wanted[index] - lengths[index] / 2, length: lengths[index], count: 1)
    group.clamp(to: room)
    while let last = groups.last, last.start + last.length > group.start {
      groups.removeLast()
      group = last.joined(with: group)
      group.clamp(to: room)
    }
    groups.append(group)
  }
  var places = wanted
  var next = 0
  for group in groups {
    var start = group.start
    for index in order[next..<next + group.count] {
      places[index] = start + lengths[index] / 2
      start += lengths[index]
    }
    next += group.count
  }
  return places
}

/// Blocks that touch, the first of them beginning at `start`.
private struct Group {
  /// The sum, over its blocks, of where each would have the group begin.
  var wishes: Double
  var start: Double
  var length: Double
  var count: Int

  init(first start: Double, length: Double, count: Int) {
    (wishes, self.start, self.length, self.count) = (start, start, length, count)
  }

  func joined(with next: Group) -> Group {
    var whole = self
    whole.wishes += next.wishes - Double(next.count) * length
    whole.length += next.length
    whole.count += next.count
    whole.start = whole.wishes / Double(whole.count)
    return whole
  }

  mutating func clamp(to room: ClosedRange<Double>) {
    start = max(room.lowerBound, min(start, room.upperBound - length))
  }
}
