import { openHouse, type House } from './house.js';
import { AGENT, caseIdIn, CLERK, done, file, list } from './journey.js';

let house: House;

beforeEach(async () => {
  house = await openHouse();
});
afterEach(() => house.close());

/** The tax bureau of the journey, as an office of this region. */
async function moveTheOfficeTo(region: string): Promise<void> {
  const office = await house.record.findDepartment('sz-tax');
  if (office === null) throw new Error('There is no such office.');
  await house.record.putDepartments([{ ...office, region }]);
}

/** S19: the rulebook is that of the department that recognises, wherever the subject is registered. */
test.each([
  ['520100', 'guizhou', 'suspended'],
  ['420100', 'hubei', 'in-force'],
  ['410100', 'henan', 'in-force'],
  ['350100', 'fujian', 'in-force'],
  ['430100', 'hunan', 'in-force'],
  // No rulebook of that province is on the shelf: the nation's, which suspends.
  ['330100', 'national', 'suspended'],
])(
  'an office of region %s lists by the rulebook of %s; after an objection the measures are %s',
  async (region, jurisdiction, standing) => {
    await moveTheOfficeTo(region);
    const listing = await list(house);
    const listed = await done(house.as(CLERK, 'GET', `/v1/cases/${listing}`));
    expect(listed.at('rulebook')).toMatch(new RegExp(`^${jurisdiction}@`));

    // The office moves; the case keeps its law, and so does what is about it.
    await moveTheOfficeTo('110100');
    const objection = await done(file(house, listing));
    const seen = await done(house.as(AGENT, 'GET', `/v1/cases/${caseIdIn(objection)}`));
    expect(seen.at('rulebook')).toBe(listed.at('rulebook'));
    expect(objection.at('case.standing.standing')).toBe(standing);
  },
);

test('provinces that have no rulebook of their own do not lead each other’s cases', async () => {
  await moveTheOfficeTo('330100');
  const lead = await house.record.findDepartment('hb-credit-lead');
  if (lead === null) throw new Error('There is no such office.');
  const objection = caseIdIn(await done(file(house, await list(house))));
  const transfer = async (region: string): Promise<unknown> => {
    await house.record.putDepartments([{ ...lead, region }]);
    const body = { to: 'sz-hrss', order: 'doc-1' };
    const answered = await house.as('hb-lead01', 'POST', `/v1/objections/${objection}/transfer-objection`, { body });
    return answered.status;
  };
  expect(await transfer('340000')).toBe(404);
  expect(await transfer('330000')).toBe(200);
});

test('by the rulebook of Henan there is nothing to accept: verification runs with the filing', async () => {
  await moveTheOfficeTo('410100');
  const objection = await done(file(house, await list(house)));
  const seen = await done(house.as(CLERK, 'GET', `/v1/cases/${caseIdIn(objection)}`));
  expect(seen.at('status.code')).toBe('under-verification');
  expect(seen.at('duties.0')).toMatchObject({
    name: 'verify',
    lastDay: '2026-03-05',
    rule: { id: 'objection.verificationAlone', tag: 'found' },
  });
});
