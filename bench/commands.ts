import type { Bench } from './harness/bench.js';
import { COMMANDS_TO_LIST, journeyOf } from './harness/journey.js';
import { openBenchRecord, realClock } from './harness/record.js';
import type { Row } from './harness/report.js';
import { drive } from './harness/samples.js';
import { startMongo } from './harness/servers.js';

const sizes = { full: { callers: [1, 16, 64], listings: 400 }, smoke: { callers: [1, 4], listings: 5 } };

/** How many commands the record takes: listings from proposal to publication, nobody attending. */
export const commands: Bench<typeof sizes.full> = {
  about: 'commands per second at the record, listings from proposal to publication',
  ...sizes,
  async run({ callers, listings }, cleanup) {
    const record = await openBenchRecord(cleanup, (await startMongo(cleanup)).url);
    const journey = journeyOf(record, realClock);
    await drive({ count: 20, callers: 4 }, () => journey.list());
    const rows: Row[] = [];
    for (const atOnce of callers) {
      const firms = await Promise.all(Array.from({ length: listings }, () => journey.newFirm()));
      const { perSecond } = await drive({ count: listings, callers: atOnce }, (index) => journey.list(firms[index]));
      const commandsPerSecond = perSecond * COMMANDS_TO_LIST;
      rows.push({
        callers: atOnce,
        'commands/s': commandsPerSecond,
        'listings/s': perSecond,
        'ms per command': (1000 * atOnce) / commandsPerSecond,
      });
    }
    return [{ title: `Commands, ${COMMANDS_TO_LIST} to a listing`, rows }];
  },
};
