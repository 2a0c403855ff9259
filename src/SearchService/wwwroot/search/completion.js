/**
 * What may have been meant by a query that finds nothing while its last word is not typed to the end: the same with a star behind it.
 * @param {string} q
 * @returns {string | null} null where the query does not end in a plain word of three letters or more
 */
export function begunWord(q) {
  const last = q.match(/(?:^|[\s(])[\p{L}\p{N}]{3,}$/u);
  const openQuote = (q.match(/"/g)?.length ?? 0) % 2 === 1;
  return last === null || openQuote ? null : `${q}*`;
}
