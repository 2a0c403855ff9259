// What a client relies on; it is compiled and never run. Each @ts-expect-error is a mistake that the types must find.
import type { components, operations } from "./schema";

type Schemas = components["schemas"];
type Query<Name extends keyof operations> = NonNullable<operations[Name]["parameters"]["query"]>;
type Json<Body> = { 200: { content: { "application/json": Body } } };
type Answer<Name extends keyof operations> = operations[Name]["responses"] extends Json<infer Body> ? Body : never;

/** Tells the kinds of a hit apart by its type. */
export function headline(hit: Schemas["HitResponse"]): string {
  switch (hit.type) {
    case "article":
      // @ts-expect-error: only tweets have one.
      hit.author;
      return `${hit.title} (${hit.authors.join(", ")}; ${hit.tweetCount} tweets) ${hit.explanation?.length ?? 0}`;
    case "tweet":
      // @ts-expect-error: only articles have one.
      hit.title;
      return `@${hit.author.handle}: ${hit.text}, quoted ${hit.quoteCount.toFixed()} times`;
  }
}

/** Numbers are numbers, days may be unknown, and each facet has its own kind of buckets. */
export function summary(answer: Answer<"Search">): string {
  const total: number = answer.totalHits;
  const years = answer.facets.date?.interval === "year" ? answer.facets.date.buckets.map(bucket => `${bucket.since}: ${bucket.count}`) : [];
  const authors = answer.facets.author?.buckets.map(bucket => bucket.label ?? bucket.value) ?? [];
  const isRelaxed = answer.notes.some(note => note.code === "relaxed");
  // @ts-expect-error: there is no such note.
  answer.notes.some(note => note.code === "relaxd");
  // @ts-expect-error: there is no such facet.
  answer.facets.colour;
  return [`${answer.totalRelation === "atLeast" ? "over " : ""}${total}`, ...years, ...authors, String(isRelaxed)].join();
}

/** A problem has a code, and reasons by name where names are at fault. */
export function advice(problem: Schemas["ProblemDetails"]): string {
  // @ts-expect-error: there is no such code.
  if (problem.code === "no_such_code") {
    return "";
  }

  const reasons = Object.entries(problem.errors ?? {}).map(([name, texts]) => `${name}: ${texts.join(" ")}`);
  return problem.code === "invalid_parameter" ? reasons.join("\n") : problem.detail;
}

/** Only a title has an id and, where that is known, an address. */
export function target(suggestion: Answer<"Suggest">["suggestions"][number]): string | undefined {
  return suggestion.kind === "title" ? (suggestion.url ?? suggestion.id) : undefined;
}

/** A reindex that has ended. */
export function hasEnded(reindex: Schemas["ReindexResponse"]): boolean {
  return reindex.state !== "running" && reindex.finishedAt !== null;
}

export const page: Query<"Search"> = { q: "storm", type: "tweet", author: ["@ada"], sort: "newest", interval: "month", limit: 20, explain: true };

// @ts-expect-error: there is no such sort.
export const misspelt: Query<"Search"> = { sort: "newst" };

export const values: operations["GetFacetValues"]["parameters"]["path"] = { name: "hashtag" };

export const page2: Schemas["SourceDocument"] = { content: "<p>Storm</p>", format: "html", published: "2020-10-28", authors: ["Ann Roe"], url: null };

// @ts-expect-error: content is missing.
export const empty: Schemas["SourceDocument"] = { title: "Storm" };

// @ts-expect-error: in a bulk each has an id.
export const bulk: operations["PutArticles"]["requestBody"]["content"]["application/json"] = [{ content: "Storm" }];
