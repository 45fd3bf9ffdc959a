/// Numbers and dates as they are printed: CLDR `vi` (`1.900`, `93,5%`) or `en` (`1,900`, `93.5%`).
///
/// All digits come from whole-number arithmetic, so a printed figure never depends on binary
/// fractions or on the machine's locale.
public struct NumberFormat: Hashable, Sendable {
  /// Between groups of three digits.
  public let groupSeparator: String
  /// Between the whole part and the decimals.
  public let decimalSeparator: String
  /// How a rate is cut to its decimals.
  public let rounding: Rounding

  /// The format of Vietnamese (`1.900`, `93,5%`), or with `vietnamese` false of English.
  public init(vietnamese: Bool, rounding: Rounding = .round) {
    groupSeparator = vietnamese ? "." : ","
    decimalSeparator = vietnamese ? "," : "."
    self.rounding = rounding
  }

  /// `1900` as `1.900`; a minus is U+2212.
  public func count(_ number: Int) -> String {
    (number < 0 ? "\u{2212}" : "") + grouped(UInt128(number.magnitude))
  }

  /// `≥ 1.900`: that much or more.
  public func atLeast(_ number: Int) -> String { "≥\u{A0}" + count(number) }

  /// Half of `doubled`: `12` of 24, `12,5` of 25.
  public func half(_ doubled: Int) -> String {
    let whole = count(doubled / 2)
    return doubled.isMultiple(of: 2) ? whole : whole + decimalSeparator + "5"
  }

