import { writeFileSync } from 'node:fs';
import { MOVES_FILE, movesKept, movesNow } from './moves.js';

/** `npx tsx tests/rulebooks/keep-moves.ts`: adds what is not kept yet, and changes nothing that is. */
writeFileSync(MOVES_FILE, `${JSON.stringify({ ...movesNow(), ...movesKept() }, null, 2)}\n`);
