import { element } from './element.js';

/**
 * An address of the web; null for anything else. No other scheme (`javascript:`, `data:`) ever becomes a link.
 * @param {string | null | undefined} address
 * @returns {URL | null}
 */
export function webAddress(address) {
  const url = address && URL.canParse(address) ? new URL(address) : null;
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') ? url : null;
}

// A colon may stand in a path, and the ids of imported articles are full of them.
const inPath = (/** @type {string} */ id) => encodeURIComponent(id).replaceAll('%3A', ':');

/** @param {string} id */
export function articleAddress(id) {
  return `/articles/${inPath(id)}`;
}

/** @param {string} id */
export function tweetAddress(id) {
  return `/tweets/${inPath(id)}`;
}

/**
 * The id at the end of a view's address; what cannot be decoded stays as it is, and finds nothing.
 * @param {string} path
 */
export function idIn(path) {
  const last = path.slice(path.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/**
 * A link to another site; null where there is no address of the web.
 * @param {string | null | undefined} address
 * @param {string} [words] the site's name unless given
 */
export function outwards(address, words) {
  const url = webAddress(address);
  return url === null ? null : element('a', { class: 'outwards', href: url.href, rel: 'noreferrer' }, words ?? url.hostname.replace(/^www\./, ''));
}

/**
 * Text whose addresses are links.
 * @param {string} text
 * @returns {(Node | string)[]}
 */
export function linked(text) {
  return text.split(/(https?:\/\/[^\s<>"“”]+)/).map((part, at) => at % 2 === 1 && webAddress(part) !== null
    ? element('a', { href: part, rel: 'noreferrer nofollow' }, part.replace(/^https?:\/\//, ''))
    : part);
}
