import { TEST_KEYS } from '../dev/testing/keys.js';
import type { Bench, Cleanup } from './harness/bench.js';
import type { Listed } from './harness/clone.js';
import { COMMANDS_TO_LIST, journeyOf, type Journey } from './harness/journey.js';
import { openBenchRecord, realClock } from './harness/record.js';
import type { Row } from './harness/report.js';
import { drive, summarize } from './harness/samples.js';
import { startMongo } from './harness/servers.js';
import type { CaseRecord } from '../record/open-record.js';

const sizes = {
  full: { listings: 200, queries: 4_000, rounds: 5, callers: 4 },
  smoke: { listings: 4, queries: 40, rounds: 2, callers: 2 },
};

interface Side {
  readonly record: CaseRecord;
  readonly journey: Journey;
  readonly listed: Listed[];
}

/** What it costs that text is sealed: the same commands and queries with keys and without, in turn, on one server. */
export const sealing: Bench<typeof sizes.full> = {
  about: 'commands and standing queries with sealed text against plain text',
  ...sizes,
  async run({ listings, queries, rounds, callers }, cleanup) {
    const { url } = await startMongo(cleanup);
    const sides = { plain: await sideOf(cleanup, url, 'plain'), sealed: await sideOf(cleanup, url, 'sealed') };
    const commands = { plain: [] as number[], sealed: [] as number[] };
    const asked = { plain: [] as number[], sealed: [] as number[] };
    for (let round = 0; round <= rounds; round += 1)
      for (const name of ['plain', 'sealed'] as const) {
        const { journey, listed, record } = sides[name];
        const made = await drive({ count: Math.ceil(listings / rounds), callers }, async () => {
          listed.push(await journey.list());
        });
        const told = await drive({ count: Math.ceil(queries / rounds), callers }, (index) =>
          record.standing({ subjects: [listed[index % listed.length]?.subject ?? ''] }),
        );
        // The first round only warms up.
        if (round === 0) continue;
        commands[name].push(...made.samples.map((ms) => ms / (COMMANDS_TO_LIST + 2)));
        asked[name].push(...told.samples);
      }
    const rows = [...rowsOf('a command, the new firm included', commands), ...rowsOf('a standing query', asked)];
    return [{ title: 'Sealed text against plain text, same commands, same server, same run', rows }];
  },
};

async function sideOf(cleanup: Cleanup, url: string, name: 'plain' | 'sealed'): Promise<Side> {
  const own = url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`);
  const record = await openBenchRecord(cleanup, own, realClock, name === 'plain' ? null : TEST_KEYS);
  return { record, journey: journeyOf(record, realClock), listed: [] };
}

function rowsOf(what: string, samples: Readonly<Record<'plain' | 'sealed', readonly number[]>>): readonly Row[] {
  const plain = summarize(samples.plain).p50;
  return (['plain', 'sealed'] as const).map((text) => {
    const { p50, p99 } = summarize(samples[text]);
    return { what, text, 'p50 ms': p50, 'p99 ms': p99, 'p50 ratio': p50 / plain };
  });
}
