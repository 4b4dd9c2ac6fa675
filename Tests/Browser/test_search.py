"""The search in a real browser against a naive scan of all texts, and how the page behaves."""

import json
import pathlib
import random
import sys
import urllib.parse

import pytest

from test_journey import NEW, await_results, hits, search

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Tools"))
import make_folding_table as tables  # noqa: E402


class Folding:
    """Folds as the program does, from Python's own tables and the published one of Traditional characters."""

    def __init__(self, public):
        script = (public / "search" / "index" / "traditional.js").read_text("utf-8")
        characters = json.loads("[" + script[script.index("(") + 1 : script.rindex(")")] + "]")[1]
        self.signs = dict(zip(characters[::2], characters[1::2]))
        for kept, *others in tables.VARIANTS:
            self.signs.update((other, kept) for other in others)

    def __call__(self, text):
        plain = (self.signs.get(part, part) for one in text for part in tables.compatible(one))
        return "".join(c for c in plain if not any(low <= ord(c) <= high for low, high in tables.DROPPED))


@pytest.fixture(scope="module")
def fold(public):
    return Folding(public)


@pytest.fixture(scope="module")
def texts(site, fold):
    """Of each document its folded units: its blocks, and those of its fields that no block holds."""
    found = {}
    for document in site.catalog["documents"]:
        units = [fold(block["text"]) for block in site.blocks(document)]
        for field in [document["title"], document["number"], document["registration"], document["addressee"], *document["issuers"]]:
            if field and not any(fold(field) in unit for unit in units):
                units.append(fold(field))
        found[document["id"]] = [unit for unit in units if unit]
    return found


def scan(texts, query):
    """How often a folded text stands in each document that has it, overlaps counted."""
    counts = {}
    for name, units in texts.items():
        count = sum(unit.startswith(query, at) for unit in units for at in range(len(unit) - len(query) + 1))
        if count:
            counts[name] = count
    return counts


def ask(page, queries):
    return page.evaluate(
        """async queries => Promise.all(queries.map(async query => {
          const found = await gazetteSearch(query);
          return {ids: found.documents.map(one => one.id), count: found.count, occurrences: found.occurrences};
        }))""",
        queries,
    )


def random_substrings(site, count):
    """Substrings of displayed text, blanks and all, of one character and more."""
    dice = random.Random(20190061)
    blocks = [block["text"] for document in site.catalog["documents"] for block in site.blocks(document) if block["text"].strip()]
    found = []
    while len(found) < count:
        text = dice.choice(blocks)
        size = min(len(text), dice.choice([1, 1, 2, 2, 3, 3, 4, 5, 6, 8, 12, 40]))
        start = dice.randrange(len(text) - size + 1)
        query = text[start : start + size]
        if query.strip() and '"' not in query:
            found.append(query)
    return found


def test_every_substring_is_found_and_counted(page, site, site_url, texts, fold):
    page.goto(site_url + "search/index.html")
    queries = random_substrings(site, 300)
    for query, answer in zip(queries, ask(page, [f'"{query}"' for query in queries])):
        expected = scan(texts, fold(query)) if fold(query) else {}
        assert set(answer["ids"]) == set(expected), query
        assert answer["count"] == len(answer["ids"]) == len(expected), query
        assert answer["occurrences"] == sum(expected.values()), query


def test_what_stands_nowhere_is_not_found(page, site, site_url, texts, fold):
    page.goto(site_url + "search/index.html")
    dice = random.Random(7)
    queries = ["".join(dice.sample(query, len(query))) for query in random_substrings(site, 120) if len(query) > 2]
    for query, answer in zip(queries, ask(page, [f'"{query}"' for query in queries])):
        assert set(answer["ids"]) == (set(scan(texts, fold(query))) if fold(query) else set()), query


