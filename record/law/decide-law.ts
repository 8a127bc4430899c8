import { isSamePerson, type Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import { hashOf } from '../store/hash.js';
import type { RecordDeps } from '../record-deps.js';
import { AGAIN, inTurn } from '../store/in-turn.js';
import { askedBefore, type Asked } from './asked-before.js';
import { isIntact } from './intact.js';
import { liveShelf, refreshLaw } from './law-shelf.js';
import { lawIn, type LawDocument, type LawStatus, type LawStep } from './law.model.js';
import { readFitting, refusalOf, type LawOutcome } from './propose-law.js';
import { notTheirLaw } from './whose-law.js';

export interface LawDecision {
  readonly actor: Actor;
  /** Idempotency key: the same key again answers as the first time did. */
  readonly key: string;
  readonly receivedAt: Instant;
}

/**
 * Makes a proposed text law: by a second person of the office that proposed it. It is read once more against all that has
 * become law since; of two texts approved at once the second is read against the first, so that what is law always fits
 * together. Approving it again answers as the first time did. Null where there is no such text.
 * Refusals: `idempotency-key-reused`, `own-law-proposal`, `not-the-department`, `law-not-proposed`, `law-text-altered`,
 * `law-of-another-place`, `law-already-published`, `law-begins-too-soon`.
 * @throws {OutcomeUnknown} when five seconds brought neither a turn nor a majority. Sending it again is safe.
 */
export async function approveLaw(deps: RecordDeps, id: string, decision: LawDecision): Promise<LawOutcome | null> {
  const outcome = await inTurn(deps, 'law', (maxTimeMS) => approve(deps, id, decision, maxTimeMS));
  if (outcome?.kind === 'accepted') await refreshLaw(deps);
  return outcome;
}

async function approve(
  deps: RecordDeps,
  id: string,
  { actor, key, receivedAt }: LawDecision,
  maxTimeMS: number,
): Promise<LawOutcome | null | typeof AGAIN> {
  await refreshLaw(deps);
  // Whatever its number stands for: taken here, or not any more what was approved under it.
  const nth = liveShelf(deps).taken.length + deps.alteredLaw.size + 1;
  const found = await lawIn(deps).findOne({ _id: id }, { readConcern: { level: 'linearizable' }, maxTimeMS });
  if (!found) return null;
  const asked = { actor, key, body: hashOf({ approves: id }) };
  const before = await askedBefore(deps, asked);
  if (before) return before;
  if (wasDone(found, 'approved', actor)) return { kind: 'accepted', law: found };
  const proposer = proposerOf(found);
  const refusal =
    notTheOffice(proposer, actor) ??
    (isSamePerson(actor, proposer) ? { code: 'own-law-proposal', params: {} } : null) ??
    notProposed(found) ??
    (isIntact(found) ? null : { code: 'law-text-altered', params: {} }) ??
    refusalOf(deps, found, receivedAt);
  if (refusal) return { kind: 'refused', refusal };
  const read = readFitting(deps, found.text, id);
  if ('mistakes' in read) return read;
  const notTheirs = await notTheirLaw(deps, read.law, actor);
  if (notTheirs) return { kind: 'refused', refusal: notTheirs };
  try {
    return await step(deps, id, stepOf('approved', asked, receivedAt), nth);
  } catch (error) {
    // Another text has become law meanwhile, or another one of this place: it is read once more.
    if (isDuplicateKey(error)) return AGAIN;
    throw error;
  }
}

/**
 * Ends a proposal: declined by a second person with a reason, or withdrawn by who made it. Null where there is no such text.
 * Refusals: `idempotency-key-reused`, `not-the-department`, `law-not-proposed`.
 */
export async function declineLaw(
  deps: RecordDeps,
  id: string,
  { actor, key, receivedAt, reason }: LawDecision & { readonly reason: string },
): Promise<LawOutcome | null> {
  const found = await lawIn(deps).findOne({ _id: id });
  if (!found) return null;
  const proposer = proposerOf(found);
  const asked = { actor, key, body: hashOf({ declines: id, reason }) };
  const before = await askedBefore(deps, asked);
  if (before) return before;
  const ending = proposer.id === actor.id ? 'withdrawn' : 'declined';
  if (wasDone(found, ending, actor)) return { kind: 'accepted', law: found };
  const refusal = notTheOffice(proposer, actor) ?? notProposed(found);
  if (refusal) return { kind: 'refused', refusal };
  return step(deps, id, { ...stepOf(ending, asked, receivedAt), reason });
}

function stepOf(step: LawStatus, { actor, key, body }: Asked, at: Instant): LawStep {
  return { step, by: actor, at, key, body };
}

/** Guarded by the status that was read: of two who decide at once the first has decided. `nth` is the number of an approval. */
async function step(deps: RecordDeps, id: string, next: LawStep, nth?: number): Promise<LawOutcome> {
  const law = await lawIn(deps).findOneAndUpdate(
    { _id: id, status: 'proposed' },
    { $set: { status: next.step, ...(nth !== undefined && { nth }) }, $push: { steps: next } },
    { returnDocument: 'after' },
  );
  if (law) return { kind: 'accepted', law };
  const found = await lawIn(deps).findOne({ _id: id });
  if (found && wasDone(found, next.step, next.by)) return { kind: 'accepted', law: found };
  return { kind: 'refused', refusal: { code: 'law-not-proposed', params: { status: found?.status ?? '' } } };
}

function proposerOf({ steps }: LawDocument): Actor {
  const [first] = steps;
  if (!first) throw new Error('A text of the law was proposed by nobody.');
  return first.by;
}

function wasDone({ steps }: LawDocument, step: LawStatus, { id }: Actor): boolean {
  return steps.some((done) => done.step === step && done.by.id === id);
}

function notTheOffice(proposer: Actor, { department }: Actor): Refusal | null {
  if (department !== undefined && department === proposer.department) return null;
  return { code: 'not-the-department', params: { department: proposer.department ?? '' } };
}

function notProposed({ status }: LawDocument): Refusal | null {
  return status === 'proposed' ? null : { code: 'law-not-proposed', params: { status } };
}
