"""Documents on paper, as GB/T 9704-2012 sets them: chromium makes the PDF, pdftotext tells where each word stands."""

import html
import re
import shutil
import statistics
import subprocess

import pytest

# Points to the millimetre.
MM = 72 / 25.4
# The first is short with an enclosure, the second is repealed, the third forwards another organ's text.
NUMBERS = ["济政发〔2025〕3号", "济政办字〔2019〕61号", "济政办字〔2023〕9号"]
WORD = re.compile(r'xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>')
PAGE_NUMBER = re.compile(r"—(\d+)—")

pytestmark = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not here")


class Line:
    """What stands on one height of a page, in points."""

    def __init__(self, words):
        words = sorted(words)
        self.left, self.right = words[0][0], max(word[2] for word in words)
        self.middle = statistics.mean((word[1] + word[3]) / 2 for word in words)
        self.text = "".join(html.unescape(word[4]) for word in words)


def lines(page):
    """The lines of a page of pdftotext's, from top to bottom."""
    rows = []
    for word in sorted(
        ((*map(float, found[:4]), found[4]) for found in WORD.findall(page)), key=lambda word: word[1] + word[3]
    ):
        if rows and (word[1] + word[3]) - (rows[-1][-1][1] + rows[-1][-1][3]) < 16:
            rows[-1].append(word)
        else:
            rows.append([word])
    return [Line(row) for row in rows]


def printed(page, folder):
    """A page that is open, on paper: the size of each sheet, its lines, and the number at its foot."""
    file = folder / "a.pdf"
    page.pdf(path=file, prefer_css_page_size=True)
    text = subprocess.run(["pdftotext", "-bbox", file, "-"], capture_output=True, text=True, check=True).stdout
    sheets = []
    for sheet in text.split("<page ")[1:]:
        size = tuple(float(found) for found in re.findall(r'(?:width|height)="([\d.]+)"', sheet)[:2])
        *body, foot = lines(sheet)
        sheets.append((size, body, foot))
    return sheets


def is_full_width(text):
    return all(ord(one) > 0x2E00 or one in "“”‘’—…" for one in text)


@pytest.fixture(params=NUMBERS)
def document(request, site):
    return next(one for one in site.catalog["documents"] if one["number"] == request.param)


def test_a_document_is_set_as_the_standard_asks(page, site_url, document, tmp_path):
    page.goto(f"{site_url}documents/{document['id']}/index.html")
    sheets = printed(page, tmp_path)
    counts, rights = [], []
    for number, ((width, height), body, foot) in enumerate(sheets, 1):
        assert (width / MM, height / MM) == pytest.approx((210, 297), abs=0.5)
        for line in body:
            assert line.left / MM > 28 - 0.5 and line.right / MM < 184 + 1, line.text
            assert 37 - 1 < line.middle / MM < 262, line.text
        # 28 characters a line: fewer where a mark may not begin the next, and an indented line has two less.
        whole = [line for line in body if line.left / MM < 28.5 and line.right / MM > 183 and is_full_width(line.text)]
        counts += [len(line.text) for line in whole]
        rights += [(line.right - line.left) / MM for line in whole]
        # 22 lines a page: none has more, and one whose text is full has them all.
        assert len(body) <= 22
        # — 1 — at the right on odd pages, at the left on even ones, one character from the edge, 7 mm below the text.
        assert PAGE_NUMBER.fullmatch(foot.text).group(1) == str(number)
        assert foot.middle / MM == pytest.approx(262 + 7 + 2.5, abs=2)
        if number % 2:
            assert foot.right / MM == pytest.approx(184 - 5, abs=1)
        else:
            assert foot.left / MM == pytest.approx(28 + 5, abs=1)
    assert len(counts) > 20 and max(counts) == 28 and statistics.mode(counts) == 28
    assert statistics.mean(rights) == pytest.approx(156, abs=1)
    full = [body for _, body, _ in sheets[1:-1] if len(body) == 22]
    assert full
    for body in full:
        assert (body[-1].middle - body[0].middle) / 21 / MM == pytest.approx(225 / 22, abs=0.1)


def test_the_first_page_has_the_red_head(page, site_url, document, tmp_path):
    page.goto(f"{site_url}documents/{document['id']}/index.html")
    (_, body, _), *rest = printed(page, tmp_path)
    texts = [line.text for line in body]
    mark = texts.index("".join(document["issuers"]) + "文件")
    number = texts.index(document["number"])
    title = "".join(texts[number + 1 :])
    assert mark < number and title.startswith(document["title"].replace(" ", ""))
    for line in (body[mark], body[number], body[number + 1]):
        assert (line.left + line.right) / 2 / MM == pytest.approx(28 + 78, abs=1.5), line.text
    page.emulate_media(media="print")
    style = "(name, part) => getComputedStyle(document.querySelector(name), part)"
    assert page.evaluate(f"({style})('.mark').color") == "rgb(204, 0, 0)"
    assert page.evaluate(f"({style})('.head', '::after').borderTopColor") == "rgb(204, 0, 0)"
    whole = "".join(texts) + "".join(line.text for _, body, _ in rest for line in body)
    for word in ["跳到正文", "复制", "Markdown", "本文涉及的文件", "¶", "本站未收"]:
        assert word not in whole, word
    if document["status"] == "repealed":
        assert any("起废止" in text for text in texts[:mark])


