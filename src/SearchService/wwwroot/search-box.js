// A search box for any site: <script type="module" src="https://search.example/search-box.js"></script><search-box></search-box>
// One file, no dependencies, no build step. The README tells its attributes, parts, custom properties and what a content security policy must allow.

/**
 * What the service answers, as far as it is shown here.
 * @typedef {{ html: string, start: number }} Snippet
 * @typedef {{ id: string, type: 'article', title: string, url: string | null, source: string | null, published: string | null, authors: string[],
 *   highlight: { title: string | null, snippets: Snippet[] } }} ArticleHit
 * @typedef {{ id: string, type: 'tweet', author: { name: string, handle: string | null }, published: string | null, text: string, quoteCount: number,
 *   highlight: { snippets: Snippet[] } }} TweetHit
 * @typedef {{ value: string, label?: string | null, count: number, selected: boolean }} Bucket
 * @typedef {{ totalHits: number, hits: (ArticleHit | TweetHit)[], facets: Record<string, { buckets: Bucket[] }>, notes: { code: string }[] }} Answer
 * @typedef {{ kind: 'author' | 'hashtag' | 'title', value: string, label: string, count: number, highlight: string, id?: string, url?: string | null }} Suggestion
 * @typedef {{ answer: Answer, suggestions: Suggestion[], q: string }} Found `q` is what the answer answers: a star may stand behind what was typed
 */

/** Where this file came from: the service, unless `endpoint` names another. */
const origin = new URL('.', import.meta.url).href;

/** Milliseconds: from a keystroke to the question, to "Searching…", and until an answer is given up. */
const [pause, hint, patience] = [120, 400, 10_000];

/** @type {Record<string, string>} */
const facetNames = { type: 'Kind', author: 'Author', source: 'Source', hashtag: 'Hashtag' };

/** @type {Record<string, string>} */
const typeNames = { article: 'Articles', tweet: 'Tweets' };

