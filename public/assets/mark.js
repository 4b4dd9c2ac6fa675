/* On arrival from the search: marks in the document what the address names after ?mark=. All of it is extra. */
document.addEventListener('DOMContentLoaded', function () {
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
});
