import { arrowsMove } from './search/arrows.js';
import { chips, filtersOf } from './search/chips.js';
import { begunWord } from './search/completion.js';
import { FacetGroup } from './search/facet-group.js';
import { focusKept } from './search/focus.js';
import { hitItem } from './search/hits.js';
import { later } from './search/debounce.js';
import { begun, noteInWords, nothingFound, pastTheEnd, summaryOf } from './search/messages.js';
import { pageLinks } from './search/pages.js';
import { addressOf, questionOf, readState, sameValue, withoutFilters } from './search/state.js';
import { Timeline } from './search/timeline.js';
import { Newest } from './view/api.js';
import { byId, element, number } from './view/element.js';
import { problemMessage } from './view/problem.js';
import { slashFocuses } from './view/search-shortcut.js';
import { leaveTrail } from './view/back-link.js';

/**
 * @typedef {import('./search/state.js').SearchState} SearchState
 * @typedef {import('./view/answers.js').Answer} Answer
 */

/** Milliseconds without a key after which what was typed is searched for. */
const pause = 120;

/** Milliseconds before a search that is still running is announced. */
const slow = 600;

const form = byId('search', HTMLFormElement);
const box = byId('q', HTMLInputElement);
const sort = byId('sort', HTMLSelectElement);
const filters = byId('filters', HTMLDetailsElement);
const facets = byId('facets', HTMLFormElement);
const types = byId('types', HTMLFieldSetElement);
const results = byId('results', HTMLElement);
const summary = byId('summary', HTMLElement);
const chosen = byId('chosen', HTMLElement);
const notes = byId('notes', HTMLElement);
const message = byId('message', HTMLElement);
const hits = byId('hits', HTMLElement);
const pages = byId('pages', HTMLElement);

const newest = new Newest();
const groups = [...facets.querySelectorAll('fieldset')].map(fieldset => new FacetGroup(fieldset));
const timeline = new Timeline(byId('timeline', HTMLElement), range => go({ ...state, ...range, offset: 0 }));
const typing = later(() => go({ ...state, q: box.value.trim(), offset: 0 }, true), pause);

let state = readState(location.search);
/** Whether the newest entry of the history is of the query that is being typed, so that the next letter replaces it. */
let typed = false;
/** @type {Answer | null} */
let answered = null;

/** Asks for the current state and shows the answer, unless a newer question overtakes it. */
async function search() {
  showState();
  results.setAttribute('aria-busy', 'true');
  const patience = setTimeout(() => summary.replaceChildren('Searching…'), answered === null ? 0 : slow);
  const asked = state;
  /** @type {import('./view/api.js').Outcome<Answer> | null} */
  let outcome = await newest.ask(questionOf(asked));
  let effective = asked;
  const whole = begunWord(asked.q);
  if (outcome !== null && 'answer' in outcome && outcome.answer.totalHits === 0 && whole !== null) {
    const nothing = outcome;
    effective = { ...asked, q: whole };
    outcome = await newest.ask(questionOf(effective));
    if (outcome !== null && (!('answer' in outcome) || outcome.answer.totalHits === 0)) {
      effective = asked;
      outcome = nothing;
    }
  }
  clearTimeout(patience);
  if (outcome === null) {
    return;
  }
  results.removeAttribute('aria-busy');
  const restore = focusKept(results);
  if ('answer' in outcome) {
    showAnswer(outcome.answer, effective);
  } else {
    showProblem(outcome.problem);
  }
  restore();
}

/** Shows what is asked for, before it is answered. */
function showState() {
  if (box.value.trim() !== state.q) {
    box.value = state.q;
  }
  // Without words there is no relevance: what is shown then is the newest.
  sort.options[0].hidden = sort.options[0].disabled = state.q === '';
  sort.value = state.q === '' && state.sort === '' ? 'newest' : state.sort;
  for (const radio of types.querySelectorAll('input')) {
    radio.checked = radio.value === state.type;
  }
  document.title = state.q === '' ? 'News search' : `${state.q} – News search`;
  leaveTrail(addressOf(state), state.q);
  showFilters();
  results.classList.remove('cold');
}

/**
 * @param {Answer} answer
 * @param {SearchState} asked
 */
