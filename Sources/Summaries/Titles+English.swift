extension Dimension {
  var englishTitle: String {
    switch self {
    case .year: "Year"
    case .month: "Month"
    case .unit: "Unit"
    case .category: "Category"
    case .topic: "Topic"
    case .document: "Document"
    case .format: "Format"
    }
  }
}

extension Measure {
  var englishTitle: String {
    switch self {
    case .classes: "Classes"
    case .participants: "Participants"
    case .people: "People"
    case .attendances: "Attendances"
    case .sessions: "Sessions"
    case .required: "Required"
    case .attended: "Attended"
    case .reports: "Reports"
    case .points: "Uses of meeting points"
    case .studyRate: "Study rate"
    case .reportRate: "Report rate"
    }
  }
}

extension SummaryTable.Total {
  var englishTitle: String {
    switch counted {
    case nil: "Total"
    case .people: "Total, people"
    case .attendances: "Total, attendances"
    }
  }
}
