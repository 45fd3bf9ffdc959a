import CCairo
import Diagnostics

extension LibraryVersion {
  /// Cairo, as it is loaded.
  public static var cairo: LibraryVersion {
    LibraryVersion("Cairo", String(cString: cairo_version_string()), oldest: "1.16.0")
  }
}
