import Document

/// Charts' words in Vietnamese.
struct VietnameseChartWording: ChartWording {
  let noData = "không có số liệu"
  let ownScales = "Mỗi ô có thang đo riêng."
  let labelledInPanels = "Số ghi trong ô: giá trị cuối và giá trị thấp nhất."
  let labelledInSomePanels = "Số ghi trong ô: giá trị cuối và giá trị thấp nhất, nơi đủ chỗ."

  func belowNote(_ reference: Chart.Reference) -> String { "▼ Dưới \(reference.label)." }

  func dashedLineNote(_ reference: Chart.Reference) -> String {
    "Đường nét đứt: \(reference.label)."
  }

  func axisStart(_ value: String, _ direction: AxisDirection) -> String {
    "Trục \(direction == .vertical ? "đứng" : "ngang") bắt đầu từ \(value)."
  }

  func sharedAxisStart(_ value: String) -> String {
    "Các ô chung một trục, bắt đầu từ \(value)."
  }

  func partialNote(_ positions: [String], asBars: Bool) -> String {
    "\(asBars ? "Cột gạch chéo" : "Điểm rỗng"): \(positions.joined(separator: ", "))."
  }

  let fallsNote = "Nét đứt: giảm."

  func leftOut(
    _ count: Int, from high: String, to low: String, below: Int, _ subject: Subject
  ) -> String {
    "… và \(count) \(noun(subject)) khác, từ \(high) xuống \(low)"
      + (below > 0 ? ", trong đó \(below) \(noun(subject)) dưới mức" : "")
  }

  func totalsNote(_ measure: String, _ direction: AxisDirection) -> String {
    let amount = measure.hasPrefix("số ") ? measure : "số \(measure)"
    return "Số ghi \(direction == .vertical ? "trên cột" : "cuối thanh"): tổng \(amount)."
  }

  func share(of measure: String) -> String {
    "tỷ trọng \(measure.hasPrefix("số ") ? String(measure.dropFirst(3)) : measure)"
  }

  func reachedSince(_ place: String) -> String { "đạt từ \(place)" }

  func median(_ value: String, of count: Int, _ subject: Subject) -> String {
    "trung vị của \(count) \(noun(subject)): \(value)"
  }

  // MARK: Plans

  func plan(of measure: String) -> String {
    "kế hoạch năm về \(measure.hasPrefix("số ") ? measure : "số \(measure)")"
  }
  let planProgress = "tỷ lệ thực hiện kế hoạch"
  let yearsPlanProgress = "tỷ lệ thực hiện kế hoạch năm"
  let missedPlanNote = "▼ Chưa đạt kế hoạch năm."
  let beyondTwicePlanNote = "Các thanh chỉ vẽ đến 200% kế hoạch."

  func planSoFarNote(_ partial: String) -> String {
    "Thực hiện \(partial), so với kế hoạch cả năm."
  }

  func progress(_ done: String?, of planned: String?, share: String?) -> String {
    switch (done, planned, share) {
    case (let done?, let planned?, let share?): "\(done)/\(planned) (\(share))"
    default: spokenProgress(done, of: planned, share: share)
    }
  }

  func spokenProgress(_ done: String?, of planned: String?, share: String?) -> String {
    guard let planned else {
      return done.map { "\($0), không giao chỉ tiêu" } ?? "không giao chỉ tiêu"
    }
    guard let done else { return "không có số liệu, kế hoạch \(planned)" }
    return share.map { "\(done) trên kế hoạch \(planned) (\($0))" }
      ?? "\(done), kế hoạch \(planned)"
  }

  // MARK: Headlines

  func headline(_ statement: Statement, of subject: Subject) -> String {
    let sentence = sentence(statement, subject, mark: "")
    let scope = subject.partial ?? (subject.leavesOutPartial ? "các năm đủ 12 tháng" : nil)
    guard let scope else { return sentence.capitalised }
    if case .progress = statement { return "\(scope), \(sentence)".capitalised }
    // Two brackets in a row would be read as one.
    return (sentence.hasSuffix(")") ? "\(scope): \(sentence)" : "\(sentence) (\(scope))")
      .capitalised
  }

