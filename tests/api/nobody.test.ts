import { openApiOf } from '../../api/openapi.js';
import { asksOf } from '../../api/permission/asks.js';
import { allOperations } from '../../contracts/operations.js';
import { openHouse, type House } from './house.js';
import { caseIdIn, done, entryFor, file, JIA, JIA_CODE, list } from './journey.js';
import { sampleOf, type Schema } from './sample-input.js';
import { strangerIn, type Asks } from './strangers.js';

interface Documented {
  readonly parameters?: readonly {
    readonly in: string;
    readonly name: string;
    readonly schema: Schema;
    readonly required?: boolean;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
const document = JSON.parse(JSON.stringify(openApiOf(allOperations()))) as {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Documented>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
};
const CLOSED = allOperations().filter(([, { open }]) => open !== true);

let house: House;
let nobody: Asks;
let known: Readonly<Record<string, Readonly<Record<string, string>>>>;

beforeAll(async () => {
  house = await openHouse();
  const listing = await list(house);
  const objection = caseIdIn(await done(file(house, listing)));
  const shared = { entryId: await entryFor(house, 'N1'), creditCode: JIA_CODE, subject: JIA };
  known = { listings: { ...shared, caseId: listing }, objections: { ...shared, caseId: objection } };
  nobody = await strangerIn(house, 'signed-in-and-nothing-else');
});
afterAll(() => house.close());

/** What the operation must be sent, of what there really is where that is known, else of the right form. */
function inputOf(path: string, method: string): { readonly address: string; readonly body: object | undefined } {
  const { parameters = [], requestBody } = document.paths[path]?.[method] ?? {};
  const there = known[path.split('/')[2] ?? ''] ?? known['listings'];
  const valueOf = ({ name, schema }: { readonly name: string; readonly schema: Schema }): string =>
    encodeURIComponent(there?.[name] ?? String(sampleOf(schema, document.components.schemas)));
  const inPath = parameters.filter((one) => one.in === 'path');
  const query = parameters.filter((one) => one.in === 'query' && one.required === true);
  const address = inPath.reduce((all, one) => all.replace(`{${one.name}}`, valueOf(one)), path);
  const schema = requestBody?.content['application/json']?.schema;
  const body = schema && (sampleOf(schema, document.components.schemas) as Record<string, unknown>);
  const about = {
    ...(body && 'on' in body && { on: known['listings']?.['caseId'] }),
    ...(body && 'subject' in body && { subject: JIA }),
  };
  return {
    address: [address, query.map((one) => `${one.name}=${valueOf(one)}`).join('&')]
      .filter((part) => part !== '')
      .join('?'),
    body: body && { ...body, ...about },
  };
}

test.each(CLOSED)(
  '%s is refused to whoever has signed in and is nothing here, unless it is about himself',
  async (id, { method, path }) => {
    house.logged.length = 0;
    const { address, body } = inputOf(path, method);
    const { status, text } = await nobody(method.toUpperCase(), address, body);
    const isOwn = JSON.stringify(asksOf(id)).includes('himself');
    if (isOwn) expect([text, status < 500]).toEqual([text, true]);
    else expect([text, [403, 404].includes(status)]).toEqual([text, true]);
    expect(house.logged.filter((line) => 'err' in line)).toEqual([]);
  },
);

test('the policy is asked by all of them but those that are open', () => {
  expect(CLOSED.length).toBeGreaterThan(100);
});
