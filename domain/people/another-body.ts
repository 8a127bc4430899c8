import { peopleBehind, type Actor } from '../kernel/actor.js';
import type { FactQuery } from '../kernel/case.js';
import { LEVELS, type Level } from '../kernel/department.js';
import { no, type Check } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import type { RuleRef } from '../kernel/rule.js';
import { bodiesIn, bodyOf, isThere, lineAbove } from './bodies.js';
import { isOn } from './person.js';

/** What a step is held against that belongs to another body than the one whose act it looks at. */
export interface Reviewed {
  /** The offices whose act it is, the present one first: whatever held the case counts among them. */
  readonly authors: readonly string[];
  readonly at: Instant;
  readonly rule: RuleRef;
}

/** The read that the guards below need: the offices, everything that they lead to, and who serves in the authors'. */
export function bodiesQuery(authors: readonly string[], others: readonly string[]): FactQuery {
  return {
    as: 'bodies',
    read: 'bodies',
    args: { of: [...new Set([...authors, ...others])].join('+'), served: authors.join('+') },
  };
}

/**
 * A step that belongs to another body is not taken by the one whose act it looks at. Neither by an office that is one body
 * with it now, whatever it was when it was named, nor by somebody who holds a place of his own in it, or takes the place of
 * somebody who does. Where nothing was read nobody is held to be impartial. `body-of-author`, `serves-author`.
 */
export function ofAnotherBody(actor: Actor, { authors, at, rule }: Reviewed, fact: unknown): Check {
  const [department = ''] = authors;
  const bodies = bodiesIn(fact);
  if (bodies === null) return no('body-of-author', { department }, rule);
  const own = new Set(authors.map((office) => bodyOf(office, bodies, at)));
  const isOwn = (office: string | undefined): office is string =>
    office !== undefined && own.has(bodyOf(office, bodies, at));
  if (isOwn(actor.department) || isOwn(actor.successor)) return no('body-of-author', { department }, rule);
  const behind = peopleBehind(actor);
  const serves = bodies.service.find((one) => behind.includes(one.person) && isOn(one, at) && isOwn(one.department));
  return serves === undefined ? null : no('serves-author', { department: serves.department }, rule);
}

/**
 * The offices that may look at an act from above: in the line above the present author, at a higher level, there at this
 * instant, and one body with none of the authors. The nearest first; an office that was taken over by its own name and by
 * its successor's. Nobody where nothing was read.
 */
export function reviewersAbove({ authors, at }: Omit<Reviewed, 'rule'>, fact: unknown): readonly string[] {
  const [present = ''] = authors;
  const bodies = bodiesIn(fact);
  if (bodies === null) return [];
  const own = new Set(authors.map((office) => bodyOf(office, bodies, at)));
  const begin = bodyOf(present, bodies, at);
  const level = bodies.offices.find(({ id }) => id === begin)?.level;
  const above = lineAbove(present, bodies, at).filter(
    ({ office, body }) => !own.has(body) && isHigher(office.level, level) && isThere(body, bodies, at),
  );
  return [...new Set(above.flatMap(({ office, body }) => [office.id, body]))];
}

function isHigher(level: Level, than: Level | undefined): boolean {
  return than !== undefined && LEVELS.indexOf(level) > LEVELS.indexOf(than);
}
