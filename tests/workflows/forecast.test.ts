import fc from 'fast-check';
import type { Forecast } from '../../domain/forecast/step.js';
import { instantOf, msBetween, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { livedOf, promised, SOON_MS, withoutRepetitions, type Lived } from '../domain/cases/lived.js';
import { anyLife, live, TELLING_LIVES } from './lives.js';
import { openOffice, type Office } from './office.js';
import { procedure } from './procedure.js';
import { until } from './until.js';

/** A run is a server of its own, in whose time many lives are lived beside each other; more of them by hand. */
const RUNS = 1;
const LIVES = 14;
const SILENT_DAYS = 75;
const LONG_MS = 120_000;

/** 2024 to 2026, whose holidays are published; the silence may reach into the year after. */
const BEGINS = { min: new Date('2024-01-01T01:00:00Z'), max: new Date('2026-11-30T01:00:00Z'), noInvalidDate: true };

const anyTown = fc.record({
  begins: fc.date(BEGINS).map(instantOf),
  lives: fc.array(anyLife, { minLength: LIVES, maxLength: LIVES }),
  gaps: fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 7, maxLength: 7 }),
});

/** A case as it was foretold when everybody fell silent. */
interface Foretold {
  readonly caseId: string;
  readonly told: Forecast;
  /** Number of its last event then. */
  readonly version: number;
}

/** What the steps came of that were lived. */
const seen = new Set<string>();

test('what is foretold of any case is what it lives when nobody acts, with its days and its standing', async () => {
  await fc.assert(
    fc.asyncProperty(anyTown, async ({ begins, lives, gaps }) => {
      await inOffice(begins, async (office) => {
        const scenes = await live(office, [...lives, ...TELLING_LIVES], gaps);
        const foretold = await Promise.all(
          scenes.flatMap(({ cases }) => cases).map(({ caseId }) => foretell(office, caseId)),
        );
        await office.pass(`${String(SILENT_DAYS)} days`);
        for (const one of foretold) await compare(office, one);
      });
    }),
    // A town is not lived again and again to find a smaller one: the seed is told, and brings it back.
    { numRuns: RUNS, endOnFailure: true },
  );
  expect([...seen]).toEqual(expect.arrayContaining(['missed', 'reminded', 'told']));
}, 600_000);

test('a listing in force is lived to the end of its term as it was foretold', async () => {
  await inOffice(instantOf('2024-02-05T01:00:00Z'), async (office) => {
    const steps = procedure(office);
    const { listing } = await steps.list(await steps.firm());
    await office.settled();
    const one = await foretell(office, listing);
    expect(one.told.end.how).toBe('closed');
    await office.pass('1100 days');
    await compare(office, one);
  });
}, 240_000);

async function inOffice(begins: Instant, body: (office: Office) => Promise<void>): Promise<void> {
  const office = await openOffice({ skippingFrom: begins });
  try {
    await office.attend(() => body(office));
  } finally {
    await office.close();
  }
}

async function foretell({ record }: Office, caseId: string): Promise<Foretold> {
  const told = await record.forecast(caseId);
  const { version } = await record.getCase(caseId);
  return { caseId, told, version };
}

async function compare(office: Office, { caseId, told, version }: Foretold): Promise<void> {
  const { record } = office;
  const now = record.deps.clock.now();
  const wanted = promised(told.steps, caseId).filter(({ at }) => at <= now);
  const lived = async (): Promise<readonly Lived[]> =>
    (await record.history(caseId))
      .slice(version)
      .map(({ type, at, rule, data }) => livedOf({ ...data, type, rule: rule.id }, at));
  await until(async () => (await lived()).length >= wanted.length, LONG_MS);
  await office.settled([caseId], LONG_MS);
  const { rest, dates } = withoutRepetitions(await lived(), told.steps, caseId);
  for (const step of told.steps) if (step.caseId === caseId && step.at <= now) seen.add(step.cause.type);
  expect([caseId, ...rest.map(withoutDate)]).toEqual([caseId, ...wanted.map(withoutDate)]);
  wanted.forEach((said, index) => {
    const late = msBetween(said.at, rest[index]?.at ?? said.at);
    expect([said.type, late >= 0 && late <= (isPrompt(told, said) ? 0 : SOON_MS)]).toEqual([said.type, true]);
  });
  for (const [happened, said] of dates) expect(happened).toBe(said);
  await compareStanding(office, told, now);
}

/** The standing at each moment at which it was to change, and now. */
async function compareStanding({ record }: Office, { steps }: Forecast, now: Instant): Promise<void> {
  const changes = steps.flatMap(({ at, standing }) => standing.map((change) => ({ ...change, at })));
  const moments = changes.map(({ at }) => plusMs(at, SOON_MS)).filter((moment) => moment <= now);
  for (const listing of new Set(changes.map((change) => change.listing)))
    for (const at of new Set([...moments, now])) {
      const [found] = await record.standing({ listings: [listing], at });
      for (const { measure, standing } of found?.measures ?? []) {
        const own = changes.filter((change) => change.listing === listing && change.measure === measure);
        const said = own.findLast((change) => change.at <= at)?.after ?? own[0]?.before ?? standing;
        expect([listing, at, measure, standing]).toEqual([listing, at, measure, said]);
      }
    }
}

function withoutDate({ at: _at, ...lived }: Lived): Omit<Lived, 'at'> {
  return lived;
}

/** What the clock settles counts as of its own instant, however late it is written. */
function isPrompt(told: Forecast, { type, at }: Lived): boolean {
  const step = told.steps.find((one) => one.at === at && one.events.some((event) => event.type === type));
  return step?.cause.type === 'missed' || step?.cause.type === 'reached';
}
