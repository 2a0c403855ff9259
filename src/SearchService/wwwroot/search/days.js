import { element } from './element.js';

const utc = /** @type {const} */ ({ timeZone: 'UTC' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { ...utc, day: 'numeric', month: 'long', year: 'numeric' });
const monthFormat = new Intl.DateTimeFormat('en-GB', { ...utc, month: 'long', year: 'numeric' });

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
 * A day in words: `29 October 2020`.
 * @param {string} day
 */
export function dayInWords(day) {
  const date = read(day);
  return date === null ? day : dayFormat.format(date);
}

/**
 * A day as an element; null where it is unknown.
 * @param {string | null} day
 */
export function timeOf(day) {
  return day === null ? null : element('time', { datetime: day }, dayInWords(day));
}

/**
 * How many of a unit a half-open range spans, where it spans whole ones.
 * @param {string} since
 * @param {string} until
 * @returns {'year' | 'month' | 'day' | null}
 */
function unitOf(since, until) {
  const first = read(since);
  if (first === null) {
    return null;
  }
  const [year, month, day] = [first.getUTCFullYear(), first.getUTCMonth(), first.getUTCDate()];
  if (until === write(new Date(Date.UTC(year, month, day + 1)))) {
    return 'day';
  }
  if (day === 1 && until === write(new Date(Date.UTC(year, month + 1, 1)))) {
    return 'month';
  }
  return day === 1 && month === 0 && until === write(new Date(Date.UTC(year + 1, 0, 1))) ? 'year' : null;
}

/**
 * A range in words: `2020`, `October 2020`, `29 October 2020`, `3 May 2020 to 9 June 2020`, `since …`, `before …`.
 * @param {string} since first day inside; empty for none
 * @param {string} until first day behind; empty for none
 */
export function rangeInWords(since, until) {
  const first = read(since);
  const behind = read(until);
  const unit = unitOf(since, until);
  if (unit !== null && first !== null) {
    return unit === 'year' ? String(first.getUTCFullYear()) : unit === 'month' ? monthFormat.format(first) : dayFormat.format(first);
  }
  if (since === '') {
    return `before ${dayInWords(until)}`;
  }
  if (until === '' || behind === null) {
    return until === '' ? `since ${dayInWords(since)}` : `${dayInWords(since)} to ${until}`;
  }
  return `${dayInWords(since)} to ${dayFormat.format(new Date(behind.getTime() - 86_400_000))}`;
}

/**
 * The month around a day, the year around a month; null around anything else.
 * @param {string} since
 * @param {string} until
 * @returns {{ since: string, until: string } | null}
 */
export function rangeAround(since, until) {
  const unit = unitOf(since, until);
  const first = read(since);
  if (first === null || unit === null || unit === 'year') {
    return null;
  }
  const [year, month] = [first.getUTCFullYear(), first.getUTCMonth()];
  return unit === 'day'
    ? { since: write(new Date(Date.UTC(year, month, 1))), until: write(new Date(Date.UTC(year, month + 1, 1))) }
    : { since: write(new Date(Date.UTC(year, 0, 1))), until: write(new Date(Date.UTC(year + 1, 0, 1))) };
}
