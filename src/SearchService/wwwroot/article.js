import { ask } from './view/api.js';
import { bodyParts } from './view/body.js';
import { copiesLine } from './view/copies.js';
import { timeOf } from './view/days.js';
import { counted, element, unseen } from './view/element.js';
import { articleAddress, idIn, outwards } from './view/links.js';
import { missing } from './view/missing.js';
import { showView } from './view/view.js';

/**
 * @typedef {import('./view/answers.js').Article} Article
 * @typedef {import('./view/answers.js').ArticleHit} ArticleHit
 */

/** Words that most people read in a minute. */
const pace = 220;

/** Similar articles to show, and the most that the service answers. */
const [most, limit] = [4, 20];

const lists = new Intl.ListFormat('en', { type: 'conjunction' });
const id = idIn(location.pathname);

showView(async () => {
  // The last part of the path as it stands: the service sends the same question ahead with the page (PageEndpoints.cs).
  const address = `/v1/articles/${location.pathname.slice(location.pathname.lastIndexOf('/') + 1)}`;
  /** @type {import('./view/api.js').Outcome<Article>} */
  const outcome = await ask(address);
  if ('problem' in outcome) {
    return outcome.problem.status === 404 || outcome.problem.status === 400 ? { title: 'No such article', nodes: [missing('article', id)] } : outcome;
  }
  const similar = element('aside', { class: 'similar', 'aria-labelledby': 'similar-title', hidden: true });
  showSimilar(address, outcome.answer.copies?.articles.map(copy => copy.id) ?? [], similar);
  return { title: outcome.answer.title, nodes: [reading(outcome.answer), similar] };
});

/** @param {Article} article */
function reading(article) {
  const { title, titleGenerated, source, published, authors, url, language, body, tweets, copies, quotations } = article;
  const distinct = new Set(tweets.map(tweet => tweet.id)).size;
  const minutes = Math.round(body.split(/\s+/).length / pace);
  return element('article', { class: 'reading' },
    element('header', {},
      element('p', { class: 'facts' }, ...spaced(
        source && element('a', { class: 'source', dir: 'auto', href: `/?${new URLSearchParams({ source })}` }, source),
        timeOf(published),
        minutes > 1 && element('span', {}, `${minutes} min read`),
        distinct > 0 && element('span', {}, `Quotes ${counted(distinct, 'tweet')}`))),
      element('h1', { dir: 'auto', lang: language }, title),
      authors.length > 0 && element('p', { class: 'byline', dir: 'auto' }, `By ${lists.format(authors)}`),
      element('p', { class: 'facts' }, ...spaced(
        outwards(url, 'Read the original'),
        titleGenerated && element('span', {}, 'It came without a headline; this one is its first sentence.'))),
      copiesLine(copies)),
    element('div', { class: 'prose', lang: language }, ...bodyParts(body, tweets, quotations ?? [])));
}

/**
 * @param {string} address
 * @param {string[]} copies what tells the same story in the same words, and is listed already
 * @param {HTMLElement} aside
 */
async function showSimilar(address, copies, aside) {
  /** @type {import('./view/api.js').Outcome<import('./view/answers.js').Similar>} */
  const outcome = await ask(`${address}/similar?limit=${Math.min(most + copies.length, limit)}`);
  const others = 'problem' in outcome ? [] : outcome.answer.hits.filter(hit => !copies.includes(hit.id));
  if (others.length === 0) {
    return;
  }
  aside.append(element('h2', { id: 'similar-title' }, 'Similar articles'), element('ul', {}, ...others.map(similarItem)));
  aside.hidden = false;
}

/** @param {ArticleHit} hit */
function similarItem(hit) {
  return element('li', {},
    element('p', { class: 'facts' }, ...spaced(hit.source && element('span', { class: 'source', dir: 'auto' }, hit.source), timeOf(hit.published))),
    element('h3', { dir: 'auto' }, element('a', { href: articleAddress(hit.id) }, hit.title)),
    hit.authors.length > 0 && element('p', { class: 'byline', dir: 'auto' }, unseen('By '), lists.format(hit.authors)));
}

/**
 * The parts that there are, with spaces between them.
 * @param {...(Node | string | null | false)} parts
 */
function spaced(...parts) {
  return parts.filter(part => part !== null && part !== false && part !== '').flatMap((part, at) => at === 0 ? [part] : [' ', part]);
}
