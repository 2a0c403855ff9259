import { counted, number, part, size, time } from './formats.js';

/** @typedef {import('./client.js').Status} Status */

/** @type {Record<string, string>} */
const states = { starting: 'Catching up with the log', rebuilding: 'Being built again from the log', ready: 'Ready' };

/**
 * Shows how the service stands.
 * @param {Status} status
 */
export function showStatus(status) {
  const state = part('state', HTMLElement);
  state.dataset.state = status.state;
  state.textContent = states[status.state] ?? status.state;
  part('figures', HTMLElement).replaceChildren(
    ...pair('Articles', number(status.articles)),
    ...pair('Tweets', number(status.tweets)),
    ...pair('Waiting to be indexed', number(status.lag)),
    ...pair('Size of the index', size(status.indexBytes)),
    ...pair('Size of the log', size(status.logBytes)));
  part('details', HTMLElement).replaceChildren(
    ...pair('Engine', status.engine),
    ...pair('Generation', status.generation),
    ...pair('Log position', number(status.logPosition)),
    ...pair('Searchable up to', number(status.position)),
    ...pair('Kept on disk up to', number(status.committedPosition)),
    ...pair('Last commit', status.lastCommit ? time(status.lastCommit) : 'none yet'),
    ...pair('Records indexed a second', number(status.recordsPerSecond)),
    ...pair('Documents set aside', number(status.setAsideCount)));
  const warnings = [
    status.damage && `The index of the last run was damaged and has been set aside: ${status.damage}`,
    status.outdated && 'Another version of the service built this index. It serves until a reindex has replaced it.',
  ].filter(warning => typeof warning === 'string');
  const list = part('warnings', HTMLElement);
  list.replaceChildren(...warnings.map(warning => made('li', warning)));
  list.hidden = warnings.length === 0;
  showError(status);
  showSetAside(status);
}

/** @param {Status} status */
function showError({ lastError }) {
  part('error', HTMLElement).replaceChildren(...lastError
    ? [made('p', time(lastError.at), 'hint'), made('p', lastError.message)]
    : [made('p', 'None since the start.', 'none')]);
}

/** @param {Status} status */
function showSetAside({ setAside, setAsideCount }) {
  const place = part('aside', HTMLElement);
  if (setAside.length === 0) {
    place.replaceChildren(made('p', 'None: every document of the log could be read.', 'none'));
    return;
  }
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  for (const title of ['Position', 'Document', 'Why']) {
    const cell = made('th', title);
    cell.scope = 'col';
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { position, id, reason } of setAside) {
    body.insertRow().append(made('td', number(position)), made('td', id, 'code'), made('td', reason));
  }
  const frame = made('div', '', 'scroll');
  frame.tabIndex = 0;
  frame.role = 'group';
  frame.ariaLabel = 'Documents set aside';
  frame.append(table);
  const rest = setAsideCount - setAside.length;
  place.replaceChildren(frame, ...rest > 0 ? [made('p', `And ${counted(rest, 'more document')}.`, 'hint')] : []);
}

/**
 * @param {string} name
 * @param {string} value
 */
function pair(name, value) {
  const both = document.createElement('div');
  both.append(made('dt', name), made('dd', value));
  return [both];
}

/**
 * An element with a text, which stays text.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {string} text
 * @param {string} [name] its class
 */
function made(tag, text, name = '') {
  const element = document.createElement(tag);
  element.textContent = text;
  if (name !== '') {
    element.className = name;
  }
  return element;
}
