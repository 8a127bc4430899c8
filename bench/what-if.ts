import { performance } from 'node:perf_hooks';
import { NO_SUMMARY, withCase, type WhatIfSummary } from '../domain/what-if/summary.js';
import { connectLazily, createNudger } from '../nudge/nudge.js';
import type { Bench, Cleanup } from './harness/bench.js';
import { journeyOf } from './harness/journey.js';
import { peakMiB } from './harness/memory.js';
import { realClock } from './harness/record.js';
import type { Row } from './harness/report.js';
import { drive, summarize, until } from './harness/samples.js';
import { startProgram } from './harness/servers.js';
import { startStack, type BenchStack } from './harness/stack.js';

const sizes = { full: { cases: 10_000, callers: 16 }, smoke: { cases: 40, callers: 4 } };

const PAGE = 100;
const LIMIT_MS = 60 * 60_000;
/** What Node gives itself in a container of 512 MiB. */
const HEAP_MIB = 256;
const ASKING = { actor: { id: 'bench-lead', role: 'lead', department: 'bench-lead' }, atOnce: 1, keepDays: 1 } as const;

/** What the lead department waits for when it asks what a draft would make of everything that is open. */
export const comparing: Bench<typeof sizes.full> = {
  about: 'a draft of the law held against all open cases: cases a second, peak memory',
  ...sizes,
  async run({ cases, callers }, cleanup, say) {
    const stack = await startStack(cleanup);
    const { list, file } = journeyOf(stack.record, realClock);
    await drive({ count: cases / 2, callers }, async () => file(await list()));
    say(`${await stack.record.countOpenCases()} cases are open`);
    const client = connectLazily({ address: stack.temporal, namespace: 'default' });
    cleanup.defer(() => client.connection.close());
    const { startWhatIf } = createNudger(client);
    const alone: Row[] = [];
    const durable: Row[] = [];
    for (const [draft, text] of Object.entries(DRAFTS)) {
      alone.push({ draft, ...(await passThrough(stack, text)) });
      say(`${draft}: read by the record alone`);
      durable.push({ draft, ...(await runDurably(cleanup, stack, draft, text, startWhatIf)) });
      say(`${draft}: done by the worker`);
    }
    return [
      { title: `A draft against ${cases} open cases, record alone, pages of ${PAGE}`, rows: alone },
      { title: `The same by a worker with a heap of ${HEAP_MIB} MiB, from the asking to the end`, rows: durable },
    ];
  },
};

async function passThrough({ record }: BenchStack, text: string): Promise<Row> {
  const draft = await record.readDraft([{ name: 'draft.yaml', text }]);
  const samples: number[] = [];
  let summary = NO_SUMMARY;
  let after: string | null = null;
  do {
    const began = performance.now();
    const page = await record.whatIfPage(draft, after, PAGE);
    samples.push(performance.now() - began);
    summary = page.cases.reduce(withCase, summary);
    after = page.next;
  } while (after !== null);
  const seconds = samples.reduce((sum, ms) => sum + ms, 0) / 1000;
  const { p50, p90, max } = summarize(samples);
  return {
    ...found(summary),
    seconds,
    'cases/s': summary.cases / seconds,
    'page p50 ms': p50,
    'page p90 ms': p90,
    'page max ms': max,
  };
}

/** A fresh worker for each: its peak is this draft's. */
async function runDurably(
  cleanup: Cleanup,
  { record, mongodbUrl, temporal }: BenchStack,
  key: string,
  text: string,
  start: (whatIfId: string) => Promise<boolean>,
): Promise<Row> {
  const worker = await startProgram(cleanup, {
    name: 'what-if-worker',
    script: 'bench/what-if-worker.ts',
    args: [mongodbUrl, temporal],
    env: { NODE_OPTIONS: `--max-old-space-size=${HEAP_MIB}` },
    ready: (log) => log().includes('polling'),
  });
  const began = performance.now();
  const outcome = await record.askWhatIf({ texts: [text], key, receivedAt: realClock.now(), ...ASKING });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  const { _id } = outcome.run;
  const askedMs = performance.now() - began;
  await start(_id);
  await until('the run', async () => (await record.findWhatIf(_id))?.status === 'done', { limitMs: LIMIT_MS });
  const seconds = (performance.now() - began) / 1000;
  const run = await record.findWhatIf(_id);
  if (!run) throw new Error('the run is gone');
  const peak = peakMiB(worker.pid);
  await worker.stop();
  const { cases } = run.summary;
  return { cases, 'asked ms': askedMs, seconds, 'cases/s': cases / seconds, 'worker peak MiB': peak };
}

function found({ cases, touched, judged, unjudged }: Omit<WhatIfSummary, 'byRule'>): Row {
  return { cases, touched, 'steps decided': judged, 'not to be': unjudged };
}

const HEAD = `from: 2027-03-01
document:
  cite: 示例办法
  title: { zh: 示例信用办法, en: Sample credit rules }
objection:
  acceptance:
    limit: 1 working day
    from: filing
    tag: found
    article: 三
    says: { zh: 一日内受理, en: Accepted within a day }
  suspends:
    value: false
    tag: found
    article: 四
    says: { zh: 不暂停, en: Nothing is suspended }
`;

const DRAFTS = {
  'of the cases’ province': `layer: province\njurisdiction: guizhou\n${HEAD}`,
  'of another province': `layer: province\njurisdiction: hubei\n${HEAD}`,
} as const;
