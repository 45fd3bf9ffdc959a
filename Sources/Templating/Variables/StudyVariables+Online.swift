import Diagnostics
import Quantities
import Summaries

extension StudyVariables {
  /// How study was held: online sessions, their share, their meeting points.
  func addOnline(to group: inout VariableGroup) throws(Findings) {
    let (online, window) = (Filter(.format, "online"), facts.window)
    let sessions = try facts.figure(FigureDerivation(.study, .rows, where: [online], in: window))
    let share = try facts.figure(FigureDerivation(.study, .share(online), in: window))
    let stated = try facts.figure(
      FigureDerivation(.study, .rows, stating: .dimension(.format), in: window))
    try addStated(
      stated, in: window, known: "any_format", "có số liệu hình thức học tập",
      partial: "format_partial", "có lượt học tập không ghi hình thức", to: &group)
    group.add("format_sessions", facts.print(count: stated), "số lượt có ghi hình thức")
    group.add(
      "online", if: sessions.count ?? 0 > 0, "có học tập trực tuyến",
      from: .compared([sessions.part(facts.words.span(window))]))
    group.add(
      "online_sessions", facts.print(count: sessions), "số lượt đơn vị học tập trực tuyến")
    group.add(
      "online_share", facts.print(rate: share, of: .sessions),
      "tỷ lệ lượt học tập trực tuyến trong số lượt có ghi hình thức")
    let began = try firstYear(where: [online])
    group.add(
      "online_since", began,
      "năm đầu tiên có học tập trực tuyến, kể cả trước giai đoạn báo cáo")
    let isBeginning = try isInPersonBefore(year: began.text)
    group.add(
      "online_began", if: isBeginning,
      "học tập trực tuyến bắt đầu trong giai đoạn: các năm trước đó của giai đoạn có số liệu, đều là"
        + " học trực tiếp", from: began.source)
    let points = try facts.figure(
      FigureDerivation(.study, .greatest(.points, per: .unit), where: [online], in: window))
    group.add(
      "any_points", if: points.count != nil, "có số liệu điểm cầu trực tuyến",
      from: .compared([points.part(facts.words.span(window))]))
    group.add("meeting_points", facts.print(count: points), "số điểm cầu trực tuyến")
  }

  /// Whether the window has study before `year`, the first with online sessions, and the form of all of
  /// it is known: otherwise online study may have begun earlier.
  private func isInPersonBefore(year: String) throws(Findings) -> Bool {
    guard let january = Int(year).flatMap({ Month(year: $0, number: 1) }),
      let earlier = Window(first: facts.window.first, last: january.advanced(by: -1))
    else { return false }
    let sessions = FigureDerivation(.study, .rows, in: earlier)
    var stated = sessions
    stated.stated = .dimension(.format)
    let count = try facts.figure(sessions).count ?? 0
    let known = try facts.figure(stated).count
    return count > 0 && known == count
  }

  /// The first year of all that the records know, so that a short window claims no beginning.
  private func firstYear(where filters: [Filter]) throws(Findings) -> SourcedText {
    let oldest = facts.request.records.oldestMonth(of: .study) ?? facts.window.first
    let past = Window(first: min(oldest, facts.window.first), last: facts.window.last)
    let years = try facts.table(.study, by: [.year], [.sessions], where: filters, in: past).rows
    guard let first = years.first?.members[0].label else {
      return SourcedText(facts.words.nothing, from: .chosen([]))
    }
    let sessions = FigureDerivation(
      .study, .rows, where: filters + [Filter(.year, first)], in: past)
    return SourcedText(first, from: .chosen([.init(title: first, derivation: sessions)]))
  }
}
