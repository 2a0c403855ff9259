import { ask } from './view/api.js';
import { timeOf } from './view/days.js';
import { counted, element } from './view/element.js';
import { articleAddress, idIn, linked, outwards } from './view/links.js';
import { missing } from './view/missing.js';
import { problemMessage } from './view/problem.js';
import { tweetCard } from './view/tweet-card.js';
import { showView } from './view/view.js';

/**
 * @typedef {import('./view/answers.js').Tweet} Tweet
 * @typedef {import('./view/answers.js').QuotingArticles} QuotingArticles
 */

/** Quoting articles asked for at once. */
const pageSize = 50;

/** @type {Record<string, string>} */
const networks = { twitter: 'Twitter', mastodon: 'Mastodon', bluesky: 'Bluesky' };

const id = idIn(location.pathname);
const address = `/v1/tweets/${location.pathname.slice(location.pathname.lastIndexOf('/') + 1)}`;

showView(async () => {
  /** @type {import('./view/api.js').Outcome<Tweet>} */
  const outcome = await ask(address);
  if ('problem' in outcome) {
    return outcome.problem.status === 404 || outcome.problem.status === 400 ? { title: 'No such tweet', nodes: [missing('tweet', id)] } : outcome;
  }
  const tweet = outcome.answer;
  const name = tweet.author.name || `@${tweet.author.handle}`;
  return { title: `${name}: ${tweet.text.replace(/\s+/g, ' ').slice(0, 60)}`, nodes: [
    tweetCard(tweet, linked(tweet.text), { heading: 'h1', here: true }, facts(tweet)),
    variantsOf(tweet.variants ?? [], tweet.text),
    quotedBy(tweet.quoteCount),
  ] };
});

/** @param {Tweet} tweet */
function facts({ network, statusIds, author: { handle } }) {
  const original = network === 'twitter' && handle && /^\w+$/.test(handle) ? statusIds?.find(status => /^\d+$/.test(status)) : undefined;
  return element('p', { class: 'facts' },
    handle && element('a', { href: `/?${new URLSearchParams({ q: `from:${handle}` })}` }, 'More tweets of ', element('bdi', {}, `@${handle}`)), ' ',
    network && Object.hasOwn(networks, network) && element('span', {}, networks[network]), ' ',
    original && outwards(`https://x.com/${handle}/status/${original}`, 'See the original'));
}

/**
 * The other ways in which articles show the tweet; nothing where all show the same.
 * @param {import('./view/answers.js').Variant[]} variants
 * @param {string} text
 */
function variantsOf(variants, text) {
  const others = variants.filter(variant => variant.text !== text);
  return element('details', { class: 'variants', hidden: others.length === 0 },
    element('summary', {}, `Quoted in ${counted(others.length, 'other wording')}`),
    element('ul', {}, ...others.map(variant => element('li', {},
      element('blockquote', { dir: 'auto' }, ...linked(variant.text)),
      element('p', { class: 'facts' }, ...variant.quotedIn.flatMap(article => [element('a', { href: articleAddress(article.id), dir: 'auto' }, article.title), ' ']),
        variant.quoteCount > variant.quotedIn.length && element('span', {}, `and ${counted(variant.quoteCount - variant.quotedIn.length, 'more article')}`))))));
}

/**
 * Everything that quotes the tweet, first to last, a page at a time.
 * @param {number} count
 */
function quotedBy(count) {
  const list = element('ol', { role: 'list' });
  const below = element('div', {});
  below.addEventListener('click', clicked => {
    const button = /** @type {Element} */ (clicked.target).closest('button');
    if (button) {
      clicked.stopPropagation();
      more(true);
    }
  });
  more(false);
  return element('section', { class: 'quoting', 'aria-labelledby': 'quoting-title' },
    element('h2', { id: 'quoting-title' }, `Quoted in ${counted(count, 'article')}`), list, below);

  /** @param {boolean} asked whether somebody asked for these, and goes on reading at the first of them */
  async function more(asked) {
    /** @type {import('./view/api.js').Outcome<QuotingArticles>} */
    const outcome = await ask(`${address}/articles?limit=${pageSize}&offset=${list.children.length}`);
    if ('problem' in outcome) {
      return below.replaceChildren(problemMessage(outcome.problem));
    }
    const items = outcome.answer.articles.map(article => element('li', {}, timeOf(article.published) ?? element('span', { class: 'undated' }, 'Without a date'),
      element('a', { href: articleAddress(article.id), dir: 'auto' }, article.title)));
    list.append(...items);
    const rest = items.length === 0 ? 0 : outcome.answer.total - list.children.length;
    below.replaceChildren(...rest > 0 ? [element('button', { type: 'button', class: 'step' }, `Show ${counted(Math.min(rest, pageSize), 'more article')}`)] : []);
    if (asked) {
      items[0]?.querySelector('a')?.focus();
    }
  }
}
