#!/usr/bin/env python3
"""Makes a collection of any size out of a small one: issues that hold documents of the given ones in another choice and
order, with other numbers and years.

usage: generate.py --content DIR --site DIR --issues N OUT

--content  the collection to start from, as gazette-site reads it
--site     what gazette-site built of it: its data tell where each document begins and ends
--issues   how many issues are made

Every issue takes half of the documents of one real issue, as they are printed, in an order drawn by a fixed seed. The year and
the sequence in every document number are moved by what is the issue's own, and so are the years of dates, so that
citations within an issue still lead to their documents and no two issues share a number. Sentences repeat: such a
collection measures times, not the finding of rare words.
"""

import argparse
import json
import pathlib
import random
import re

NUMBER = re.compile(r"([〔［\[（(]\s*)([0-9０-９]{4})(\s*[〕］\]）)]\s*)([0-9０-９]+)(\s*号)")
DATE = re.compile(r"([0-9０-９]{4})(\s*年)")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")


def like(sample, value):
    """A number in digits as wide as those of a sample."""
    return str(value).translate(WIDE) if sample[0] > "9" else str(value)


def moved(text, turn):
    """A text with its numbers and years moved: turn 0 leaves the years, turn 15 comes back to them with other numbers."""
    back, on = turn % 15, 1000 * (turn // 15 + 1)

    def number(match):
        lead, year, middle, sequence, end = match.groups()
        return lead + like(year, int(year) - back) + middle + like(sequence, int(sequence) + on) + end

    def date(match):
        year, rest = match.groups()
        return like(year, int(year) - back if 1990 < int(year) < 2100 else int(year)) + rest

    return DATE.sub(date, NUMBER.sub(number, text))


def documents(content, site):
    """The raw texts of the documents, issue by issue."""
    issues = {}
    for entry in json.loads((site / "catalog.json").read_text("utf-8"))["documents"]:
        source = entry["source"]
        lines = (content / "issues" / source["file"]).read_text("utf-8").split("\n")
        issues.setdefault(entry["issue"], []).append("\n".join(lines[source["firstLine"] - 1 : source["lastLine"]]))
    return [texts for _, texts in sorted(issues.items())]


def main():
    parser = argparse.ArgumentParser()
    for name in ("--content", "--site"):
        parser.add_argument(name, type=pathlib.Path, required=True)
    parser.add_argument("--issues", type=int, required=True)
    parser.add_argument("out", type=pathlib.Path)
    asked = parser.parse_args()
    sources = documents(asked.content, asked.site)
    chance = random.Random(20231)
    folder = asked.out / "issues"
    folder.mkdir(parents=True, exist_ok=True)
    for turn in range(asked.issues):
        texts = sources[turn % len(sources)]
        chosen = chance.sample(texts, max(1, (len(texts) + 1) // 2))
        (folder / f"made-{turn:05}.txt").write_text(moved("\n\n".join(chosen), turn // len(sources)) + "\n", "utf-8")


if __name__ == "__main__":
    main()
