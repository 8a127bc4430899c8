import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml, type Source } from '../../rulebooks/read-yaml.js';
import { Words } from '../../rulebooks/values.js';
import { SCENARIO_NUMBER } from './scenario-file.js';

/** Kinds of cases that do not live yet, as far as a scenario waits for one. */
const AWAITED = [
  'watch',
  'rectification',
  'interview',
  'review',
  'repair',
  'enforcement',
  'commitment',
  'publicity',
  'succession',
  'incident',
  'referral',
] as const;

export const WaitingFile = z.array(
  z.strictObject({
    scenario: SCENARIO_NUMBER,
    'waits-for': z.enum(AWAITED),
    /** What of it no kind can tell yet. */
    for: Words,
  }),
);

/** Scenarios, and parts of scenarios, that wait for their kind. */
export function readWaiting(): Source<z.output<typeof WaitingFile>> {
  return readYaml(join(fileURLToPath(new URL('.', import.meta.url)), 'waiting.yaml'), WaitingFile);
}