  private func sentence(_ statement: Statement, _ subject: Subject, mark: String) -> String {
    let name = name(of: subject)
    switch statement {
    case .against(let mark, let inner): return sentence(inner, subject, mark: mark)
    case .noRecords: return "không có số liệu về \(subject.measure)"
    case .partlyStated: return "\(name), chỉ tính các dòng số liệu có ghi"
    case .single(let one, let standing):
      return single(one, subject) + (standing.map { ", " + reached($0, mark) } ?? "")
    case .trend(let trend, let standing):
      let tail = standing.map { ", " + self.tail($0, of: trend, subject, mark) } ?? ""
      return "\(name) \(trend.rises ? "tăng" : "giảm")\(run(trend, subject))\(tail)"
    case .unchanged(let value, let count):
      return alike(value, "cả \(count) \(period(subject))", subject)
    case .alike(let at, let value, let count, let isRounded):
      let place = at.map { "\(self.place($0, subject)), " } ?? ""
      return place
        + alike(value, "cả \(count) \(noun(subject))", subject, isRounded: isRounded)
    case .onlyMember(_, let one, let count, _) where count > 1 && subject.isOfPlans:
      return
        "trong \(count) \(noun(subject)) có kế hoạch, chỉ \(one.place) có số liệu: đạt \(one.value)"
    case .onlyMember(let at, let one, let count, let standing):
      let place = at.map { "\(self.place($0, subject)), " } ?? ""
      let tail = standing.map { ", " + reached($0, mark) } ?? ""
      return place
        + (count > 1 ? "chỉ \(one.place) có số liệu: \(one.value)" : "\(one.place): \(one.value)")
        + tail
    case .standing(let standing, let lowest):
      let head = "\(name) \(self.standing(standing, subject, mark))"
      if case .all = standing { return head }
      return "\(head); thấp nhất \(dated(lowest, subject))"
    case .extremes(let highest, let highPlaces, let lowest, let lowPlaces):
      return extremes(highest, highPlaces, lowest, lowPlaces, subject)
    case .members(let at, let standing, let highest, let lowest, let hasGaps):
      let place = at.map { "\(self.place($0, subject)), " } ?? ""
      return place + members(standing, highest, lowest, subject, mark, hasGaps: hasGaps)
    case .memberExtremes(let at, let highest, let lowest):
      let place = at.map { "\(self.place($0, subject)), " } ?? ""
      return
        "\(place)cao nhất là \(member(highest, other(subject))), thấp nhất là \(member(lowest, other(subject)))"
    case .kinds(let at, let kinds):
      let place = at.map { "\(self.place($0, subject)), " } ?? ""
      return place + kinds.map { kind($0, subject) }.joined(separator: "; ")
    case .extremesOfAll(let highest, let lowest):
      return
        "\(name) cao nhất là \(member(highest, "giá trị")), thấp nhất là \(member(lowest, "giá trị"))"
    case .peaks(let peaks):
      let parts = peaks.map { "\($0.name) cao nhất là \(member($0.highest, period(subject)))" }
      return parts.joined(separator: "; ")
    case .changes(let changes): return self.changes(changes, subject)
    case .directions(let rose, let fell, let same, let unknown, let from, let to):
      let all = rose + fell + same + unknown
      let parts = [
        (rose, "tăng ở"), (fell, "giảm ở"), (same, "không đổi ở"),
        (unknown, "không đủ số liệu so sánh ở"),
      ].filter { $0.0 > 0 }.map { count, way in
        "\(way) \(count == all ? "cả " : "")\(count) \(noun(subject))"
      }
      return "so với \(place(from, subject)), \(name) \(place(to, subject)) "
        + parts.joined(separator: ", ")
    case .led(let inner, let leader, let share):
      return sentence(inner, subject, mark: mark) + "; riêng \(leader) chiếm \(share)"
    case .progress(let inner, let known): return progress(inner, known: known, subject)
    }
  }

