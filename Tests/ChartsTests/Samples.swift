import Diagnostics
import Document
import Drawing
import Quantities

@testable import Charts

/// Charts like those of a district's five-year report.
enum Samples {
  static let years = (2017...2021).map { Chart.Position(String($0)) }
  static let standard = Chart.Reference(value: ratio(935, 1000), label: "mức 93,5%")
  static let vietnamese = NumberFormat(vietnamese: true)

  static func ratio(_ numerator: Int, _ denominator: Int) -> Ratio {
    guard let ratio = Ratio(numerator, of: denominator) else {
      return Samples.ratio(numerator, 1)
    }
    return ratio
  }

  static func rates(_ tenThousandths: [Int?]) -> [Chart.Value?] {
    tenThousandths.map { $0.map { .ratio(ratio($0, 10_000)) } }
  }

  static func counts(_ values: [Int?]) -> [Chart.Value?] { values.map { $0.map { .count($0) } } }

  static func chart(
    _ kind: Chart.Kind, _ measure: String, noun: String? = nil,
    at positions: [Chart.Position] = years,
    _ series: [(String, [Chart.Value?])], reference: Chart.Reference? = nil, title: String = "",
    language: Language = .vietnamese
  ) -> Chart {
    Chart(
      kind: kind, title: title, measure: measure, positions: positions,
      series: series.map { Chart.Series(name: $0.0, values: $0.1) }, reference: reference,
      positionNoun: noun.map { Chart.Noun(one: $0, many: $0) },
      format: NumberFormat(vietnamese: language == .vietnamese), language: language)
  }

  static func drawn(
    _ chart: Chart, width: Double = 467, height: Double? = nil
  ) throws(ChartProblem) -> DrawnChart {
    try chart.drawn(
      width: width, height: height, theme: ChartTheme(family: "Liberation Sans", size: 9),
      measuring: HelveticaMeasuring())
  }

  static let studyRates = rates([9140, 9351, 9462, 9575, 9688])

  static let categories: [(String, [Int])] = [
    ("Cử đi đào tạo lý luận chính trị", [58, 66, 74, 51, 73]),
    ("Cử đi đào tạo chuyên môn", [18, 22, 25, 14, 22]),
    ("Bồi dưỡng nhận thức về Đảng", [104, 215, 220, 107, 215]),
    ("Bồi dưỡng đảng viên mới", [148, 151, 159, 77, 155]),
    ("Trung cấp lý luận chính trị", [0, 92, 90, 91, 92]),
    ("Bồi dưỡng kiến thức", [396, 402, 500, 203, 399]),
    ("Tập huấn chuyên đề", [2150, 2490, 2760, 1720, 2380]),
  ]

  static let units = [
    "Thị trấn Yên Cát", "Xã Bãi Trành", "Xã Xuân Hòa", "Xã Xuân Bình", "Xã Hóa Quỳ", "Xã Cát Vân",
    "Xã Cát Tân", "Xã Tân Bình", "Xã Bình Lương", "Xã Thanh Quân", "Xã Thanh Xuân",
    "Xã Thanh Hòa", "Xã Thanh Phong", "Xã Thanh Lâm", "Xã Thanh Sơn", "Xã Thượng Ninh",
    "Cơ quan Huyện ủy", "Cơ quan UBND huyện", "Công an huyện", "Ban Chỉ huy Quân sự huyện",
  ]

  /// A spread of rates about 95 %, the same on every run.
  static func unitRate(_ unit: Int, _ year: Int) -> Int {
    9210 + (unit * 137 + 61) % 390 + year * 60 - (unit * 53 + year * 97) % 140
  }

  static let stacked = chart(
    .stackedBar, "lượt học viên", categories.map { ($0.0, counts($0.1)) })
  static let total = chart(
    .stackedBar, "lượt học viên", [("Học viên", counts([2874, 3438, 3828, 2263, 3336]))])
  static let grouped = chart(
    .groupedBar, "buổi",
    [("Trực tiếp", counts([81, 22, 19, 24, 20])), ("Trực tuyến", counts([nil, 78, 61, 56, 60]))])
  static let line = chart(
    .line, "tỷ lệ học tập", [("Tỷ lệ học tập", studyRates)], reference: standard)
  static let lines = chart(
    .line, "tỷ lệ",
    [
      ("Tỷ lệ học tập", studyRates),
      ("Tỷ lệ viết bài thu hoạch", rates([9510, 9541, 9570, 9609, 9660])),
    ], reference: standard)
  static let rankedBars = chart(
    .rankedBar, "học viên", at: categories.map { Chart.Position($0.0) },
    [("Học viên", counts([322, 101, 861, 690, 365, 1900, 11500]))])
  static let rankedDots = chart(
    .rankedDot, "tỷ lệ học tập", at: units.map { Chart.Position($0) },
    [("Tỷ lệ", rates(units.indices.map { unitRate($0, 2) }))], reference: standard)
  static let smallBars = chart(
    .smallBars, "học viên", categories.map { ($0.0, counts($0.1)) })
  static let smallLines = chart(
    .smallLines, "tỷ lệ học tập",
    units.indices.map { unit in
      (units[unit], rates((0..<5).map { unitRate(unit, $0) }))
    }, reference: standard)

  /// Three groups' counts in 20 units; one unit has no records, one only some.
  static func ofUnits(_ kind: Chart.Kind, groups: Int = 3) -> Chart {
    let names = ["Lý luận chính trị", "Bồi dưỡng kiến thức", "Tập huấn chuyên đề"]
    return chart(
      kind, "lượt học viên", noun: "đơn vị", at: units.map { Chart.Position($0) },
      names.prefix(groups).enumerated().map { group, name in
        let values = units.indices.map { unit -> Int? in
          unit == 7 || (unit == 11 && group == 0)
            ? nil : (unit * 37 + group * 53) % 90 * (group + 1) * (group + 1)
        }
        return (name, counts(values))
      })
  }

  static let shares = chart(
    .shareBar, "lượt học tập",
    [("Trực tiếp", counts([80, 22, 18, 17, 22])), ("Trực tuyến", counts([0, 78, 62, 63, 58]))])
  static let slope = chart(
    .slope, "tỷ lệ học tập", at: [Chart.Position("2017"), Chart.Position("2021")],
    (0..<9).map { unit in
      (
        units[unit],
        rates([unitRate(unit, 0), unit == 4 ? nil : unit == 2 ? 9190 : unitRate(unit, 4)])
      )
    }, reference: standard)
  static let slopeOfOneYear = chart(
    .slope, "tỷ lệ học tập", at: [Chart.Position("2021")],
    [("Xã Cát Vân", rates([9560])), ("Xã Bãi Trành", rates([9560])), (longName, rates([9210]))],
    reference: standard)
  static let sparkline = chart(
    .sparkline, "tỷ lệ học tập", [("Xã Cát Vân", studyRates)], reference: standard)

  /// Reached, missed by less than a tenth of a per cent, without a plan, a plan of 0, nothing known.
  static let bullets = chart(
    .bullet, "số người, lượt người", noun: "loại hình", at: categories.map { Chart.Position($0.0) },
    [
      ("Thực hiện", counts([73, 22, 197, 8996, nil, 5, 2461])),
      ("Kế hoạch năm", counts([70, nil, 210, 9000, 95, 0, 2500])),
    ])

  /// 2021 up to September.
  static let partialYears: [Chart.Position] =
    years.dropLast() + [Chart.Position("2021", partial: "đến tháng 9")]
  static let longName =
    "Trung tâm Chính trị huyện phối hợp với Ban Tuyên giáo Huyện ủy và các cơ quan khối"
}
