import Diagnostics

extension ConformanceProblem {
  var english: Explanation {
    let fault = "this is a fault of the program; please report it"
    return switch self {
    case .titleMissing:
      Explanation("the document has no title", hint: "give it one in the template's front matter")
    case .languageUnknown(let tag):
      Explanation("“\(tag)” is not a language tag", hint: "write it like vi-VN")
    case .dateMalformed(let date):
      Explanation("“\(date)” is not a date with time and offset", hint: fault)
    case .attachmentNameTaken(let name):
      Explanation("two attached files are called “\(name)”", hint: "rename one of them")
    case .markedContentDiffers(let page):
      Explanation("page \(page) is not marked as it was laid out", hint: fault)
    case .unexpectedFile: Explanation("the drawn file has an unknown form", hint: fault)
    case .fileRefused(let reason):
      Explanation("the PDF cannot be completed: \(reason)", hint: fault)
    case .profileFailed: Explanation("the sRGB colour profile cannot be made", hint: fault)
    case .compressionFailed(let code):
      Explanation("the PDF cannot be compressed (code \(code))", hint: fault)
    }
  }
}
