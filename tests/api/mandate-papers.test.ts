import type { DemoPerson } from '../../dev/demo-people.js';
import { openHouse, type Answered, type House } from './house.js';
import { CLERK, FOREIGN_CLERK, JIA, done, list } from './journey.js';

const OPERATOR = 'sz-operator01';

let house: House;
let listing: string;
beforeAll(async () => {
  house = await openHouse();
  listing = await list(house);
});
afterAll(() => house.close());

const end = (by: string, mandate: string, reasons: string): Promise<Answered> =>
  house.as(by, 'POST', `/v1/mandates/${mandate}/end`, { body: { reasons } });

test('a mandate that an installation brought along is listed and ended like any other, and who ended it is on record', async () => {
  const agent: DemoPerson = { id: 'brought-1', name: '示例', nameEn: 'Sample', roles: [], subject: JIA };
  const mine = await done(house.as(agent, 'GET', '/v1/mandates'));
  expect(mine.json).toMatchObject({ mandates: [{ subject: JIA, status: 'confirmed', inForce: true, document: null }] });
  expect((await house.as(agent, 'GET', `/v1/cases/${listing}`)).status).toBe(200);
  const mandate = String(mine.at('mandates.0.mandateId'));
  expect((await end(FOREIGN_CLERK, mandate, '无。')).status).toBe(404);
  await done(end(CLERK, mandate, '委托人已撤销委托。'));
  expect((await house.as(agent, 'GET', `/v1/cases/${listing}`)).status).toBe(404);
  expect((await done(house.as(agent, 'GET', '/v1/mandates'))).at('mandates.0.status')).toBe('ended');
  const kept = await done(house.as(OPERATOR, 'GET', '/v1/people/brought-1'));
  expect(kept.json).toMatchObject({
    mandates: [{ mandate, subject: JIA }],
    changes: [{ type: 'mandate-ended', part: mandate, by: CLERK }],
  });
});
