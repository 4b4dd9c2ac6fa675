"""新旧对照, 责任单位 and 本文用语: the views that no printed gazette has, as readers use them."""

import importlib.resources
import json

import pytest

from test_journey import NEW, OLD
from test_narrow import OVERFLOW

AXE = (importlib.resources.files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
LOOKS = [(1280, "light"), (1280, "dark"), (375, "light"), (375, "dark")]


@pytest.fixture
def comparison(site):
    return f"compare/{site.document(NEW)['id']}/{site.document(OLD)['id']}/index.html"


@pytest.fixture
def defining(site):
    """The document whose terms stand again in most places."""
    return max(site.catalog["documents"], key=lambda one: sum(len(term["usedAt"]) for term in one["definitions"]))


@pytest.fixture
def views(site, comparison, defining):
    units = sorted(site.folder.glob("units/*/index.html"), key=lambda file: (-file.stat().st_size, file))
    return [
        "compare/index.html", comparison, "units/index.html", units[0].relative_to(site.folder).as_posix(),
        f"documents/{defining['id']}/index.html",
    ]


@pytest.mark.parametrize("width, scheme", LOOKS)
def test_nothing_is_hard_to_use(browser, public, views, width, scheme):
    # The rules are put into the page from outside, which the site's own policy rightly forbids.
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    faults = []
    for path in views:
        page = context.new_page()
        page.goto(f"{public.as_uri()}/{path}")
        page.evaluate(AXE)
        found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")
        for violation in found["violations"]:
            faults.append(f"{path}: {violation['id']}: {violation['nodes'][0]['html'][:120]}")
        if page.evaluate(OVERFLOW):
            faults.append(f"{path}: {page.evaluate(OVERFLOW)}")
        page.close()
    context.close()
    assert not faults, "\n".join(faults)


def test_both_texts_stand_whole_in_the_comparison(page, site, site_url, comparison):
    page.goto(site_url + comparison)
    unmarked = "clone => { clone.querySelectorAll('.unseen, .side-word, .fate-word, .place').forEach(one => one.remove()) }"
    for side, number in [("left", OLD), ("right", NEW)]:
        text = page.evaluate(
            f"side => {{ const clone = document.querySelector('.compare').cloneNode(true); ({unmarked})(clone);"
            "return [...clone.querySelectorAll('.pair-row:not(.sides) .' + side + ' p')].map(p => p.textContent).join('') }",
            side,
        )
        for block in site.blocks(site.document(number)):
            assert "".join(block["text"].split()) in "".join(text.split()), (number, block["anchor"])


def test_marks_cut_no_number_and_no_date(page, site_url, comparison):
    page.goto(site_url + comparison)
    marks = page.eval_on_selector_all(".compare del, .compare ins", "all => all.map(one => one.lastChild.previousSibling.data)")
    assert "济政办字〔2019〕61号" in marks and "济政办字〔2023〕8号" in marks
    assert "2019年12月10日" in marks and "2023年3月22日" in marks


def test_the_comparison_is_a_click_from_both(page, site, site_url, comparison):
    for number in (OLD, NEW):
        page.goto(f"{site_url}documents/{site.document(number)['id']}/index.html")
        page.locator(f"main a[href$='{comparison.removeprefix('compare/')}']").first.click()
        page.wait_for_url("**/" + comparison)
        assert page.locator("ins").count() > 10


def test_a_unit_leads_to_the_paragraph(page, site, site_url, views):
    page.goto(site_url + views[3])
    link = page.locator(".duties .place").first
    quote = page.locator(".duties q").first.inner_text()
    link.click()
    page.wait_for_url("**/documents/**#*")
    text = page.locator(":target").inner_text()
    assert text.strip() and "".join(text.split())[-12:] in "".join(quote.split()) or quote[:12] in text


@pytest.mark.parametrize("script", [True, False], ids=["script", "noscript"])
def test_a_term_is_explained_by_keyboard_and_by_mouse(open_page, site, site_url, defining, script):
    page = open_page(viewport={"width": 375, "height": 700}, java_script_enabled=script)
    page.goto(f"{site_url}documents/{defining['id']}/index.html")
    term = page.locator(".text .term").first
    means = term.get_attribute("data-means")
    assert term.inner_text() in means
    assert means in [one["quote"] for one in defining["definitions"]]
    for show in (term.focus, term.hover):
        page.mouse.move(0, 0)
        show()
        if script:
            shown = term.evaluate("one => { const s = getComputedStyle(one, '::after'); return [s.content, s.position] }")
            assert json.loads(shown[0]) == means and shown[1] == "fixed"
    # Who hears the page is told the same.
    described = page.locator("#" + term.get_attribute("aria-describedby"))
    assert described.inner_text().strip("「」") == means


def test_terms_change_no_text_and_hold_nobody_up(page, site, site_url):
    for document in site.catalog["documents"]:
        if not document["definitions"]:
            continue
        page.goto(f"{site_url}documents/{document['id']}/index.html")
        assert page.locator(".text .term").count() <= 40
        text = "".join(page.locator(".text").evaluate("one => one.textContent").split())
        for block in site.blocks(document):
            if block["kind"] in ("paragraph", "item", "article"):
                assert "".join(block["text"].split()) in text, block["anchor"]


def test_terms_are_plain_on_paper(page, site_url, defining):
    page.goto(f"{site_url}documents/{defining['id']}/index.html")
    page.emulate_media(media="print")
    line, shown = page.locator(".text .term").first.evaluate(
        "one => { one.focus(); return [getComputedStyle(one).textDecorationLine,"
        " getComputedStyle(one, '::after').display] }"
    )
    assert line == "none" and shown == "none"
