"""The search in a real browser against a naive scan of all texts, and how the page behaves."""

import json
import pathlib
import random
import re
import sys
import urllib.parse

import pytest
from playwright.sync_api import expect

from conftest import SUB_PATH, SiteHandler, SiteServer
from test_journey import NEW, await_results, hits, search

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "Tests" / "Tools"))
import make_folding_table as tables  # noqa: E402


class Folding:
    """Folds as the program does, from Python's own tables and the published one of Traditional characters."""

    def __init__(self, public):
        script = (public / "search" / "index" / "traditional.js").read_text("utf-8")
        characters = json.loads("[" + script[script.index("(") + 1 : script.rindex(")")] + "]")[0]
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


def soon(page, read, wanted):
    """Reads until that is read which is wanted: for what is drawn later and says so by nothing else."""
    for _ in range(200):
        if read() == wanted:
            return
        page.wait_for_timeout(50)
    assert read() == wanted


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
        ("--", lambda has: has("--")),
        ('"济南 市', lambda has: has("济南市")),
        ('用地 -"养老 服务"', lambda has: has("用地") - has("养老服务")),
        ("。", lambda has: has(".")),
        ("》、《", lambda has: has("》、《")),
        ("５Ｇ", lambda has: has("5g")),
        ("５g网", lambda has: has("5g网")),
        ("〇", lambda has: has("〇")),
        ("○", lambda has: has("○")),
        ("😀", lambda has: has("😀")),
        ("𠮷", lambda has: has("𠮷")),
        ("濟南市人民政府辦公廳", lambda has: has("济南市人民政府办公厅")),
        ("标题:", lambda has: has("标题:")),
        ("\u200b", lambda has: set()),
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
        "標題:通知": {d["id"] for d in documents if "通知" in d["title"]},
        "機關：濟南市人民政府辦公廳": {d["id"] for d in documents if "济南市人民政府办公厅" in "".join(d["issuers"])},
        "文種:意見": {d["id"] for d in documents if "意见" in d["type"]},
        "狀態:廢止": {d["id"] for d in documents if d["status"] == "repealed"},
        "文號:濟政辦字": {d["id"] for d in documents if "济政办字" in (d["number"] or "")},
        "文种:意见": {d["id"] for d in documents if "意见" in d["type"]},
        "状态:废止": {d["id"] for d in documents if d["status"] == "repealed"},
        "年:2019-2021": {d["id"] for d in documents if "2019" <= (d["signed"] or d["printed"] or "")[:4] <= "2021"},
        "年：2019年—2021年": {d["id"] for d in documents if "2019" <= (d["signed"] or d["printed"] or "")[:4] <= "2021"},
        "年:无": set(),
        "年:2021-2019": {d["id"] for d in documents if "2019" <= (d["signed"] or d["printed"] or "")[:4] <= "2021"},
        "标题: 通知": {d["id"] for d in documents if "通知" in d["title"]},
        "年:2023": {d["id"] for d in documents if (d["signed"] or d["printed"] or "").startswith("2023")},
    }
    for (query, expected), answer in zip(queries.items(), ask(page, list(queries))):
        assert set(answer["ids"]) == expected, query


@pytest.mark.parametrize("spelling", ["{0}〔{1}〕{2}号", "{0} ﹝ {1} ﹞ {2} 号", "{0}〔{1}〕第{2}号", "{0}【{1}】{2}", "{0}[{1}]{2}号", "{0}（{1}）{2}号", "{0}{1} {2}", "{0}〔{1}〕{2}", "{1}年{2}号", "〔{1}〕{2}", "{0}〔{1}年〕{2}号", "（{0}〔{1}〕{2}号）", "《{0}〔{1}〕{2}号》。", "“{0}〔{1}〕{2}号”，", "{0}{{{1}}}{2}号文件", "{0}<{1}>{2}号", "{0}{1}第{2}号", "{0}{1}-{2}号", "{0}〔{1} {2}号", "{1}年{2}號"])
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


