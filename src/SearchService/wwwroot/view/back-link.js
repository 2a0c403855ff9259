import { element } from './element.js';

const kept = 'last-search';

/**
 * Remembers the search that a view is opened from, for this tab.
 * @param {string} address
 * @param {string} q
 */
export function leaveTrail(address, q) {
  try {
    sessionStorage.setItem(kept, JSON.stringify({ address, q }));
  } catch {
    // Without storage there is a way back all the same: the browser's own.
  }
}

/** A link back to the search that was left, or to the start. */
export function wayBack() {
  const { address, q } = lastSearch();
  return element('a', { class: 'back', href: address }, q === null ? 'All articles and tweets' : q === '' ? 'Back to the results' : `Results for “${q}”`);
}

/** @returns {{ address: string, q: string | null }} */
function lastSearch() {
  try {
    const { address, q } = JSON.parse(sessionStorage.getItem(kept) ?? '');
    if (typeof address === 'string' && /^\/(\?|$)/.test(address) && typeof q === 'string') {
      return { address, q };
    }
  } catch {
    // Nothing there, or nothing that this page wrote.
  }
  return { address: '/', q: null };
}
