#!/usr/bin/env python3
"""Makes Sources/Search/FoldingTable.swift and Tests/Fixtures/Search/folding.txt: how a search forgets spelling.

usage: pip download --no-deps opencc-python-reimplemented==0.1.7 && python3 Tests/Tools/make_folding_table.py *.whl

Three tables, applied one after the other to each scalar: compatibility forms and case (NFKC, lower, NFKC, from Python's
unicodedata), Traditional to Simplified (OpenCC's TSCharacters.txt, Apache License 2.0), variants of brackets, dashes
and quotes. What GB 2312 holds is never read as Traditional: mainland texts use it in its own right (显著, 乾隆).
"""
import sys
import unicodedata
import zipfile

VARIANTS = ["〔[【〖﹝⟦", "〕]】〗﹞⟧", "《«≪", "》»≫", "〈‹⟨", "〉›⟩", "-‐‑‒–—―−⸺⸻﹘﹣", "\"“”‘’‚‛„‟「」『』〝〞〟", ".。", "·•・‧∙⋅"]
DROPPED = [(0x00, 0x20), (0x7F, 0xA0), (0xAD, 0xAD), (0x1680, 0x1680), (0x180E, 0x180E), (0x200B, 0x200F), (0x2028, 0x202F),
           (0x2060, 0x2064), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF), (0xE0100, 0xE01EF)]


def compatible(char):
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", char).lower())


def mainland(char):
    try:
        return bool(char.encode("gb2312"))
    except UnicodeEncodeError:
        return False


def traditional(wheel):
    pairs = {}
    for line in zipfile.ZipFile(wheel).read("opencc/dictionary/TSCharacters.txt").decode().splitlines():
        source, _, targets = line.partition("\t")
        target = targets.split(" ")[0]
        if len(source) == 1 and len(target) == 1 and source != target and not mainland(source):
            pairs[source] = target
    return {s: pairs.get(t, t) for s, t in pairs.items()}


def compatibility_rows():
    """Runs `first count target`: neighbours that fold to neighbours; a longer target stands alone, its scalars joined by +."""
    rows = []
    for code in range(0x80, 0x110000):
        if 0xD800 <= code <= 0xDFFF:
            continue
        folded = compatible(chr(code))
        if folded == chr(code):
            continue
        if len(folded) == 1 and rows and len(rows[-1][2]) == 1 and rows[-1][0] + rows[-1][1] == code \
                and ord(rows[-1][2]) + rows[-1][1] == ord(folded):
            rows[-1][1] += 1
        else:
            rows.append([code, 1, folded])
    return ["%X %d %s" % (first, count, "+".join("%X" % ord(c) for c in folded)) for first, count, folded in rows]


def wrapped(words, glue, width):
    line = ""
    for word in words:
        if line and len(line) + len(glue) + len(word) > width:
            yield line + ("," if glue == "," else "")
            line = ""
        line += (glue if line else "") + word
    yield line


def swift_table(name, comment, lines):
    body = "\n".join("    " + line for line in lines)
    return f'  /// {comment}\n  static let {name} = """\n{body}\n    """\n'


def main():
    pairs = traditional(sys.argv[1])
    with open("Sources/Search/FoldingTable.swift", "w", encoding="utf-8") as out:
        out.write("/// What a search holds to be the same, as data.\n///\n"
                  f"/// Made by Tests/Tools/make_folding_table.py from Unicode {unicodedata.unidata_version} and from TSCharacters.txt of OpenCC as\n"
                  "/// packed in opencc-python-reimplemented 0.1.7 (both Apache License 2.0); not edited by hand.\n"
                  "enum FoldingTable {\n")
        out.write(swift_table("compatibility", "NFKC, lower case, NFKC: runs of `first count target`, hexadecimal but for the count.",
                              wrapped(compatibility_rows(), ",", 110)) + "\n")
        out.write(swift_table("traditional", "A Traditional character and the Simplified one that it is folded to.",
                              wrapped((s + t for s, t in sorted(pairs.items())), "", 50)) + "\n")
        out.write(swift_table("variants", "Spellings of one sign: `kept others`, hexadecimal.",
                              [" ".join("%X" % ord(c) for c in group) for group in VARIANTS]) + "\n")
        out.write(swift_table("dropped", "Blanks, controls and marks without a body: first and last, hexadecimal.",
                              ["%X %X" % pair for pair in DROPPED]) + "}\n")


if __name__ == "__main__":
    main()
