import { randomBytes } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import { dateOf } from '../../domain/kernel/calendar-date.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { GeneralRules } from '../../domain/kernel/rulebook.js';
import { base32 } from '../case/case-id.js';
import { hashOf } from '../store/hash.js';
import { inTransaction } from '../store/in-transaction.js';
import { inTurn } from '../store/in-turn.js';
import type { RecordDeps } from '../record-deps.js';

/** One request about who acts for whom. */
export interface Requested {
  readonly actor: Actor;
  /** Idempotency key, in the hand of the actor: the same key again answers as the first time did. */
  readonly key: string;
  readonly receivedAt: Instant;
}

const KEY_REUSED: Refusal = { code: 'idempotency-key-reused', params: {} };

/** What a step keeps of the request that brought it. */
export interface Kept {
  readonly by: Actor;
  readonly at: Instant;
  readonly key: string;
  readonly body: string;
}

/** A request as a step keeps it, and the plain hash of what was asked, by which an earlier one is known again. */
export interface Asked {
  readonly kept: Kept;
  readonly hash: string;
}

/** `asked`: all that was asked for, and what it was asked of. It may name a number, so the hash that is kept is a keyed one. */
export function askedOf(
  { lookup }: Pick<RecordDeps, 'lookup'>,
  { actor, key, receivedAt }: Requested,
  asked: object,
): Asked {
  const hash = hashOf(asked);
  return { kept: { by: actor, at: receivedAt, key, body: lookup.of('body', hash) }, hash };
}

/** Names a request that brings a document, in the hand of who sends it. */
export function openedBy(what: string, { actor, key }: Requested): string {
  return hashOf([actor.id, what, key]);
}

/** A new id, random, so that nobody can ask for what he was not told of. */
export function newId(prefix: 'man' | 'inv'): string {
  return `${prefix}-${base32(randomBytes(15))}`;
}

/** What holds for everybody alike: whom somebody wants to act for, and where, is not known yet when it is asked. */
export function generalRules({ shelf }: Pick<RecordDeps, 'shelf'>, at: Instant): GeneralRules {
  return shelf.inForce('national', dateOf(at)).general;
}

/** A document that tells which steps were taken on it, and by which requests. */
interface Stepped {
  readonly _id: string;
  readonly steps: readonly Kept[];
}

/** What is done, or was done by the same request before: the document as it now stands. Or a rule says no. */
export type Outcome<D> =
  | { readonly kind: 'accepted'; readonly found: D; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * The answer to a key that brought a step before, whichever look-up key was the newest then; null for one that brought
 * nothing. `idempotency-key-reused`.
 */
async function broughtBefore<D extends Stepped>(
  { lookup }: Pick<RecordDeps, 'lookup'>,
  collection: mongo.Collection<D>,
  { kept: { by, key }, hash }: Asked,
  session: mongo.ClientSession,
): Promise<Outcome<D> | null> {
  const byKey = { steps: { $elemMatch: { key, 'by.id': by.id } } } as unknown as mongo.Filter<D>;
  const [found] = (await collection.find(byKey, { session }).limit(1).toArray()) as D[];
  if (found === undefined) return null;
  const isSame = found.steps.some(
    (step) => step.key === key && step.by.id === by.id && lookup.is(step.body, 'body', hash),
  );
  return isSame ? { kind: 'accepted', found, repeated: true } : { kind: 'refused', refusal: KEY_REUSED };
}

/**
 * Writes to several documents together or to none; decides again where somebody else was faster. Requests with one `turn`
 * stand in line within this process.
 * @throws {OutcomeUnknown} when five seconds brought neither a turn nor a majority. Sending it again is safe.
 */
export function together<T>(
  deps: RecordDeps,
  turn: string,
  attempt: (session: mongo.ClientSession) => Promise<T>,
): Promise<T> {
  return inTurn(deps, turn, (leftMS) => inTransaction(deps, leftMS, attempt));
}

/**
 * What a request brings, in one transaction; or the answer that it brought before, under the same key.
 * Refusals: `idempotency-key-reused`, and those of `attempt`.
 * @throws {OutcomeUnknown} as `together`.
 */
export function once<D extends Stepped, N extends null = never>(
  deps: RecordDeps,
  { turn, asked, among }: { readonly turn: string; readonly asked: Asked; readonly among: mongo.Collection<D> },
  attempt: (session: mongo.ClientSession) => Promise<Outcome<D> | N>,
): Promise<Outcome<D> | N> {
  return together(
    deps,
    turn,
    async (session) => (await broughtBefore(deps, among, asked, session)) ?? (await attempt(session)),
  );
}
