"""`gazette-site serve` as an editor uses it: a change and a mistake in a text and in a template, seen in the browser."""

import http.client
import json
import pathlib
import re
import shutil
import signal
import socket
import subprocess
import threading
import urllib.parse

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / ".build/debug/gazette-site"
SMALL = ROOT / "Tests/Fixtures/Sites/small/Content"
DOCUMENT = "documents/jizhengbanzi-2023-8/"


class Preview:
    """A running server over folders of its own."""

    def __init__(self, folder, *words):
        self.folder = folder
        if not (folder / "Content").exists():
            shutil.copytree(SMALL, folder / "Content")
            shutil.copytree(ROOT / "Templates", folder / "Templates")
        self.process = subprocess.Popen(
            [PROGRAM, "serve", "--port", "0", *words], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True,
        )
        self.lines = []
        for line in self.process.stdout:
            self.lines.append(line)
            if found := re.search(r"http://127\.0\.0\.1:(\d+)/\S*(?=,)", line):
                self.url, self.port = found.group(), int(found.group(1))
                break
        else:
            raise AssertionError("".join(self.lines))
        # Its words are read on, so that it never waits for somebody to read them.
        threading.Thread(target=lambda: self.lines.extend(self.process.stdout), daemon=True).start()

    def write(self, name, change):
        file = self.folder / name
        old = file.read_text("utf-8")
        new = change(old)
        assert new != old
        file.write_text(new, "utf-8")
        return old

    def ask(self, path, method="GET", **fields):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request(method, path, headers={name.replace("_", "-"): value for name, value in fields.items()})
        reply = connection.getresponse()
        return reply.status, dict(reply.getheaders()), reply.read()

    def raw(self, head):
        with socket.create_connection(("127.0.0.1", self.port), timeout=10) as connection:
            connection.sendall(head)
            return connection.recv(1 << 16)

    def end(self, how=signal.SIGINT):
        if self.process.poll() is None:
            self.process.send_signal(how)
        return self.process.wait(10)


@pytest.fixture
def preview(tmp_path):
    if not PROGRAM.exists():
        pytest.skip("the program was not built here")
    if "without its preview" in subprocess.run(
        [PROGRAM, "serve", "--content", tmp_path / "none"], capture_output=True, text=True, cwd=tmp_path
    ).stderr:
        pytest.skip("the program was built without libmicrohttpd-dev")
    server = Preview(tmp_path)
    yield server
    server.end()


@pytest.fixture
def tab(browser):
    """A page that may meet errors, as an editor's does."""
    context = browser.new_context(locale="zh-CN")
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def the_issue(preview):
    return next(path.relative_to(preview.folder) for path in sorted((preview.folder / "Content/issues").iterdir()))


def test_pages_follow_texts_corrections_and_templates(preview, tab):
    tab.goto(preview.url)
    title = tab.title()
    preview.write("Templates/home.mustache", lambda text: text.replace("<main", "<main data-tried", 1))
    tab.wait_for_selector("main[data-tried]")
    preview.write("Content/site.json", lambda text: json.dumps({**json.loads(text), "title": "试刊公报"}))
    tab.wait_for_function("title => document.title !== title && document.title.includes('试刊公报')", arg=title)
    tab.goto(preview.url + "documents/index.html")
    before = tab.locator("li").count()
    issue = preview.folder / the_issue(preview)
    shutil.copyfile(issue, issue.with_name("2099-01.txt"))
    tab.wait_for_function("count => document.querySelectorAll('li').length > count", arg=before)
    issue.with_name("2099-01.txt").unlink()
    tab.wait_for_function("count => document.querySelectorAll('li').length === count", arg=before)


def test_mistakes_are_told_in_place_of_pages_until_they_are_mended(preview, tab):
    tab.goto(preview.url)
    old = preview.write("Templates/home.mustache", lambda text: "{{#open}}\n" + text)
    fault = tab.locator("[data-preview=faults] li")
    fault.first.wait_for()
    assert "Templates/home.mustache:" in fault.first.inner_text() and "error" in fault.first.inner_text()
    (preview.folder / "Templates/home.mustache").write_text(old, "utf-8")
    tab.wait_for_selector("main:not([data-preview])")

    name = the_issue(preview)
    corrections = preview.folder / "Content/corrections" / (name.stem + ".json")
    kept = corrections.read_bytes() if corrections.exists() else None
    corrections.parent.mkdir(exist_ok=True)
    corrections.write_text('[\n  {"line": 1, "find": "nowhere in it", "replace": "x", "reason": "trial"}\n]', "utf-8")
    fault.first.wait_for()
    assert f"{name}:1" in tab.content() or "corrections/" in tab.content()
    assert preview.ask(urllib.parse.urlsplit(preview.url).path)[0] == 500
    # What pages load is still there, and so is the last good search.
    assert preview.ask(urllib.parse.urlsplit(preview.url).path + "assets/style.css")[0] == 200
    if kept is None:
        corrections.unlink()
    else:
        corrections.write_bytes(kept)
    tab.wait_for_selector("main:not([data-preview])")

    (preview.folder / "Content/issues/bad.txt").write_bytes(b"\xff\xfe\x00")
    fault.first.wait_for()
    assert "Content/issues/bad.txt:1" in tab.content()
    (preview.folder / "Content/issues/bad.txt").unlink()
    tab.wait_for_selector("main:not([data-preview])")


