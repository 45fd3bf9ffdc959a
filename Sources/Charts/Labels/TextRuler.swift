import Drawing

/// Measures lines of text and breaks them to a width.
struct TextRuler {
  let measuring: any TextMeasuring

  /// The advance width of one line.
  func width(_ string: String, _ style: TextStyle) -> Double {
    measuring.width(of: string, in: style)
  }

  /// The greatest width of `strings`, 0 of none.
  func width(ofWidest strings: [String], _ style: TextStyle) -> Double {
    strings.map { width($0, style) }.max() ?? 0
  }

  /// From one baseline to the next.
  func lineHeight(_ style: TextStyle) -> Double {
    let metrics = measuring.metrics(of: style)
    return metrics.ascent + metrics.descent
  }

  /// What a line of text with this baseline covers, stacked marks included.
  func box(_ string: String, _ style: TextStyle, at point: Point, _ anchor: TextMark.Anchor) -> Rect
  {
    let metrics = measuring.metrics(of: style)
    let width = width(string, style)
    return Rect(
      x: point.x - width * anchor.share, y: point.y - metrics.ascent, width: width,
      height: metrics.ascent + metrics.descent)
  }

  /// The baseline of a line whose figures are centred on `y`.
  func baseline(centredOn y: Double, _ style: TextStyle) -> Double {
    y + measuring.metrics(of: style).capHeight / 2
  }

  /// Breaks `text` between words into at most `limit` lines no wider than `width`; what does not
  /// fit ends in an ellipsis. Empty when not even the ellipsis fits.
  func lines(
    _ text: String, _ style: TextStyle, width: Double, limit: Int = .max
  ) -> [String] {
    var lines: [String] = []
    var words = text.split(separator: " ").map(String.init)[...]
    while !words.isEmpty, lines.count < limit {
      var line = words.removeFirst()
      while let word = words.first, self.width("\(line) \(word)", style) <= width {
        line += " \(word)"
        words.removeFirst()
      }
      if self.width(line, style) > width || (lines.count == limit - 1 && !words.isEmpty) {
        // A word too long for the column, or no room for the words left.
        guard let cut = shortened(line, style, width: width) else { return lines }
        return lines + [cut]
      }
      lines.append(line)
    }
    return lines
  }

  /// As ``lines(_:_:width:limit:)``, with no line much shorter than the others.
  func balancedLines(
    _ text: String, _ style: TextStyle, width: Double, limit: Int
  ) -> [String] {
    let greedy = lines(text, style, width: width, limit: limit)
    guard greedy.count > 1, isWhole(greedy, of: text) else { return greedy }
    // The narrowest column that needs no more lines, by the widths of the words alone: measuring
    // each trial would take most of a chart's time.
    let words = text.split(separator: " ").map { (text: $0, width: self.width(String($0), style)) }
    let space = self.width(" ", style)
    func tried(_ width: Double) -> [String] {
      var (lines, rest) = ([[Substring]](), 0.0)
      for word in words {
        if lines.isEmpty || space + word.width > rest {
          lines.append([word.text])
          rest = width - word.width
        } else {
          lines[lines.count - 1].append(word.text)
          rest -= space + word.width
        }
      }
      return lines.map { $0.joined(separator: " ") }
    }
    var (narrow, wide) = (words.map(\.width).max() ?? width, width)
    for _ in 0..<8 {
      let middle = (narrow + wide) / 2
      if tried(middle).count > greedy.count { narrow = middle } else { wide = middle }
    }
    let best = tried(wide)
    let fits = best.count <= greedy.count && best.allSatisfy { self.width($0, style) <= width }
    return fits ? best : greedy
  }

  /// Whether `lines` say all of `text`.
  func isWhole(_ lines: [String], of text: String) -> Bool {
    lines.joined(separator: " ") == text.split(separator: " ").joined(separator: " ")
  }

  private func shortened(_ text: String, _ style: TextStyle, width: Double) -> String? {
    var kept = text
    while self.width(kept + "…", style) > width {
      guard !kept.isEmpty else { return nil }
      kept.removeLast()
    }
    while kept.last == " " { kept.removeLast() }
    return kept + "…"
  }
}

extension TextMark.Anchor {
  /// How much of the line's width lies before its position.
  var share: Double {
    switch self {
    case .start: 0
    case .middle: 0.5
    case .end: 1
    }
  }
}
