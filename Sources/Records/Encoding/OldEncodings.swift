/// The choice among the encodings that Vietnam's offices had before UTF-8.
enum OldEncodings {
  /// What the spelling of a text says.
  enum Choice {
    /// The text, in the one encoding by which it reads like Vietnamese, and the first line that does
    /// not.
    case clear(TextEncoding, text: [UInt8], strangeLine: Int?)
    /// None is much better than all others; these are possible.
    case unclear([TextEncoding])
  }

  /// The encoding of `bytes`.
  ///
  /// Windows' code page of Western Europe is not one of them: it lacks most of the letters. But what
  /// would read well by it, too, is not clear.
  static func choice(for bytes: UnsafeRawBufferPointer) -> Choice {
    let rivals = [
      Reading(bytes, in: .windows1258, .windows1258), Reading(bytes, in: .tcvn3, .tcvn3),
      Reading(bytes, in: nil, .windows1252),
    ].compactMap { $0 }
    let plausible = rivals.filter { $0.encoding != nil && $0.evidence.isPlausible }
    guard let best = plausible.first, let encoding = best.encoding,
      rivals.allSatisfy({
        $0.encoding == encoding || $0.evidence.isUnlikely(beside: best.evidence)
      })
    else { return .unclear(plausible.compactMap(\.encoding)) }
    return .clear(encoding, text: best.text, strangeLine: best.evidence.strangeLine)
  }

  /// The text as one encoding has it.
  private struct Reading {
    /// Nil for one that is no choice.
    var encoding: TextEncoding?
    var text: [UInt8]
    var evidence: SpellingEvidence

    init?(_ bytes: UnsafeRawBufferPointer, in encoding: TextEncoding?, _ codePage: CodePage?) {
      do throws(CodePage.UnknownByte) {
        guard let text = try codePage?.text(of: bytes) else { return nil }
        self.encoding = encoding
        self.text = text
        evidence = text.withUnsafeBytes { SpellingEvidence($0) }
      } catch {
        return nil
      }
    }
  }
}

extension DecodedText {
  /// The text of `bytes` in `encoding`, one with a byte a character.
  init(_ bytes: UnsafeRawBufferPointer, codePageOf encoding: TextEncoding) throws(Refusal) {
    let codePage: CodePage? = encoding == .tcvn3 ? .tcvn3 : .windows1258
    guard let codePage else { throw Refusal(.noConverter(encoding), line: 1) }
    do throws(CodePage.UnknownByte) {
      self.init(bytes: try codePage.text(of: bytes))
    } catch {
      throw Refusal(
        .notIn(encoding, isDeclared: true), at: error.offset, in: bytes, isUTF8: false)
    }
  }
}
