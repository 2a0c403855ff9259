import { element, number } from '../view/element.js';
import { addressOf, pageSize, reach } from './state.js';

/**
 * Links to the page before and the page behind; empty where all hits are on one page.
 * @param {import('./state.js').SearchState} state
 * @param {number} total
 * @returns {(HTMLElement | string)[]}
 */
export function pageLinks(state, total) {
  if (total <= pageSize && state.offset === 0) {
    return [];
  }
  const last = Math.min(total, reach);
  const before = state.offset > 0 ? Math.max(0, Math.min(state.offset, last) - pageSize) : null;
  const behind = state.offset + pageSize < last && state.offset + 2 * pageSize <= reach ? state.offset + pageSize : null;
  return [
    pageLink(before, 'Previous', 'prev', state),
    element('span', { class: 'where' }, `${number(Math.min(state.offset + 1, total))}–${number(Math.min(state.offset + pageSize, total))} of ${number(total)}`),
    pageLink(behind, 'Next', 'next', state),
    ...total > reach && behind === null ? [element('p', {}, `Only the first ${number(reach)} hits can be looked through. Filters or more words show the others.`)] : [],
  ];
}

/**
 * @param {number | null} offset
 * @param {string} label
 * @param {string} rel
 * @param {import('./state.js').SearchState} state
 */
function pageLink(offset, label, rel, state) {
  return offset === null
    ? element('span', { class: 'step', 'aria-hidden': 'true' }, label)
    : element('a', { class: 'step', href: addressOf({ ...state, offset }), rel }, label);
}
