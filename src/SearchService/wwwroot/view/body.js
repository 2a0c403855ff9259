import { element } from './element.js';
import { linked } from './links.js';
import { differenceOf, saidIn } from './quotation-link.js';
import { tweetCard } from './tweet-card.js';

/**
 * @typedef {import('./answers.js').Occurrence} Occurrence
 * @typedef {import('./answers.js').ProseQuotation} ProseQuotation
 */

/**
 * An article's body: paragraphs, its tweets as cards where it quotes them, and words quoted in its prose as links to their tweets.
 * @param {string} body
 * @param {Occurrence[]} tweets in the order of the body
 * @param {ProseQuotation[]} quotations in the order of the body
 * @returns {HTMLElement[]}
 */
export function bodyParts(body, tweets, quotations) {
  /** @type {HTMLElement[]} */
  const parts = [];
  let at = 0;
  for (const tweet of tweets) {
    // Offsets of another version of the service must not repeat or lose text.
    if (tweet.start < at || tweet.end <= tweet.start || tweet.end > body.length) {
      continue;
    }
    parts.push(...paragraphs(body, at, tweet.start, quotations), tweetCard(tweet, linked(tweet.text), { heading: 'p' }));
    at = tweet.end;
  }
  return [...parts, ...paragraphs(body, at, body.length, quotations)];
}

/**
 * @param {string} body
 * @param {number} from
 * @param {number} to
 * @param {ProseQuotation[]} quotations
 * @returns {HTMLElement[]}
 */
function paragraphs(body, from, to, quotations) {
  return [...body.slice(from, to).matchAll(/\S(?:[^\n]|\n(?!\n))*/g)].flatMap(found => {
    const start = from + found.index;
    const end = start + found[0].trimEnd().length;
    const inside = quotations.filter(quotation => quotation.start >= start && quotation.end <= end);
    /** @type {(Node | string)[]} */
    const nodes = [];
    let at = start;
    for (const quotation of inside) {
      if (quotation.start >= at && quotation.end > quotation.start) {
        nodes.push(...linked(body.slice(at, quotation.start)), saidIn(quotation, body.slice(quotation.start, quotation.end)));
        at = quotation.end;
      }
    }
    return [element('p', { dir: 'auto' }, ...nodes, ...linked(body.slice(at, end))), ...inside.map(differenceOf).filter(part => part !== null)];
  });
}
