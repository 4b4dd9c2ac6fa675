"""Long lists: narrowed as one types, from a server and from disk, and read page by page without JavaScript."""

import json
import re

import pytest
from playwright.sync_api import expect

# A list's data is one statement, so that it also loads from disk.
DATA = re.compile(r"gazetteList\((.*)\);\n", re.S)


STATUS = ".narrowing [role=status]"


def narrow(page, words):
    page.locator("#narrow").fill(words)
    expect(page.locator(STATUS)).not_to_have_text("")


def rows(site, path):
    return json.loads(DATA.fullmatch((site.folder / path).read_text("utf-8"))[1])["rows"]


@pytest.mark.parametrize("place", ["server", "disk"])
def test_a_list_narrows_to_what_has_all_words(page, site, site_url, file_url, place):
    page.goto((site_url if place == "server" else file_url) + "documents/index.html")
    wanted = [one for one in site.catalog["documents"] if "低效" in one["title"] and one["type"] == "意见"]
    assert wanted
    narrow(page, "低效 意见")
    page.wait_for_selector("#list-found:not([hidden]) li")
    titles = page.locator("#list-found a.title").all_inner_texts()
    assert sorted(titles) == sorted(one["title"] for one in wanted)
    assert str(len(wanted)) in page.locator(STATUS).inner_text()
    assert not page.locator("#list-whole").is_visible()
    page.locator("#list-found a.title").first.click()
    expect(page.locator("article[data-document]")).to_have_count(1)


def test_the_words_stand_in_the_address_and_come_back(page, site_url):
    page.goto(site_url + "documents/index.html")
    narrow(page, "2023 通知")
    expect(page).to_have_url(re.compile(r"\?q=2023"))
    found = page.locator("#list-found a.title").all_inner_texts()
    assert found
    page.reload()
    page.wait_for_selector("#list-found:not([hidden]) li")
    assert page.locator("#narrow").input_value() == "2023 通知"
    expect(page.locator("#list-found a.title")).to_have_text(found)


def test_nothing_found_is_told_and_taking_the_words_away_shows_all(page, site_url):
    page.goto(site_url + "documents/index.html")
    narrow(page, "绝无此词")
    expect(page.locator("#list-whole")).to_be_hidden()
    assert "没有符合的" in page.locator(STATUS).inner_text()
    assert not page.locator("#list-found").is_visible()
    page.locator("#narrow").fill("")
    expect(page.locator("#list-whole")).to_be_visible()
    expect(page.locator(STATUS)).to_have_text("")
    expect(page).not_to_have_url(re.compile("q="))


def test_a_number_is_found_however_its_brackets_are_typed(page, site_url):
    page.goto(site_url + "documents/index.html")
    narrow(page, "济政办字[2019]61")
    page.wait_for_selector("#list-found:not([hidden]) li")
    assert page.locator("#list-found li").count() == 1
    assert "济政办字〔2019〕61号" in page.locator("#list-found li").inner_text()


def test_a_list_of_some_narrows_among_them_alone(page, site, site_url):
    page.goto(site_url + "status/repealed/index.html")
    repealed = [one["title"] for one in site.catalog["documents"] if one["status"] == "repealed"]
    narrow(page, "济南")
    page.wait_for_selector("#list-found:not([hidden]) li")
    assert sorted(page.locator("#list-found a.title").all_inner_texts()) == sorted(repealed)


@pytest.mark.parametrize("path", ["instruments", "units", "w"])
def test_other_lists_narrow_too(page, site, site_url, path):
    page.goto(f"{site_url}{path}/index.html")
    folder, title = rows(site, f"{path}/list.js")[0][:2]
    narrow(page, title)
    page.wait_for_selector("#list-found:not([hidden]) li")
    link = page.locator("#list-found a.title").first
    assert link.inner_text() == title
    assert link.get_attribute("href").endswith(f"{folder}/index.html")


def test_a_list_is_reached_and_left_by_keyboard(page, site_url):
    page.goto(site_url + "documents/index.html")
    page.locator("#narrow").focus()
    page.keyboard.type("低效")
    page.wait_for_selector("#list-found:not([hidden]) li")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "title"
    page.keyboard.press("Enter")
    page.wait_for_selector("article[data-document]")


def test_without_script_every_document_is_on_a_page_of_the_list(open_page, site, site_url):
    page = open_page(java_script_enabled=False)
    page.goto(site_url + "documents/index.html")
    assert not page.locator(".narrowing").is_visible()
    addresses = [page.url] + [
        link.evaluate("link => link.href") for link in page.locator(".pager a:not([aria-current])").all()
    ]
    shown = set()
    for address in addresses:
        page.goto(address)
        shown |= set(page.locator("#list-whole .list a.title").all_inner_texts())
    assert shown == {document["title"] for document in site.catalog["documents"]}


def test_no_page_of_a_list_is_large(site):
    for path in site.pages:
        if re.fullmatch(r"(documents|years/\w+|issuers/[\w-]+|types/[\w-]+|status/[\w-]+)/index(-\d+)?\.html", path):
            assert (site.folder / path).stat().st_size < 200_000, path
