import { rangeInWords } from '../view/days.js';
import { element, unseen } from '../view/element.js';
import { sameValue, withoutFilters } from './state.js';

/**
 * @typedef {import('./state.js').SearchState} SearchState
 * @typedef {{ label: string, key: string, without: SearchState }} Filter
 */

/**
 * The filters of a state, each with the state that is left when it is taken away.
 * @param {SearchState} state
 * @param {import('../view/answers.js').ValueBucket[]} authors values that the author facet knows labels for
 * @returns {Filter[]}
 */
export function filtersOf(state, authors) {
  const first = { ...state, offset: 0 };
  /** @type {Filter[]} */
  const filters = [];
  if (state.type !== '') {
    const label = state.type === 'article' ? 'Articles only' : state.type === 'tweet' ? 'Tweets only' : `Type: ${state.type}`;
    filters.push({ label, key: 'type', without: { ...first, type: '' } });
  }
  for (const name of /** @type {const} */ (['author', 'source', 'hashtag'])) {
    for (const value of state[name]) {
      const known = name === 'author' ? authors.find(bucket => sameValue(name, bucket.value, value))?.label : null;
      const label = known ?? (name === 'hashtag' ? `#${value.replace(/^#/, '')}` : value);
      filters.push({ label, key: `${name} ${value}`, without: { ...first, [name]: state[name].filter(other => other !== value) } });
    }
  }
  if (state.since !== '' || state.until !== '') {
    filters.push({ label: rangeInWords(state.since, state.until), key: 'date', without: { ...first, since: '', until: '' } });
  }
  return filters;
}

/**
 * The filters as buttons that take them away.
 * @param {Filter[]} filters
 * @param {SearchState} state
 * @param {(next: SearchState) => void} go
 */
export function chips(filters, state, go) {
  const items = filters.map(filter => chip({ 'data-key': `filter ${filter.key}` }, () => go(filter.without),
    unseen('Remove filter: '), element('span', { dir: 'auto' }, filter.label), element('span', { 'aria-hidden': 'true', class: 'cross' }, '×')));
  if (filters.length > 1) {
    items.push(chip({ class: 'link', 'data-key': 'filter all' }, () => go(withoutFilters(state)), 'Clear all filters'));
  }
  return items;
}

/**
 * @param {Record<string, string>} attributes
 * @param {() => void} clicked
 * @param {...(Node | string)} children
 */
function chip(attributes, clicked, ...children) {
  const button = element('button', { type: 'button', ...attributes }, ...children);
  button.addEventListener('click', clicked);
  return element('li', {}, button);
}
