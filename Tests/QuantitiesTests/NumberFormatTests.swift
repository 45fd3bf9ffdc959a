import Quantities
import Testing

@Suite struct NumberFormatTests {
  let vietnamese = NumberFormat(vietnamese: true)

  @Test(arguments: [
    (0, "0"), (999, "999"), (1900, "1.900"), (11500, "11.500"), (1_234_567, "1.234.567"),
    (-1900, "\u{2212}1.900"), (Int.max, "9.223.372.036.854.775.807"),
    (Int.min, "\u{2212}9.223.372.036.854.775.808"),
  ])
  func counts(number: Int, text: String) {
    #expect(vietnamese.count(number) == text)
  }

  @Test func englishSeparators() throws {
    let english = NumberFormat(vietnamese: false)
    #expect(english.count(11500) == "11,500")
    #expect(english.percent(try #require(Ratio(935, of: 1000))) == "93.5%")
  }

  @Test func aPublishedRateIsTruncatedOrRounded() throws {
    let rate = try #require(Ratio(2909, of: 3044))
    #expect(vietnamese.percent(rate, decimals: 2) == "95,57%")
    #expect(
      NumberFormat(vietnamese: true, rounding: .truncate).percent(rate, decimals: 2) == "95,56%")
  }

  @Test func aValueBelowTheMarkIsNeverShownAsEqualToIt() throws {
    let mark = try #require(Ratio(935, of: 1000))
    #expect(vietnamese.percent(try #require(Ratio(9349, of: 10000)), below: mark) == "93,49%")
    #expect(
      vietnamese.percent(try #require(Ratio(934_999, of: 1_000_000)), below: mark) == "93,4999%")
    #expect(vietnamese.percent(mark, below: mark) == "93,5%")
    #expect(vietnamese.percent(try #require(Ratio(9351, of: 10000)), below: mark) == "93,5%")
    for numerator in stride(from: 934_000_000, to: 935_000_000, by: 7919) {
      let rate = try #require(Ratio(numerator, of: 1_000_000_000))
      #expect(vietnamese.percent(rate, below: mark) != "93,5%")
    }
  }

  @Test func halvesGoUpAndPointsAgreeWithWhatIsPrinted() throws {
    #expect(vietnamese.percent(try #require(Ratio(1, of: 8)), decimals: 0) == "13%")
    // A part is never the whole.
    #expect(vietnamese.percent(try #require(Ratio(9995, of: 10000)), decimals: 1) == "99,95%")
    #expect(vietnamese.percent(try #require(Ratio(4_199_160, of: 4_200_000))) == "99,98%")
    #expect(vietnamese.percent(try #require(Ratio(10_004, of: 10_000))) == "100,0%")
    // Nor is nearly all that was lost all of it.
    #expect(vietnamese.percent(try #require(Ratio(-29_997, of: 30_000))) == "\u{2212}99,99%")
    #expect(vietnamese.percent(try #require(Ratio(-1, of: 1))) == "\u{2212}100,0%")
    let (old, new) = (try #require(Ratio(9144, of: 10000)), try #require(Ratio(9686, of: 10000)))
    // 91,4 and 96,9: printed values differ by 5,5 though the rates differ by 5,42.
    #expect(vietnamese.points(from: old, to: new) == "+5,5")
    #expect(vietnamese.points(from: new, to: old) == "\u{2212}5,5")
    #expect(vietnamese.points(from: new, to: new) == "0,0")
  }

  @Test func aDifferenceIsThatOfThePrintedRates() throws {
    let mark = try #require(Ratio(935, of: 1000))
    let below = try #require(Ratio(9349, of: 10_000))
    // 93,5% and 93,49%: the longer of the two says how many decimals the difference has.
    #expect(vietnamese.points(from: mark, to: below, below: mark) == "\u{2212}0,01")
    #expect(vietnamese.points(from: below, to: mark, below: mark) == "+0,01")
    // 93,5% and 93,5%, yet not equal.
    #expect(vietnamese.points(from: mark, to: below) == "\u{2212}0,01")
    let same = try #require(Ratio(1870, of: 2000))
    #expect(vietnamese.points(from: mark, to: same, below: mark) == "0,0")
    #expect(vietnamese.points(from: mark, to: same, decimals: -3) == "0")
    // Where the digits do not tell them apart, it is the exact difference: 0.0345, not 96,21 − 96,17.
    let old = try #require(Ratio(96_205, of: 100_000))
    let new = try #require(Ratio(961_705, of: 1_000_000))
    #expect(vietnamese.points(from: old, to: new) == "\u{2212}0,03")
    #expect(
      NumberFormat(vietnamese: true, rounding: .truncate).points(from: new, to: old) == "+0,1")
  }

  @Test func aHugeRateIsPrinted() throws {
    let huge = try #require(Ratio(Int.max, of: 1))
    #expect(vietnamese.percent(huge, decimals: 0) == "922.337.203.685.477.580.700%")
    let small = try #require(Ratio(-Int.max, of: 1))
    #expect(vietnamese.percent(small) == "\u{2212}922.337.203.685.477.580.700,0%")
  }

  @Test func ratiosCompareExactly() throws {
    let (a, b) = (
      try #require(Ratio(Int.max - 1, of: Int.max)), try #require(Ratio(Int.max, of: Int.max))
    )
    #expect(a < b)
    #expect(try #require(Ratio(1, of: 2)).isWorth(try #require(Ratio(2, of: 4))))
    #expect(Ratio(1, of: 0) == nil)
  }
}

@Suite struct MonthTests {
  @Test func daysThatDoNotExist() {
    #expect(Day(year: 2021, month: 2, day: 29) == nil)
    #expect(Day(year: 2020, month: 2, day: 29) != nil)
    #expect(Day(year: 2021, month: 4, day: 31) == nil)
    #expect(Day(iso: "2021-12-31")?.description == "2021-12-31")
    #expect(Month(iso: "2021-13") == nil)
    #expect(Month(iso: "2021-1") == nil)
  }

  @Test func monthsAdvance() throws {
    let january = try #require(Month(iso: "2022-01"))
    #expect(january.advanced(by: -1).description == "2021-12")
    #expect(january.advanced(by: 14).description == "2023-03")
    for step in -50...50 {
      #expect(january.advanced(by: step).advanced(by: -step) == january)
    }
  }

  @Test func officialDatesHaveLeadingZerosOnlyWhereTheRuleAsks() throws {
    let day = try #require(Day(iso: "2022-03-05"))
    #expect(DateFormat.dayNumber(day) == "05")
    #expect(DateFormat.monthNumber(day.month) == "3")
    #expect(DateFormat.monthNumber(try #require(Month(iso: "2022-01"))) == "01")
    #expect(DateFormat.monthNumber(try #require(Month(iso: "2022-10"))) == "10")
    #expect(DateFormat.short(day) == "05/03/2022")
  }
}
