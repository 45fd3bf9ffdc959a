import Diagnostics
import Glibc

/// Why the system refused, in words.
struct SystemReason: Sendable {
  /// The system's error number.
  let number: Int32

  /// The reason of `number`.
  init(_ number: Int32) { self.number = number }

  /// The words; in Vietnamese the rarer reasons by their numbers.
  func text(in language: Language) -> String {
    guard language == .vietnamese else { return String(cString: strerror(number)) }
    return switch number {
    case ENOENT: "không có tệp hoặc thư mục này"
    case EACCES, EPERM: "không có quyền"
    case EISDIR: "đây là thư mục"
    case ENOTDIR: "một phần của đường dẫn không phải là thư mục"
    case ENOSPC: "ổ đĩa đã đầy"
    case EDQUOT: "đã hết hạn mức dung lượng"
    case EROFS: "ổ đĩa chỉ cho đọc"
    case ENAMETOOLONG: "tên tệp quá dài"
    case EIO, ENXIO, ENODEV: "ổ đĩa có lỗi hoặc đã bị tháo ra"
    case ESTALE, ETIMEDOUT, EHOSTDOWN, EHOSTUNREACH: "mất kết nối với ổ đĩa mạng"
    case ELOOP: "liên kết trỏ vòng quanh"
    case EBUSY, ETXTBSY: "tệp đang được dùng"
    case EFBIG: "tệp lớn quá mức cho phép"
    case EMFILE, ENFILE: "đang mở quá nhiều tệp"
    case ENOMEM: "máy thiếu bộ nhớ"
    case EBADF, EPIPE: "nơi nhận đã đóng"
    case EINVAL, EOPNOTSUPP: "ổ đĩa không làm được việc này"
    default: "lỗi số \(number) của hệ thống"
    }
  }
}
