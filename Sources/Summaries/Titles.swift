import Diagnostics

extension Dimension {
  /// A column's title in `language`.
  public func title(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnameseTitle
    case .english: englishTitle
    }
  }
}

extension Measure {
  /// A column's title in `language`.
  public func title(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnameseTitle
    case .english: englishTitle
    }
  }
}

extension SummaryTable.Total {
  /// A row's title in `language`.
  public func title(in language: Language) -> String {
    switch language {
    case .vietnamese: vietnameseTitle
    case .english: englishTitle
    }
  }
}
