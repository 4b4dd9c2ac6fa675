/* The search itself: reads the index that the build made and answers queries from it. Knows nothing of the page.

   gazetteSearch(query) promises {documents: [{id, number, issue, title, url}], count, occurrences}, best first.
   The format of the index stands with the code that writes it: GramFiles.swift, Catalogue.swift. */
(function () {
  'use strict';

  const script = document.currentScript.src;
  const folder = new URL('../search/index/', script).href;
  const root = new URL('../', script).href;

  // Every file of the index is a script that calls this with what it holds.
  window.g = (...content) => { document.currentScript.content = content; };

  /* A function that promises, once for each key; anew for one that failed. */
  function remembered(make) {
    const kept = new Map();
    return key => {
      if (!kept.has(key)) {
        kept.set(key, make(key));
        kept.get(key).catch(() => kept.delete(key));
      }
      return kept.get(key);
    };
  }

  /* Promises the content of a file of the index. */
  const load = remembered(name => new Promise((resolve, reject) => {
    const element = document.createElement('script');
    element.onload = element.onerror = () => {
      element.remove();
      return element.content ? resolve(element.content) : reject(new Error(name + '.js'));
    };
    element.src = folder + name + '.js';
    document.head.append(element);
  }));

  const { Bits, RangeReader, newModel, bookmark, readText, odds } = window.gazetteCodes;
  const unfolded = step => step % 2 ? -(step + 1) / 2 : step / 2;
  const list = text => text === '' ? [] : text.split('\t');
  const pairs = all => all.flatMap((one, i) => i % 2 ? [] : [[one, all[i + 1]]]);

  const hitOf = (ordinal, count) => ({ ordinal, count, title: false, heading: false });

  /* By scalar values, as the index is sorted. */
  function compare(left, right) {
    let at = 0;
    while (at < left.length && left[at] === right[at]) { at += 1; }
    return (left.codePointAt(at) || 0) - (right.codePointAt(at) || 0);
  }

  /* ---- Folding: the same as Folding.swift. Compatibility forms and case are the browser's own. ---- */

  const folded = new Map();
  const variants = new Map();
  let traditional = new Map();
  let dropped = null;
  let mainland = null;

  function foldCharacter(character) {
    let plain = folded.get(character);
    if (plain !== undefined) { return plain; }
    plain = '';
    for (const part of character.normalize('NFKC').toLowerCase().normalize('NFKC')) {
      const simple = traditional.get(part) || part, kept = variants.get(simple) || simple;
      if (!dropped.test(kept)) { plain += kept; }
    }
    folded.set(character, plain);
    return plain;
  }

  function fold(text) {
    let plain = '';
    for (const character of text) { plain += foldCharacter(character); }
    return plain;
  }

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

  /* Whether GB 2312 holds all Han of a text: then none of them is Traditional, and no table is needed. Its Han stand in 72
     rows of 94. */
  function isMainland(text) {
    mainland = mainland || new TextDecoder('gbk').decode(Uint8Array.from({ length: 72 * 94 * 2 }, (_, i) => i % 2 ? 0xA1 + (i >> 1) % 94 : 0xB0 + i / 188));
    return Array.from(text.normalize('NFKC')).every(one => mainland.includes(one) || !/\p{Script=Han}/u.test(one));
  }

  /* Promises that folding a text will be right; always asks for the table if told that it matters. */
  async function readyToFold(text, always) {
    await catalogue();
    if (traditional.size || (!always && isMainland(text))) { return; }
    traditional = new Map(pairs(Array.from((await load('traditional'))[0])));
    folded.clear();
  }

  /* ---- The catalogue ---- */

  const catalogue = remembered(() => load('catalogue').then(readCatalogue));

  /* What lists are asked for by is read first; the documents, which take longer, while the lists are on their way. */
  function readCatalogue([signs, blanks, statuses, address, series, words, numbers, heavy, bounds]) {
    for (const [kept, ...others] of list(signs)) { others.forEach(one => variants.set(one, kept)); }
    dropped = new RegExp('^[' + pairs(list(blanks)).map(([first, last]) => `\\u{${first}}-\\u{${last}}`).join('') + ']$', 'u');
    folded.clear();
    const organs = pairs(list(series));
    let documents = null;
    const index = {
      heavy: new Set(new Bits(heavy).grams()), files: new Bits(bounds).grams(),
      get documents() { return documents = documents || readDocuments(pairs(list(statuses)), address, organs, words, numbers); },
    };
    setTimeout(() => index.documents);
    return index;
  }

  /* Year, month and day of a day as the catalogue counts them. */
  const dateOf = day => [Math.floor((day - 1) / 372), Math.floor((day - 1) / 31) % 12 + 1, (day - 1) % 31 + 1];
  const isoOf = day => dateOf(day).map((part, i) => String(part).padStart(i ? 2 : 4, '0')).join('-');

  function readDocuments(labels, address, organs, words, numbers) {
    const [issues, ids, spelled, addresses, titles] = readText(newModel(3), words).split('\n').map(list);
    const coder = new RangeReader(new Bits(numbers)), kinds = Array.from({ length: 10 }, () => odds(1056)), next = kind => coder.number(kinds[kind]);
    const last = new Map();
    let position = 0, day = 0, issue = -1, named = 0;
    const documents = Array.from({ length: next(0) }, (_, ordinal) => {
      issue += next(1);
      const one = { ordinal, issue: issues[issue], title: titles[ordinal] || '', day: day += unfolded(next(2)) };
      const place = next(3) - 1, organ = organs[place];
      if (organ) {
        one.year = dateOf(day || 1)[0] + unfolded(next(4));
        const key = place * 10000 + one.year, sequence = (last.get(key) || 0) + 1 + unfolded(next(5));
        last.set(key, sequence);
        one.id = `${organ[1]}-${one.year}-${sequence}`;
        one.number = `${organ[0]}〔${one.year}〕${sequence}号`;
      } else {
        one.id = ids[named].replace('*', one.issue).replace('@', isoOf(day));
        one.number = spelled[named];
        one.url = addresses[named];
        named += 1;
      }
      one.url = one.url || address.replace('*', one.id);
      one.start = position;
      one.titleEnd = one.start + 64 * next(6);
      one.headingEnd = one.titleEnd + 64 * next(7);
      one.end = position = one.headingEnd + 64 * next(8);
      [one.status, one.statusLabel] = labels[next(9)];
      return one;
    });
    return Object.assign(documents, { size: position });
  }

  /* Promise that documents have their type and issuers, or their responsible units, which Facts.swift wrote. */
  const facts = remembered(() => Promise.all([catalogue(), load('facts')]).then(([index, [types, issuers, row]]) => {
    const bits = new Bits(row), typeNames = types.split('\t'), issuerNames = issuers.split('\t');
    for (const one of index.documents) {
      one.type = typeNames[bits.gamma() - 1];
      one.issuers = Array.from({ length: bits.gamma() - 1 }, () => issuerNames[bits.gamma() - 1]);
    }
  }));
  const units = remembered(() => Promise.all([catalogue(), load('units')]).then(([index, [names, row]]) => {
    const bits = new Bits(row), words = list(readText(newModel(3), names));
    for (const one of index.documents) { one.units = bits.ascending(bits.gamma() - 1, words.length).map(place => words[place]); }
  }));

  /* ---- Grams: where a string stands ---- */

  const readFile = remembered(name => Promise.all([catalogue(), load(name)]).then(([index, content]) => readGrams(index, content)));

  /* By gram its positions, or of a heavy one its hits. */
  function readGrams(index, [row]) {
    const bits = new Bits(row);
    return new Map(bits.grams().map(gram => {
      const isHeavy = bits.read(1) === 1, count = bits.gamma();
      if (!isHeavy) { return [gram, bits.ascending(count, index.documents.size)]; }
      const hits = bits.ascending(count, index.documents.length).map(ordinal => hitOf(ordinal, 1));
      const usual = bits.read(5);
      for (const hit of hits) { hit.count += bits.rice(usual); }
      for (const part of ['title', 'heading']) {
        for (const place of bits.ascending(bits.gamma() - 1, count)) { hits[place][part] = true; }
      }
      return [gram, hits];
    }));
  }

  const fileName = gram => 'g-' + Array.from(gram, one => one.codePointAt(0).toString(16)).join('-');

  /* The files that hold a gram and, unless it alone is asked for, those that begin with it. */
  function filesOf({ files }, gram, alone) {
    let low = 0, end = files.length;
    while (low < end) {
      const middle = low + end >> 1;
      if (compare(files[middle], gram) <= 0) { low = middle + 1; } else { end = middle; }
    }
    while (!alone && end < files.length && files[end].startsWith(gram)) { end += 1; }
    return Promise.all(files.slice(Math.max(0, low - 1), end).map(fileName).map(readFile));
  }

  const longest = 12;

  /* The fewest pieces of a string that have lists of positions and together account for each of its characters. A list is
     that of the shortest string that is not heavy, and longer as long as what follows its first character is heavy. */
  function cover({ heavy }, characters) {
    const size = characters.length, gram = (start, end) => characters.slice(start, end).join(''), pieces = [];
    for (let start = 0, covered = 0, best = null; covered < size; start += 1) {
      let end = Math.min(size, start + 2);
      while (end < size && end - start < longest && heavy.has(gram(start, end))) { end += 1; }
      while (end < size && end - start < longest && heavy.has(gram(start + 1, end + 1))) { end += 1; }
      if (!heavy.has(gram(start, end)) && (!best || end > best.end)) { best = { start, end, gram: gram(start, end) }; }
      if (start < covered && start < size - 1) { continue; }
      pieces.push(best);
      covered = best.end;
    }
    return pieces;
  }

  async function positionsOf(index, { start, gram }) {
    const found = [];
    for (const file of await filesOf(index, gram)) {
      for (const [own, positions] of file) { if (own.startsWith(gram) && !index.heavy.has(own)) { found.push(positions); } }
    }
    return (found.length === 1 ? found[0] : found.flat().sort((left, right) => left - right)).map(position => position - start);
  }

  /* In which documents a folded string stands: by ordinal, {ordinal, count, title, heading}. */
  async function hitsOf(index, text) {
    if (index.heavy.has(text)) {
      const [file] = await filesOf(index, text, true);
      return new Map(file.get(text).map(hit => [hit.ordinal, hit]));
    }
    // Of many pieces, a few from the middle tell which documents may have it, since titles begin and end alike. Where
    // these are fewer than the lists still to be read, they are read instead.
    const pieces = cover(index, Array.from(text)), distance = piece => Math.abs(piece.start + piece.end - text.length);
    if (pieces.length > atOnce) { pieces.sort((left, right) => distance(left) - distance(right)); }
    let found = null;
    while (pieces.length) {
      found = await intersection(index, pieces.splice(0, pieces.length > atOnce ? 3 : atOnce), found);
      const hits = byDocument(index, found);
      if (pieces.length && hits.size < pieces.length) {
        const read = await Promise.all(Array.from(hits.keys(), ordinal => hitIn(index.documents[ordinal], text)));
        return new Map(read.filter(hit => hit.count > 0).map(hit => [hit.ordinal, hit]));
      }
    }
    return byDocument(index, found);
  }

  const atOnce = 6;

  /* Where a string begins of which all these pieces stand at their distances, as far as it is not ruled out before. */
  async function intersection(index, pieces, known) {
    const starts = await Promise.all(pieces.map(piece => positionsOf(index, piece)));
    if (known) { starts.push(known); }
    const [fewest, ...others] = starts.sort((left, right) => left.length - right.length);
    return others.reduce((found, other) => {
      const there = new Set(other);
      return found.filter(position => there.has(position));
    }, fewest);
  }

  /* How often and where a document has a folded string, by its text. */
  async function hitIn({ id, ordinal }, text) {
    const units = await unitsOf(id), hit = hitOf(ordinal, 0);
    await readyToFold(units.map(unit => unit.text).join(''));
    for (const unit of units) {
      const plain = fold(unit.text);
      for (let at = plain.indexOf(text); at >= 0; at = plain.indexOf(text, at + 1)) {
        hit.count += 1;
        if (unit.part < 2) { hit[unit.part ? 'heading' : 'title'] = true; }
      }
    }
    return hit;
  }

  /* Promises a function that reads a row with a model that has read what all texts have in common, which Primer.swift wrote. */
  const primed = remembered(() => load('primer').then(([words]) => {
    const model = newModel(2);
    readText(model, words);
    const forget = bookmark(model);
    return row => {
      forget();
      return readText(model, row);
    };
  }));

  /* Promises the text of a document, which TextFiles.swift wrote: [{part, anchor, text}]. */
  const unitsOf = remembered(id => Promise.all([primed(), load('text/' + id)]).then(([read, [row]]) => {
    const units = read(row).split('\u0002').slice(0, -1).map(unit => unit.split('\u0001'));
    let last = '';
    return units.map(([place, text]) => {
      last = place || last.replace(/\d+$/, number => Number(number) + 1);
      return { part: Number(last.charAt(0)), anchor: last.slice(1), text };
    });
  }));

  function byDocument(index, positions) {
    const hits = new Map();
    let ordinal = 0;
    for (const position of positions) {
      while (index.documents[ordinal].end <= position) { ordinal += 1; }
      const home = index.documents[ordinal];
      const hit = hits.get(ordinal) || hitOf(ordinal, 0);
      hit.count += 1;
      if (position < home.headingEnd) { hit[position < home.titleEnd ? 'title' : 'heading'] = true; }
      hits.set(ordinal, hit);
    }
    return hits;
  }

  window.gazetteEngine = { root, load, list, dateOf, catalogue, facts, units, unitsOf, readyToFold, fold, foldWithOrigins, hitsOf };
}());
