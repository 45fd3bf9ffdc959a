import Diagnostics
import Document
import Foundation
import Templating
import Testing

/// The words and signs that a form of office prescribes.
@Suite struct StyleWordsTests {
  private func document(_ style: String, issued: Bool = true) throws -> Document {
    var request = try Sample.request()
    let yaml = try Sample.text("styles/\(style).yml")
    request.words = try Style.parse(yaml: yaml, file: style).words
    if issued { request.workspace.number = 5 }
    return try Sample.template().document(for: request)
  }

  private func headings(_ document: Document) -> [String] {
    document.body.compactMap { block in
      guard case .heading(level: 1, let words) = block.content else { return nil }
      return words.map(\.text).joined()
    }
  }

  @Test func theParty() throws {
    let document = try document("party-hd05")
    #expect(document.letterhead.emblem == ["ĐẢNG CỘNG SẢN VIỆT NAM"])
    #expect(document.letterhead.number == "Số 05-BC/HU")
    #expect(document.closing.authority == ["T/M BAN THƯỜNG VỤ"])
    #expect(document.closing.recipients.last == "Lưu Văn phòng Huyện ủy.")
    #expect(document.closing.recipients.dropLast().allSatisfy { $0.hasSuffix(",") })
    #expect(headings(document)[0].hasPrefix("I- ĐÀO TẠO"))
    #expect(document.appendices[0].reference.contains("Báo cáo số 05-BC/HU"))
  }

  @Test func theState() throws {
    let document = try document("state-nd30")
    #expect(
      document.letterhead.emblem == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
      ])
    #expect(document.letterhead.number == "Số: 05/BC-HU")
    #expect(document.closing.authority == ["TM. BAN THƯỜNG VỤ"])
    #expect(document.closing.recipients.last == "Lưu: VT, Văn phòng Huyện ủy.")
    #expect(document.closing.recipients.first == "Thường trực Tỉnh ủy (báo cáo);")
    #expect(
      document.closing.recipients.dropLast().allSatisfy { $0.hasSuffix(";") && !$0.contains(",;") })
    #expect(headings(document)[0].hasPrefix("I. ĐÀO TẠO"))
    #expect(document.appendices[0].reference.contains("Báo cáo số 05/BC-HU"))
  }

  @Test(arguments: [("party-hd05", "Số       -BC/HU"), ("state-nd30", "Số:       /BC-HU")])
  func aDraftHasRoomForThePen(style: String, number: String) throws {
    let document = try document(style, issued: false)
    #expect(document.letterhead.number == number)
    #expect(document.letterhead.placeAndDate.contains("ngày       tháng       năm"))
    #expect(document.appendices[0].reference.contains("ngày       tháng       năm"))
  }

  @Test(arguments: [("party-hd05", "1", "2"), ("state-nd30", "I", "II")])
  func severalAppendicesAreNumbered(style: String, first: String, second: String) throws {
    var request = try Sample.request()
    request.words = try Style.parse(
      yaml: Sample.text("styles/\(style).yml"), file: style
    ).words
    let two = try template("# A {.appendix}\n\nx\n\n# B {.appendix}\n\ny").document(for: request)
    #expect(two.appendices.map(\.label) == ["Phụ lục \(first)", "Phụ lục \(second)"])
    let one = try template("# A {.appendix}\n\nx").document(for: request)
    #expect(one.appendices.map(\.label) == ["Phụ lục"])
  }

  @Test func wordsAreTakenInEitherForm() throws {
    var request = try Sample.request()
    request.workspace.issuer.symbol = "BC-UBND"
    request.workspace.signature.authority = ["TM. ỦY BAN"]
    request.workspace.signature.recipients = ["Như trên;", "Công an", "Lưu: VT, VP;"]
    request.words = try Style.parse(yaml: Sample.text("styles/party-hd05.yml"), file: "s").words
    request.workspace.number = 12
    let document = try Sample.template().document(for: request)
    #expect(document.letterhead.number == "Số 12-BC/UBND")
    #expect(document.closing.authority == ["T/M ỦY BAN"])
    #expect(document.closing.recipients == ["Như trên,", "Công an,", "Lưu VP."])
  }

  @Test func aTemplateMayHaveItsOwnEmblemAndNumber() throws {
    var request = try Sample.request()
    request.words = try Style.parse(yaml: Sample.text("styles/party-hd05.yml"), file: "s").words
    let document = try template("x").document(for: request)
    #expect(document.letterhead.emblem == ["E"])
    #expect(document.letterhead.number == "N")
  }
}

/// What blocks may say of their place, and what links make of it.
@Suite struct BlockNameTests {
  @Test func blocksHaveNamesAndLinksMayLeaveTheirWordsOut() throws {
    let table = "```table\nname: bang\ndata: study\nrows: year\nmeasures: sessions\ncaption: A\n"
    let request = try Sample.request()
    let document = try template(
      "Xem [](#bang).\n\n\(table)page: landscape\n```\n\n```contents\n```"
    ).document(for: request)
    let dump = document.dump()
    #expect(dump.contains("Xem [](#bang)."))
    #expect(dump.contains("table regular landscape #bang"))
    #expect(dump.contains("contents @"))
    #expect(document.body[1].anchor == "bang")
  }

  @Test func theTableOfCoverageHasAName() throws {
    let document = try template(
      "Xem [](#so-thang).\n\n```coverage\nname: so-thang\ncaption: A\n```"
    )
    .document(for: Sample.request())
    #expect(document.body[1].anchor == "so-thang")
  }

  @Test func aNameThatNoBlockHasIsAnError() throws {
    let request = try Sample.request()
    let faults = messages { _ = try template("Xem [](#bang).").document(for: request) }
    #expect(faults.count == 1 && faults[0].contains("“bang”"))
  }
}
