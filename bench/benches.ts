import { authorization } from './authorization.js';
import { baseline } from './baseline.js';
import { cases } from './cases.js';
import { commands } from './commands.js';
import { door } from './door.js';
import { filing } from './filing.js';
import { named, type NamedBench } from './harness/bench.js';
import { idle } from './idle.js';
import { importing } from './import.js';
import { sealing } from './sealing.js';
import { standing } from './standing.js';
import { storm } from './storm.js';
import { waiting } from './waiting.js';
import { comparing } from './what-if.js';

export const benches: Readonly<Record<string, NamedBench>> = {
  filing: named(filing),
  commands: named(commands),
  cases: named(cases),
  waiting: named(waiting),
  standing: named(standing),
  door: named(door),
  authorization: named(authorization),
  sealing: named(sealing),
  storm: named(storm),
  idle: named(idle),
  import: named(importing),
  'what-if': named(comparing),
  baseline: named(baseline),
};
