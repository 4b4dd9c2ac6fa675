#!/usr/bin/env python3
"""Measures the build beside Hugo, Pagefind and the floor (cmark-gfm alone) on the same documents, in one run.

usage: bench.py [--content DIR | --issues N] [--runs N] [--work DIR] [--program FILE] [--skip pagefind,...] [--callgrind]
                [--write FILE]
       bench.py --growth 400,4000 [--work DIR] [--program FILE] [--write FILE]

--content    raw issues as gazette-site reads them; without it --issues (400) are made of this project's own by generate.py
--runs       how often each is run, in turn (3)
--work       where everything is written; best in memory (a temporary folder in /dev/shm, removed at the end)
--program    the built program (.build/debug/gazette-site)
--skip       some of hugo, pagefind, floor, rebuild
--callgrind  also counts instructions, phase by phase, on ten issues: for machines on which seconds are too noisy
--growth     instead: a first build of every output of so many issues each, made by generate.py, one after the other, and
             what a document costs in each
--write      puts the table between the markers of this file (Tests/Benchmarks/README.md)

Each figure is of a whole process and its children: wall time, processor time, and the most memory that one process held. Sites are
written to new folders, since a file system that has just deleted a site is slow for minutes. The peers get each document
as Markdown with its title, number, date and issuers, as gazette-site wrote it, so that they begin where half of its work is done.
Ratios are to Hugo, pair by pair of one turn, and their median is told, because the speed of a shared machine drifts.
"""

import argparse
import importlib.metadata
import json
import os
import pathlib
import platform
import re
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from generate import moved

ROOT = pathlib.Path(__file__).resolve().parents[3]
HERE = pathlib.Path(__file__).resolve().parent
CORE = ["proof", "units", "xml", "numbers"]
MARK = "<!-- {}: {} -->"


