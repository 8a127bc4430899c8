import type { KeyObject } from 'node:crypto';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Personal } from '../../domain/kernel/event.js';
import { insertMissing } from '../store/insert-missing.js';
import { KeyNotAtHand, type Sealed, type Sealer, type Vault } from './seal.js';
import { createBounded, type Bounded } from './bounded.js';
import { box, unbox } from './box.js';
import { newDataKey, unwrap, type KeyRing } from './key-ring.js';
import type { SubjectKeyDocument, SubjectKeys } from './subject-key.model.js';

/** Some megabytes at the most. */
const MOST_KEYS = 10_000;
/** An erasure by another process is seen after this time at the latest. */
const KEPT_MS = 60_000;

/** What is known of an owner's key. */
type Held =
  | { readonly kind: 'key'; readonly key: KeyObject }
  | { readonly kind: 'erased' }
  /** Thrown where the key is used, and not before: most of a case can be told without it. */
  | { readonly kind: 'unusable'; readonly error: Error };

interface VaultDeps {
  readonly subjectKeys: SubjectKeys;
  readonly ring: KeyRing;
  readonly clock: Clock;
}

/**
 * Data keys are read when they are first needed and kept in memory for a minute. They are read as a majority has them: a
 * key that could be rolled back would take with it what was sealed by it.
 */
export function createVault(deps: VaultDeps): Vault {
  const kept = createBounded<Held>(MOST_KEYS, KEPT_MS);
  return {
    seals: true,
    forget: (owner) => {
      kept.delete(owner);
    },
    toOpen: async (owners) => sealerOf(await hold(deps, kept, owners)),
    toSeal: async (owners) => {
      const held = await hold(deps, kept, owners);
      const missing = [...new Set(owners)].filter((owner) => !held.has(owner));
      for (const [owner, one] of await make(deps, missing)) {
        held.set(owner, one);
        kept.set(owner, one);
      }
      return sealerOf(held);
    },
  };
}

async function hold(deps: VaultDeps, kept: Bounded<Held>, owners: readonly string[]): Promise<Map<string, Held>> {
  const held = new Map<string, Held>();
  const unknown: string[] = [];
  for (const owner of new Set(owners)) {
    const known = kept.get(owner);
    if (known) held.set(owner, known);
    else unknown.push(owner);
  }
  for (const [owner, one] of await read(deps, unknown)) {
    held.set(owner, one);
    // What cannot be used now may be usable after a rotation.
    if (one.kind !== 'unusable') kept.set(owner, one);
  }
  return held;
}

async function read({ subjectKeys, ring }: VaultDeps, owners: readonly string[]): Promise<Map<string, Held>> {
  if (owners.length === 0) return new Map();
  const found = await subjectKeys.find({ _id: { $in: [...owners] } }, { readConcern: { level: 'majority' } }).toArray();
  return new Map(found.map((document) => [document._id, heldOf(ring, document)]));
}

function heldOf(ring: KeyRing, { _id, master, wrapped }: SubjectKeyDocument): Held {
  if (master === null || wrapped === null) return { kind: 'erased' };
  try {
    return { kind: 'key', key: unwrap(ring, _id, { master, wrapped }) };
  } catch (error) {
    return { kind: 'unusable', error: error instanceof Error ? error : new KeyNotAtHand(master) };
  }
}

/**
 * Keys for owners that have none. Whoever comes second with a key of his own takes the one that is there: the answer to a
 * doubled key waits for a majority too, so the first one is seen afterwards.
 */
async function make(deps: VaultDeps, owners: readonly string[]): Promise<Map<string, Held>> {
  if (owners.length === 0) return new Map();
  const madeAt = deps.clock.now();
  const made = owners.map((owner) => ({ owner, ...newDataKey(deps.ring, owner) }));
  const inserted = await insertMissing(
    deps.subjectKeys,
    made.map(({ owner, stored }): SubjectKeyDocument => ({ _id: owner, ...stored, madeAt, erasedAt: null })),
  );
  if (inserted < made.length) return read(deps, owners);
  return new Map(made.map(({ owner, key }) => [owner, { kind: 'key', key }]));
}

function sealerOf(held: ReadonlyMap<string, Held>): Sealer {
  const isErased = (owner: string): boolean => held.get(owner)?.kind === 'erased';
  const keyOf = (owner: string): KeyObject => {
    const one = held.get(owner);
    if (one?.kind === 'key') return one.key;
    throw one?.kind === 'unusable' ? one.error : new KeyNotAtHand(owner);
  };
  return {
    isErased,
    seal: (owner, place, personal): Sealed => {
      if (isErased(owner)) return { alg: 'erased' };
      const sealed = box(keyOf(owner), placeOf(owner, place), Buffer.from(JSON.stringify(personal)));
      return { alg: 'A256GCM', data: sealed.toString('base64url') };
    },
    open: (owner, place, sealed): Personal => {
      if (sealed.alg === 'erased' || isErased(owner)) return {};
      if (sealed.alg === 'none') return sealed.data;
      const opened = unbox(keyOf(owner), placeOf(owner, place), Buffer.from(sealed.data, 'base64url'));
      return JSON.parse(opened.toString('utf8')) as Personal;
    },
    sealBytes: (owner, place, bytes) => box(keyOf(owner), placeOf(owner, place), bytes),
    openBytes: (owner, place, bytes) => unbox(keyOf(owner), placeOf(owner, place), bytes),
  };
}

function placeOf(owner: string, place: string): string {
  return `${owner}\n${place}`;
}
