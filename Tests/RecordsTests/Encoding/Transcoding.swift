import Foundation
import Glibc
import Testing

@testable import Records

/// UTF-8 `text` in `charset`, as iconv calls it.
func encoded(_ text: [UInt8], as charset: String) throws -> [UInt8] {
  let handle = try #require(iconv_open(charset, "UTF-8"))
  defer { iconv_close(handle) }
  var (input, output) = (text.map { CChar(bitPattern: $0) }, [CChar](repeating: 0, count: 65536))
  var encoded: [UInt8] = []
  try input.withUnsafeMutableBufferPointer { input in
    var (next, left) = (input.baseAddress, input.count)
    repeat {
      let written = output.withUnsafeMutableBufferPointer { output in
        var (end, room) = (output.baseAddress, output.count)
        // What is left in the state, with no input, is written by the last call.
        let result = iconv(handle, &next, &left, &end, &room)
        return result == -1 && errno != E2BIG ? -1 : output.count - room
      }
      try #require(written >= 0)
      encoded += output.prefix(written).map { UInt8(bitPattern: $0) }
    } while left > 0
    let rest = output.withUnsafeMutableBufferPointer { output in
      var (end, room) = (output.baseAddress, output.count)
      iconv(handle, nil, nil, &end, &room)
      return output.count - room
    }
    encoded += output.prefix(rest).map { UInt8(bitPattern: $0) }
  }
  return encoded
}

func encoded(_ text: String, as charset: String) throws -> [UInt8] {
  try encoded(Array(text.utf8), as: charset)
}

/// UTF-8 `text` as a program has it that took it for ISO 8859-1 and saved it as UTF-8.
func garbledAsLatin1(_ text: [UInt8]) -> [UInt8] {
  text.flatMap { String(Unicode.Scalar($0)).utf8 }
}

/// UTF-8 `text` as a program has it that took it for windows-1252 and saved it as UTF-8.
func garbled(_ text: [UInt8]) -> [UInt8] {
  let undefined: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
  return text.flatMap { byte -> [UInt8] in
    let meant =
      undefined.contains(byte)
      ? String(Unicode.Scalar(byte))
      : String(data: Data([byte]), encoding: .windowsCP1252) ?? "\u{FFFD}"
    return Array(meant.utf8)
  }
}

/// What ``decoding(of:as:)`` says, as one text: `as it is`, the UTF-8 text with its remarks before
/// it, or the fault with its line.
func verdict(_ bytes: [UInt8], as declared: TextEncoding? = nil) -> String {
  switch bytes.withUnsafeBytes({ decoding(of: $0, as: declared) }) {
  case .asItIs: "as it is"
  case .decoded(let text):
    text.remarks.map { "~\($0.problem.code)@\($0.line) " }.joined()
      + String(decoding: text.bytes, as: UTF8.self)
  case .refused(let fault, let place): "\(fault)@\(place.line)"
  }
}
