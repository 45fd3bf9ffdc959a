import Diagnostics
import Document

extension Style {
  /// Reads a style file (`styles/party-hd05.yml`); all faults are thrown together, each with its
  /// place in `file`.
  public static func parse(yaml: String, file: String) throws(Findings) -> Style {
    try YAMLReading.decode(Style.self, from: yaml, at: SourceLines(file: file))
  }
}
