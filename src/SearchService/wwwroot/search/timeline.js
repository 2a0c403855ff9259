import { rangeInWords, rangesAround, tick } from '../view/days.js';
import { counted, element } from '../view/element.js';
import { focusKept } from './focus.js';

/**
 * @typedef {import('../view/answers.js').DateFacet} DateFacet
 * @typedef {import('../view/days.js').Range} Range
 * @typedef {import('../view/days.js').Unit} Unit
 */

/** Most dates written below the bars. */
const ticks = 7;

/**
 * Hits over time as bars, a bar an interval, empty ones included. A click narrows to one bar, a drag to several; keys do the same:
 * arrows move, Shift with them extends, Enter narrows, Escape widens by a step.
 */
export class Timeline {
  /** @type {DateFacet} */
  #facet = { interval: 'year', buckets: [], missingCount: 0 };
  /** @type {Range} */
  #chosen = { since: '', until: '' };
  /** Where a selection began and where it has got to, as places of bars; -1 without one. */
  #from = -1;
  #to = -1;
  #dragging = false;

  /**
   * @param {HTMLElement} root
   * @param {(range: Range) => void} narrow
   */
  constructor(root, narrow) {
    this.root = root;
    this.narrow = narrow;
    this.path = element('ol', { class: 'path', 'data-group': 'timeline' });
    this.bars = element('div', { id: 'bars', class: 'bars', role: 'listbox', tabindex: 0, 'aria-orientation': 'horizontal', 'aria-multiselectable': 'true', 'aria-labelledby': 'timeline-title', 'aria-describedby': 'timeline-keys' });
    this.ticks = element('div', { class: 'ticks', 'aria-hidden': 'true' });
    this.caption = element('p', { class: 'caption', 'aria-hidden': 'true' });
    root.append(element('div', { class: 'above' }, this.path, this.caption), this.bars, this.ticks);
    this.#listen();
  }

  /**
   * @param {DateFacet | undefined} facet undefined where there is no answer: then nothing is shown but the way back to all time
   * @param {Range} chosen
   */
  show(facet, chosen) {
    this.root.hidden = facet === undefined && chosen.since === '' && chosen.until === '';
    this.#facet = facet ?? { interval: 'year', buckets: [], missingCount: 0 };
    this.#chosen = chosen;
    this.#from = this.#to = -1;
    this.#dragging = false;
    const { buckets } = this.#facet;
    const most = Math.max(1, ...buckets.map(bucket => bucket.count));
    const restore = focusKept(this.bars);
    this.#showPath();
    this.bars.replaceChildren(...buckets.map((bucket, at) => {
      const bar = element('div', { id: `bar-${at}`, class: 'bar', role: 'option', 'aria-selected': 'false', 'aria-label': `${rangeInWords(bucket.since, bucket.until)}: ${counted(bucket.count, 'hit')}` });
      bar.style.setProperty('--share', String(bucket.count / most));
      bar.classList.toggle('zero', bucket.count === 0);
      return bar;
    }));
    this.bars.removeAttribute('aria-activedescendant');
    this.bars.tabIndex = buckets.length === 0 ? -1 : 0;
    this.#showTicks();
    this.#mark();
    restore();
  }

  #showPath() {
    const { since, until } = this.#chosen;
    const narrowed = since !== '' || until !== '';
    /** @type {[string, Range | null][]} */
    const steps = narrowed ? [['All time', { since: '', until: '' }]] : this.#facet.buckets.length > 0 ? [['All time', null]] : [];
    if (narrowed) {
      steps.push(...rangesAround(this.#chosen).map(around => /** @type {[string, Range]} */ ([rangeInWords(around.since, around.until), around])), [rangeInWords(since, until), null]);
    }
    this.path.replaceChildren(...steps.map(([label, range]) => {
      if (range === null) {
        return element('li', { 'aria-current': 'true' }, label);
      }
      const button = element('button', { type: 'button', class: 'link', 'data-key': `path ${label}` }, label);
      button.addEventListener('click', () => this.narrow(range));
      return element('li', {}, button);
    }));
  }

  #showTicks() {
    const { buckets, interval } = this.#facet;
    const count = Math.min(ticks, buckets.length);
    const yearUnsaid = this.#chosen.since === '' && this.#chosen.until === '';
    this.ticks.replaceChildren(...Array.from({ length: count }, (_, at) => {
      const place = count === 1 ? 0 : Math.round(at * (buckets.length - 1) / (count - 1));
      const mark = element('span', {}, tick(buckets[place].since, /** @type {Unit} */ (interval), yearUnsaid && at === 0));
      mark.style.setProperty('--at', String((place + .5) / buckets.length));
      return mark;
    }));
  }

