/**
 * Makes an element. Text becomes text nodes, never markup: the page runs under Trusted Types, and what it shows was written by others.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | null | undefined>} [attributes] true sets an empty attribute; false, null and undefined none
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== null && value !== undefined) {
      made.setAttribute(name, value === true ? '' : String(value));
    }
  }
  made.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return made;
}

/**
 * The element of the page with this id.
 * @template {HTMLElement} T
 * @param {string} id
 * @param {new () => T} kind
 * @returns {T}
 */
export function byId(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) {
    throw new Error(`The page has no ${kind.name} #${id}.`);
  }
  return found;
}

/**
 * Text for screen readers only.
 * @param {string} text
 */
export function unseen(text) {
  return element('span', { class: 'unseen' }, text);
}

const numbers = new Intl.NumberFormat('en');

/**
 * A number and its noun, such as `1 article` or `1,204 articles`.
 * @param {number} count
 * @param {string} noun
 */
export function counted(count, noun) {
  return `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** @param {number} count */
export function number(count) {
  return numbers.format(count);
}
