/// Terms: 有效期5年 is the effective date and five years less a day; 自…之日起30日后 is that date and thirty days.
extension GazetteDate {
  /// The day this many days later, or earlier if negative; nil outside years 1 to 9999.
  public func adding(days: Int) -> GazetteDate? {
    guard abs(days) < 4_000_000 else { return nil }
    return GazetteDate(dayNumber: dayNumber + days)
  }

  /// The same month and day that many years later; 29 February becomes the 28th where the year has none.
  public func adding(years: Int) -> GazetteDate? {
    guard abs(years) < 10_000 else { return nil }
    return GazetteDate(year: year + years, month: month, day: day)
      ?? GazetteDate(year: year + years, month: month, day: min(day, 28))
  }

  /// Days since 0000-03-01 of the proleptic Gregorian calendar.
  private var dayNumber: Int {
    let shifted = month > 2 ? year : year - 1
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    return shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (monthFromMarch * 153 + 2) / 5 + day - 1
  }

  private init?(dayNumber: Int) {
    guard dayNumber >= 0 else { return nil }
    var guess = dayNumber * 400 / 146_097
    func first(_ year: Int) -> Int { year * 365 + year / 4 - year / 100 + year / 400 }
    while first(guess) > dayNumber { guess -= 1 }
    while first(guess + 1) <= dayNumber { guess += 1 }
    let dayOfYear = dayNumber - first(guess)
    let monthFromMarch = (dayOfYear * 5 + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let day = dayOfYear - (monthFromMarch * 153 + 2) / 5 + 1
    self.init(year: month > 2 ? guess : guess + 1, month: month, day: day)
  }
}
