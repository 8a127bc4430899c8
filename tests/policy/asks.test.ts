import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import express from 'express';
import { z } from 'zod';
import { mount, serve, type Handler } from '../../api/mount.js';
import { asksOf, type ASKS, type Asks, type Kind } from '../../api/permission/asks.js';
import { actorOf, rememberCaller, type Caller } from '../../api/permission/caller.js';
import { permitted } from '../../api/permission/permitted.js';
import { problemHandler } from '../../api/problems/problem.js';
import type { Operation } from '../../contracts/operation.js';
import { allOperations, type Operations } from '../../contracts/operations.js';

const TINY = {
  method: 'post',
  path: '/v1/tiny',
  tag: 'tiny',
  title: { zh: '小', en: 'Tiny' },
  writes: true,
  status: 200,
  answer: z.object({ told: z.string() }),
} as const satisfies Operation;
const TOLD = 'what nobody was allowed to read';

const HIMSELF = { himself: { zh: '本人', en: 'himself' } } as const;

/** A clerk of one office, and nothing else. */
const CALLER: Caller = { id: 'somebody', seats: [{ role: 'clerk', department: 'one' }], subjects: [] };

interface Answered {
  readonly status: number;
  /** Everything that went out, with the headers. */
  readonly out: string;
  readonly logged: readonly object[];
  readonly written: readonly string[];
}

/** What a real server answers where `handler` carries out an operation that declares `asks`; the handler writes with its key. */
async function answered(
  asks: Asks,
  handler: (asked: Parameters<Handler<typeof TINY, Kind>>[1], write: (key: string) => void) => unknown,
): Promise<Answered> {
  const [logged, written]: [object[], string[]] = [[], []];
  const app = express();
  const served = serve(TINY, asks, async (_input, asked) => {
    asked.res.set('X-Told', TOLD).cookie('told', TOLD);
    await handler(asked, (key) => written.push(key));
    return { told: TOLD };
  });
  mount(app, [served], {
    requireCaller: (req, _res, next) => {
      rememberCaller(req, CALLER);
      next();
    },
    counted: () => [],
  });
  app.use(problemHandler({ error: (fields) => void logged.push(fields) }));
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const answer = await fetch(`http://127.0.0.1:${String(port)}/v1/tiny`, {
    method: 'POST',
    headers: { 'Idempotency-Key': 'k1' },
  });
  const out = JSON.stringify([[...answer.headers], await answer.text()]);
  server.close();
  return { status: answer.status, out, logged, written };
}

describe('an operation of which the policy is asked', () => {
  test('answers, and its handler has the key for its write, once all that it declares has been allowed', async () => {
    const { status, out, logged, written } = await answered(['read-entries', 'import'], ({ may, key }, write) => {
      permitted(may({ kind: 'read-entries' }));
      permitted(may({ kind: 'import' }));
      write(key());
    });
    expect([status, logged, written]).toEqual([200, [], ['k1']]);
    expect(out).toContain(TOLD);
  });

  test.each<[string, Asks, Parameters<typeof answered>[1]]>([
    ['nothing', ['import'], () => undefined],
    ['another action, which is allowed', ['propose-law'], ({ may }) => may({ kind: 'import' })],
    ['beside what is allowed another action', ['import'], askBoth],
    ['what is refused to him', ['propose-law'], ({ may }) => may({ kind: 'propose-law' })],
    ['one of two', ['read-entries', 'import'], ({ may }) => may({ kind: 'import' })],
    ['none of those of which one is enough', [{ oneOf: ['import', 'read-entries'] }], () => undefined],
    ['whether he may list, and not what', ['list-cases'], ({ may }) => may({ kind: 'list-cases' } as never)],
    ['as if it were about himself', ['import'], ({ himself }) => himself()],
    ['nothing, and it is about himself', [HIMSELF], () => undefined],
  ])('answers nothing, writes nothing and says so in the log where its handler asks %s', async (_what, asks, ask) => {
    const told = await answered(asks, async (asked, write) => {
      await ask(asked, write);
    });
    const writing = await answered(asks, async (asked, write) => {
      await ask(asked, write);
      write(asked.key());
    });
    for (const { status, out, logged, written } of [told, writing]) {
      expect([status, written]).toEqual([500, []]);
      expect(out).toContain('internal-error');
      expect(out).not.toContain(TOLD);
      expect(out).not.toContain(encodeURIComponent(TOLD));
      expect(logged).toHaveLength(1);
    }
  });

  test('answers where of several ways the one that was gone is allowed', async () => {
    const asks: Asks = [{ oneOf: ['propose-law', 'import'] }];
    expect((await answered(asks, ({ may }) => may({ kind: 'import' }))).status).toBe(200);
    expect((await answered(asks, ({ may }) => may({ kind: 'propose-law' }))).status).toBe(500);
  });

  test('answers what concerns the caller alone where its handler says so, and as nobody but him', async () => {
    const [as, within]: [unknown[], unknown[]] = [[], []];
    const himself = await answered([HIMSELF], (asked) => as.push(asked.himself()));
    expect([himself.status, as]).toEqual([200, [{ id: 'somebody', role: 'subject' }]]);
    const list = await answered(['list-cases'], (asked) => within.push(asked.list({ kind: 'list-cases' }).within));
    expect([list.status, within]).toEqual([200, [[{ department: 'one', except: ['somebody'] }]]]);
  });

  test('is not served where it is neither open nor declares what it asks, or both', () => {
    const handler = () => Promise.resolve({ told: TOLD });
    expect(() => serve(TINY, null, handler)).toThrow('/v1/tiny');
    expect(() => serve({ ...TINY, open: true }, ['import'], handler)).toThrow('/v1/tiny');
  });
});

test('every operation of the API is open or declares what it asks, and none does both', () => {
  const all = allOperations();
  expect(all.filter(([id, { open }]) => (asksOf(id) === null) !== (open === true)).map(([id]) => id)).toEqual([]);
  expect(all.length).toBeGreaterThan(100);
});

test('what is misspelt, asked for by another operation, or comes of no permission does not compile', () => {
  // @ts-expect-error -- there is no such action
  const misspelt: Asks = ['read-everything'];
  // @ts-expect-error -- an operation that asks nothing says so
  const nothing: Asks = [];
  // @ts-expect-error -- the operation declares another action
  const another: Handler<Operations['getLaw']> = (_input, { may }) => may({ kind: 'import' });
  // @ts-expect-error -- a list is asked for with what it may hold
  const whole: Handler<Operations['listCases']> = (_input, { may }) => may({ kind: 'list-cases' });
  // @ts-expect-error -- the operation is about others
  const own: Parameters<Handler<Operations['getLaw']>>[1]['himself'] = undefined;
  // @ts-expect-error -- nobody says by himself in what he acts
  const actor = () => actorOf(CALLER, { kind: 'official', role: 'clerk', department: 'one' });
  // @ts-expect-error -- an operation is missing
  const missing: Record<keyof Operations, Asks> = {} as typeof ASKS;
  expect([misspelt, nothing, another, whole, own, actor, missing]).toHaveLength(7);
});

function askBoth({ may }: Parameters<Handler<typeof TINY, Kind>>[1]) {
  permitted(may({ kind: 'import' }));
  permitted(may({ kind: 'read-entries' }));
}
