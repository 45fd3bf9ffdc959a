import Drawing

extension Drawing {
  /// Its lines of text.
  var texts: [TextMark] {
    marks.compactMap { mark in
      guard case .text(let text) = mark else { return nil }
      return text
    }
  }

  /// All its words, in the order drawn.
  var words: String { texts.map(\.string).joined(separator: " ") }

  /// What is filled with anything but paper, as boxes.
  var filled: [(box: Rect, fill: Paint)] {
    marks.compactMap { mark in
      guard case .path(let path, let fill?, _) = mark, fill != .solid(Color(grey: 1)),
        let box = path.bounds
      else { return nil }
      return (box, fill)
    }
  }
}
