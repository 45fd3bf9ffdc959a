import Document
import Foundation
import Templating

/// The styles of `Templates/styles`.
enum StyleFile {
  static let repository = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func style(_ name: String) throws -> Style {
    let file = repository.appendingPathComponent("Templates/styles/\(name).yml")
    return try Style.parse(yaml: String(contentsOf: file, encoding: .utf8), file: file.path)
  }
}