def test_folding_is_the_same_in_browser_and_table(page, site_url):
    page.goto(site_url + "search/index.html?q=的")
    await_results(page)
    page.evaluate("gazetteEngine.readyToFold('', true)")
    lines = (ROOT / "Tests/Fixtures/Search/folding.txt").read_text("utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    folded = page.evaluate("texts => texts.map(gazetteEngine.fold)", [row[0] for row in rows])
    assert dict(zip((row[0] for row in rows), folded)) == {row[0]: row[1] for row in rows}


def test_folding_is_the_same_for_every_character(page, site_url, fold):
    page.goto(site_url + "search/index.html?q=的")
    await_results(page)
    page.evaluate("gazetteEngine.readyToFold('', true)")
    codes = [code for code in range(0x20000) if not 0xD800 <= code <= 0xDFFF]
    folded = page.evaluate("codes => codes.map(code => gazetteEngine.fold(String.fromCodePoint(code)))", codes)
    # A browser's Unicode is newer than Python's: characters that Python does not know yet may differ.
    differing = [hex(c) for c, plain in zip(codes, folded) if plain != fold(chr(c)) and tables.unicodedata.category(chr(c)) != "Cn"]
    assert not differing


@pytest.mark.parametrize(
    "query, expected",
    [
        ("加氢站 氢气", lambda has: has("加氢站") & has("氢气")),
        ("用地 -养老", lambda has: has("用地") - has("养老")),
        ('"济南 市"', lambda has: has("济南市")),
        ("ＡＰＰ", lambda has: has("app")),
        ("濟南市", lambda has: has("济南市")),
        ("-", lambda has: has("-")),
    ],
)
def test_terms_phrases_and_exclusions(page, site_url, texts, query, expected):
    page.goto(site_url + "search/index.html")
    [answer] = ask(page, [query])
    assert set(answer["ids"]) == expected(lambda text: set(scan(texts, text)))


def test_fields_narrow_the_search(page, site, site_url):
    page.goto(site_url + "search/index.html")
    documents = site.catalog["documents"]
    queries = {
        "标题:通知": {d["id"] for d in documents if "通知" in d["title"]},
        "文号:济政办字": {d["id"] for d in documents if "济政办字" in (d["number"] or "")},
        "机关：济南市人民政府办公厅": {d["id"] for d in documents if "济南市人民政府办公厅" in "".join(d["issuers"])},
        "文种:意见": {d["id"] for d in documents if "意见" in d["type"]},
        "状态:废止": {d["id"] for d in documents if d["status"] == "repealed"},
        "年:2023": {d["id"] for d in documents if (d["signed"] or d["printed"] or "").startswith("2023")},
    }
    for (query, expected), answer in zip(queries.items(), ask(page, list(queries))):
        assert set(answer["ids"]) == expected, query


@pytest.mark.parametrize("spelling", ["{0}〔{1}〕{2}号", "{0}[{1}]{2}号", "{0}（{1}）{2}号", "{0}{1} {2}", "{0}〔{1}〕{2}", "{1}年{2}号", "〔{1}〕{2}"])
def test_numbers_in_any_spelling_come_first(page, site, site_url, texts, fold, spelling):
    page.goto(site_url + "search/index.html")
    for document in site.catalog["documents"]:
        number = document["number"] or ""
        if "〔" not in number:
            continue
        organ, rest = number.split("〔")
        year, sequence = rest.rstrip("号").split("〕")
        [answer] = ask(page, [spelling.format(organ, year, sequence)])
        asked = number if "{0}" in spelling else f"〔{year}〕{sequence}号"
        assert set(answer["ids"]) == set(scan(texts, fold(asked))), number
        same = {d["id"] for d in site.catalog["documents"] if (d["number"] or "").endswith(asked)}
        assert set(answer["ids"][: len(same)]) == same, number


def test_typing_searches_after_a_pause_and_the_last_query_wins(page, site_url):
    page.goto(site_url + "search/index.html")
    box = page.locator("main input[type=search][name=q]")
    box.press_sequentially("低效用地", delay=40)
    page.wait_for_url(lambda address: urllib.parse.unquote(address).endswith("?q=低效用地"))
    await_results(page)
    expected = page.evaluate("gazetteSearch('低效用地')")
    assert int(page.locator("#result-count").get_attribute("data-count")) == expected["count"]
    assert page.locator("#result-count").get_attribute("aria-live") == "polite"


def test_a_late_answer_does_not_overwrite_a_newer_one(page, site_url):
    page.goto(site_url + "search/index.html")
    page.evaluate(
        """() => {
          const find = gazetteQuery.find;
          gazetteQuery.find = async query => {
            const answer = await find(query);
            if (query === '的') { await new Promise(go => setTimeout(go, 600)); }
            return answer;
          };
        }"""
    )
    box = page.locator("main input[type=search][name=q]")
    box.fill("的")
    box.press("Enter")
    box.fill("低效用地")
    box.press("Enter")
    page.wait_for_timeout(1000)
    expected = page.evaluate("gazetteSearch('低效用地')")
    assert int(page.locator("#result-count").get_attribute("data-count")) == expected["count"]


def test_the_keyboard_walks_the_hits(page, site_url):
    search(page, site_url, "用地")
    page.locator("body").press("/")
    focused = "document.activeElement.closest('[data-document]')?.dataset.document ?? document.activeElement.name"
    assert page.evaluate(focused) == "q"
    identifiers = hits(page).evaluate_all("items => items.map(item => item.dataset.document)")
    for expected in [identifiers[0], identifiers[1]]:
        page.keyboard.press("ArrowDown")
        assert page.evaluate(focused) == expected
    page.keyboard.press("ArrowUp")
    assert page.evaluate(focused) == identifiers[0]
    page.keyboard.press("Escape")
    assert page.evaluate(focused) == "q"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda address: f"/documents/{identifiers[0]}/index.html" in address)


