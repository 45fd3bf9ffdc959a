import Diagnostics
import Quantities

extension WorkspaceProblem {
  var vietnamese: Explanation {
    switch self {
    case .windowOfSeveralKinds(let given):
      Explanation(
        given.isEmpty
          ? "“window” chưa ghi giai đoạn báo cáo"
          : "“window” ghi cùng lúc \(given.map { "“\($0)”" }.joined(separator: " và "))",
        hint: "ghi đúng một trong ba: years (số năm), months (số tháng) hoặc term (nhiệm kỳ)")
    case .termReversed:
      Explanation("“term” có tháng đầu sau tháng cuối", hint: "ghi tháng sớm hơn ở from")
    case .termTooLong(let years):
      Explanation("“term” dài quá \(years) năm", hint: "kiểm tra lại from và to")
    case .sinceMissing(let unit):
      Explanation(
        "“\(unit)” có “succeeds” mà không có “since”",
        hint: "ghi tháng đơn vị bắt đầu có, ví dụ: since: 2025-07")
    case .succeededTwice(let unit, let first, let line):
      Explanation(
        "“\(unit)” đã nhập vào “\(first)”\(line.map { " (dòng \($0))" } ?? "")",
        hint: "số liệu của một đơn vị không chia được cho hai đơn vị mới: chỉ ghi vào “succeeds”"
          + " của một đơn vị, thường là đơn vị nhận phần lớn; xem theo đơn vị cũ thì chạy với"
          + " --units old")
    case .succeedsLater(let unit, let since, let predecessor, let begins, let line):
      Explanation(
        "“\(unit)” có từ tháng \(DateFormat.short(since)) mà nhận “\(predecessor)”, đơn vị đến tháng"
          + " \(DateFormat.short(begins)) mới có\(line.map { " (dòng \($0))" } ?? "")",
        hint: "đơn vị mới phải có sau đơn vị cũ: sửa “since” của “\(unit)” thành tháng sau"
          + " \(DateFormat.short(begins)), hoặc “since” của “\(predecessor)” thành tháng trước"
          + " \(DateFormat.short(since)); nếu trước đó có một đơn vị cũ cùng tên thì ghi thêm một dòng"
          + " “- \(predecessor)” không có “since”")
    case .namesakeStillStands(let unit, let first, let line, let since):
      Explanation(
        "“\(unit)” có từ tháng \(DateFormat.short(since)), nhưng “\(first)”"
          + (line.map { " ở dòng \($0)" } ?? "") + " khi ấy vẫn còn",
        hint: "tên ấy là tên của đơn vị cũ thì ghi nó vào “succeeds” của đơn vị đã nhận nó")
    }
  }
}
