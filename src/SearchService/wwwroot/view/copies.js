import { timeOf } from './days.js';
import { counted, element, number } from './element.js';
import { articleAddress } from './links.js';

/**
 * The other articles that tell the same story in the same words, folded away; null where there is none.
 * @param {import('./answers.js').Copies | undefined} copies
 */
export function copiesLine(copies) {
  if (!copies || copies.count === 0) {
    return null;
  }
  const rest = copies.count - copies.articles.length;
  return element('details', { class: 'quoted' },
    element('summary', {}, `The same in ${counted(copies.count, 'other article')}`),
    element('ul', {},
      ...copies.articles.map(({ id, title, source, published }) => element('li', {},
        source && element('span', { class: 'source', dir: 'auto' }, source), ' ',
        element('a', { href: articleAddress(id), dir: 'auto' }, title), ' ', timeOf(published))),
      rest > 0 && element('li', {}, `and ${number(rest)} more`)));
}
