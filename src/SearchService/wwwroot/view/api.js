/**
 * What went wrong, in words. `status` is 0 where no answer came at all.
 * @typedef {{ status: number, title: string, details: string[] }} Problem
 */

/**
 * @template T
 * @typedef {{ answer: T } | { problem: Problem }} Outcome
 */

/** Milliseconds after which an answer is no longer waited for. */
const patience = 30_000;

/** Asks one kind of question of which only the newest counts: asking again drops the one before. */
export class Newest {
  /** @type {AbortController | null} */
  #asking = null;

  /**
   * @template T
   * @param {string} address
   * @returns {Promise<Outcome<T> | null>} null where a newer question has been asked since
   */
  async ask(address) {
    this.drop();
    const asking = this.#asking = new AbortController();
    const outcome = await ask(address, asking.signal);
    return asking.signal.aborted ? null : /** @type {Outcome<T>} */ (outcome);
  }

  /** No longer wants the answer to what was asked. */
  drop() {
    this.#asking?.abort();
  }
}

/**
 * Asks the API once.
 * @template T
 * @param {string} address
 * @param {AbortSignal} [dropped]
 * @returns {Promise<Outcome<T>>}
 */
export async function ask(address, dropped) {
  const late = AbortSignal.timeout(patience);
  try {
    // No header of its own: the request is the one that the page's Link header has sent ahead.
    const response = await fetch(address, { signal: dropped ? AbortSignal.any([dropped, late]) : late });
    return response.ok ? { answer: await response.json() } : { problem: await problemOf(response) };
  } catch {
    return { problem: late.aborted
      ? { status: 0, title: 'The answer took too long.', details: ['The search service may be busy.'] }
      : { status: 0, title: 'The search service cannot be reached.', details: ['It may be restarting, or you may be offline.'] } };
  }
}

/**
 * Reads problem details (RFC 9457); a proxy in between may have answered something else.
 * @param {Response} response
 * @returns {Promise<Problem>}
 */
async function problemOf(response) {
  const { status } = response;
  if (status === 429 || status === 503) {
    const seconds = Number(response.headers.get('Retry-After'));
    const when = seconds > 0 ? `Please try again in ${seconds} second${seconds === 1 ? '' : 's'}.` : 'Please try again in a moment.';
    return { status, title: 'The search service is busy.', details: [when] };
  }
  const problem = await response.json().catch(() => null) ?? {};
  const details = Object.values(problem.errors ?? {}).flat().filter(detail => typeof detail === 'string');
  if (details.length === 0 && typeof problem.detail === 'string') {
    details.push(problem.detail);
  }
  return { status, title: status >= 400 && status < 500 ? 'This could not be read.' : 'The search service failed to answer.', details };
}
