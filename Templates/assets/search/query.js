/* Queries: what is asked for, which documents answer it, in what order, and the words that show it. */
(function () {
  'use strict';

  const engine = window.gazetteEngine;
  // The names of the fields, in the order of the words file's `script.fields`; the Chinese ones hold in any language.
  const kinds = ['title', 'number', 'issuers', 'year', 'statusLabel', 'type', 'units'], fields = {};
  for (const names of ['标题 文号 机关 年 状态 文种 责任', (window.gazetteWords || {}).fields || '']) {
    names.split(' ').forEach((name, at) => { if (kinds[at] && /^\p{L}+$/u.test(name)) { fields[name.toLowerCase()] = kinds[at]; } });
  }
  // A quote that nothing closes reaches to the end.
  const token = new RegExp(`(-?)(?:(${Object.keys(fields).join('|')})[:：]\\s*)?(?:"([^"]*)(?:"|$)|(\\S+))`, 'gu');
  // A number in whatever brackets, quotes or sentence it was copied from, folded but for its blanks.
  const numbered = /^["《(]??((?:[\p{Script=Han}a-z] ?)*?)(?:([〔({<〈《]?) ?((?:19|20|21)\d\d) ?(?:年? ?[〕)}>〉》]|年| |-(?=\d+ ?号)|(?=第))|令) ?第? ?(\d{1,7}) ?(号?)(?:文件?)?["》).,;]*$/u;
  // Of documents that match equally well, the better standing first.
  const standing = ['in-force', 'amended', 'partly-repealed', 'pending', 'unstated', 'not-applicable', 'expired', 'repealed'];

  /* A query as terms: {field, text, negative}, the text folded. */
  function parse(query) {
    const terms = [];
    for (const [, minus, field, phrase, word] of query.replace(/\p{L}+(?=[:：])/gu, engine.fold).matchAll(token)) {
      const said = phrase === undefined ? word : phrase, isNumber = fields[field] === 'number';
      const text = ((isNumber || (!field && word && word !== query.trim())) && numberIn(said, !isNumber)) || engine.fold(said);
      if (text !== '') { terms.push({ field: fields[field], text, negative: Boolean(minus) }); }
    }
    if (terms.some(term => !term.negative)) { return terms; }
    const whole = engine.fold(query);
    return whole === '' ? [] : [{ text: whole }];
  }

  /* The folded canonical spelling of the number that a query is, `organ〔2019〕61号` with or without organ, or `organ令第61号`;
     else null. Among other words only brackets tell that it is one. */
  function numberIn(query, isAmong) {
    const match = !query.includes('"') && numbered.exec(query.split(/\s+/).map(engine.fold).join(' ').trim());
    if (!match) { return null; }
    const [, organ, bracket, year, sequence, sign] = match;
    if (!bracket && (isAmong || (!sign && organ.length < 2))) { return null; }
    return engine.fold(`${organ}${year ? `〔${year}〕` : '令第'}${Number(sequence)}号`);
  }

  /* What a document says under a field that the catalogue holds. */
  function holds(one, term) {
    if (term.field === 'year') {
      const [first, last = first] = term.text.split(/[-~至]/).map(year => parseInt(year, 10)).sort();
      return yearOf(one) >= first && yearOf(one) <= last;
    }
    return [one[term.field] || ''].flat().some(value => engine.fold(value).includes(term.text));
  }

  const yearOf = one => String(one.day ? engine.dateOf(one.day)[0] : one.year || '');

  /* The documents that answer the terms: by ordinal, the hits of each term that stands in the text. */
  async function matching(index, terms) {
    if (terms.some(term => term.field === 'title')) { await engine.readyToFold(index.documents.map(one => one.title).join('')); }
    if (terms.some(term => ['issuers', 'type'].includes(term.field))) { await engine.facts(); }
    if (terms.some(term => term.field === 'units')) { await engine.units(); }
    const asked = await Promise.all(terms.map(async term => ({ term, hits: !term.field && await engine.hitsOf(index, term.text) })));
    const wanted = asked.filter(one => !one.term.negative), unwanted = asked.filter(one => one.term.negative);
    const has = ({ term, hits }, document) => hits ? hits.has(document.ordinal) : holds(document, term);
    const found = index.documents.filter(one => wanted.every(term => has(term, one)) && !unwanted.some(term => has(term, one)));
    return { found, lists: wanted.map(one => one.hits).filter(Boolean) };
  }

  /* How well each document answers: a level (number, title, heading, text), then frequency weighed by length (BM25). */
  function ranked(index, { found, lists }, number) {
    const mean = index.documents.size / index.documents.length;
    const rarity = lists.map(hits => Math.log(1 + (index.documents.length - hits.size + 0.5) / (hits.size + 0.5)));
    return found.map(document => {
      const hits = lists.map(list => list.get(document.ordinal));
      const length = 0.25 + 0.75 * (document.end - document.start) / mean;
      const weight = hits.reduce((sum, hit, i) => sum + rarity[i] * 2.2 * hit.count / (hit.count + 1.2 * length), 0);
      return {
        document, weight: Math.round(weight * (standing.indexOf(document.status) > 5 ? 18 : 20)), count: occurrencesOf(hits),
        level: numberLevel(document, number)
          || (hits.length && hits.every(hit => hit.title) ? 2 : hits.some(hit => hit.title || hit.heading) ? 1 : 0),
      };
    }).sort((left, right) => right.level - left.level || right.weight - left.weight
      || standing.indexOf(left.document.status) - standing.indexOf(right.document.status)
      || right.document.day - left.document.day || right.document.ordinal - left.document.ordinal);
  }

  /* The level of a document that has this number; one level less if it has more of an organ. */
  function numberLevel(document, number) {
    const own = engine.fold(document.number || '');
    return own === number ? 4 : /〔|令第/.test(number) && own.endsWith(number) ? 3 : 0;
  }

  /* Promises the pages of what a query names by its number and the collection does not hold: [{number, url}]. */
  async function instrumentsFor(number, query) {
    const asked = number || engine.fold(query);
    if (!number && !/^[a-z]{1,6}(\/[a-z]+)?\d/.test(asked)) { return []; }
    const rows = engine.list((await engine.load('instruments'))[0]), found = [];
    for (let i = 0; i < rows.length; i += 2) {
      const own = engine.fold(rows[i]);
      const same = asked.startsWith('〔') ? own.endsWith(asked) : own === asked || (!number && own.startsWith(asked + '-'));
      if (same) { found.push({ number: rows[i], url: rows[i + 1] }); }
    }
    return found.slice(0, 5);
  }

  /* Promises what answers a query: {hits: [{document, count, level}], terms, instruments}. */
  async function find(query) {
    const index = await engine.catalogue();
    await engine.readyToFold(query);
    const number = numberIn(query);
    let terms = number ? [{ text: number }] : parse(query);
    let matches = terms.length ? await matching(index, terms) : { found: [], lists: [] };
    if (number && matches.found.length === 0) {
      terms = parse(query);
      matches = await matching(index, terms);
    }
    const hits = ranked(index, matches, terms.length === 1 ? terms[0].text : number);
    const instruments = hits.some(hit => hit.level > 2) ? [] : await instrumentsFor(number, query);
    return { hits, terms, instruments };
  }

  const occurrencesOf = hits => hits.reduce((sum, hit) => sum + hit.count, 0);

  window.gazetteSearch = async function (query) {
    const { hits, instruments } = await find(String(query));
    const documents = hits.map(({ document: { id, number, issue, title, url } }) =>
      ({ id, number: number || null, issue, title, url: engine.root + url }));
    return {
      documents, count: documents.length, occurrences: occurrencesOf(hits),
      instruments: instruments.map(one => ({ ...one, url: engine.root + one.url })),
    };
  };

  /* ---- Filters ---- */

  // Of each filter, what a document has under it: [[value, label]].
  const filters = {
    year: one => { const year = yearOf(one); return year ? [[year, window.gazetteWords.year.replace('{year}', year)]] : []; },
    issuer: one => one.issuers.map(issuer => [issuer, issuer]),
    type: one => one.type ? [[one.type, one.type]] : [],
    status: one => [[one.status, one.statusLabel]],
  };

  /* Promises the hits that pass all chosen filters, {year: '2023', …}. */
  async function narrowed(hits, chosen) {
    const names = Object.keys(filters).filter(name => chosen[name]);
    if (names.length) { await engine.facts(); }
    return hits.filter(hit => names.every(name => filters[name](hit.document).some(([own]) => own === chosen[name])));
  }

  /* Promises of each filter its values with how many hits each would leave beside the other filters: {year: [{value,
     label, count}]}; years newest first, others the most frequent first. */
  async function choices(hits, chosen) {
    await engine.facts();
    const found = {};
    for (const name of Object.keys(filters)) {
      const counts = new Map();
      for (const hit of await narrowed(hits, { ...chosen, [name]: '' })) {
        for (const [value, label] of filters[name](hit.document)) {
          const one = counts.get(value) || { value, label, count: 0 };
          one.count += 1;
          counts.set(value, one);
        }
      }
      found[name] = Array.from(counts.values()).sort((left, right) => name === 'year' ? right.value - left.value
        : right.count - left.count || (left.value < right.value ? -1 : 1));
    }
    return found;
  }

  /* ---- Excerpts ---- */

  /* Where folded words stand in a text: [[from, to]] in code units, in order, those that touch joined. */
  function placesIn(text, words) {
    const { plain, starts, ends } = engine.foldWithOrigins(text);
    const places = [];
    for (const word of words) {
      for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + 1)) {
        places.push([starts[at], ends[at + word.length - 1]]);
      }
    }
    return joined(places.sort((left, right) => left[0] - right[0]));
  }

  function joined(places) {
    const out = [];
    for (const [from, to] of places) {
      const last = out[out.length - 1];
      if (last && from < last[1]) { last[1] = Math.max(last[1], to); } else { out.push([from, to]); }
    }
    return out;
  }

  const unitsWith = (units, words) => units.flatMap((unit, order) => {
    const plain = engine.fold(unit.text), distinct = words.filter(word => plain.includes(word)).length;
    return distinct ? [{ ...unit, order, distinct, places: placesIn(unit.text, words) }] : [];
  });

  /* Promises the paragraphs of a hit that show best why it was found: {anchor, text, places}, in order of the text. */
  async function excerpts(hit, terms, limit) {
    const words = terms.filter(term => !term.negative && !term.field).map(term => term.text);
    if (words.length === 0) { return []; }
    const units = await engine.unitsOf(hit.document.id);
    let found = unitsWith(units, words);
    if (found.length === 0) {
      await engine.readyToFold('', true);
      found = unitsWith(units, words);
    }
    const best = found.sort((left, right) => right.distinct - left.distinct
      || Number(left.part === 0) - Number(right.part === 0) || left.order - right.order).slice(0, limit);
    return best.sort((left, right) => left.order - right.order);
  }

  window.gazetteQuery = { find, filters: Object.keys(filters), narrowed, choices, occurrencesOf, excerpts, placesIn };
}());