  /// With the measure named, and what it is told of where others have no values.
  private func progress(_ statement: Statement, known: Int?, _ subject: Subject) -> String {
    let (name, sentence) = (name(of: subject), sentence(statement, subject, mark: ""))
    switch statement {
    case .memberExtremes:
      let among = known.map { " trong \($0) \(noun(subject)) có số liệu" } ?? ""
      return "\(name) \(sentence)\(among)"
    case .alike(_, let value, let count, let isRounded):
      let noun = noun(subject) + (known == nil ? "" : " có số liệu")
      return alike(value, "cả \(count) \(noun)", subject, isRounded: isRounded)
    case .onlyMember(_, let one, of: 1, _): return "\(name) của \(one.place) là \(one.value)"
    case .onlyMember(_, let one, _, _):
      return "chỉ \(one.place) có số liệu, \(name) là \(one.value)"
    default: return sentence
    }
  }

  /// What is said of those that count the same; one alone has its value.
  private func kind(_ kind: Statement.Kindred, _ subject: Subject) -> String {
    switch kind.statement {
    case .onlyMember(_, let one, _, _): "\(one.place) là \(one.value)"
    case .alike(_, let value, let count, _):
      "cả \(count) \(noun(subject)) tính theo \(kind.unit) đều là \(value)"
    case .memberExtremes(_, let highest, let lowest):
      "tính theo \(kind.unit), cao nhất là \(member(highest, other(subject))), thấp nhất là \(member(lowest, other(subject)))"
    default: sentence(kind.statement, subject, mark: "")
    }
  }

  private func alike(
    _ value: String, _ all: String, _ subject: Subject, isRounded: Bool = false
  ) -> String {
    subject.isRate
      ? "\(name(of: subject)) ở \(all) đều \(isRounded ? "khoảng" : "là") \(value)"
      : "\(all) đều có \(value) \(amount(subject))"
  }

  private func single(_ one: Dated, _ subject: Subject) -> String {
    let place = place(one.place, subject)
    if subject.isRate {
      return subject.timeline != nil
        ? "\(name(of: subject)) \(place) là \(one.value)" : "\(place): \(one.value)"
    }
    return subject.timeline != nil
      ? "\(place) có \(one.value) \(amount(subject))"
      : "\(place): \(one.value) \(amount(subject))"
  }

  private func run(_ trend: Statement.Trend, _ subject: Subject) -> String {
    let (from, to, way) = (trend.from, trend.to, trend.rises ? "lên" : "xuống")
    guard trend.steps > 1 else {
      return " từ \(from.value) (\(from.place)) \(way) \(to.value) (\(to.place))"
    }
    let run = " \(trend.steps) \(period(subject)) liền, từ "
    return trend.isComplete
      ? run + "\(from.value) \(way) \(to.value)"
      : run + "\(from.value) \(place(from.place, subject)) \(way) \(to.value) "
        + place(to.place, subject)
  }

  /// Each series' change; the times are said once where all have the same.
  private func changes(_ changes: [Statement.Change], _ subject: Subject) -> String {
    guard let first = changes.first else { return "" }
    let isCommon = changes.allSatisfy {
      $0.from.place == first.from.place && $0.to.place == first.to.place
    }
    func text(_ one: Dated) -> String { isCommon ? one.value : "\(one.value) (\(one.place))" }
    let parts = changes.map { change in
      let name = change.name
      if change.sign == 0 {
        let period = period(subject)
        let way = change.isConstant ? "không đổi" : "\(period) cuối bằng \(period) đầu"
        return "\(name) \(way) (\(change.to.value))"
      }
      let (way, toward) = change.sign > 0 ? ("tăng", "lên") : ("giảm", "xuống")
      return "\(name) \(way) từ \(text(change.from)) \(toward) \(text(change.to))"
    }
    let times = "từ \(place(first.from.place, subject)) đến \(place(first.to.place, subject)): "
    return (isCommon ? times : "") + parts.joined(separator: "; ")
  }

  /// How one value stands.
  private func reached(_ standing: Standing, _ mark: String) -> String {
    switch standing {
    case .all(let strictly, _): "\(strictly ? "trên" : "đạt") \(mark)"
    case .none, .since, .some: "dưới \(mark)"
    }
  }

  private func standing(_ standing: Standing, _ subject: Subject, _ mark: String) -> String {
    let period = period(subject) + (subject.lacksRecordsOfPlans ? " có kế hoạch và số liệu" : "")
    return switch standing {
    case .all(let strictly, let count):
      "\(strictly ? "trên" : "đạt") \(mark) ở cả \(count) \(period)"
    case .none(let count): "dưới \(mark) ở cả \(count) \(period)"
    case .since(let first): "đạt \(mark) từ \(place(first, subject))"
    case .some(let reached, let count): "đạt \(mark) ở \(reached) trên \(count) \(period)"
    }
  }

