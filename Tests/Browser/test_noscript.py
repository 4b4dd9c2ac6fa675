"""The site with JavaScript off: everything that can be read is read, and search says what to do instead."""

import pytest

from test_journey import NEW, OLD, REPEAL


@pytest.fixture
def plain(open_page):
    return open_page(java_script_enabled=False)


def test_a_document_reads_whole(plain, site, site_url):
    document = site.document(NEW)
    plain.goto(f"{site_url}documents/{document['id']}/index.html")
    text = "".join(plain.locator(f"article[data-document='{document['id']}']").inner_text().split())
    for block in site.blocks(document):
        if block["kind"] in ("paragraph", "item", "article", "heading"):
            assert "".join(block["text"].split()) in text, block["anchor"]


def test_a_repealed_document_says_so(plain, site, site_url):
    plain.goto(f"{site_url}documents/{site.document(OLD)['id']}/index.html")
    status = plain.locator("[data-status=repealed]").first
    assert status.is_visible() and "废止" in status.inner_text()
    assert REPEAL in plain.locator("main").inner_text().replace("\n", "")
    assert plain.locator(f"a[data-relation][href*='{site.document(NEW)['id']}/']").first.is_visible()


def test_search_says_what_to_do_instead(plain, site_url):
    plain.goto(site_url + "search/index.html")
    advice = plain.locator("noscript")
    assert advice.count() >= 1
    # With JavaScript off the browser draws what <noscript> holds; there must be words, and a way on.
    main = plain.locator("main")
    assert "JavaScript" in main.inner_text()
    assert main.locator("a[href*='documents/index.html']").count() >= 1


def test_lists_are_there(plain, site, site_url):
    plain.goto(site_url + "documents/index.html")
    for document in site.catalog["documents"]:
        assert plain.locator(f"main a[href*='{document['id']}/index.html']").count() >= 1, document["id"]
    plain.goto(site_url + "issues/index.html")
    for issue in site.catalog["issues"]:
        assert plain.locator(f"main a[href*='{issue['id']}/index.html']").count() >= 1, issue["id"]
