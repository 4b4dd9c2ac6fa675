"""Pictures as readers meet them: every text inside its box, every link by keyboard, the day's list as the year's page."""

import datetime
import json

import pytest

KINDS = ["timeline/index.html", "relations/map/index.html", "index.html"]

# Texts that leave their box or the picture, as drawn with the fonts of this machine.
OUTSIDE = """() => [...document.querySelectorAll('.picture')].flatMap(picture => {
  const [, , width, height] = picture.getAttribute('viewBox').split(' ').map(Number)
  const faults = []
  for (const text of picture.querySelectorAll('text')) {
    const box = text.getBBox()
    const frame = text.parentElement !== picture && text.parentElement.querySelector('rect:not(.bar)')
    const isBoxed = frame && frame.getAttribute('rx')
    const left = isBoxed ? frame.x.baseVal.value : 0
    const right = isBoxed ? left + frame.width.baseVal.value : width
    if (box.x < left - 1 || box.x + box.width > right + 1 || box.y < -1 || box.y + box.height > height + 1) {
      faults.push(text.textContent)
    }
  }
  return faults
})"""


# Pictures that run over the page or within a box that scrolls, and, where the page is not narrower than they are, texts that are too small.
UNFIT = """() => [...document.querySelectorAll('.picture')].flatMap(picture => {
  const frame = picture.getBoundingClientRect(), faults = []
  if (frame.left < 0 || frame.right > innerWidth || picture.closest('.scroll')) faults.push('too wide')
  const scale = frame.width / picture.viewBox.baseVal.width
  for (const text of innerWidth < 375 ? [] : picture.querySelectorAll('text')) {
    const size = parseFloat(getComputedStyle(text).fontSize) * scale
    if (size < 11) faults.push(`${text.textContent} at ${size}`)
  }
  return faults
})"""


def pictured(site):
    """Pages with a picture: the overviews, and of documents and instruments those with the largest pages."""
    pages = [path for path in site.pages if b'class="picture"' in (site.folder / path).read_bytes()]
    chosen = [path for path in pages if path in KINDS]
    for folder in ("documents/", "instruments/", "relations/map/2"):
        of_kind = [path for path in pages if path.startswith(folder)]
        chosen += sorted(of_kind, key=lambda path: -(site.folder / path).stat().st_size)[:6]
    return chosen


def test_texts_stay_in_their_boxes(page, site, site_url):
    faults = []
    for path in pictured(site):
        page.goto(site_url + path)
        faults += [f"{path}: {text}" for text in page.evaluate(OUTSIDE)]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("width", [375, 320])
def test_pictures_fit_a_narrow_page_and_stay_legible(open_page, site, site_url, width):
    page = open_page(viewport={"width": width, "height": 700})
    faults = []
    for path in pictured(site):
        page.goto(site_url + path)
        faults += [f"{path}: {fault}" for fault in page.evaluate(UNFIT)]
    assert not faults, "\n".join(faults)


def test_every_document_with_relations_has_its_picture(site):
    for document in site.catalog["documents"]:
        text = (site.folder / "documents" / document["id"] / "index.html").read_text(encoding="utf-8")
        has_any = bool(document["relations"] or document["relatedFrom"])
        assert (('id="page-picture"') in text) == has_any, document["id"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_links_of_a_picture_are_reached_and_seen_by_keyboard(open_page, site, site_url, scheme):
    page = open_page(color_scheme=scheme)
    document = next(entry for entry in site.catalog["documents"] if len(entry["relations"]) > 2)
    page.goto(f"{site_url}documents/{document['id']}/index.html")
    links = page.locator(".picture a")
    assert links.count() >= 3
    links.nth(1).focus()
    page.keyboard.press("Shift+Tab")
    focused = page.evaluate("() => document.activeElement.closest('.picture a')?.getAttribute('href')")
    assert focused == links.first.get_attribute("href")
    width = page.evaluate("() => getComputedStyle(document.activeElement.querySelector('rect')).strokeWidth")
    assert width == "3px"
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: f"/{document['id']}/" not in address)
    assert page.locator("h1").first.is_visible()


