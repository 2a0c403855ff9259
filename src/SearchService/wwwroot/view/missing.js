import { element } from './element.js';

/**
 * Shown where nothing has this id.
 * @param {'article' | 'tweet'} what
 * @param {string} id
 */
export function missing(what, id) {
  return element('div', { class: 'message' },
    element('h1', {}, `There is no such ${what}`),
    element('p', {}, `Nothing here has the id `, element('code', { dir: 'auto' }, id), what === 'article' ? '.' : ': no article quotes a tweet with it.'),
    element('ul', {},
      element('li', {}, what === 'article' ? 'It may have been deleted, or it waits to be indexed: try again in a moment.' : 'The last article that quoted it may have been deleted.'),
      element('li', {}, 'The address may have lost its end. Search for it above, or ', element('a', { href: '/' }, 'look through everything'), '.')));
}
