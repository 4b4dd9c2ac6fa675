/* The search itself: reads the index that the build made and answers queries from it. Knows nothing of the page.

   gazetteSearch(query) promises {documents: [{id, number, issue, title, url}], count, occurrences}, best first.
   The format of the index stands with the code that writes it: GramFiles.swift, Catalogue.swift. */
(function () {
  'use strict';

  const script = document.currentScript.src;
  const folder = new URL('../search/index/', script).href;
  const root = new URL('../', script).href;
  const arrived = new Map();
  const wanted = new Map();

  // Every file of the index is a script that calls this with its name and what it holds.
  window.gazetteIndex = function (name, ...content) { arrived.set(name, content); };

  /* Promises the content of a file of the index. A file that failed may be asked for again. */
  function load(name) {
    if (!wanted.has(name)) {
      wanted.set(name, new Promise((resolve, reject) => {
        const element = document.createElement('script');
        const end = () => {
          element.remove();
          if (arrived.has(name)) { resolve(arrived.get(name)); return; }
          wanted.delete(name);
          reject(new Error(name + '.js'));
        };
        element.onload = end;
        element.onerror = end;
        element.src = folder + name + '.js';
        document.head.append(element);
      }));
    }
    return wanted.get(name);
  }

  /* Reads a row of bits, seven to a character, the highest first. */
  class Bits {
    constructor(text) { this.text = text; this.at = 0; }
    read(count) {
      let value = 0;
      while (count > 0) {
        const offset = this.at % 7, taken = Math.min(count, 7 - offset);
        const bits = (this.text.charCodeAt((this.at - offset) / 7) & 127) >> (7 - offset - taken);
        value = value * (1 << taken) + (bits & ((1 << taken) - 1));
        this.at += taken;
        count -= taken;
      }
      return value;
    }
    gamma() {
      let width = 0;
      while (this.read(1) === 0) { width += 1; }
      return width === 0 ? 1 : (1 << width) + this.read(width);
    }
    rice(parameter) {
      let high = 0;
      while (high < 24 && this.read(1) === 1) { high += 1; }
      return high === 24 ? this.read(32) : high * (1 << parameter) + this.read(parameter);
    }
  }

  /* Reads a text that PredictiveCode.swift wrote. */
  function decoded(row) {
    const bits = new Bits(row), length = bits.read(32), distinct = bits.gamma() - 1, letters = [''];
    for (let i = 0, scalar = -1; i < distinct; i += 1) { letters.push(String.fromCodePoint(scalar += bits.gamma())); }
    const coder = new RangeReader(bits), out = [];
    let size = 1024, width = 1;
    while (size < length && size < 1 << 18) { size *= 2; }
    while (1 << width < distinct) { width += 1; }
    const latest = new Int32Array(3 * size), former = new Int32Array(3 * size), streak = new Uint8Array(3 * size);
    const verdicts = odds(48), spellings = odds(1 << width), homes = [0, 0, 0];
    const home = (hash, order) => order * size + ((hash ^ hash >>> 15) & size - 1);
    const next = () => {
      const refused = [];
      for (let order = 0; order < 3; order += 1) {
        const at = homes[order], situation = order * 16 + streak[at] * 2;
        for (let rank = 0; rank < 2; rank += 1) {
          const candidate = rank === 0 ? latest[at] : former[at];
          if (candidate === 0 || refused.includes(candidate)) { continue; }
          if (coder.read(verdicts, situation + rank)) { return candidate; }
          refused.push(candidate);
        }
      }
      let node = 1;
      for (let i = 0; i < width; i += 1) { node = node * 2 + coder.read(spellings, node); }
      return node - (1 << width) + 1;
    };
    for (let i = 0, a = 0, b = 0, c = 0; i < length; i += 1) {
      const one = Math.imul(a, 0x9E3779B1), two = Math.imul(one ^ b, 0x85EBCA6B), three = Math.imul(two ^ c, 0xC2B2AE35);
      homes[0] = home(three, 0); homes[1] = home(two, 1); homes[2] = home(one, 2);
      const letter = next();
      for (const at of homes) {
        if (latest[at] === letter) { streak[at] = Math.min(7, streak[at] + 1); continue; }
        former[at] = latest[at]; latest[at] = letter; streak[at] = 0;
      }
      out.push(letters[letter]);
      c = b; b = a; a = letter;
    }
    return out.join('');
  }

  const odds = count => ({ ones: new Int32Array(count).fill(32768), seen: new Uint8Array(count) });

  /* The other side of RangeCoder.swift. */
  class RangeReader {
    constructor(bits) { this.bits = bits; this.low = 0; this.high = 0xFFFFFFFF; this.value = bits.read(32); }
    read({ ones, seen }, at) {
      const middle = this.low + Math.floor((this.high - this.low) * ones[at] / 65536), bit = this.value <= middle ? 1 : 0;
      if (bit) { this.high = middle; } else { this.low = middle + 1; }
      const step = Math.floor(131072 / (2 * seen[at] + 3));
      ones[at] = Math.min(65472, Math.max(64, ones[at] + Math.floor(((bit ? 65535 : 0) - ones[at]) * step / 65536)));
      if (seen[at] < 29) { seen[at] += 1; }
      while (((this.low ^ this.high) >>> 24) === 0) {
        this.low = (this.low << 8) >>> 0;
        this.high = (this.high << 8 | 255) >>> 0;
        this.value = (this.value << 8 | this.bits.read(8)) >>> 0;
      }
      return bit;
    }
  }

  const unfolded = step => step % 2 ? -(step + 1) / 2 : step / 2;
  const list = text => text === '' ? [] : text.split('\t');
  const pairs = text => { const all = list(text); return all.flatMap((one, i) => i % 2 ? [] : [[one, all[i + 1]]]); };

  /* By scalar values, as the index is sorted. */
  function compare(left, right) {
    for (let i = 0; i < left.length && i < right.length; i += 1) {
      const difference = left.codePointAt(i) - right.codePointAt(i);
      if (difference !== 0) { return difference; }
    }
    return left.length - right.length;
  }

  /* ---- Folding: the same as Folding.swift. Compatibility forms and case are the browser's own. ---- */

  const folded = new Map();
  const variants = new Map();
  let traditional = null;
  let dropped = null;
  let mainland = null;

  function foldCharacter(character) {
    if (folded.has(character)) { return folded.get(character); }
    let plain = '';
    for (const part of character.normalize('NFKC').toLowerCase().normalize('NFKC')) {
      const simple = traditional && traditional.get(part) || part;
      const kept = variants.get(simple) || simple;
      if (!dropped.test(kept)) { plain += kept; }
    }
    folded.set(character, plain);
    return plain;
  }

  const fold = text => Array.from(text, foldCharacter).join('');

  /* A text folded, and for each code unit of that, from where to where in the text its character stood. */
  function foldWithOrigins(text) {
    const starts = [], ends = [];
    let plain = '', at = 0;
    for (const character of text) {
      const part = foldCharacter(character);
      for (let i = 0; i < part.length; i += 1) { starts.push(at); ends.push(at + character.length); }
      plain += part;
      at += character.length;
    }
    return { plain, starts, ends };
  }

  /* Whether GB 2312 holds all Han of a text: then none of them is Traditional, and no table is needed. */
  function isMainland(text) {
    if (!mainland) {
      const bytes = [];
      for (let high = 0xB0; high < 0xF8; high += 1) { for (let low = 0xA1; low < 0xFF; low += 1) { bytes.push(high, low); } }
      mainland = new Set(new TextDecoder('gbk').decode(new Uint8Array(bytes)));
    }
    return Array.from(text.normalize('NFKC')).every(one => mainland.has(one) || !/\p{Script=Han}/u.test(one));
  }

  /* Promises that folding a text will be right; always asks for the table if told that it matters. */
  async function readyToFold(text, always) {
    await catalogue();
    if (traditional || (!always && isMainland(text))) { return; }
    const characters = Array.from((await load('traditional'))[0]);
    traditional = new Map(characters.flatMap((one, i) => i % 2 ? [] : [[one, characters[i + 1]]]));
    folded.clear();
  }

  /* ---- The catalogue ---- */

  /* Promises something once it is asked for; anew if it failed. */
  function once(make) {
    let made = null;
    return () => {
      if (!made) { (made = make()).catch(() => { made = null; }); }
      return made;
    };
  }

  const catalogue = once(() => load('catalogue').then(readCatalogue));

  function readCatalogue([signs, blanks, statuses, address, issues, series, exceptions, heavy, files, titles, row]) {
    for (const [kept, ...others] of list(signs).map(group => Array.from(group))) { others.forEach(one => variants.set(one, kept)); }
    dropped = new RegExp('^[' + pairs(blanks).map(([first, last]) => `\\u{${first}}-\\u{${last}}`).join('') + ']$', 'u');
    folded.clear();
    const bits = new Bits(row), named = new Map(), last = new Map(), all = list(exceptions);
    for (let i = 0; i < all.length; i += 4) { named.set(Number(all[i]), { id: all[i + 1], number: all[i + 2], url: all[i + 3] }); }
    const organs = pairs(series), labels = pairs(statuses), shown = decoded(titles).split('\t');
    const issueOf = pairs(issues).flatMap(([id, count]) => Array(Number(count)).fill(id));
    let position = 0, day = 0;
    const documents = issueOf.map((issue, ordinal) => {
      const one = named.get(ordinal) || {};
      one.day = day += unfolded(bits.rice(6));
      const place = bits.gamma() - 2, organ = organs[place];
      if (organ) {
        one.year = Math.floor(Math.max(0, day - 1) / 372) + unfolded(bits.gamma() - 1);
        one.sequence = (last.get(place * 10000 + one.year) || 0) + 1 + unfolded(bits.gamma() - 1);
        last.set(place * 10000 + one.year, one.sequence);
        one.id = `${organ[1]}-${one.year}-${one.sequence}`;
        one.number = `${organ[0]}〔${one.year}〕${one.sequence}号`;
      }
      one.start = position;
      one.titleEnd = one.start + bits.rice(5);
      one.headingEnd = one.titleEnd + bits.rice(7);
      one.end = position = one.headingEnd + bits.rice(12);
      [one.status, one.statusLabel] = labels[bits.read(3)];
      return Object.assign(one, { ordinal, issue, title: shown[ordinal], url: one.url || address.replace('*', one.id) });
    });
    return { documents, heavy: new Set(list(decoded(heavy))), files: list(decoded(files)), codes: new Set(organs.map(organ => organ[0])) };
  }

  /* Promise that documents have their type and issuers, or their responsible units, which Facts.swift wrote. */
  const facts = once(() => Promise.all([catalogue(), load('facts')]).then(([index, [types, issuers, row]]) => {
    const bits = new Bits(row), typeNames = types.split('\t'), issuerNames = issuers.split('\t');
    for (const one of index.documents) {
      one.type = typeNames[bits.gamma() - 1];
      one.issuers = Array.from({ length: bits.gamma() - 1 }, () => issuerNames[bits.gamma() - 1]);
    }
  }));
  const units = once(() => Promise.all([catalogue(), load('units')]).then(([index, [names, row]]) => {
    const bits = new Bits(row), words = decoded(names).split('\t');
    for (const one of index.documents) {
      const count = bits.gamma() - 1, parameter = bits.read(5);
      let place = 0;
      one.units = Array.from({ length: count }, () => words[place += bits.rice(parameter)]);
    }
  }));

  /* ---- Grams: where a string stands ---- */

  const read = new Map();

  function readFile(name) {
    if (!read.has(name)) { read.set(name, load(name).then(readGrams)); }
    read.get(name).catch(() => read.delete(name));
    return read.get(name);
  }

  function readGrams([grams, row]) {
    const bits = new Bits(row);
    return new Map(grams.split('\t').map(gram => {
      const heavy = bits.read(1) === 1, count = bits.gamma(), parameter = bits.read(5);
      const usual = heavy ? bits.read(5) : 0, places = [];
      for (let i = 0, last = 0; i < count; i += 1) {
        last += bits.rice(parameter);
        places.push(heavy ? { ordinal: last, count: bits.rice(usual) + 1, title: bits.read(1) === 1, heading: bits.read(1) === 1 } : last);
      }
      return [gram, { heavy, places }];
    }));
  }

  const fileName = gram => 'g-' + Array.from(gram, one => one.codePointAt(0).toString(16)).join('-');

  /* The names of the files that hold a gram and, if asked, those that begin with it. */
  function filesOf(files, gram, andLonger) {
    let low = 0, high = files.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(files[middle], gram) <= 0) { low = middle + 1; } else { high = middle; }
    }
    let end = low;
    while (andLonger && end < files.length && files[end].startsWith(gram)) { end += 1; }
    return files.slice(Math.max(0, low - 1), Math.max(end, low)).map(fileName);
  }

  const longest = 8;

  /* Pieces of a string that have lists of positions and together account for each of its characters, at least cost. */
  function cover(index, characters) {
    const size = characters.length, pieces = [];
    for (let start = 0; start < size; start += 1) {
      let end = start + 1;
      const gram = () => characters.slice(start, end).join('');
      while (end < size && end - start < longest && (end - start < 2 || index.heavy.has(gram()))) { end += 1; }
      const whole = end - start < longest && (end - start < 2 || index.heavy.has(gram()));
      const names = filesOf(index.files, gram(), whole);
      pieces.push({ start, end, gram: gram(), whole, names, cost: names.length });
    }
    const best = Array(size + 1).fill(null);
    best[0] = { cost: 0, pieces: [] };
    for (const piece of pieces) {
      for (let from = piece.start; from < piece.end; from += 1) {
        if (!best[from]) { continue; }
        const cost = best[from].cost + piece.cost;
        if (!best[piece.end] || cost < best[piece.end].cost) { best[piece.end] = { cost, pieces: [...best[from].pieces, piece] }; }
      }
    }
    return best[size].pieces;
  }

  async function positionsOf(piece) {
    const files = await Promise.all(piece.names.map(readFile));
    const found = [];
    for (const file of files) {
      if (!piece.whole) { found.push(...(file.has(piece.gram) ? [file.get(piece.gram).places] : [])); continue; }
      for (const [gram, entry] of file) { if (!entry.heavy && gram.startsWith(piece.gram)) { found.push(entry.places); } }
    }
    return found.length === 1 ? found[0] : found.flat().sort((left, right) => left - right);
  }

  /* In which documents a folded string stands: by ordinal, {ordinal, count, title, heading}. */
  async function hitsOf(index, text) {
    if (index.heavy.has(text)) {
      const [file] = await Promise.all(filesOf(index.files, text, false).map(readFile));
      return new Map(file.get(text).places.map(hit => [hit.ordinal, hit]));
    }
    // Of many pieces, two at a time tell which documents may have it, those from the middle first, since titles begin and
    // end alike. As soon as these documents are fewer than the files still to be read, they are read instead.
    const others = cover(index, Array.from(text)), distance = piece => Math.abs(piece.start + piece.end - text.length);
    if (others.length > 3) { others.sort((left, right) => left.cost - right.cost || distance(left) - distance(right)); }
    let found = null;
    while (others.length && !(found && found.length === 0)) {
      found = await intersection(others.splice(0, others.length > 3 ? 2 : 3), found);
      const candidates = Array.from(byDocument(index, found).keys(), ordinal => index.documents[ordinal]);
      if (candidates.length > others.length || candidates.length === 0) { continue; }
      const hits = await Promise.all(candidates.map(one => hitIn(one, text)));
      return new Map(hits.filter(hit => hit.count > 0).map(hit => [hit.ordinal, hit]));
    }
    return byDocument(index, found);
  }

  /* Where a string begins of which all these pieces stand at their distances, as far as it is not ruled out before. */
  async function intersection(pieces, known) {
    const lists = await Promise.all(pieces.map(positionsOf));
    const starts = lists.map((positions, i) => pieces[i].start ? positions.map(position => position - pieces[i].start) : positions);
    if (known) { starts.push(known); }
    starts.sort((left, right) => left.length - right.length);
    let found = starts[0];
    for (const other of starts.slice(1)) {
      const there = new Set(other);
      found = found.filter(position => there.has(position));
    }
    return found;
  }

  /* How often and where a document has a folded string, by its text. */
  async function hitIn({ id, ordinal }, text) {
    const units = await unitsOf(id), hit = { ordinal, count: 0, title: false, heading: false };
    await readyToFold(units.map(unit => unit.text).join(''));
    for (const unit of units) {
      const plain = fold(unit.text);
      for (let at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1)) {
        hit.count += 1;
        if (unit.part === 0) { hit.title = true; } else if (unit.part === 1) { hit.heading = true; }
      }
    }
    return hit;
  }

  /* Promises the text of a document, which TextFiles.swift wrote: [{part, anchor, text}]. */
  function unitsOf(id) {
    if (!texts.has(id)) {
      texts.set(id, load('text/' + id).then(([row]) => {
        const units = decoded(row).split('\u0002').slice(0, -1).map(unit => unit.split('\u0001'));
        return units.map(([place, text]) => ({ part: Number(place.charAt(0)), anchor: place.slice(1), text }));
      }));
      texts.get(id).catch(() => texts.delete(id));
    }
    return texts.get(id);
  }

  const texts = new Map();

  function byDocument(index, positions) {
    const hits = new Map();
    let ordinal = 0;
    for (const position of positions) {
      while (index.documents[ordinal].end <= position) { ordinal += 1; }
      const home = index.documents[ordinal];
      const hit = hits.get(ordinal) || { ordinal, count: 0, title: false, heading: false };
      hit.count += 1;
      if (position < home.titleEnd) { hit.title = true; } else if (position < home.headingEnd) { hit.heading = true; }
      hits.set(ordinal, hit);
    }
    return hits;
  }

  window.gazetteEngine = { root, load, list, catalogue, facts, units, unitsOf, readyToFold, fold, foldWithOrigins, hitsOf };
}());
