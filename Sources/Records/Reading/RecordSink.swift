/// What becomes of records as they are read: they are kept, or added up, by several threads at a
/// time, each with a sink of its own.
package protocol RecordSink<Row>: Sendable {
  /// The records it takes.
  associatedtype Row: Sendable

  /// Says that the records which follow are of chunk `chunk`; later chunks stand further down.
  mutating func begin(chunk: Int)

  /// Takes the next records. Their names' numbers are the sink's own, and their lines count from
  /// their chunk's first, until ``merge(_:by:)`` puts both right.
  mutating func add(_ records: [Row])

  /// Takes in all that `other` has taken; `places` says what its numbers mean here.
  mutating func merge(_ other: consuming Self, by places: MergedPlaces)
}

/// What the numbers in one thread's records mean for all.
package struct MergedPlaces: Sendable {
  /// The numbers of the names of each list.
  package internal(set) var numbers = PerNameList<[Int32]>(each: [])
  /// The lines above each chunk's first line.
  var linesAbove: [Int32] = []
}

/// Keeps the records, in the order of the files.
struct KeptRecords<Row: TracedRow>: RecordSink {
  private var chunks: [(number: Int, records: [Row])] = []

  /// All of them, in order.
  var all: [Row] {
    if chunks.count == 1 { return chunks[0].records }
    return chunks.sorted { $0.number < $1.number }.flatMap(\.records)
  }

  mutating func begin(chunk: Int) { chunks.append((chunk, [])) }

  mutating func add(_ records: [Row]) {
    chunks[chunks.count - 1].records.append(contentsOf: records)
  }

  mutating func merge(_ other: consuming Self, by places: MergedPlaces) {
    for var chunk in other.chunks {
      for index in chunk.records.indices {
        chunk.records[index].renumber(by: places)
        let line = Int(chunk.records[index].origin.line) + Int(places.linesAbove[chunk.number])
        chunk.records[index].origin.line = Int32(clamping: line)
      }
      chunks.append(chunk)
    }
  }
}
