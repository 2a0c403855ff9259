import { Newest } from '../view/api.js';
import { counted, element, number, unseen } from '../view/element.js';
import { focusKept } from './focus.js';
import { later } from './debounce.js';
import { parametersOf } from './state.js';

/**
 * @typedef {import('./state.js').SearchState} SearchState
 * @typedef {import('../view/answers.js').ValueFacet} ValueFacet
 * @typedef {import('../view/answers.js').ValueBucket} ValueBucket
 */

/** Values shown after "Show more" and while looking for one. */
const many = 100;

/** The values of one facet as checkboxes that add to each other, with a field that looks for more of them. */
export class FacetGroup {
  #newest = new Newest();
  #wanted = '';
  #all = false;

  /** @param {HTMLFieldSetElement} fieldset `data-facet` names the facet, `data-one` and `data-many` what its values are called */
  constructor(fieldset) {
    this.name = /** @type {'author' | 'source' | 'hashtag'} */ (fieldset.dataset.facet);
    this.words = { one: fieldset.dataset.one ?? '', many: fieldset.dataset.many ?? '', missing: fieldset.dataset.missing ?? '' };
    this.fieldset = fieldset;
    this.list = element('ul', {});
    this.below = element('div', { class: 'below' });
    this.finder = element('input', { type: 'search', class: 'finder', placeholder: `Find ${this.words.one}`, 'aria-label': `Find ${this.words.one}`, autocomplete: 'off', spellcheck: 'false', maxlength: 200 });
    fieldset.append(this.finder, this.list, this.below);
    /** @type {SearchState | null} */
    this.state = null;
    /** @type {ValueFacet} */
    this.answered = { buckets: [] };
    const look = later(() => this.#look(), 120);
    this.finder.addEventListener('input', () => {
      this.#wanted = this.finder.value.trim();
      look.soon();
    });
    this.finder.addEventListener('keydown', pressed => {
      if (pressed.key === 'Enter') {
        pressed.preventDefault();
        look.now();
      }
    });
    this.below.addEventListener('click', clicked => {
      if (/** @type {Element} */ (clicked.target).closest('[data-more]')) {
        this.#all = true;
        this.#look();
      }
    });
  }

  /**
   * Shows the counts of an answer. Where somebody is looking for a value or has asked for more of them, these are asked for under the new search.
   * @param {ValueFacet | undefined} facet
   * @param {SearchState} state as it was asked
   */
  show(facet, state) {
    this.state = state;
    this.answered = facet ?? { buckets: [] };
    const idle = this.#wanted === '' && !this.#all;
    this.fieldset.hidden = idle && this.answered.buckets.length === 0;
    this.finder.hidden = idle && (this.answered.otherCount ?? 0) === 0;
    if (idle) {
      this.#newest.drop();
      this.#render(this.answered);
    } else {
      this.#look();
    }
  }

  /** Forgets what was looked for: another query has other values. */
  reset() {
    this.#wanted = this.finder.value = '';
    this.#all = false;
  }

  async #look() {
    if (this.state === null || (this.#wanted === '' && !this.#all)) {
      this.#newest.drop();
      return this.#render(this.answered);
    }
    const parameters = parametersOf({ ...this.state, sort: '', offset: 0 });
    parameters.set('collapse', 'copies');
    parameters.set('contains', this.#wanted);
    parameters.set('facetLimit', String(many));
    /** @type {import('../view/api.js').Outcome<ValueFacet> | null} */
    const outcome = await this.#newest.ask(`/v1/facets/${this.name}?${parameters}`);
    if (outcome !== null) {
      this.#render('answer' in outcome ? outcome.answer : { buckets: [] }, 'answer' in outcome ? '' : outcome.problem.title);
    }
  }

  /**
   * @param {ValueFacet} facet
   * @param {string} [problem]
   */
  #render(facet, problem = '') {
    const restore = focusKept(this.finder.hidden ? this.fieldset : this.finder);
    this.list.replaceChildren(...facet.buckets.map(bucket => this.#item(bucket)));
    this.list.classList.toggle('long', facet.buckets.length > 14);
    const none = problem || (this.#wanted === '' ? '' : `No ${this.words.one.replace(/^an? /, '')} contains “${this.#wanted}”.`);
    this.below.replaceChildren(...[
      facet.buckets.length === 0 && none !== '' && element('p', { class: 'none', role: 'status' }, none),
      (facet.otherCount ?? 0) > 0 && (this.#all || this.#wanted !== ''
        ? element('p', { class: 'none' }, `There are more: type some letters of ${this.words.one.replace(/^an? /, 'the ')}.`)
        : element('button', { type: 'button', class: 'link', 'data-more': true, 'data-key': `${this.name} more` }, `More ${this.words.many}`)),
      (facet.missingCount ?? 0) > 0 && this.#wanted === '' && this.words.missing !== '' && element('p', { class: 'missing' }, element('span', { class: 'label' }, this.words.missing), hits(facet.missingCount ?? 0)),
    ].filter(part => part !== false));
    restore();
  }

  /** @param {ValueBucket} bucket */
  #item(bucket) {
    const { value, count, selected } = bucket;
    const label = this.name === 'hashtag' ? `#${value}` : bucket.label ?? value;
    return element('li', {}, element('label', {},
      element('input', { type: 'checkbox', name: this.name, value, 'data-key': `${this.name} ${value}`, checked: selected, autocomplete: 'off' }),
      element('span', { class: 'label', dir: 'auto' }, ...this.#named(label)),
      hits(count)));
  }

  /**
   * The label of an account with its handle set apart.
   * @param {string} label
   */
  #named(label) {
    const at = this.name === 'author' && label.endsWith(')') ? label.lastIndexOf(' (@') : -1;
    return at === -1 ? [label] : [label.slice(0, at), element('span', { class: 'handle' }, label.slice(at))];
  }
}

/** @param {number} count */
function hits(count) {
  return element('span', { class: 'hits' }, element('span', { 'aria-hidden': 'true' }, number(count)), unseen(counted(count, 'hit')));
}
