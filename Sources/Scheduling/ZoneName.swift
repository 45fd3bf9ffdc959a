/// `UTC+07:00`: a zone by how far it is east of UTC, in seconds.
public func zoneName(secondsEastOfUTC offset: Int) -> String {
  let minutes = abs(offset) / 60
  return "UTC\(offset < 0 ? "-" : "+")\(twoDigits(minutes / 60)):\(twoDigits(minutes % 60))"
}
