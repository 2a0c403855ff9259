import { Access } from './access.js';
import { Client, Refusal } from './client.js';
import { part, say, timeOfDay } from './formats.js';
import { Reindex } from './reindex.js';
import { showStatus } from './status.js';

/** Milliseconds between two looks at the status: usually, and while something waits to be indexed. */
const [calm, busy] = [5_000, 1_000];

const client = new Client();
const reindex = new Reindex(client, refusal => access.refuse(refusal.message), () => void refresh());
const access = new Access(client, () => reindex.allow(access.granted));
const automatic = part('refresh', HTMLInputElement);

let timer = 0;
let checked = false;

async function refresh() {
  clearTimeout(timer);
  let next = calm;
  try {
    /** @type {import('./client.js').Status} */
    const status = await client.ask('/v1/status');
    say(part('unreachable', HTMLElement), '');
    showStatus(status);
    reindex.notice(status.reindex);
    part('updated', HTMLElement).textContent = `As of ${timeOfDay(new Date())}`;
    next = status.lag > 0 || status.state !== 'ready' ? busy : calm;
    if (!checked) {
      await access.check();
      checked = true;
    }
  } catch (failure) {
    const state = part('state', HTMLElement);
    state.dataset.state = 'away';
    state.textContent = 'No answer';
    say(part('unreachable', HTMLElement), `${failure instanceof Refusal ? failure.message : String(failure)} The figures below are the last that were seen.`);
  }
  clearTimeout(timer);
  if (automatic.checked && !document.hidden) {
    timer = setTimeout(() => void refresh(), next);
  }
}

automatic.addEventListener('change', () => void refresh());
document.addEventListener('visibilitychange', () => void refresh());
void refresh();
