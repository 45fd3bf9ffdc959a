import Diagnostics
import Quantities
import Summaries
import Threads

/// Everything that a template can say, with its present value and its meaning.
///
/// Names and meanings do not depend on the records, so a template that is right for one month is
/// right for every month.
public func variables(for request: Request) throws(Findings) -> [Variable] {
  try reportVariables(Facts(request)).variables()
}

/// All variables of a report.
func reportVariables(_ facts: Facts) throws(Findings) -> VariableGroup {
  // As much again as all the others.
  let study = Ahead {
    Result { () throws(Findings) in try StudyVariables(facts).overWindow() }
  }
  var root = VariableGroup()
  root.add("report", letterhead(facts), "báo cáo")
  root.add("issuer", issuer(facts), "cơ quan ban hành")
  root.add("window", window(facts), "các năm báo cáo")
  root.add("training", try TrainingVariables(facts).overWindow(), "đào tạo, bồi dưỡng")
  root.add("study", try study.take().get(), "học tập nghị quyết")
  root.add("mergers", mergerVariables(facts), "đơn vị hợp nhất")
  root.add("plan", try PlanVariables(facts).group(), "kế hoạch năm")
  let month = Window(month: facts.request.month)
  let year = Window(yearToDate: facts.request.month)
  root.add(
    "month", try period(month, named: facts.words.month(month.last), facts), "tháng báo cáo")
  root.add(
    "year", try period(year, named: facts.words.yearToDate(year.last), facts),
    "từ đầu năm đến hết tháng báo cáo")
  root.add("quality", qualityVariables(facts), "chất lượng số liệu")
  return root
}

private func letterhead(_ facts: Facts) -> VariableGroup {
  let (workspace, month) = (facts.workspace, facts.request.month)
  let day = facts.request.issued ?? workspace.issued
  let date = facts.words.date(day, month.advanced(by: 1).year)
  var group = VariableGroup()
  group.add("month", DateFormat.monthNumber(month), "tháng báo cáo", from: .month)
  group.add("year", String(month.year), "năm của tháng báo cáo", from: .month)
  group.add(
    "number", facts.number, "số văn bản; khoảng trống để ghi tay khi chưa có số",
    from: .setting("number"))
  group.add(
    "code", facts.code, "số và ký hiệu văn bản, viết theo thể thức",
    from: .stated(settings: ["number", "issuer.symbol", "style"], options: ["--style"]))
  group.add(
    "place_and_date", "\(workspace.issuer.place), \(date)",
    "địa danh và ngày ban hành; khoảng trống để ghi tay khi chưa có ngày",
    from: .stated(settings: ["issuer.place", "issued"], options: ["--issued"]))
  group.add(
    "date", date, "ngày ban hành; khoảng trống để ghi tay khi chưa có ngày",
    from: .stated(settings: ["issued"], options: ["--issued"]))
  group.add(
    "january", if: month.number == 1, "tháng báo cáo là tháng 01: lũy kế chỉ có tháng này",
    from: .month)
  addPart(facts.request.part, to: &group)
  group.add(
    "version", facts.request.version, "phiên bản chương trình",
    from: .stated(settings: [], options: []))
  return group
}

/// Adds what the report is of, where each unit or category has one of its own.
private func addPart(_ part: ReportPart?, to group: inout VariableGroup) {
  let source = VariableSource.option("--each")
  let unit = part.flatMap { $0.kind == .unit ? $0.name : nil }
  let category = part.flatMap { $0.kind == .category ? $0.name : nil }
  group.add("of_unit", if: unit != nil, "báo cáo riêng của một đơn vị", from: source)
  group.add(
    "unit", unit ?? "", "đơn vị của báo cáo riêng", from: source)
  group.add(
    "unit_in_text", unit.map(unitNameInText) ?? "", "đơn vị của báo cáo riêng, như ở giữa câu",
    from: source)
  group.add(
    "of_category", if: category != nil, "báo cáo riêng của một loại hình", from: source)
  group.add("category", category ?? "", "loại hình của báo cáo riêng", from: source)
}

