"""The page of a document: what it does while it is read, and what it costs to open."""

import re
import urllib.parse

import pytest
from playwright.sync_api import expect

NUMBER = "济政办字〔2023〕8号"
WIDE = {"width": 1366, "height": 900}


@pytest.fixture
def address(site, site_url):
    document = next(one for one in site.catalog["documents"] if one["number"] == NUMBER)
    return f"{site_url}documents/{document['id']}/index.html"


def text(site, document):
    return (site.folder / "documents" / document["id"] / "index.html").read_text(encoding="utf-8")


def test_the_outline_follows_reading_down_and_up(open_page, address):
    page = open_page(viewport=WIDE, reduced_motion="reduce")
    page.goto(address)
    hashes = page.evaluate("[...document.querySelectorAll('.outline a')].map(link => link.hash)")
    assert len(hashes) > 5 and page.locator(".outline [aria-current]").count() == 0
    for place in [hashes[2], hashes[-1], hashes[0]]:
        page.evaluate("name => document.querySelector(name).scrollIntoView({ block: 'start' })", place)
        page.wait_for_selector(f".outline a[href='{place}'][aria-current]")
    # Half way through a section that one is current still, though its heading is far above.
    page.evaluate("name => document.querySelector(name).scrollIntoView({ block: 'start' })", hashes[1])
    page.evaluate("scrollBy(0, 120)")
    page.wait_for_selector(f".outline a[href='{hashes[1]}'][aria-current]")
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_selector(".outline [aria-current]", state="detached")


def test_notes_stand_beside_their_paragraphs(open_page, address):
    page = open_page(viewport=WIDE)
    page.goto(address)
    note = page.locator(".aside", has_text="废止")
    paragraph = note.locator("xpath=following-sibling::*[1]")
    beside, text = note.bounding_box(), paragraph.bounding_box()
    assert beside["x"] > text["x"] + text["width"] and abs(beside["y"] - text["y"]) < 20
    assert beside["x"] + beside["width"] <= WIDE["width"]
    assert note.locator(".badge").inner_text() == "废止" and "2019" in note.inner_text()
    page.set_viewport_size({"width": 375, "height": 800})
    assert not note.is_visible()


def test_links_to_paragraphs_stand_at_them(open_page, address):
    """Also that of the title, which is no paragraph of the text."""
    page = open_page(viewport=WIDE)
    page.goto(address)
    for name in ["#title", "#number", ".text p", ".text h2"]:
        whole = page.locator(name).first.bounding_box()
        link = page.locator(f"{name} > a:empty").first.bounding_box()
        assert whole["x"] - 1 <= link["x"] <= whole["x"] + whole["width"], name
        assert whole["y"] - 1 <= link["y"] <= whole["y"] + whole["height"], name


def test_a_citation_takes_the_paragraph_that_was_chosen(open_page, address):
    page = open_page(viewport=WIDE)
    page.goto(address)
    page.locator(".cite summary").click()
    cited = page.locator(".cite dd > span")
    assert cited.count() == 3 and all(NUMBER in text for text in cited.all_inner_texts())
    here = page.locator(".text p > a[title='二、（二）']")
    here.click(force=True)
    expect(cited).to_have_text([re.compile("二、（二）")] * 3)


def test_citations_and_facts_are_there_without_script(open_page, address):
    page = open_page(viewport=WIDE, java_script_enabled=False)
    page.goto(address)
    page.locator(".cite summary").click()
    assert NUMBER in page.locator(".cite dd").first.inner_text()
    assert page.locator(".facts").is_visible() and page.locator(".copy").count() == 0


def test_doubts_are_shown_at_their_paragraph(page, site, site_url):
    documents = [one["id"] for one in site.catalog["documents"] if 'id="page-doubts"' in text(site, one)]
    assert documents
    page.goto(f"{site_url}documents/{documents[0]}/index.html")
    link = page.locator("section[aria-labelledby=page-doubts] a").first
    anchor = link.get_attribute("href")
    assert anchor.startswith("#") and page.locator(anchor).count() == 1
    page.goto(f"{site_url}documents/{documents[0]}/proof/index.html")
    assert page.locator(".proof .kind", has_text="存疑").count() >= 1


def test_nothing_moves_and_little_is_fetched(open_page, site, site_url):
    largest = max(site.catalog["documents"], key=lambda one: len(text(site, one)))
    for width in (375, 1000, 1366):
        page = open_page(viewport={"width": width, "height": 900})
        page.add_init_script(
            """new PerformanceObserver(list => {
          for (const entry of list.getEntries()) { window.moved = (window.moved || 0) + entry.value }
        }).observe({ type: 'layout-shift', buffered: true })"""
        )
        asked = []
        page.on("request", lambda request: asked.append(urllib.parse.urlparse(request.url).path))
        page.goto(f"{site_url}documents/{largest['id']}/index.html")
        page.wait_for_timeout(300)
        assert not page.evaluate("window.moved"), width
        assert len(asked) <= 5, asked


def test_two_hundred_percent_and_forced_colours_keep_all(open_page, address):
    # 200 % of a window of 1280 is a window of 640 with twice the pixels.
    page = open_page(viewport={"width": 640, "height": 450}, device_scale_factor=2, forced_colors="active")
    page.goto(address)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.set_viewport_size(WIDE)
    page.evaluate("scrollTo(0, 1500)")
    page.wait_for_selector(".outline [aria-current]")
    colours = "[...document.querySelectorAll('.outline a')].map(link => [link.hasAttribute('aria-current'), getComputedStyle(link).borderLeftColor])"
    marked = {colour for is_current, colour in page.evaluate(colours) if is_current}
    assert marked.isdisjoint({colour for is_current, colour in page.evaluate(colours) if not is_current})


def test_what_fingers_touch_is_large_enough(open_page, address):
    page = open_page(viewport={"width": 375, "height": 800}, has_touch=True, is_mobile=True)
    page.goto(address)
    small = page.evaluate(
        """() => [...document.querySelectorAll('main a, main button, main summary, main input')]
      .filter(one => one.checkVisibility() && !one.closest('p, dd, q, .aside, td'))
      .map(one => [one.getBoundingClientRect(), one.outerHTML.slice(0, 80)])
      .filter(([box]) => box.height > 0 && (box.height < 24 || box.width < 24)).map(([box, html]) => `${box.width}x${box.height} ${html}`)"""
    )
    assert not small, "\n".join(small)
