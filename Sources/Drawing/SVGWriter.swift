extension Drawing {
  /// The picture as a stand-alone SVG 1.1 document, one element a line.
  ///
  /// Plain and the same on every run: numbers are rounded to 2 decimals, text stays text, and
  /// hatches become `<pattern>` definitions in the order of their first use. User units are points.
  public func svg() -> String {
    var writer = SVGWriter()
    return writer.document(of: self)
  }
}

/// Writes one drawing; keeps the hatches met so far.
private struct SVGWriter {
  private var patterns: [Pattern] = []

  mutating func document(of drawing: Drawing) -> String {
    let marks = drawing.marks.map { element(for: $0) }
    let (width, height) = (number(drawing.size.width), number(drawing.size.height))
    var lines = [
      #"<svg xmlns="http://www.w3.org/2000/svg" width="\#(width)pt" height="\#(height)pt" "#
        + #"viewBox="0 0 \#(width) \#(height)">"#
    ]
    if !patterns.isEmpty {
      lines.append("<defs>")
      lines += patterns.enumerated().map { definition(of: $0.element, id: $0.offset) }
      lines.append("</defs>")
    }
    return (lines + marks + ["</svg>", ""]).joined(separator: "\n")
  }

  private mutating func element(for mark: Drawing.Mark) -> String {
    switch mark {
    case .path(let path, let fill, let stroke):
      let look = [fillAttribute(fill), stroke.map(strokeAttributes)].compactMap { $0 }
      return #"<path d="\#(steps(of: path))" \#(look.joined(separator: " "))/>"#
    case .text(let text): return element(for: text)
    }
  }

  private func element(for text: TextMark) -> String {
    var attributes = [
      #"x="\#(number(text.position.x))""#, #"y="\#(number(text.position.y))""#,
      #"font-family="\#(escaped(text.style.family))""#,
      #"font-size="\#(number(text.style.size))""#,
    ]
    if text.style.isBold { attributes.append(#"font-weight="bold""#) }
    if text.style.isItalic { attributes.append(#"font-style="italic""#) }
    if text.anchor != .start { attributes.append(#"text-anchor="\#(text.anchor.rawValue)""#) }
    attributes.append(#"fill="\#(hex(text.style.color))""#)
    return "<text \(attributes.joined(separator: " "))>\(escaped(text.string))</text>"
  }

  private func steps(of path: Path) -> String {
    path.elements.map { element in
      switch element {
      case .move(let p): "M\(pair(p))"
      case .line(let p): "L\(pair(p))"
      case .curve(let a, let b, let p): "C\(pair(a)) \(pair(b)) \(pair(p))"
      case .close: "Z"
      }
    }.joined()
  }

  private mutating func fillAttribute(_ paint: Paint?) -> String {
    switch paint {
    case nil: return #"fill="none""#
    case .solid(let color): return #"fill="\#(hex(color))""#
    case .pattern(let pattern):
      let index = patterns.firstIndex(of: pattern) ?? patterns.count
      if index == patterns.count { patterns.append(pattern) }
      return #"fill="url(#hatch\#(index + 1))""#
    }
  }

  private func strokeAttributes(_ stroke: Stroke) -> String {
    var text = #"stroke="\#(hex(stroke.color))" stroke-width="\#(number(stroke.width))""#
    if !stroke.dash.isEmpty {
      text += #" stroke-dasharray="\#(stroke.dash.map(number).joined(separator: " "))""#
    }
    if stroke.isRound { text += #" stroke-linecap="round" stroke-linejoin="round""# }
    return text
  }

  private func definition(of pattern: Pattern, id: Int) -> String {
    let side = number(pattern.spacing)
    let turn =
      switch pattern.figure {
      case .rising, .crosshatch: #" patternTransform="rotate(-45)""#
      case .falling: #" patternTransform="rotate(45)""#
      case .level, .dots: ""
      }
    return #"<pattern id="hatch\#(id + 1)" patternUnits="userSpaceOnUse" width="\#(side)" "#
      + #"height="\#(side)"\#(turn)><path d="M0 0H\#(side)V\#(side)H0Z" "#
      + #"fill="\#(hex(pattern.ground))"/>\#(figure(of: pattern))</pattern>"#
  }

  private func figure(of pattern: Pattern) -> String {
    let (side, middle) = (number(pattern.spacing), number(pattern.spacing / 2))
    let (ink, width) = (hex(pattern.ink), number(pattern.width))
    let line = #"stroke="\#(ink)" stroke-width="\#(width)"/>"#
    return switch pattern.figure {
    case .rising, .falling, .level: #"<path d="M0 \#(middle)H\#(side)" \#(line)"#
    case .crosshatch: #"<path d="M0 \#(middle)H\#(side)M\#(middle) 0V\#(side)" \#(line)"#
    case .dots:
      #"<circle cx="\#(middle)" cy="\#(middle)" r="\#(number(pattern.width / 2))" fill="\#(ink)"/>"#
    }
  }

  private func pair(_ point: Point) -> String { "\(number(point.x)) \(number(point.y))" }

  /// Rounded to 2 decimals, without trailing zeros; what is not a finite number is 0.
  private func number(_ value: Double) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return "0" }
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest != 0 else { return "\(sign)\(whole)" }
    let decimals =
      rest.isMultiple(of: 10) ? String(rest / 10) : (rest < 10 ? "0\(rest)" : String(rest))
    return "\(sign)\(whole).\(decimals)"
  }

  private func hex(_ color: Color) -> String {
    let parts = [color.red, color.green, color.blue].map { part in
      let level = Int((min(max(part, 0), 1) * 255).rounded())
      return (level < 16 ? "0" : "") + String(level, radix: 16)
    }
    return "#" + parts.joined()
  }

  private func escaped(_ text: String) -> String {
    var result = ""
    for character in text.unicodeScalars {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      default: result.unicodeScalars.append(character)
      }
    }
    return result
  }
}
