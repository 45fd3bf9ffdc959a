import ArgumentParser
import Diagnostics

/// What the option parser says of a command line, which it says in English alone.
///
/// Its errors are not public, so its sentences are known by their words; one that a later version
/// words otherwise stays English.
enum ParserWords {
  /// All lines of `text` in `language`.
  static func translate(_ text: String, to language: Language) -> String {
    guard language == .vietnamese else { return text }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let sentence = sentences.lazy.compactMap { translated(line, by: $0) }.first
      return phrases.reduce(sentence ?? String(line)) { line, phrase in
        line.split(separator: phrase.english, omittingEmptySubsequences: false)
          .joined(separator: phrase.vietnamese)
      }
    }.joined(separator: "\n")
  }

  /// `line` by a sentence that has its words; each `*` stands for any text.
  private static func translated(
    _ line: Substring, by sentence: (english: String, vietnamese: String)
  ) -> String? {
    let words = sentence.english.split(separator: "*", omittingEmptySubsequences: false)
    guard let first = words.first, line.hasPrefix(first) else { return nil }
    var (rest, texts) = (line.dropFirst(first.count), [Substring]())
    for (index, word) in words.enumerated().dropFirst() {
      let isLast = index == words.count - 1
      guard let place = isLast ? lastPlace(of: word, in: rest) : rest.firstRange(of: word) else {
        return nil
      }
      texts.append(rest[..<place.lowerBound])
      rest = rest[place.upperBound...]
    }
    guard rest.isEmpty else { return nil }
    let pieces = sentence.vietnamese.split(separator: "*", omittingEmptySubsequences: false)
    return zip(pieces, texts.map(quotedAsInBooks) + [""]).map { $0 + $1 }.joined()
  }

  /// `'pdf' or 'png'` as `“pdf” or “png”`, also where the outermost marks are missing; an apostrophe within
  /// a word stays.
  private static func quotedAsInBooks(_ text: Substring) -> String {
    let letters = Array(text)
    return letters.indices.map { index in
      guard letters[index] == "'" else { return String(letters[index]) }
      if index == 0 || letters[index - 1] == " " { return "“" }
      let isEnd = index == letters.count - 1 || " ,.;".contains(letters[index + 1])
      return isEnd ? "”" : "'"
    }.joined()
  }

  private static func lastPlace(of word: Substring, in text: Substring) -> Range<String.Index>? {
    guard text.hasSuffix(word) else { return nil }
    return text.index(text.endIndex, offsetBy: -word.count)..<text.endIndex
  }
}

extension ReportCommand {
  /// Ends the program as `error` says; help and version go to standard output.
  static func end(with error: any Error) -> Never {
    if error is ExitCode { exit(withError: error) }
    let status = exitCode(for: error)
    let text = fullMessage(for: error)
    // Scripts for shells, and help as JSON, are no text for people.
    let isForPrograms = CommandLine.arguments.contains { argument in
      ["--generate-completion-script", "---completion", "--experimental-dump-help"].contains {
        argument.hasPrefix($0)
      }
    }
    let language = Language.ofCommandLine
    let words = isForPrograms ? text : ParserWords.translate(text, to: language)
    let place = status == .success ? OutputFile.standardOutput : .standardError
    if !words.isEmpty { try? place.write(Array("\(words)\n".utf8)) }
    exit(withError: status)
  }
}

extension Language {
  /// The language of what is said before options are read: `--lang`, else the environment's.
  static var ofCommandLine: Language {
    let arguments = CommandLine.arguments
    let values = zip(arguments, arguments.dropFirst()).filter { $0.0 == "--lang" }.map(\.1)
    let joined = arguments.filter { $0.hasPrefix("--lang=") }.map { String($0.dropFirst(7)) }
    return (values + joined).last.flatMap(Language.init(rawValue:)) ?? .ofEnvironment
  }
}