  /// The same after a trend has been said; "always" only where it takes in all that is drawn.
  private func tail(
    _ standing: Standing, of trend: Statement.Trend, _ subject: Subject, _ mark: String
  ) -> String {
    switch standing {
    case .all(let strictly, let count):
      (trend.isComplete ? "luôn" : "cả \(count) \(period(subject)) đều")
        + " \(strictly ? "trên" : "đạt") \(mark)"
    case .none(let count):
      (trend.isComplete ? "vẫn" : "cả \(count) \(period(subject)) đều") + " dưới \(mark)"
    case .since(let first): "đạt \(mark) từ \(place(first, subject))"
    case .some(let reached, let count): "đạt \(mark) ở \(reached) trên \(count) \(period(subject))"
    }
  }

  private func extremes(
    _ highest: Dated, _ highPlaces: [String], _ lowest: Dated, _ lowPlaces: [String],
    _ subject: Subject
  ) -> String {
    let (high, low) = (joined(highPlaces, subject), joined(lowPlaces, subject))
    guard !subject.isRate else {
      return "\(name(of: subject)) cao nhất \(high) (\(highest.value)), "
        + "thấp nhất \(low) (\(lowest.value))"
    }
    return "cao nhất \(high) với \(highest.value) \(amount(subject)), "
      + "thấp nhất \(low) với \(lowest.value)"
  }

  private func members(
    _ standing: Standing, _ highest: Dated, _ lowest: Dated, _ subject: Subject, _ mark: String,
    hasGaps: Bool
  ) -> String {
    let noun = noun(subject) + (hasGaps ? " có số liệu" : "")
    return switch standing {
    case .all(_, let count) where lowest.others == count - 1:
      "cả \(count) \(noun) đạt \(mark), đều là \(lowest.value)"
    case .none(let count) where highest.others == count - 1:
      "cả \(count) \(noun) dưới \(mark), đều là \(highest.value)"
    case .all(_, let count):
      "cả \(count) \(noun) đạt \(mark); thấp nhất là \(member(lowest, other(subject)))"
    case .none(let count):
      "cả \(count) \(noun) dưới \(mark); cao nhất là \(member(highest, other(subject)))"
    case .some(let reached, let count):
      "\(reached) trên \(count) \(noun) đạt \(mark); thấp nhất là \(member(lowest, other(subject)))"
    case .since: ""
    }
  }

  // MARK: Words

  /// `số học viên`, `tỷ lệ học tập`.
  private func name(of subject: Subject) -> String {
    subject.isRate || subject.measure.hasPrefix("số ") ? subject.measure : "số \(subject.measure)"
  }

  /// What follows a number: `học viên`.
  private func amount(_ subject: Subject) -> String {
    subject.measure.hasPrefix("số ") ? String(subject.measure.dropFirst(3)) : subject.measure
  }

  private func noun(_ subject: Subject) -> String {
    switch subject.memberNoun {
    case .unit: "đơn vị"
    case .group: "nhóm"
    case .item: "mục"
    case .named(let noun): noun.many
    }
  }

  /// What the positions are called.
  private func period(_ subject: Subject) -> String {
    switch subject.timeline {
    case .years: "năm"
    case .months: "tháng"
    case nil: subject.positionNoun?.many ?? "mục"
    }
  }

  func missing(_ names: [String]) -> String {
    "Không có số liệu: \(names.joined(separator: ", "))."
  }

  func noun(of timeline: Timeline) -> Chart.Noun {
    let noun = timeline == .years ? "năm" : "tháng"
    return Chart.Noun(one: noun, many: noun)
  }

  func place(_ label: String, along timeline: Timeline) -> String {
    "\(noun(of: timeline).one) \(label)"
  }

  private func place(_ label: String, _ subject: Subject) -> String {
    subject.timeline == nil ? label : "\(period(subject)) \(label)"
  }

