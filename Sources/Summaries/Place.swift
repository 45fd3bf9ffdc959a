import Quantities
import Records

/// Where a record stands along all dimensions of its dataset, as numbers: four lanes that are
/// compared and hashed at once, whatever the query.
struct Place: Hashable, Sendable {
  /// What a record leaves open; it sorts last.
  static let open = Int32.max

  /// Month (its ordinal), unit, category or document, topic or format.
  var lanes: SIMD4<Int32>

  var month: Int32 { lanes[0] }

  var unit: Int32 {
    get { lanes[1] }
    set { lanes[1] = newValue }
  }

  init(lanes: SIMD4<Int32>) { self.lanes = lanes }

  init(month: Month, unit: Int32, subject: Int32, detail: Int32?) {
    lanes = SIMD4(Int32(month.ordinal), unit, subject, detail ?? Self.open)
  }
}

extension Place {
  /// The place with the numbers that its names along `dimensions` have in `places`.
  func renumbered(by places: MergedPlaces, along dimensions: [Dimension]) -> Place {
    var place = self
    for dimension in dimensions {
      guard let numbers = dimension.numbers(in: places), lanes[dimension.lane] != Self.open else {
        continue
      }
      place.lanes[dimension.lane] = numbers[Int(lanes[dimension.lane])]
    }
    return place
  }
}

extension Dimension {
  /// The numbers of the dimension's names; nil where its members are no names from files.
  fileprivate func numbers(in places: MergedPlaces) -> [Int32]? {
    switch self {
    case .unit: places.numbers.units
    case .category: places.numbers.categories
    case .topic: places.numbers.topics
    case .document: places.numbers.documents
    case .year, .month, .format: nil
    }
  }

  /// The lane of a place that this dimension is read from.
  fileprivate var lane: Int {
    switch self {
    case .year, .month: 0
    case .unit: 1
    case .category, .document: 2
    case .topic, .format: 3
    }
  }

  /// Where along the dimension `place` is.
  func order(at place: Place) -> Int32 {
    self == .year ? place.month / 12 : place.lanes[lane]
  }

  /// The member at `order`.
  func member(at order: Int32, names: NameTables) -> Member {
    Member(order: Int(order), label: order == Place.open ? "" : label(at: Int(order), names: names))
  }

  private func label(at order: Int, names: NameTables) -> String {
    switch self {
    case .year: String(order)
    case .month: Month(year: order / 12, number: order % 12 + 1)?.description ?? ""
    case .unit: name(order, in: names.units)
    case .category: name(order, in: names.categories)
    case .topic: name(order, in: names.topics)
    case .document: name(order, in: names.documents)
    case .format: name(order, in: StudyRecord.Format.allCases.map(\.label))
    }
  }

  private func name(_ index: Int, in list: [String]) -> String {
    list.indices.contains(index) ? list[index] : ""
  }
}

/// What of a place tells groups apart.
struct Grouping: Sendable {
  private let mask: SIMD4<Int32>
  private let joinsMonths: Bool

  init(by dimensions: [Dimension]) {
    var mask = SIMD4<Int32>.zero
    for dimension in dimensions { mask[dimension.lane] = -1 }
    self.mask = mask
    joinsMonths = !dimensions.contains(.month)
  }

  /// The place of the group that `place` belongs to: other dimensions are 0, a year its January.
  func group(of place: Place) -> Place {
    var lanes = place.lanes & mask
    if joinsMonths { lanes[0] -= lanes[0] % 12 }
    return Place(lanes: lanes)
  }
}
