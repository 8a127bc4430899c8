import { randomUUID } from 'node:crypto';
import type { Bench, Cleanup } from './harness/bench.js';
import { cloneCase, type Listed } from './harness/clone.js';
import { agentOf } from './harness/people.js';
import { startApi, startIssuer, startWorker, type Issuer } from './harness/programs.js';
import { mustBeSuspended } from './harness/reads.js';
import type { Row } from './harness/report.js';
import { drive, summarize, type Driven } from './harness/samples.js';
import { startStack, type BenchStack } from './harness/stack.js';

const sizes = { full: { callers: [1, 16, 64], count: 1_000 }, smoke: { callers: [1, 4], count: 20 } };

/** How long from filing an objection until the measures are read as suspended. */
export const filing: Bench<typeof sizes.full> = {
  about: 'filing → answered and read as suspended, at the record and through HTTP',
  ...sizes,
  async run({ callers, count }, cleanup, say) {
    const rows: Row[] = [];
    const measure = async (way: string, { record, original }: House, run: Way): Promise<void> => {
      const listings = (): Promise<readonly Listed[]> =>
        cloneCase(record, original, count, { wakeAt: new Date(Date.now() + 1e9) });
      for (const atOnce of callers) {
        await run(atOnce, (await listings()).slice(0, 10 * atOnce));
        rows.push(rowOf(way, atOnce, await run(atOnce, await listings())));
        say(`${way}, ${atOnce} callers: done`);
      }
    };

    const issuer = await startIssuer(cleanup);
    const alone = await openHouse(cleanup);
    await measure('record alone, answered', alone, (atOnce, listed) => fileAtRecord(alone, atOnce, listed, false));
    await measure('record alone, and read', alone, (atOnce, listed) => fileAtRecord(alone, atOnce, listed, true));
    await measure('HTTP, no worker', alone, await byHttp(cleanup, alone, issuer));
    // A house of its own: in the first one thousands of objections wait to be carried out by now.
    const attended = await openHouse(cleanup);
    await startWorker(cleanup, attended);
    await attended.attended(60_000);
    await measure('HTTP, worker attending', attended, await byHttp(cleanup, attended, issuer));
    return [{ title: 'Filing an objection until its answer says suspended', rows }];
  },
};

/** A stack with the listing that all others are copies of. */
type House = BenchStack & { readonly original: string };

type Way = (callers: number, listed: readonly Listed[]) => Promise<Driven>;

async function openHouse(cleanup: Cleanup): Promise<House> {
  const stack = await startStack(cleanup);
  const { listing } = await stack.journey.list();
  return { ...stack, original: listing };
}

async function byHttp(cleanup: Cleanup, house: House, issuer: Issuer): Promise<Way> {
  const address = await startApi(cleanup, house, issuer);
  return async (atOnce, listed) => {
    const tokens = await Promise.all(listed.map(({ subject }) => issuer.token(house.record, agentOf(subject))));
    return fileByHttp(address, atOnce, listed, tokens);
  };
}

function fileAtRecord(
  { journey, record }: BenchStack,
  callers: number,
  listed: readonly Listed[],
  read: boolean,
): Promise<Driven> {
  return drive({ count: listed.length, callers }, async (index) => {
    const one = listed[index];
    if (one === undefined) return;
    await journey.file(one);
    if (read) await mustBeSuspended(record, one.listing);
  });
}

function fileByHttp(
  address: string,
  callers: number,
  listed: readonly Listed[],
  tokens: readonly string[],
): Promise<Driven> {
  return drive({ count: listed.length, callers }, (index) => postObjection(address, listed[index], tokens[index]));
}

/** Files through the API; the answer itself must say that the listing's measures are suspended. */
export async function postObjection(address: string, listed: Listed | undefined, token = ''): Promise<void> {
  const body = { on: listed?.listing, error: 'wrong-basis', contested: [], grounds: '处罚已被撤销。', evidence: [] };
  const answer = await fetch(`${address}/v1/objections`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}`, 'Idempotency-Key': randomUUID() },
    body: JSON.stringify(body),
  });
  const said = (await answer.json()) as { case?: { standing?: { standing?: string } } };
  if (said.case?.standing?.standing !== 'suspended')
    throw new Error(`filing was answered ${answer.status}: ${JSON.stringify(said).slice(0, 300)}`);
}

function rowOf(way: string, callers: number, { samples, perSecond }: Driven): Row {
  const { p50, p90, p99, max } = summarize(samples);
  return { way, callers, 'p50 ms': p50, 'p90 ms': p90, 'p99 ms': p99, 'max ms': max, 'per second': perSecond };
}
