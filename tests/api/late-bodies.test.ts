import { recordOf, type DemoPerson } from '../../dev/demo-people.js';
import { instantOf } from '../../domain/kernel/calendar-date.js';
import type { Instant } from '../../domain/kernel/instant.js';
import { PDF } from '../record/evidence-samples.js';
import { until } from '../workflows/until.js';
import { openHouse, type Answered, type House } from './house.js';
import { done, entryFor, proposalOf, propose } from './journey.js';
import { slowly, watch } from './slow-request.js';

const YI = 'sub-shiliyiiqqqqqqqqqqqqqqqq';
const OPERATOR = 'sz-operator01';
const REASONS = { reasons: '任免文件 2026-3' };

let house: House;
let listing: string;
const door = watch();
beforeAll(async () => {
  house = await openHouse({ limits: door });
  listing = await propose(house);
});
afterAll(() => house.close());

const clerk = (id: string): DemoPerson => ({ id, name: '示例', nameEn: 'Sample', roles: ['clerk'], dept: 'sz-tax' });
const filed = (bytes: Uint8Array): FormData => {
  const form = new FormData();
  form.set('file', new Blob([Buffer.from(bytes)]), '文件.pdf');
  return form;
};

test('what somebody sends counts as received when he was what he is taken for, also at the last moment of his appointment', async () => {
  const [last, over] = ['2026-03-02T23:59:59.999+08:00', '2026-03-03T00:00:00.001+08:00'].map(instantOf) as [
    Instant,
    Instant,
  ];
  const { appointments, ...known } = recordOf(clerk('until-midnight'));
  const until = instantOf('2026-03-03T00:00:00.000+08:00');
  await house.record.putPeople([{ ...known, appointments: appointments.map((one) => ({ ...one, until })) }]);
  const before = house.now;
  house.now = last;
  // Midnight passes between the question who he is and his step.
  void door.passed().then(() => {
    house.now = over;
  });
  const entry = await entryFor(house, 'A9', YI);
  const body = { ...proposalOf(entry), subject: YI };
  const opened = await done(house.as(clerk('until-midnight'), 'POST', '/v1/listings', { body }));
  house.now = before;
  expect(opened.at('events.0.at')).toBe(last);
});

describe('an appointment that is ended while a request is still coming in does not count in it', () => {
  const end = (id: string): Promise<Answered> =>
    done(
      house.as(OPERATOR, 'POST', `/v1/people/${id}/end-appointment`, { body: { appointment: 'clerk', ...REASONS } }),
    );
  const headersOf = async (id: string): Promise<Record<string, string>> => ({
    Authorization: `Bearer ${await house.issuer.token(clerk(id))}`,
    'Idempotency-Key': id,
  });

  test('where it is a command', async () => {
    const headers = { ...(await headersOf('slow-1')), 'Content-Type': 'application/json' };
    const body = Buffer.from(JSON.stringify(proposalOf(await entryFor(house, 'A8'))));
    const passed = door.passed();
    const between = () => passed.then(() => end('slow-1'));
    expect(await slowly(`${house.url}/v1/listings`, { headers, body, between })).toEqual([403, 'not-permitted']);
  });

  test.each([
    ['evidence', (caseId: string) => `/v1/evidence?caseId=${caseId}`, 'evidence', 'uploadedBy.id', 'not-found'],
    ['an import', () => '/v1/imports', 'imports', 'actor.id', 'not-permitted'],
  ] as const)('where it is the upload of %s, of which nothing is kept', async (_what, path, kept, by, code) => {
    const id = `slow-${kept}`;
    const form = new Response(filed(PDF));
    const headers = { ...(await headersOf(id)), 'Content-Type': form.headers.get('Content-Type') ?? '' };
    const stored = house.record.deps.database.collection(kept);
    const between = () => until(async () => (await stored.countDocuments({ [by]: id })) === 1).then(() => end(id));
    const body = Buffer.from(await form.arrayBuffer());
    const answered = await slowly(`${house.url}${path(listing)}`, { headers, body, between });
    expect(answered[1]).toBe(code);
    expect(await stored.countDocuments({ [by]: id, status: { $ne: 'receiving' } })).toBe(0);
  });
});
