import type { Level } from '../kernel/department.js';
import type { Instant } from '../kernel/instant.js';
import { isOn, type Existence, type Span, type Succession } from './person.js';

/** An office in the tree of offices. */
export interface TreeOffice extends Existence {
  readonly level: Level;
  /** The office above it; null at the top. */
  readonly parent: string | null;
}

/** That somebody holds a place of his own in an office. */
export interface Service extends Span {
  readonly person: string;
  readonly department: string;
}

/**
 * What is known of some offices and of all that they lead to, up the tree and along the lines of transfer tables. Times come
 * with it, so that a question is answered by how it was at its instant.
 */
export interface Bodies {
  readonly offices: readonly TreeOffice[];
  readonly successions: readonly Succession[];
  /** Who serves in the offices that were asked about, and in any that is or was one with them. */
  readonly service: readonly Service[];
}

/**
 * The body that an office is at this instant: itself, or whatever has taken it over, by however many hands. Two offices are
 * one body where the same one has taken over both, or one of them the other.
 */
export function bodyOf(office: string, { successions }: Pick<Bodies, 'successions'>, at: Instant): string {
  const passed = new Set<string>();
  let body = office;
  for (let next: string | undefined = office; next !== undefined && !passed.has(next);) {
    passed.add(next);
    body = next;
    const current: string = next;
    next = successions.find(({ from, effective }) => from === current && effective <= at)?.to;
  }
  return body;
}

/** An office above, and the body that it is now. */
export interface Above {
  readonly office: TreeOffice;
  readonly body: string;
}

/**
 * The line of offices above one, the nearest first: from the body that it is now, up the tree. Where an office above was
 * taken over, it goes on from whatever took it over; from the office itself where that is the very body from which it began.
 */
export function lineAbove(office: string, bodies: Bodies, at: Instant): readonly Above[] {
  const known = new Map(bodies.offices.map((one) => [one.id, one]));
  const begin = bodyOf(office, bodies, at);
  const passed = new Set([begin]);
  const line: Above[] = [];
  const climbed = new Set<string>();
  for (let next = known.get(begin)?.parent ?? null; next !== null && !climbed.has(next);) {
    climbed.add(next);
    const found = known.get(next);
    if (found === undefined) break;
    const body = bodyOf(next, bodies, at);
    if (body !== begin) line.push({ office: found, body });
    next = (passed.has(body) ? found : known.get(body))?.parent ?? null;
    passed.add(body);
  }
  return line;
}

/** Whether the office is there at this instant, itself and not by whatever has taken it over. */
export function isThere(office: string, { offices }: Pick<Bodies, 'offices'>, at: Instant): boolean {
  const found = offices.find(({ id }) => id === office);
  return found !== undefined && isOn(found, at);
}

/** The answer of the read `bodies`; null where it was not asked for. */
export function bodiesIn(fact: unknown): Bodies | null {
  return typeof fact === 'object' && fact !== null ? (fact as Bodies) : null;
}
