import { byId } from './element.js';
import { problemMessage } from './problem.js';
import { slashFocuses } from './search-shortcut.js';
import { wayBack } from './back-link.js';

/**
 * Sets up what the views of one article and of one tweet share, and shows what `load` makes.
 * @param {() => Promise<{ title: string, nodes: Node[] } | { problem: import('./api.js').Problem }>} load
 */
export function showView(load) {
  const view = byId('view', HTMLElement);
  const content = byId('content', HTMLElement);
  byId('back', HTMLElement).append(wayBack());
  slashFocuses(byId('q', HTMLInputElement));
  content.addEventListener('click', clicked => {
    if (/** @type {HTMLElement} */ (clicked.target).dataset.do === 'retry') {
      show();
    }
  });
  show();

  async function show() {
    view.setAttribute('aria-busy', 'true');
    const loaded = await load();
    view.removeAttribute('aria-busy');
    if ('problem' in loaded) {
      content.replaceChildren(problemMessage(loaded.problem));
    } else {
      document.title = `${loaded.title} – News search`;
      content.replaceChildren(...loaded.nodes);
    }
  }
}
