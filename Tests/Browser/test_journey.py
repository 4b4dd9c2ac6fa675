"""A reader's way in a real browser: from home to a search, a document, what ended it, and back."""

import re
import urllib.parse

import pytest
from playwright.sync_api import expect

OLD = "济政办字〔2019〕61号"
NEW = "济政办字〔2023〕8号"
# Issue 2023-x1, lines 2792 to 2800, joined and in canonical punctuation.
REPEAL = (
    "2019年12月10日印发的《济南市人民政府办公厅关于深入推进城镇低效建设用地再开发工作的实施意见》"
    "（济政办字〔2019〕61号）同时废止。"
)


def type_query(page, query):
    """Types a query into the box of the open page, sends it, and waits for the results."""
    box = page.locator("input[type=search][name=q]").first
    box.fill(query)
    box.press("Enter")
    page.wait_for_url(lambda address: urllib.parse.parse_qs(urllib.parse.urlsplit(address).query).get("q") == [query])
    await_results(page)


def search(page, address, query):
    """Opens the address of a search."""
    page.goto(f"{address}search/index.html?q={urllib.parse.quote(query)}")
    await_results(page)


def await_results(page):
    # An empty list of results is no visible element, so only its state is waited for.
    page.locator("#results[data-state=done]").wait_for(state="attached")


def hits(page):
    return page.locator("#results li[data-document]")


def go_home(page, address):
    page.goto(address + "index.html")
    if page.locator("input[type=search][name=q]").count() == 0:
        page.locator("a[href*='search/index.html']").first.click()


def reader_finds_the_repeal(page, site, address):
    """The journey itself, the same on a server and from disk."""
    old, new = site.document(OLD), site.document(NEW)
    go_home(page, address)
    type_query(page, "低效用地")
    identifiers = hits(page).evaluate_all("items => items.map(item => item.dataset.document)")
    assert new["id"] in identifiers, identifiers

    # The results lead to the document, at a paragraph that exists.
    hits(page).locator(f"xpath=self::*[@data-document='{new['id']}']").locator("a[href]").first.click()
    page.wait_for_url(re.compile(re.escape(f"/documents/{new['id']}/index.html")))
    article = page.locator(f"article[data-document='{new['id']}']")
    assert "城镇低效用地" in article.inner_text()
    anchor = urllib.parse.urlsplit(page.url).fragment
    if anchor:
        assert page.locator(f"[id='{urllib.parse.unquote(anchor)}']").count() == 1

    # The old document, through the relation, says at its head that it was repealed, since when and by what.
    page.locator(f"a[data-relation=repeals][href*='/{old['id']}/']").first.click()
    page.wait_for_url(re.compile(re.escape(f"/documents/{old['id']}/index.html")))
    assert page.locator("[data-status]").first.get_attribute("data-status") == "repealed"
    main = page.locator("main")
    assert "2023年4月1日" in main.inner_text()
    banner = main.locator(f"a[href*='/{new['id']}/']").first
    assert banner.is_visible() and banner.bounding_box()["y"] < 720
    # The clause is quoted, beside a link that names the relation.
    assert main.locator(f"a[data-relation][href*='/{new['id']}/']").first.is_visible()
    assert REPEAL in main.inner_text().replace("\n", "")

    # And on to the repealing document, where the same clause stands, and the way back.
    banner.click()
    page.wait_for_url(re.compile(re.escape(f"/documents/{new['id']}/index.html")))
    assert REPEAL in page.locator(f"article[data-document='{new['id']}']").inner_text().replace("\n", "")
    page.locator(f"a[data-relation=repeals][href*='/{old['id']}/']").first.click()
    page.wait_for_url(re.compile(re.escape(f"/documents/{old['id']}/index.html")))
    assert page.locator("[data-status=repealed]").count() >= 1


def test_a_reader_finds_what_was_repealed_and_by_what(page, site, site_url):
    reader_finds_the_repeal(page, site, site_url)


def test_a_shared_search_address_shows_the_same_search(page, site_url):
    search(page, site_url, "低效用地")
    assert page.locator("main input[type=search][name=q]").first.input_value() == "低效用地"
    assert hits(page).count() >= 1
    expect(hits(page).first).to_contain_text("低效用地")


@pytest.mark.parametrize("query", [OLD, "济政办字[2019]61号", "济政办字２０１９　６１"])
def test_a_document_number_finds_its_document_first(page, site, site_url, query):
    search(page, site_url, query)
    assert hits(page).first.get_attribute("data-document") == site.document(OLD)["id"]


def test_a_query_that_stands_nowhere_says_so(page, site_url):
    search(page, site_url, "龘龘龘")
    assert hits(page).count() == 0
    assert page.locator("#result-count").get_attribute("data-count") == "0"
    assert page.locator("#result-count").inner_text().strip()


@pytest.mark.parametrize("query", ["", "　", "<img src=x onerror=alert(1)>", "%", "\\", "🀄", "“"])
def test_odd_queries_harm_nothing(page, site_url, query):
    page.goto(f"{site_url}search/index.html?q={urllib.parse.quote(query)}")
    page.locator("#results").wait_for(state="attached")
    page.wait_for_timeout(300)
    assert page.locator("main img").count() == 0


@pytest.mark.parametrize("query", ["低效用地", "废止", "责任单位", "2023年", "济南市人民政府办公厅", "的"])
def test_programs_get_what_a_reading_of_every_block_finds(page, site, site_url, query):
    containing = {
        document["id"]
        for document in site.catalog["documents"]
        if any(query in block["text"] for block in site.blocks(document))
    }
    page.goto(site_url + "search/index.html")
    answer = page.evaluate("query => gazetteSearch(query)", query)
    found = [document["id"] for document in answer["documents"]]
    assert len(found) == len(set(found)) == answer["count"]
    missed = containing - set(found)
    assert not missed, f"{query} stands in {sorted(missed)} too"
    # Fields beside the text may count as well, so more may be found than stand in the blocks, but never fewer.
    for document in answer["documents"]:
        assert {"id", "number", "issue", "title", "url"} <= set(document)
    assert answer["occurrences"] >= answer["count"]


def test_the_counts_on_the_page_are_those_of_the_program(page, site_url):
    search(page, site_url, "实施意见")
    answer = page.evaluate("query => gazetteSearch(query)", "实施意见")
    count = page.locator("#result-count")
    assert int(count.get_attribute("data-count")) == answer["count"]
    assert int(count.get_attribute("data-occurrences")) == answer["occurrences"]
    while page.locator("button[data-more]:visible").count():
        shown = hits(page).count()
        page.locator("button[data-more]:visible").first.click()
        hits(page).nth(shown).wait_for()
    assert hits(page).count() == answer["count"]
