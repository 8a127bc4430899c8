import { endClearly } from './end-clearly.js';
import { readSettings, type Settings } from './settings.js';
import { createStack, type Stack } from './stack.js';
import { whenStarterIsGone } from './starter.js';
import { attendantsAt, type Running } from './running.js';

/** npm hands on a Ctrl-C that the terminal has sent us already. */
const SAME_SIGNAL_MS = 1_000;

let stoppingSince: number | undefined;

/** What `npm start` does: starts the stack, says what can be tried, and stops everything when told to. */
async function main(): Promise<void> {
  const began = Date.now();
  const settings = readSettings(process.env);
  const stack = createStack(process.env, settings, say);
  stopWhenTold(stack);
  void stack.lost.then(async ({ name, tail }) => {
    say(`${name} ended by itself. Its last lines (all of them: ${settings.REDRESS_DATA}/logs/${name}.log):\n${tail}`);
    await stack.stop();
    process.exit(1);
  });
  try {
    say(welcome(await stack.start(), settings, Date.now() - began));
  } catch (error) {
    // What fails because we are being stopped is no news, and the one who stops us ends the process.
    if (stoppingSince !== undefined) return;
    await stack.stop();
    throw error;
  }
}

/** Once: everything ends in order. Twice: at once. */
function stopWhenTold(stack: Stack): void {
  const stop = (): void => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > SAME_SIGNAL_MS) void stack.kill9().finally(() => process.exit(1));
      return;
    }
    stoppingSince = Date.now();
    say('Stopping (Ctrl-C again to end at once)');
    void stack.stop().finally(() => process.exit(0));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  void whenStarterIsGone(process.env, stop);
}

function welcome(running: Running, settings: Settings, tookMs: number): string {
  return `
Redress is ready (${(tookMs / 1_000).toFixed(1)} s).

  Sign in           ${running.apiUrl}/session/sign-in (pick who you are; ${running.apiUrl}/ then says so)
  API               ${running.apiUrl}/docs
  Mail              ${running.mailUrl}
  Temporal          ${attendantsAt(running)}
  OIDC issuer       ${running.issuer}
  MongoDB           ${running.mongodbUrl}
  Malware scan      ${process.env['REDRESS_CLAMAV_ADDRESS'] ?? 'not configured: evidence is not scanned (REDRESS_CLAMAV_ADDRESS)'}

  npm run demo                        an objection, from the penalty to its result, step by step
  npm run token -- jia-agent01        an access token of a demo person (dev/demo-people.ts lists them)
  curl -H "Authorization: Bearer $(npm run -s token -- sz-samr-clerk01)" ${running.apiUrl}/v1/duties

Data and logs are in ${settings.REDRESS_DATA}. Ctrl-C stops everything.
`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

endClearly(main);
