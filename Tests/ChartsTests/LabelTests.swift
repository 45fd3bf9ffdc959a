import Drawing
import TestSupport
import Testing

@testable import Charts

@Suite struct LabelTests {
  private let ruler = TextRuler(measuring: HelveticaMeasuring())
  private let style = TextStyle(family: "Liberation Sans", size: 9)

  @Test func spreadKeepsWhatFits() {
    #expect(spread([10, 30, 50], lengths: [10, 10, 10], within: 0...60) == [10, 30, 50])
  }

  @Test func spreadMovesAsLittleAsPossible() {
    // Two at the same place part evenly; ties keep their order.
    #expect(spread([30, 30], lengths: [10, 10], within: 0...60) == [25, 35])
    // At an edge the group moves in.
    #expect(spread([2, 3, 50], lengths: [10, 10, 10], within: 0...60) == [5, 15, 50])
  }

  @Test func spreadTellsWhatDoesNotFit() {
    #expect(spread([1, 2, 3], lengths: [10, 10, 10], within: 0...25) == nil)
  }

  @Test func spreadNeverOverlaps() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<300 {
      let count = Int.random(in: 1...9, using: &generator)
      let lengths = (0..<count).map { _ in Double.random(in: 4...14, using: &generator) }
      let wanted = (0..<count).map { _ in Double.random(in: -20...160, using: &generator) }
      let places = try #require(spread(wanted, lengths: lengths, within: 0...140))
      let blocks = zip(places, lengths).map { ($0 - $1 / 2, $0 + $1 / 2) }.sorted { $0.0 < $1.0 }
      #expect(blocks.allSatisfy { $0.0 > -1e-6 && $0.1 < 140 + 1e-6 })
      #expect(zip(blocks, blocks.dropFirst()).allSatisfy { $0.1 <= $1.0 + 1e-6 })
    }
  }

  @Test func linesBreakBetweenWords() {
    let lines = ruler.lines("Bồi dưỡng nhận thức về Đảng", style, width: 80, limit: 2)
    #expect(lines == ["Bồi dưỡng", "nhận thức về Đảng"])
  }

  @Test func whatDoesNotFitEndsInAnEllipsis() {
    #expect(ruler.lines("một hai ba bốn", style, width: 34, limit: 1) == ["một…"])
    #expect(ruler.lines("nghiêng", style, width: 20, limit: 2) == ["ng…"])
    #expect(ruler.lines("nghiêng", style, width: 5, limit: 2).isEmpty)
  }

  @Test func balancedLinesAreOfLikeLength() {
    let lines = ruler.balancedLines("Cử đi đào tạo chuyên môn", style, width: 90, limit: 2)
    #expect(lines == ["Cử đi đào tạo", "chuyên môn"])
  }

  private func request(_ string: String, _ x: Double, _ y: Double) -> LabelPlacer.Request {
    LabelPlacer.Request(string: string, style: style, point: Point(x, y))
  }

  @Test func labelsAvoidWordsAndLines() throws {
    var placer = LabelPlacer(
      ruler: ruler, bounds: Rect(x: 0, y: 0, width: 100, height: 60), clearance: 4)
    let places = placer.places(for: [request("95,1%", 50, 30), request("95,2%", 50, 30)])
    let (one, two) = (try #require(places[0]), try #require(places[1]))
    #expect(!one.box.intersects(two.box))
    #expect(!one.crossesLine && !two.crossesLine)

    placer.lines = [.init(from: Point(0, 22), to: Point(100, 22), cost: 5)]
    let lined = try #require(placer.places(for: [request("95,1%", 50, 30)])[0])
    #expect(lined.baseline.y > 30 && !lined.crossesLine)
  }

  /// A value that misses the mark is labelled below it, and one that reaches it above, although a line
  /// runs there and the other side is free.
  @Test(arguments: [true, false]) func labelsStandOnTheirSideOfTheLevel(isBelow: Bool) throws {
    var placer = LabelPlacer(
      ruler: ruler, bounds: Rect(x: 0, y: 0, width: 100, height: 60), clearance: 4)
    placer.level = 30
    let y = isBelow ? 32.0 : 28
    for distance in stride(from: 2.0, through: 28, by: 2) {
      let line = isBelow ? 32 + distance : 28 - distance
      placer.lines.append(.init(from: Point(0, line), to: Point(100, line), cost: 8))
    }
    var one = request("95,1%", 50, y)
    one.isBelowLevel = isBelow
    let ink = try #require(placer.places(for: [one])[0]).inkBox
    #expect((ink.y + ink.height / 2 > 30) == isBelow)
    one.isBelowLevel = nil
    let free = try #require(placer.places(for: [one])[0]).inkBox
    #expect((free.y + free.height / 2 > 30) != isBelow)
  }

  @Test func labelsNeverCoverMarkers() throws {
    var placer = LabelPlacer(
      ruler: ruler, bounds: Rect(x: 0, y: 0, width: 100, height: 60), clearance: 4)
    placer.markers = [Rect(x: 30, y: 15, width: 40, height: 12)]
    let place = try #require(placer.places(for: [request("95,1%", 50, 30)])[0])
    #expect(!placer.markers[0].intersects(place.inkBox))
  }

  @Test func whatStandsFarOffHasALeader() throws {
    var placer = LabelPlacer(
      ruler: ruler, bounds: Rect(x: 0, y: 0, width: 100, height: 90), clearance: 4)
    placer.words = [Rect(x: 0, y: 25, width: 100, height: 20)]
    let place = try #require(placer.places(for: [request("95,1%", 50, 50)])[0])
    #expect(place.leader == nil)
    placer.words = [Rect(x: 0, y: 30, width: 100, height: 40)]
    let far = try #require(placer.places(for: [request("95,1%", 50, 50)])[0])
    let leader = try #require(far.leader)
    #expect(leader.from.x == leader.to.x)
  }

  @Test func noRoomMeansNoLabel() {
    let placer = LabelPlacer(
      ruler: ruler, bounds: Rect(x: 0, y: 0, width: 10, height: 10), clearance: 4)
    #expect(placer.places(for: [request("95,1%", 5, 5)])[0] == nil)
  }
}
