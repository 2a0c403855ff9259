import { element } from './element.js';

/**
 * A piece of text, and whether it matches.
 * @typedef {{ text: string, marked: boolean }} Piece
 */

/** @type {Record<string, string>} */
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/**
 * Reads a highlight: escaped text with `<mark>` around matches. It knows those two tags and five entities; everything else is text.
 * @param {string} html
 * @returns {Piece[]}
 */
export function piecesOf(html) {
  /** @type {Piece[]} */
  const pieces = [];
  let marked = false;
  for (const part of html.split(/(<\/?mark>)/)) {
    if (part === '<mark>' || part === '</mark>') {
      marked = part === '<mark>';
    } else if (part !== '') {
      pieces.push({ text: part.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity]), marked });
    }
  }
  return pieces;
}

/**
 * Nodes for a highlight.
 * @param {string} html
 */
export function marked(html) {
  return nodesOf(piecesOf(html));
}

/**
 * A whole text with the marks of its snippets put back in place.
 * @param {string} text
 * @param {{ html: string, start: number }[]} snippets `start` counts UTF-16 units into the text
 */
export function markedWhole(text, snippets) {
  /** @type {[number, number][]} */
  const ranges = [];
  for (const snippet of snippets) {
    const pieces = piecesOf(snippet.html);
    const passage = pieces.map(piece => piece.text).join('');
    const ellipsis = text.startsWith('… ', snippet.start) || !passage.startsWith('… ') ? 0 : 2;
    let at = snippet.start - ellipsis;
    for (const piece of pieces) {
      if (piece.marked && text.startsWith(piece.text, at)) {
        ranges.push([at, at + piece.text.length]);
      }
      at += piece.text.length;
    }
  }
  ranges.sort((one, other) => one[0] - other[0]);
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const [start, end] of ranges.filter(([, end], index) => index === 0 || end > ranges[index - 1][1])) {
    pieces.push({ text: text.slice(at, start), marked: false }, { text: text.slice(Math.max(at, start), end), marked: true });
    at = end;
  }
  pieces.push({ text: text.slice(at), marked: false });
  return nodesOf(pieces.filter(piece => piece.text !== ''));
}

/** @param {Piece[]} pieces */
function nodesOf(pieces) {
  const nodes = document.createDocumentFragment();
  nodes.append(...pieces.map(piece => piece.marked ? element('mark', {}, piece.text) : piece.text));
  return nodes;
}
