import Glibc

/// Another program, run to its end.
struct ChildProcess {
  /// How it ended.
  let status: Int32
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error, or why it could not be run; without its last line end.
  let messages: String

  /// Runs `command`, looked for in `PATH`, with `input` as standard input and messages in English.
  ///
  /// What goes in and out lies in files without a name: no pipe can fill up or break.
  init(_ command: [String], input: [UInt8] = []) {
    let files = (0..<3).compactMap { _ in tmpfile() }
    defer { for file in files { fclose(file) } }
    let written = files.first.map { fwrite(input, 1, input.count, $0) == input.count } ?? false
    guard files.count == 3, written, fflush(files[0]) == 0 else {
      self.init(status: 127, output: [], messages: String(cString: strerror(errno)))
      return
    }
    rewind(files[0])
    let failure = Self.run(command, files.map { fileno($0) })
    guard case .success(let status) = failure else {
      let number: Int32 = if case .failure(let error) = failure { error.number } else { 0 }
      self.init(status: 127, output: [], messages: String(cString: strerror(number)))
      return
    }
    let errors = String(decoding: Self.contents(of: files[2]), as: UTF8.self)
    self.init(
      status: status, output: Self.contents(of: files[1]),
      messages: errors.split(separator: "\n").joined(separator: "\n"))
  }

  private init(status: Int32, output: [UInt8], messages: String) {
    (self.status, self.output, self.messages) = (status, output, messages)
  }

  private struct Failure: Error {
    let number: Int32
  }

  /// The exit status, 128 and the number of the signal that ended it, or why it was not started.
  private static func run(_ command: [String], _ descriptors: [Int32]) -> Result<Int32, Failure> {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, descriptor, Int32(number))
    }
    let arguments = command.map { strdup($0) } + [nil]
    let variables = inEnglish().map { strdup($0) } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, command[0], &actions, nil, arguments, variables)
    guard failure == 0 else { return .failure(Failure(number: failure)) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else { return .failure(Failure(number: errno)) }
    }
    let signal = status & 0x7F
    return .success(signal == 0 ? status >> 8 & 0xFF : 128 + signal)
  }

  /// This process's environment, with messages in English, which can be told apart.
  private static func inEnglish() -> [String] {
    var variables = ["LC_ALL=C"]
    var next = environ
    while let text = next.pointee {
      let variable = String(cString: text)
      if !variable.hasPrefix("LC_ALL=") { variables.append(variable) }
      next += 1
    }
    return variables
  }

  private static func contents(of file: UnsafeMutablePointer<FILE>) -> [UInt8] {
    rewind(file)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes += buffer[..<count]
    }
  }
}