// `all: initial` keeps out whatever the page around would hand down; lengths are in em, because pages redefine rem.
// A constructed sheet needs no permission of the page's style-src.
const sheet = new CSSStyleSheet();
sheet.replaceSync(`
:host { display: block; }
:host([hidden]) { display: none; }
.box {
  all: initial;
  color-scheme: var(--search-box-color-scheme, inherit);
  --ink: var(--search-box-color, light-dark(#1c1c1f, #ededf0));
  --quiet: var(--search-box-muted, light-dark(#5a5a63, #b0b0ba));
  --paper: var(--search-box-background, light-dark(#fff, #1f1f23));
  --edge: var(--search-box-border, light-dark(#83838d, #7d7d88));
  --accent: var(--search-box-accent, light-dark(#0b57a4, #9cc6ff));
  --active: var(--search-box-active, light-dark(#e9f0f9, #30343c));
  --mark: var(--search-box-mark, light-dark(#ffe9a3, #5b4a12));
  --line: light-dark(#dcdce1, #3c3c44);
  --round: var(--search-box-radius, .375em);
  display: block; position: relative; box-sizing: border-box;
  font: var(--search-box-font-size, 16px)/1.4 var(--search-box-font, system-ui, sans-serif);
  color: var(--ink); text-align: start; overflow-wrap: anywhere;
}
.box *, .box ::before { box-sizing: border-box; }
[hidden] { display: none !important; }
.unseen { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
form { display: flex; align-items: stretch; margin: 0; background: var(--paper); border: 1px solid var(--edge); border-radius: var(--round); }
form:focus-within { outline: 2px solid var(--accent); outline-offset: 1px; }
button, input { font: inherit; color: inherit; background: none; border: 0; margin: 0; padding: 0; min-inline-size: 0; border-radius: var(--round); }
button { cursor: pointer; }
input { flex: 1; min-block-size: 2.75em; padding-inline: .25em; outline: 0; text-overflow: ellipsis; }
input::placeholder { color: var(--quiet); opacity: 1; }
.icon { inline-size: 2.75em; flex: none; display: grid; place-items: center; color: var(--quiet); }
.icon:hover { color: var(--ink); }
svg { inline-size: 1.25em; block-size: 1.25em; fill: none; stroke: currentcolor; stroke-width: 2; stroke-linecap: round; }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: -2px; }
.panel {
  position: absolute; z-index: var(--search-box-z-index, 1000); inset-block-start: calc(100% + .375em); inset-inline: 0;
  max-block-size: var(--search-box-panel-height, min(36em, 70vh)); overflow: auto; overscroll-behavior: contain;
  background: var(--paper); border: 1px solid var(--edge); border-radius: var(--round);
  box-shadow: var(--search-box-shadow, 0 .5em 1.75em rgb(0 0 0 / .22));
}
.busy::before { content: ""; position: sticky; inset-block-start: 0; display: block; block-size: 2px; margin-block-end: -2px; background: var(--accent); animation: busy 1s infinite alternate; }
@keyframes busy { from { opacity: .15; } }
.facets { padding: .625em .75em; border-block-end: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: .375em; }
.facet { display: contents; }
.heading { color: var(--quiet); font-size: .8125em; font-weight: 600; }
.chip { display: flex; max-inline-size: 15em; white-space: nowrap; font-size: .875em; padding: .25em .75em; min-block-size: 2em; border: 1px solid var(--edge); border-radius: 1em; text-align: start; }
.chip bdi, .suggestion .title { overflow: hidden; text-overflow: ellipsis; }
.chip:hover { background: var(--active); }
.chip[aria-pressed=true] { background: var(--accent); border-color: var(--accent); color: var(--paper); }
.chip:focus-visible { outline-offset: 1px; }
.count { margin-inline-start: .375em; opacity: .85; font-variant-numeric: tabular-nums; }
.group > .heading { padding: .75em 1em .25em; }
.option { display: block; padding-block: .5em; padding-inline: .8125em 1em; border-inline-start: .1875em solid transparent; min-block-size: 2.75em; color: inherit; text-decoration: none; cursor: pointer; }
.option[aria-selected=true], .option:hover { background: var(--active); }
.option[aria-selected=true] { border-inline-start-color: var(--accent); }
.suggestion { display: flex; align-items: center; gap: .625em; }
.suggestion .title { flex: 1; font-weight: 400; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
.suggestion .meta { flex: none; }
.title { display: block; font-weight: 600; }
.meta { color: var(--quiet); font-size: .8125em; }
.hit .meta { display: block; margin-block-start: .125em; }
.snippet { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; font-size: .9375em; margin-block-start: .125em; }
.tweet .snippet { -webkit-line-clamp: 3; }
.handle { font-weight: 400; color: var(--quiet); }
.all { border-block-start: 1px solid var(--line); color: var(--accent); font-weight: 600; display: flex; align-items: center; margin-block-start: .25em; }
mark { background: var(--mark); color: inherit; border-radius: .125em; }
.message { padding: .875em 1em; color: var(--quiet); }
.message button { color: var(--accent); text-decoration: underline; min-block-size: 1.75em; margin-inline-start: .5em; }
@media (prefers-reduced-motion: reduce) { .busy::before { animation: none; } }
@media (forced-colors: active) {
  .option[aria-selected=true], .chip[aria-pressed=true] { forced-color-adjust: none; background: Highlight; color: HighlightText; }
  .option[aria-selected=true] * { color: inherit; }
  .busy::before { background: Highlight; }
}
@media print { .panel { display: none; } }
`);

/** A search box with suggestions and results while typing: an ARIA combobox in a shadow tree. */
class SearchBox extends HTMLElement {
  static observedAttributes = ['endpoint', 'placeholder', 'limit', 'facets', 'results-page'];

