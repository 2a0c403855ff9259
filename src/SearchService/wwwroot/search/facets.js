import { rangeAround, rangeInWords } from './days.js';
import { counted, element, number, unseen } from './element.js';

/**
 * @typedef {import('./state.js').SearchState} SearchState
 * @typedef {import('./client.js').Answer} Answer
 */

/** Dates shown before "Show all dates". */
const datesAtFirst = 12;

const types = /** @type {const} */ ([['article', 'Articles'], ['tweet', 'Tweets']]);

/**
 * The facets, each a group of controls. Whatever can be chosen carries `data-set` (and its value) for one listener to read, and a `data-key` by which focus finds it again.
 * @param {Answer} answer
 * @param {SearchState} state
 * @param {{ allDates: boolean, allAuthors: boolean }} shown
 */
export function facetGroups(answer, state, shown) {
  return [typeGroup(answer, state), authorGroup(answer, state, shown.allAuthors), dateGroup(answer, state, shown.allDates)];
}

/**
 * @param {Answer} answer
 * @param {SearchState} state
 */
function typeGroup(answer, state) {
  const buckets = answer.facets.type?.buckets ?? [];
  const count = (/** @type {string} */ type) => buckets.find(bucket => bucket.value === type)?.count ?? 0;
  const all = buckets.reduce((sum, bucket) => sum + bucket.count, 0);
  const choice = (/** @type {string} */ value, /** @type {string} */ label, /** @type {number} */ hits) =>
    choiceItem({ type: 'radio', name: 'type', value, 'data-key': `type ${value}`, checked: state.type === value }, label, hits);
  return group('type', 'Type', null,
    element('ul', {}, choice('', 'Everything', all), ...types.map(([value, label]) => choice(value, label, count(value)))));
}

/**
 * @param {Answer} answer
 * @param {SearchState} state
 * @param {boolean} all
 */
function authorGroup(answer, state, all) {
  const facet = answer.facets.author;
  const buckets = facet?.buckets ?? [];
  return group('author', 'Author', state.author.length === 0 ? null : clear('author', 'Clear', ' authors'),
    buckets.length === 0 ? nothing('No authors here.') : element('ul', {}, ...buckets.map(bucket => choiceItem(
      { type: 'checkbox', name: 'author', value: bucket.value, 'data-key': `author ${bucket.value}`, checked: bucket.selected }, bucket.label ?? bucket.value, bucket.count))),
    all || (facet?.otherCount ?? 0) === 0 ? null : element('button', { type: 'button', class: 'more', 'data-set': 'more-authors', 'data-key': 'author more' }, 'More authors'),
    missing(facet?.missingCount ?? 0, 'Without byline'));
}

/**
 * @param {Answer} answer
 * @param {SearchState} state
 * @param {boolean} all
 */
function dateGroup(answer, state, all) {
  const facet = answer.facets.date;
  const buckets = (facet?.buckets ?? []).filter(bucket => bucket.count > 0).reverse();
  const most = Math.max(1, ...buckets.map(bucket => bucket.count));
  const around = rangeAround(state.since, state.until);
  const chosen = state.since !== '' || state.until !== '';
  return group('date', 'Date', chosen ? clear('date', 'Clear', ' dates') : null,
    around === null ? null : element('button', { ...rangeData(around), class: 'wider' }, `All of ${rangeInWords(around.since, around.until)}`),
    buckets.length === 0 ? nothing('No dates here.') : element('ul', {}, ...buckets.slice(0, all ? undefined : datesAtFirst).map(bucket => {
      const range = within(bucket, state);
      const label = [element('span', { class: 'label' }, rangeInWords(bucket.since, bucket.until)), hits(bucket.count)];
      const item = range.since === state.since && range.until === state.until
        ? element('span', { class: 'bucket', 'aria-current': 'true' }, ...label)
        : element('button', { ...rangeData(range), class: 'bucket' }, ...label);
      item.style.setProperty('--share', String(bucket.count / most));
      return element('li', {}, item);
    })),
    all || buckets.length <= datesAtFirst ? null : element('button', { type: 'button', class: 'more', 'data-set': 'more-dates', 'data-key': 'date more' }, 'More dates'),
    missing(facet?.missingCount ?? 0, 'Undated'));
}

/**
 * A bucket, no wider than what is chosen already.
 * @param {{ since: string, until: string }} bucket
 * @param {SearchState} state
 */
function within(bucket, state) {
  return {
    since: state.since > bucket.since ? state.since : bucket.since,
    until: state.until !== '' && state.until < bucket.until ? state.until : bucket.until,
  };
}

/** @param {{ since: string, until: string }} range */
function rangeData(range) {
  return { type: 'button', 'data-set': 'date', 'data-since': range.since, 'data-until': range.until, 'data-key': `date ${range.since} ${range.until}` };
}

/**
 * @param {string} name
 * @param {string} legend
 * @param {Node | null} clearButton
 * @param {...(Node | null)} children
 */
function group(name, legend, clearButton, ...children) {
  return element('fieldset', { 'data-group': name }, element('legend', {}, legend), clearButton, ...children);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} what
 */
function clear(name, text, what) {
  return element('button', { type: 'button', class: 'clear', 'data-set': `clear-${name}`, 'data-key': `${name} clear` }, text, unseen(what));
}

/**
 * @param {Record<string, string | boolean>} attributes
 * @param {string} label
 * @param {number} count
 */
function choiceItem(attributes, label, count) {
  return element('li', {}, element('label', {}, element('input', { ...attributes, autocomplete: 'off' }), element('span', { class: 'label', dir: 'auto' }, label), hits(count)));
}

/** @param {number} count */
function hits(count) {
  return element('span', { class: 'hits' }, element('span', { 'aria-hidden': 'true' }, number(count)), unseen(counted(count, 'hit')));
}

/**
 * @param {number} count
 * @param {string} what
 */
function missing(count, what) {
  return count === 0 ? null : element('p', { class: 'missing' }, element('span', { class: 'label' }, what), hits(count));
}

/** @param {string} text */
function nothing(text) {
  return element('p', { class: 'missing' }, text);
}
