import Diagnostics
import Document
import Quantities
import Templating
import Testing

@Suite struct WorkspaceTests {
  /// The sample's configuration with `old` replaced.
  private func parse(_ changes: (old: String, new: String)...) throws -> Workspace {
    var text = try Sample.text("workspace/report.yml")
    for change in changes {
      #expect(text.contains(change.old))
      text = text.replacing(change.old, with: change.new)
    }
    return try Workspace.parse(yaml: text, file: "report.yml")
  }

  private func faults(_ changes: (old: String, new: String)...) -> [String] {
    messages {
      var text = try Sample.text("workspace/report.yml")
      for change in changes {
        #expect(text.contains(change.old))
        text = text.replacing(change.old, with: change.new)
      }
      _ = try Workspace.parse(yaml: text, file: "report.yml")
    }
  }

  @Test func theSample() throws {
    let workspace = try Sample.workspace()
    #expect(workspace.issuer.name == ["HUYỆN ỦY NHƯ XUÂN"])
    #expect(workspace.issuer.symbol == "BC/HU")
    #expect(workspace.number == nil)
    #expect(workspace.issued == nil)
    #expect(workspace.signature.signer.isEmpty)
    #expect(workspace.units.count == 20)
    #expect(workspace.units[0].aliases == ["TT Yên Cát", "TT. Yên Cát"])
    #expect(workspace.categories.map(\.info.key).last == "thematic")
    #expect(workspace.categories.last?.info.counted == .attendances)
    #expect(workspace.thresholds.study == Ratio(935, of: 1000))
    #expect(workspace.thresholds.reports == Ratio(95, of: 100))
    #expect(workspace.inputs.training == ["data/training.csv"])
    #expect(workspace.vocabulary.units.map(\.name) == workspace.units.map(\.name))
  }