  #root = this.attachShadow({ mode: 'open', delegatesFocus: true });
  #hidden = element('span', { hidden: true });
  #input = element('input', {
    part: 'input', type: 'text', name: 'q', id: 'q', maxlength: 2048, autocomplete: 'off', autocapitalize: 'off', autocorrect: 'off', spellcheck: 'false', enterkeyhint: 'search',
    role: 'combobox', 'aria-label': 'Search', 'aria-autocomplete': 'list', 'aria-controls': 'list', 'aria-expanded': 'false',
  });
  #clear = element('button', { part: 'clear', class: 'icon', type: 'button', 'aria-label': 'Clear', hidden: true }, icon('M5 5l10 10M15 5L5 15'));
  #form = element('form', { part: 'form', role: 'search', method: 'get' },
    element('button', { part: 'button', class: 'icon', type: 'submit', 'aria-label': 'Search' }, icon('M8.5 3a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11M12.7 12.7L17 17')),
    this.#input, this.#clear, this.#hidden);
  #facets = element('div', { part: 'facets', class: 'facets', role: 'toolbar', 'aria-label': 'Filters', hidden: true });
  #list = element('div', { part: 'listbox', id: 'list', role: 'listbox', 'aria-label': 'Suggestions and results', hidden: true });
  #message = element('div', { part: 'message', class: 'message', hidden: true });
  #panel = element('div', { part: 'panel', class: 'panel', hidden: true }, this.#facets, this.#list, this.#message);
  #status = element('div', { class: 'unseen', role: 'status' });
  #box = element('div', { part: 'box', class: 'box' }, this.#form, this.#panel, this.#status);

  /** Values chosen of each facet. @type {Map<string, Set<string>>} */
  #chosen = new Map();
  /** What choosing an option does, where it is no link. @type {Map<HTMLElement, () => void>} */
  #acts = new Map();
  /** @type {HTMLElement[]} */
  #options = [];
  #active = -1;
  /** Ends the question that is being asked. @type {AbortController | null} */
  #asking = null;
  /** Ends what listens outside of the shadow tree. @type {AbortController | null} */
  #connection = null;
  /** What the panel shows the answer to; null where it holds none. @type {string | null} */
  #shown = null;
  #timer = 0;
  #replacing = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [sheet];
    this.#root.append(this.#box);
    this.#input.addEventListener('input', event => { if (!(/** @type {InputEvent} */ (event)).isComposing) this.#typed(); });
    this.#input.addEventListener('compositionend', () => this.#typed());
    this.#input.addEventListener('keydown', event => this.#key(event));
    this.#input.addEventListener('click', () => this.#unfold());
    this.#clear.addEventListener('click', () => this.#empty());
    this.#form.addEventListener('submit', () => this.#submitting());
    this.#box.addEventListener('keydown', event => { if (event.key === 'Escape' && event.target !== this.#input && this.#isOpen) { event.preventDefault(); this.#input.focus(); this.#fold(); } });
    this.#box.addEventListener('focusout', event => { if (!this.#replacing && !(event.relatedTarget instanceof Node && this.#box.contains(event.relatedTarget))) this.#fold(); });
    this.#facets.addEventListener('keydown', event => this.#walkChips(event));
    this.#list.addEventListener('click', event => this.#chose(event));
    // The focus stays in the input while the mouse chooses.
    this.#panel.addEventListener('mousedown', event => event.preventDefault());
  }

  connectedCallback() {
    const written = this.querySelector('form input:not([type=hidden])');
    if (written instanceof HTMLInputElement) {
      this.#input.value ||= written.value;
      if (document.activeElement === written) this.#input.focus();
    }
    this.#adopt();
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    document.addEventListener('pointerdown', event => { if (!event.composedPath().includes(this)) this.#fold(); }, { signal });
    addEventListener('online', () => { if (this.#isOpen && this.#shown === null) this.#ask(); }, { signal });
    addEventListener('pageshow', () => this.#fold(), { signal });
  }

  disconnectedCallback() {
    this.#connection?.abort();
    this.#fold();
  }

  attributeChangedCallback() {
    this.#shown = null;
    if (this.isConnected) this.#adopt();
  }

  /** What was typed. */
  get value() {
    return this.#input.value;
  }

  set value(text) {
    this.#input.value = text;
    this.#clear.hidden = text === '';
  }

  /** The service's address, with a slash at the end. */
  get #endpoint() {
    const given = this.getAttribute('endpoint')?.trim();
    return link(given ? given.replace(/\/*$/, '/') : origin, document.baseURI) ?? origin;
  }

  /** Most hits that are shown. */
  get #limit() {
    const given = Number(this.getAttribute('limit') ?? 5);
    return Number.isInteger(given) && given >= 1 && given <= 20 ? given : 5;
  }

  /** Names of the facets that are shown as chips. */
  get #facetNames() {
    return [...new Set((this.getAttribute('facets') ?? '').split(/[\s,]+/))].filter(name => Object.hasOwn(facetNames, name));
  }

  get #isOpen() {
    return !this.#panel.hidden;
  }

  /** Takes over what the form for browsers without JavaScript says: action, names, hidden fields, label. */
  #adopt() {
    const written = this.querySelector('form');
    const field = written?.querySelector('input:not([type]), input[type=search], input[type=text]');
    const label = field instanceof HTMLInputElement ? field.labels?.[0]?.textContent?.trim() || field.getAttribute('aria-label') : null;
    const page = link(this.getAttribute('results-page') ?? written?.getAttribute('action') ?? '', document.baseURI);
    const target = new URL(this.hasAttribute('results-page') || written?.hasAttribute('action') ? page ?? this.#endpoint : this.#endpoint);
    // A form drops the query part of its action: it is carried as fields.
    const fields = [...target.searchParams].map(([name, value]) => hiddenField(name, value));
    target.search = target.hash = '';
    fields.push(...[...written?.querySelectorAll('input[type=hidden]') ?? []].map(hidden => hiddenField(hidden.getAttribute('name') ?? '', hidden.getAttribute('value') ?? '')));
    for (const [name, values] of this.#chosen) fields.push(...[...values].map(value => hiddenField(name, value)));
    this.#hidden.replaceChildren(...fields);
    this.#form.action = target.href;
    this.#form.target = written?.target ?? '';
    this.#input.name = field?.getAttribute('name') || 'q';
    this.#input.placeholder = this.getAttribute('placeholder') ?? field?.getAttribute('placeholder') ?? 'Search';
    this.#input.setAttribute('aria-label', label || 'Search');
    this.#clear.hidden = this.#input.value === '';
  }

  #submitting() {
    this.#adopt();
    this.#fold();
  }

  #typed() {
    this.#clear.hidden = this.#input.value === '';
    this.#point(-1);
    this.#stop();
    if (this.#input.value.trim() === '') {
      this.#fold();
      this.#chosen.clear();
    } else {
      this.#timer = setTimeout(() => this.#ask(), pause);
    }
  }

  /** Shows the answer to what stands in the input: at once where it is there, else asks. */
  #unfold() {
    if (this.#isOpen || this.#input.value.trim() === '') return;
    if (this.#shown === this.#question) {
      this.#open();
    } else {
      this.#ask();
    }
  }

  #open() {
    this.#panel.hidden = false;
    this.#input.setAttribute('aria-expanded', String(this.#options.length > 0));
  }

  #fold() {
    this.#stop();
    this.#point(-1);
    this.#panel.hidden = true;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#status.textContent = '';
  }

  #empty() {
    this.value = '';
    this.#typed();
    this.#input.focus();
  }

  /** Forgets the question that is being asked: its answer would come late. */
  #stop() {
    clearTimeout(this.#timer);
    this.#asking?.abort();
    this.#asking = null;
    this.#panel.classList.remove('busy');
    this.#list.removeAttribute('aria-busy');
  }

  /** The question that stands in the box, as parameters of a search. */
  get #question() {
    const parameters = new URLSearchParams({ q: this.#input.value.trim(), limit: String(this.#limit), facets: this.#facetNames.join(','), facetLimit: '4' });
    for (const [name, values] of this.#chosen) for (const value of values) parameters.append(name, value);
    return parameters.toString();
  }

  async #ask() {
    this.#stop();
    const [question, typed, asking] = [this.#question, this.#input.value.trim(), new AbortController()];
    this.#asking = asking;
    const { signal } = asking;
    const late = setTimeout(() => this.#wait(), hint);
    const giveUp = setTimeout(() => asking.abort(new Error('The search takes too long just now.')), patience);
    try {
      const [found, suggestions] = await Promise.all([
        this.#search(question, typed, signal),
        /** @type {Promise<{ suggestions: Suggestion[] }>} */ (this.#get(`v1/suggest?${new URLSearchParams({ q: typed, limit: '6' })}`, signal))
          .then(answered => answered.suggestions, () => []), // a box without suggestions still finds
      ]);
      if (this.#asking === asking) this.#show(question, { ...found, suggestions });
    } catch (failure) {
      if (this.#asking === asking) this.#fail(failure);
    } finally {
      clearTimeout(late);
      clearTimeout(giveUp);
      if (this.#asking === asking) this.#stop();
    }
  }

  /**
   * Searches; where nothing is found and the last word may not be typed to its end, for what begins so.
   * @param {string} question
   * @param {string} typed
   * @param {AbortSignal} signal
   * @returns {Promise<{ answer: Answer, q: string }>}
   */
  async #search(question, typed, signal) {
    /** @type {Answer} */
    const answer = await this.#get(`v1/search?${question}`, signal);
    if (answer.totalHits === 0 && /(?:^|[\s(])[\p{L}\p{N}]{3,}$/u.test(typed) && typed.split('"').length % 2 === 1) {
      const parameters = new URLSearchParams(question);
      parameters.set('q', `${typed}*`);
      /** @type {Answer} */
      const begun = await this.#get(`v1/search?${parameters}`, signal);
      if (begun.totalHits > 0) return { answer: begun, q: `${typed}*` };
    }
    return { answer, q: typed };
  }

  /**
   * @param {string} path
   * @param {AbortSignal} signal
   */
  async #get(path, signal) {
    const response = await fetch(this.#endpoint + path, { signal, credentials: 'omit', referrerPolicy: 'no-referrer', headers: { Accept: 'application/json' } });
    if (response.ok) return response.json();
    const problem = await response.json().catch(() => null);
    const again = Number(response.headers.get('Retry-After')) || 1;
    throw new Error(response.status === 429 || response.status === 503 ? `The search is busy just now. Please try again in ${counted(again, 'second')}.`
      : response.status === 400 ? `This search could not be read. ${Object.values(problem?.errors ?? {}).flat().join(' ')}`
      : 'The search failed to answer.');
  }

  #wait() {
    this.#panel.classList.add('busy');
    this.#list.setAttribute('aria-busy', 'true');
    if (!this.#isOpen) {
      this.#facets.hidden = true;
      this.#fill([], []);
      this.#tell('Searching…');
      this.#open();
    }
  }

  /** @param {unknown} failure */
  #fail(failure) {
    const said = navigator.onLine === false ? 'You seem to be offline.'
      : failure instanceof Error && !(failure instanceof TypeError) && failure.name === 'Error' ? failure.message
      : 'The search can’t be reached just now.';
    const again = element('button', { type: 'button' }, 'Try again');
    again.addEventListener('click', () => { this.#input.focus(); this.#ask(); });
    this.#shown = null;
    if (this.#facets.contains(this.#root.activeElement)) this.#input.focus();
    this.#facets.hidden = true;
    this.#fill([], []);
    this.#tell(said, again);
    this.#open();
  }

  /**
   * Shows a message, and announces it.
   * @param {string} text
   * @param {...Node} more
   */
  #tell(text, ...more) {
    this.#message.replaceChildren(text, ...more);
    this.#message.hidden = text === '';
    this.#status.textContent = text;
  }

  /**
   * @param {string} question
   * @param {Found} found
   */
  #show(question, { answer, suggestions, q }) {
    this.#shown = question;
    // A title whose article stands among the hits would be said twice.
    const titles = new Set(answer.hits.map(hit => hit.id));
    const [completions, hits] = [suggestions.filter(suggestion => !titles.has(suggestion.id ?? '')), answer.hits];
    this.#fill(completions, hits, answer.totalHits, q);
    this.#showFacets(answer.facets);
    const relaxed = hits.length > 0 && answer.notes.some(note => note.code === 'relaxed');
    this.#tell(hits.length === 0 ? `Nothing found for “${q}”${completions.length > 0 ? ' as it stands' : ''}.` : relaxed ? 'Few hits have all of these words; the others have some.' : '');
    this.#status.textContent = [
      completions.length > 0 && counted(completions.length, 'suggestion'),
      hits.length > 0 && `${hits.length} of ${counted(answer.totalHits, 'result')}`, this.#message.textContent,
    ].filter(Boolean).join(', ');
    this.#open();
  }

  /**
   * Makes the options.
   * @param {Suggestion[]} suggestions
   * @param {(ArticleHit | TweetHit)[]} hits
   * @param {number} total
   * @param {string} q
   */
  #fill(suggestions, hits, total = 0, q = '') {
    this.#acts.clear();
    this.#point(-1);
    const all = total === 0 ? null : element('div', { part: 'option all', class: 'option all' }, `${total > hits.length ? 'All ' : ''}${counted(total, 'result')} for “${q}”`);
    if (all) this.#acts.set(all, () => { this.value = q; this.#form.requestSubmit(); });
    const groups = [
      group('Suggestions', suggestions.map(suggestion => this.#suggestion(suggestion))),
      group('Articles and tweets', hits.map(hit => hit.type === 'tweet' ? tweetOption(hit, this.#endpoint) : articleOption(hit, this.#endpoint))),
    ];
    this.#list.replaceChildren(...groups.filter(made => made !== null), ...all ? [all] : []);
    this.#options = [.../** @type {NodeListOf<HTMLElement>} */ (this.#list.querySelectorAll('.option'))];
    this.#options.forEach((option, index) => {
      option.id = `option-${index}`;
      option.tabIndex = -1;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
    });
    this.#list.hidden = this.#options.length === 0;
    this.#panel.scrollTop = 0;
  }

  /** @param {Suggestion} suggestion */
  #suggestion({ kind, value, label, count, highlight, id, url }) {
    const title = element('span', { class: 'title', dir: 'auto' }, ...marked(highlight));
    if (kind === 'title') return element('a', { part: 'option suggestion', class: 'option suggestion', href: articleAddress(id ?? '', url, this.#endpoint) }, title, element('span', { class: 'meta' }, 'Article'));
    const made = element('div', { part: 'option suggestion', class: 'option suggestion' }, title, element('span', { class: 'meta' }, `${kind === 'author' ? 'Author' : 'Hashtag'} · ${count}`));
    const query = kind === 'hashtag' ? `#${value}` : label === value ? `author:"${value.replace(/["“”„]/g, ' ')}"` : `from:${value}`;
    this.#acts.set(made, () => {
      this.value = query;
      this.#input.focus();
      this.#ask();
    });
    return made;
  }

  /** @param {Record<string, { buckets: Bucket[] }>} facets */
  #showFacets(facets) {
    const focused = this.#root.activeElement?.getAttribute('data-key');
    const rows = this.#facetNames.map(name => ({ name, buckets: this.#bucketsOf(name, facets[name]?.buckets ?? []) })).filter(row => row.buckets.length > 0);
    this.#replacing = true; // a browser tells of the focus that leaves with a chip
    this.#facets.replaceChildren(...rows.map(({ name, buckets }) => element('div', { class: 'facet', role: 'group', 'aria-label': facetNames[name] }, ...buckets.map(bucket => this.#chip(name, bucket)))));
    this.#replacing = false;
    this.#facets.hidden = rows.length === 0;
    const chips = this.#chips;
    const again = chips.find(chip => chip.dataset.key === focused);
    for (const chip of chips) chip.tabIndex = chip === (again ?? chips[0]) ? 0 : -1;
    if (focused) (again ?? this.#input).focus();
  }

  /**
   * What a facet counts, and what was chosen though it counts nothing any more: it must be there to be undone.
   * @param {string} name
   * @param {Bucket[]} counted
   */
  #bucketsOf(name, counted) {
    const buckets = counted.filter(bucket => bucket.count > 0 || bucket.selected);
    const gone = [...this.#chosen.get(name) ?? []].filter(value => !buckets.some(bucket => bucket.selected && bucket.value.toLowerCase() === value.toLowerCase()));
    return [...buckets, ...gone.map(value => ({ value, count: 0, selected: true }))];
  }

  get #chips() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.#facets.querySelectorAll('.chip'))];
  }

  /**
   * @param {string} name
   * @param {Bucket} bucket
   */
  #chip(name, { value, label, count, selected }) {
    const whole = name === 'type' ? typeNames[value] ?? value : name === 'hashtag' ? `#${value}` : label ?? value;
    const handle = name === 'author' && whole.endsWith(')') ? whole.lastIndexOf(' (@') : -1;
    const text = handle > 0 ? whole.slice(0, handle) : whole;
    const chip = element('button', { part: selected ? 'chip chip-chosen' : 'chip', class: 'chip', type: 'button', title: whole, 'aria-pressed': String(selected), 'data-key': `${name} ${value}` },
      element('bdi', {}, text), element('span', { class: 'count' }, String(count)));
    chip.addEventListener('click', () => {
      const values = this.#chosen.get(name) ?? new Set();
      const taken = values.delete(value);
      if (!taken) {
        if (name === 'type') values.clear(); // one kind or both
        values.add(value);
      }
      this.#chosen.set(name, values);
      this.#ask();
    });
    return chip;
  }

  /** The chips are one stop of the Tab key; arrows go from one to the next. @param {KeyboardEvent} event */
  #walkChips(event) {
    const chips = this.#chips;
    const at = chips.findIndex(chip => chip === this.#root.activeElement);
    const forward = this.#box.matches(':dir(rtl)') ? 'ArrowLeft' : 'ArrowRight';
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? chips.length - 1
      : event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? (at + (event.key === forward ? 1 : -1) + chips.length) % chips.length : -1;
    if (at >= 0 && to >= 0) {
      event.preventDefault();
      chips[at].tabIndex = -1;
      chips[to].tabIndex = 0;
      chips[to].focus();
    }
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    // Enter and arrows belong to the input method while it composes; Safari tells by 229.
    if (event.isComposing || event.keyCode === 229) return;
    const count = this.#options.length;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (event.altKey) {
        if (step > 0) this.#unfold(); else this.#fold();
      } else if (!this.#isOpen) {
        this.#unfold();
        if (this.#isOpen && count > 0) this.#point(step > 0 ? 0 : count - 1);
      } else if (count > 0) {
        // From the last option, and from the first upwards, it goes by the input.
        this.#point((this.#active + 1 + step + count + 1) % (count + 1) - 1);
      }
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      const { ctrlKey, metaKey, shiftKey } = event;
      this.#options[this.#active].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ctrlKey, metaKey, shiftKey }));
    } else if (event.key === 'Escape') {
      if (this.#isOpen || this.#asking) {
        event.preventDefault();
        this.#fold();
      } else if (this.#input.value !== '') {
        event.preventDefault();
        this.#empty();
      }
    } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight' || event.key === 'Home' || event.key === 'End') {
      this.#point(-1); // the caret moves: back to the text
    }
  }

  /** Makes an option the active one; -1 is none. @param {number} index */
  #point(index) {
    for (const [at, part] of [[this.#active, false], [index, true]]) {
      const option = this.#options[Number(at)];
      option?.setAttribute('aria-selected', String(part));
      option?.part.toggle('option-active', Boolean(part));
    }
    this.#active = index;
    if (index >= 0) {
      this.#input.setAttribute('aria-activedescendant', this.#options[index].id);
      this.#options[index].scrollIntoView({ block: 'nearest' });
    } else {
      this.#input.removeAttribute('aria-activedescendant');
    }
  }

  /** @param {MouseEvent} event */
  #chose(event) {
    const option = event.target instanceof Element ? event.target.closest('.option') : null;
    if (!(option instanceof HTMLElement)) return;
    const act = this.#acts.get(option);
    if (act) {
      event.preventDefault();
      act();
    } else if (!event.ctrlKey && !event.metaKey && !event.shiftKey) {
      this.#fold();
    }
  }
}

/** @param {ArticleHit} hit @param {string} endpoint */
function articleOption(hit, endpoint) {
  const snippet = hit.highlight.snippets[0];
  return element('a', { part: 'option hit article', class: 'option hit', href: articleAddress(hit.id, hit.url, endpoint) },
    element('span', { part: 'title', class: 'title', dir: 'auto' }, ...hit.highlight.title ? marked(hit.highlight.title) : [hit.title]),
    snippet && element('span', { part: 'snippet', class: 'snippet', dir: 'auto' }, ...marked(snippet.html)),
    element('span', { part: 'meta', class: 'meta' }, ...details([hit.source, hit.authors.join(', '), day(hit.published)])));
}

/** @param {TweetHit} hit @param {string} endpoint */
function tweetOption(hit, endpoint) {
  const snippet = hit.highlight.snippets[0];
  return element('a', { part: 'option hit tweet', class: 'option hit tweet', href: endpoint + 'tweets/' + pathPart(hit.id) },
    element('span', { part: 'title', class: 'title' }, element('bdi', {}, hit.author.name), hit.author.handle && element('span', { class: 'handle' }, ` @${hit.author.handle}`)),
    element('span', { part: 'snippet', class: 'snippet', dir: 'auto' }, ...snippet ? marked(snippet.html) : [hit.text]),
    element('span', { part: 'meta', class: 'meta' }, ...details(['Tweet', day(hit.published), `quoted in ${counted(hit.quoteCount, 'article')}`])));
}

/**
 * Details with dots between, each in the direction of its own script.
 * @param {(string | null)[]} texts
 */
function details(texts) {
  return texts.filter(text => text).flatMap((text, index) => [...index > 0 ? [' · '] : [], element('bdi', {}, text)]);
}

/** @param {string} name @param {HTMLElement[]} options */
function group(name, options) {
  return options.length === 0 ? null : element('div', { class: 'group', role: 'group', 'aria-label': name }, element('div', { part: 'heading', class: 'heading', 'aria-hidden': 'true' }, name), ...options);
}

/**
 * Where an article is read: on its own site where that is known, else at the service.
 * @param {string} id
 * @param {string | null | undefined} url
 * @param {string} endpoint
 */
function articleAddress(id, url, endpoint) {
  return (url && link(url)) || endpoint + 'articles/' + pathPart(id);
}

/** @param {string} id */
function pathPart(id) {
  return encodeURIComponent(id).replaceAll('%3A', ':');
}

/**
 * An address that may be followed: http or https, never a script; null for every other.
 * @param {string} address
 * @param {string} [base]
 */
function link(address, base) {
  const read = URL.canParse(address, base) ? new URL(address, base) : null;
  return read && /^https?:$/.test(read.protocol) ? read.href : null;
}

/** @param {string | null} date a day, `YYYY-MM-DD` */
function day(date) {
  return date && new Date(`${date}T00:00Z`).toLocaleDateString('en-GB', { year: 'numeric', month: 'long', day: 'numeric', timeZone: 'UTC' });
}

/** @param {number} count @param {string} noun */
function counted(count, noun) {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** @type {Record<string, string>} */
const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

/**
 * Nodes for a highlight, which is escaped text with `<mark>` around matches. It knows those two tags and five entities; everything else is text.
 * @param {string} html
 */
function marked(html) {
  let inside = false;
  /** @type {(string | Node)[]} */
  const nodes = [];
  for (const part of html.split(/(<\/?mark>)/)) {
    const text = part.replace(/&(?:amp|lt|gt|quot|#39);/g, entity => entities[entity]);
    if (part === '<mark>' || part === '</mark>') inside = part === '<mark>';
    else if (text !== '') nodes.push(inside ? element('mark', { part: 'mark' }, text) : text);
  }
  return nodes;
}

/** @param {string} name @param {string} value */
function hiddenField(name, value) {
  return element('input', { type: 'hidden', name, value });
}

/** @param {string} path in a square of 20 */
function icon(path) {
  const [svg, line] = ['svg', 'path'].map(tag => document.createElementNS('http://www.w3.org/2000/svg', tag));
  svg.setAttribute('viewBox', '0 0 20 20');
  svg.setAttribute('aria-hidden', 'true');
  line.setAttribute('d', path);
  svg.append(line);
  return svg;
}

/**
 * Makes an element. Text becomes text nodes, never markup: pages run under Trusted Types, and what is shown was written by others.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | true>} attributes
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
function element(tag, attributes, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value === true ? '' : String(value));
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

if (!customElements.get('search-box')) customElements.define('search-box', SearchBox);
