import Diagnostics
import PageModel

/// Looks for everything in a report that would break its conformance, before a byte is written.
///
/// Validators see some of it in the file, but not where it comes from; and none of them sees a
/// link that leads nowhere or a letter that is a box.
struct Checker {
  let report: LaidOutReport
  private(set) var findings: [Finding] = []

  private init(_ report: LaidOutReport) { self.report = report }

  /// All findings, in the order of the structure tree, then of the pages, then of the links.
  static func findings(in report: LaidOutReport) -> [Finding] {
    var checker = Checker(report)
    checker.checkElements()
    checker.checkHeadings()
    checker.checkTables()
    checker.checkContent()
    checker.checkNavigation()
    return checker.findings
  }

  /// Notes a problem, where the template says what `element` shows, or its nearest ancestor.
  mutating func note(_ problem: AccessibilityProblem, at element: StructureTree.ID? = nil) {
    var place = element
    while let id = place, report.structure[id].source == nil { place = report.structure[id].parent }
    findings.append(Finding(problem, at: place.flatMap { report.structure[$0].source }))
  }

  /// Calls `visit` with each element below `element` and itself, a parent before its children,
  /// in reading order.
  func walk(from element: StructureTree.ID, _ visit: (StructureTree.ID) -> Void) {
    visit(element)
    for case .element(let child) in report.structure.children(of: element) {
      walk(from: child, visit)
    }
  }
}
