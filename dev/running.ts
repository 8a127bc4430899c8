import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { ClearError } from './clear-error.js';
import { DEMO_PEOPLE } from './demo-people.js';
import { identify, lives } from './identity.js';
import { placesIn } from './settings.js';

const Running = z.object({
  process: z.object({ pid: z.int(), startedAt: z.string() }),
  apiUrl: z.string(),
  mailUrl: z.string(),
  smtpUrl: z.string(),
  issuer: z.string(),
  temporalAddress: z.string(),
  /** Its pages at the API, for operators. */
  temporalUiUrl: z.string().nullable(),
  mongodbUrl: z.string(),
});

/** The addresses of the stack that runs from this clone, for the programs that talk to it. */
export type Running = Omit<z.infer<typeof Running>, 'process'>;

export async function tellRunning(data: string, running: Running): Promise<void> {
  const file = placesIn(data).running;
  await writeFile(`${file}.half`, JSON.stringify({ ...running, process: await identify(process.pid) }, null, 2));
  await rename(`${file}.half`, file);
}

export async function forgetRunning(data: string): Promise<void> {
  await rm(placesIn(data).running, { force: true });
}

/** Throws a `ClearError` when nothing runs, also when what ran was killed. */
export async function getRunning(data: string): Promise<Running> {
  const text = await readFile(placesIn(data).running, 'utf8').catch(() => 'null');
  const read = Running.nullable().safeParse(JSON.parse(text));
  if (!read.success || read.data === null || !(await lives(read.data.process))) {
    throw new ClearError('Redress does not run here: start it with npm start, and wait until it says that it is ready');
  }
  return read.data;
}

/** Where the attendants of cases are seen, as it is told to a person. */
export function attendantsAt({ temporalUiUrl, temporalAddress }: Running): string {
  const operator = DEMO_PEOPLE.find(({ roles }) => roles.includes('operator'));
  return temporalUiUrl === null
    ? temporalAddress
    : `${temporalUiUrl} (for operators: sign in as ${operator?.id ?? ''})`;
}
