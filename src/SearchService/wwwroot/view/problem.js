import { element } from './element.js';

/**
 * What went wrong, with a button `data-do="retry"`.
 * @param {import('./api.js').Problem} problem
 * @param {string} [reassurance] what is not lost
 */
export function problemMessage(problem, reassurance) {
  return element('div', { class: 'message problem', role: 'alert' },
    element('h2', {}, problem.title),
    ...problem.details.map(detail => element('p', { dir: 'auto' }, detail)),
    reassurance && problem.status === 0 ? element('p', {}, reassurance) : null,
    element('p', {}, element('button', { type: 'button', 'data-do': 'retry', 'data-key': 'retry' }, 'Try again')));
}
