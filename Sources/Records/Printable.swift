/// The first character of `name` that is of none of the scripts in which a Vietnamese report is set:
/// Latin, Greek and Cyrillic letters, and the common signs. The report's faces have no others.
func unprintableScalar(in name: String) -> Unicode.Scalar? {
  name.unicodeScalars.first { scalar in
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x52F, 0x1D00...0x2BFF, 0xFB00...0xFB04: false
    default: true
    }
  }
}