  @Test func theOutputFileNamesItsMonth() throws {
    let month = try #require(Month(iso: "2021-02"))
    #expect(
      try Sample.workspace().output.path(for: month, in: .vietnamese) == "bao-cao-2021-02.pdf")
    let other = try parse(("bao-cao-{year}-{month}.pdf", "\"{year}/{month}/{year}.pdf\""))
    #expect(other.output.path(for: month, in: .vietnamese) == "2021/02/2021.pdf")
  }

  @Test(arguments: ["\\n", "\\0", "\\t", "\\e", "\\u202e", "\\u2028", "\\x7f"])
  func anOutputThatCannotBeSeenIsRefused(escape: String) {
    #expect(
      faults(("bao-cao-{year}-{month}.pdf", "\"bao-cao\(escape).pdf\"")) == [
        "report.yml:44:9: error: “output” has a line end or another sign that cannot be seen; "
          + "hint: type the name anew, on one line"
      ])
  }

  @Test func numbersAndDays() throws {
    let workspace = try parse(
      ("number:\n", "number: 5\n"), ("issued:    ", "issued: 2022-01-05 #"),
      ("study: 93.5 ", "study: 93,5 % "), ("rounding: round", "rounding: truncate"))
    #expect(workspace.number == 5)
    #expect(workspace.issued == Day(year: 2022, month: 1, day: 5))
    #expect(workspace.thresholds.study == Ratio(935, of: 1000))
    #expect(workspace.rounding == .truncate)
  }

  @Test func aMisspeltKeyIsReportedOnceWithTheNearest() {
    #expect(
      faults(("  symbol:", "  symbl:")) == [
        "report.yml:10:3: error: there is no key “symbl”; hint: did you mean “symbol”?"
      ])
    #expect(
      faults(("decimals: 1", "decimal: 1")) == [
        "report.yml:60:1: error: there is no key “decimal”; hint: did you mean “decimals”?"
      ])
  }

  @Test func allFaultsAreFoundInOneReading() {
    let all = faults(
      ("  place: Như Xuân ", "  # "), ("years: 5", "years: năm"),
      ("study: 93.5", "study: cao"), ("counts: attendances", "counts: attendance"),
      ("rounding: round", "rounding: [round]"))
    #expect(
      all == [
        "report.yml:6:3: error: “place” is missing or has no value; hint: add a line “place: …”",
        "report.yml:51:10: error: the value of “years” must be a whole number; hint: for example 2",
        "report.yml:55:10: error: the value of “study” must be a percentage from 0 to 100; "
          + "hint: for example 93.5",
        "report.yml:59:11: error: the value of “rounding” must be text",
        "report.yml:127:13: error: “attendance” is no value of “counts”; "
          + "hint: did you mean “attendances”?",
      ])
  }

  @Test func valuesOfTheRightKindThatCannotBe() {
    let all = faults(
      ("number:\n", "number: 0\n"), ("years: 5", "years: 51"), ("decimals: 1", "decimals: 7"),
      ("{month}.pdf", "{moth}.pdf"), ("key: professional", "key: political_theory"),
      ("key: knowledge", "key: total"), ("- Xã Xuân Hòa", "- xã bãi trành"))
    #expect(
      all.map { $0.prefix { $0 != ";" } } == [
        "report.yml:14:9: error: “number” is out of range",
        "report.yml:44:9: error: “{moth}” is no placeholder of the output pattern",
        "report.yml:51:10: error: “years” is out of range",
        "report.yml:60:11: error: “decimals” is out of range",
        "report.yml:73:5: error: “xã bãi trành” is the same name as “Xã Bãi Trành” on line 72",
        "report.yml:104:10: error: “political_theory” is the same name as “political_theory” on line 99",
        "report.yml:121:10: error: “total” cannot be a category's key",
      ])
  }

  @Test func namesThatTheRecordsReaderTakesForOneAreOne() {
    for spelling in ["Xã Xuân Hoà", "X. Xuân Hòa", "XÃ XUÂN HÒA", "Xã  Xuân Hòa"] {
      let all = faults(("- Xã Xuân Bình", "- \(spelling)"))
      #expect(all.count == 1)
      #expect(all.first?.contains("is the same name as “Xã Xuân Hòa” on line 73") == true)
    }
    #expect(faults(("- Xã Xuân Bình", "- Xã Xuân Hóa")).isEmpty)
    #expect(
      faults(("- Xã Xuân Bình", "- name: Xã Xuân Bình\n    aliases: [x. bãi trành]")).first?
        .contains("“Xã Bãi Trành” on line 72") == true)
    let category = faults(("name: Tập huấn chuyên đề", "name: bồi dưỡng KIẾN thức"))
    #expect(category.first?.contains("is the same name as “Bồi dưỡng kiến thức”") == true)
  }

  @Test func theConfigurationSaysWhichCategoriesHoldClasses() throws {
    #expect(
      try Sample.workspace().categories.map(\.info.holdsClasses) == [
        false, false, true, true, true, true, true,
      ])
    #expect(faults(("holds-classes: no", "holds-classes: đi")).count == 2)
  }

  @Test(arguments: ["101", "-1", "93..5", "93.", "", "1e1", "93.5000000001", "٩٣"])
  func notAPercentage(_ text: String) {
    let all = faults(("study: 93.5", "study: \"\(text)\""))
    #expect(all.count == 1)
    #expect(all.first?.contains("percentage") == true)
  }

  @Test(arguments: ["2022-13-01", "2022-02-29", "05/01/2022", "2022"])
  func notADay(_ text: String) {
    #expect(
      faults(("issued:    ", "issued: \(text) #")) == [
        "report.yml:15:9: error: the value of “issued” must be a day; hint: for example 2022-01-05"
      ])
  }

  @Test func whatIsNotYAML() {
    #expect(
      messages { _ = try Workspace.parse(yaml: "issuer: [\n", file: "r.yml") }.first?
        .hasPrefix("r.yml:2:1: error: this is not YAML") == true)
    #expect(
      messages { _ = try Workspace.parse(yaml: "a: 1\na: 2\n", file: "r.yml") }.first?
        .hasPrefix("r.yml:1:1: error: the key “a” stands twice") == true)
    #expect(
      messages { _ = try Workspace.parse(yaml: "", file: "r.yml") }.first?
        .hasPrefix("r.yml:1: error: the file is empty") == true)
    #expect(
      messages { _ = try Workspace.parse(yaml: "- a\n", file: "r.yml") }.first?
        .hasPrefix("r.yml:1:1: error: the value of “” must be a group of keys") == true)
  }

  @Test func aTabIsCalledATab() {
    #expect(
      messages(.vietnamese) {
        _ = try Workspace.parse(yaml: "issuer:\n\tname: x\n", file: "r.yml")
      } == [
        "r.yml:2:1: lỗi: có phím Tab ở chỗ cần dấu cách; cách sửa: dùng dấu cách, không dùng phím Tab"
      ])
  }

  @Test func aWrongNumberIsShownARightOne() {
    #expect(
      faults(("decimals: 1", "decimals: 2,5")) == [
        "report.yml:60:11: error: the value of “decimals” must be a whole number; "
          + "hint: for example 2"
      ])
  }

  private func styleFaults(_ changes: (old: String, new: String)...) throws -> [String] {
    var text = try Sample.text("styles/party-hd05.yml")
    for change in changes {
      let place = try #require(text.range(of: change.old))
      text.replaceSubrange(place, with: change.new)
    }
    return messages { _ = try Style.parse(yaml: text, file: "s.yml") }
  }

  @Test(arguments: ["nan", "inf", "-inf", "0x1p3", "1e9", "infinity"])
  func notANumberOfAStyle(_ text: String) throws {
    let all = try styleFaults(("leading: 19", "leading: \(text)"))
    #expect(all.count == 1)
    #expect(all.first?.contains("“leading” must be a number") == true)
  }

  @Test func numbersThatNoPageHas() throws {
    #expect(try styleFaults().isEmpty)
    let all = try styleFaults(
      ("top: 20", "top: -1"), ("{ size: 14 }", "{ size: 200 }"), ("leading: 19", "leading: 13.5"),
      ("space: 25", "space: 400"), ("caption: 12", "caption: 3"), ("fraction: 1 ", "fraction: 7 "))
    let problems = all.map { $0.split(separator: "error: ").last.map(String.init) ?? "" }
    #expect(
      problems == [
        "“top” is out of range; hint: write a number from 0 to 150",
        "“size” is out of range; hint: write a number from 4 to 72",
        "“fraction” is out of range; hint: write a number from 0 to 1",
        "“leading” is out of range; hint: write a number from 14 to 144",
        "“space” is out of range; hint: write a number from 0 to 150",
        "“caption” is out of range; hint: write a number from 4 to 72",
      ])
    #expect(all.first?.hasPrefix("s.yml:24:17: ") == true)
    // The page's number neither leaves the page nor stands in the text, whatever way it is held.
    for (fromTop, isFine) in [(1, false), (2, true), (12, true), (13, false), (25, false)] {
      let found = try styleFaults(("from-top: 10", "from-top: \(fromTop)"))
      #expect(found.isEmpty == isFine, "\(fromTop)")
      #expect(isFine || found.first?.contains("write a number from 2 to 12") == true)
    }
    #expect(try styleFaults(("top: 20", "top: 0")).first?.contains("from 5 to 150") == true)
    let margins = try styleFaults(("inner: 30", "inner: 140"))
    #expect(margins.count == 1)
    #expect(margins.first?.contains("at least 60 mm") == true)
  }

  @Test func aStyleIsReadAsStrictly() {
    let all = messages { _ = try Style.parse(yaml: "serif: A\nsans: [B]\n", file: "s.yml") }
    #expect(all.contains("s.yml:2:7: error: the value of “sans” must be text"))
    #expect(all.contains { $0.hasPrefix("s.yml:1:1: error: “margins” is missing") })
  }
}
