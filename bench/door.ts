import type { Bench } from './harness/bench.js';
import { journeyOf } from './harness/journey.js';
import { CLERK } from './harness/people.js';
import { startApi, startIssuer } from './harness/programs.js';
import { openBenchRecord, realClock } from './harness/record.js';
import type { Row } from './harness/report.js';
import { drive, summarize } from './harness/samples.js';
import { startMongo } from './harness/servers.js';

const sizes = { full: { callers: [1, 16], count: 3_000 }, smoke: { callers: [1, 4], count: 50 } };

const ROUNDS = 5;
/** Counted and never reached. */
const FAR_OFF = '1000000/3600';

/** What it costs to count requests, for those that are counted and those that are not. */
export const door: Bench<typeof sizes.full> = {
  about: 'requests to an API that counts them against one that does not',
  ...sizes,
  async run({ callers, count }, cleanup, say) {
    const { url: mongodbUrl } = await startMongo(cleanup);
    const record = await openBenchRecord(cleanup, mongodbUrl);
    const { listing, subject } = await journeyOf(record, realClock).list();
    const issuer = await startIssuer(cleanup);
    const around = { mongodbUrl, temporal: '127.0.0.1:1', smtpUrl: 'smtp://127.0.0.1:1' };
    const [uncounted, counted] = [
      await startApi(cleanup, around, issuer),
      await startApi(cleanup, around, issuer, { REDRESS_LIMIT_READ: FAR_OFF, REDRESS_LIMIT_STANDING: FAR_OFF }),
    ];
    const clerk = await issuer.token(record, CLERK);
    const system = await issuer.token(record, { ...CLERK, id: 'bench-system', role: 'implementer' });
    const readCase = (api: string) => () => get(`${api}/v1/cases/${listing}`, clerk);
    const askStanding = (api: string) => () => post(`${api}/v1/standing`, system, { subjects: [{ subject }] });
    const pairs = {
      'a case read by a clerk': [readCase(uncounted), readCase(counted)],
      'standing asked by a system': [askStanding(uncounted), askStanding(counted)],
    } as const;
    const rows: Row[] = [];
    for (const [asked, ways] of Object.entries(pairs)) {
      for (const atOnce of callers) {
        rows.push(...(await sideBySide(asked, ways, atOnce, count)));
        say(`${asked}, ${atOnce} callers: done`);
      }
    }
    return [{ title: 'A request that is counted against one that is not, by turns', rows }];
  },
};

type Way = () => Promise<void>;

/** In rounds, so that both meet the machine in the same moods. The first round only warms up. */
async function sideBySide(
  asked: string,
  [without, withCount]: readonly [Way, Way],
  callers: number,
  count: number,
): Promise<Row[]> {
  const samples: [number[], number[]] = [[], []];
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const [i, way] of [without, withCount].entries()) {
      const run = await drive({ count: Math.ceil(count / ROUNDS), callers }, way);
      if (round > 0) samples[i]?.push(...run.samples);
    }
  }
  const bare = summarize(samples[0]).p50;
  return samples.map((taken, i) => {
    const { p50, p99 } = summarize(taken);
    return { asked, counted: i === 0 ? 'no' : 'yes', callers, 'p50 ms': p50, 'p99 ms': p99, 'p50 ratio': p50 / bare };
  });
}

async function get(url: string, token: string): Promise<void> {
  await must(fetch(url, { headers: { Authorization: `Bearer ${token}` } }));
}

async function post(url: string, token: string, body: object): Promise<void> {
  const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
  await must(fetch(url, { method: 'POST', headers, body: JSON.stringify(body) }));
}

async function must(answering: Promise<Response>): Promise<void> {
  const answer = await answering;
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`answered ${answer.status}`);
}
