import { writeFileSync } from 'node:fs';
import { fileOfWays, waysAsText } from '../../../cli/docs/ways.js';
import { EXPLORED } from './kinds.js';

/** Lives the cases of every kind and keeps what was seen in cli/docs/ways. `npm run docs` calls it before it writes. */
for (const [kind, explored] of Object.entries(EXPLORED)) writeFileSync(fileOfWays(kind), waysAsText(explored()));
