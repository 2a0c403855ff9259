import { element } from './element.js';
import { tweetAddress } from './links.js';

/** @typedef {import('./answers.js').ProseQuotation} ProseQuotation */

/** @type {Record<string, string>} */
const ways = { verbatim: 'word for word', shortened: 'shortened', altered: 'with other words' };

/**
 * Words between quotation marks, as a link to the tweet that they are from.
 * @param {ProseQuotation} quotation
 * @param {string} words as they stand in the body
 */
export function saidIn(quotation, words) {
  return element('a', { class: 'said', href: tweetAddress(quotation.tweet.id) }, words);
}

/**
 * Which tweet was quoted, and what was left out or put in; null where it was quoted word for word.
 * @param {ProseQuotation} quotation
 */
export function differenceOf(quotation) {
  if (quotation.how === 'verbatim') {
    return null;
  }
  const { name, handle } = quotation.tweet.author;
  return element('details', { class: 'difference' },
    element('summary', {}, 'Quotes ', element('bdi', {}, handle ? `@${handle}` : name), ` ${Object.hasOwn(ways, quotation.how) ? ways[quotation.how] : ''}`),
    element('p', { dir: 'auto' }, ...quotation.difference.flatMap(({ change, text }) =>
      [change === 'removed' ? element('del', {}, text) : change === 'added' ? element('ins', {}, text) : text, ' '])));
}
