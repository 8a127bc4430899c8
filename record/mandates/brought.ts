import { SYSTEM } from '../../domain/kernel/actor.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { Mandate, Person } from '../../domain/people/person.js';
import { base32 } from '../case/case-id.js';
import { hashOf } from '../store/hash.js';
import { insertMissing } from '../store/insert-missing.js';
import type { RecordDeps } from '../record-deps.js';
import { mandatesIn, type MandateDocument } from './mandate.model.js';
import { dated } from './take-step.js';

const ID = /^man-[a-z2-7]{24}$/;

/** The id of the paper of a mandate: the mandate's own, unless an installation brought it along under a name of its own. */
export function paperIdOf(person: string, mandate: string): string {
  if (ID.test(mandate)) return mandate;
  return `man-${base32(Buffer.from(hashOf(['mandate', person, mandate]), 'hex').subarray(0, 15))}`;
}

/**
 * Writes a paper for each mandate of these people that has none, so that it is listed and ended like any other. Nothing is
 * told of it by letter: it was there before anybody could be told.
 */
export async function putPapers(deps: RecordDeps, people: readonly Pick<Person, 'id' | 'mandates'>[]): Promise<void> {
  const now = deps.clock.now();
  const papers = people.flatMap(({ id, mandates }) => mandates.map((mandate) => paperOf(id, mandate, now)));
  await insertMissing(mandatesIn(deps), papers);
}

function paperOf(person: string, { id, subject, capacity, from, until }: Mandate, now: Instant): MandateDocument {
  const _id = paperIdOf(person, id);
  return dated({
    _id,
    status: until !== null && until <= now ? 'ended' : 'confirmed',
    person,
    ...(id !== _id && { part: id }),
    subject,
    capacity,
    lastDay: null,
    document: null,
    invitation: null,
    filedAt: from,
    answerBy: null,
    from,
    until,
    opened: `brought ${_id}`,
    steps: [{ step: 'brought', by: SYSTEM, at: from, key: _id, body: '' }],
    told: 1,
  });
}
