import fc from 'fast-check';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { appoint } from '../../domain/people/appointing.js';
import { nobodyYet } from '../../domain/people/change.js';
import { delegate } from '../../domain/people/delegating.js';
import { isOn, type Appointment, type Person, type Span, type Succession } from '../../domain/people/person.js';
import { common, covers, overlaps } from '../../domain/people/span.js';
import { linesStand } from '../../domain/people/transfer.js';

const NOW = '2026-03-02T01:00:00.000Z' as Instant;
const hour = (hours: number): Instant => plusMs(NOW, hours * 3_600_000);
const order = { actor: { id: 'op' }, at: NOW, reasons: '任免文件' };

const spans: fc.Arbitrary<Span> = fc
  .tuple(fc.nat(20), fc.option(fc.integer({ min: 1, max: 12 })))
  .map(([from, length]) => ({ from: hour(from), until: length === null ? null : hour(from + length) }));
const instants = Array.from({ length: 34 }, (_, index) => hour(index));

test('two spans overlap, and one covers another, exactly where instants say so', () => {
  fc.assert(
    fc.property(spans, spans, (one, other) => {
      const both = instants.filter((at) => isOn(one, at) && isOn(other, at));
      const shared = common(one, other);
      expect(overlaps(one, other)).toBe(both.length > 0);
      expect(instants.filter((at) => shared !== null && isOn(shared, at))).toEqual(both);
      if (covers(one, other)) expect(instants.filter((at) => isOn(other, at) && !isOn(one, at))).toEqual([]);
    }),
  );
});

test('however many appointments are asked for, nobody ever holds the same role in one office twice at one instant', () => {
  const asked = fc.record({ role: fc.constantFrom('clerk' as const, 'approver' as const), span: spans });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 12 }), (all) => {
      const person = all.reduce((before: Person, { role, span }, index) => {
        const appointment: Appointment = { id: `apt-${String(index)}`, role, department: 'x', ...span };
        const decision = appoint(before, appointment, { id: 'x', from: null, until: null }, order);
        return decision.kind === 'accepted' ? decision.person : before;
      }, nobodyYet('a'));
      for (const at of instants) {
        const held = person.appointments.filter((one) => isOn(one, at)).map(({ role }) => role);
        expect(held).toHaveLength(new Set(held).size);
      }
    }),
  );
});

test('however many delegations are asked for, at no instant does one come back to whom it came from', () => {
  const ids = ['a', 'b', 'c', 'd'] as const;
  const asked = fc.record({
    by: fc.constantFrom(...ids),
    to: fc.constantFrom(...ids),
    from: fc.nat(20),
    length: fc.integer({ min: 1, max: 12 }),
  });
  fc.assert(
    fc.property(fc.array(asked, { maxLength: 14 }), (all) => {
      const forever = { from: hour(-1_000), until: null };
      const people = new Map(
        ids.map((id): [string, Person] => [
          id,
          { ...nobodyYet(id), appointments: [{ id: 'apt', role: 'clerk', department: 'x', ...forever }] },
        ]),
      );
      for (const [index, { by, to, from, length }] of all.entries()) {
        const delegation = {
          id: `d${String(index)}`,
          appointment: 'apt',
          to,
          from: hour(from),
          until: hour(from + length),
        };
        const decision = delegate(people.get(by) ?? nobodyYet(by), delegation, people, order);
        if (decision.kind === 'accepted') people.set(by, decision.person);
      }
      for (const at of instants) for (const id of ids) expect(reachedFrom(id, people, at)).not.toContain(id);
    }),
    { numRuns: 200 },
  );
});

test('however many transfer tables are signed, each office has one way to one last successor', () => {
  const names = ['u', 'v', 'w', 'x', 'y'];
  const offices = names.map((id) => ({ id, from: null, until: null }));
  const lines = fc.record({ from: fc.constantFrom(...names), to: fc.constantFrom(...names) });
  fc.assert(
    fc.property(fc.array(fc.array(lines, { minLength: 1, maxLength: 3 }), { maxLength: 6 }), (tables) => {
      const signed = tables.reduce((successions: readonly Succession[], table) => {
        const asked = table.map((line) => ({ ...line, effective: NOW }));
        return linesStand(asked, { offices, successions }, NOW) === null ? [...successions, ...asked] : successions;
      }, []);
      for (const start of names) {
        const way = [start];
        for (;;) {
          const next = signed.filter(({ from }) => from === way.at(-1));
          expect(next.length).toBeLessThan(2);
          if (next[0] === undefined) break;
          way.push(next[0].to);
          expect(way).toHaveLength(new Set(way).size);
        }
      }
    }),
  );
});

/** Everybody to whom something of him comes at this instant, by whatever hands. */
function reachedFrom(id: string, people: ReadonlyMap<string, Person>, at: Instant): readonly string[] {
  const found = new Set<string>();
  const waiting = [id];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop())
    for (const { to } of (people.get(next)?.delegations ?? []).filter((one) => isOn(one, at))) {
      if (found.has(to)) continue;
      found.add(to);
      waiting.push(to);
    }
  return [...found];
}