def test_back_returns_to_the_query_before(page, site_url):
    search(page, site_url, "用地")
    box = page.locator("main input[type=search][name=q]")
    box.fill("养老")
    box.press("Enter")
    page.wait_for_url(lambda address: urllib.parse.unquote(address).endswith("?q=养老"))
    page.go_back()
    page.wait_for_url(lambda address: urllib.parse.unquote(address).endswith("?q=用地"))
    await_results(page)
    assert box.input_value() == "用地"


def test_excerpts_mark_the_words_and_lead_to_their_paragraph(page, site, site_url, fold):
    search(page, site_url, "低效用地")
    excerpt = page.locator(f"#results li[data-document='{site.document(NEW)['id']}'] .excerpt a").first
    excerpt.wait_for()
    assert "低效用地" in [fold(text) for text in excerpt.locator("mark").all_inner_texts()]
    anchor = urllib.parse.urlsplit(excerpt.get_attribute("href")).fragment
    shown = excerpt.inner_text().strip("…")
    excerpt.click()
    page.wait_for_url(lambda address: address.endswith("#" + anchor))
    paragraph = page.locator(f"[id='{anchor}']")
    assert "".join(shown.split()) in "".join(paragraph.inner_text().split())
    assert "低效用地" in page.locator("article[data-document] mark").first.inner_text()


def test_highlights_fall_on_the_characters_as_printed(page, site_url):
    search(page, site_url, "ＪＮＣＲ")
    marks = page.locator("#results .excerpt mark")
    marks.first.wait_for()
    assert set(marks.all_inner_texts()) <= {"JNCR"}


def test_a_file_that_fails_to_load_is_told(browser, site_url):
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/index/g-*.js", lambda route: route.abort())
    page.goto(f"{site_url}search/index.html?q={urllib.parse.quote('低效用地')}")
    page.locator("#results[data-state=failed]").wait_for(state="attached", timeout=10_000)
    assert "未能" in page.locator("#result-count").inner_text()
    # Once the file can be had, the same query is answered.
    page.unroute("**/search/index/g-*.js")
    page.locator("main form[role=search] button").click()
    await_results(page)
    assert hits(page).count() > 0
    context.close()


def test_search_from_disk(open_page, file_url, texts, fold):
    page = open_page()
    search(page, file_url, "（一）")
    assert int(page.locator("#result-count").get_attribute("data-count")) == len(scan(texts, fold("（一）")))
