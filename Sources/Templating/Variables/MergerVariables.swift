import Summaries

/// What a template can say about units that took the places of others within the window: their
/// figures are those of several units until then.
func mergerVariables(_ facts: Facts) -> VariableGroup {
  let mergers = facts.request.records.mergers.filter { $0.since > facts.window.first }
  let source = VariableSource.stated(
    settings: ["units[].since", "units[].succeeds"], options: ["--month", "--from", "--to"])
  var group = VariableGroup()
  group.add(
    "any", if: !mergers.isEmpty, "có đơn vị hợp nhất trong giai đoạn báo cáo",
    from: source)
  group.add(
    "list",
    VariableList(
      fields: [
        ("name", "tên đơn vị mới"), ("label", "tên đơn vị mới, như ở giữa câu"),
        ("since", "tháng đầu của đơn vị mới"),
        ("predecessors", "các đơn vị cũ, như ở giữa câu"),
      ],
      items: mergers.map { merger in
        let old = merger.predecessors.map { name in
          unitNameInText(name) + (name == merger.unit ? " \(facts.words.former)" : "")
        }
        return [
          merger.unit, unitNameInText(merger.unit), facts.words.month(merger.since),
          facts.words.listed(old),
        ].map { SourcedText($0, from: source) }
      }, and: facts.words.and),
    "các đơn vị hợp nhất trong giai đoạn báo cáo")
  return group
}
