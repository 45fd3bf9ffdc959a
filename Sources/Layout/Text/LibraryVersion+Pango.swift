import CPangoCairo
import Diagnostics

extension LibraryVersion {
  /// Pango, as it is loaded.
  public static var pango: LibraryVersion {
    LibraryVersion("Pango", String(cString: pango_version_string()), oldest: "1.50.12")
  }

  /// Fontconfig, as it is loaded.
  public static var fontconfig: LibraryVersion {
    let number = FcGetVersion()
    let version = "\(number / 10000).\(number / 100 % 100).\(number % 100)"
    return LibraryVersion("Fontconfig", version, oldest: "2.14.1")
  }
}
