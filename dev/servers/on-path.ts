import { delimiter, isAbsolute, join } from 'node:path';
import { whyUnusable } from './executable.js';
import type { Step } from './step.js';

/** Looks on PATH, for a program that is new enough. */
export const onPath: Step = async (server, { env }) => {
  let missing = 'not there';
  for (const folder of (env.PATH ?? '').split(delimiter).filter(isAbsolute)) {
    const path = join(folder, server.name);
    const why = await whyUnusable(path, server);
    if (why === null) return { path };
    if (!why.endsWith('cannot be executed')) missing = why;
  }
  return { missing };
};
