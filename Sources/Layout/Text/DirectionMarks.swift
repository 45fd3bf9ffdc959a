extension StyledText {
  /// Without the unseen characters that steer text from right to left (Unicode's `Bidi_Control`);
  /// they come with what is pasted from elsewhere, and without such text they say nothing.
  var withoutDirectionMarks: StyledText {
    // All but one of them begin with this byte, which few texts have.
    guard text.utf8.contains(where: { $0 == 0xE2 || $0 == 0xD8 }),
      text.unicodeScalars.contains(where: \.isDirectionMark)
    else { return self }
    var copy = self
    copy.text = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isDirectionMark }))
    return copy
  }
}

extension Unicode.Scalar {
  fileprivate var isDirectionMark: Bool {
    switch value {
    case 0x061C, 0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
