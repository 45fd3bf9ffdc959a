/// `text` without the spaces, breaking or not, tabs and line ends at its ends.
@inline(__always)
func withoutSpaces(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
  guard let first = text.first, let last = text.last else { return text }
  // Nearly every cell: neither a space nor the byte of a longer one at either end.
  if isVisible(first), isVisible(last) { return text }
  return trimmed(text)
}

/// Whether `byte` is neither an ASCII space or control character nor the first or the last byte of
/// another space.
@inline(__always)
private func isVisible(_ byte: UInt8) -> Bool {
  byte > Byte.space && byte != 0xC2 && byte != 0xE2 && byte != 0xA0 && byte != 0xAF
}

@inline(never)
private func trimmed(_ text: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
  var (start, end) = (0, text.count)
  while start < end {
    let width = leadingSpace(text, at: start, before: end)
    if width == 0 { break }
    start += width
  }
  while start < end {
    let width = trailingSpace(text, from: start, before: end)
    if width == 0 { break }
    end -= width
  }
  return UnsafeRawBufferPointer(rebasing: text[start..<end])
}

/// A space or a control character; but not NUL, which no text has.
private func isSpace(_ byte: UInt8) -> Bool { byte <= Byte.space && byte != 0 }

/// The UTF-8 of U+00A0, and of U+202F, the narrow one.
private let (noBreakSpace, narrowNoBreakSpace): ([UInt8], [UInt8]) = (
  [0xC2, 0xA0], [0xE2, 0x80, 0xAF]
)

private func leadingSpace(_ text: UnsafeRawBufferPointer, at start: Int, before end: Int) -> Int {
  if text[start] < 0x80 { return isSpace(text[start]) ? 1 : 0 }
  let rest = text[start..<end]
  return [noBreakSpace, narrowNoBreakSpace].first { rest.starts(with: $0) }?.count ?? 0
}

private func trailingSpace(_ text: UnsafeRawBufferPointer, from start: Int, before end: Int) -> Int
{
  if text[end - 1] < 0x80 { return isSpace(text[end - 1]) ? 1 : 0 }
  let rest = text[start..<end]
  return [noBreakSpace, narrowNoBreakSpace].first { rest.suffix($0.count).elementsEqual($0) }?.count
    ?? 0
}
