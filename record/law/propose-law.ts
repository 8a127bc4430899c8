import { createHash } from 'node:crypto';
import type { Actor } from '../../domain/kernel/actor.js';
import { dateOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { CalendarDate, Instant } from '../../domain/kernel/instant.js';
import type { ReadText } from '../../rulebooks/live-shelf.js';
import { RulebookError, type Mistake } from '../../rulebooks/read-yaml.js';
import { hashOf } from '../store/hash.js';
import { base32 } from '../case/case-id.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import { askedBefore } from './asked-before.js';
import { sha256Of } from './intact.js';
import { liveShelf, refreshLaw } from './law-shelf.js';
import { lawIn, type LawDocument } from './law.model.js';
import { notTheirLaw } from './whose-law.js';

export interface LawProposal {
  /** YAML, as a file of rulebooks/ would be. */
  readonly text: string;
  readonly actor: Actor;
  /** Idempotency key: the same key again answers as the first time did. */
  readonly key: string;
  readonly receivedAt: Instant;
}

export type LawOutcome =
  | { readonly kind: 'accepted'; readonly law: LawDocument }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The text has mistakes in it; all of them are told, each with its place. */
  | { readonly kind: 'invalid'; readonly mistakes: readonly Mistake[] };

/** How the text is called in its mistakes. */
const NAME = 'text';

/** A document must begin after the day of its approval, with so much to spare that every process has heard of it by then. */
const HEARD_WITHIN_MS = 600_000;

/**
 * Takes in a text that a lead department proposes, of the law of its own place. It is law for nobody before a second person
 * has approved it.
 * Refusals: `idempotency-key-reused`, `law-of-another-place`, `law-already-published`, `law-begins-too-soon`.
 */
export async function proposeLaw(deps: RecordDeps, proposal: LawProposal): Promise<LawOutcome> {
  const { text, actor, key, receivedAt } = proposal;
  const id = `law-${base32(digest(actor.id, key).subarray(0, 10))}`;
  const sha256 = sha256Of(text);
  const known = await lawIn(deps).findOne({ _id: id });
  if (known) return answerAgain(known, sha256);
  const asked = { actor, key, body: hashOf({ proposes: sha256 }) };
  const before = await askedBefore(deps, asked);
  if (before) return before;

  await refreshLaw(deps);
  const read = readFitting(deps, text, NAME);
  if ('mistakes' in read) return read;
  const { region: _region, ...described } = read.law;
  const refusal = (await notTheirLaw(deps, read.law, actor)) ?? refusalOf(deps, described, receivedAt);
  if (refusal) return { kind: 'refused', refusal };
  const law: LawDocument = {
    _id: id,
    ...described,
    text,
    sha256,
    status: 'proposed',
    steps: [{ step: 'proposed', by: actor, at: receivedAt, key, body: asked.body }],
    proposedAt: receivedAt,
  };
  if ((await insertMissing(lawIn(deps), [law])) === 1) return { kind: 'accepted', law };
  const first = await lawIn(deps).findOne({ _id: id });
  if (!first) throw new Error(`The proposal ${id} is there and is not.`);
  return answerAgain(first, sha256);
}

/** What keeps a rightly written text from becoming law now. */
export function refusalOf(
  { shelf }: Pick<RecordDeps, 'shelf'>,
  { kind, place, from }: Pick<ReadText, 'kind' | 'place' | 'from'>,
  at: Instant,
): Refusal | null {
  if (liveShelf({ shelf }).has(place)) return { code: 'law-already-published', params: { place } };
  const earliest = dayAfterHeard(at);
  // A year's notice fits a year that has begun; a document never reaches back to a case that was opened before it.
  return kind === 'layer' && from < earliest ? { code: 'law-begins-too-soon', params: { from, earliest } } : null;
}

/** Reads a text against all that is law. */
export function readFitting(
  deps: Pick<RecordDeps, 'shelf'>,
  text: string,
  name: string,
): { readonly law: ReadText } | Extract<LawOutcome, { kind: 'invalid' }> {
  const shelf = liveShelf(deps);
  try {
    return { law: shelf.check(text, name) };
  } catch (error) {
    if (error instanceof RulebookError) return { kind: 'invalid', mistakes: error.mistakes };
    throw error;
  }
}

function answerAgain(known: LawDocument, sha256: string): LawOutcome {
  if (known.sha256 === sha256) return { kind: 'accepted', law: known };
  return { kind: 'refused', refusal: { code: 'idempotency-key-reused', params: {} } };
}

function dayAfterHeard(at: Instant): CalendarDate {
  const heardOn = dateOf(plusMs(at, HEARD_WITHIN_MS));
  return dateOf(plusMs(`${heardOn}T12:00:00.000Z` as Instant, 86_400_000));
}

function digest(actor: string, key: string): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([actor, 'law', key]))
    .digest();
}
