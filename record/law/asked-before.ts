import { senderOf, type Actor } from '../../domain/kernel/actor.js';
import type { RecordDeps } from '../record-deps.js';
import { lawIn } from './law.model.js';
import type { LawOutcome } from './propose-law.js';

/** One request about the law: its key, in the hand of who sends it, and the hash of what it asks. */
export interface Asked {
  readonly actor: Actor;
  readonly key: string;
  readonly body: string;
}

/**
 * The answer to a key that brought a step before, whatever the text: the same request gets the text as it now stands,
 * another one is refused `idempotency-key-reused`. Null for a key that brought nothing.
 */
export async function askedBefore(
  deps: Pick<RecordDeps, 'database'>,
  { actor, key, body }: Asked,
): Promise<LawOutcome | null> {
  const isTheirs = { key, 'by.id': senderOf(actor) };
  const law = await lawIn(deps).findOne({ steps: { $elemMatch: isTheirs } });
  if (!law) return null;
  const isSame = law.steps.some((step) => step.key === key && step.by.id === senderOf(actor) && step.body === body);
  return isSame
    ? { kind: 'accepted', law }
    : { kind: 'refused', refusal: { code: 'idempotency-key-reused', params: {} } };
}