def test_what_was_in_force_on_a_day_is_what_the_page_of_the_year_lists(page, site, site_url, file_url):
    years = sorted(path.split("/")[1] for path in site.pages if path.startswith("timeline/2"))
    assert years
    for address in (site_url, file_url):
        for year in years[-3:-1]:
            page.goto(f"{address}timeline/{year}/index.html")
            wanted = page.locator("main .list a.title").all_inner_texts()
            page.goto(f"{address}timeline/index.html")
            page.locator("input[name=on]").fill(f"{year}-12-31")
            page.locator("form[data-told] button").click()
            page.wait_for_url(f"**/timeline/index.html?on={year}-12-31*")
            page.locator("[role=status]:not(:empty)").wait_for()
            assert page.locator("main ul.hits a.title").all_inner_texts() == wanted
            assert f"{year}-12-31" in page.locator("main [role=status]").inner_text()


def test_a_day_between_years_follows_the_spans_of_the_catalogue(page, site, site_url):
    # 济政办字〔2019〕61号 was repealed from 2023年4月1日 on, by 济政办字〔2023〕8号, in force from that day.
    old, new = site.document("济政办字〔2019〕61号"), site.document("济政办字〔2023〕8号")
    for day, there, gone in (("2023-03-31", old, new), ("2023-04-01", new, old)):
        page.goto(f"{site_url}timeline/index.html?on={day}")
        page.locator("[role=status]:not(:empty)").wait_for()
        assert page.locator(f"main ul.hits a[href*='/{there['id']}/']").count() == 1
        assert page.locator(f"main ul.hits a[href*='/{gone['id']}/']").count() == 0


@pytest.mark.parametrize("day", ["2023-02-30", "2023", "gestern", "", "<b>", "2023-4-1", "99999-01-01"])
def test_what_is_no_day_is_told(page, site_url, day):
    page.goto(f"{site_url}timeline/index.html?on={day}")
    told = page.locator("main [role=status]")
    assert "不是日历上的一天" in told.inner_text() and day in told.inner_text()
    assert page.locator("main ul.hits li").count() == 0


def test_a_day_to_come_is_told(page, site, site_url):
    as_of = datetime.date.fromisoformat(site.catalog["site"]["asOf"])
    page.goto(f"{site_url}timeline/index.html?on={as_of + datetime.timedelta(days=1)}")
    page.locator("[role=status]:not(:empty)").wait_for()
    assert "截至日之后" in page.locator("main [role=status]").inner_text()


def test_without_script_the_years_are_there_and_no_dead_field(open_page, site, site_url):
    plain = open_page(java_script_enabled=False)
    plain.goto(site_url + "timeline/index.html")
    assert plain.locator("form[data-told]").is_hidden()
    for year in {path.split("/")[1] for path in site.pages if path.startswith("timeline/2")}:
        assert plain.locator(f"main .ways a[href='{year}/index.html']").count() == 1


def test_the_silent_are_counted_and_not_guessed(site):
    script = (site.folder / "timeline" / "in-force.js").read_text(encoding="utf-8")
    data = json.loads(script.removeprefix("window.gazetteInForce = ").rstrip(";\n"))
    by_id = {document["id"]: document for document in site.catalog["documents"]}
    assert {row[0] for row in data["documents"]} <= set(by_id)
    assert all(by_id[row[0]]["status"] not in ("unstated", "not-applicable") for row in data["documents"])
    assert len(data["silent"]) == sum(document["status"] == "unstated" for document in by_id.values())


def test_pictures_print_within_the_sheet(page, site_url):
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 590, "height": 840})
    for path in KINDS[:2]:
        page.goto(site_url + path)
        wide = "() => Math.max(...[...document.querySelectorAll('.picture')].map(svg => svg.getBoundingClientRect().right))"
        assert page.evaluate(wide) <= 590
