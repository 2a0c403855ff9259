/**
 * What is searched for: the same in the page's address and in the question to the API.
 * @typedef {object} SearchState
 * @property {string} q what was typed
 * @property {string} type `article`, `tweet`, or empty for both
 * @property {string[]} author handles and bylines, any of them
 * @property {string[]} source outlets, any of them
 * @property {string[]} hashtag hashtags, any of them
 * @property {string} since first day, `YYYY-MM-DD`; empty for no bound
 * @property {string} until the day after the last; empty for no bound
 * @property {string} sort `newest`, `oldest`, `quotes`, or empty for relevance
 * @property {number} offset hits passed over, 0 or more
 */

/** Hits on one page. */
export const pageSize = 20;

/** How deep the API's offsets reach. */
export const reach = 10_000;

/** @type {('q' | 'type' | 'since' | 'until' | 'sort')[]} */
const single = ['q', 'type', 'since', 'until', 'sort'];

/** @type {('author' | 'source' | 'hashtag')[]} */
const repeated = ['author', 'source', 'hashtag'];

/**
 * Reads the query part of an address. What it does not know is left out; a value that makes no sense is kept, so that the API can say so.
 * @param {string} query
 * @returns {SearchState}
 */
export function readState(query) {
  const parameters = new URLSearchParams(query);
  const text = (/** @type {string} */ name) => parameters.get(name)?.trim() ?? '';
  const values = (/** @type {string} */ name) => [...new Set(parameters.getAll(name).filter(value => value.trim() !== ''))];
  const sort = text('sort');
  const offset = Number(text('offset'));
  return {
    q: text('q'),
    type: text('type'),
    author: values('author'),
    source: values('source'),
    hashtag: values('hashtag'),
    since: text('since'),
    until: text('until'),
    sort: sort === 'relevance' ? '' : sort,
    offset: Number.isInteger(offset) && offset > 0 ? Math.min(offset, reach - pageSize) : 0,
  };
}

/**
 * The parameters of a state, defaults left out.
 * @param {SearchState} state
 */
export function parametersOf(state) {
  const parameters = new URLSearchParams();
  for (const name of single) {
    if (state[name] !== '') {
      parameters.set(name, state[name]);
    }
  }
  for (const name of repeated) {
    for (const value of state[name]) {
      parameters.append(name, value);
    }
  }
  if (state.offset > 0) {
    parameters.set('offset', String(state.offset));
  }
  return parameters;
}

/**
 * The page's address for a state.
 * @param {SearchState} state
 */
export function addressOf(state) {
  const query = parametersOf(state).toString();
  return query === '' ? '/' : `/?${query}`;
}

/**
 * The question to the API for a state. The service sends the same ahead with the page (PageEndpoints.cs), so both must stay letter by letter alike.
 * @param {SearchState} state
 */
export function questionOf(state) {
  const query = parametersOf(state).toString();
  return `/v1/search?${query === '' ? '' : `${query}&`}limit=${pageSize}&collapse=copies&facets=type,author,source,hashtag,date`;
}

/**
 * The state without its filters; words and order stay.
 * @param {SearchState} state
 * @returns {SearchState}
 */
export function withoutFilters(state) {
  return { ...state, type: '', author: [], source: [], hashtag: [], since: '', until: '', offset: 0 };
}

/**
 * Whether a filter's value in the address and one of a facet are the same: without case, with or without the mark of accounts and hashtags in front.
 * @param {'author' | 'source' | 'hashtag'} facet
 * @param {string} one
 * @param {string} other
 */
export function sameValue(facet, one, other) {
  const mark = { author: '@', source: '', hashtag: '#' }[facet];
  const plain = (/** @type {string} */ name) => (mark !== '' && name.startsWith(mark) ? name.slice(1) : name).trim().toLowerCase();
  return plain(one) === plain(other);
}
