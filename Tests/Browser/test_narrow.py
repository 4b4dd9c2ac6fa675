"""Pages on small screens, and a silent console on every kind of page."""

import pytest
from playwright.sync_api import expect

from test_journey import search

# The widest element that sticks out tells whoever reads the failure where to look.
OVERFLOW = """() => {
  const root = document.documentElement
  const excess = root.scrollWidth - root.clientWidth
  if (excess <= 0) return null
  const wide = [...document.body.querySelectorAll('*')]
    .map(element => [element.getBoundingClientRect().right, element])
    .sort((left, right) => right[0] - left[0])[0]
  return `${excess} px too wide: ${wide[1].outerHTML.slice(0, 120)}`
}"""


@pytest.mark.parametrize("width", [320, 375, 1280])
@pytest.mark.parametrize("script", [True, False], ids=["script", "noscript"])
def test_no_page_scrolls_sideways(open_page, site, site_url, home_url, width, script):
    page = open_page(viewport={"width": width, "height": 700})
    if not script:
        # The site's scripts stay empty; turned off altogether, the question below could not be asked either.
        page.route("**/*.js", lambda route: route.fulfill(body="", content_type="text/javascript"))
    faults = []
    for path in site.samples():
        page.goto((home_url if path == "404.html" else site_url) + path)
        overflow = page.evaluate(OVERFLOW)
        if overflow:
            faults.append(f"{path}: {overflow}")
    assert not faults, "\n".join(faults)


def test_a_search_does_not_scroll_sideways(open_page, site_url):
    page = open_page(viewport={"width": 320, "height": 700})
    search(page, site_url, "人工智能")
    assert page.evaluate(OVERFLOW) is None


def test_every_document_opens_with_a_silent_console(page, site, site_url):
    for document in site.catalog["documents"]:
        page.goto(f"{site_url}documents/{document['id']}/index.html")
        assert page.locator(f"article[data-document='{document['id']}']").count() == 1
        status = page.locator("[data-status]").first
        if document["status"] == "not-applicable":
            continue
        assert status.get_attribute("data-status") == document["status"], document["id"]
        # The script evaluates the status anew in the reader's browser.
        assert page.locator("[data-status][data-status-today]").count() >= 1, document["id"]


def test_the_page_for_what_is_missing_reads_well_unstyled(page, home_url):
    page.route("**/*.css", lambda route: route.fulfill(body="", content_type="text/css"))
    page.goto(home_url + "404.html")
    assert page.locator("h1").is_visible()
    page.locator("main a[href]").first.click()
    page.wait_for_url(lambda address: "404" not in address)
    expect(page.locator("h1").first).to_be_visible()


def test_every_kind_of_page_opens_from_disk_with_a_silent_console(page, site, file_url):
    for path in site.samples(each=1):
        if path != "404.html":
            page.goto(file_url + path)
            assert page.locator("h1").first.is_visible(), path


def test_the_address_of_a_number_leads_to_its_document(page, site, site_url):
    pages = [path for path in site.pages if path.startswith("w/") and site.leads_on(path)]
    assert pages
    for path in pages[:3]:
        page.goto(site_url + path)
        page.wait_for_url("**/documents/*/index.html")
        assert page.locator("article[data-document]").count() == 1


def test_no_line_of_a_heading_breaks_in_its_date(open_page, site, site_url):
    years = [path for path in site.pages if path.startswith("timeline/2")]
    assert years
    for width in (375, 320):
        page = open_page(viewport={"width": width, "height": 700})
        for path in years:
            page.goto(site_url + path)
            assert page.locator("h1 time").evaluate("time => time.getClientRects().length") == 1, path
