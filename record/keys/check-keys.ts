import { hkdfSync, timingSafeEqual } from 'node:crypto';
import type { mongo } from 'mongoose';
import { insertMissing } from '../store/insert-missing.js';
import type { KeyRing, NamedKey } from './key-ring.js';

/** What proves a key to be the one of its name. Nothing can be learned from it. */
interface KeyCheckDocument {
  /** `master <id>` or `lookup <id>`. */
  readonly _id: string;
  readonly proof: string;
}

/** The keys that were given are not those that this record was written with. */
export class KeysRefused extends Error {}

type Use = 'master' | 'lookup';

const PROOF_BYTES = 32;

/**
 * Compares the keys with those that the record has been written with, and writes down those that are new. Nothing has been
 * read or written with a wrong key when this throws. A master key that is not there may be another's in a rotation, as long
 * as one that is known is; without a look-up key persons would not be found and would be registered a second time.
 * @throws {KeysRefused} in one line without any of the keys.
 */
export async function checkKeys(database: mongo.Db, ring: KeyRing): Promise<void> {
  const checks = database.collection<KeyCheckDocument>('key-checks');
  refuseForeign(await knownIn(checks), ring);
  const given = [...proofsOf('master', ring.master), ...proofsOf('lookup', ring.lookup)];
  await insertMissing(checks, given);
  const known = await knownIn(checks);
  for (const { _id, proof } of given) {
    const stored = known.get(_id) ?? '';
    if (stored.length !== proof.length || !timingSafeEqual(Buffer.from(stored), Buffer.from(proof)))
      throw new KeysRefused(`The ${_id.replace(' ', ' key ')} is not the one that this database was written with.`);
  }
}

function refuseForeign(known: ReadonlyMap<string, string>, { master, lookup }: KeyRing): void {
  const masters = idsOf(known, 'master');
  if (masters.length > 0 && !master.some(({ id }) => masters.includes(id)))
    throw new KeysRefused(`None of the master keys of this database (${masters.join(', ')}) was given.`);
  const missing = idsOf(known, 'lookup').filter((id) => !lookup.some((key) => key.id === id));
  if (missing.length > 0)
    throw new KeysRefused(
      `The lookup key ${missing.join(', ')} of this database was not given: persons could not be found.`,
    );
}

function idsOf(known: ReadonlyMap<string, string>, use: Use): readonly string[] {
  return [...known.keys()].filter((id) => id.startsWith(`${use} `)).map((id) => id.slice(use.length + 1));
}

async function knownIn(checks: mongo.Collection<KeyCheckDocument>): Promise<ReadonlyMap<string, string>> {
  const found = await checks.find({}, { readConcern: { level: 'majority' } }).toArray();
  return new Map(found.map(({ _id, proof }) => [_id, proof]));
}

function proofsOf(use: Use, keys: readonly NamedKey[]): readonly KeyCheckDocument[] {
  return keys.map(({ id, key }) => {
    const proof = hkdfSync('sha256', key, '', `key check\n${use}\n${id}`, PROOF_BYTES);
    return { _id: `${use} ${id}`, proof: Buffer.from(proof).toString('base64url') };
  });
}
