const numbers = new Intl.NumberFormat('en');
const times = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' });
const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium', hourCycle: 'h23' });

/** @param {number} count */
export function number(count) {
  return numbers.format(count);
}

/**
 * A number and its noun, such as `1 document` or `1,204 documents`.
 * @param {number} count
 * @param {string} noun
 */
export function counted(count, noun) {
  return `${numbers.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** @param {string} moment ISO 8601 */
export function time(moment) {
  return times.format(new Date(moment));
}

/** @param {Date} moment */
export function timeOfDay(moment) {
  return clock.format(moment);
}

/**
 * Bytes in the largest fitting unit, such as `1.4 MB`.
 * @param {number} bytes
 */
export function size(bytes) {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return new Intl.NumberFormat('en', { style: 'unit', unit: units[step], unitDisplay: step === 0 ? 'long' : 'short', maximumFractionDigits: step === 0 ? 0 : 1 }).format(bytes / 1000 ** step);
}

/**
 * How long something took, such as `3 s` or `2 min 5 s`.
 * @param {string} from ISO 8601
 * @param {string} to ISO 8601
 */
export function duration(from, to) {
  const seconds = Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
  return seconds < 10 ? `${seconds.toFixed(1)} s` : seconds < 60 ? `${Math.round(seconds)} s` : `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * The page's element with an id.
 * @template {HTMLElement} Wanted
 * @param {string} id
 * @param {new () => Wanted} type
 */
export function part(id, type) {
  const found = document.getElementById(id);
  if (!(found instanceof type)) {
    throw new Error(`The page has no ${type.name} #${id}.`);
  }
  return found;
}

/**
 * Shows a text, or hides its place where there is none.
 * @param {HTMLElement} place
 * @param {string} text
 */
export function say(place, text) {
  place.textContent = text;
  place.hidden = text === '';
}
