/* The codes that the index is written in, each the other side of a file of Sources/Search that tells how it works. */
(function () {
  'use strict';

  /* Reads a row of bits that IndexScript.swift spelt; BitWriter and GramCode.swift wrote it. */
  class Bits {
    constructor(text) {
      this.bytes = new Uint8Array(text.length * 2 + 16);
      this.at = 0;
      for (let i = 0, end = 0, held = 0, count = 0; i < text.length; i += 1) {
        const unit = text.charCodeAt(i), symbol = unit - (unit < 0x2028 ? 0x5D : unit < 0xD800 ? 0x5F : 0x85F), isShort = symbol < 2400;
        held = isShort ? held << 15 | symbol : held << 16 | symbol + 2400;
        for (count += isShort ? 15 : 16; count >= 8; end += 1) { this.bytes[end] = held >> (count -= 8); }
        this.bytes[end] = held << 8 - count;
      }
    }
    read(count) {
      if (count > 24) { return this.read(count - 16) * 65536 + this.read(16); }
      const { bytes, at } = this, i = at >> 3;
      this.at += count;
      return (bytes[i] << 24 | bytes[i + 1] << 16 | bytes[i + 2] << 8 | bytes[i + 3]) << (at & 7) >>> 1 >>> 31 - count;
    }
    bit() { return this.bytes[this.at >> 3] >> 7 - (this.at++ & 7) & 1; }
    gamma() {
      let width = 0;
      while (width < 31 && !this.bit()) { width += 1; }
      return width === 0 ? 1 : 2 ** width + this.read(width);
    }
    rice(parameter) {
      let high = 0;
      while (high < 24 && this.read(1) === 1) { high += 1; }
      return high === 24 ? this.read(32) : high * 2 ** parameter + this.read(parameter);
    }
    ascending(count, limit) {
      const found = new Array(count);
      const fill = (from, to, low, high) => {
        if (from >= to) { return; }
        const middle = from + (to - from >> 1), value = low + middle - from + this.centred(high - low - (to - from) + 1);
        found[middle] = value;
        fill(from, middle, low, value);
        fill(middle + 1, to, value + 1, high);
      };
      fill(0, count, 0, limit);
      return found;
    }
    centred(limit) {
      if (limit < 2) { return 0; }
      const width = 32 - Math.clz32(limit - 1), short = 2 ** width - limit;
      let turned = this.read(width - 1);
      if (turned >= short) { turned = turned * 2 + this.read(1) - short; }
      return (turned + (limit - short) / 2) % limit;
    }
    grams() {
      const found = [];
      let left = this.gamma() - 1;
      for (let isRound = this.read(1), last = []; left > 0; left -= 1) {
        const shared = this.gamma() - 1, gram = last.slice(0, shared);
        for (let more = this.gamma(); more > 0; more -= 1) {
          if (gram.length > shared) { gram.push(this.read(21)); continue; }
          const noughts = isRound ? this.read(4) : 0, least = shared < last.length ? (last[shared] >> noughts) + 1 : 0;
          gram.push((this.gamma() - 1) * 32 + this.read(5) + least << noughts);
        }
        found.push(String.fromCodePoint(...gram));
        last = gram;
      }
      return found;
    }
  }

  const all = 0x3FFFFFFF;

  const odds = count => ({ ones: new Uint16Array(count).fill(32768), seen: new Uint8Array(count).fill(1) });

  /* The other side of RangeCoder.swift. */
  class RangeReader {
    constructor(bits) { this.bits = bits; this.low = 0; this.high = all; this.value = bits.read(30); }
    read({ ones, seen }, at) {
      const was = ones[at], times = seen[at], shift = 32 - Math.clz32(times);
      const middle = this.low + (this.high - this.low >> 12) * (was >> 4), bit = this.value <= middle ? 1 : 0;
      if (bit) { this.high = middle; } else { this.low = middle + 1; }
      ones[at] = was + (bit ? 65536 - was >> shift : -(was >> shift));
      if (times < 127) { seen[at] = times + 1; }
      while (!((this.low ^ this.high) >> 22)) {
        this.low = this.low << 8 & all;
        this.high = (this.high << 8 | 255) & all;
        this.value = (this.value << 8 | this.bits.read(8)) & all;
      }
      return bit;
    }
    number(kind) {
      let length = 0, whole = 1;
      while (length < 31 && this.read(kind, length)) { length += 1; }
      for (let i = 0; i < length; i += 1) { whole = whole * 2 + this.read(kind, 32 + length * 32 + i); }
      return whole - 1;
    }
  }

  /* The other side of PredictiveCode.swift: a model that knows nothing, and the text of a row, which it learns.
     A third of the time until excerpts is spent here, most of it before a browser has made fast code of it: nothing is
     allocated for a character. */
  function newModel(orders) {
    const tables = [];
    for (let slots = 4096; orders > 0; orders -= 1, slots = 32768) {
      tables.unshift({ home: 0, mask: slots - 1, cells: new Uint16Array(slots * 8), verdicts: odds(64) });
    }
    return { letters: [0], tables, codes: [], coded: 0 };
  }

  /* A function that makes a model forget what it learns from now on. */
  function bookmark({ letters, tables }) {
    const rows = tables.flatMap(({ cells, verdicts: { ones, seen } }) => [cells, ones, seen]), kept = rows.map(row => row.slice()), { length } = letters;
    return () => { rows.forEach((row, i) => row.set(kept[i])); letters.length = length; };
  }

  function readText(model, row) {
    const bits = new Bits(row), rest = new Bits(''), { tables, letters, codes } = model;
    let left = bits.gamma() - 1, end = 0, one = 0, two = 0, three = 0;
    const out = new Uint16Array(2 * left);
    for (let more = bits.gamma(), scalar = -1; more > 1; more -= 1) { letters.push(scalar += bits.gamma()); }
    if (!model.coded) {
      while (codes.length < 17) { codes.push([]); }
      for (; model.coded < Math.min(letters.length, 30001); model.coded += 1) { codes[bits.read(4) + 1].push(model.coded); }
    }
    rest.bytes = bits.bytes;
    rest.at = bits.gamma() - 1 + bits.at;
    const coder = new RangeReader(rest);
    for (; left > 0; left -= 1) {
      place(tables, one & 0x7FFF, two & 0x7FFF, three & 0x7FFF);
      const letter = guess(coder, tables) || spell(bits, model), scalar = letters[letter];
      if (letter < 65536) { for (let i = 0; i < tables.length; i += 1) { learn(tables[i], letter); } }
      if (scalar > 65535) { out[end++] = 0xD7C0 + (scalar >> 10); }
      out[end++] = scalar > 65535 ? 0xDC00 | scalar & 1023 : scalar;
      three = two;
      two = one;
      one = letter;
    }
    return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(out.subarray(0, end));
  }

  /* Finds the slots that the last three characters name. */
  function place(tables, one, two, three) {
    const both = one * 10007 + two * 7919, last = tables.length - 1;
    for (let i = last; i >= 0; i -= 1) { tables[i].home = 8 * ((i === last ? one : i === last - 1 ? both : both ^ three * 5003) & tables[i].mask); }
  }

  /* The other side of SpellingCode.swift. */
  function spell(bits, { codes, coded }) {
    for (let i = 0, code = 0, first = 0; i < 17; i += 1) {
      code = (code - first) * 2 + bits.bit();
      first = codes[i].length;
      if (code < first) { return codes[i][code] || coded + bits.gamma() - 1; }
    }
    return 0;
  }

  const refused = new Uint16Array(24);

  function guess(coder, tables) {
    let count = 0;
    for (let i = 0; i < tables.length; i += 1) {
      const { cells, verdicts, home } = tables[i], streak = cells[home + 7] * 8;
      for (let rank = 0, letter = 0; rank < 7 && (letter = cells[home + rank]); rank += 1) {
        let earlier = 0;
        while (earlier < count && refused[earlier] !== letter) { earlier += 1; }
        if (earlier < count) { continue; }
        if (coder.read(verdicts, streak + rank)) { return letter; }
        refused[count++] = letter;
      }
    }
    return 0;
  }

  function learn({ cells, home }, letter) {
    const streak = home + 7;
    if (cells[home] === letter) { cells[streak] = Math.min(7, cells[streak] + 1); return; }
    let place = home;
    while (place < streak - 1 && cells[place] && cells[place] !== letter) { place += 1; }
    const goal = home + (place - home >> 1);
    for (; place > goal; place -= 1) { cells[place] = cells[place - 1]; }
    cells[goal] = letter;
    cells[streak] = 0;
  }

  window.gazetteCodes = { Bits, RangeReader, newModel, bookmark, readText, odds };
}());
