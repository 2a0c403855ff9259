/**
 * What the API answers, for the compiler that checks types. Nothing loads this file.
 *
 * @typedef {{ html: string, start: number }} Snippet
 * @typedef {{ id: string, title: string, published: string | null }} QuotingArticle
 * @typedef {{ name: string, handle: string | null }} TweetAuthor
 * @typedef {{ count: number, articles: (QuotingArticle & { source: string | null })[] }} Copies the other articles that tell the same in the same words
 * @typedef {{ start: number, end: number, text: string, how: string, tweet: { id: string, author: TweetAuthor, published: string | null, text: string },
 *   difference: { change: string, text: string }[] }} ProseQuotation a tweet's words between quotation marks
 * @typedef {{ id: string, type: 'article', title: string, url: string | null, source: string | null, published: string | null, authors: string[],
 *   tweetCount: number, copies?: Copies, highlight: { title: string | null, snippets: Snippet[] } }} ArticleHit
 * @typedef {{ id: string, type: 'tweet', author: TweetAuthor, published: string | null, text: string, quoteCount: number,
 *   quotedIn: QuotingArticle[], highlight: { snippets: Snippet[] } }} TweetHit
 * @typedef {{ value: string, label?: string | null, count: number, selected: boolean }} ValueBucket
 * @typedef {{ buckets: ValueBucket[], otherCount?: number, missingCount?: number }} ValueFacet
 * @typedef {{ value: string, since: string, until: string, count: number }} DateBucket
 * @typedef {{ interval: string, buckets: DateBucket[], missingCount: number }} DateFacet
 * @typedef {{ code: string, about?: string | null }} Note
 * @typedef {{ q: string, processingTimeMs: number, totalHits: number, hits: (ArticleHit | TweetHit)[],
 *   facets: { type?: ValueFacet, author?: ValueFacet, source?: ValueFacet, hashtag?: ValueFacet, date?: DateFacet }, notes: Note[] }} Answer
 * @typedef {{ id: string, author: TweetAuthor, published: string | null, text: string, urls: string[], start: number, end: number }} Occurrence
 * @typedef {{ id: string, title: string, titleGenerated: boolean, url: string | null, source: string | null, language: string | null,
 *   published: string | null, publishedAt: string | null, authors: string[], body: string, tweets: Occurrence[],
 *   copies?: Copies, quotations?: ProseQuotation[] }} Article
 * @typedef {{ id: string, hits: ArticleHit[] }} Similar
 * @typedef {{ id: string, text: string, published: string | null, statusId: string | null, quoteCount: number, quotedIn: QuotingArticle[] }} Variant
 * @typedef {{ id: string, network?: string, statusIds?: string[], author: TweetAuthor, published: string | null, text: string, urls: string[],
 *   quoteCount: number, quotedIn: QuotingArticle[], variants?: Variant[] }} Tweet
 * @typedef {{ total: number, articles: QuotingArticle[] }} QuotingArticles
 */
export {};
