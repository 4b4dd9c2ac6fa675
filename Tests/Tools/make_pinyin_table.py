#!/usr/bin/env python3
"""Makes Sources/Gazette/PinyinTable.swift from the character table of pypinyin (MIT, PyPI).

usage: pip install pypinyin && python3 Tests/Tools/make_pinyin_table.py > Sources/Gazette/PinyinTable.swift

The first reading of each character of U+3007 and U+4E00..U+9FFF, without its tone; ü is v. Ids of documents hang on this
table: change it only with a list of the ids that change.
"""
import collections
import importlib.metadata
import unicodedata

from pypinyin import pinyin_dict

TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}


def plain(reading):
    letters = unicodedata.normalize("NFD", reading)
    letters = unicodedata.normalize("NFC", "".join(c for c in letters if c not in TONES))
    return letters.replace("ü", "v").replace("ê", "e").replace("ɡ", "g")


def main():
    by_syllable = collections.defaultdict(list)
    for code in [0x3007, *range(0x4E00, 0xA000)]:
        reading = pinyin_dict.pinyin_dict.get(code)
        if reading:
            syllable = plain(reading.split(",")[0])
            if syllable.isascii() and syllable.isalpha():
                by_syllable[syllable].append(chr(code))
    version = importlib.metadata.version("pypinyin")
    print("/// The characters of each syllable; a line is a syllable, a space and its characters.")
    print("///")
    print(f"/// Made by Tests/Tools/make_pinyin_table.py from pypinyin {version} (MIT); not edited by hand.")
    print('let pinyinTable = """')
    for syllable in sorted(by_syllable):
        print(f"  {syllable} {''.join(by_syllable[syllable])}")
    print('  """')


main()
