import Diagnostics

/// What keeps a file from being completed as PDF/A-3a and PDF/UA-1.
public enum ConformanceProblem: Problem, Error, Hashable {
  // Metadata
  /// The document has no title (ISO 14289-1, 7.1).
  case titleMissing
  /// The language is no BCP 47 tag (ISO 14289-1, 7.2).
  case languageUnknown(String)
  /// The date is not in ISO 8601 with seconds and offset.
  case dateMalformed(String)
  /// Two attachments have one name.
  case attachmentNameTaken(String)

  // The file
  /// What is marked on a page (from 1) is not what the page model says.
  case markedContentDiffers(page: Int)
  /// The file is not one that Rendering makes.
  case unexpectedFile
  /// QPDF refused the file, or what was written to it.
  case fileRefused(reason: String)
  /// Little CMS could not make the colour profile.
  case profileFailed
  /// zlib could not compress.
  case compressionFailed(code: Int)

  /// A stable name in kebab case.
  public var code: String {
    switch self {
    case .titleMissing: "title-missing"
    case .languageUnknown: "language-unknown"
    case .dateMalformed: "date-malformed"
    case .attachmentNameTaken: "attachment-name-taken"
    case .markedContentDiffers: "marked-content-differs"
    case .unexpectedFile: "unexpected-file"
    case .fileRefused: "file-refused"
    case .profileFailed: "profile-failed"
    case .compressionFailed: "compression-failed"
    }
  }

  /// The wording in `language`.
  public func explanation(in language: Language) -> Explanation {
    switch language {
    case .vietnamese: vietnamese
    case .english: english
    }
  }
}
