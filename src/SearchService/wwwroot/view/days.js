import { element } from './element.js';

/** @typedef {{ since: string, until: string }} Range half-open, days as `YYYY-MM-DD`; empty for no bound */
/** @typedef {'year' | 'month' | 'day'} Unit */

const utc = /** @type {const} */ ({ timeZone: 'UTC' });
const long = {
  day: new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'long', year: 'numeric' }),
  month: new Intl.DateTimeFormat('en-GB', { ...utc, month: 'long', year: 'numeric' }),
  year: new Intl.DateTimeFormat('en-GB', { ...utc, year: 'numeric' }),
};
const short = {
  day: new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'short' }),
  month: new Intl.DateTimeFormat('en-GB', { ...utc, month: 'short', year: 'numeric' }),
  year: long.year,
};

/**
 * A day that the API wrote; null for what is no day.
 * @param {string} day `YYYY-MM-DD`
 */
function read(day) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return date === null || Number.isNaN(date.getTime()) ? null : date;
}

/** @param {Date} date */
const write = date => date.toISOString().slice(0, 10);

/**
 * The day so many days later, `YYYY-MM-DD`; what is no day stays as it is.
 * @param {string} day
 * @param {number} days
 */
export function dayAfter(day, days) {
  const date = read(day);
  return date === null ? day : write(new Date(date.getTime() + days * 86_400_000));
}

/**
 * A day in words: `29 October 2020`.
 * @param {string} day
 */
export function dayInWords(day) {
  const date = read(day);
  return date === null ? day : long.day.format(date);
}

/**
 * The beginning of an interval in few letters: `2020`, `Oct 2020`, `29 Oct`.
 * @param {string} since
 * @param {Unit} unit
 * @param {boolean} [year] whether a day is told with its year: `29 Oct 2020`
 */
export function tick(since, unit, year = false) {
  const date = read(since);
  return date === null ? since : `${short[unit].format(date)}${year && unit === 'day' ? ` ${date.getUTCFullYear()}` : ''}`;
}

/**
 * A day as an element; null where it is unknown.
 * @param {string | null} day
 */
export function timeOf(day) {
  return day === null ? null : element('time', { datetime: day }, dayInWords(day));
}

/**
 * The year, month or day that begins on a day.
 * @param {Date} first
 * @param {Unit} unit
 * @returns {Range}
 */
function whole(first, unit) {
  const [year, month, day] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()];
  const [from, behind] = unit === 'year' ? [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
    : unit === 'month' ? [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)]
    : [Date.UTC(year, month, day), Date.UTC(year, month, day + 1)];
  return { since: write(new Date(from)), until: write(new Date(behind)) };
}

/**
 * Which unit a range is a whole one of; null for any other range.
 * @param {Range} range
 * @returns {Unit | null}
 */
function unitOf({ since, until }) {
  const first = read(since);
  return first === null ? null : /** @type {Unit[]} */ (['day', 'month', 'year']).find(unit => {
    const one = whole(first, unit);
    return one.since === since && one.until === until;
  }) ?? null;
}

/**
 * A range in words: `2020`, `October 2020`, `29 October 2020`, `3 May 2020 to 9 June 2020`, `since …`, `before …`.
 * @param {string} since first day inside; empty for none
 * @param {string} until first day behind; empty for none
 */
export function rangeInWords(since, until) {
  const first = read(since);
  const unit = unitOf({ since, until });
  if (unit !== null && first !== null) {
    return long[unit].format(first);
  }
  if (since === '') {
    return `before ${dayInWords(until)}`;
  }
  return until === '' ? `since ${dayInWords(since)}` : `${dayInWords(since)} to ${dayInWords(dayAfter(until, -1))}`;
}

/**
 * The whole year and month that lie around a range, widest first; none around what reaches over several years.
 * @param {Range} range
 * @returns {Range[]}
 */
export function rangesAround({ since, until }) {
  const first = read(since);
  if (first === null || read(until) === null) {
    return [];
  }
  return /** @type {Unit[]} */ (['year', 'month']).map(unit => whole(first, unit))
    .filter(around => around.until >= until && !(around.since === since && around.until === until));
}