@pytest.mark.parametrize("number", [*NUMBERS, "济政发〔2025〕4号"])
def test_the_imprint_stands_at_the_foot_of_the_last_page(page, site, site_url, tmp_path, number):
    """版记 as section 7.4 of the standard has it: the last line of the last page, which has text above it."""
    document = next(one for one in site.catalog["documents"] if one["number"] == number)
    page.goto(f"{site_url}documents/{document['id']}/index.html")
    sheets = printed(page, tmp_path)
    year, month, day = (int(part) for part in document["printed"].split("-"))
    stands = [(sheet, line) for sheet, (_, body, _) in enumerate(sheets, 1) for line in body if line.text.endswith("印发）")]
    assert stands[-1][0] == len(sheets)
    *above, last = sheets[-1][1]
    assert last.text == f"（{year}年{month}月{day}日印发）"
    # A page is up to 0.2 mm higher than its 225 mm, so that it stands a little higher in a long document, never lower.
    assert 262 - 7 - 0.2 * len(sheets) < last.middle / MM < 262
    assert last.right / MM == pytest.approx(184 - 5, abs=1)
    assert above and (last.middle - above[-1].middle) / MM > 10


def test_an_enclosure_begins_a_page(page, site, site_url, tmp_path):
    document = next(one for one in site.catalog["documents"] if one["number"] == NUMBERS[0])
    page.goto(f"{site_url}documents/{document['id']}/index.html")
    sheets = printed(page, tmp_path)
    title = document["enclosures"][0]["title"]
    assert any("".join(line.text for line in body[:3]).startswith(title) for _, body, _ in sheets[1:])


def test_the_word_above_an_annex_opens_its_page(page, site, site_url, tmp_path):
    """附件 stands at the left of the first line, the annex's title below it on the same page."""
    found = 0
    for document in site.catalog["documents"]:
        address = f"documents/{document['id']}/index.html"
        source = (site.folder / address).read_text(encoding="utf-8")
        if not re.search(r'class="enclosure-list label">附件<a [^>]*></a></p>\n<h', source):
            continue
        page.goto(site_url + address)
        sheets = printed(page, tmp_path)
        opened = [body for _, body, _ in sheets if body[0].text == "附件"]
        assert opened, document["id"]
        assert opened[0][0].left / MM == pytest.approx(28, abs=0.5)
        assert opened[0][1].text in document["enclosures"][0]["title"] or document["enclosures"][0]["title"] in opened[0][1].text
        found += 1
        if found == 2:
            break
    assert found, "no document has an annex of that kind"


def test_a_wide_table_is_not_cut_off(page, site, site_url, tmp_path):
    page.goto(f"{site_url}documents/{site.catalog['documents'][0]['id']}/index.html")
    page.evaluate(
        """() => {
      const cells = (tag, word) => Array.from({ length: 14 }, (_, i) => `<${tag}>${word}${i}</${tag}>`).join('')
      const rows = Array.from({ length: 60 }, () => `<tr>${cells('td', '综合考评标准分值')}</tr>`).join('')
      document.querySelector('.text').insertAdjacentHTML('beforeend', `<div class="scroll"><table>
        <thead><tr>${cells('th', '列')}</tr></thead><tbody>${rows}</tbody></table></div>`)
    }"""
    )
    sheets = printed(page, tmp_path)
    whole = [line for _, body, _ in sheets for line in body]
    assert max(line.right for line in whole) / MM < 184.5
    # Its head stands on each of its pages, all of it.
    heads = [line for line in whole if line.text.startswith("列0列1") and line.text.count("列") == 14]
    assert len(heads) > 1


@pytest.mark.parametrize("path", ["index.html", "documents/index.html", "issues/index.html", "compare/index.html"])
def test_lists_stay_on_paper(page, site_url, path, tmp_path):
    page.goto(site_url + path)
    for (width, height), body, foot in printed(page, tmp_path):
        assert (width / MM, height / MM) == pytest.approx((210, 297), abs=0.5)
        assert re.fullmatch(r"\d+/\d+", foot.text)
        assert all(line.left / MM > 19 and line.right / MM < 191 for line in body)
        assert not any("搜索" == line.text for line in body)
