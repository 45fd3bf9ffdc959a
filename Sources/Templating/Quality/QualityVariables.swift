import Diagnostics
import Quantities
import Summaries

/// What a template can say about how complete and plausible the records are.
func qualityVariables(_ facts: Facts) -> VariableGroup {
  let quality = facts.quality
  let (format, files) = (facts.format, VariableSource.setting("inputs.training", "inputs.study"))
  let units = Set(quality.missing.map(\.unit)).sorted()
  let months = quality.missing.reduce(0) { $0 + $1.months.count }
  // Units whose records are folded under others have no figures of their own.
  let present = Set(Dataset.allCases.flatMap { facts.request.records.names(of: $0).units })
  let missing = VariableSource.counted(
    units.filter { present.contains($0.label) }.map { unit in
      let dataset = quality.missing.first { $0.unit == unit }?.dataset ?? .study
      return VariableSource.Part(
        title: unit.label,
        derivation: FigureDerivation(
          dataset, .rows, where: [Filter(.unit, unit.label)], in: facts.window))
    })
  let unusual = VariableSource.counted(quality.unusual.map(\.part))
  var group = VariableGroup()
  group.add("rows", format.count(quality.rowsRead), "số dòng số liệu đã đọc", from: files)
  group.add(
    "rows_left_out", format.count(quality.rowsLeftOut), "số dòng có lỗi bị bỏ ra", from: files)
  group.add("any_left_out", if: quality.rowsLeftOut > 0, "có dòng bị bỏ ra", from: files)
  group.add(
    "any_missing", if: months > 0,
    "có đơn vị không có số liệu trong tháng mà quá nửa số đơn vị có", from: missing)
  group.add(
    "missing_units", format.count(units.count), "số đơn vị thiếu tháng số liệu", from: missing)
  group.add("any_unusual", if: !quality.unusual.isEmpty, "có con số khác thường", from: unusual)
  group.add(
    "unusual", format.count(quality.unusual.count), "số con số khác thường, cần hỏi lại đơn vị",
    from: unusual)
  return group
}

extension UnusualValue {
  /// Its unit's counts of the month, all those of the unit that figures have it under.
  fileprivate var part: VariableSource.Part {
    let subject = Filter(dataset == .training ? .category : .document, row.subject)
    return VariableSource.Part(
      title: "\(row.file):\(row.line)",
      derivation: FigureDerivation(
        dataset, .measure(measure), where: [Filter(.unit, unit), subject],
        in: Window(month: row.month)))
  }
}
