import CPangoCairo

/// A face that stands for a family in a style's words.
public struct InstalledFace: Sendable, Hashable {
  /// The family that it is of, which may be another's stand-in.
  public var family: String
  /// The file that holds it.
  public var file: String
  /// Vietnamese letters that it lacks.
  public var missingLetters: [Unicode.Scalar]
}

extension FontLibrary {
  /// The faces that `family` is set in, regular, bold, italic and bold italic, each once; fewer than
  /// four where a weight or slant would have to be feigned.
  public func faces(of family: String) -> [InstalledFace] {
    var faces: [InstalledFace] = []
    for weight in [FC_WEIGHT_REGULAR, FC_WEIGHT_BOLD] {
      for slant in [FC_SLANT_ROMAN, FC_SLANT_ITALIC] {
        guard let face = face(of: family, weight: weight, slant: slant), !faces.contains(face)
        else { continue }
        faces.append(face)
      }
    }
    return faces
  }

  private func face(of family: String, weight: Int32, slant: Int32) -> InstalledFace? {
    guard let pattern = FcPatternCreate() else { return nil }
    defer { FcPatternDestroy(pattern) }
    guard FcPatternAddString(pattern, FC_FAMILY, family) != 0,
      FcPatternAddInteger(pattern, FC_WEIGHT, weight) != 0,
      FcPatternAddInteger(pattern, FC_SLANT, slant) != 0,
      FcConfigSubstitute(configuration, pattern, FcMatchPattern) != 0
    else { return nil }
    FcDefaultSubstitute(pattern)
    var result = FcResultNoMatch
    guard let found = FcFontMatch(configuration, pattern, &result) else { return nil }
    defer { FcPatternDestroy(found) }
    guard let name = Self.text(FC_FAMILY, of: found), let file = Self.text(FC_FILE, of: found)
    else {
      return nil
    }
    var letters: OpaquePointer?
    guard FcPatternGetCharSet(found, FC_CHARSET, 0, &letters) == FcResultMatch, let letters else {
      return nil
    }
    return InstalledFace(
      family: name, file: file,
      missingLetters: vietnameseLetters.filter { FcCharSetHasChar(letters, $0.value) == 0 })
  }

  private static func text(_ key: String, of pattern: OpaquePointer) -> String? {
    var text: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, key, 0, &text) == FcResultMatch, let text else { return nil }
    return String(cString: text)
  }
}

/// The letters of Vietnamese that ASCII lacks, 134 of them (TCVN 6909:2001).
private let vietnameseLetters: [Unicode.Scalar] =
  Array("ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýĂăĐđĨĩŨũƠơƯư".unicodeScalars)
  + (0x1EA0...0x1EF9).compactMap { Unicode.Scalar($0) }