def test_a_number_is_one_however_many_blanks_stand_in_it(page, site, site_url, texts, fold):
    page.goto(site_url + "search/index.html")
    numbers = [d["number"] for d in site.catalog["documents"] if "〔" in (d["number"] or "")]
    spaced = [number.replace("〔", " 〔 ").replace("〕", " 〕　").replace("号", "  号") for number in numbers]
    queries = [" ".join(query.split("〔")[0]) + "〔" + query.split("〔")[1] for query in spaced]
    for number, answer in zip(numbers, ask(page, queries)):
        assert set(answer["ids"]) == set(scan(texts, fold(number))), number
        assert answer["ids"][0] in {d["id"] for d in site.catalog["documents"] if d["number"] == number}
    # What is no number stays a search for terms, and a long row of blanks costs nothing.
    [two, blanks] = ask(page, ["用地 〔2023〕8号", "济政" + " " * 20000 + "办字"])
    assert set(two["ids"]) == set(scan(texts, "用地")) & set(scan(texts, fold("〔2023〕8号")))
    assert set(blanks["ids"]) == set(scan(texts, "济政")) & set(scan(texts, "办字"))


def test_a_number_among_other_words_is_whole(page, site, site_url, texts, fold):
    page.goto(site_url + "search/index.html")
    number = "济政办字〔2023〕8号"
    whole = set(scan(texts, fold(number)))
    [spelt, prefix, without, own] = ask(page, ["用地 济政办字[2023]8", "济政办字〔2019〕6 用地", "用地 -济政办字（2023）8", "文号:2023年8号"])
    assert whole and set(spelt["ids"]) == whole & set(scan(texts, "用地"))
    assert set(prefix["ids"]) == set(scan(texts, fold("济政办字〔2019〕6号"))) & set(scan(texts, "用地"))
    assert set(without["ids"]) == set(scan(texts, "用地")) - whole
    assert set(own["ids"]) == {d["id"] for d in site.catalog["documents"] if (d["number"] or "").endswith("〔2023〕8号")}
    # In quotes it is what it says, and one that nothing has is text.
    [quoted, text] = ask(page, ['"〔2019〕6"', "济政办字〔2019〕6"])
    assert set(quoted["ids"]) == set(scan(texts, fold("〔2019〕6"))) > set()
    assert set(text["ids"]) == set(scan(texts, fold("济政办字〔2019〕6号")) or scan(texts, fold("济政办字〔2019〕6")))


