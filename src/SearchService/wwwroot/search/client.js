import { pageSize, parametersOf } from './state.js';

/**
 * @typedef {import('./state.js').SearchState} SearchState
 * @typedef {{ html: string, start: number }} Snippet
 * @typedef {{ id: string, type: 'article', title: string, url: string | null, source: string | null, published: string | null, authors: string[],
 *   tweetCount: number, highlight: { title: string | null, snippets: Snippet[] } }} ArticleHit
 * @typedef {{ id: string, type: 'tweet', author: { name: string, handle: string | null }, published: string | null, text: string, quoteCount: number,
 *   quotedIn: { id: string, title: string, published: string | null }[], highlight: { snippets: Snippet[] } }} TweetHit
 * @typedef {{ value: string, label?: string | null, count: number, selected: boolean }} ValueBucket
 * @typedef {{ buckets: ValueBucket[], otherCount?: number, missingCount?: number }} ValueFacet
 * @typedef {{ value: string, since: string, until: string, count: number }} DateBucket
 * @typedef {{ interval: string, buckets: DateBucket[], missingCount: number }} DateFacet
 * @typedef {{ code: string, about?: string | null }} Note
 * @typedef {{ q: string, processingTimeMs: number, totalHits: number, hits: (ArticleHit | TweetHit)[],
 *   facets: { type?: ValueFacet, author?: ValueFacet, date?: DateFacet }, notes: Note[] }} Answer
 * @typedef {{ title: string, details: string[] }} Problem
 * @typedef {{ answer: Answer } | { problem: Problem }} Outcome
 */

/** Milliseconds after which an answer is no longer waited for. */
const patience = 30_000;

/** Asks the API. Only the newest question counts: asking again drops the one before. */
export class SearchClient {
  /** @type {AbortController | null} */
  #asking = null;
  #newest = 0;

  /**
   * @param {SearchState} state
   * @param {number} authors how many values of the author facet to answer
   * @returns {Promise<Outcome | null>} null where a newer question has been asked since
   */
  async ask(state, authors) {
    this.#asking?.abort();
    const asking = this.#asking = new AbortController();
    const number = ++this.#newest;
    const parameters = parametersOf(state);
    parameters.set('limit', String(pageSize));
    parameters.set('facets', 'type,author,date');
    parameters.set('facetLimit', String(authors));
    const outcome = await outcomeOf(`/v1/search?${parameters}`, AbortSignal.any([asking.signal, AbortSignal.timeout(patience)]));
    return number === this.#newest ? outcome : null;
  }
}

/**
 * @param {string} address
 * @param {AbortSignal} signal
 * @returns {Promise<Outcome>}
 */
async function outcomeOf(address, signal) {
  try {
    const response = await fetch(address, { signal, headers: { Accept: 'application/json' } });
    return response.ok ? { answer: await response.json() } : { problem: await problemOf(response) };
  } catch (failure) {
    return failure instanceof DOMException && failure.name === 'TimeoutError'
      ? { problem: { title: 'The answer took too long.', details: ['The search service may be busy. Your search is kept in the address.'] } }
      : { problem: { title: 'The search service cannot be reached.', details: ['It may be restarting, or you may be offline. Your search is kept in the address.'] } };
  }
}

/**
 * Reads problem details (RFC 9457); a proxy in between may have answered something else.
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
async function problemOf(response) {
  if (response.status === 429 || response.status === 503) {
    const seconds = Number(response.headers.get('Retry-After'));
    const when = seconds > 0 ? `Please try again in ${seconds} second${seconds === 1 ? '' : 's'}.` : 'Please try again in a moment.';
    return { title: 'The search service is busy.', details: [when] };
  }
  const problem = await response.json().catch(() => ({}));
  const details = Object.values(problem.errors ?? {}).flat().filter(detail => typeof detail === 'string');
  if (details.length === 0 && typeof problem.detail === 'string') {
    details.push(problem.detail);
  }
  const refused = response.status >= 400 && response.status < 500;
  return { title: refused ? 'This search could not be read.' : 'The search service failed to answer.', details };
}