def run(words, stdin=None, cwd=None):
    """Runs a command; its wall seconds, processor seconds and largest memory in MiB."""
    start = time.perf_counter()
    process = subprocess.Popen(
        [str(word) for word in words], stdin=stdin, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{words[0]} failed: {errors.decode('utf-8', 'replace')[-2000:]}")
    return {
        "wall": time.perf_counter() - start, "cpu": usage.ru_utime + usage.ru_stime, "mib": usage.ru_maxrss / 1024}


def size(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files) / 1e6


def installed(package):
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


class Bench:
    def __init__(self, asked, work):
        self.program, self.work, self.skip = asked.program.resolve(), work, set(asked.skip.split(","))
        self.count = 0
        if not asked.growth:
            self.content = asked.content.resolve() if asked.content else self.generated(asked.issues)

    def build(self, content, output, *more):
        return [self.program, "--quiet", "--content", content, "--templates", ROOT / "Templates", "--output", output, *more]

    def generated(self, issues):
        site, content = self.work / "seed", self.work / "content"
        run(self.build(ROOT / "Content", site, "--cache", self.work / "none"))
        run([sys.executable, HERE / "generate.py", "--content", ROOT / "Content", "--site", site, "--issues", issues, content])
        return content

    def fresh(self):
        self.count += 1
        return self.work / f"out-{self.count}"

    def with_facts(self, name, facts):
        """The same issues with other facts: the folders are links to the same files."""
        folder = self.work / name
        folder.mkdir()
        for entry in self.content.iterdir():
            if entry.name != "site.json":
                (folder / entry.name).symlink_to(entry)
        own = self.content / "site.json"
        old = json.loads(own.read_text("utf-8")) if own.exists() else {}
        (folder / "site.json").write_text(json.dumps({**old, **facts}), "utf-8")
        return folder

    def markdown(self, site):
        """Every document as a page for Hugo, its links as they are."""
        for entry in json.loads((site / "catalog.json").read_text("utf-8"))["documents"]:
            text = (site / entry["url"]).with_name("index.md").read_text("utf-8")
            body = text.split("\n---\n", 1)[1] if text.startswith("---\n") else text
            front = {"title": entry["title"], "number": entry["number"] or "", "issuers": entry["issuers"]}
            date = entry["signed"] or entry["printed"]
            if date and date >= "1":
                front.update(date=date, years=[date[:4]])
            path = self.work / "hugo" / "content" / entry["issue"] / (entry["id"] + ".md")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(json.dumps(front, ensure_ascii=False, indent=1) + "\n\n" + body, "utf-8")
        shutil.copytree(HERE / "hugo", self.work / "hugo", dirs_exist_ok=True)

    def hugo(self):
        folder = pathlib.Path(importlib.metadata.distribution("hugo").locate_file("hugo/binaries"))
        return next(path for path in sorted(folder.iterdir()) if os.access(path, os.X_OK))

    def pagefind(self):
        name = "pagefind_bin_extended"
        return pathlib.Path(importlib.metadata.distribution(name).locate_file(name)) / "pagefind_extended"

    def floor(self):
        program = self.work / "floor"
        compiler = shutil.which("cc") or shutil.which("clang")
        words = [compiler, "-O2", "-o", program, HERE / "floor.c", "-lcmark-gfm", "-lcmark-gfm-extensions"]
        subprocess.run([str(word) for word in words], check=True)
        return program

    def table(self, runs):
        site = self.work / "site"
        run(self.build(self.content, site, "--cache", self.work / "none"))
        catalog = json.loads((site / "catalog.json").read_text("utf-8"))
        self.markdown(site)
        self.facts = {"issues": len(catalog["issues"]), "documents": len(catalog["documents"]), "output": size(site)}
        core = self.with_facts("core", {"leaveOut": CORE})
        rows = {"core": [], "all": []}
        peers = [name for name in ("hugo", "floor") if name not in self.skip]
        rows.update((name, []) for name in peers)
        hugo = self.hugo() if "hugo" in peers else None
        floor = self.floor() if "floor" in peers else None
        listing = self.work / "paths"
        pages = sorted(str(path.relative_to(self.work / "hugo/content")) for path in (self.work / "hugo/content").rglob("*.md"))
        listing.write_text("\n".join(pages) + "\n")
        last = None
        for _ in range(runs):
            rows["core"].append(run(self.build(core, self.fresh(), "--cache", self.fresh())))
            self.clear(keep=last)
            if hugo:
                last = self.fresh()
                rows["hugo"].append(run([hugo, "-s", self.work / "hugo", "-d", last, "--noBuildLock", "--quiet"]))
            if floor:
                with open(listing, "rb") as paths:
                    rows["floor"].append(run([floor, self.fresh()], stdin=paths, cwd=self.work / "hugo/content"))
            rows["all"].append(run(self.build(self.content, self.fresh(), "--cache", self.fresh())))
            self.clear(keep=last)
        self.facts["index"] = size(site / "search/index")
        if hugo and "pagefind" not in self.skip:
            rows["pagefind"] = [run([self.pagefind(), "--site", last])]
            self.facts["pagefind"] = size(last / "pagefind")
        if "rebuild" not in self.skip:
            self.rebuilds(rows, runs)
        return rows

    def rebuilds(self, rows, runs):
        """Builds over a site that stands: nothing changed, a paragraph in the middle, a correction, an issue at the end."""
        folder, output = self.work / "changed", self.work / "rebuilt"
        shutil.copytree(self.content, folder)
        words = self.build(folder, output, "--cache", self.work / "memory")
        rows.update((name, []) for name in ("again", "changed", "corrected", "added"))
        run(words)
        for turn in range(runs):
            rows["again"].append(run(words))
            issues = sorted((folder / "issues").glob("*.txt"))
            one, other = issues[len(issues) // 2], issues[len(issues) // 3 + turn]
            self.edit(one, turn)
            rows["changed"].append(run(words))
            self.correct(folder, other)
            rows["corrected"].append(run(words))
            (folder / "issues" / f"{issues[-1].stem}-{turn}.txt").write_text(moved(issues[-1].read_text("utf-8"), 40 + turn), "utf-8")
            rows["added"].append(run(words))

    @staticmethod
    def edit(issue, turn):
        """Another two characters in the longest line."""
        lines = issue.read_text("utf-8").split("\n")
        place = max(range(len(lines)), key=lambda at: len(lines[at]))
        middle = len(lines[place]) // 2
        lines[place] = lines[place][:middle] + "一二三四五六七八九"[turn % 9] + "项" + lines[place][middle:]
        issue.write_text("\n".join(lines), "utf-8")

    @staticmethod
    def correct(folder, issue):
        """A correction of the longest line's first characters."""
        lines = issue.read_text("utf-8").split("\n")
        line = max(lines, key=len)
        find = next(line[:end] for end in range(4, len(line) + 1) if line.count(line[:end]) == 1)
        entry = {"line": lines.index(line) + 1, "find": find, "replace": find + "（校）", "reason": "measured"}
        (folder / "corrections").mkdir(exist_ok=True)
        (folder / "corrections" / (issue.stem + ".json")).write_text(json.dumps([entry], ensure_ascii=False), "utf-8")

    def growth(self, counts):
        """A row for each number of issues: issues, documents, and what a first build took."""
        rows = []
        site = self.work / "seed"
        run(self.build(ROOT / "Content", site, "--cache", self.work / "none"))
        for count in counts:
            content, output = self.work / "content", self.work / "site"
            run([sys.executable, HERE / "generate.py", "--content", ROOT / "Content", "--site", site, "--issues", count, content])
            row = run(self.build(content, output, "--cache", self.work / "none"))
            row["documents"] = len(json.loads((output / "catalog.json").read_text("utf-8"))["documents"])
            row["issues"], row["output"] = count, size(output)
            rows.append(row)
            shutil.rmtree(content)
            shutil.rmtree(output)
        return rows

    def clear(self, keep):
        for path in self.work.glob("out-*"):
            if path != keep:
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def instructions(self):
        """Millions of instructions by phase on the first ten issues."""
        content = self.work / "ten"
        (content / "issues").mkdir(parents=True)
        for path in sorted((self.content / "issues").iterdir())[:10]:
            shutil.copy(path, content / "issues")
        counts = self.work / "callgrind"
        words = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}", *self.build(content, self.work / "ten-site")]
        run(words, cwd=self.work)  # where there is no .build, so that no memory is kept
        listed = subprocess.run(
            ["callgrind_annotate", "--inclusive=yes", "--threshold=100", str(counts)], capture_output=True, text=True).stdout
        names = subprocess.run(["swift", "demangle", "--simplified"], input=listed, capture_output=True, text=True).stdout
        phases = {
            "whole": "PROGRAM TOTALS", "read": "IssueReader.read(", "relate": "relate(_:)", "draw": "Build.draw",
            "documents": "static PageKind.document", "proof": "static PageKind.proof", "units": "static PageKind.unit",
            "index": "searchIndex(of:", "links": "LinkCheck."}
        found = {}
        for line in names.splitlines():
            match = re.match(r"\s*([\d,]+)", line)
            for phase, part in phases.items():
                if match and part in line and phase not in found:
                    found[phase] = int(match[1].replace(",", "")) / 1e6
        return found


LABELS = {
    "core": "gazette-site: pages, Markdown, JSON, search index", "all": "gazette-site: every output",
    "hugo": "Hugo: pages, lists, feeds", "floor": "floor: cmark-gfm over the same Markdown, files written",
    "pagefind": "Pagefind over Hugo's pages", "again": "gazette-site again, nothing changed",
    "changed": "gazette-site again, one paragraph changed", "corrected": "gazette-site again, one correction more",
    "added": "gazette-site again, one issue more"}


def text(bench, rows, loads, runs):
    def median(name, key):
        return statistics.median(row[key] for row in rows[name])

    def ratio(name, to):
        if to not in rows or name == to:
            return ""
        pairs = [left["wall"] / right["wall"] for left, right in zip(rows[name], rows[to])]
        return f"{statistics.median(pairs):.2f}"

    facts, peers = bench.facts, [(name, installed(name)) for name in ("hugo", "pagefind_bin_extended")]
    versions = ", ".join(f"{name} {version}" for name, version in peers if version)
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "?")
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    lines = [
        f"{facts['issues']} issues, {facts['documents']} documents; every output is {facts['output'][0]} files, "
        f"{facts['output'][1]:.0f} MB. Medians of {runs} runs in turn; {os.cpu_count()} cores ({model}), load {loads[0]:.1f} at the "
        f"start and {loads[1]:.1f} at the end; {versions}, Python {platform.python_version()}. "
        f"Memory of {own:.0f} MiB or less is that of the script which measures.", "",
        "| | wall s | processor s | MiB | wall to Hugo | wall to the floor |", "|---|---|---|---|---|---|"]
    for name in [name for name in LABELS if name in rows]:
        lines.append(
            f"| {LABELS[name]} | {median(name, 'wall'):.2f} | {median(name, 'cpu'):.2f} | {median(name, 'mib'):.0f} "
            f"| {ratio(name, 'hugo')} | {ratio(name, 'floor')} |")
    if "again" in rows:
        shares = ", ".join(
            f"{what} {median(name, 'wall') / median('all', 'wall'):.2f} and {median(name, 'cpu') / median('all', 'cpu'):.2f}"
            for name, what in (("again", "nothing changed"), ("changed", "a paragraph changed"),
                               ("corrected", "a correction more"), ("added", "an issue more")))
        lines += ["", f"Of the first build's wall time and of its processor time a second build takes: {shares}."]
    if "pagefind" in facts:
        lines += ["", f"The index and its texts: {facts['index'][1]:.1f} MB in {facts['index'][0]} files; "
                  f"Pagefind's {facts['pagefind'][1]:.1f} MB in {facts['pagefind'][0]}."]
    return lines


