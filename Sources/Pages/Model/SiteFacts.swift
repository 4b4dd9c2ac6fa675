/// What the keeper of a site says of it, in `Content/site.json`; every fact is optional and none is invented.
public struct SiteFacts: Hashable, Sendable {
  /// The gazette's name, `济南市人民政府公报`.
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
  public let errorsMail: String?

  /// The facts of a site; without a title it is a 政府公报.
  public init(
    title: String? = nil, organ: String? = nil, jurisdiction: String? = nil, baseURL: BaseURL? = nil,
    siteDomain: String? = nil, siteIDCode: String? = nil, sponsor: String? = nil, contact: String? = nil,
    icp: String? = nil, policeRecord: String? = nil, errorsMail: String? = nil
  ) {
    self.title = title ?? Labels.neutralTitle
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
  }
}
