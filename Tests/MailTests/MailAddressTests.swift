import Mail
import Testing

@Suite struct MailAddressTests {
  @Test(arguments: [
    ("vp@nhuxuan.gov.vn", "", "vp@nhuxuan.gov.vn"),
    (" a.b+c@x-1.vn ", "", "a.b+c@x-1.vn"),
    ("Văn phòng <vp@nhuxuan.gov.vn>", "Văn phòng", "vp@nhuxuan.gov.vn"),
    ("\"Ban TG, BTV\" <a@b.vn>", "Ban TG, BTV", "a@b.vn"),
    ("<a@b.vn>", "", "a@b.vn"),
    (#""Nguyễn, Văn A" <a@b.vn>"#, "Nguyễn, Văn A", "a@b.vn"),
    (#""A \"B\" \\ C" <a@b.vn>"#, #"A "B" \ C"#, "a@b.vn"),
  ])
  func isRead(_ text: String, _ name: String, _ address: String) throws {
    let read = try #require(MailAddress(text))
    #expect((read.name, read.address) == (name, address))
  }

  @Test(arguments: [
    "", "a", "@b.vn", "a@", "a@b", "a@@b.vn", "a@b..vn", "a@.vn", "a@b.vn.", ".a@b.vn", "a.@b.vn",
    "a..b@c.vn", "a b@c.vn", "ă@b.vn", "a@bộ.vn", "a@-b.vn", "a@b-.vn", "a@127.0.0.1",
    "a@[1.2.3.4]",
    "a@b.vn\r\nBcc: c@d.vn", "A <a@b.vn", "A <a@b.vn> x", "\"a b\"@c.vn",
    "\"A <a@b.vn>", "A\" <a@b.vn>", "\"A\\\" <a@b.vn>", "\"A\"B\" <a@b.vn>", "\" <a@b.vn>",
    String(repeating: "a", count: 65) + "@b.vn", "a@" + String(repeating: "b", count: 64) + ".vn",
  ])
  func isNone(_ text: String) { #expect(MailAddress(text) == nil) }

  @Test(arguments: [
    ("a@b.vn", ["a@b.vn"]), ("a@b.vn,, c@d.vn ,", ["a@b.vn", " c@d.vn "]), (" , ", []),
    (#""A, B" <a@b.vn>,c@d.vn"#, [#""A, B" <a@b.vn>"#, "c@d.vn"]),
    (#""A \", B" <a@b.vn>,c@d.vn"#, [#""A \", B" <a@b.vn>"#, "c@d.vn"]),
    (#""A \\", B"#, [#""A \\""#, " B"]),
    (#""A, B <a@b.vn>, c@d.vn"#, [#""A, B <a@b.vn>, c@d.vn"#]),
  ])
  func commasWithinQuotationMarksPartNothing(_ text: String, _ parts: [String]) {
    #expect(MailAddress.parts(ofList: text) == parts)
  }
}