  private func joined(_ places: [String], _ subject: Subject) -> String {
    if places.count > 2 { return "ở \(places.count) \(period(subject))" }
    return (subject.timeline == nil ? "là " : "\(period(subject)) ")
      + places.joined(separator: " và ")
  }

  private func dated(_ one: Dated, _ subject: Subject) -> String {
    let rest = one.others > 0 ? " và \(one.others) \(period(subject)) khác" : ""
    return (subject.timeline == nil ? "là \(one.place)" : place(one.place, subject)) + rest
      + " (\(one.value))"
  }

  private func member(_ one: Dated, _ noun: String) -> String {
    let rest = one.others > 0 ? " và \(one.others) \(noun) khác" : ""
    let isBracketed = rest.isEmpty && one.place.hasSuffix(")")
    return "\(one.place)\(rest)" + (isBracketed ? ", \(one.value)" : " (\(one.value))")
  }

  /// What others like a row or panel are called.
  private func other(_ subject: Subject) -> String {
    if case .unit = subject.memberNoun { return "nơi" }
    return noun(subject)
  }

  // MARK: Alternative text

  func alternativeText(_ chart: ChartDescription) -> String {
    var sentences = [opening(chart)]
    sentences += chart.values.filter { !$0.items.isEmpty }.map { values in
      let items = values.items.map { item in
        "\(item.place): \(item.value)\(item.isFlagged ? " (dưới mức)" : "")"
      }
      return (values.name.map { "\($0) – " } ?? "") + items.joined(separator: "; ") + "."
    }
    sentences.append(chart.headline + ".")
    if let median = chart.median {
      sentences.append(self.median(median.value, of: median.count, chart.subject).capitalised + ".")
    }
    if let range = chart.range {
      let period = range.isOfWholePeriods ? "Tính các kỳ trọn vẹn, cao nhất" : "Cao nhất"
      sentences.append(
        "\(period): \(member(range.highest, "giá trị")); thấp nhất: \(member(range.lowest, "giá trị"))."
      )
    }
    if let reference = chart.reference { sentences.append("Đường nét đứt là \(reference).") }
    if let below = chart.below, below.count > 0, below.all > 1 {
      sentences.append("Dưới mức: \(below.count) trên \(below.all) giá trị.")
    }
    if !chart.missing.isEmpty {
      sentences.append(missing(chart.missing))
    }
    if !chart.partial.isEmpty {
      sentences.append("Chưa trọn kỳ: \(chart.partial.joined(separator: ", ")).")
    }
    return sentences.joined(separator: " ")
  }

  private func opening(_ chart: ChartDescription) -> String {
    let kind =
      switch chart.kind {
      case .stackedBar: chart.seriesNames.isEmpty ? "Biểu đồ cột" : "Biểu đồ cột chồng"
      case .groupedBar: chart.seriesNames.isEmpty ? "Biểu đồ cột" : "Biểu đồ cột nhóm"
      case .shareBar: "Biểu đồ cột tỷ trọng"
      case .line: "Biểu đồ đường"
      case .slope: "Biểu đồ dốc"
      case .sparkline: "Đường diễn biến"
      case .rankedBar: "Biểu đồ thanh xếp từ cao xuống thấp"
      case .rankedDot: "Biểu đồ điểm xếp từ cao xuống thấp"
      case .smallBars: "Loạt biểu đồ cột nhỏ"
      case .smallLines: "Loạt biểu đồ đường nhỏ"
      case .bullet: "Biểu đồ thanh so với kế hoạch"
      }
    let title = chart.title.isEmpty ? "" : " “\(chart.title)”"
    let isRanked = chart.kind == .rankedBar || chart.kind == .rankedDot
    let extent =
      isRanked
      ? "của \(chart.positionCount) \(noun(chart.subject))"
      : chart.subject.timeline == nil
        ? "của \(chart.positionCount) \(period(chart.subject))"
        : chart.positionCount == 1 ? "\(chart.first)" : "từ \(chart.first) đến \(chart.last)"
    let names = chart.seriesNames
    let series =
      names.isEmpty
      ? ""
      : names.count > ChartDescription.mostMembers
        ? ", \(names.count) \(noun(chart.subject))" : ", gồm: \(names.joined(separator: "; "))"
    return "\(kind)\(title): \(name(of: chart.subject)) \(extent)\(series)."
  }
}
