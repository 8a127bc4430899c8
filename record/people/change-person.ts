import { createHash } from 'node:crypto';
import type { mongo } from 'mongoose';
import type { Actor } from '../../domain/kernel/actor.js';
import type { Refusal } from '../../domain/kernel/decision.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { nobodyYet, type Changed, type PersonDecision } from '../../domain/people/change.js';
import type { Person } from '../../domain/people/person.js';
import { base32 } from '../case/case-id.js';
import { isDuplicateKey } from '../store/duplicate-key.js';
import { hashOf } from '../store/hash.js';
import { AGAIN, inTurn } from '../store/in-turn.js';
import type { RecordDeps } from '../record-deps.js';
import { peopleIn, personOf } from './people.js';
import type { KeptChange } from './person.model.js';

const KEY_REUSED: Refusal = { code: 'idempotency-key-reused', params: {} };

/** One request that changes what somebody is. */
export interface PersonRequest {
  readonly actor: Actor;
  /** Idempotency key, in the hand of the actor: the same key again answers as the first time did. */
  readonly key: string;
  readonly receivedAt: Instant;
  /** All that is asked: another one with the same key is refused. */
  readonly body: object;
}

export type PersonOutcome =
  { readonly kind: 'accepted'; readonly person: Person } | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Reads somebody else on whom the decision rests: it counts only if he is still the same when it is written. */
export type ReadOther = (id: string) => Promise<Person>;

/**
 * The one way to change what somebody is: decides on the newest state and writes one document, guarded by the version that
 * was read; decides again where another was faster. Somebody of whom nothing is known yet is decided on as such.
 * Refusals: `idempotency-key-reused`, and those of `decide`.
 * @throws {OutcomeUnknown} when five seconds brought neither a turn nor a majority. Sending it again is safe.
 */
export function changePerson(
  deps: RecordDeps,
  id: string,
  request: PersonRequest,
  decide: (person: Person, other: ReadOther) => PersonDecision | Promise<PersonDecision>,
): Promise<PersonOutcome> {
  const body = hashOf({ person: id, ...request.body });
  return inTurn(deps, `people:${id}`, async () => {
    const before = await askedBefore(deps, id, request, body);
    if (before) return before;
    const reading = readingOf(deps);
    const person = await reading.read(id);
    const decision = await decide(person, reading.read);
    if (decision.kind === 'refused') return decision;
    const { actor: by, key, receivedAt: at } = request;
    const change: KeptChange = { ...decision.change, by, at, key, body };
    const isWritten = (await reading.stillStands(id)) && (await write(deps, decision.person, reading.of(id), change));
    return isWritten ? { kind: 'accepted', person: decision.person } : AGAIN;
  });
}

/**
 * The same as a part of a transaction, where what changes somebody is written together with something else, which keeps the
 * request and its reasons: another change meanwhile makes the transaction begin anew.
 */
export async function changePersonWithin(
  deps: RecordDeps,
  session: mongo.ClientSession,
  id: string,
  { by, at, key, body }: Pick<KeptChange, 'by' | 'at' | 'key' | 'body'>,
  decide: (person: Person) => Changed,
): Promise<void> {
  const found = await peopleIn(deps).findOne({ _id: id }, { session });
  const { person, change } = decide(found ? personOf(found) : nobodyYet(id));
  const isWritten = await write(deps, person, found?.version ?? 0, { ...change, by, at, key, body }, session);
  if (!isWritten) throw new Error('Somebody is not in a transaction as he was read in it.');
}

/** The id of what a request brings, so that sending it twice brings one. */
export function partIdFor(prefix: string, { actor, key }: Pick<PersonRequest, 'actor' | 'key'>): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([actor.id, prefix, key]))
    .digest();
  return `${prefix}-${base32(digest.subarray(0, 10))}`;
}

async function askedBefore(
  deps: RecordDeps,
  id: string,
  { actor, key }: PersonRequest,
  body: string,
): Promise<PersonOutcome | null> {
  const found = await peopleIn(deps).findOne({ changes: { $elemMatch: { key, 'by.id': actor.id } } });
  if (!found) return null;
  const isSame = found.changes?.some((one) => one.key === key && one.by.id === actor.id && one.body === body) === true;
  return isSame && found._id === id
    ? { kind: 'accepted', person: personOf(found) }
    : { kind: 'refused', refusal: KEY_REUSED };
}

interface Reading {
  read(id: string): Promise<Person>;
  /** The version that was read; 0 where there was nothing. */
  of(id: string): number;
  /** Raises the version of everybody else who was read; false where one of them is not any more as he was read. */
  stillStands(but: string): Promise<boolean>;
}

/**
 * All are read before any is raised, and each who was read is raised before the one write: of two changes that rest on each
 * other, the later has seen the earlier.
 */
function readingOf(deps: RecordDeps): Reading {
  const versions = new Map<string, number>();
  return {
    async read(id) {
      const found = await peopleIn(deps).findOne({ _id: id });
      const version = found?.version ?? 0;
      if ((versions.get(id) ?? version) !== version) versions.set(id, -1);
      else versions.set(id, version);
      return found ? personOf(found) : nobodyYet(id);
    },
    of: (id) => versions.get(id) ?? 0,
    async stillStands(but) {
      for (const [id, version] of [...versions].filter(([one]) => one !== but)) {
        if (version === 0) continue;
        const { matchedCount } = await peopleIn(deps).updateOne({ _id: id, version }, { $inc: { version: 1 } });
        if (matchedCount === 0) return false;
      }
      return true;
    },
  };
}

async function write(
  deps: RecordDeps,
  { id, ...person }: Person,
  version: number,
  change: KeptChange,
  session?: mongo.ClientSession,
): Promise<boolean> {
  const within = session ? { session } : {};
  if (version === 0) {
    const document = { _id: id, version: 1, ...person, changes: [change] };
    return peopleIn(deps)
      .insertOne(document, within)
      .then(() => true, isTaken);
  }
  const { matchedCount } = await peopleIn(deps).updateOne(
    { _id: id, version },
    { $set: { ...person, version: version + 1 }, $push: { changes: change } },
    within,
  );
  return matchedCount === 1;
}

function isTaken(error: unknown): false {
  if (isDuplicateKey(error)) return false;
  throw error;
}
