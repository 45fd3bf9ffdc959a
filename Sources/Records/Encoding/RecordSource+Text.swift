import Diagnostics

extension RecordSource {
  /// The file's text in UTF-8, and what has to be said about it; no text where an error says why.
  ///
  /// `encoding` is that of a file which is not UTF-8 and has no byte order mark; nil to find it out.
  public func text(in encoding: TextEncoding? = nil) -> (bytes: [UInt8]?, findings: [Finding]) {
    switch bytes.withBytes({ decoding(of: $0, as: encoding) }) {
    case .asItIs: (bytes.withBytes { Array($0) }, [])
    case .decoded(let text): (text.bytes, text.remarks.map { remark($0.problem, line: $0.line) })
    case .refused(let fault, let place):
      (
        nil,
        [
          Finding(
            RecordProblem.unreadableText(fault, text: place.text),
            at: SourceLocation(file: name, line: place.line, column: place.column))
        ]
      )
    }
  }

  private func remark(_ problem: RecordProblem, line: Int) -> Finding {
    Finding(problem, at: place(line), severity: .warning)
  }

  private func place(_ line: Int) -> SourceLocation { SourceLocation(file: name, line: line) }
}
