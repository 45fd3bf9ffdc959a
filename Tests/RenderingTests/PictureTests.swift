import CCairo
import Drawing
import PageModel
import Rendering
import SampleReport
import Testing

@Suite struct PictureTests {
  /// A page of 100 × 60 points with one bar in the middle.
  private func page(fill: Paint) -> Page {
    let bar = Path.rectangle(Rect(x: 20, y: 10, width: 60, height: 40))
    return Page(
      size: Size(width: 100, height: 60), number: 1,
      leaves: [Leaf(owner: .artifact, items: [.path(bar, fill: fill, stroke: nil)])])
  }

  @Test func aPictureHasThePixelsOfItsResolution() throws {
    let pixels = try Pixels(Renderer().png(page(fill: .solid(Color(grey: 0))), resolution: 144))
    #expect(pixels.width == 200)
    #expect(pixels.height == 120)
  }

  @Test func colourLiesWhereThePageHasItAndTheRestIsWhite() throws {
    let pixels = try Pixels(
      Renderer().png(page(fill: .solid(Color(hex: 0x1F4E79))), resolution: 72))
    #expect(pixels[50, 30] == 0x1F4E79)
    #expect(pixels[22, 12] == 0x1F4E79)
    #expect(pixels[5, 30] == 0xFFFFFF)
    #expect(pixels[50, 55] == 0xFFFFFF)
  }

  @Test(arguments: Pattern.Figure.allCases)
  func aHatchStaysInsideItsAreaAndShowsInkAndGround(figure: Pattern.Figure) throws {
    let pattern = Pattern(
      figure: figure, ink: Color(grey: 0), ground: Color(hex: 0xFFFF00), spacing: 6, width: 2)
    let pixels = try Pixels(Renderer().png(page(fill: .pattern(pattern)), resolution: 144))
    var (ink, ground) = (0, 0)
    for y in 0..<pixels.height {
      for x in 0..<pixels.width {
        let isInside = (40..<160).contains(x) && (20..<100).contains(y)
        if !isInside, pixels[x, y] != 0xFFFFFF { Issue.record("colour outside at \(x), \(y)") }
        if pixels[x, y] == 0 { ink += 1 }
        if pixels[x, y] == 0xFFFF00 { ground += 1 }
      }
    }
    #expect(ink > 200)
    #expect(ground > 300)
  }

  @Test(arguments: [0, -72, 1e9, Double.nan, .infinity])
  func aResolutionWithoutAPictureIsRefused(resolution: Double) throws {
    let problem = try #require(throws: RenderingProblem.self) {
      try Renderer().png(page(fill: .solid(Color(grey: 0))), resolution: resolution)
    }
    #expect(problem.code == "unsuitable-resolution")
  }

  @Test func aVectorPictureIsMeasuredInPointsAndHoldsNoImage() throws {
    let page = try makeSampleReport().pages[0]
    let svg = String(decoding: try Renderer().svg(page), as: UTF8.self)
    #expect(svg.hasPrefix("<?xml"))
    #expect(svg.contains(#"width="595.276pt" height="841.89pt""#))
    #expect(!svg.contains("<image"))
    #expect(svg.hasSuffix("</svg>\n"))
    #expect(String(decoding: try Renderer().svg(page), as: UTF8.self) == svg)
  }
}

/// A PNG file, decoded.
private struct Pixels {
  let width: Int
  let height: Int
  private let values: [UInt32]

  struct Unreadable: Error {}

  init(_ png: [UInt8]) throws {
    final class Source {
      var rest: ArraySlice<UInt8>
      init(_ bytes: [UInt8]) { rest = bytes[...] }
    }
    let source = Source(png)
    let surface = cairo_image_surface_create_from_png_stream(
      { closure, target, count in
        guard let closure, let target else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<Source>.fromOpaque(closure).takeUnretainedValue()
        guard source.rest.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
        for (offset, byte) in source.rest.prefix(Int(count)).enumerated() { target[offset] = byte }
        source.rest = source.rest.dropFirst(Int(count))
        return CAIRO_STATUS_SUCCESS
      }, Unmanaged.passUnretained(source).toOpaque())
    defer { cairo_surface_destroy(surface) }
    guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
      let data = cairo_image_surface_get_data(surface)
    else { throw Unreadable() }
    let (width, height) = (
      Int(cairo_image_surface_get_width(surface)), Int(cairo_image_surface_get_height(surface))
    )
    let stride = Int(cairo_image_surface_get_stride(surface))
    values = (0..<height).flatMap { y in
      (0..<width).map { x in
        UnsafeRawPointer(data).load(fromByteOffset: y * stride + x * 4, as: UInt32.self) & 0xFFFFFF
      }
    }
    (self.width, self.height) = (width, height)
  }

  /// The colour at a place, as `0xRRGGBB`.
  subscript(x: Int, y: Int) -> UInt32 { values[y * width + x] }
}
