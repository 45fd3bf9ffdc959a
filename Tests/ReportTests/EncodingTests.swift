import Foundation
import Testing

/// `--encoding`, and what is said without it.
@Suite struct EncodingTests {
  /// `Xã` in TCVN3, which might be `Xă` or `Xã` of other encodings, too.
  private static let short = Data([0x61, 0x2C, 0x58, 0xB7, 0x0A])

  @Test func cellsAreDecoded() throws {
    let scratch = try Scratch()
    let file = scratch.file("a.csv")
    try Data([0xFF, 0xFE, 0x61, 0x00, 0x09, 0x00, 0xA1, 0x1E]).write(to: file)
    let utf16 = try Program.run(["debug", "cells", file.path])
    #expect(utf16.text == "[\"a\",\"ạ\"]\n")
    try Self.short.write(to: file)
    let refused = try Program.run(["debug", "cells", file.path])
    #expect(refused.status == 65)
    #expect(refused.text == "")
    #expect(refused.messages.contains("a.csv:1:2: error: "))
    #expect(refused.messages.contains("--encoding tcvn3"))
    let told = try Program.run(["debug", "cells", file.path, "--encoding", "tcvn3"])
    #expect(told.text == "[\"a\",\"Xã\"]\n")
    #expect(told.messages == "")
  }

  @Test func cellsAreCutAsTold() throws {
    let scratch = try Scratch()
    let file = scratch.file("a.csv")
    try Data("a,b,c;d\n".utf8).write(to: file)
    let found = try Program.run(["debug", "cells", file.path])
    #expect(found.text == "[\"a\",\"b\",\"c;d\"]\n")
    let told = try Program.run(["debug", "cells", file.path, "--delimiter", "semicolon"])
    #expect(told.text == "[\"a,b,c\",\"d\"]\n")
  }

  @Test func theWorkspaceIsReadInTheEncodingGiven() throws {
    let scratch = try Scratch()
    let folder = try scratch.sampleWorkspace()
    let file = folder.appendingPathComponent("data/training.csv")
    let rows =
      "date,unit,category,participants\n5/1/2021,C¬ quan HuyÖn ñy,Cö ®i ®µo t¹o chuyªn m«n,7\n"
    try rows.data(using: .windowsCP1252)?.write(to: file)
    let arguments = [
      "summary", "training", "-C", folder.path, "--month", "2021-12", "--format", "csv",
    ]
    let told = try Program.run(arguments + ["--encoding", "tcvn3"])
    #expect(told.status == 0, "\(told.messages)")
    #expect(told.messages == "")
    #expect(told.text.contains(",7"))
    let wrong = try Program.run(arguments + ["--encoding", "windows-1258"])
    #expect(wrong.status == 65)
    let unknown = try Program.run(arguments + ["--encoding", "latin-1"])
    #expect(unknown.status == 64)
  }
}
