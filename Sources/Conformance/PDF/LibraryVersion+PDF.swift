import CLCMS
import CQPDF
import CZlib
import Diagnostics

extension LibraryVersion {
  /// QPDF, as it is loaded.
  public static var qpdf: LibraryVersion {
    LibraryVersion("QPDF", String(cString: qpdf_get_qpdf_version()), oldest: "11.3.0")
  }

  /// Little CMS, as it is loaded.
  public static var littleCMS: LibraryVersion {
    let number = cmsGetEncodedCMMversion()
    return LibraryVersion("Little CMS", "\(number / 1000).\(number / 10 % 100)", oldest: "2.14")
  }

  /// zlib, as it is loaded.
  public static var zlib: LibraryVersion {
    LibraryVersion("zlib", String(cString: zlibVersion()), oldest: "1.2.13")
  }
}
