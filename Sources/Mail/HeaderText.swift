/// `text` as the value of the unstructured header called `name`, with the name, ready to be written:
/// no line over 76 characters, ending in CRLF.
///
/// What is not short ASCII becomes encoded-words in base64, each a whole number of characters
/// (RFC 2047, 2 and 5): a letter and its marks are never parted.
func unstructuredHeader(_ name: String, _ text: String) -> String {
  let text = onOneLine(text)
  let line = "\(name): \(text)"
  if isPlain(text), line.utf8.count <= lineLength { return "\(line)\r\n" }
  return "\(name): \(encodedWords(text, from: name.utf8.count + 2))\r\n"
}

/// `text` as encoded-words, one a line, the first of which begins in `column`.
func encodedWords(_ text: String, from column: Int) -> String {
  var words: [String] = []
  var (chunk, column) = ([UInt8](), column)
  func end() {
    words.append("=?UTF-8?B?\(base64(chunk))?=")
    (chunk, column) = ([], 1)
  }
  for character in text {
    // A character of more marks than a line holds has to be cut all the same.
    for part in parts(of: character, upTo: wordRoom(from: 1)) {
      if !chunk.isEmpty, chunk.count + part.count > wordRoom(from: column) { end() }
      chunk += part
    }
  }
  if !chunk.isEmpty { end() }
  return words.joined(separator: "\r\n ")
}

/// How many bytes an encoded-word can hold that begins in `column`: base64 makes four characters of
/// three.
private func wordRoom(from column: Int) -> Int {
  let frame = "=?UTF-8?B??=".utf8.count
  return max((min(lineLength - column, 75) - frame) / 4 * 3, 3)
}

private func parts(of character: Character, upTo size: Int) -> [[UInt8]] {
  guard character.utf8.count > size else { return [Array(character.utf8)] }
  return character.unicodeScalars.map { Array(String($0).utf8) }
}

/// RFC 2047 allows lines of 76 characters.
let lineLength = 76

/// Whether a header may hold `text` as it is.
func isPlain(_ text: String) -> Bool {
  text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
}

/// `text` with a space for each run of spaces, line ends and other controls, none at the ends.
func onOneLine(_ text: String) -> String {
  text.unicodeScalars.split { $0.value <= 0x20 || $0.value == 0x7F }
    .map { String($0) }.joined(separator: " ")
}
