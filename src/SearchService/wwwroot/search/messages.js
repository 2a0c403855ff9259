import { counted, element } from '../view/element.js';
import { addressOf } from './state.js';

/**
 * @typedef {import('./state.js').SearchState} SearchState
 * @typedef {import('../view/answers.js').Answer} Answer
 */

/** @type {Record<string, (about: string) => string>} */
const notes = {
  relaxed: () => 'Few results have all of your words, so those with some of them follow the ones with all.',
  nothing_searchable: () => 'There is no word in what you typed, so everything is shown.',
  unknown_field: about => `“${about}:” is no field, so its words were looked for as they are.`,
  unreadable_value: about => `“${about}” could not be read, so its words were looked for as they are.`,
  prefix_too_short: about => `“${about}” is too short for a star: three letters are the least.`,
  wildcard_ignored: about => `The star in “${about}” was ignored: it works at the end of a word only.`,
  fuzzy_too_short: about => `“${about}” is too short for other spellings: five letters are the least.`,
  fuzzy_ignored: about => `The tilde in “${about}” was ignored: it works behind one word only.`,
  too_many_fuzzy: about => `“${about}” was looked for in this spelling only: a search may vary four words.`,
  boost_ignored: about => `The weight in “${about}” was ignored.`,
  too_many_terms: () => 'This search has more words than are looked for; the last ones were ignored.',
  nested_too_deep: () => 'Some parentheses stand too deep inside others and were ignored.',
  interval_coarser: about => `There are too many dates to count one by one, so they are counted by ${about}.`,
  time_limit: () => 'The search took too long, so better results may be missing.',
  rebuilding: () => 'The index is being built again just now, so some results are still missing.',
};

/**
 * A note of the answer in plain words; one that this page does not know yet is at least readable.
 * @param {import('../view/answers.js').Note} note
 */
export function noteInWords(note) {
  const code = note.code.replaceAll('-', '_');
  const words = Object.hasOwn(notes, code) ? notes[code] : null;
  const about = note.about ?? '';
  return words ? words(about) : `${note.code.replace(/[-_]/g, ' ')}${about === '' ? '' : `: ${about}`}`;
}

/**
 * Said where nothing holds the last word as it stands, and words that begin with it were looked for instead.
 * @param {string} q
 */
export function begun(q) {
  return `Nothing holds “${q.split(/[\s(]/).at(-1)}” as a whole word, so words that begin with it were looked for.`;
}

/**
 * How much was found, for the line above the results.
 * @param {Answer} answer
 * @param {SearchState} state
 */
export function summaryOf(answer, state) {
  const found = answer.totalHits === 0 ? 'No results' : counted(answer.totalHits, 'result');
  const words = state.q === '' ? '' : ` for “${state.q}”`;
  return `${found}${words}`;
}

/**
 * What to do when nothing was found.
 * @param {SearchState} state
 * @param {number} filters how many filters are active
 */
export function nothingFound(state, filters) {
  return element('div', { class: 'message' },
    element('h2', {}, state.q === '' ? 'There is nothing here.' : 'Nothing was found.'),
    element('ul', {},
      filters > 0 && element('li', {}, 'The filters may leave nothing over: ',
        element('button', { type: 'button', class: 'link', 'data-do': 'clear-filters', 'data-key': 'clear-filters' }, filters === 1 ? 'remove the filter' : `remove all ${filters} filters`), '.'),
      state.q !== '' && element('li', {}, 'Check the spelling, or try fewer or other words.'),
      state.q.includes('"') && element('li', {}, 'Words in quotation marks must stand in just this order. Try them without the marks.'),
      state.q !== '' && element('li', {}, 'The beginning of a word with a star, such as ', element('code', {}, 'harb*'), ', finds all that start with it.'),
      state.q === '' && filters === 0 && element('li', {}, 'As soon as articles have been added, they are shown here.')));
}

/** @param {SearchState} state */
export function pastTheEnd(state) {
  return element('div', { class: 'message' },
    element('h2', {}, 'The results end before this page.'),
    element('p', {}, element('a', { href: addressOf({ ...state, offset: 0 }), 'data-page': true }, 'Go to the first page')));
}
