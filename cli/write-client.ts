import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';
import { openApiOf } from '../api/openapi.js';
import { allOperations } from '../contracts/operations.js';

const FILE = new URL('../contracts/api.generated.ts', import.meta.url);
const HEAD = '// Written by `npm run openapi` from the contracts. Do not change it by hand.\n';

/** `npm run openapi` writes the client's types; with `--check` it only says whether they are those of the contracts. */
async function main(isCheck: boolean): Promise<void> {
  const document = JSON.stringify(openApiOf(allOperations()));
  const text = HEAD + astToString(await openapiTS(document));
  if (!isCheck) {
    writeFileSync(FILE, text);
    return;
  }
  if (readFileSync(FILE, 'utf8') === text) return;
  process.stderr.write('contracts/api.generated.ts is not what the contracts say. Run: npm run openapi\n');
  process.exitCode = 1;
}

await main(process.argv.includes('--check'));
