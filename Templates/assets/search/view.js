/* The search page: the box, the list of hits, the keyboard. The query stands in the address as ?q=, with
   the filters behind it: &year=2023&issuer=…&type=…&status=repealed. */
document.addEventListener('DOMContentLoaded', function () {
  'use strict';

  const at = selector => document.querySelector(selector), searcher = window.gazetteQuery;
  const form = at('main form[role=search]'), box = at('main input[name=q]'), more = at('button[data-more]');
  const results = at('#results'), count = at('#result-count'), filters = at('#filters'), instruments = at('#search-instruments');
  if (!more) { return; }
  const selects = Array.from(filters.querySelectorAll('select'));
  const step = 10;
  let latest = 0;
  let answer = null;
  let shown = [];
  let pause = 0;

  const word = (key, values = {}) =>
    window.gazetteWords[key].replace(/\{(\w+)\}/g, (mark, name) => name in values ? values[name] : mark);

  function element(name, className, ...children) {
    const made = document.createElement(name);
    if (className) { made.className = className; }
    made.append(...children);
    return made;
  }

  /* A text with the places marked, as nodes; only from one code unit to another. */
  function marked(text, places, from, to) {
    const nodes = [];
    let at = from;
    for (const [start, end] of places) {
      if (end <= from || start >= to) { continue; }
      nodes.push(text.slice(at, Math.max(at, start)), element('mark', '', text.slice(Math.max(at, start), Math.min(end, to))));
      at = Math.min(end, to);
    }
    return [...nodes, text.slice(at, to)].filter(node => node !== '');
  }

  function cut(text, places) {
    const before = 36, size = 150;
    if (text.length <= size) { return marked(text, places, 0, text.length); }
    // The part that shows the most of the words, the first of those.
    const near = places.slice(0, 99), shown = near.map(([from]) =>
      new Set(near.filter(place => place[0] >= from && place[1] <= from + size - before).map(place => text.slice(...place))).size);
    const [start, end] = near[shown.indexOf(Math.max(...shown))];
    const safe = at => at > 0 && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
    const from = safe(Math.max(0, Math.min(start - before, text.length - size)));
    const to = safe(Math.max(Math.min(text.length, from + size), Math.min(end, from + 2 * size)));
    return [from > 0 ? '…' : '', ...marked(text, places, from, to), to < text.length ? '…' : ''];
  }

  /* The page of a hit; its script marks there what is named after ?mark=. */
  function address(hit, anchor, originals) {
    const query = new URLSearchParams(originals.map(text => ['mark', text])).toString();
    return '../' + hit.document.url + (query ? '?' + query : '') + (anchor ? '#' + anchor : '');
  }

  const originalsIn = (text, places) =>
    Array.from(new Set(places.map(([from, to]) => text.slice(from, Math.min(to, from + 100))))).slice(0, 5);

  function day(ordinal) {
    const [year, month, date] = window.gazetteEngine.dateOf(ordinal);
    return ordinal ? word('date', { year, month, day: date }) : '';
  }

  function facts(hit) {
    const { number, day: date, status, statusLabel } = hit.document;
    const badge = status === 'not-applicable' ? '' : element('span', 'badge ' + status, statusLabel);
    const words = [hit.count ? word('places', { count: hit.count }) : '', number, day(date)].filter(Boolean);
    return element('div', 'facts-line', badge, ...words.map(word => element('span', '', word)));
  }

  /* What of a hit comes later: its type and issuers. */
  function addFacts(made, { document: { type, issuers } }) {
    made.querySelector('.facts-line').append(...[type, ...issuers || []].filter(Boolean).map(word => element('span', '', word)));
  }

  function item(hit, terms) {
    const words = terms.filter(term => !term.negative && (!term.field || term.field === 'title')).map(term => term.text);
    const { id, title } = hit.document;
    const places = searcher.placesIn(title, words);
    const link = element('a', 'title', ...marked(title, places, 0, title.length));
    link.href = address(hit, '', []);
    const made = element('li', '', link, facts(hit));
    made.dataset.document = id;
    return made;
  }

  async function addExcerpts(made, hit, terms, ticket) {
    let found = [];
    try { found = await searcher.excerpts(hit, terms, 3); } catch (fault) { fail(fault, ticket); }
    if (ticket !== latest) { return; }
    for (const { anchor, text, places } of found) {
      const link = element('a', '', ...cut(text, places));
      link.href = address(hit, anchor, originalsIn(text, places));
      made.append(element('p', 'excerpt', link));
    }
    if (found.length) { made.querySelector('a.title').href = address(hit, '', originalsIn(found[0].text, found[0].places)); }
  }

  function showMore(ticket) {
    const from = results.children.length;
    const next = shown.slice(from, from + step);
    const made = next.map(hit => item(hit, answer.terms));
    results.append(...made);
    more.hidden = results.children.length >= shown.length;
    const drawn = made.map((one, i) => addExcerpts(one, next[i], answer.terms, ticket));
    return Promise.all([...drawn, drawFilters(ticket).then(() => made.forEach((one, i) => addFacts(one, next[i])))]);
  }

  /* Offers what is in the hits; what is chosen and not in them stays, so that it can be taken back. */
  async function drawFilters(ticket) {
    let found = null;
    try { found = await searcher.choices(answer.hits, chosen()); } catch (fault) { fail(fault, ticket); }
    if (ticket !== latest || !found) { return; }
    for (const select of selects) {
      const value = select.value, all = found[select.name];
      if (value && !all.some(one => one.value === value)) { all.unshift({ value, label: select.selectedOptions[0].textContent.replace(/（\d+）$/, ''), count: 0 }); }
      const options = all.map(one => option(one.value, `${one.label}（${one.count}）`));
      select.replaceChildren(option('', word('all')), ...options);
      select.value = value;
      select.disabled = options.length === 0;
    }
    filters.hidden = answer.hits.length === 0;
  }

  function option(value, label) {
    const made = element('option', '', label);
    made.value = value;
    return made;
  }

  const chosen = () => Object.fromEntries(selects.map(select => [select.name, select.value]));

  /* Chooses what the address names. */
  function choose() {
    const query = new URLSearchParams(location.search);
    for (const select of selects) {
      const value = query.get(select.name) || '';
      if (value && !Array.from(select.options).some(one => one.value === value)) { select.append(option(value, value)); }
      select.value = value;
    }
  }

  function drawInstruments() {
    instruments.replaceChildren(...answer.instruments.map(({ number, url }) => {
      const link = element('a', 'title', number);
      link.href = '../' + url;
      const [before, after] = word('unheld').split('{number}');
      return element('p', 'notice', before, link, after || '');
    }));
  }

  function state(word) { results.dataset.state = word; }

  function say(text, documents, occurrences) {
    count.textContent = text;
    delete count.dataset.count;
    delete count.dataset.occurrences;
    if (documents >= 0) { Object.assign(count.dataset, { count: documents, occurrences }); }
  }

  function fail(fault, ticket) {
    if (ticket !== latest) { return; }
    say(word('failed', { fault: fault.message }));
    state('failed');
  }

  function clear() {
    results.replaceChildren();
    instruments.replaceChildren();
    more.hidden = true;
    answer = null;
  }

  function announce(query) {
    const occurrences = searcher.occurrencesOf(shown);
    const places = occurrences ? word('found-places', { count: occurrences }) : '';
    const none = answer.hits.length ? word('none-chosen') : word('none', { query: query.trim().slice(0, 99) });
    say(shown.length ? word('found', { count: shown.length }) + places : none, shown.length, occurrences);
  }

  async function search(query) {
    const ticket = latest += 1;
    if (query.trim() === '') {
      clear();
      say('');
      filters.hidden = true;
      state('idle');
      return;
    }
    state('searching');
    try {
      const found = await searcher.find(query);
      const narrowed = await searcher.narrowed(found.hits, chosen());
      if (ticket !== latest) { return; }
      clear();
      answer = found;
      shown = narrowed;
      announce(query);
      drawInstruments();
      const drawn = showMore(ticket);
      state('done');
      await drawn;
    } catch (fault) {
      if (ticket === latest) { clear(); }
      fail(fault, ticket);
    }
  }

  const wanted = () => new URLSearchParams([['q', box.value], ...Object.entries(chosen())].filter(([, value]) => value)).toString();

  /* Puts query and filters into the address: as a step to go back to where it was sent, else in place of the last. */
  function remember(sent) {
    const url = location.pathname + (wanted() ? '?' + wanted() : '');
    try { history[sent ? 'pushState' : 'replaceState'](null, '', url); } catch (refused) { /* the search works without */ }
  }

  const asked = () => new URLSearchParams(location.search).get('q') || '';

  function go(sent) {
    clearTimeout(pause);
    if (location.search.slice(1) !== wanted()) { remember(sent); }
    search(box.value);
  }

  form.addEventListener('submit', event => {
    event.preventDefault();
    go(true);
  });
  box.addEventListener('input', event => {
    clearTimeout(pause);
    if (!event.isComposing) { pause = setTimeout(go, 250, false); }
  });
  box.addEventListener('compositionend', () => { pause = setTimeout(go, 250, false); });
  more.addEventListener('click', () => {
    const first = results.children.length;
    showMore(latest);
    const link = results.children[first] && results.children[first].querySelector('a');
    if (link) { link.focus(); }
  });
  filters.addEventListener('change', () => go(true));
  window.addEventListener('popstate', () => {
    box.value = asked();
    choose();
    search(box.value);
  });

  document.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) { return; }
    const active = document.activeElement, { key } = event, links = [...instruments.querySelectorAll('a.title'), ...results.querySelectorAll('li > a.title')];
    const place = links.findIndex(link => link.parentElement.contains(active)), isIn = active === box;
    if (key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(active.tagName)) {
      box.focus();
      box.select();
    } else if (key === 'Escape' && place >= 0) {
      box.focus();
    } else if (key === 'Escape' && isIn) {
      box.blur();
    } else if (key === 'ArrowDown' && (isIn || place >= 0) && links[place + 1]) {
      links[place + 1].focus();
    } else if (key === 'ArrowUp' && place >= 0) {
      (links[place - 1] || box).focus();
    } else {
      return;
    }
    event.preventDefault();
  });

  box.value = asked();
  choose();
  if (!box.value) { box.focus(); }
  search(box.value);
});
