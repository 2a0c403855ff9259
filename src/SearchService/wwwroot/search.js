import { SearchClient } from './search/client.js';
import { element } from './search/element.js';
import { facetGroups } from './search/facets.js';
import { filterItems, filtersOf } from './search/filters.js';
import { keepingFocus } from './search/focus.js';
import { hitItem } from './search/hits.js';
import { noteInWords, nothingFound, pastTheEnd, problemMessage, summaryOf } from './search/messages.js';
import { pageLinks } from './search/pages.js';
import { addressOf, readState, sameAuthor, withoutFilters } from './search/state.js';

/**
 * @typedef {import('./search/state.js').SearchState} SearchState
 * @typedef {import('./search/client.js').Answer} Answer
 */

/** Milliseconds before a search that is still running is announced. */
const slow = 600;

/** @type {<T extends HTMLElement>(id: string) => T} */
const byId = id => /** @type {any} */ (document.getElementById(id));

const form = /** @type {HTMLFormElement} */ (byId('search'));
const box = /** @type {HTMLInputElement} */ (byId('q'));
const sort = /** @type {HTMLSelectElement} */ (byId('sort'));
const filters = /** @type {HTMLDetailsElement} */ (byId('filters'));
const facets = byId('facets');
const results = byId('results');
const summary = byId('summary');
const chosen = byId('chosen');
const notes = byId('notes');
const message = byId('message');
const hits = byId('hits');
const pages = byId('pages');

const client = new SearchClient();
const shown = { allDates: false, allAuthors: false };
let state = readState(location.search);
/** @type {Answer | null} */
let answered = null;

/** Asks for the current state and shows the answer, unless a newer question overtakes it. */
async function search() {
  box.value = state.q;
  sort.value = state.sort;
  document.title = state.q === '' ? 'News search' : `${state.q} – News search`;
  results.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => summary.replaceChildren('Searching…'), answered === null ? 0 : slow);
  const outcome = await client.ask(state, shown.allAuthors ? 200 : 10);
  clearTimeout(patience);
  if (outcome === null) {
    return;
  }
  results.removeAttribute('aria-busy');
  keepingFocus(() => 'answer' in outcome ? showAnswer(outcome.answer) : showProblem(outcome.problem), results);
}

/** @param {Answer} answer */
function showAnswer(answer) {
  answered = answer;
  const active = showFilters();
  facets.replaceChildren(...facetGroups(answer, state, shown));
  summary.replaceChildren(summaryOf(answer, state), ' ', element('span', { class: 'took' }, `${answer.processingTimeMs} ms`));
  notes.replaceChildren(...answer.notes.map(note => element('li', {}, noteInWords(note))));
  notes.hidden = answer.notes.length === 0;
  message.replaceChildren(...answer.hits.length > 0 ? [] : [answer.totalHits === 0 ? nothingFound(state, active) : pastTheEnd(state)]);
  hits.replaceChildren(...answer.hits.map(hitItem));
  hits.setAttribute('start', String(state.offset + 1));
  const links = pageLinks(state, answer.totalHits);
  pages.replaceChildren(...links);
  pages.hidden = links.length === 0;
}

/** @param {import('./search/client.js').Problem} problem */
function showProblem(problem) {
  showFilters();
  summary.replaceChildren();
  message.replaceChildren(problemMessage(problem));
  notes.replaceChildren();
  notes.hidden = true;
  hits.replaceChildren();
  pages.hidden = true;
}

/** Shows what narrows the search. @returns {number} how many filters there are */
function showFilters() {
  const active = filtersOf(state, answered?.facets.author?.buckets ?? []);
  chosen.replaceChildren(...filterItems(active, state).map(({ item, without }) => {
    item.addEventListener('click', () => go(without));
    return item;
  }));
  chosen.hidden = active.length === 0;
  byId('filters-count').textContent = active.length === 0 ? '' : ` (${active.length})`;
  return active.length;
}

/**
 * Goes to another state, as a new entry of the history.
 * @param {SearchState} next
 */
function go(next) {
  if (next.q !== state.q) {
    Object.assign(shown, { allDates: false, allAuthors: false });
  }
  state = next;
  if (addressOf(state) !== location.pathname + location.search) {
    history.pushState(null, '', addressOf(state));
  }
  search();
}

form.addEventListener('submit', submitted => {
  submitted.preventDefault();
  go({ ...state, q: box.value.trim(), offset: 0 });
});

sort.addEventListener('change', () => go({ ...state, sort: sort.value, offset: 0 }));

facets.addEventListener('submit', submitted => submitted.preventDefault());

facets.addEventListener('change', changed => {
  const input = /** @type {HTMLInputElement} */ (changed.target);
  const first = { ...state, offset: 0 };
  if (input.name === 'type') {
    go({ ...first, type: input.value });
  } else if (input.name === 'author') {
    const others = state.author.filter(author => !sameAuthor(author, input.value));
    go({ ...first, author: input.checked ? [...others, input.value] : others });
  }
});

facets.addEventListener('click', clicked => {
  const button = /** @type {Element} */ (clicked.target).closest('button');
  const first = { ...state, offset: 0 };
  switch (button?.dataset.set) {
    case 'date': return go({ ...first, since: button.dataset.since ?? '', until: button.dataset.until ?? '' });
    case 'clear-date': return go({ ...first, since: '', until: '' });
    case 'clear-author': return go({ ...first, author: [] });
    case 'more-authors': shown.allAuthors = true; return void search();
    case 'more-dates': shown.allDates = true; return answered === null ? undefined : keepingFocus(() => showAnswer(/** @type {Answer} */ (answered)), results);
  }
});

message.addEventListener('click', clicked => {
  switch (/** @type {HTMLElement} */ (clicked.target).dataset.do) {
    case 'retry': return void search();
    case 'clear-filters': return go(withoutFilters(state));
  }
});

for (const links of [pages, message]) {
  links.addEventListener('click', clicked => {
    const link = /** @type {Element} */ (clicked.target).closest('a');
    if (link === null || clicked.button !== 0 || clicked.ctrlKey || clicked.metaKey || clicked.shiftKey || clicked.altKey) {
      return;
    }
    clicked.preventDefault();
    results.focus({ preventScroll: true });
    results.scrollIntoView();
    go(readState(new URL(link.href).search));
  });
}

addEventListener('popstate', () => {
  const before = addressOf(state);
  state = readState(location.search);
  if (addressOf(state) !== before) {
    search();
  }
});

const wide = matchMedia('(min-width: 56rem)');
filters.open = wide.matches;
wide.addEventListener('change', () => { filters.open = wide.matches; });

search();
