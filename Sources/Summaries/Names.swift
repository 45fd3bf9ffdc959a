import Diagnostics
import Quantities
import Records

extension Dataset {
  /// The dataset called `name`.
  public init(name: String) throws(SummaryProblem) {
    guard let dataset = Self(rawValue: name) else {
      throw .unknownDataset(name, nearest: nearestName(to: name, among: Self.names))
    }
    self = dataset
  }

  static var names: [String] { allCases.map(\.rawValue) }
}

extension Dimension {
  /// The dimension called `name`, one of `dataset`'s where a dataset is given.
  public init(name: String, of dataset: Dataset? = nil) throws(SummaryProblem) {
    let known = dataset?.dimensions ?? Self.allCases
    guard let dimension = known.first(where: { $0.rawValue == name }) else {
      let nearest = nearestName(to: name, among: known.map(\.rawValue))
      throw .unknownDimension(name, of: dataset, nearest: nearest)
    }
    self = dimension
  }

  /// Reads `year,category`.
  public static func list(_ text: String, of dataset: Dataset) throws(SummaryProblem) -> [Self] {
    var list: [Self] = []
    for name in names(in: text) { list.append(try Self(name: name, of: dataset)) }
    return list
  }
}

extension Measure {
  /// The measure called `name`, one of `dataset`'s where a dataset is given.
  public init(name: String, of dataset: Dataset? = nil) throws(SummaryProblem) {
    let known = dataset?.measures ?? Self.allCases
    guard let measure = known.first(where: { $0.rawValue == name }) else {
      let nearest = nearestName(to: name, among: known.map(\.rawValue))
      throw .unknownMeasure(name, of: dataset, nearest: nearest)
    }
    self = measure
  }

  /// Reads `classes,participants`.
  public static func list(_ text: String, of dataset: Dataset) throws(SummaryProblem) -> [Self] {
    var list: [Self] = []
    for name in names(in: text) { list.append(try Self(name: name, of: dataset)) }
    return list
  }
}

/// `year`, `category` of `year, category`.
func names(in text: String) -> [String] {
  text.split(separator: ",").map { part in
    String(part.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

extension Filter {
  /// The place of the filter's member along its dimension.
  func order(names: NameTables, categories: CategoryList) throws(SummaryProblem) -> Int32 {
    let known: [String]
    switch dimension {
    case .year:
      guard let year = Int32(value), (1...9999).contains(year) else { throw unknown(among: []) }
      return year
    case .month:
      guard let month = Month(iso: value) else { throw unknown(among: []) }
      return Int32(month.ordinal)
    case .category:
      if let index = categories.all.firstIndex(where: { $0.key == value }) { return Int32(index) }
      known = names.categories
    case .format:
      if let format = StudyRecord.Format(rawValue: value) { return format.order }
      known = StudyRecord.Format.allCases.map(\.label)
    case .unit: known = names.units
    case .topic: known = names.topics
    case .document: known = names.documents
    }
    if value.isEmpty, dimension == .topic || dimension == .format { return Place.open }
    guard let index = known.firstIndex(of: value) ?? similar(among: known) else {
      throw unknown(among: dimension == .category ? known + categories.all.map(\.key) : known)
    }
    return Int32(index)
  }

  /// The only unit or category that is meant by another spelling of its name (`TT. Yên Cát`).
  private func similar(among known: [String]) -> Int? {
    let key: (String) -> String
    switch dimension {
    case .unit: key = NameKey.ofUnit
    case .category: key = NameKey.ofCategory
    default: return nil
    }
    let wanted = key(value)
    let found = known.indices.filter { key(known[$0]) == wanted }
    return found.count == 1 ? found[0] : nil
  }

  private func unknown(among known: [String]) -> SummaryProblem {
    .unknownMember(dimension, value, nearest: nearestName(to: value, among: known))
  }
}
