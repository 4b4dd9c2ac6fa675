/// What a check needs to know of an XML file.
public enum XMLInspection {
  /// What keeps a document from being well-formed, by line; none where it is.
  ///
  /// Nothing is fetched and no entity is expanded, whatever the file declares.
  public static func wellFormedness(of document: [UInt8]) -> [MarkupFault] {
    MarkupParser.readXML(document).faults.sorted()
  }
}
