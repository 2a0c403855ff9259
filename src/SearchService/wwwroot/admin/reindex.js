import { Refusal } from './client.js';
import { eventsOf } from './events.js';
import { counted, duration, number, part, say } from './formats.js';

/**
 * @typedef {import('./client.js').Client} Client
 * @typedef {import('./client.js').Reindex} Progress
 */

/** Milliseconds from a lost connection to the next attempt. */
const pause = 1_500;

/** Starts, follows and cancels a reindex. */
export class Reindex {
  #client;
  #refused;
  #ended;
  #start = part('start', HTMLButtonElement);
  #cancel = part('cancel', HTMLButtonElement);
  #progress = part('progress', HTMLProgressElement);
  #problem = part('reindex-problem', HTMLElement);
  #outcome = part('outcome', HTMLElement);
  /** The reindex that is followed. @type {string | null} */
  #followed = null;
  #granted = false;
  /** Whether a click is being answered. A button that is disabled meanwhile would lose the focus. */
  #busy = false;

  /**
   * @param {Client} client
   * @param {(refusal: Refusal) => void} refused told of a key that is no longer good
   * @param {() => void} ended
   */
  constructor(client, refused, ended) {
    this.#client = client;
    this.#refused = refused;
    this.#ended = ended;
    this.#start.addEventListener('click', () => this.#begin());
    this.#cancel.addEventListener('click', () => this.#stop());
  }

  /** @param {boolean} granted whether writes are taken */
  allow(granted) {
    this.#granted = granted;
    this.#showButtons();
  }

  /**
   * Follows what runs, whoever started it, and tells how the last one ended.
   * @param {Progress | null} progress from the status
   */
  notice(progress) {
    if (progress?.state === 'running') {
      void this.#follow(progress);
    } else if (progress && this.#followed === null && this.#outcome.textContent === '') {
      this.#showEnd(progress);
    }
  }

  async #begin() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    say(this.#problem, '');
    this.#outcome.textContent = '';
    try {
      void this.#follow(await this.#client.ask('/v1/reindex', 'POST'));
      this.#cancel.focus();
    } catch (failure) {
      // One that runs already comes with the next status, and is followed then.
      this.#fail(failure, 'The reindex was not started.');
      this.#ended();
    }
    this.#busy = false;
    this.#showButtons();
  }

  async #stop() {
    if (this.#followed === null || this.#busy) {
      return;
    }
    this.#busy = true;
    try {
      await this.#client.ask(`/v1/reindex/${encodeURIComponent(this.#followed)}`, 'DELETE');
    } catch (failure) {
      this.#fail(failure, 'The reindex was not cancelled.');
    }
    this.#busy = false;
  }

  /** @param {Progress} progress */
  async #follow(progress) {
    if (this.#followed === progress.id) {
      return;
    }
    this.#followed = progress.id;
    this.#outcome.textContent = 'The reindex runs.';
    this.#show(progress);
    let now = progress;
    while (now.state === 'running') {
      try {
        const stream = await this.#client.open(`/v1/reindex/${encodeURIComponent(progress.id)}/events`, 'GET');
        for await (const step of eventsOf(stream)) {
          now = step;
          this.#show(now);
        }
        say(this.#problem, '');
      } catch (failure) {
        if (failure instanceof Refusal && failure.status === 404) {
          say(this.#problem, 'The service was started again, and with it this reindex ended.');
          break;
        }
        say(this.#problem, 'The connection was lost. Trying again …');
      }
      if (now.state === 'running') {
        await new Promise(done => setTimeout(done, pause));
      }
    }
    this.#followed = null;
    this.#showEnd(now);
    this.#ended();
  }

  /** @param {Progress} progress */
  #show({ done, total }) {
    const percent = total === 0 ? 0 : Math.min(100, Math.floor(100 * done / total));
    this.#progress.value = percent;
    part('progress-text', HTMLElement).textContent = `${number(done)} of ${counted(total, 'record')}, ${percent} %`;
    this.#showButtons();
  }

  /** @param {Progress} progress */
  #showEnd(progress) {
    const took = progress.finishedAt ? ` after ${duration(progress.startedAt, progress.finishedAt)}` : '';
    this.#outcome.textContent = {
      completed: `The last reindex was completed${took}: ${counted(progress.done, 'record')}.`,
      cancelled: `The last reindex was cancelled${took}. The index is as it was.`,
      failed: `The last reindex failed${took}. The index is as it was. ${progress.error ?? ''}`.trim(),
      running: '',
    }[progress.state];
    this.#showButtons();
  }

  #showButtons() {
    const runs = this.#followed !== null;
    const hadFocus = document.activeElement === this.#cancel;
    part('running', HTMLElement).hidden = !runs;
    this.#start.hidden = runs;
    this.#start.disabled = !this.#granted;
    this.#cancel.hidden = !runs || !this.#granted;
    if (hadFocus && this.#cancel.hidden) {
      this.#start.focus();
    }
  }

  /**
   * @param {unknown} failure
   * @param {string} what
   */
  #fail(failure, what) {
    const refusal = failure instanceof Refusal ? failure : new Refusal(0, '', String(failure));
    say(this.#problem, `${what} ${refusal.message}`);
    if (refusal.status === 401 || refusal.status === 403) {
      this.#refused(refusal);
    }
  }
}
