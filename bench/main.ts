import { parseArgs } from 'node:util';
import { benches } from './benches.js';
import { putIntoDocs } from './harness/docs.js';
import { keep, markdown, reportOf } from './harness/report.js';

const usage = `npm run bench -- <name>… [--smoke] [--<size>=<number>[,<number>…]]

${Object.entries(benches)
  .map(([name, { about }]) => `  ${name.padEnd(18)} ${about}`)
  .join('\n')}

Each starts the servers that it needs on free ports of 127.0.0.1 and ends them. The figures are printed as a table and kept as
JSON under .redress/bench/. --smoke takes small sizes, to see that a bench still runs. --docs puts the figures into
docs/performance.md. 'all' runs every one.`;

async function main(argv: readonly string[]): Promise<number> {
  const { positionals, values } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: { smoke: { type: 'boolean' }, docs: { type: 'boolean' } },
  });
  const { smoke = false, docs = false, ...given } = values;
  const sizes = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)]));
  const names = positionals[0] === 'all' ? Object.keys(benches) : positionals;
  const unknown = names.filter((name) => !(name in benches));
  if (names.length === 0 || unknown.length > 0) {
    console.error(unknown.length > 0 ? `No bench is called ${unknown.join(', ')}.\n\n${usage}` : usage);
    return 2;
  }
  for (const name of names) {
    const figures = await runOne(name, sizes, smoke === true);
    if (docs === true) await putIntoDocs(name, figures);
  }
  return 0;
}

async function runOne(name: string, given: Readonly<Record<string, string>>, smoke: boolean): Promise<string> {
  const bench = benches[name];
  if (bench === undefined) throw new Error(`No bench is called ${name}.`);
  const { sizes, tables } = await bench.run(given, smoke, (line) => console.error(`${name}: ${line}`));
  const report = reportOf(name, sizes, tables);
  const figures = markdown(report);
  console.log(`${name}: ${figures}\n`);
  console.error(`kept in ${keep(report)}`);
  return figures;
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // The driver's errors carry whole documents.
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
}
