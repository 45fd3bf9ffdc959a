import Diagnostics
import Quantities
import Records
import Summaries
import Templating
import Testing

/// `units:` of report.yml, where some take the places of others.
@Suite struct SuccessionConfigurationTests {
  /// The sample's configuration with these lines in place of its units.
  private func text(_ lines: [String]) throws -> String {
    let sample = try Sample.text("workspace/report.yml")
    let start = try #require(sample.range(of: "\nunits:\n")).upperBound
    let end = try #require(sample.range(of: "\n# Loại hình đào tạo, bồi dưỡng, theo thứ tự"))
    let units = lines.map { "  \($0)" }.joined(separator: "\n")
    return sample[..<start] + units + "\n" + sample[end.lowerBound...]
  }

  private func parse(_ lines: String...) throws -> Workspace {
    try Workspace.parse(yaml: text(lines), file: "r.yml")
  }

  /// Findings, their lines counted from the first unit.
  private func faults(_ lines: String...) throws -> [String] {
    let above = try #require(
      Sample.text("workspace/report.yml").split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex(of: "units:"))
    do {
      _ = try Workspace.parse(yaml: text(lines), file: "r.yml")
      return []
    } catch let findings as Findings {
      return findings.all.map { finding in
        var finding = finding
        if let line = finding.location?.line { finding.location?.line = line - above - 1 }
        return finding.text(in: .english)
      }
    }
  }

  private func units(_ workspace: Workspace) -> [String] {
    workspace.succession.units.map { unit in
      let successor = unit.successor.map { " → \($0)" } ?? ""
      return "\(unit.name)\(unit.since.map { " (\($0))" } ?? "")\(successor)"
    }
  }

  @Test func oldUnitsStandBeforeTheOneThatTookTheirPlace() throws {
    let workspace = try parse(
      "- Xã Thanh Quân",
      "- name: Xã Hóa Quỳ", "  since: 2025-07", "  succeeds: [Xã Bình Lương, Xã Hóa Quỳ]",
      "- name: Xã Như Xuân", "  since: 2025-07", "  aliases: [Như Xuân]", "  succeeds:",
      "    - name: Thị trấn Yên Cát", "      aliases: [Yên Cát]", "    - Xã Tân Bình")
    #expect(
      units(workspace) == [
        "Xã Thanh Quân", "Xã Bình Lương → 3", "Xã Hóa Quỳ → 3", "Xã Hóa Quỳ (2025-07)",
        "Thị trấn Yên Cát → 6", "Xã Tân Bình → 6", "Xã Như Xuân (2025-07)",
      ])
    #expect(workspace.units.map(\.name) == workspace.succession.units.map(\.name))
    #expect(workspace.units[4].aliases == ["Yên Cát"])
    #expect(workspace.vocabulary.succession == workspace.succession)
  }

  @Test func oldUnitsThatAreListedKeepTheirPlace() throws {
    let workspace = try parse(
      "- Xã Hóa Quỳ",
      "- { name: Xã Hóa Quỳ, since: 2025-07, succeeds: [Xã Hoá Quỳ, X. Bình Lương] }",
      "- name: Xã Bình Lương", "  aliases: [Bình Lương cũ]")
    #expect(
      units(workspace) == ["Xã Hóa Quỳ → 1", "Xã Hóa Quỳ (2025-07)", "Xã Bình Lương → 1"])
  }

  @Test func aUnitThatTookAPlaceMayLoseItsOwn() throws {
    for lines in [
      [
        "- { name: Thị trấn A, since: 2019-12, succeeds: [Thị trấn A, Xã B] }",
        "- { name: Xã C, since: 2025-07, succeeds: [Thị trấn A, Xã D] }",
      ],
      [
        "- { name: Xã C, since: 2025-07, succeeds: [Thị trấn A, Xã D] }",
        "- { name: Thị trấn A, since: 2019-12, succeeds: [Thị trấn A, Xã B] }",
      ],
    ] {
      let workspace = try Workspace.parse(yaml: text(lines), file: "r.yml")
      let units = workspace.succession.units
      let chain = try #require(units.firstIndex { $0.name == "Thị trấn A" && $0.since != nil })
      let last = try #require(units.firstIndex { $0.name == "Xã C" })
      #expect(units[chain].successor == last)
      #expect(units.first { $0.name == "Thị trấn A" && $0.since == nil }?.successor == chain)
      #expect(units.filter { $0.name == "Xã B" }.map(\.successor) == [chain])
      #expect(units.count == 5)
    }
  }

  @Test func oneWithoutMergersHasNone() throws {
    #expect(try Sample.workspace().succession.isEmpty)
    #expect(try parse("- { name: Xã A, since: 2025-07 }", "- Xã B").succession.isEmpty == false)
  }

  @Test func aPartedUnitIsRefused() throws {
    #expect(
      try faults(
        "- { name: Xã A, since: 2025-07, succeeds: [Xã C] }",
        "- { name: Xã B, since: 2025-07, succeeds: [Xã C, Xã D] }") == [
          "r.yml:2:46: error: “Xã C” went into “Xã A” (line \(try line(of: 1))) already; "
            + "hint: a unit's counts cannot be parted between two new ones: list it in the "
            + "“succeeds” of one, mostly the one with its greater part; --units old shows old units "
            + "as they were"
        ])
  }

  /// The line of the file of the first unit's line `number`.
  private func line(of number: Int) throws -> Int {
    let lines = try Sample.text("workspace/report.yml")
      .split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex(of: "units:")) + 1 + number
  }

  @Test func whatASuccessionNeeds() throws {
    #expect(
      try faults("- { name: Xã A, succeeds: [Xã B] }").first
        == "r.yml:1:13: error: “Xã A” has “succeeds” without “since”; hint: give the unit's first "
        + "month, such as since: 2025-07")
    #expect(
      try faults("- { name: Xã A, since: 7/2025, succeeds: [Xã B] }").first
        == "r.yml:1:26: error: the value of “since” must be a month; hint: for example 2025-07")
    #expect(
      try faults("- { name: Xã A, sine: 2025-07 }").first?.contains("did you mean “since”") == true)
    #expect(
      try faults("- { name: Xã A, since: 2025-07, succeeds: [Xã B, xã b] }").map(code)
        == ["“xã b” is the same name as “Xã B” on line \(line(of: 1))"])
  }

  private func code(_ finding: String) -> String {
    String(finding.split(separator: "error: ")[1].prefix { $0 != ";" })
  }

  @Test func unitsOfOneNameMustFollowOneAnother() throws {
    #expect(
      try faults("- Xã A", "- { name: Xã A, since: 2025-07, succeeds: [Xã B] }").map(code)
        == ["“Xã A” begins in 07/2025, while “Xã A” on line \(line(of: 1)) still stands"])
    #expect(
      try faults("- Xã A", "- { name: Xã A, since: 2025-07, succeeds: [Xã A] }").isEmpty)
    // The old one went elsewhere before the new one came, or after.
    let other = "- { name: Xã B, since: 2020-01, succeeds: [Xã A] }"
    #expect(try faults(other, "- { name: Xã A, since: 2020-01 }").isEmpty)
    #expect(try faults(other, "- { name: Xã A, since: 2019-12 }").isEmpty)
    #expect(
      try faults(
        "- { name: Xã B, since: 2019-12, succeeds: [Xã A] }", "- { name: Xã A, since: 2019-12 }"
      )
      .isEmpty)
    #expect(try faults(other, "- Xã A", "- { name: Xã A, since: 2019-12 }").count == 1)
    #expect(try faults("- Xã A", "- xã a").map(code).first?.contains("the same name") == true)
    let alias = try faults(other, "- { name: Xã D, aliases: [Xã A] }")
    #expect(alias.map(code).first?.contains("the same name") == true)
  }

  @Test func aNewUnitBeginsAfterTheOldOne() throws {
    let (a, b) = ("- { name: Xã A, since: 2020-01, succeeds: [Xã C, Xã D] }", 2)
    #expect(
      try faults(a, "- { name: Xã B, since: 2019-06, succeeds: [Xã A] }") == [
        "r.yml:2:46: error: “Xã B” begins in 06/2019 and succeeds “Xã A”, which begins only in 01/2020"
          + " (line \(line(of: b - 1))); hint: a new unit begins after the old one: give “Xã B” a"
          + " “since” after 01/2020, or “Xã A” one before 06/2019; if an older unit had that name, list it"
          + " on a line of its own, “- Xã A”, without “since”"
      ])
    // An older unit of that name is told apart by a line of its own.
    #expect(
      try faults("- Xã A", a, "- { name: Xã B, since: 2019-06, succeeds: [Xã A] }").isEmpty)
  }

  @Test func theSampleOfACommune() throws {
    let workspace = try Workspace.parse(
      yaml: Sample.text("workspace-xa/report.yml"), file: "r.yml")
    #expect(
      units(workspace) == [
        "Thị trấn Yên Cát → 2", "Xã Tân Bình → 2", "Xã Như Xuân (2025-07)",
        "Cơ quan Đảng ủy xã (2025-07)", "Cơ quan UBND xã (2025-07)", "Chi bộ Bệnh viện",
        "Chi bộ Trường THPT",
      ])
    #expect(workspace.issuer.superior == ["ĐẢNG BỘ TỈNH THANH HÓA"])
    #expect(workspace.issuer.name == ["ĐẢNG ỦY XÃ NHƯ XUÂN"])
  }
}
