import type { Kind, Parties } from '../kernel/case.js';
import { claimsOf } from './claims.js';
import { datesOf } from './dates.js';
import { decide } from './decide.js';
import { dutiesOf } from './duties.js';
import { evolve } from './evolve.js';
import { factsFor } from './facts.js';
import { notFiled, type Objection, type ObjectionCommand, type ObjectionEvent } from './objection.js';

import { awaitedYears } from './recount.js';

export { allowedNow } from './allowed.js';

/** 异议: what a listed subject says is wrong, and what suspends the measures until it is told the result. */
export const objectionKind: Kind<Objection, ObjectionCommand, ObjectionEvent> = {
  name: 'objection',
  prefix: 'obj',
  shape: 2,
  initial: notFiled,
  opening: ['FileObjection'],
  factsFor,
  decide,
  evolve,
  statusOf: ({ status }) => status,
  dutiesOf,
  datesOf,
  claimsOf,
  termsOf: () => [],
  locksOf: () => [],
  lockRefusal: (lock) => ({ code: 'objection-already-filed', params: { lock } }),
  partiesOf,
  awaitedYears,
  isClosed: ({ status }) => status === 'not-filed' || status === 'closed',
  tellsEdges: ({ hold }) => hold !== undefined,
  // Shape 2: the duties of the result and of an extension name their limit’s rule. The events are those of shape 1.
  upcast: (event) => event as ObjectionEvent,
};

function partiesOf(objection: Objection): Parties {
  if (objection.status === 'not-filed') return { subject: null, departments: [], on: null };
  const { subject, party, department, providers, on } = objection;
  const departments = [department, ...providers.map((provider) => provider.department)];
  return { subject, departments, on, ...(party !== subject && { party }) };
}
