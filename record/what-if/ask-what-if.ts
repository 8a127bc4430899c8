import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { NO_SUMMARY } from '../../domain/what-if/summary.js';
import { RulebookError, type Mistake } from '../../rulebooks/read-yaml.js';
import { base32 } from '../case/case-id.js';
import { hashOf, sha256 } from '../store/hash.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import { storedSummary } from './stored-summary.js';
import { runsIn, type WhatIfDocument } from './what-if.model.js';
import { readDraft } from './what-if.js';

const DAY_MS = 86_400_000;

export interface WhatIfQuestion {
  /** Documents as YAML, as files of rulebooks/ would be; all of them hold together. */
  readonly texts: readonly string[];
  /** Only cases of this kind. */
  readonly kind?: string;
  /** Only cases by the rules of this jurisdiction. */
  readonly jurisdiction?: string;
  /** Who asks, for the office that alone reads the answer. */
  readonly actor: Actor & { readonly department: string };
  /** Idempotency key: the same key again answers as the first time did. */
  readonly key: string;
  readonly receivedAt: Instant;
  /** How many runs of one office may be at work at once. */
  readonly atOnce: number;
  /** After how many days the answer is forgotten. */
  readonly keepDays: number;
}

export type WhatIfOutcome =
  | { readonly kind: 'accepted'; readonly run: WhatIfDocument }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The drafts have mistakes in them; `file` is the number of the text, from 0. */
  | { readonly kind: 'invalid'; readonly mistakes: readonly Mistake[] };

/**
 * Takes in drafts that are to be held against the open cases; a workflow does so, from where the run stands. Nothing but
 * the run itself is written. Refusals: `idempotency-key-reused`, `too-many-what-ifs`.
 */
export async function askWhatIf(deps: RecordDeps, question: WhatIfQuestion): Promise<WhatIfOutcome> {
  const { texts, kind = null, jurisdiction = null, actor, key, atOnce } = question;
  const id = whatIfIdFor(actor.id, key);
  const asked = hashOf({ texts, kind, jurisdiction });
  const known = await runsIn(deps).findOne({ _id: id });
  if (known) return answerAgain(known, asked, actor.department);

  const read = await readTexts(deps, texts);
  if ('mistakes' in read) return read;
  const run = newRun(question, { id, asked, titles: read.titles });
  // Each place of the office is tried: two that ask at once never share one.
  for (let place = 0; place < atOnce; place += 1) {
    if ((await insertMissing(runsIn(deps), [{ ...run, place }])) === 1)
      return { kind: 'accepted', run: { ...run, place } };
    const first = await runsIn(deps).findOne({ _id: id });
    if (first) return answerAgain(first, asked, actor.department);
  }
  return { kind: 'refused', refusal: { code: 'too-many-what-ifs', params: { most: atOnce } } };
}

async function readTexts(
  deps: RecordDeps,
  texts: readonly string[],
): Promise<Pick<WhatIfDrafts, 'titles'> | Extract<WhatIfOutcome, { kind: 'invalid' }>> {
  try {
    return await readDraft(deps, namedTexts(texts));
  } catch (error) {
    if (error instanceof RulebookError) return { kind: 'invalid', mistakes: error.mistakes };
    throw error;
  }
}

type WhatIfDrafts = Awaited<ReturnType<typeof readDraft>>;

/** How a run's texts are called in mistakes: by their number. */
export function namedTexts(texts: readonly string[]): readonly { readonly name: string; readonly text: string }[] {
  return texts.map((text, index) => ({ name: String(index), text }));
}

function newRun(
  { texts, kind, jurisdiction, actor, receivedAt, keepDays }: WhatIfQuestion,
  { id, asked, titles }: { readonly id: string; readonly asked: string } & Pick<WhatIfDrafts, 'titles'>,
): WhatIfDocument {
  const at = Date.parse(receivedAt);
  return {
    _id: id,
    status: 'asked',
    office: actor.department,
    actor,
    drafts: texts.map((text, index) => ({
      text,
      sha256: sha256(text),
      title: titles[index] ?? { zh: '', en: '' },
    })),
    kind: kind ?? null,
    jurisdiction: jurisdiction ?? null,
    asked,
    askedAt: receivedAt,
    asOf: null,
    total: null,
    after: null,
    summary: storedSummary(NO_SUMMARY),
    changed: 0,
    failure: null,
    endedAt: null,
    wakeAt: new Date(at),
    expireAt: new Date(at + keepDays * DAY_MS),
  };
}

/** Who has changed to another office does not take with him what the former one found. */
function answerAgain(known: WhatIfDocument, asked: string, office: string): WhatIfOutcome {
  if (known.asked === asked && known.office === office) return { kind: 'accepted', run: known };
  return { kind: 'refused', refusal: { code: 'idempotency-key-reused', params: {} } };
}

/** A function of who asks and the key, so that asking twice is one run. It is its workflow's id too. */
function whatIfIdFor(actor: string, key: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([actor, 'what-if', key]))
    .digest();
  return `wif-${base32(digest.subarray(0, 10))}`;
}
