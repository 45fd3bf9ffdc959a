import Foundation
import Mail
import Quantities
import TestSupport
import Testing

/// The bytes of a draft, and what other programs read in them.
@Suite struct DraftTests {
  static let subject =
    "Báo cáo kết quả đào tạo, bồi dưỡng lý luận chính trị và học tập nghị quyết 5 năm 2017–2021"

  static func draft(
    subject: String = subject, attachment name: String = "bao-cao-2021-12.pdf",
    to recipients: [String] = ["Văn phòng Tỉnh ủy <vp@thanhhoa.gov.vn>", "btg@thanhhoa.gov.vn"],
    bytes: [UInt8] = Array("%PDF-1.7\n%\u{e2}\n".utf8)
  ) throws -> Draft {
    Draft(
      recipients: try recipients.map { try #require(MailAddress($0)) }, subject: subject,
      body: "Kính gửi các đồng chí,\n\n- Tỷ lệ học tập: 96,9%\n", language: "vi-VN",
      date: try #require(Day(iso: "2022-01-05")),
      attachment: Attachment(name: name, mediaType: "application/pdf", bytes: bytes))
  }

  @Test func aDraftIsWrittenThisWay() throws {
    let text = String(decoding: try Self.draft().bytes, as: UTF8.self)
    try expectSnapshot(text, named: "draft.eml")
    let long = try Self.draft(
      attachment: "Báo cáo kết quả đào tạo, bồi dưỡng 5 năm “2017–2021” của Huyện ủy.pdf", to: [])
    try expectSnapshot(String(decoding: long.bytes, as: UTF8.self), named: "draft-long-name.eml")
  }

  /// RFC 5322, 2.1.1, and RFC 2047, 2; nothing but ASCII, and no line end that is not whole.
  @Test func linesAreShortAndPlain() throws {
    let names = ["a.pdf", String(repeating: "Ệ", count: 100) + ".pdf", "x “y” \\ z;=.pdf"]
    for name in names {
      let draft = try Self.draft(
        subject: name + Self.subject + name, attachment: name, bytes: Array(0...255))
      let lines = String(decoding: draft.bytes, as: UTF8.self).components(separatedBy: "\r\n")
      for line in lines {
        #expect(line.utf8.allSatisfy { (0x20...0x7E).contains($0) }, "\(line)")
        #expect(line.utf8.count <= 76 || line.hasPrefix(" name="), "\(line)")
      }
      #expect(lines.last == "")
    }
  }

  /// Each encoded-word is text by itself: a reader may decode them one by one.
  @Test func charactersAreNeverParted() throws {
    for shift in 0..<12 {
      let subject = String(repeating: "x", count: shift) + String(repeating: "Ễ\u{323}", count: 60)
      let text = String(decoding: try Self.draft(subject: subject).bytes, as: UTF8.self)
      let words = text.matches(of: /=\?UTF-8\?B\?([A-Za-z0-9+\/=]+)\?=/).map(\.1)
      let parts = try words.map { word in
        let data = try #require(Data(base64Encoded: String(word)))
        return try #require(String(data: data, encoding: .utf8))
      }
      #expect(parts.joined().contains(subject))
      #expect(parts.allSatisfy { $0.unicodeScalars.first != "\u{323}" })
    }
  }

  /// Python's parser, with the policy that records every defect.
  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: python)))
  func aStandardParserReadsItWithoutADefect() throws {
    let names = [
      "bao-cao-2021-12.pdf", "Báo cáo tháng 12 (bản 2).pdf", "a \"b\" \\c;d='e'%20.pdf",
      "Báo cáo kết quả đào tạo, bồi dưỡng lý luận chính trị 5 năm 2017–2021, Huyện ủy Như Xuân.pdf",
    ]
    let subjects = [
      Self.subject, "Short", "=?UTF-8?Q?x?=", "Tỷ lệ", String(repeating: "a ", count: 99),
    ]
    for (name, subject) in zip(names + names, subjects) {
      let draft = try Self.draft(subject: subject, attachment: name, bytes: Array(0...255))
      let read = try Self.read(draft)
      #expect(read["defects"] == "")
      #expect(read["subject"] == subject.trimmingCharacters(in: .whitespaces))
      #expect(read["to"] == "Văn phòng Tỉnh ủy <vp@thanhhoa.gov.vn>, btg@thanhhoa.gov.vn")
      #expect(read["unsent"] == "1")
      #expect(read["date"] == "2022-01-05T00:00:00+07:00")
      #expect(read["body"] == "Kính gửi các đồng chí,\r\n\r\n- Tỷ lệ học tập: 96,9%\r\n")
      #expect(read["name"] == name)
      #expect(read["type"] == "application/pdf")
      #expect(read["bytes"] == (0...255).map { String(format: "%02x", $0) }.joined())
    }
  }

  private static let python = "/usr/bin/python3"

  private static func read(_ draft: Draft) throws -> [String: String] {
    let script = """
      import email, email.policy, json, sys
      message = email.message_from_bytes(sys.stdin.buffer.read(), policy=email.policy.default)
      defects = []
      for part in message.walk():
          defects += part.defects + [d for v in part.values() for d in v.defects]
      body, pdf = message.get_body(), next(message.iter_attachments())
      json.dump({
          "defects": " ".join(map(repr, defects)), "subject": message["subject"],
          "to": message["to"], "unsent": message["x-unsent"],
          "date": message["date"].datetime.isoformat(), "body": body.get_content(),
          "name": pdf.get_filename(), "type": pdf.get_content_type(),
          "bytes": pdf.get_content().hex()}, sys.stdout)
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script]
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    // A draft of a test is smaller than a pipe's buffer.
    try input.fileHandleForWriting.write(contentsOf: Data(draft.bytes))
    try input.fileHandleForWriting.close()
    let json = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([String: String].self, from: json)
  }
}
