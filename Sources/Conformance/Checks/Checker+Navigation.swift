import PageModel

extension Checker {
  /// Links and bookmarks lead somewhere and say where; links are in the structure tree.
  mutating func checkNavigation() {
    checkDestinations()
    checkLinks()
    for item in report.outline { checkBookmark(item) }
  }

  private mutating func checkDestinations() {
    for (name, place) in report.destinations.sorted(by: { $0.key < $1.key })
    where !report.pages.indices.contains(place.page) {
      note(.pageUnknown(page: place.page, destination: name))
    }
  }

  private mutating func checkLinks() {
    var owners = [[StructureTree.ID]](repeating: [], count: report.links.count)
    for id in report.structure.ids {
      for case .link(let link) in report.structure.children(of: id) {
        if report.structure.role(of: id) == .link, owners.indices.contains(link) {
          owners[link].append(id)
        } else {
          note(.linkMisplaced(destination: "\(link)"), at: id)
        }
      }
    }
    for (link, owners) in zip(report.links, owners) {
      let place = owners.first
      if owners.count != 1 { note(.linkMisplaced(destination: link.destination), at: place) }
      if report.destinations[link.destination] == nil {
        note(.linkDestinationUnknown(link.destination), at: place)
      }
      if link.description.isEmpty {
        note(.linkWithoutDescription(destination: link.destination), at: place)
      }
      if !report.pages.indices.contains(link.page) {
        note(.pageUnknown(page: link.page, destination: link.destination), at: place)
      }
    }
  }

  private mutating func checkBookmark(_ item: OutlineItem) {
    if item.title.isEmpty { note(.bookmarkWithoutTitle(destination: item.destination)) }
    if report.destinations[item.destination] == nil {
      note(.bookmarkDestinationUnknown(title: item.title, destination: item.destination))
    }
    for child in item.children { checkBookmark(child) }
  }
}