def test_a_site_that_cannot_be_built_at_first_is_shown_once_it_can(tmp_path, tab, preview):
    preview.end()
    bad = tmp_path / "Content/issues/bad.txt"
    bad.write_bytes(b"%PDF-1.7")
    again = Preview(tmp_path)
    try:
        tab.goto(again.url)
        tab.wait_for_selector("[data-preview=faults] li")
        bad.unlink()
        tab.wait_for_selector("main:not([data-preview])")
    finally:
        assert again.end() == 0


def test_the_site_is_as_built_but_for_the_script(preview, tmp_path):
    output = tmp_path / "public"
    subprocess.run([PROGRAM, "--output", output, "--quiet"], cwd=tmp_path, check=True)
    script = re.compile(rb'<script src="/~preview/reload\.js" data-edition="[0-9-]+" defer></script>\n')
    base = urllib.parse.urlsplit(preview.url).path
    types = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".json": "application/json"}
    for file in sorted(output.rglob("*")):
        if not file.is_file() or file.name == "404.html":
            continue
        status, fields, body = preview.ask(base + file.relative_to(output).as_posix())
        plain, scripts = script.subn(b"", body)
        assert status == 200 and plain == file.read_bytes(), file
        assert scripts == (file.suffix == ".html") and b"~preview" not in file.read_bytes(), file
        assert fields["Content-Type"].split(";")[0] == types.get(file.suffix, fields["Content-Type"].split(";")[0])
    assert not (tmp_path / "public.lock").exists() and sorted(p.name for p in tmp_path.iterdir()) == [
        "Content", "Templates", "public",
    ]


def test_requests_are_answered_as_http_asks(preview):
    base = urllib.parse.urlsplit(preview.url).path
    status, fields, body = preview.ask(base)
    assert status == 200 and int(fields["Content-Length"]) == len(body)
    head_status, head_fields, head_body = preview.ask(base, "HEAD")
    assert (head_status, head_body, head_fields["Content-Length"]) == (200, b"", fields["Content-Length"])
    assert preview.ask(base, If_None_Match=fields["ETag"])[0::2] == (304, b"")
    assert preview.ask(base, If_Modified_Since=fields["Last-Modified"])[0] == 304
    assert preview.ask(base, "POST")[0] == 405
    status, fields, _ = preview.ask(base + "documents")
    assert status == 307 and fields["Location"] == base + "documents/"
    assert preview.ask(base + "no/such/page/")[0] == 404
    assert preview.ask(base, Host="elsewhere.example")[0] == 403


@pytest.mark.parametrize(
    "path", ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/assets/../../etc/passwd",
             "//etc/passwd", "/index.html%00.css", "/%00", "/\x01", "/" + "a" * 5000, "/" + "../" * 500 + "etc/passwd"],
)
def test_no_path_leads_out_of_the_site(preview, path):
    (preview.folder / "secret.txt").write_text("secret", "utf-8")
    reply = preview.raw(f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert not reply.startswith(b"HTTP/1.1 200") and b"secret" not in reply and b"root:" not in reply


def test_many_ask_at_once_while_it_builds(preview):
    base = urllib.parse.urlsplit(preview.url).path
    statuses = []

    def ask():
        for _ in range(10):
            statuses.append(preview.ask(base)[0])

    idle = [socket.create_connection(("127.0.0.1", preview.port)) for _ in range(100)]
    threads = [threading.Thread(target=ask) for _ in range(20)]
    for thread in threads:
        thread.start()
    preview.write("Templates/home.mustache", lambda text: text + "\n")
    for thread in threads:
        thread.join()
    for connection in idle:
        connection.close()
    assert statuses == [200] * 200


def test_a_taken_port_is_told_and_ending_is_clean(preview):
    second = subprocess.run(
        [PROGRAM, "serve", "--port", str(preview.port)], cwd=preview.folder, capture_output=True, text=True, timeout=30
    )
    assert second.returncode == 2 and f"port {preview.port} is taken" in second.stderr
    assert preview.end(signal.SIGTERM) == 0
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", preview.port))
