import fc from 'fast-check';
import type { Actor } from '../../domain/kernel/actor.js';
import { LEVELS } from '../../domain/kernel/department.js';
import { bodyOf, type Bodies, type TreeOffice } from '../../domain/people/bodies.js';
import type { Person, Succession } from '../../domain/people/person.js';
import { seatsOf } from '../../domain/people/seats.js';
import { linesStand } from '../../domain/people/transfer.js';
import { at, caseOf, type PlayedListing, underConsent } from './cases/listing-story.js';
import { lead } from './cases/people.js';
import { ask, on } from './cases/play.js';
import { office, treeAfter } from './cases/tree.js';

const IDS = ['sz-samr', 'gz-samr', 'a', 'b', 'c', 'd'] as const;
const NOW = on('2026-03-06');
const consent = { type: 'RecordConsent', consents: true, reasons: '' } as const;

/** Half of the time the two offices stand as they do in the tree of a city, else as it comes. */
function officeOf(id: (typeof IDS)[number]): fc.Arbitrary<TreeOffice> {
  const any = fc.record({
    level: fc.constantFrom(...LEVELS),
    parent: fc.option(fc.constantFrom(...IDS)),
    until: fc.constantFrom(null, null, on('2026-03-05')),
  });
  const usual = { 'sz-samr': ['city', 'gz-samr'], 'gz-samr': ['province', 'a'] } as const;
  const [level, parent] = id === 'sz-samr' || id === 'gz-samr' ? usual[id] : (['nation', 'b'] as const);
  return fc
    .oneof(any, fc.constant({ level, parent, until: null }))
    .map((one) => office(id, one.level, one.parent, one.until));
}

/** Any tree, also one with circles, offices that ended without a successor, and any transfer table that may be signed. */
const trees: fc.Arbitrary<Bodies> = fc
  .record({
    offices: fc.tuple(...IDS.map(officeOf)),
    lines: fc.array(fc.record({ from: fc.constantFrom(...IDS), to: fc.constantFrom(...IDS), day: fc.nat(9) }), {
      maxLength: 6,
    }),
  })
  .map(({ offices, lines }) => {
    const signed: Succession[] = [];
    for (const { from, to, day } of lines) {
      const line = { from, to, effective: on(`2026-03-0${String(1 + (day % 9))}`, 0) };
      const standing = { offices: offices.map(({ id }) => ({ id, from: null, until: null })), successions: signed };
      if (linesStand([line], standing, on('2026-02-27')) === null) signed.push(line);
    }
    const table = signed.map(({ from, to, effective }) => [from, to, effective.slice(0, 10)] as const);
    return { ...treeAfter(table, [], offices), successions: signed };
  });

/** An approver of the office, as the record knows him, in every seat that he then has. */
function seatsIn(department: string, also: readonly string[], { offices, successions }: Bodies): readonly Actor[] {
  const appointments = [department, ...also].map((one, index) => ({
    id: `apt-${String(index)}`,
    role: 'approver' as const,
    department: one,
    from: on('2020-01-06'),
    until: null,
  }));
  const person: Person = { id: 'somebody', appointments, delegations: [], mandates: [] };
  return seatsOf({ person, delegators: [], offices, successions }, NOW).map(
    ({ role, department: of, successor }): Actor => ({
      id: person.id,
      role,
      department: of,
      ...(successor !== undefined && { successor }),
    }),
  );
}

const served = (department: string, also: readonly string[]): Bodies['service'] =>
  [department, ...also].map((one) => ({ person: 'somebody', department: one, from: on('2020-01-06'), until: null }));

test('nobody who serves in the body in charge ever gets a consent accepted, by whatever tree, tables and second places', () => {
  let accepted = 0;
  fc.assert(
    fc.property(trees, fc.constantFrom(...IDS), fc.subarray([...IDS], { maxLength: 2 }), (tree, office, also) => {
      const bodies = { ...tree, service: served(office, also) };
      const inCharge = bodyOf('sz-samr', bodies, NOW);
      const isOwn = [office, ...also].some((one) => bodyOf(one, bodies, NOW) === inCharge);
      for (const actor of seatsIn(office, also, bodies)) {
        const { kind } = ask(underConsent(), consent, { ...at('2026-03-06', actor), facts: { bodies } });
        if (kind === 'accepted') accepted += 1;
        if (isOwn) expect(kind).toBe('refused');
      }
    }),
    { numRuns: 800 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('there always is an office whose approver can consent, at once or after it was named, or it is said that there is none', () => {
  const ways = { present: 0, another: 0, none: 0 };
  const consents = (played: PlayedListing, bodies: Bodies): boolean =>
    IDS.some((one) =>
      seatsIn(one, [], bodies).some(
        (actor) => ask(played, consent, { ...at('2026-03-06', actor), facts: { bodies } }).kind === 'accepted',
      ),
    );
  fc.assert(
    fc.property(trees, (bodies) => {
      const played = underConsent();
      if (consents(played, bodies)) {
        ways.present += 1;
        return;
      }
      const answers = IDS.map((superior) => {
        const command = { type: 'NameSuperior', superior, reasons: 'Merged.' } as const;
        return { superior, decision: ask(played, command, { ...at('2026-03-06', lead), facts: { bodies } }) };
      });
      const named = answers.filter(({ decision }) => decision.kind === 'accepted');
      for (const { superior } of named) {
        const state = { ...caseOf(played), superior };
        expect(consents({ ...played, state }, bodies)).toBe(true);
      }
      if (named.length > 0) ways.another += 1;
      else {
        ways.none += 1;
        for (const { decision } of answers)
          expect(decision).toMatchObject({ kind: 'refused', refusal: { code: 'nobody-above' } });
      }
    }),
    { numRuns: 800 },
  );
  for (const count of Object.values(ways)) expect(count).toBeGreaterThan(20);
});
