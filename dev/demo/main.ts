import { dateOf } from '../../domain/kernel/calendar-date.js';
import { systemClock } from '../../config/system-clock.js';
import { DEMO_DEPARTMENTS } from '../demo-departments.js';
import { endClearly } from '../end-clearly.js';
import { issuerKeys } from '../oidc/keys.js';
import { signToken } from '../oidc/token.js';
import { attendantsAt, getRunning } from '../running.js';
import { placesIn, readSettings } from '../settings.js';
import type { TableOffice } from './penalty-table.js';
import { createPlayer } from './player.js';
import { playStory } from './story.js';
import { liveYears } from './years.js';

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** `npm run demo`: the whole path in the running stack. `npm run demo -- --years`: a term of three years in a minute. */
async function main(): Promise<void> {
  if (process.argv.includes('--years')) {
    await liveYears(say);
    return;
  }
  const settings = readSettings(process.env);
  const running = await getRunning(settings.REDRESS_DATA);
  const keys = await issuerKeys(placesIn(settings.REDRESS_DATA).keys);
  const player = createPlayer(running.apiUrl, (person) => signToken(keys, running.issuer, person), say);
  await playStory(player, {
    today: dateOf(systemClock.now()),
    offices: { lists: officeOf('sz-samr'), provides: officeOf('sz-tax') },
  });
  say(`\nThe letters are at ${running.mailUrl}, the attendants at ${attendantsAt(running)}.`);
}

function officeOf(id: string): TableOffice {
  const office = DEMO_DEPARTMENTS.find((candidate) => candidate.id === id);
  if (!office) throw new Error(`${id} is no demo department`);
  return office;
}

endClearly(main);
