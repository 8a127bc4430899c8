import { z } from 'zod';
import type { Steps } from './step.js';
import { text } from './values.js';

const Failed = { seq: z.int().min(1), effect: z.string().regex(/^[a-z][A-Za-z0-9]{0,63}$/) };

interface Retry {
  readonly type: 'RetryEffect';
  readonly seq: number;
  readonly effect: string;
}

interface Skip {
  readonly type: 'SkipEffect';
  readonly seq: number;
  readonly effect: string;
  readonly reason: string;
}

/** What operators may send to a case of any kind. */
export const HOUSE_STEPS = {
  RetryEffect: { fulfils: 'retry-effect', by: ['operator'], body: z.strictObject(Failed) },
  SkipEffect: { fulfils: 'retry-effect', by: ['operator'], body: z.strictObject({ ...Failed, reason: text(1_000) }) },
} as const satisfies Steps<Retry | Skip>;
