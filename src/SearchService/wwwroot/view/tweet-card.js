import { timeOf } from './days.js';
import { element } from './element.js';
import { tweetAddress } from './links.js';

/**
 * @typedef {import('./answers.js').TweetAuthor} TweetAuthor
 */

/**
 * A tweet as a card: who, when, what, and whatever stands below.
 * @param {{ id: string, author: TweetAuthor, published: string | null }} tweet
 * @param {(Node | string)[]} text
 * @param {{ heading: 'h2' | 'h3' | 'h1' | 'p', here?: boolean }} as `here`: the card is on the tweet's own page, so its name is no link
 * @param {...(Node | null)} below
 */
export function tweetCard(tweet, text, as, ...below) {
  const { name, handle } = tweet.author;
  const who = [
    element('bdi', { class: 'name' }, name || `@${handle}`),
    name && handle ? element('span', { class: 'handle' }, ' ', element('bdi', {}, `@${handle}`)) : null,
  ];
  return element('article', { class: 'card' },
    element('header', {},
      monogram(name || handle || ''),
      element(as.heading, { class: 'who' }, ...as.here ? who : [element('a', { href: tweetAddress(tweet.id) }, ...who)]),
      timeOf(tweet.published)),
    element('blockquote', { dir: 'auto' }, ...text),
    ...below);
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

/**
 * The first letter of a name in a circle, always of the same colour for the same name.
 * @param {string} name
 */
function monogram(name) {
  const first = name.match(/[\p{L}\p{N}]/u)?.[0] ?? [...letters.segment(name)][0]?.segment ?? '';
  const circle = element('span', { class: 'monogram', 'aria-hidden': 'true' }, first.toUpperCase());
  const hue = [...name].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 360, 7);
  circle.style.setProperty('--hue', String(hue));
  return circle;
}
