import CCmarkGFM
import Diagnostics

extension LibraryVersion {
  /// cmark-gfm, as it is loaded.
  public static var cmark: LibraryVersion {
    LibraryVersion("cmark-gfm", String(cString: cmark_version_string()), oldest: "0.29.0")
  }
}
