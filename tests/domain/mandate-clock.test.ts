import fc from 'fast-check';
import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { aheadOf, dueOf, dutyOf, owedBy, type Dated } from '../../domain/people/mandate-clock.js';
import { loadShelf } from '../../rulebooks/shelf.js';

const DAY = 86_400_000;
const FILED = '2026-03-02T01:00:00.000Z' as Instant;
const day = (days: number): Instant => plusMs(FILED, days * DAY);
const RULES = loadShelf().get('guizhou@2020-02-10').general;

const waiting: Dated = {
  status: 'pending',
  person: 'applicant',
  subject: 'sub-x',
  until: null,
  remindAt: day(5),
  answerBy: day(7),
  lapsesAt: day(28),
  steps: [{ step: 'filed', at: FILED }],
};

/** The mandate after the clock has written down what was due. */
function after(dated: Dated, at: Instant): Dated {
  const due = dueOf(dated, at);
  if (due === null) return dated;
  const isOver = due.step === 'lapsed' && dated.status === 'pending';
  return { ...dated, ...(isOver && { status: 'lapsed' as const }), steps: [...dated.steps, due] };
}

const lived = (dated: Dated, times: readonly number[]): Dated => times.reduce((now, at) => after(now, day(at)), dated);
const stepsOf = ({ steps }: Dated): readonly string[] => steps.map(({ step }) => step);

test('an application that nobody answers is reminded of, reported and lapses, each once and at its own instant', () => {
  const end = lived(waiting, [1, 5, 5, 6, 7, 7, 8, 28, 28, 90]);
  expect(end.steps.slice(1)).toEqual([
    { step: 'reminded', at: day(5) },
    { step: 'overdue', at: day(7) },
    { step: 'lapsed', at: day(28) },
  ]);
  expect([end.status, aheadOf(end)]).toEqual(['lapsed', []]);
});

test('whenever the clock is looked at, the order holds, the end comes, and nothing is said that has been overtaken', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (times) => {
      const end = lived(waiting, [...times.sort((a, b) => a - b), 28]);
      const said = stepsOf(end);
      expect(['filed', 'reminded', 'overdue', 'lapsed'].filter((step) => said.includes(step))).toEqual(said);
      expect(end.status).toBe('lapsed');
    }),
  );
  expect(stepsOf(lived(waiting, [10]))).toEqual(['filed', 'overdue']);
});

test('about nobody who is known here only the end comes, at the same instant as that of a no that is not told', () => {
  const unknown = lived({ ...waiting, subject: null }, [5, 7, 27, 28, 29]);
  const untold = lived({ ...waiting, status: 'declined', untold: true }, [5, 7, 27, 28, 29]);
  for (const { steps } of [unknown, untold]) expect(steps.slice(1)).toEqual([{ step: 'lapsed', at: day(28) }]);
  expect(untold.status).toBe('declined');
});

test('a mandate comes to its last day; what has been answered, taken back or ended comes to nothing more', () => {
  expect(dueOf({ ...waiting, status: 'confirmed', until: day(3) }, day(3))).toEqual({ step: 'expired', at: day(3) });
  expect(aheadOf({ ...waiting, status: 'confirmed', until: null })).toEqual([]);
  for (const status of ['declined', 'withdrawn', 'ended', 'lapsed'] as const)
    expect(aheadOf({ ...waiting, status, until: day(3) })).toEqual([]);
});

test('the office owes the answer, and once it is late also before the application lapses; the supervisor sees only that', () => {
  const [clerk, supervisor] = [{ role: 'clerk', department: 'sz-tax' } as const, { role: 'supervisor' } as const];
  expect(dutyOf(waiting, clerk, RULES)).toMatchObject({ dueAt: day(7), remindAt: day(5), ifMissed: 'Escalate' });
  expect(dutyOf(waiting, supervisor, RULES)).toBeNull();
  const late = lived(waiting, [7]);
  expect(dutyOf(late, clerk, RULES)).toMatchObject({ name: 'answer-mandate', dueAt: day(28), ifMissed: 'Lapse' });
  expect(dutyOf(late, supervisor, RULES)).toMatchObject({ name: 'supervise-overdue', dueAt: day(28) });
  for (const nobody of [
    { ...waiting, subject: null },
    lived(waiting, [28]),
    { ...waiting, status: 'declined' as const },
  ])
    expect([owedBy(nobody), dutyOf(nobody, clerk, RULES)]).toEqual([null, null]);
});
