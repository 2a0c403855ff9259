import { element } from './element.js';
import { linked } from './links.js';
import { tweetCard } from './tweet-card.js';

/**
 * An article's body: paragraphs, and its tweets as cards where it quotes them.
 * @param {string} body
 * @param {import('./answers.js').Occurrence[]} tweets in the order of the body
 * @returns {HTMLElement[]}
 */
export function bodyParts(body, tweets) {
  /** @type {HTMLElement[]} */
  const parts = [];
  let at = 0;
  for (const tweet of tweets) {
    // Offsets of another version of the service must not repeat or lose text.
    if (tweet.start < at || tweet.end <= tweet.start || tweet.end > body.length) {
      continue;
    }
    parts.push(...paragraphs(body.slice(at, tweet.start)), tweetCard(tweet, linked(tweet.text), { heading: 'p' }));
    at = tweet.end;
  }
  return [...parts, ...paragraphs(body.slice(at))];
}

/** @param {string} text */
function paragraphs(text) {
  return text.split(/\n{2,}/).map(part => part.trim()).filter(part => part !== '').map(part => element('p', { dir: 'auto' }, ...linked(part)));
}
