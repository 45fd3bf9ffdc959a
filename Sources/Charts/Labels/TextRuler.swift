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

  /// Breaks `text` between words into at most `limit` lines no wider than `width`, within what keeps
  /// together only where the lines would else be more; what does not fit ends in an ellipsis. Empty when
  /// not even the ellipsis fits.
  func lines(
    _ text: String, _ style: TextStyle, width: Double, limit: Int = .max
  ) -> [String] {
    ways(of: text, style, width: width, limit: limit)[0]
  }

  /// The same in each way that takes no more lines than the fewest, the calmest first; at least one.
  func ways(
    of text: String, _ style: TextStyle, width: Double, limit: Int
  ) -> [[String]] {
    let fewest = firstFit(words(of: text, within: .firm), style, width: width, limit: limit)
    guard fewest.count > 1, isWhole(fewest, of: text) else { return [fewest] }
    let calmer = [WordBond.free, .compound].map { bond in
      firstFit(words(of: text, within: bond), style, width: width, limit: limit)
    }
    return calmer.filter { $0.count <= fewest.count && isWhole($0, of: text) } + [fewest]
  }

  /// What lines may not break: words, and those together whose bonds are stronger than `strongest`.
  private func words(of text: String, within strongest: WordBond) -> [String] {
    let utf8 = Array(text.utf8)
    let bonds = WordBonds(utf8)
    var words: [String] = []
    for word in utf8.split(separator: UInt8(ascii: " ")) {
      let string = String(decoding: word, as: UTF8.self)
      if let last = words.indices.last, bonds.bond(before: word.startIndex) > strongest {
        words[last] += " \(string)"
      } else {
        words.append(string)
      }
    }
    return words
  }

  private func firstFit(
    _ all: [String], _ style: TextStyle, width: Double, limit: Int
  ) -> [String] {
    var lines: [String] = []
    var words = all[...]
    while !words.isEmpty, lines.count < limit {
      var line = words.removeFirst()
      while let word = words.first, self.width("\(line) \(word)", style) <= width {
        line += " \(word)"
        words.removeFirst()
      }
      if self.width(line, style) > width || (lines.count == limit - 1 && !words.isEmpty) {
        // A word too long for the column, or no room for the words left.
        guard let cut = shortened(line, style, width: width) else { return lines }
        lines.append(cut)
      } else {
        lines.append(line)
      }
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
    let calmest = [WordBond.free, .compound].lazy.map { words(of: text, within: $0) }.first {
      words in
      firstFit(words, style, width: width, limit: limit) == greedy
    }
    let units = (calmest ?? words(of: text, within: .firm)).map {
      (text: $0, width: self.width($0, style))
    }
    let space = self.width(" ", style)
    func tried(_ width: Double) -> [String] {
      var (lines, rest) = ([[String]](), 0.0)
      for word in units {
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
    var (narrow, wide) = (units.map(\.width).max() ?? width, width)
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

  /// As many of its words as have room with an ellipsis, or of the first one as many letters.
  private func shortened(_ text: String, _ style: TextStyle, width: Double) -> String? {
    var words = text.split(separator: " ")
    while words.count > 1 {
      let kept = words.joined(separator: " ") + "…"
      if self.width(kept, style) <= width { return kept }
      words.removeLast()
    }
    var kept = String(words.first ?? "")
    while self.width(kept + "…", style) > width {
      guard !kept.isEmpty else { return nil }
      kept.removeLast()
    }
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
