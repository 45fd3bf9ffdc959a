import Diagnostics

extension SummaryTable {
  /// The table as a JSON array (RFC 8259), an object a row on a line of its own: members as text
  /// and years as numbers, counts and rates as numbers, what is absent as null, in the order of
  /// columns.
  public func json() -> String {
    let objects = rows.enumerated().map { number, row in
      let members = zip(dimensions, row.members).map { dimension, member in
        "\(jsonString(dimension.rawValue)): \(jsonValue(of: member, along: dimension))"
      }
      let figures = zip(measures, row.figures).map { measure, figure in
        "\(jsonString(measure.rawValue)): \(figure.plain ?? "null")"
      }
      let derived = derived.map { column in
        "\(jsonString(column.name)): \(column.values[number].plain ?? "null")"
      }
      return "  {" + (members + figures + derived).joined(separator: ", ") + "}"
    }
    return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
  }
}

private func jsonValue(of member: Member, along dimension: Dimension) -> String {
  if dimension == .year { return String(member.order) }
  return member.label.isEmpty ? "null" : jsonString(member.label)
}