function showAnswer(answer, asked) {
  answered = answer;
  showFilters();
  for (const group of groups) {
    group.show(answer.facets[group.name], asked);
  }
  facets.hidden = false;
  showTypes(answer);
  timeline.show(answer.facets.date, state);
  summary.replaceChildren(summaryOf(answer, state), ' ', element('span', { class: 'took' }, `${answer.processingTimeMs} ms`));
  const said = [...asked.q === state.q ? [] : [begun(state.q)], ...answer.notes.map(noteInWords)];
  notes.replaceChildren(...said.map(words => element('li', {}, words)));
  notes.hidden = said.length === 0;
  message.replaceChildren(...answer.hits.length > 0 ? [] : [answer.totalHits === 0 ? nothingFound(state, filtersOf(state, []).length) : pastTheEnd(state)]);
  hits.replaceChildren(...answer.hits.map(hitItem));
  hits.setAttribute('start', String(state.offset + 1));
  const links = pageLinks(state, answer.totalHits);
  pages.replaceChildren(...links);
  pages.hidden = links.length === 0;
}

/** @param {import('./view/api.js').Problem} problem */
function showProblem(problem) {
  summary.replaceChildren();
  const title = problem.status === 400 ? 'This search could not be read.' : problem.title;
  message.replaceChildren(problemMessage({ ...problem, title }, 'Your search is kept in the address.'));
  timeline.show(undefined, state);
  notes.hidden = true;
  hits.replaceChildren();
  pages.hidden = true;
}

/** Shows what narrows the search. */
function showFilters() {
  const active = filtersOf(state, answered?.facets.author?.buckets ?? []);
  const restore = focusKept(results);
  chosen.replaceChildren(...chips(active, state, go));
  chosen.hidden = active.length === 0;
  restore();
  const inside = active.filter(filter => filter.key !== 'type' && filter.key !== 'date').length;
  byId('filters-count', HTMLElement).textContent = inside === 0 ? '' : ` (${inside})`;
}

/** @param {Answer} answer */
function showTypes(answer) {
  const buckets = answer.facets.type?.buckets ?? [];
  for (const label of types.querySelectorAll('label')) {
    const value = label.querySelector('input')?.value;
    const count = buckets.filter(bucket => value === '' || bucket.value === value).reduce((sum, bucket) => sum + bucket.count, 0);
    label.querySelector('.hits')?.replaceChildren(number(count));
  }
}

/**
 * Goes to another state, as a new entry of the history.
 * @param {SearchState} next
 * @param {boolean} [whileTyping] one entry is enough for all letters of a query
 */
function go(next, whileTyping = false) {
  typing.cancel();
  if (next.q !== state.q) {
    for (const group of groups) {
      group.reset();
    }
  }
  state = next;
  if (addressOf(state) !== location.pathname + location.search) {
    history[whileTyping && typed ? 'replaceState' : 'pushState'](null, '', addressOf(state));
  } else if (whileTyping) {
    return;
  }
  typed = whileTyping;
  search();
}

form.addEventListener('submit', submitted => {
  submitted.preventDefault();
  go({ ...state, q: box.value.trim(), offset: 0 });
});

box.addEventListener('input', () => typing.soon());

box.addEventListener('keydown', pressed => {
  if (pressed.key !== 'Escape') {
    return;
  }
  pressed.preventDefault();
  if (box.value !== '') {
    box.value = '';
    go({ ...state, q: '', offset: 0 });
  } else {
    go(withoutFilters(state));
  }
});

results.addEventListener('keydown', pressed => {
  if (pressed.key === 'Escape') {
    box.focus();
  }
});

sort.addEventListener('change', () => go({ ...state, sort: sort.value, offset: 0 }));

types.addEventListener('change', changed => go({ ...state, type: /** @type {HTMLInputElement} */ (changed.target).value, offset: 0 }));

facets.addEventListener('submit', submitted => submitted.preventDefault());

facets.addEventListener('change', changed => {
  const { name, value, checked } = /** @type {HTMLInputElement} */ (changed.target);
  if (name === 'author' || name === 'source' || name === 'hashtag') {
    const others = state[name].filter(other => !sameValue(name, other, value));
    go({ ...state, [name]: checked ? [...others, value] : others, offset: 0 });
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
  typing.cancel();
  typed = false;
  const before = addressOf(state);
  state = readState(location.search);
  if (addressOf(state) !== before) {
    search();
  }
});

const wide = matchMedia('(min-width: 60rem)');
filters.open = wide.matches;
wide.addEventListener('change', () => { filters.open = wide.matches; });

slashFocuses(box);
arrowsMove(box, hits);
search();
