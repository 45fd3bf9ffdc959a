import Charts
import Document
import Drawing
import TestSupport
import Testing

/// One picture for each kind of chart and for each awkward case, with its words.
@Suite struct SnapshotTests {
  @Test(arguments: SnapshotCase.all) func drawing(_ one: SnapshotCase) throws {
    let drawn = try Samples.drawn(one.chart, width: one.width, height: one.height)
    try expectSnapshot(drawn.drawing.svg(), named: "\(one.name).svg")
  }

  @Test func words() throws {
    let texts = try SnapshotCase.all.map { one in
      let drawn = try Samples.drawn(one.chart, width: one.width, height: one.height)
      return "## \(one.name)\n\(drawn.headline)\n\n\(drawn.alternativeText)\n"
    }
    try expectSnapshot(texts.joined(separator: "\n"), named: "words.md")
  }
}

struct SnapshotCase: Sendable, CustomTestStringConvertible {
  var name: String
  var chart: Chart
  var width = 467.0
  var height: Double?

  var testDescription: String { name }

  static let all: [SnapshotCase] = kinds + awkward

  private static let kinds = [
    SnapshotCase(name: "stacked-bar", chart: Samples.stacked),
    SnapshotCase(name: "stacked-bar-total", chart: Samples.total),
    SnapshotCase(name: "grouped-bar", chart: Samples.grouped),
    SnapshotCase(name: "line", chart: Samples.line),
    SnapshotCase(name: "line-half-width", chart: Samples.line, width: 225),
    SnapshotCase(name: "lines", chart: Samples.lines),
    SnapshotCase(name: "ranked-bar", chart: Samples.rankedBars),
    SnapshotCase(name: "ranked-dot", chart: Samples.rankedDots),
    SnapshotCase(name: "small-bars", chart: Samples.smallBars),
    SnapshotCase(name: "small-lines", chart: Samples.smallLines),
    SnapshotCase(name: "share-bar", chart: Samples.shares),
    SnapshotCase(name: "slope", chart: Samples.slope),
    SnapshotCase(name: "sparkline", chart: Samples.sparkline, width: 56, height: 13),
    SnapshotCase(name: "bullet", chart: Samples.bullets),
  ]

