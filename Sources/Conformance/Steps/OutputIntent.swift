import CLCMS

/// The output intent: colours are sRGB (ISO 19005-3, 6.2.3).
extension PDFDocument {
  /// Writes the output intent with its profile.
  func writeOutputIntent() throws(ConformanceProblem) {
    let intent = parsed(
      """
      << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)
      /Info (sRGB IEC61966-2.1) >>
      """)
    intent["/DestOutputProfile"] = try stream(
      deflating: try makeSRGBProfile(),
      entries: ["/N": integer(3), "/Alternate": name("/DeviceRGB")])
    catalog["/OutputIntents"] = array([intent])
    try check()
  }
}

/// An sRGB profile of ICC version 4.2, the latest that PDF 1.7 knows (ISO 32000-1, table 67), the
/// same bytes every time. Its curves are formulas; before version 4 they would be tables of 8 kB.
private func makeSRGBProfile() throws(ConformanceProblem) -> [UInt8] {
  guard let profile = cmsCreate_sRGBProfile() else { throw .profileFailed }
  defer { cmsCloseProfile(profile) }
  cmsSetProfileVersion(profile, 4.2)
  var length: cmsUInt32Number = 0
  guard cmsSaveProfileToMem(profile, nil, &length) != 0 else { throw .profileFailed }
  var bytes = [UInt8](repeating: 0, count: Int(length))
  guard cmsSaveProfileToMem(profile, &bytes, &length) != 0, bytes.count >= 128 else {
    throw .profileFailed
  }
  // The header holds the moment of creation (ICC.1:2004-10, 7.2.8): 1 January 2000.
  bytes.replaceSubrange(24..<36, with: [0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
  return bytes
}
