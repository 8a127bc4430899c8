import type { Facts, FactQuery } from '../kernel/case.js';
import { evidenceQueries } from '../kernel/evidence.js';
import { isLinked } from '../listing/linked.js';
import type { ListingCase } from '../listing/listing.js';
import type { Objection, ObjectionCase, ObjectionCommand } from './objection.js';

/** The reads that a command of an objection needs; the record answers them (record/case/facts.ts). */
export function factsFor(state: Objection, command: ObjectionCommand): readonly FactQuery[] {
  if (command.type === 'FileObjection')
    return [
      { as: 'listing', read: 'case', args: { id: command.on } },
      { as: 'objections', read: 'cases-on', args: { on: command.on, kind: 'objection' } },
      { as: 'linked', read: 'cases-on', args: { on: command.on, kind: 'listing' } },
      ...evidenceQueries(command.evidence),
    ];
  if (command.type === 'SupplyMissing' && state.status !== 'not-filed')
    return evidenceQueries(command.evidence, state.id);
  if (command.type === 'TransferObjection') return [{ as: 'to', read: 'department', args: { id: command.to } }];
  if (command.type === 'DecideObjection' && state.status !== 'not-filed')
    return [{ as: 'listing', read: 'case', args: { id: state.on } }];
  return [];
}

/** The listing contested, as its own kind keeps it. */
export function listingFact(facts: Facts): ListingCase | null {
  const read = facts.listing;
  return isRow(read) && read.kind === 'listing' && isListing(read.state) ? read.state : null;
}

/** The other objections on the same record, oldest first, open and closed. */
export function objectionFacts(facts: Facts): readonly ObjectionCase[] {
  return statesIn(facts.objections)
    .filter(isObjection)
    .sort((a, b) => (a.filedAt < b.filedAt ? -1 : 1));
}

/** Subjects of the persons' listings that are linked to the one contested, as long as they are. */
export function linkedSubjects(facts: Facts): readonly string[] {
  return statesIn(facts.linked)
    .filter(isListing)
    .filter(isLinked)
    .map(({ subject }) => subject);
}

type Row = Readonly<Record<string, unknown>>;

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

function statesIn(read: unknown): unknown[] {
  return Array.isArray(read) ? read.map((row: unknown) => (isRow(row) ? row.state : null)) : [];
}

/** States that their own kinds folded; the record hands them over unchanged, so one sign of each is enough. */
function isListing(state: unknown): state is ListingCase {
  return isRow(state) && typeof state.id === 'string' && Array.isArray(state.bases);
}

function isObjection(state: unknown): state is ObjectionCase {
  return isRow(state) && typeof state.id === 'string' && Array.isArray(state.holds);
}
