"""The site opened from disk, without any server: the same pages, the same search."""

from test_journey import hits, reader_finds_the_repeal, search


def test_a_reader_finds_the_repeal_from_disk(page, site, file_url):
    reader_finds_the_repeal(page, site, file_url)


def test_search_from_disk_equals_search_from_a_server(open_page, site_url, file_url):
    answers = []
    for address in (site_url, file_url):
        page = open_page()
        search(page, address, "人工智能")
        answers.append(hits(page).evaluate_all("items => items.map(item => item.dataset.document)"))
    assert answers[0] == answers[1]
    assert answers[0]
