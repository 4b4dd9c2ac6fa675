/// What the keeper of a site says of it, in `Content/site.json`; every fact is optional and none is invented.
public struct SiteFacts: Hashable, Sendable {
  /// The gazette's name, `济南市人民政府公报`; empty where nobody gave one.
  public let title: String
  /// Who publishes it, `济南市人民政府`.
  public let organ: String?
  /// Its place in identifiers, `cn-370100`.
  public let jurisdiction: String?
  /// Where the site is published.
  public let baseURL: BaseURL?
  /// 网站域名, for the meta tag SiteDomain.
  public let siteDomain: String?
  /// 网站标识码, 10 digits, for the meta tag SiteIDCode.
  public let siteIDCode: String?
  /// 主办单位 in the footer.
  public let sponsor: String?
  /// 联系方式 in the footer.
  public let contact: String?
  /// ICP备案号 in the footer.
  public let icp: String?
  /// 公安备案号 in the footer.
  public let policeRecord: String?
  /// The address to which readers report errors.
  public let errorsMail: MailAddress?

  /// The interface's language by the name of its file in `Templates/words`, `zh-Hans`.
  public let language: String

  /// The outputs that the site does without.
  public let leftOut: Set<Extra>

  /// The facts of a site; without a title it has the one that its language has for any.
  public init(
    title: String? = nil, organ: String? = nil, jurisdiction: String? = nil, baseURL: BaseURL? = nil,
    siteDomain: String? = nil, siteIDCode: String? = nil, sponsor: String? = nil, contact: String? = nil,
    icp: String? = nil, policeRecord: String? = nil, errorsMail: MailAddress? = nil, language: String? = nil,
    leftOut: Set<Extra> = []
  ) {
    self.title = title ?? ""
    self.organ = organ
    self.jurisdiction = jurisdiction
    self.baseURL = baseURL
    self.siteDomain = siteDomain
    self.siteIDCode = siteIDCode
    self.sponsor = sponsor
    self.contact = contact
    self.icp = icp
    self.policeRecord = policeRecord
    self.errorsMail = errorsMail
    self.language = language ?? WordFile.standardLanguage
    self.leftOut = leftOut
  }

  /// Whether the site has an output that it could do without.
  public func offers(_ extra: Extra) -> Bool { !leftOut.contains(extra) }

  /// The same facts with a title, where there is none.
  func titled(_ title: String) -> SiteFacts {
    guard self.title.isEmpty else { return self }
    return SiteFacts(
      title: title, organ: organ, jurisdiction: jurisdiction, baseURL: baseURL, siteDomain: siteDomain,
      siteIDCode: siteIDCode, sponsor: sponsor, contact: contact, icp: icp, policeRecord: policeRecord,
      errorsMail: errorsMail, language: language, leftOut: leftOut)
  }
}
