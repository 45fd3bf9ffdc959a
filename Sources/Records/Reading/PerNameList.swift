/// The lists of names that records refer to.
enum NameList: Sendable, CaseIterable {
  case units, categories, topics, documents
}

/// One value for each list of names.
package struct PerNameList<Value: Sendable>: Sendable {
  /// For units.
  package var units: Value
  /// For training categories.
  package var categories: Value
  /// For training topics.
  package var topics: Value
  /// For directives and resolutions.
  package var documents: Value

  init(each value: Value) { (units, categories, topics, documents) = (value, value, value, value) }

  /// The value for `list`, changed in place.
  subscript(list: NameList) -> Value {
    _read {
      switch list {
      case .units: yield units
      case .categories: yield categories
      case .topics: yield topics
      case .documents: yield documents
      }
    }
    _modify {
      switch list {
      case .units: yield &units
      case .categories: yield &categories
      case .topics: yield &topics
      case .documents: yield &documents
      }
    }
  }
}

extension NameTables {
  subscript(list: NameList) -> [String] {
    switch list {
    case .units: units
    case .categories: categories
    case .topics: topics
    case .documents: documents
    }
  }

  /// How many names there are in each list.
  var counts: PerNameList<Int> {
    var counts = PerNameList(each: 0)
    for list in NameList.allCases { counts[list] = self[list].count }
    return counts
  }
}
