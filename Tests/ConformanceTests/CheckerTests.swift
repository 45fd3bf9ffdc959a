import Diagnostics
import PageModel
import SampleReport
import Testing

@testable import Conformance

@Suite struct CheckerTests {
  /// One way to spoil the sample report, and what is found then.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let spoil: @Sendable (inout LaidOutReport) -> Void

    init(_ expected: String, _ spoil: @escaping @Sendable (inout LaidOutReport) -> Void) {
      testDescription = expected
      self.spoil = spoil
    }
  }

  @Test func theSampleHasNoFault() throws {
    #expect(Checker.findings(in: try makeSampleReport()).isEmpty)
  }

  @Test(arguments: faults)
  func aFaultIsFoundAtItsPlace(fault: Fault) throws {
    var report = try makeSampleReport()
    fault.spoil(&report)
    let found = Checker.findings(in: report).map { finding in
      [finding.location?.line.map { "line \($0)" }, finding.problem.code].compactMap { $0 }
        .joined(separator: ": ")
    }
    #expect(found.joined(separator: ", ") == fault.testDescription)
  }

  @Test func allFaultsAreToldTogetherAndNothingIsWritten() throws {
    var report = try makeSampleReport()
    for fault in Self.faults.prefix(3) { fault.spoil(&report) }
    let findings = try #require(throws: Findings.self) {
      try Finisher(metadata: sampleMetadata).finish([], report: report)
    }
    #expect(findings.all.count == 3)
  }

  static let faults: [Fault] = [
    Fault("line 8: figure-without-alternative") { $0.change(.figure) { $0.alternativeText = "" } },
    Fault("line 24: heading-level-skipped") { $0.change(.heading2) { $0.role = .heading3 } },
    Fault("line 5: link-without-description") { $0.links[0].description = "" },
    Fault("line 60: form-incomplete") { report in
      _ = report.structure.add(
        .form, to: report.structure.root,
        source: SourceLocation(file: "report.md", line: 60, column: 1))
    },
    Fault("line 8: figure-without-box") { $0.change(.figure) { $0.bounds = nil } },
    Fault("line 8: figure-without-box") { $0.change(.figure) { $0.page = 7 } },
    Fault("line 8: figure-without-box") { $0.change(.figure) { $0.bounds?.width = .nan } },
    Fault("line 3: heading-level-skipped") { $0.change(.heading1) { $0.role = .heading2 } },
    Fault("line 30: table-without-headers") { report in
      for id in report.structure.ids where report.structure[id].role == .headerCell {
        report.structure[id].role = .dataCell
        report.structure[id].name = nil
      }
      for id in report.structure.ids { report.structure[id].headers = [] }
    },
    Fault("line 30: header-cell-without-scope") { report in
      report.change(.headerCell) { $0.scope = nil }
    },
    Fault("line 30: table-uneven, line 30: table-uneven") { report in
      report.change(.headerCell) { $0.columnSpan = 2 }
    },
    Fault("line 30: header-unknown") { $0.change(.dataCell) { $0.headers = ["năm"] } },
    Fault("line 40: element-empty") { report in
      _ = report.structure.add(.listItem, to: report.firstID(of: .list))
    },
    Fault("line 20: leaf-misplaced") { report in
      report.structure.addLeaf(page: 1, leaf: 2, to: report.firstID(of: .paragraph, after: 5))
    },
    Fault("line 20: leaf-misplaced") {
      $0.change(.paragraph, after: 5) { $0.children.removeLast() }
    },
    Fault("line 20: leaf-misplaced") { $0.pages[1].leaves[2].owner = .artifact },
    Fault("link-misplaced") { $0.change(.link) { $0.children.removeLast() } },
    Fault("line 5: link-misplaced, link-misplaced") { report in
      report.change(.paragraph) { $0.children.append(.link(1)) }
      report.change(.link) { $0.children.removeLast() }
    },
    Fault("line 5: link-destination-unknown") { $0.links[1].destination = "bang-2" },
    Fault("line 5: page-unknown") { $0.links[1].page = 3 },
    Fault("page-unknown") { $0.destinations["bang-1"]?.page = 3 },
    Fault("bookmark-without-title") { $0.outline[0].children[0].title = "" },
    Fault("bookmark-destination-unknown") { $0.outline[0].children[0].destination = "x" },
    Fault("line 3: glyph-missing") { report in
      guard case .glyphs(var run) = report.pages[0].leaves[2].items[0] else { return }
      run.glyphs[0].id = 0
      report.pages[0].leaves[2].items[0] = .glyphs(run)
    },
  ]
}

extension LaidOutReport {
  /// The first element of `role` numbered above `index`.
  fileprivate func firstID(of role: StructureTree.Role, after index: Int = 0) -> StructureTree.ID {
    structure.ids.first { $0.index > index && structure[$0].role == role } ?? structure.root
  }

  fileprivate mutating func change(
    _ role: StructureTree.Role, after index: Int = 0,
    _ change: (inout StructureTree.Element) -> Void
  ) {
    change(&structure[firstID(of: role, after: index)])
  }
}