def growth_text(rows, load):
    lines = [
        f"First builds of every output of issues made by `generate.py`, one run each; {os.cpu_count()} cores, load {load:.1f} at the start.",
        "", "| issues | documents | files | MB | wall s | processor s | MiB | processor ms a document | KiB a document |",
        "|---|---|---|---|---|---|---|---|---|"]
    for row in rows:
        count = row["documents"]
        lines.append(
            f"| {row['issues']:,} | {count:,} | {row['output'][0]:,} | {row['output'][1]:,.0f} | {row['wall']:.1f} | {row['cpu']:.1f} "
            f"| {row['mib']:,.0f} | {row['cpu'] / count * 1000:.2f} | {row['mib'] / count * 1024:.0f} |")
    first, last = rows[0], rows[-1]
    ratio = {key: last[key] / last["documents"] * first["documents"] / first[key] for key in ("cpu", "mib")}
    return lines + ["", f"From the first row to the last a document costs {ratio['cpu']:.2f} times the processor time and "
                    f"{ratio['mib']:.2f} times the memory."]


def put(path, name, lines):
    """Puts lines between the marks of a name in a file."""
    begin, end = MARK.format(name, "begin"), MARK.format(name, "end")
    before, rest = path.read_text("utf-8").split(begin)
    path.write_text(before + begin + "\n" + "\n".join(lines) + "\n" + end + rest.split(end)[1], "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--content", type=pathlib.Path)
    parser.add_argument("--issues", type=int, default=400)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--work", type=pathlib.Path)
    parser.add_argument("--program", type=pathlib.Path, default=ROOT / ".build/debug/gazette-site")
    parser.add_argument("--skip", default="")
    parser.add_argument("--callgrind", action="store_true")
    parser.add_argument("--growth", type=lambda text: [int(number) for number in text.split(",")])
    parser.add_argument("--write", type=pathlib.Path)
    asked = parser.parse_args()
    memory = pathlib.Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=asked.work or (memory if memory.is_dir() else None)) as work:
        start = os.getloadavg()[0]
        bench = Bench(asked, pathlib.Path(work))
        if asked.growth:
            return show(asked, "growth", growth_text(bench.growth(asked.growth), start))
        rows = bench.table(asked.runs)
        lines = text(bench, rows, (start, os.getloadavg()[0]), asked.runs)
        if asked.callgrind and shutil.which("valgrind"):
            counts = ", ".join(f"{name} {count:,.0f}" for name, count in bench.instructions().items())
            lines += ["", f"Millions of instructions on its first ten issues, what is called counted with the caller: {counts}."]
    show(asked, "build", lines)


def show(asked, name, lines):
    print("\n".join(lines))
    if asked.write:
        put(asked.write, name, lines)


if __name__ == "__main__":
    main()
