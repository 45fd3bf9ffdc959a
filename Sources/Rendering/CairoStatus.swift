import CCairo

/// What a Cairo call reported.
///
/// A raw value and not an enum, so that a code which a newer Cairo adds is still an error.
struct CairoStatus: RawRepresentable, Hashable {
  var rawValue: UInt32

  init(rawValue: UInt32) { self.rawValue = rawValue }

  init(_ status: cairo_status_t) { rawValue = status.rawValue }

  static let success = CairoStatus(CAIRO_STATUS_SUCCESS)

  /// Cairo's own words, in English; it has them for unknown codes too.
  var reason: String {
    guard let words = cairo_status_to_string(cairo_status_t(rawValue: rawValue)) else {
      return "status \(rawValue)"
    }
    return String(cString: words)
  }
}
