import Glibc

/// What libFuzzer calls with each input it makes up; a reading that breaks a rule ends the run, and
/// the input is kept.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReader(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let input = ReadingCase(Array(UnsafeBufferPointer(start: data, count: count))) else {
    // Nothing to learn from inputs like this.
    return -1
  }
  let violations = input.violations()
  guard violations.isEmpty else {
    print(violations.joined(separator: "\n"))
    fflush(nil)
    abort()
  }
  return 0
}
