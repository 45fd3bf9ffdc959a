import Document

extension Style.Words {
  /// `05-BC/HU`, `05/BC-UBND`; the symbol may be written in either way.
  func code(number: String, symbol: String) -> String {
    guard let mark = symbol.firstIndex(where: { $0 == "/" || $0 == "-" }) else {
      return number + numberSeparator + symbol
    }
    let body = symbol[symbol.index(after: mark)...]
    return number + numberSeparator + symbol[..<mark] + symbolSeparator + body
  }

  /// `T/M BAN THƯỜNG VỤ`, `TM. ỦY BAN NHÂN DÂN`.
  func authority(_ line: String) -> String {
    for abbreviation in abbreviations where line.hasPrefix(abbreviation.written + " ") {
      return abbreviation.printed + line.dropFirst(abbreviation.written.count)
    }
    return line
  }

  /// The recipients, each with the form's sign behind it, the last of which keeps the original:
  /// `Lưu Văn phòng Huyện ủy.`, `Lưu: VT, Văn phòng.`
  func recipients(_ list: [String]) -> [String] {
    let list = filed(list)
    guard let recipientEnd else { return list }
    return list.enumerated().map { index, recipient in
      let bare = recipient.reversed().drop { ",;. ".contains($0) }.reversed()
      return String(bare) + (index < list.count - 1 ? recipientEnd : ".")
    }
  }

  private func filed(_ list: [String]) -> [String] {
    guard let filing, let last = list.last, last.hasPrefix("Lưu") else { return list }
    var place = last.dropFirst("Lưu".count)
    for prefix in [":", " ", "VT,", " "] where place.hasPrefix(prefix) {
      place = place.dropFirst(prefix.count)
    }
    return list.dropLast() + [filing + place]
  }

  /// The number of the appendix `index`, from 1.
  func appendixNumber(_ index: Int) -> String {
    switch appendixNumerals {
    case .arabic: String(index)
    case .roman: roman(index)
    }
  }

  /// A heading of a section with the form's sign behind its Roman number: `I- `, `I. `.
  func section(_ heading: [Inline]) -> [Inline] {
    guard let sectionMark, var first = heading.first else { return heading }
    let number = first.text.prefix { "IVXLC".contains($0) }
    let rest = first.text.dropFirst(number.count)
    guard !number.isEmpty, rest.hasPrefix("- ") || rest.hasPrefix(". ") else { return heading }
    first.text = number + sectionMark + rest.dropFirst(2)
    return [first] + heading.dropFirst()
  }
}

/// `4` as `IV`.
private func roman(_ number: Int) -> String {
  let signs = [
    (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"),
    (1, "I"),
  ]
  var (rest, text) = (number, "")
  for (value, sign) in signs {
    while rest >= value {
      text += sign
      rest -= value
    }
  }
  return text
}

extension Block {
  /// The block with a section's heading as the form has it.
  func following(_ words: Style.Words) -> Block {
    guard case .heading(level: 1, let inlines) = content else { return self }
    var block = self
    block.content = .heading(level: 1, words.section(inlines))
    return block
  }
}
