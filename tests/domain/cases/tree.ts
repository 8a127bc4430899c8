import type { Level } from '../../../domain/kernel/department.js';
import type { Bodies, Service, TreeOffice } from '../../../domain/people/bodies.js';
import type { Succession } from '../../../domain/people/person.js';
import { instantOf } from '../../../domain/kernel/calendar-date.js';

export function office(id: string, level: Level, parent: string | null, until: TreeOffice['until'] = null): TreeOffice {
  return { id, level, parent, from: null, until };
}

/** Two lines of offices over three levels, and a county under the first. */
const OFFICES: readonly TreeOffice[] = [
  office('cn-samr', 'nation', null),
  office('gz-samr', 'province', 'cn-samr'),
  office('sz-samr', 'city', 'gz-samr'),
  office('qx-samr', 'county', 'sz-samr'),
  office('cn-fin', 'nation', null),
  office('gz-fin', 'province', 'cn-fin'),
  office('sz-fin', 'city', 'gz-fin'),
  office('sz-merged', 'city', 'gz-samr'),
  office('gz-merged', 'province', 'cn-samr'),
];

/** The tree after these lines of transfer tables, each from the day given on; an office that was passed on ends by it. */
export function treeAfter(
  lines: readonly (readonly [from: string, to: string, day: string])[] = [],
  service: readonly Service[] = [],
  offices = OFFICES,
): Bodies {
  const successions = lines.map(([from, to, day]): Succession => ({
    from,
    to,
    effective: instantOf(`${day}T00:00:00+08:00`),
  }));
  const ends = new Map(successions.map(({ from, effective }) => [from, effective]));
  return {
    offices: offices.map((one) => ({ ...one, until: ends.get(one.id) ?? one.until })),
    successions,
    service,
  };
}