  /** Shows what is selected, and says it in the caption. */
  #mark() {
    const { buckets, missingCount } = this.#facet;
    const [first, last] = [Math.min(this.#from, this.#to), Math.max(this.#from, this.#to)];
    for (const [at, bar] of [...this.bars.children].entries()) {
      const inside = first !== -1 && at >= first && at <= last;
      bar.setAttribute('aria-selected', String(inside));
      bar.classList.toggle('active', at === this.#to);
    }
    this.bars.classList.toggle('selecting', first !== -1);
    if (first !== -1) {
      this.#say(buckets[first].since, buckets[last].until, buckets.slice(first, last + 1).reduce((sum, bucket) => sum + bucket.count, 0));
    } else {
      this.caption.replaceChildren(missingCount > 0 ? `${counted(missingCount, 'hit')} without a date` : '');
    }
  }

  /**
   * @param {string} since
   * @param {string} until
   * @param {number} count
   */
  #say(since, until, count) {
    this.caption.replaceChildren(`${rangeInWords(since, until)}: `, element('b', {}, counted(count, 'hit')));
  }

  #listen() {
    this.bars.addEventListener('pointerdown', pressed => {
      const at = this.#placeOf(pressed);
      if (pressed.button === 0 && at !== -1) {
        this.bars.setPointerCapture(pressed.pointerId);
        this.#dragging = true;
        this.#select(at, at);
      }
    });
    this.bars.addEventListener('pointermove', moved => {
      const at = this.#placeOf(moved);
      if (this.#dragging) {
        this.#select(this.#from, at);
      } else if (at !== -1 && moved.pointerType === 'mouse') {
        const bucket = this.#facet.buckets[at];
        this.#say(bucket.since, bucket.until, bucket.count);
      }
    });
    this.bars.addEventListener('pointerup', () => this.#dragging && this.#apply());
    this.bars.addEventListener('pointercancel', () => this.#unselect());
    this.bars.addEventListener('pointerleave', () => this.#dragging || this.#mark());
    this.bars.addEventListener('blur', () => this.#dragging || this.#unselect());
    this.bars.addEventListener('focus', () => this.#dragging || this.#facet.buckets.length === 0 || !this.bars.matches(':focus-visible') || this.#select(0, 0));
    this.bars.addEventListener('keydown', pressed => this.#key(pressed));
  }

  /** @param {KeyboardEvent} pressed */
  #key(pressed) {
    const last = this.#facet.buckets.length - 1;
    if (last < 0 || pressed.ctrlKey || pressed.metaKey || pressed.altKey) {
      return;
    }
    const here = this.#to;
    const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last, PageDown: here + 10, PageUp: here - 10 }[pressed.key];
    if (to !== undefined) {
      const at = Math.max(0, Math.min(last, to));
      this.#select(pressed.shiftKey && this.#from !== -1 ? this.#from : at, at);
    } else if ((pressed.key === 'Enter' || pressed.key === ' ') && here !== -1) {
      this.#apply();
    } else if (pressed.key === 'Escape' && this.#from !== this.#to) {
      this.#select(here, here);
    } else if (pressed.key === 'Escape' && (this.#chosen.since !== '' || this.#chosen.until !== '')) {
      // The next press may come before the answer, and widens by a step more.
      this.#chosen = rangesAround(this.#chosen).at(-1) ?? { since: '', until: '' };
      this.narrow(this.#chosen);
    } else {
      return;
    }
    pressed.preventDefault();
    pressed.stopPropagation();
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #select(from, to) {
    this.#from = from;
    this.#to = to;
    this.bars.setAttribute('aria-activedescendant', `bar-${to}`);
    this.#mark();
  }

  #unselect() {
    this.#from = this.#to = -1;
    this.#dragging = false;
    this.bars.removeAttribute('aria-activedescendant');
    this.#mark();
  }

  /** Narrows to what is selected, no wider than what is chosen already. */
  #apply() {
    const { buckets } = this.#facet;
    const first = buckets[Math.min(this.#from, this.#to)];
    const last = buckets[Math.max(this.#from, this.#to)];
    const { since, until } = this.#chosen;
    this.#unselect();
    this.narrow({ since: since > first.since ? since : first.since, until: until !== '' && until < last.until ? until : last.until });
  }

  /**
   * The bar below a pointer, the nearest one where it has left them; -1 where there is none.
   * @param {PointerEvent} pointer
   */
  #placeOf(pointer) {
    const { left, width } = this.bars.getBoundingClientRect();
    const count = this.#facet.buckets.length;
    return count === 0 ? -1 : Math.max(0, Math.min(count - 1, Math.floor((pointer.clientX - left) / width * count)));
  }
}
