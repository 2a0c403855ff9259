import { copiesLine } from '../view/copies.js';
import { timeOf } from '../view/days.js';
import { counted, element } from '../view/element.js';
import { articleAddress, outwards, tweetAddress } from '../view/links.js';
import { marked, markedWhole } from '../view/marks.js';
import { tweetCard } from '../view/tweet-card.js';

/**
 * @typedef {import('../view/answers.js').ArticleHit} ArticleHit
 * @typedef {import('../view/answers.js').TweetHit} TweetHit
 */

/**
 * A hit as a list item.
 * @param {ArticleHit | TweetHit} hit
 */
export function hitItem(hit) {
  return hit.type === 'tweet' ? tweetItem(hit) : articleItem(hit);
}

/** @param {ArticleHit} hit */
function articleItem(hit) {
  const title = hit.highlight.title === null || hit.highlight.title === undefined ? hit.title : marked(hit.highlight.title);
  return element('li', { class: 'hit article' },
    element('article', {},
      facts(hit.source === null ? null : element('span', { class: 'source', dir: 'auto' }, hit.source), timeOf(hit.published)),
      element('h3', { dir: 'auto' }, element('a', { href: articleAddress(hit.id) }, title)),
      hit.authors.length === 0 ? null : element('p', { class: 'byline', dir: 'auto' }, `By ${lists.format(hit.authors)}`),
      ...hit.highlight.snippets.map(snippet => element('p', { class: 'snippet', dir: 'auto' }, marked(snippet.html))),
      facts(hit.tweetCount === 0 ? null : element('span', {}, `Quotes ${counted(hit.tweetCount, 'tweet')}`), outwards(hit.url)),
      copiesLine(hit.copies)));
}

/** @param {TweetHit} hit */
function tweetItem(hit) {
  return element('li', { class: 'hit tweet' }, tweetCard(hit, [markedWhole(hit.text, hit.highlight.snippets)], { heading: 'h3' }, quotedIn(hit)));
}

/** @param {TweetHit} hit */
function quotedIn(hit) {
  const rest = hit.quoteCount - hit.quotedIn.length;
  return element('details', { class: 'quoted' },
    element('summary', {}, `Quoted in ${counted(hit.quoteCount, 'article')}`),
    element('ul', {},
      ...hit.quotedIn.map(article => element('li', {},
        element('a', { href: articleAddress(article.id), dir: 'auto' }, article.title), ' ', timeOf(article.published))),
      rest > 0 && element('li', {}, element('a', { href: tweetAddress(hit.id) }, `and ${counted(rest, 'more article')}`))));
}

/**
 * A line of small facts; null where there is none.
 * @param {...(Node | null)} parts
 */
function facts(...parts) {
  const known = parts.filter(part => part !== null);
  return known.length === 0 ? null : element('p', { class: 'facts' }, ...known.flatMap((part, at) => at === 0 ? [part] : [' ', part]));
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' });
