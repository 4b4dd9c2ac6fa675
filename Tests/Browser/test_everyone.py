"""Every kind of page by the rules of WCAG 2.2 A and AA, as axe-core can judge them, in both themes, wide and narrow."""

import pathlib

import axe_playwright_python
import pytest

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def faults(page):
    found = page.evaluate("rules => axe.run(document, { runOnly: rules })", RULES)
    # A run that judged nothing would find nothing.
    assert len(found["passes"]) > 10
    return [f"{one['id']}: {one['nodes'][0]['html'][:120]}" for one in found["violations"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 375])
def test_axe_finds_nothing_on_any_kind_of_page(open_page, site, site_url, home_url, scheme, width):
    # The page's own policy forbids a stranger's script, so it is set aside for the one that looks.
    page = open_page(viewport={"width": width, "height": 800}, color_scheme=scheme, bypass_csp=True)
    found = []
    for path in site.samples(each=1):
        page.goto((home_url if path == "404.html" else site_url) + path)
        page.evaluate(AXE)
        found += [f"{path}: {fault}" for fault in faults(page)]
    assert not found, "\n".join(found)


def test_axe_would_notice(open_page, site_url):
    page = open_page(bypass_csp=True)
    page.goto(site_url + "about/index.html")
    page.evaluate("document.querySelector('h1').style.color = '#eee'; document.documentElement.removeAttribute('lang')")
    page.evaluate(AXE)
    assert {fault.split(":")[0] for fault in faults(page)} >= {"color-contrast", "html-has-lang"}
