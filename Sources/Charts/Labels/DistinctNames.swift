import Drawing

extension TextRuler {
  /// Each of `names` broken between words into at most `limit` lines; where they have no room for all
  /// of it, shortened in a way that leaves them unlike: units of one kind differ in how their names end.
  func distinctLines(
    _ names: [String], _ style: TextStyle, width: Double, limit: Int
  ) -> [[String]] {
    let cut = names.map { balancedLines($0, style, width: width, limit: limit) }
    let long = names.indices.filter { !isWhole(cut[$0], of: names[$0]) }
    guard !long.isEmpty else { return cut }
    func replacing(_ shortened: (Int) -> [String]) -> [[String]] {
      var all = cut
      for index in long { all[index] = shortened(index) }
      return all
    }
    let ways = [
      cut,
      replacing { withEnd(names[$0], style, width: width, limit: limit) },
      replacing { index in
        let rest = withoutCommonStart(of: long.map { names[$0] }, names[index])
        return balancedLines(rest, style, width: width, limit: limit)
      },
      replacing { index in
        let all = long.map { names[$0] }
        let middle = withoutCommonEnd(of: all, withoutCommonStart(of: all, names[index]))
        return balancedLines(middle, style, width: width, limit: limit)
      },
    ]
    let counts = ways.map { Set($0).count }
    let most = counts.max() ?? 0
    return ways[counts.firstIndex(of: most) ?? 0]
  }

  /// Its beginning with an ellipsis, and on the last line as many of its last words as have room.
  private func withEnd(
    _ name: String, _ style: TextStyle, width: Double, limit: Int
  ) -> [String] {
    guard limit > 1 else { return lines(name, style, width: width, limit: limit) }
    let start = lines(name, style, width: width, limit: limit - 1)
    var words = name.split(separator: " ").map(String.init)
    guard var end = words.popLast(), self.width(end, style) <= width else {
      return lines(name, style, width: width, limit: limit)
    }
    while let word = words.popLast(), self.width("\(word) \(end)", style) <= width {
      end = "\(word) \(end)"
    }
    return start + [end]
  }

  /// `… số 12` of `Chi bộ Trường Trung học cơ sở số 12`, where all of `names` begin alike.
  private func withoutCommonStart(of names: [String], _ name: String) -> String {
    let common = commonWords(names.map { $0.split(separator: " ") })
    let rest = name.split(separator: " ").dropFirst(common)
    return common == 0 || rest.isEmpty ? name : "… " + rest.joined(separator: " ")
  }

  /// `Yên Cát …` of `Yên Cát thuộc xã Như Xuân`, where all of `names` end alike.
  private func withoutCommonEnd(of names: [String], _ name: String) -> String {
    let common = commonWords(names.map { $0.split(separator: " ").reversed() })
    let rest = name.split(separator: " ").dropLast(common)
    return common == 0 || rest.isEmpty ? name : rest.joined(separator: " ") + "…"
  }

  /// How many words all begin with.
  private func commonWords(_ names: [[Substring]]) -> Int {
    guard let first = names.first else { return 0 }
    return names.dropFirst().reduce(first.count) { count, other in
      min(count, zip(first, other).prefix { $0 == $1 }.count)
    }
  }
}