def test_of_documents_that_answer_alike_what_has_ended_comes_later(page, site_url):
    page.goto(site_url + "search/index.html")
    found = page.evaluate("gazetteQuery.find('国有土地 出让金').then(one => one.hits.map(hit => hit.document.status))")
    assert found[0] == "in-force" and "repealed" in found


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
          window.held = new Promise(isHeld => {
            gazetteQuery.find = async query => {
              const answer = await find(query);
              if (query === '的') { await new Promise(go => { window.letGo = go; isHeld(); }); }
              return answer;
            };
          });
        }"""
    )
    box = page.locator("main input[type=search][name=q]")
    box.fill("的")
    box.press("Enter")
    page.evaluate("held")
    box.fill("低效用地")
    box.press("Enter")
    expected = str(page.evaluate("gazetteSearch('低效用地')")["count"])
    expect(page.locator("#result-count")).to_have_attribute("data-count", expected)
    page.evaluate("letGo()")
    page.wait_for_timeout(300)
    assert page.locator("#result-count").get_attribute("data-count") == expected


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
    expect(box).to_have_value("用地")
    await_results(page)
    assert urllib.parse.unquote(page.url).endswith("?q=用地")


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


def test_an_excerpt_shows_where_the_words_stand_together(page, site, site_url, fold):
    """Of a long paragraph whose first word stands alone at its beginning, and beside the other far behind."""
    for document in site.catalog["documents"]:
        texts = [block["text"] for block in site.blocks(document)]
        for text in texts:
            first, far = text[8:10], text[330:]
            at = far.find(first) + 330
            other = text[at + 20 : at + 23]
            if first.isalpha() and at >= 330 and len(other) == 3 and other.isalpha() and "".join(texts).count(other) == 1:
                search(page, site_url, f"{first} {other}")
                excerpt = page.locator(f"#results li[data-document='{document['id']}'] .excerpt", has_text=other)
                excerpt.wait_for()
                assert {fold(one) for one in excerpt.locator("mark").all_inner_texts()} == {fold(first), fold(other)}
                return
    pytest.fail("no such paragraph")


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


def test_rows_of_bits_are_scripts_in_utf_16_whatever_the_server_says(browser, public, tmp_path):
    files = sorted((public / "search" / "index").rglob("*.js"))
    marked = [file for file in files if file.read_bytes().startswith(b"\xff\xfe")]
    assert {file.name for file in files} - {file.name for file in marked} <= {"traditional.js", "instruments.js"}
    for file in marked:
        script = file.read_bytes().decode("utf-16")
        assert script.startswith('g("') and script.endswith('")'), file
        assert not set(script) & set("\0\n\r\u2028\u2029\ufeff"), file

    class Handler(SiteHandler):
        extensions_map = {**SiteHandler.extensions_map, ".js": "text/javascript; charset=utf-8"}

        def end_headers(self):
            self.send_header("X-Content-Type-Options", "nosniff")
            super().end_headers()

    with SiteServer(public, SUB_PATH, tmp_path, Handler) as server:
        page = browser.new_page()
        told = []
        page.on("response", lambda response: told.append((response.url, response.headers)))
        search(page, server.url, "低效用地")
        page.locator("#results .excerpt mark").first.wait_for()
        [headers] = [headers for url, headers in told if url.endswith("catalogue.js")]
        assert headers["content-type"] == "text/javascript; charset=utf-8" and headers["x-content-type-options"] == "nosniff"
        assert headers["content-security-policy"] == "default-src 'self'"
        page.close()


def options(page, name):
    """What a filter offers, with its counts: {value: count}."""
    rows = page.locator(f"#filters select[name={name}] option:not([value=''])").evaluate_all("all => all.map(one => [one.value, one.textContent])")
    return {value: int(text[text.rindex("（") + 1 : -1]) for value, text in rows}


def await_filters(page):
    page.locator("#filters").wait_for()
    await_results(page)


def values_of(document):
    """What a document has under each filter, from the catalogue for programs."""
    return {
        "year": [(document["signed"] or document["printed"] or "")[:4]],
        "issuer": document["issuers"],
        "type": [document["type"]],
        "status": [document["status"]],
    }


def test_filters_count_the_present_hits(page, site, site_url, texts):
    search(page, site_url, "用地")
    await_filters(page)
    found = [d for d in site.catalog["documents"] if d["id"] in scan(texts, "用地")]
    for name in ["year", "issuer", "type", "status"]:
        expected = {}
        for document in found:
            for value in values_of(document)[name]:
                if value:
                    expected[value] = expected.get(value, 0) + 1
        assert options(page, name) == expected, name


def test_filters_narrow_hits_counts_and_one_another_and_stand_in_the_address(page, site, site_url, texts):
    search(page, site_url, "用地")
    await_filters(page)
    found = [d for d in site.catalog["documents"] if d["id"] in scan(texts, "用地")]
    year = found[0]["signed"][:4]
    # With the keyboard alone: a select takes what is typed.
    page.locator("#filters select[name=year]").focus()
    page.keyboard.type(year)
    page.wait_for_url(lambda address: f"year={year}" in address)
    await_results(page)
    left = [d for d in found if values_of(d)["year"] == [year]]
    assert 0 < len(left) < len(found)
    assert int(page.locator("#result-count").get_attribute("data-count")) == len(left)
    assert int(page.locator("#result-count").get_attribute("data-occurrences")) == sum(scan(texts, "用地")[d["id"]] for d in left)
    assert set(hits(page).evaluate_all("items => items.map(item => item.dataset.document)")) <= {d["id"] for d in left}
    # The choices are drawn after the hits.
    soon(page, lambda: sum(options(page, "type").values()), len(left))
    assert sum(options(page, "year").values()) == len(found)
    # The address alone brings the same back.
    page.goto(page.url)
    await_filters(page)
    assert page.locator("#filters select[name=year]").input_value() == year
    assert int(page.locator("#result-count").get_attribute("data-count")) == len(left)
    # A choice that the next query leaves empty stays, with nothing found, and can be taken back.
    page.goto(f"{site_url}search/index.html?q={urllib.parse.quote('用地')}&year=1066")
    await_filters(page)
    assert int(page.locator("#result-count").get_attribute("data-count")) == 0
    page.locator("#filters select[name=year]").select_option("")
    page.locator("#results li").first.wait_for()
    await_filters(page)
    assert int(page.locator("#result-count").get_attribute("data-count")) == len(found)
    page.go_back()
    page.wait_for_url(lambda address: "year=1066" in address)


def test_the_field_of_responsible_units(page, site, site_url):
    page.goto(site_url + "search/index.html")
    named = {}
    for document in site.catalog["documents"]:
        for measure in document["measures"]:
            named.setdefault(measure["unit"], set()).add(document["id"])
    assert named, "no document gives a unit anything to do"
    for unit in sorted(named)[:20]:
        expected = set().union(*(ids for other, ids in named.items() if unit in other))
        for answer in ask(page, [f'责任:"{unit}"', f'責任:"{unit}"']):
            assert set(answer["ids"]) == expected, unit


def test_a_number_that_is_not_held_leads_to_its_page(page, site, site_url):
    search(page, site_url, "鲁政办字[2020]32号")
    link = page.locator("#search-instruments a")
    assert link.inner_text() == "鲁政办字〔2020〕32号"
    page.locator("main input[name=q]").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/instruments/luzhengbanzi-2020-32/index.html")
    assert "鲁政办字〔2020〕32号" in page.locator("main").inner_text()


@pytest.mark.parametrize("query", ["国务院令第583号", "国务院令 583号", "國務院令第５８３號", "（国务院令第583号）", "国办发 2019 51", "国办发〔2019年〕51号", "GB 50156"])
def test_numbers_of_orders_and_standards_lead_to_their_pages(page, site_url, query):
    search(page, site_url, query)
    assert page.locator("#search-instruments a").inner_text() in {"国务院令第583号", "国办发〔2019〕51号", "GB50156"}


def test_a_number_that_is_held_offers_no_other_page(page, site, site_url):
    number = next(d["number"] for d in site.catalog["documents"] if "〔" in (d["number"] or ""))
    search(page, site_url, number)
    assert page.locator("#search-instruments a").count() == 0


def test_without_script_the_page_leads_to_the_directories(open_page, site_url):
    page = open_page(java_script_enabled=False)
    page.goto(site_url + "search/index.html?q=用地")
    assert not page.locator("#filters").is_visible()
    links = page.locator("noscript a").evaluate_all("links => links.map(link => link.getAttribute('href'))") or [
        link.get_attribute("href") for link in page.locator("main .notice a").all()
    ]
    assert {"../documents/index.html", "../issues/index.html", "../instruments/index.html"} <= set(links)


def test_filters_and_excerpts_from_disk(open_page, file_url):
    page = open_page()
    search(page, file_url, "用地")
    await_filters(page)
    assert sum(options(page, "status").values()) == int(page.locator("#result-count").get_attribute("data-count"))
    page.locator("#results .excerpt mark").first.wait_for()


@pytest.mark.parametrize("name", ["catalogue.js", "facts.js", "g-*.js", "text/*.js"])
def test_whatever_file_fails_it_is_told_and_nothing_hangs(browser, site_url, name):
    context = browser.new_context()
    page = context.new_page()
    page.route(f"**/search/index/{name}", lambda route: route.abort())
    page.goto(f"{site_url}search/index.html?q={urllib.parse.quote('低效用地')}")
    page.locator("#results[data-state=failed]").wait_for(state="attached", timeout=10_000)
    assert re.search("未能完成：[a-z0-9/-]+\\.js", page.locator("#result-count").inner_text())
    # Filters and excerpts are no reason to take back the hits.
    assert name in ("catalogue.js", "g-*.js") or hits(page).count() > 0
    page.unroute(f"**/search/index/{name}")
    page.locator("main form[role=search] button").click()
    await_filters(page)
    assert hits(page).count() > 0
    context.close()


def test_on_a_slow_line_the_page_shows_that_it_searches(browser, site_url):
    context = browser.new_context()
    page = context.new_page()
    held = []
    page.route("**/search/index/g-*.js", lambda route: held.append(route))
    page.goto(f"{site_url}search/index.html?q={urllib.parse.quote('低效用地')}", wait_until="commit")
    page.locator("#results[data-state=searching]").wait_for(state="attached")
    assert page.evaluate("getComputedStyle(document.querySelector('#results'), '::before').content") == '"…"'
    soon(page, lambda: len(held) > 0, True)
    for route in held:
        route.continue_()
    await_results(page)
    assert page.evaluate("getComputedStyle(document.querySelector('#results'), '::before').content") == "none"
    context.close()


def test_printed_hits_tell_what_was_asked(page, site_url):
    search(page, site_url, "低效用地")
    page.emulate_media(media="print")
    assert page.locator("main input[name=q]").is_visible()
    assert not page.locator("main form[role=search] button").is_visible()


def test_a_long_query_is_answered_in_few_requests(open_page, site, site_url):
    title = max((d["title"] for d in site.catalog["documents"]), key=len)
    page = open_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url) if "/search/index/" in request.url else None)
    page.goto(site_url + "search/index.html")
    answer = page.evaluate("query => gazetteSearch(query)", title)
    assert answer["count"] >= 1 and answer["documents"][0]["title"] == title
    assert len(asked) <= 7, asked


def test_a_pasted_paragraph_is_found_and_one_that_reaches_over_a_border_is_not(page, site, site_url, texts, fold):
    page.goto(site_url + "search/index.html")
    blocks = [block["text"] for document in site.catalog["documents"] for block in site.blocks(document)]
    longest = max(blocks, key=len)[:2000]
    [answer] = ask(page, [f'"{longest}"'])
    assert len(longest) > 300 and set(answer["ids"]) == set(scan(texts, fold(longest)))
    ends = [(one[-6:], other[:6]) for one, other in zip(blocks, blocks[1:]) if len(one) > 6 and len(other) > 6]
    # Half a character is nowhere.
    assert page.evaluate("gazetteSearch(String.fromCharCode(0xD800)).then(one => one.count)") == 0
    queries = [left + right for left, right in ends[::40] if '"' not in left + right]
    for query, answer in zip(queries, ask(page, [f'"{query}"' for query in queries])):
        assert set(answer["ids"]) == set(scan(texts, fold(query))), query


def test_a_long_passage_is_marked_on_arrival_and_not_repeated_where_it_is_missing(page, site, site_url, fold):
    blocks = [block["text"] for document in site.catalog["documents"] for block in site.blocks(document)]
    passage = next(text for text in blocks if len(text) > 300 and '"' not in text)[20:240]
    search(page, site_url, f'"{passage}"')
    link = page.locator("#results .excerpt a").first
    link.wait_for()
    anchor = urllib.parse.urlsplit(link.get_attribute("href")).fragment
    link.click()
    page.wait_for_url(lambda address: address.endswith("#" + anchor))
    marks = page.locator(f"[id='{anchor}'] mark")
    marks.first.wait_for()
    assert fold(passage).startswith(fold("".join(marks.all_inner_texts())))
    search(page, site_url, f'"{passage}{passage}"')
    assert 99 <= len(page.locator("#result-count").inner_text()) < 150


def test_the_better_standing_of_two_equals_comes_first(page, site, site_url):
    page.goto(site_url + "search/index.html")
    order = page.evaluate(
        """async () => {
          const { hits } = await gazetteQuery.find('建设');
          return hits.map(({ document, level, weight }) => [level, weight, document.status]);
        }"""
    )
    levels = [row[:2] for row in order]
    assert levels == sorted(levels, reverse=True) and len({row[0] for row in order}) > 1
    for (level, weight, status), (other, further, following) in zip(order, order[1:]):
        if (level, weight) == (other, further):
            assert not (status == "repealed" and following == "in-force")
