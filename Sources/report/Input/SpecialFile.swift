import Diagnostics
import Glibc

/// What can stand where a file should, and cannot be read as one.
enum SpecialFile: Sendable {
  case folder, pipe, socket, device

  /// What `status` is of; nil for a file.
  init?(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: return nil
    case S_IFDIR: self = .folder
    case S_IFIFO: self = .pipe
    case S_IFSOCK: self = .socket
    default: self = .device
    }
  }

  /// Its name within a sentence.
  func name(in language: Language) -> String {
    switch (self, language) {
    case (.folder, .vietnamese): "thư mục"
    case (.folder, .english): "a folder"
    case (.pipe, .vietnamese): "đường ống (pipe)"
    case (.pipe, .english): "a pipe"
    case (.socket, .vietnamese): "socket"
    case (.socket, .english): "a socket"
    case (.device, .vietnamese): "thiết bị"
    case (.device, .english): "a device"
    }
  }
}
