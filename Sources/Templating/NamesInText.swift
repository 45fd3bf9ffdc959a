import Summaries

/// The words that a place's name begins with, which sentences write small: `xã Cát Vân`.
private let placeKinds = [
  "Xã", "Phường", "Thị trấn", "Thị xã", "Huyện", "Quận", "Thành phố", "Thôn", "Bản", "Đặc khu",
]

/// A unit's name within a sentence: `xã Cát Vân`, but `Công an huyện`, `Cơ quan Huyện ủy`. At the
/// start of a sentence, in a table or a chart the name stays as it is listed.
func unitNameInText(_ name: String) -> String {
  let isPlace = placeKinds.contains { name.hasPrefix($0 + " ") }
  return isPlace ? lowercasedFirst(name) : name
}

/// A member of `dimension` within a sentence: a place or a category is written small, a document as it
/// is.
func nameInText(_ name: String, along dimension: Dimension) -> String {
  switch dimension {
  case .unit: unitNameInText(name)
  case .category, .format: lowercasedFirst(name)
  case .year, .month, .topic, .document: name
  }
}
