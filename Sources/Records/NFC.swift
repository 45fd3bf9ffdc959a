import CGLib

/// `text` in Unicode's Normalization Form C (Unicode Standard Annex 15): each Vietnamese letter with
/// its marks is one scalar, however it was typed.
public func nfc(_ text: String) -> String { normalized(text, to: G_NORMALIZE_NFC) }

/// `text` in Normalization Form D: letters and marks apart.
public func nfd(_ text: String) -> String { normalized(text, to: G_NORMALIZE_NFD) }

private func normalized(_ text: String, to form: GNormalizeMode) -> String {
  if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
  // GLib takes NUL for the end.
  return text.split(separator: "\0", omittingEmptySubsequences: false)
    .map { part in
      guard let copy = g_utf8_normalize(String(part), -1, form) else { return String(part) }
      defer { g_free(copy) }
      return String(cString: copy)
    }
    .joined(separator: "\0")
}