extension Facts {
  /// `05`; room for the pen while there is no number.
  fileprivate var number: String {
    workspace.number.map { $0 < 10 ? "0\($0)" : String($0) } ?? "      "
  }

  /// Number and symbol as the report's form writes them: `05-BC/HU`.
  var code: String { request.words.code(number: number, symbol: workspace.issuer.symbol) }
}

private func issuer(_ facts: Facts) -> VariableGroup {
  let issuer = facts.workspace.issuer
  var group = VariableGroup()
  group.add(
    "title", issuer.title, "tên cơ quan ban hành trong câu văn", from: .setting("issuer.title"))
  group.add("area", issuer.area, "địa bàn trong câu văn", from: .setting("issuer.area"))
  group.add("symbol", issuer.symbol, "ký hiệu văn bản", from: .setting("issuer.symbol"))
  group.add("place", issuer.place, "địa danh", from: .setting("issuer.place"))
  return group
}

private func window(_ facts: Facts) -> VariableGroup {
  let (window, words) = (facts.window, facts.words)
  var group = VariableGroup()
  group.add(
    "title", facts.windowTitle,
    "các năm báo cáo, như trong tiêu đề: có ghi tháng khi có năm không đủ 12 tháng", from: .window)
  group.add("name", facts.windowName, "các năm báo cáo, như trong câu văn", from: .window)
  group.add("period", words.period(window), "năm đầu và năm cuối", from: .window)
  group.add("span", words.span(window), "từ tháng nào đến tháng nào", from: .window)
  group.add("years", String(window.years.count), "số năm", from: .window)
  group.add("first_year", String(window.first.year), "năm đầu", from: .window)
  group.add("last_year", String(window.last.year), "năm cuối", from: .window)
  group.add("from", DateFormat.short(window.first), "tháng đầu", from: .window)
  group.add("to", DateFormat.short(window.last), "tháng cuối", from: .window)
  group.add(
    "coverage", words.coverage(window), "tháng nào của các năm báo cáo, như trong tiêu đề",
    from: .window)
  group.add(
    "first_partial", if: window.first.number > 1,
    "năm đầu không đủ 12 tháng: giai đoạn không bắt đầu từ tháng 01", from: .window)
  group.add(
    "wide", if: window.years.count > 5, "bảng theo năm có hơn năm cột năm", from: .window)
  group.add("partial", if: window.isPartial, "có năm không đủ 12 tháng", from: .window)
  group.add(
    "many_years", if: window.years.count > 1, "báo cáo gồm từ hai năm trở lên", from: .window)
  return group
}

/// Adds how new the records of `dataset` are.
func addNewest(of dataset: Dataset, _ facts: Facts, to group: inout VariableGroup) {
  let newest = facts.request.records.newestMonth(of: dataset, through: facts.window.last)
  let source = VariableSource.chosen(
    newest.map { month in
      let filter = Filter(.month, "\(month)")
      return [
        .init(
          title: facts.words.month(month),
          derivation: FigureDerivation(dataset, .rows, where: [filter]))
      ]
    } ?? [])
  group.add(
    "newest", newest.map(facts.words.month) ?? facts.words.nothing, "tháng có số liệu mới nhất",
    from: source)
  group.add(
    "outdated", if: newest.map { $0 < facts.window.last } ?? false,
    "số liệu mới nhất cũ hơn tháng báo cáo", from: source)
}

/// A period with the same months a year before.
private func period(
  _ window: Window, named name: String, _ facts: Facts
) throws(Findings) -> VariableGroup {
  var group = VariableGroup()
  group.add("title", name, "tên gọi của kỳ", from: .month)
  group.add(
    "before", facts.words.periodBefore(window), "tên gọi của cùng kỳ năm trước", from: .month)
  group.add("training", try TrainingVariables(facts).over(window), "đào tạo, bồi dưỡng trong kỳ")
  group.add("study", try StudyVariables(facts).over(window), "học tập nghị quyết trong kỳ")
  return group
}
