"""A built site as its readers meet it: served below a path of a web server, or opened from disk, in chromium.

Nothing is built here. `make test` builds the site and names its folder in GAZETTE_PUBLIC; without it, public/ is read.
"""

import functools
import http.server
import os
import pathlib
import shutil
import sys
import threading
import urllib.parse

import pytest
from playwright.sync_api import expect, sync_playwright

import site_files

ROOT = pathlib.Path(__file__).resolve().parents[2]
# A site that works here works at a domain's root and below any other path.
SUB_PATH = "city/paper gazette"
# Milliseconds that a page has for what it does after an action, on a machine that does much else. A test reads what an
# action leads to by waiting for it, with wait_for_url or expect, never at once.
PATIENCE = 20_000
expect.set_options(timeout=PATIENCE)


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    """A plain static server with the strictest policy that the site promises to run under."""

    protocol_version = "HTTP/1.1"

    def end_headers(self):
        self.send_header("Content-Security-Policy", "default-src 'self'")
        super().end_headers()

    def log_message(self, *arguments):
        pass


class SiteServer(http.server.ThreadingHTTPServer):
    """The site's folder below a path of this machine, on a port that is free."""

    daemon_threads = True

    def __init__(self, public, path, root, handler=SiteHandler):
        place = root / path
        if path:
            place.parent.mkdir(parents=True)
            place.symlink_to(public, target_is_directory=True)
        super().__init__(("127.0.0.1", 0), functools.partial(handler, directory=str(root if path else public)))
        self.url = f"http://127.0.0.1:{self.server_port}/{urllib.parse.quote(path)}".rstrip("/") + "/"

    def __enter__(self):
        threading.Thread(target=self.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.shutdown()
        self.server_close()

    def handle_error(self, request, client_address):
        # A browser that is closed drops its connections.
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)


@pytest.fixture(scope="session")
def public():
    folder = pathlib.Path(os.environ.get("GAZETTE_PUBLIC") or ROOT / "public").resolve()
    if not (folder / "index.html").is_file():
        pytest.exit(f"{folder} holds no built site: run `make site` first", returncode=2)
    return folder


@pytest.fixture(scope="session")
def site(public):
    """The files of the site, read without a browser."""
    return site_files.Site(public)


@pytest.fixture(scope="session")
def site_url(public, tmp_path_factory):
    """The site's address on a web server, ending in a slash, below a path that has a blank in it."""
    with SiteServer(public, SUB_PATH, tmp_path_factory.mktemp("server")) as server:
        yield server.url


@pytest.fixture(scope="session")
def home_url(public, tmp_path_factory):
    """The site where its own base address says that it lies: the only place that 404.html is made for."""
    with SiteServer(public, site_files.BASE_PATH.strip("/"), tmp_path_factory.mktemp("server")) as server:
        yield server.url


@pytest.fixture(scope="session")
def file_url(public):
    """The site's address on disk, ending in a slash."""
    return public.as_uri() + "/"


@pytest.fixture(scope="session")
def browser():
    names = [os.environ.get("CHROMIUM"), "chromium", "chromium-browser", "google-chrome"]
    path = next(filter(None, map(shutil.which, filter(None, names))), None)
    if path is None:
        pytest.exit("no chromium on the PATH: run `make test`, or set CHROMIUM to one", returncode=2)
    with sync_playwright() as playwright:
        # Root, which CI often is, may not use chromium's sandbox.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, site_url, home_url, file_url):
    """Makes pages; at the test's end none of them may have complained, failed to load or left the site."""
    contexts, faults = [], []

    def watch(page):
        def complain(kind, what):
            faults.append(f"{kind} on {page.url}: {what}")

        def leave(request):
            if not request.url.startswith((site_url, home_url, file_url, "data:", "blob:", "about:")):
                complain("request outside the site", request.url)

        def console(message):
            if message.type in ("error", "warning"):
                complain(f"console {message.type}", message.text)

        page.on("console", console)
        page.on("pageerror", lambda error: complain("uncaught error", error))
        page.on("request", leave)
        # A load that a click elsewhere cut short is no fault.
        page.on(
            "requestfailed",
            lambda request: None
            if request.failure == "net::ERR_ABORTED"
            else complain("failed request", f"{request.url} ({request.failure})"),
        )
        page.on(
            "response",
            lambda response: response.status >= 400 and complain(f"status {response.status}", response.url),
        )

    def open_page(**options):
        options.setdefault("locale", "zh-CN")
        context = browser.new_context(**options)
        context.set_default_timeout(PATIENCE)
        context.on("page", watch)
        contexts.append(context)
        return context.new_page()

    yield open_page
    for context in contexts:
        context.close()
    if faults:
        pytest.fail("\n".join(faults), pytrace=False)


@pytest.fixture
def page(open_page):
    return open_page()
