import CCairo
import Diagnostics
import Drawing
import Testing

@testable import Rendering

@Suite struct ProblemTests {
  @Test func aCodeThatCairoHasNotYetIsAnError() {
    let status = CairoStatus(rawValue: 9_999)
    #expect(status != .success)
    #expect(!status.reason.isEmpty)
  }

  @Test(arguments: [
    (
      RenderingProblem.fontUnusable(file: "a.ttf", reason: "file not found"),
      "error: the font file a.ttf cannot be used (file not found)"
        + "; hint: put a sound TrueType or OpenType file in its place",
      "lỗi: không dùng được tệp phông chữ a.ttf (file not found)"
        + "; cách sửa: thay bằng một tệp TrueType hoặc OpenType còn nguyên vẹn"
    ),
    (
      .drawingFailed(page: 2, leaf: 5, reason: "input clusters do not represent the text"),
      "error: page 2 cannot be drawn (at its piece 5): input clusters do not represent the text",
      "lỗi: không vẽ được trang 2 (tại phần 5): input clusters do not represent the text"
    ),
    (.noPages, "error: the report has no page to draw", "lỗi: báo cáo không có trang nào để vẽ"),
  ])
  func aProblemSpeaksBothLanguages(problem: RenderingProblem, english: String, vietnamese: String) {
    let finding = Finding(problem, at: nil)
    #expect(finding.text(in: .english) == english)
    #expect(finding.text(in: .vietnamese) == vietnamese)
  }
}
