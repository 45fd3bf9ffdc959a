extension Header {
  /// Columns of `schema` that the file lacks and need not have, each with the field, from 0, whose title
  /// is near theirs: what stands there would be passed over without a word.
  func unreadColumns(of schema: Schema) -> [(field: Int, column: Column)] {
    var strangers = unreadFields.filter { !titles[$0].isEmpty }
    var unread: [(field: Int, column: Column)] = []
    for column in schema.optional where field(of: column) == nil {
      guard let title = nearestTitle(to: column, among: strangers.map { titles[$0] }),
        let index = strangers.firstIndex(where: { titles[$0] == title })
      else { continue }
      unread.append((strangers.remove(at: index), column))
    }
    return unread.sorted { $0.field < $1.field }
  }
}