  private func grouped(_ magnitude: UInt128) -> String {
    let digits = String(magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += groupSeparator }
      text.append(digit)
    }
    return text
  }

  /// A rate in per cent with `decimals` decimals (at most 15).
  ///
  /// Where `mark` is given and the exact rate lies below it, a decimal is added until the printed
  /// value lies below the mark as well: 9.349/10.000 beside 93,5 % is `93,49%`, never `93,5%`. In the
  /// same way a part is never printed as the whole: 9.998/10.000 is `99,98%`, never `100,0%`.
  public func percent(_ ratio: Ratio, decimals: Int = 1, below mark: Ratio? = nil) -> String {
    percentDigits(ratio, decimals: decimals, below: mark) + "%"
  }

  /// As ``percent(_:decimals:below:)``, without the sign: for a column whose head says per cent.
  public func percentDigits(_ ratio: Ratio, decimals: Int = 1, below mark: Ratio? = nil) -> String {
    let decimals = shownDecimals(ratio, decimals, below: mark)
    return decimal(scaled(ratio, decimals: decimals), decimals: decimals)
  }

  /// A quotient as a number with `decimals` decimals (at most 15), a mean for example: `31,6`.
  public func number(_ ratio: Ratio, decimals: Int = 1) -> String {
    let decimals = min(max(decimals, 0), 15)
    return decimal(scaled(ratio, by: power(decimals)), decimals: decimals)
  }

  /// The difference of two rates in percentage points, with its sign: `+1,2`, `−0,4`, `0,0`.
  ///
  /// It is the difference of what is printed, so that a reader who subtracts gets the same: with as
  /// many decimals as the longer of the two rates has beside `mark`. Of rates that differ although
  /// their digits do not, it is the exact difference with as many decimals as it takes to show; only
  /// equal ones give `0,0`.
  public func points(
    from old: Ratio, to new: Ratio, decimals: Int = 1, below mark: Ratio? = nil
  ) -> String {
    var decimals = max(
      shownDecimals(old, decimals, below: mark), shownDecimals(new, decimals, below: mark))
    var difference = scaled(new, decimals: decimals) - scaled(old, decimals: decimals)
    while difference == 0, !old.isWorth(new), decimals < 15,
      let exact = scaledDifference(from: old, to: new, decimals: decimals + 1)
    {
      (difference, decimals) = (exact, decimals + 1)
    }
    return (difference > 0 ? "+" : "") + decimal(difference, decimals: decimals)
  }

  /// The exact difference of two rates in units of 10^-(decimals + 2), rounded as the format says; nil
  /// where it cannot be computed in 128 bits.
  private func scaledDifference(from old: Ratio, to new: Ratio, decimals: Int) -> Int128? {
    let numerator =
      Int128(new.numerator) * Int128(old.denominator)
      - Int128(old.numerator) * Int128(new.denominator)
    let (scaled, overflow) = numerator.multipliedReportingOverflow(by: power(decimals + 2))
    return overflow ? nil : quotient(scaled, Int128(new.denominator) * Int128(old.denominator))
  }

  /// How many decimals a rate is printed with: `decimals`, or more where it must stay below `mark` or
  /// the whole.
  private func shownDecimals(_ ratio: Ratio, _ decimals: Int, below mark: Ratio?) -> Int {
    let limits = [mark, Ratio(1, of: 1)].compactMap { $0 }
    let decimals = limits.reduce(min(max(decimals, 0), 15)) { decimals, limit in
      ratio < limit ? shownDecimals(ratio, decimals, stayingBelow: limit) : decimals
    }
    // What is nearly all that was lost is not all of it.
    guard ratio.numerator < 0, let loss = Ratio(-ratio.numerator, of: ratio.denominator),
      let whole = Ratio(1, of: 1), loss < whole
    else { return decimals }
    return shownDecimals(loss, decimals, stayingBelow: whole)
  }

  /// `decimals`, or more until the digits of `ratio`, which lies below `limit`, say so.
  private func shownDecimals(_ ratio: Ratio, _ decimals: Int, stayingBelow limit: Ratio) -> Int {
    var decimals = decimals
    while decimals < 15 {
      let shown = scaled(ratio, decimals: decimals)
      // shown / 10^(decimals + 2) < limit, on whole numbers
      if shown * Int128(limit.denominator) < Int128(limit.numerator) * power(decimals + 2) { break }
      decimals += 1
    }
    return decimals
  }

  /// A count with its sign: `+12`, `−3`, `0`.
  public func signed(_ number: Int) -> String { (number > 0 ? "+" : "") + count(number) }

  /// The ratio in units of 10^-(decimals + 2), rounded as the format says.
  private func scaled(_ ratio: Ratio, decimals: Int) -> Int128 {
    scaled(ratio, by: power(decimals + 2))
  }

  /// `factor` times the ratio as a whole number, rounded as the format says.
  private func scaled(_ ratio: Ratio, by factor: Int128) -> Int128 {
    quotient(Int128(ratio.numerator) * factor, Int128(ratio.denominator))
  }

  /// A whole number nearest to a quotient, as the format rounds.
  private func quotient(_ numerator: Int128, _ denominator: Int128) -> Int128 {
    let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
    guard rounding == .round, 2 * remainder.magnitude >= denominator.magnitude else {
      return quotient
    }
    return quotient + (numerator < 0 ? -1 : 1)
  }

  private func decimal(_ scaled: Int128, decimals: Int) -> String {
    let unit = power(decimals)
    let (whole, fraction) = scaled.magnitude.quotientAndRemainder(dividingBy: unit.magnitude)
    let sign = scaled < 0 ? "\u{2212}" : ""
    let text = sign + grouped(whole)
    guard decimals > 0 else { return text }
    return text + decimalSeparator + padded(Int(fraction), to: decimals)
  }

  private func power(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { product, _ in product * 10 }
  }
}

/// Dates as an office writes them: a day below 10 and the months 1 and 2 get a leading zero.
///
/// Source: 05-HD/VPTW; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.
public enum DateFormat {
  /// `05` of `ngày 05 tháng 3 năm 2022`.
  public static func dayNumber(_ day: Day) -> String { padded(day.number, to: 2) }

  /// `01`, `02`, `3` … `12`.
  public static func monthNumber(_ month: Month) -> String {
    month.number < 3 ? padded(month.number, to: 2) : String(month.number)
  }

  /// `05/01/2021`, for tables.
  public static func short(_ day: Day) -> String {
    "\(padded(day.number, to: 2))/\(padded(day.month.number, to: 2))/\(day.year)"
  }

  /// `01/2021`, for tables.
  public static func short(_ month: Month) -> String {
    "\(padded(month.number, to: 2))/\(month.year)"
  }
}
