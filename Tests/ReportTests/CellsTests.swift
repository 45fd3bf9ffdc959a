import Foundation
import Testing

/// `report debug cells`: what the scanner sees in files of the kinds that CSV readers are compared by
/// (after max-mapper's csv-spectrum).
@Suite struct CellsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    /// A JSON array a record.
    var cells: [String]

    init(_ name: String, _ text: String, _ cells: [String]) {
      (self.name, self.text, self.cells) = (name, text, cells)
    }

    var testDescription: String { name }
  }

  @Test(arguments: cases) func cells(of file: Case) throws {
    let scratch = try Scratch()
    let path = scratch.file("a.csv")
    try Data(file.text.utf8).write(to: path)
    let run = try Program.run(["debug", "cells", path.path])
    #expect(run.status == 0)
    #expect(run.messages == "")
    #expect(run.text == file.cells.map { $0 + "\n" }.joined())
  }

  private static let cases = [
    Case("simple", "a,b,c\n1,2,3\n", [#"["a","b","c"]"#, #"["1","2","3"]"#]),
    Case("simple, CRLF", "a,b,c\r\n1,2,3\r\n", [#"["a","b","c"]"#, #"["1","2","3"]"#]),
    Case("simple, CR", "a,b,c\r1,2,3", [#"["a","b","c"]"#, #"["1","2","3"]"#]),
    Case(
      "a comma between quotation marks", "họ,địa chỉ\nLê,\"số 5, khu phố 2\"\n",
      [#"["họ","địa chỉ"]"#, #"["Lê","số 5, khu phố 2"]"#]),
    Case(
      "empty cells", "a,b,c\n1,\"\",\"\"\n,3,\n,,\n",
      [#"["a","b","c"]"#, #"["1","",""]"#, #"["","3",""]"#, #"["","",""]"#]),
    Case(
      "empty cells, CRLF", "a,b,c\r\n1,\"\",\"\"\r\n2,3,4\r\n",
      [#"["a","b","c"]"#, #"["1","",""]"#, #"["2","3","4"]"#]),
    Case(
      "doubled quotation marks", "a,b\n1,\"nói \"\"có\"\" rồi\"\n\"\"\"\",\"\"\"x\"\"\"\n",
      [#"["a","b"]"#, #"["1","nói \"có\" rồi"]"#, #"["\"","\"x\""]"#]),
    Case(
      "JSON", "khóa,giá trị\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1.5, \"\"\\n\"\"]}\"\n",
      [#"["khóa","giá trị"]"#, #"["1","{\"type\": \"Point\", \"at\": [1.5, \"\\n\"]}"]"#]),
    Case(
      "line ends in a cell", "a,b\n1,\"một\nhai\n\nba\"\n\"x\ny\",2\n",
      [#"["a","b"]"#, #"["1","một\nhai\n\nba"]"#, #"["x\ny","2"]"#]),
    Case(
      "line ends in a cell, CRLF", "a,b\r\n1,\"một\r\nhai\"\r\n",
      [#"["a","b"]"#, #"["1","một\r\nhai"]"#]),
    Case(
      "quotation marks and line ends", "a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n3,4\n",
      [#"["a","b"]"#, #"["1","ha\n\"ha\"\nha"]"#, #"["3","4"]"#]),
    Case(
      "letters of many scripts", "a,b\n1,ʤ\n2,ỹ 🏛 漢\n",
      [#"["a","b"]"#, #"["1","ʤ"]"#, #"["2","ỹ 🏛 漢"]"#]),
    Case(
      "places", "tên,tọa độ\nNhư Xuân,\"19°38′B, 105°25′Đ\"\n",
      [#"["tên","tọa độ"]"#, #"["Như Xuân","19°38′B, 105°25′Đ"]"#]),
    Case(
      "control characters", "a,b\n\u{1},\u{7F}\t\n", [#"["a","b"]"#, "[\"\\u0001\",\"\u{7F}\\t\"]"]),
  ]
}
