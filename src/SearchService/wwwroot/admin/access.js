import { Refusal } from './client.js';
import { part, say } from './formats.js';

/** @typedef {import('./client.js').Client} Client */

/** The key's form: checks a key before it is kept, and tells who may write. */
export class Access {
  #client;
  #changed;
  #form = part('key-form', HTMLFormElement);
  #input = part('key', HTMLInputElement);
  #problem = part('key-problem', HTMLElement);
  #forget = part('forget', HTMLButtonElement);

  /** Whether writes are taken. */
  granted = false;

  /**
   * @param {Client} client
   * @param {() => void} changed called when `granted` may have changed
   */
  constructor(client, changed) {
    this.#client = client;
    this.#changed = changed;
    this.#form.addEventListener('submit', event => {
      event.preventDefault();
      void this.#use(this.#input.value.trim());
    });
    this.#forget.addEventListener('click', () => this.refuse(''));
  }

  /**
   * Asks whether what is kept is enough.
   * @throws {Refusal} where there was no answer
   */
  async check() {
    try {
      const response = await this.#client.open('/v1/access', 'GET');
      this.#grant((await response.json()).keyId);
    } catch (failure) {
      if (!(failure instanceof Refusal) || failure.status === 0) {
        throw failure;
      }
      this.refuse(failure.code === 'key_missing' ? '' : failure.message, failure.code === 'writes_are_local');
    }
  }

  /**
   * Forgets the key, and asks for another.
   * @param {string} why empty where there is nothing to say
   * @param {boolean} [final] true where no key would help
   */
  refuse(why, final = false) {
    const held = this.#client.key !== '';
    this.#client.key = '';
    this.granted = false;
    this.#say(final ? 'Nothing can be written from here.' : 'Writing needs a key. What is shown here does not.', final, false);
    this.#tell(why);
    if (held && !final) {
      this.#input.focus();
    }
    this.#changed();
  }

  /** @param {string} key */
  async #use(key) {
    if (/[^\x21-\x7e]/.test(key)) {
      this.#tell('This is no key: keys are made of letters, digits, - and _ only.');
      this.#input.focus();
      return;
    }
    try {
      const response = await this.#client.open('/v1/access', 'GET', undefined, key);
      const { keyId } = await response.json();
      this.#client.key = key;
      this.#input.value = '';
      this.#grant(keyId);
      this.#forget.focus();
    } catch (failure) {
      this.#tell(failure instanceof Refusal ? failure.message : String(failure));
      this.#input.focus();
      this.#input.select();
    }
  }

  /** @param {string | null} keyId */
  #grant(keyId) {
    this.granted = true;
    this.#tell('');
    this.#say(keyId === null ? 'No key is configured, so that whoever is on this machine may write.' : `Writing with the key “${keyId}”, until this tab is closed.`, true, keyId !== null);
    this.#changed();
  }

  /**
   * @param {string} text
   * @param {boolean} settled no key is asked for
   * @param {boolean} held
   */
  #say(text, settled, held) {
    part('access', HTMLElement).textContent = text;
    this.#form.hidden = settled;
    this.#forget.hidden = !held;
  }

  /** @param {string} problem */
  #tell(problem) {
    say(this.#problem, problem);
    this.#input.setAttribute('aria-invalid', String(problem !== ''));
  }
}
