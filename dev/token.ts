import { ClearError } from './clear-error.js';
import { endClearly } from './end-clearly.js';
import { DEMO_PEOPLE, findPerson } from './demo-people.js';
import { issuerKeys } from './oidc/keys.js';
import { signToken } from './oidc/token.js';
import { local, placesIn, readSettings } from './settings.js';

/** `npm run token -- <person>`: prints an access token of a demo person, good for twelve hours. */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const person = findPerson(process.argv[2] ?? '');
  if (person === undefined) {
    throw new ClearError(`Say who: npm run token -- <${DEMO_PEOPLE.map(({ id }) => id).join(' | ')}>`);
  }
  const keys = await issuerKeys(placesIn(settings.REDRESS_DATA).keys);
  process.stdout.write(`${await signToken(keys, local('http', settings.REDRESS_OIDC_PORT), person)}\n`);
}

endClearly(main);
