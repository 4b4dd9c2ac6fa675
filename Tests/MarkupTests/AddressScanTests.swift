import TestSupport
import Testing

@testable import Markup

@Suite struct AddressScanTests {
  @Test func findsAnchorsAndLinksWithTheirLines() {
    let page = """
      <!DOCTYPE html>
      <p id="a"><a class="x" href="../b.html?q=1&amp;r=2#c">id="no" href="no"</a>
      <img alt="a > b
      c" src="d.svg"><br/></p>
      <span
        id="e"></span>
      """
    let scan = AddressScan(Array(page.utf8))
    #expect(scan.anchors.map(\.value) == ["a", "e"])
    #expect(scan.anchors.map(\.line) == [2, 6])
    #expect(scan.links.map(\.value) == ["../b.html?q=1&r=2#c", "d.svg"])
    #expect(scan.links.map(\.line) == [2, 4])
  }

  @Test(arguments: ["", "<", "<a", "<a href=\"", "<a href=\"x", "< a href=\"x\">", "<a href=x>", "a=\"b\""])
  func findsNothingInFragments(page: String) {
    #expect(AddressScan(Array(page.utf8)).links.allSatisfy { $0.value == "x" })
  }

  @Test func agreesWithTheParserOnOurOwnPages() {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<200 {
      let elements = (0..<12).map { _ -> HTML in
        let attributes: [HTML.Attribute] = [
          .init("title", random.text(upTo: 4)), .init("id", random.text(upTo: 3)), .init("href", random.text(upTo: 3)),
          .init("hidden"),
        ]
        return .element("a", attributes, text: random.text(upTo: 4))
      }
      let body = HTML.element("body", HTML(joining: elements, separator: HTML("\n")))
      let page = Array(
        (HTML("<!DOCTYPE html>\n<html><head><title>t</title></head>") + body + HTML("</html>")).source.utf8)
      let scan = AddressScan(page)
      let inspection = HTMLInspection(of: page)
      #expect(scan.anchors.map(\.value) == inspection.anchors.map(\.id))
      #expect(scan.links.map(\.value) == inspection.links.map(\.address))
      #expect(scan.links.map(\.line) == inspection.links.map(\.line))
    }
  }
}
