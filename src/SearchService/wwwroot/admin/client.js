/**
 * What the service answers, as far as it is shown here.
 * @typedef {{ id: string, state: 'running' | 'completed' | 'failed' | 'cancelled', done: number, total: number, startedAt: string, finishedAt: string | null, error: string | null }} Reindex
 * @typedef {{ engine: string, state: string, generation: string, outdated: boolean, damage: string | null, articles: number, tweets: number,
 *   position: number, committedPosition: number, logPosition: number, lag: number, recordsPerSecond: number, indexBytes: number, logBytes: number, lastCommit: string | null,
 *   lastError: { at: string, message: string } | null, setAsideCount: number, setAside: { position: number, id: string, reason: string }[], reindex: Reindex | null }} Status
 */

/** What the tab's storage calls the key. */
const stored = 'search-service-key';

/** Milliseconds after which an answer is no longer waited for. */
const patience = 15_000;

/** An answer that is no success, in the service's own words. */
export class Refusal extends Error {
  /**
   * @param {number} status 0 where there was no answer
   * @param {string} code the problem's stable code; empty where there is none
   * @param {string} detail
   */
  constructor(status, code, detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

/** Calls the service, with the operator's key where one was entered. The key leaves with the tab. */
export class Client {
  /** The key; empty where none was entered. */
  get key() {
    return sessionStorage.getItem(stored) ?? '';
  }

  set key(key) {
    if (key === '') {
      sessionStorage.removeItem(stored);
    } else {
      sessionStorage.setItem(stored, key);
    }
  }

  /**
   * Asks for JSON.
   * @param {string} path
   * @param {string} [method]
   * @throws {Refusal} on any other answer than a success
   */
  async ask(path, method = 'GET') {
    const response = await this.open(path, method, AbortSignal.timeout(patience));
    return response.json();
  }

  /**
   * Asks, and leaves the reading of the answer to the caller.
   * @param {string} path
   * @param {string} method
   * @param {AbortSignal} [signal]
   * @param {string} [key] instead of the one kept
   * @throws {Refusal} on any other answer than a success
   */
  async open(path, method, signal, key = this.key) {
    let response;
    try {
      response = await fetch(path, { method, signal, cache: 'no-store', credentials: 'omit', headers: key === '' ? {} : { Authorization: `Bearer ${key}` } });
    } catch (failure) {
      throw new Refusal(0, '', failure instanceof DOMException && failure.name === 'TimeoutError' ? 'The service took too long to answer.' : 'The service cannot be reached.');
    }
    if (!response.ok) {
      const problem = await response.json().catch(() => null);
      throw new Refusal(response.status, String(problem?.code ?? ''), String(problem?.detail ?? `The service answered ${response.status}.`));
    }
    return response;
  }
}
