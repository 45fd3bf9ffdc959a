import Diagnostics
import Glibc

/// Why the system refused, in words.
struct SystemReason: Sendable {
  /// The system's error number.
  let number: Int32

  /// The reason of `number`.
  init(_ number: Int32) { self.number = number }

  /// The words; the rarer reasons in the system's own English.
  func text(in language: Language) -> String {
    let system = String(cString: strerror(number))
    guard language == .vietnamese else { return system }
    return switch number {
    case ENOENT: "không có tệp hoặc thư mục này"
    case EACCES, EPERM: "không có quyền"
    case EISDIR: "đây là thư mục"
    case ENOTDIR: "một phần của đường dẫn không phải là thư mục"
    case ENOSPC: "ổ đĩa đã đầy"
    case EDQUOT: "đã hết hạn mức dung lượng"
    case EROFS: "ổ đĩa chỉ cho đọc"
    case ENAMETOOLONG: "tên tệp quá dài"
    case EIO: "ổ đĩa có lỗi"
    default: system
    }
  }
}
