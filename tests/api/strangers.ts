import { randomUUID } from 'node:crypto';
import { createLimits, type Limits } from '../../api/door/limits.js';
import type { DemoPerson } from '../../dev/demo-people.js';
import type { Counters } from '../../record/store/counters.js';
import { peopleIn } from '../../record/people/people.js';
import type { Answered, House } from './house.js';
import { JIA, done } from './journey.js';

export type Asks = (method: string, path: string, body?: object, key?: string) => Promise<Answered>;

const nobody = (id: string): DemoPerson => ({ id, name: '示例', nameEn: 'Sample', roles: [] });
/** An official of the office with the case. */
export const clerkToo = (id: string): DemoPerson => ({ ...nobody(id), roles: ['clerk'], dept: 'sz-tax' });

/** Somebody who has signed in and of whom the record has never heard. */
export async function strangerIn(house: House, id: string): Promise<Asks> {
  const token = await house.issuer.token(nobody(id));
  await peopleIn(house.record.deps).deleteOne({ _id: id });
  return (method, path, body, key = randomUUID()) =>
    house.raw(method, path, {
      headers: { Authorization: `Bearer ${token}`, 'Idempotency-Key': key, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
}

export async function codeIn(answer: Promise<Answered>): Promise<string> {
  return String((await done(answer)).at('code'));
}

export async function idIn(answer: Promise<Answered>): Promise<string> {
  return String((await done(answer)).at('mandateId'));
}

/** All that an answer says. */
export function said({ status, text }: Answered): string {
  return `${String(status)} ${text}`;
}

/** The refusal's status and code. */
export function refused({ status, at }: Answered): string {
  return `${String(status)} ${String(at('code'))}`;
}

/** Three tries of a code in an hour, and whatever comes of all else. */
export function fewTries({ record }: House, counters: Counters): Limits {
  const few = { requests: 3, seconds: 3_600 };
  const off = { register: null, 'sign-in': null, read: null, write: null, import: null, law: null, standing: null };
  return createLimits({ ...off, operations: null, 'refused-token': null, code: few }, counters, record.deps.lookup);
}

/** No kind opens a case about a minor; one that stands all the same is taken for one that an older release left. */
export async function standingCaseOf(
  { record }: House,
  { listing, subject, caseId }: { readonly listing: string; readonly subject: string; readonly caseId: string },
): Promise<void> {
  const { cases } = record.deps;
  const found = await cases.findOne({ _id: listing });
  if (found === null) throw new Error('There is no listing.');
  const { locks: _locks, opened: _opened, ...rest } = found;
  const written = JSON.parse(JSON.stringify(rest).replaceAll(JIA, subject)) as typeof rest;
  await cases.insertOne({ ...written, _id: caseId, wakeAt: null });
}
