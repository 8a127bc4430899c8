import type { Server } from './server.js';

/** What a step of the search may look at. All of it is given, so that a test can stand each step on its own ground. */
export interface Search {
  readonly env: NodeJS.ProcessEnv;
  /** Folder in which fetched binaries are kept. */
  readonly cache: string;
  /** Told one line before anything that takes long. */
  readonly log: (line: string) => void;
}

export type Found = { readonly path: string } | { readonly missing: string };

/** One place to look in. Answers the path of an executable, or in a few words why there is none; throws nothing. */
export type Step = (server: Server, search: Search) => Promise<Found>;
