import { timeOf } from './days.js';
import { counted, element } from './element.js';
import { marked, markedWhole } from './marks.js';

/**
 * @typedef {import('./client.js').ArticleHit} ArticleHit
 * @typedef {import('./client.js').TweetHit} TweetHit
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
      details('Article', hit.source === null ? null : element('span', { dir: 'auto' }, hit.source), timeOf(hit.published)),
      element('h3', { dir: 'auto' }, element('a', { href: addressOf(hit.url, hit.id), rel: 'noreferrer' }, title)),
      hit.authors.length === 0 ? null : element('p', { class: 'byline', dir: 'auto' }, `By ${list(hit.authors)}`),
      ...hit.highlight.snippets.map(snippet => element('p', { class: 'snippet', dir: 'auto' }, marked(snippet.html))),
      hit.tweetCount === 0 ? null : element('p', { class: 'count' }, `Quotes ${counted(hit.tweetCount, 'tweet')}`)));
}

/** @param {TweetHit} hit */
function tweetItem(hit) {
  const { name, handle } = hit.author;
  return element('li', { class: 'hit tweet' },
    element('article', {},
      details('Tweet', timeOf(hit.published)),
      element('h3', {},
        element('bdi', {}, name || `@${handle}`),
        name && handle ? element('span', { class: 'handle' }, ' ', element('bdi', {}, `@${handle}`)) : null),
      element('blockquote', { dir: 'auto' }, markedWhole(hit.text, hit.highlight.snippets)),
      quotedIn(hit)));
}

/** @param {TweetHit} hit */
function quotedIn(hit) {
  const rest = hit.quoteCount - hit.quotedIn.length;
  return element('details', { class: 'quoted' },
    element('summary', {}, `Quoted in ${counted(hit.quoteCount, 'article')}`),
    element('ul', {},
      ...hit.quotedIn.map(article => element('li', {},
        element('a', { href: addressOf(null, article.id), dir: 'auto' }, article.title), ' ', timeOf(article.published))),
      rest > 0 && element('li', {}, element('a', { href: `/v1/tweets/${encodeURIComponent(hit.id)}/articles` }, `and ${counted(rest, 'more article')}`))));
}

/**
 * The line above a hit.
 * @param {string} type
 * @param {...(Node | null)} parts
 */
function details(type, ...parts) {
  return element('p', { class: 'details' }, element('span', { class: 'type' }, type), ...parts.flatMap(part => part === null ? [] : [' ', part]));
}

/**
 * Where a hit leads: its own address if that is of the web, else what the service knows about it. Any other scheme (`javascript:`, `data:`) never becomes a link.
 * @param {string | null} url
 * @param {string} id
 */
function addressOf(url, id) {
  const address = url !== null && URL.canParse(url) ? new URL(url) : null;
  return address !== null && (address.protocol === 'http:' || address.protocol === 'https:') ? address.href : `/v1/articles/${encodeURIComponent(id)}`;
}

const lists = new Intl.ListFormat('en', { type: 'conjunction' });

/** @param {string[]} names */
function list(names) {
  return lists.format(names);
}