  private static let awkward = [
    SnapshotCase(
      name: "grouped-bar-unlike",
      chart: {
        var chart = Samples.chart(
          .groupedBar, "số người, lượt người", at: Samples.partialYears,
          [
            ("Số người", Samples.counts([933, 877, 945, 632, 852])),
            ("Số lượt người", Samples.counts([2181, 2531, 2612, 1715, 2461])),
          ])
        chart.series[0].unit = "người"
        chart.series[1].unit = "lượt người"
        chart.series[0].nameInText = "số người"
        chart.series[1].nameInText = "số lượt người"
        return chart
      }()),
    SnapshotCase(
      name: "ranked-dot-three-hundred",
      chart: Samples.chart(
        .rankedDot, "tỷ lệ học tập",
        at: (0..<300).map { Chart.Position("Đảng bộ xã số \($0 + 1)") },
        [("Tỷ lệ", Samples.rates((0..<300).map { Samples.unitRate($0, 1) }))],
        reference: Samples.standard)),
    SnapshotCase(
      name: "share-bar-partial",
      chart: Samples.chart(
        .shareBar, "lượt học tập", at: Samples.partialYears,
        [
          ("Trực tiếp", Samples.counts([0, 1999, nil, 17, 22])),
          ("Trực tuyến", Samples.counts([0, 1, nil, 63, nil])),
        ])),
    SnapshotCase(
      name: "slope-one", chart: Samples.slopeOfOneYear),
    SnapshotCase(
      name: "stacked-bar-partial",
      chart: Samples.chart(
        .stackedBar, "lượt học viên", at: Samples.partialYears,
        Samples.categories.map { ($0.0, Samples.counts($0.1)) })),
    SnapshotCase(
      name: "stacked-bar-narrow", chart: Samples.stacked, width: 200),
    SnapshotCase(
      name: "bar-gap",
      chart: Samples.chart(
        .stackedBar, "học viên", at: Samples.partialYears,
        [("Học viên", Samples.counts([1200, nil, 0, 860, 540]))], title: "Học viên theo năm")),
    SnapshotCase(
      name: "line-partial-gap",
      chart: Samples.chart(
        .line, "tỷ lệ học tập", at: Samples.partialYears,
        [("Tỷ lệ", Samples.rates([9140, 9349, nil, 9575, 9288]))], reference: Samples.standard)),
    SnapshotCase(
      name: "line-crossing",
      chart: Samples.chart(
        .line, "tỷ lệ", at: (2010...2021).map { Chart.Position(String($0)) },
        ["Khối xã", "Khối cơ quan", "Lực lượng vũ trang"].enumerated().map { index, name in
          let values = (0..<12).map { 9200 + ($0 * (index + 1) * 41 + index * 90) % 500 }
          return (name, Samples.rates(values))
        }, reference: Samples.standard)),
    SnapshotCase(
      name: "lines-three",
      chart: Samples.chart(
        .line, "tỷ lệ học tập",
        [
          ("Khối xã, thị trấn", Samples.rates([9120, 9290, 9350, 9480, 9610])),
          ("Khối cơ quan Đảng, chính quyền", Samples.rates([9420, 9460, 9440, 9520, 9590])),
          ("Lực lượng vũ trang", Samples.rates([9610, 9640, 9660, 9640, 9710])),
        ], reference: Samples.standard)),
    SnapshotCase(
      name: "line-months",
      chart: Samples.chart(
        .line, "buổi",
        at: (1...24).map { Chart.Position("\(($0 - 1) % 12 + 1)/\(2019 + $0 / 13)") },
        [("Buổi", Samples.counts((1...24).map { 20 + ($0 * 17) % 23 }))])),
    SnapshotCase(name: "stacked-bar-units", chart: Samples.ofUnits(.stackedBar)),
    SnapshotCase(name: "share-bar-units", chart: Samples.ofUnits(.shareBar)),
    SnapshotCase(name: "grouped-bar-units", chart: Samples.ofUnits(.groupedBar, groups: 2)),
    SnapshotCase(name: "stacked-bar-units-narrow", chart: Samples.ofUnits(.stackedBar), width: 225),
    SnapshotCase(
      name: "stacked-bar-units-partial",
      chart: {
        var chart = Samples.ofUnits(.stackedBar, groups: 1)
        for index in chart.positions.indices { chart.positions[index].partial = "đến tháng 9" }
        chart.reference = Chart.Reference(value: Samples.ratio(60, 1), label: "mức 60 lượt")
        return chart
      }()),
    SnapshotCase(name: "bullet-narrow", chart: Samples.bullets, width: 225),
    SnapshotCase(
      name: "bullet-partial",
      chart: Samples.chart(
        .bullet, "people",
        at: ["Theory", "Knowledge"].map { Chart.Position($0, partial: "to September") },
        [("Done", Samples.counts([8996, 30])), ("The year's plan", Samples.counts([9000, 120]))],
        language: .english)),
    SnapshotCase(
      name: "bullet-years",
      chart: Samples.chart(
        .bullet, "lớp", at: Samples.partialYears,
        [
          ("Thực hiện", Samples.counts([31, nil, 36, 90, 21])),
          ("Kế hoạch năm", Samples.counts([30, 32, nil, 30, 36])),
        ])),
    SnapshotCase(name: "small-lines-narrow", chart: Samples.smallLines, width: 225),
    SnapshotCase(name: "ranked-dot-narrow", chart: Samples.rankedDots, width: 225),
    SnapshotCase(
      name: "ranked-dot-one",
      chart: Samples.chart(
        .rankedDot, "tỷ lệ học tập", at: [Chart.Position("Xã Cát Vân")],
        [("Tỷ lệ", Samples.rates([9210]))], reference: Samples.standard)),
    SnapshotCase(
      name: "ranked-dot-sixty",
      chart: Samples.chart(
        .rankedDot, "tỷ lệ học tập",
        at: (0..<60).map { Chart.Position($0 == 7 ? Samples.longName : "Đảng bộ xã số \($0 + 1)") },
        [("Tỷ lệ", Samples.rates((0..<60).map { $0 == 3 ? nil : Samples.unitRate($0, 1) }))],
        reference: Samples.standard)),
    SnapshotCase(
      name: "small-bars-partial",
      chart: Samples.chart(
        .smallBars, "học viên", at: Samples.partialYears,
        [
          (Samples.longName, Samples.counts([12, 0, nil, 40, 7])),
          ("Không có lớp", Samples.counts([nil, nil, nil, nil, nil])),
          ("Toàn số 0", Samples.counts([0, 0, 0, 0, 0])),
        ])),
    SnapshotCase(
      name: "small-lines-gaps",
      chart: Samples.chart(
        .smallLines, "study rate",
        at: Samples.partialYears.map { position in
          Chart.Position(position.label, partial: position.partial.map { _ in "to September" })
        },
        [
          ("Xã Cát Vân", Samples.rates([9140, nil, 9420, 9500, 9100])),
          ("Xã Cát Tân", Samples.rates([nil, nil, nil, nil, nil])),
          ("Xã Tân Bình", Samples.rates([10_000, 10_000, 9990, 0, 9400])),
        ], reference: Chart.Reference(value: Samples.ratio(935, 1000), label: "the 93.5% mark"),
        language: .english)),
    SnapshotCase(
      name: "all-missing",
      chart: Samples.chart(
        .line, "tỷ lệ học tập", [("Tỷ lệ", Samples.rates([nil, nil, nil, nil, nil]))],
        reference: Samples.standard)),
  ]
}
