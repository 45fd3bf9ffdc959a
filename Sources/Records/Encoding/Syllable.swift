/// The spelling of Vietnamese syllables: onset, rime, and at most one tone.
///
/// The rules tell what can be written, not what is a word, and are generous at the edges: they know
/// the clusters and the final k of the highlands' names (Krông Búk, Đắk Lắk), and take tone marks on
/// either letter of `oa`, `oe`, `uy`.
enum Syllable {
  /// Whether `word` can be a syllable.
  static func isWellFormed(_ word: some Sequence<Unicode.Scalar>) -> Bool {
    var (bases, tones) = ("", [VietnameseLetter.Tone]())
    for scalar in word {
      guard let letter = VietnameseLetter(scalar) else { return false }
      bases.unicodeScalars.append(letter.base)
      if let tone = letter.tone { tones.append(tone) }
    }
    guard tones.count <= 1, let last = bases.last else { return false }
    // A syllable that a stop closes has one of the two tones that are short.
    let isStopped = "cptk".contains(last) || bases.hasSuffix("ch")
    if isStopped, let tone = tones.first, tone != .acute, tone != .dot { return false }
    return onsets.contains { onset in
      bases.hasPrefix(onset) && rimes.contains(String(bases.dropFirst(onset.count)))
    }
  }

  private static let onsets: [String] = {
    let single = "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
    let clusters = ["b", "c", "đ", "g", "k", "p"].flatMap { ["\($0)l", "\($0)r"] }
    return [""] + single.split(separator: " ").map(String.init) + clusters
  }()

  private static let rimes: Set<String> = {
    var rimes: Set<String> = []
    for (nucleus, codas) in nuclei {
      for coda in codas.split(separator: " ") { rimes.insert(nucleus + (coda == "-" ? "" : coda)) }
    }
    return rimes
  }()

  /// What may close each vowel or group of vowels; `-` is nothing.
  private static let nuclei: [(String, String)] = {
    let nasals = "m n ng p t c k"
    return [
      ("a", "- \(nasals) nh ch i y o u"), ("ă", nasals), ("â", "\(nasals) u y"),
      ("e", "- \(nasals) o"), ("ê", "- m n nh p t ch k u"),
      ("i", "- m n nh p t ch k u a"), ("iê", "\(nasals) u"), ("yê", "m n ng t u"),
      ("o", "- \(nasals) i"), ("oo", "ng n c"), ("ô", "- \(nasals) i"), ("ơ", "- m n p t i"),
      ("u", "- \(nasals) i a"), ("uô", "\(nasals) i"),
      ("ư", "- m n ng t c k u i a"), ("ươ", "\(nasals) u i"),
      ("y", "- m n nh p t ch u"),
      ("oa", "- \(nasals) nh ch i y o"), ("oă", nasals), ("oe", "- m n ng t o"),
      ("uâ", "n ng t c y"), ("uê", "- n nh ch"), ("uơ", "-"), ("uy", "- n nh p t ch u a"),
      ("uyê", "n ng t"),
    ]
  }()
}
