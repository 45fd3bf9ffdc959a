/// Takes out the one thing in Cairo's SVG that differs from one picture to the next: the outermost
/// group is named after a count of all surfaces that the process has made.
func removingSurfaceName(from svg: [UInt8]) -> [UInt8] {
  let name = Array(" id=\"surface".utf8)
  guard
    let start = svg.indices.first(where: {
      svg[$0] == UInt8(ascii: " ") && svg[$0...].starts(with: name)
    }),
    let end = svg[(start + name.count)...].firstIndex(of: UInt8(ascii: "\""))
  else { return svg }
  return Array(svg[..<start] + svg[(end + 1)...])
}
