import { plusMs } from '../../domain/kernel/calendar-date.js';
import type { ListingCase } from '../../domain/listing/listing.js';
import { openOffice, type Office } from './office.js';
import { PERSONAL, procedure, type Procedure } from './procedure.js';
import { until } from './until.js';

const DAY_MS = 86_400_000;

describe('papers that arrive late but were posted in time', () => {
  let office: Office;
  let steps: Procedure;

  // A house for each: a second worker of one process on one server that skips time may fail.
  beforeEach(async () => {
    office = await openOffice('skipping');
    steps = procedure(office);
  }, 60_000);
  afterEach(() => office.close());

  const countOf = async (caseId: string, type: string): Promise<number> =>
    (await office.record.history(caseId)).filter((event) => event.type === type).length;
  const suspensionsTold = async (caseId: string): Promise<readonly string[]> =>
    (await office.smtp.messages())
      .filter(({ subject }) => subject.includes(caseId) && subject.includes('暂停执行'))
      .filter(({ subject }) => !subject.includes('结束') && !subject.includes('恢复'))
      .flatMap(({ to }) => to);
  const openOn = async (listing: string): Promise<number> => {
    const { state } = await office.record.getCase(listing);
    return (state as ListingCase).objections.filter(({ outcome }) => outcome === null).length;
  };

  test('open the told objection again: the listing is contested once more, and all who enforce hear of the new hold', async () => {
    await office.attend(async () => {
      const listed = await steps.list(await steps.firm());
      const objection = await steps.file(listed);
      await steps.askSupplement(objection);
      const posted = office.record.deps.clock.now();
      await office.settled([listed.listing, objection]);
      await office.pass('30 days');
      await until(async () => (await countOf(objection, 'ObjectionNotPursued')) === 1);
      await steps.serve(objection);
      await until(async () => (await countOf(listed.listing, 'ObjectionEnded')) === 1);
      expect(await openOn(listed.listing)).toBe(0);

      await steps.supply(objection, listed.subject, posted);
      const [standing] = await office.record.standing({ listings: [listed.listing] });
      expect(new Set(standing?.measures.map((measure) => measure.standing))).toEqual(new Set(['suspended']));
      await until(async () => (await countOf(listed.listing, 'ObjectionOpened')) === 2);
      await office.settled([listed.listing, objection]);
      expect(await openOn(listed.listing)).toBe(1);
      expect([...(await suspensionsTold(objection))].sort()).toEqual([
        'tax@example.com',
        'tax@example.com',
        PERSONAL.mail,
        PERSONAL.mail,
      ]);
    });
  }, 60_000);

  test('suspend from their receipt, and that is told', async () => {
    await office.attend(async () => {
      const listed = await steps.list(await steps.firm());
      await office.pass('3 days');
      const posted = plusMs(office.record.deps.clock.now(), -DAY_MS);
      const objection = await steps.file(listed, posted);
      await office.settled([listed.listing, objection]);
      expect([...(await suspensionsTold(objection))].sort()).toEqual(['tax@example.com', PERSONAL.mail]);
    });
  }, 60_000);
});
