import { attack } from '../../dev/fuzz/attack.js';
import { openHouse, type House } from '../api/house.js';
import { caseIdIn, entryFor, file, JIA, JIA_CODE, list } from '../api/journey.js';

/** Set by `npm test` where Python and the tester are there. Without them the tests are counted as skipped. */
const program = process.env['REDRESS_SCHEMATHESIS'] ?? '';
const fuzz = program === '' ? test.skip : test;

/** So many requests to each operation make a longer run by hand, with another phase before it: see docs/runbook.md. */
const more = Number(process.env['REDRESS_FUZZ_EXAMPLES'] ?? 0);
const LONGEST_MS = more > 0 ? 3_600_000 : 180_000;

let house: House;
let known: Record<string, string[]>;

beforeAll(async () => {
  if (program === '') return;
  house = await openHouse();
  const listing = await list(house);
  const objection = caseIdIn(await file(house, listing));
  const entry = await entryFor(house, 'F1');
  known = {
    'path.caseId': [listing, objection],
    'path.creditCode': [JIA_CODE],
    'path.entryId': [entry],
    'query.creditCode': [JIA_CODE],
    'query.on': [listing],
    'body.on': [listing],
    'body.subject': [JIA],
    'body.entries[*]': [entry],
  };
});
afterAll(async () => {
  if (program !== '') await house.close();
});

fuzz.each([
  'nobody',
  'jia-agent01',
  'sz-tax-clerk01',
  'sz-tax-approver01',
  'sz-lead01',
  'sz-insp-supervisor01',
  'sz-operator01',
  'sz-trade-system',
])(
  'as %s: nothing that the document allows or forbids makes the API fail or answer otherwise than documented',
  async (person) => {
    house.logged.length = 0;
    const { clean, said } = await attack({
      program,
      apiUrl: house.url,
      token: person === 'nobody' ? null : await house.issuer.token(person),
      known,
      phases: more > 0 ? ['coverage', 'fuzzing'] : ['fuzzing'],
      examples: more > 0 ? more : 1,
      seed: 20_260_302,
      timeoutMs: LONGEST_MS,
    });
    const statuses = house.logged.flatMap(({ status }: { status?: number }) => (status === undefined ? [] : [status]));
    expect({ clean, said: clean ? '' : said }).toEqual({ clean: true, said: '' });
    expect(statuses.length).toBeGreaterThan(100);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  },
  LONGEST_MS,
);
