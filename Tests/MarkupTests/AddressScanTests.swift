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
}
