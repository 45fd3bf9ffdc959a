import Drawing

/// An area of a page that leads to a destination.
public struct Link: Sendable, Hashable {
  /// The page's index.
  public var page: Int
  /// In page coordinates; one line's worth.
  public var area: Rect
  /// A name in the report's destinations.
  public var destination: String
  /// What it leads to, in words (PDF/UA-1, 7.18.5).
  public var description: String

  /// A link.
  public init(page: Int, area: Rect, destination: String, description: String) {
    self.page = page
    self.area = area
    self.destination = destination
    self.description = description
  }
}

/// A place on a page.
public struct Destination: Sendable, Hashable {
  /// The page's index.
  public var page: Int
  /// The top of what is led to, in page coordinates.
  public var y: Double

  /// A destination.
  public init(page: Int, y: Double) {
    self.page = page
    self.y = y
  }
}

/// A bookmark.
public struct OutlineItem: Sendable, Hashable {
  /// Its words.
  public var title: String
  /// A name in the report's destinations.
  public var destination: String
  /// Below it.
  public var children: [OutlineItem]

  /// A bookmark.
  public init(title: String, destination: String, children: [OutlineItem] = []) {
    self.title = title
    self.destination = destination
    self.children = children
  }
}
