import { msBetween } from '../../domain/kernel/calendar-date.js';
import type { Forecast } from '../../domain/forecast/step.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { livedOf, promised, SOON_MS, withoutRepetitions, type Lived } from '../domain/cases/lived.js';
import { openOffice, type Office } from './office.js';
import { agentOf, procedure, type Listed, type Procedure } from './procedure.js';
import { until } from './until.js';

/** From how a case stands to how it is left to itself. */
interface Scene {
  readonly title: string;
  readonly days: number;
  /** Which of the cases made is foretold: the listing or the objection. */
  play(steps: Procedure): Promise<string>;
}

describe('living a case with nobody acting', () => {
  let office: Office;
  let steps: Procedure;
  let attending: Promise<void>;
  let dismiss: () => void;

  beforeEach(async () => {
    office = await openOffice('skipping');
    steps = procedure(office);
    attending = office.attend(() => new Promise<void>((resolve) => (dismiss = resolve)));
  }, 60_000);
  afterEach(async () => {
    dismiss();
    await attending;
    await office.close();
  }, 60_000);

  const listed = async (given: Procedure): Promise<Listed> => given.list(await given.firm());
  const scenes: readonly Scene[] = [
    { title: 'a proposal that nobody answers', days: 130, play: async (given) => given.propose(await given.firm()) },
    {
      title: 'a listing in force, to the end of its term',
      days: 1100,
      play: async (given) => (await listed(given)).listing,
    },
    {
      title: 'a listing in force with an objection on it that its party withdraws',
      days: 60,
      play: async (given) => {
        const one = await listed(given);
        await given.withdraw(await given.file(one), one.subject);
        return one.listing;
      },
    },
    { title: 'an objection filed', days: 90, play: async (given) => given.file(await listed(given)) },
    {
      title: 'an objection withdrawn',
      days: 30,
      play: async (given) => {
        const one = await listed(given);
        const objection = await given.file(one);
        await given.withdraw(objection, one.subject);
        return objection;
      },
    },
    {
      title: 'an objection whose papers are not supplied',
      days: 120,
      play: async (given) => {
        const objection = await given.file(await listed(given));
        const clerk = { id: 'clerk-1', role: 'clerk', department: 'sz-tax' } as const;
        await given.act(
          'objection',
          objection,
          { type: 'AskSupplement', ...{ missing: ['poa'], explanation: 'Sign it.' } },
          clerk,
        );
        return objection;
      },
    },
    {
      title: 'an objection dismissed and told',
      days: 120,
      play: async (given) => {
        const objection = await given.file(await listed(given));
        await given.accept(objection);
        await given.decide(objection, 'dismissed');
        await given.serve(objection);
        return objection;
      },
    },
    {
      title: 'a second objection joined to one that its party withdraws',
      days: 120,
      play: async (given) => {
        const one = await listed(given);
        const first = await given.file(one);
        const second = await given.file(one);
        await given.withdraw(first, one.subject);
        expect(agentOf(one.subject).subject).toBe(one.subject);
        return second;
      },
    },
  ];

  test.each(scenes)(
    'brings exactly what was foretold of $title',
    async ({ days, play }) => {
      const caseId = await play(steps);
      await office.settled();
      const told = await office.record.forecast(caseId);
      const before = (await office.record.history(caseId)).length;
      await office.pass(`${String(days)} days`);
      const wanted = withinOf(told, office.record.deps.clock.now());
      await until(async () => (await eventsAfter(caseId, before)).length >= wanted.length, 60_000);
      await office.settled();

      const { rest, dates } = withoutRepetitions(await eventsAfter(caseId, before), told.steps, caseId);
      expect(rest.map(withoutDate)).toEqual(wanted.map(withoutDate));
      wanted.forEach((said, index) => {
        const late = msBetween(said.at, rest[index]?.at ?? said.at);
        expect([said.type, late >= 0 && late <= (isPrompt(told, said) ? 0 : SOON_MS)]).toEqual([said.type, true]);
      });
      for (const [lived, said] of dates) expect(lived).toBe(said);
    },
    300_000,
  );

  async function eventsAfter(caseId: string, seq: number): Promise<readonly Lived[]> {
    return (await office.record.history(caseId))
      .slice(seq)
      .map(({ type, at, rule, data }) => livedOf({ ...data, type, rule: rule.id }, at));
  }
});

/** What should have come by now. */
function withinOf(told: Forecast, now: Instant): readonly Lived[] {
  return promised(told.steps, told.caseId).filter(({ at }) => at <= now);
}

function withoutDate({ at: _at, ...lived }: Lived): Omit<Lived, 'at'> {
  return lived;
}

/** What the clock settles counts as of its own instant, however late it is written. */
function isPrompt(told: Forecast, { type, at }: Lived): boolean {
  const step = told.steps.find((one) => one.at === at && one.events.some((event) => event.type === type));
  return step?.cause.type === 'missed' || step?.cause.type === 'reached';
}
