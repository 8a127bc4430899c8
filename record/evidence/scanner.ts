/** What a scanner says of a file. `unavailable` says nothing of the file: ask again later. */
export type Verdict =
  | { readonly kind: 'clean' }
  | { readonly kind: 'infected'; readonly finding: string }
  | { readonly kind: 'unavailable'; readonly cause: string };

/** Looks for malware. Answers within a bounded time and never throws; whatever goes wrong is `unavailable`. */
export interface Scanner {
  scan(content: AsyncIterable<Uint8Array>): Promise<Verdict>;
}
