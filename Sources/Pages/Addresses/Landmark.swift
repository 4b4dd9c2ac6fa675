/// A page that every site has once and that others name as readers know it: 首页, 全部公文, 时间线.
struct Landmark: Sendable {
  let name: Word
  let address: PageAddress

  private init(_ name: Word, _ address: PageAddress) {
    self.name = name
    self.address = address
  }

  static let home = Landmark(.home, .home)
  static let documents = Landmark(.documents, .documents)
  static let issues = Landmark(.issues, .issues)
  static let instruments = Landmark(.instruments, .instruments)
  static let search = Landmark(.search, .search)
  static let units = Landmark(.units, .units)
  static let comparisons = Landmark(.comparisons, .comparisons)
  static let timeline = Landmark(.timeline, .timeline)
  static let foundations = Landmark(.foundations, .foundations)
  static let relationMap = Landmark(.relationMap, .relationMap)
  static let about = Landmark(.about, .about)
  static let accessibility = Landmark(.accessibility, .accessibility)
  static let audit = Landmark(.audit, .audit)
  static let data = Landmark(.data, .data)
  static let numbers = Landmark(.numbers, .numbers)
  static let feed = Landmark(.feed, .feed)
  static let sitemap = Landmark(.sitemap, .sitemap)
}

extension Words {
  /// Pages that every site has, by their names.
  func way(_ landmarks: Landmark...) -> [Frame.Crumb] { way(landmarks) }

  /// Pages that every site has, by their names.
  func way(_ landmarks: [Landmark]) -> [Frame.Crumb] { landmarks.map { (self($0.name), $0.address) } }
}
