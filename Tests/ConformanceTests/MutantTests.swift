import Glibc
import PageModel
import SampleReport
import Testing

@testable import Conformance

/// Files that lack one thing which makes a file conform.
///
/// Each is told from the whole file here, or refused before it is one. With MUTANTS in the environment, the name of a folder,
/// they are written there, and `make conformance` asks of each that a check goes red.
@Suite struct MutantTests {
  /// What is left out; `nothing` is the file that conforms.
  enum Omission: Hashable, CustomStringConvertible {
    case nothing
    case step(FinishingStep)
    case structure

    var description: String {
      switch self {
      case .nothing: "nothing"
      case .step(let step): step.rawValue
      case .structure: "structure"
      }
    }

    static let all =
      [Omission.nothing, .structure] + FinishingStep.allCases.map(Omission.step)
  }

  @Test func everyStepLeavesItsMark() throws {
    let report = try makeSampleReportWithField()
    let drawn = try drawn(report)
    var files: Set<[UInt8]> = []
    for omission in Omission.all {
      if Self.refused.contains(omission) {
        #expect(throws: ConformanceProblem.unexpectedFile, "\(omission)") {
          try finished(report, drawn: drawn, without: omission)
        }
        continue
      }
      let file = try finished(report, drawn: drawn, without: omission)
      #expect(files.insert(file).inserted, "\(omission)")
      try write(file, named: "\(omission)")
    }
    #expect(
      files.contains(
        try Finisher(metadata: sampleMetadata, attachments: [sampleAttachment])
          .finish(drawn, report: report)))
  }

  /// The tree cannot be written without its root, and without the annotations that it names.
  private static let refused: [Omission] = [
    .step(.tagging), .step(.links), .step(.signatureFields),
  ]

  private func finished(
    _ report: LaidOutReport, drawn: [UInt8], without omission: Omission
  ) throws -> [UInt8] {
    let finisher = Finisher(metadata: sampleMetadata, attachments: [sampleAttachment])
    let checked = try finisher.check(report)
    let document = try PDFDocument(reading: CrossReferenceTable.forgettingStructure(of: drawn))
    for step in FinishingStep.allCases where omission != .step(step) {
      try checked.perform(step, on: document)
    }
    let file = try document.written()
    return omission == .structure ? file : try checked.addStructure(to: file).bytes
  }

  private func makeSampleReportWithField() throws -> LaidOutReport {
    var report = try makeSampleReport()
    report.addSignatureField()
    return report
  }

  private func write(_ file: [UInt8], named name: String) throws {
    guard let folder = getenv("MUTANTS").map({ String(cString: $0) }), !folder.isEmpty else {
      return
    }
    let stream = try #require(fopen("\(folder)/\(name).pdf", "w"))
    let written = fwrite(file, 1, file.count, stream)
    #expect(fclose(stream) == 0 && written == file.count)
  }
}
