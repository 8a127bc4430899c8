import { isSamePerson, type Behind, type OfficeRole } from '../kernel/actor.js';
import { firstOf, no, type Check } from '../kernel/guards.js';
import type { Level } from '../kernel/department.js';
import type { Instant } from '../kernel/instant.js';
import { isOn, type Appointment, type Existence, type Succession } from './person.js';
import { beginsRightly } from './span.js';

/** What the lines of a transfer table are held against. */
export interface Standing {
  /** The offices that the lines name; one that is not here does not exist. */
  readonly offices: readonly Existence[];
  /** The lines of all tables that are signed. */
  readonly successions: readonly Succession[];
}

/**
 * Whether the lines of a transfer table may stand: each office is there, passes on once and not to itself by however many
 * hands, and on a day that can still be kept. Held against when they are proposed and again when they are signed.
 * Refusals: `begins-in-the-past`, `begins-too-far-ahead`, `office-not-there`, `office-passed-on`, `succession-circular`.
 */
export function linesStand(lines: readonly Succession[], { offices, successions }: Standing, at: Instant): Check {
  return firstOf(
    ...lines.map(({ effective }) => beginsRightly(effective, at)),
    ...lines.flatMap((line) => [isThere(line.from, line, offices), isThere(line.to, line, offices)]),
    ...lines.map((line) => passesOnce(line, [...successions, ...lines.filter((other) => other !== line)])),
    ...lines.map((line) => comesBack(line, [...successions, ...lines])),
  );
}

/**
 * Whether somebody is there to take up the duties: from the very instant on which an office takes over, it has people in each
 * role that the former one has; at least a clerk. Asked when a table is signed, so that people are appointed on its ground
 * before it holds. `held`: the appointments in the offices that the lines name. `successor-unstaffed`.
 */
export function successorsStaffed(lines: readonly Succession[], held: readonly Appointment[], at: Instant): Check {
  return firstOf(...lines.map((line) => staffed(line, held, at)));
}

function staffed({ from, to, effective }: Succession, held: readonly Appointment[], at: Instant): Check {
  const rolesIn = (department: string, on: Instant): ReadonlySet<OfficeRole> =>
    new Set(held.filter((one) => one.department === department && isOn(one, on)).map(({ role }) => role));
  const there = rolesIn(to, effective);
  const missing = [...new Set<OfficeRole>(['clerk', ...rolesIn(from, at)])].find((role) => !there.has(role));
  return missing === undefined ? null : no('successor-unstaffed', { department: to, role: missing });
}

/** A transfer table is signed by a second person: neither by who proposed it, nor by anybody in whose place one of both acts. `own-transfer-table`. */
export function signedBySecond(proposer: Behind, signer: Behind): Check {
  return isSamePerson(proposer, signer) ? no('own-transfer-table') : null;
}

/** Where an office is: the first two digits of its region code name its province. */
export interface Placed {
  readonly id: string;
  readonly level: Level;
  readonly region: string;
}

/**
 * A lead department moves duties between offices of its own province, one of the nation between any. Offices that are not
 * known are for `linesStand` to refuse. `office-of-another-place`.
 */
export function ofOwnPlace(lead: Placed | null, offices: readonly Placed[]): Check {
  if (lead?.level === 'nation') return null;
  const foreign = offices.find(({ region }) => region.slice(0, 2) !== lead?.region.slice(0, 2));
  return foreign === undefined ? null : no('office-of-another-place', { department: foreign.id });
}

/** A table is decided once. `transfer-table-decided`. */
export function stillProposed(status: string): Check {
  return status === 'proposed' ? null : no('transfer-table-decided', { status });
}

/** An office may end on the very instant on which it passes its duties on, and take over others' until then. */
function isThere(department: string, { effective }: Succession, offices: readonly Existence[]): Check {
  const office = offices.find(({ id }) => id === department);
  const isKnown = office !== undefined && (office.from === null || office.from <= effective);
  return isKnown && (office.until === null || effective <= office.until)
    ? null
    : no('office-not-there', { department });
}

function passesOnce({ from }: Succession, others: readonly Succession[]): Check {
  return others.some((other) => other.from === from) ? no('office-passed-on', { department: from }) : null;
}

/** Each office has one successor at most, so there is one way to follow. */
function comesBack({ from, to }: Succession, all: readonly Succession[]): Check {
  const passed = new Set<string>();
  for (let next: string | undefined = to; next !== undefined && !passed.has(next);) {
    if (next === from) return no('succession-circular', { department: from });
    passed.add(next);
    const current: string = next;
    next = all.find((line) => line.from === current)?.to;
  }
  return null;
}
