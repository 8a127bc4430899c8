import type { Actor } from '../kernel/actor.js';
import type { Facts, FactQuery } from '../kernel/case.js';
import { LEVELS, type Level } from '../kernel/department.js';
import { evidenceQueries } from '../kernel/evidence.js';
import type { CalendarDate } from '../kernel/instant.js';
import type { Measure } from '../kernel/measure.js';
import { namedPersonQuery } from '../people/impartial.js';
import { bodiesQuery } from '../people/another-body.js';
import { authorsOf } from './order.js';
import { BASIS_KINDS, type BasisKind } from './rules.js';
import type { Listing, ListingCommand, SubjectKind } from './listing.js';

/** The reads that a command of a listing needs; the record answers them (record/case/facts.ts). */
export function factsFor(state: Listing, command: ListingCommand, actor: Actor): readonly FactQuery[] {
  if (command.type === 'ProposeListing')
    return [
      { as: 'subject', read: 'subject', args: { id: command.subject } },
      { as: 'measures', read: 'measures', args: {} },
      ...command.entries.map((entry) => ({ as: entryKey(entry), read: 'entry', args: { id: entry } })),
      ...(command.linkedTo ? [{ as: 'entity', read: 'case', args: { id: command.linkedTo.entity } }] : []),
      // Of whatever body proposes, in whose name it may be: a rule that goes by the level goes by its own.
      { as: 'department', read: 'department', args: { id: actor.successor ?? actor.department ?? '' } },
      ...(command.superior ? [bodiesQuery([actor.department ?? ''], [command.superior])] : []),
      { as: 'listings', read: 'cases-of', args: { subject: command.subject, kind: 'listing' } },
    ];
  if (command.type === 'TransferListing') return [{ as: 'to', read: 'department', args: { id: command.to } }];
  if (state.status === 'not-proposed') return [];
  if (command.type === 'ScheduleHearing') return [namedPersonQuery(command.chair)];
  if (command.type === 'RecordConsent' || command.type === 'NameSuperior') {
    const named = command.type === 'NameSuperior' ? [command.superior] : [];
    return [bodiesQuery(authorsOf(state), [...(state.superior === null ? [] : [state.superior]), ...named])];
  }
  if (command.type === 'SubmitDefence') return evidenceQueries(command.evidence, state.id);
  const weighs =
    command.type === 'ReviseProposal' || command.type === 'DecideListing' || command.type === 'ChangeBasis';
  const follows = command.type === 'DecideListing' || command.type === 'PublishListing';
  const inName = command.type === 'DecideListing' ? actor.successor : undefined;
  return [
    ...(inName !== undefined ? [{ as: 'department', read: 'department', args: { id: inName } }] : []),
    ...(follows && state.subjectKind === 'person'
      ? [{ as: 'subject', read: 'subject', args: { id: state.subject } }]
      : []),
    ...(weighs ? [{ as: 'measures', read: 'measures', args: {} }] : []),
    ...(follows && state.linkedTo ? [{ as: 'entity', read: 'case', args: { id: state.linkedTo.entity } }] : []),
  ];
}

export interface SubjectFact {
  readonly kind: SubjectKind;
  readonly birthDate: CalendarDate | null;
}

/** An accepted entry as far as it may carry a listing. */
export interface EntryFact {
  readonly subject: string | null;
  /** Null for what is no basis at all, such as a licence. */
  readonly kind: BasisKind | null;
  readonly department: string | null;
  readonly decidedOn: CalendarDate;
  readonly restricted: boolean;
  readonly unpaidUtility: boolean;
  readonly lawfullyConfirmed: boolean;
  readonly penalties: readonly string[];
  /** Whether it is a heavier penalty, where the source says so itself. */
  readonly heavier: boolean | null;
}

export interface EntityFact {
  readonly subject: string;
  readonly status: string;
  /** A repair stands, though a ban may go on. */
  readonly repaired: boolean;
}

/** The subject as the register knows it; null where it knows none. */
export function subjectFact(facts: Facts): SubjectFact | null {
  const read = facts.subject;
  if (!isRow(read)) return null;
  return { kind: read.kind === 'person' ? 'person' : 'firm', birthDate: dateIn(read, 'birthDate') };
}

/** An entry that has been accepted; null for any other. */
export function entryFact(facts: Facts, entry: string): EntryFact | null {
  const read = facts[entryKey(entry)];
  const decidedOn = isRow(read) ? dateIn(read, 'decidedOn') : null;
  if (!isRow(read) || read.status !== 'accepted' || decidedOn === null) return null;
  return {
    subject: textIn(read, 'subject'),
    kind: BASIS_KINDS.find((kind) => kind === read.kind) ?? null,
    department: textIn(read, 'department'),
    decidedOn,
    restricted: textIn(read, 'restricted') !== null,
    unpaidUtility: read.unpaidUtility === true,
    lawfullyConfirmed: read.lawfullyConfirmed !== false,
    penalties: listOfTexts(read.penalties),
    heavier: typeof read.heavier === 'boolean' ? read.heavier : null,
  };
}

/** The listing of the entity that a person is linked to; null where there is none. */
export function entityFact(facts: Facts): EntityFact | null {
  const read = facts.entity;
  if (!isRow(read) || read.kind !== 'listing') return null;
  const subject = textIn(read, 'subject');
  const status = textIn(read, 'status');
  if (subject === null || status === null) return null;
  const repairs = isRow(read.state) && Array.isArray(read.state.repairs) ? (read.state.repairs as unknown[]) : [];
  return { subject, status, repaired: repairs.some((repair) => isRow(repair) && repair.revokedAt === null) };
}

/** Whether the subject has another open listing on this list. */
export function hasOpenListing(facts: Facts, list: string): boolean {
  const { listings } = facts;
  return (
    Array.isArray(listings) &&
    listings.some((row: unknown) => isRow(row) && row.closed === false && isRow(row.state) && row.state.list === list)
  );
}

/** Whether the department is known to which a case is to go. */
export function departmentKnown(facts: Facts): boolean {
  return isRow(facts.to);
}

/** The level of an office as the read `department` tells it; null where the office is not known. */
export function levelOf(department: unknown): Level | null {
  return isRow(department) ? (LEVELS.find((level) => level === department.level) ?? null) : null;
}

/** A measure of the edition of the list that the rulebook names; null where it has none of this id. */
export function measureFact(facts: Facts, measure: string): Measure | null {
  const { measures } = facts;
  return isMeasuresList(measures) ? (measures.find(({ id }) => id === measure) ?? null) : null;
}

function entryKey(entry: string): string {
  return `entry:${entry}`;
}

type Row = Readonly<Record<string, unknown>>;

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null;
}

/** The record hands over the edition of the list that the rulebook names; it was checked when it was loaded. */
function isMeasuresList(value: unknown): value is readonly Measure[] {
  return Array.isArray(value);
}

function textIn(row: Row, key: string): string | null {
  const value = row[key];
  return typeof value === 'string' ? value : null;
}

function isDate(value: unknown): value is CalendarDate {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

function dateIn(row: Row, key: string): CalendarDate | null {
  const value = row[key];
  return isDate(value) ? value : null;
}

function listOfTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}
