/* The page of a document: as of when its status is told, its status today, its outline, copying. All of it is extra. */
(function () {
  'use strict';
  var status = document.querySelector('[data-status]');
  var asOf = document.querySelector('[data-as-of]');
  var extent = window.gazetteAsOf;

  function iso(date) {
    var month = String(date.getMonth() + 1), day = String(date.getDate());
    return date.getFullYear() + '-' + (month[1] ? '' : '0') + month + '-' + (day[1] ? '' : '0') + day;
  }

  function spanOn(day) {
    return status.dataset.spans.split(';').map(function (span) {
      var parts = span.split(' ');
      return { from: parts[0], status: parts[1], label: parts[2] };
    }).filter(function (span) { return span.from === '-' || span.from <= day; }).pop();
  }

  if (asOf && extent) {
    asOf.textContent = (extent.text ? '截至' + extent.text + '，' : '') + '据本站所收' + extent.issues + '期推定';
  }
  if (status && status.dataset.spans) {
    var now = spanOn(iso(new Date()));
    if (now) {
      status.dataset.statusToday = now.status;
      if (now.status !== status.dataset.status) {
        var word = document.createElement('strong');
        word.className = 'today';
        word.textContent = '按您今天的日期推定：' + now.label;
        status.after(word);
      }
    }
  }

  document.querySelectorAll('[data-copy]').forEach(function (value) {
    if (!navigator.clipboard) { return; }
    var button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = '复制';
    button.setAttribute('aria-label', '复制' + value.textContent);
    button.addEventListener('click', function () {
      navigator.clipboard.writeText(value.textContent).then(function () {
        button.textContent = '已复制';
        setTimeout(function () { button.textContent = '复制'; }, 1500);
      }, function () { button.textContent = '未能复制'; });
    });
    value.after(button);
  });

  var outline = document.querySelector('.outline');
  if (!outline) { return; }
  if (matchMedia('(min-width: 60rem)').matches) { outline.open = true; }
  if (!('IntersectionObserver' in window)) { return; }
  var entries = new Map();
  outline.querySelectorAll('a').forEach(function (link) {
    var target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (target) { entries.set(target, link); }
  });
  var current = null;
  function mark(link) {
    if (link === current) { return; }
    if (current) { current.removeAttribute('aria-current'); }
    current = link;
    link.setAttribute('aria-current', 'true');
    var top = link.offsetTop - outline.offsetTop;
    if (top < outline.scrollTop || top > outline.scrollTop + outline.clientHeight - 60) {
      outline.scrollTop = top - outline.clientHeight / 3;
    }
  }
  var observer = new IntersectionObserver(function (seen) {
    seen.forEach(function (entry) { if (entry.isIntersecting) { mark(entries.get(entry.target)); } });
  }, { rootMargin: '0px 0px -75% 0px' });
  entries.forEach(function (link, target) { observer.observe(target); });
}());

/* On arrival from the search: marks in the document what the address names after ?mark=. */
(function () {
  'use strict';

  const words = new URLSearchParams(location.search).getAll('mark').filter(word => word !== '').slice(0, 8);
  const article = document.querySelector('article[data-document]');
  if (words.length === 0 || !article) { return; }

  /* The nodes of text, and where each begins in all of it. A word may run over the edge of a link. */
  const nodes = [], starts = [];
  let text = '';
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    nodes.push(walker.currentNode);
    starts.push(text.length);
    text += walker.currentNode.data;
  }

  const places = [];
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
      places.push([at, at + word.length]);
    }
  }
  places.sort((left, right) => right[0] - left[0]);

  function mark(node, from, to) {
    const range = document.createRange();
    range.setStart(node, from);
    range.setEnd(node, to);
    range.surroundContents(document.createElement('mark'));
  }

  // From the last to the first, so that nothing that is still to be marked moves.
  let free = Infinity;
  let last = nodes.length - 1;
  for (const [from, end] of places) {
    const to = Math.min(end, free);
    if (to <= from) { continue; }
    while (last > 0 && starts[last] >= to) { last -= 1; }
    for (let i = last; i >= 0 && starts[i] + nodes[i].data.length > from; i -= 1) {
      const start = Math.max(from, starts[i]) - starts[i], stop = Math.min(to - starts[i], nodes[i].data.length);
      if (stop > start) { mark(nodes[i], start, stop); }
    }
    free = from;
  }
}());
