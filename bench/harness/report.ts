import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { DATA } from '../../dev/folders.js';

export type Cell = string | number;
export type Row = Readonly<Record<string, Cell>>;

/** One table of figures. Every row has the same columns; the unit stands in the column's name. */
export interface Table {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Report {
  readonly bench: string;
  readonly at: string;
  readonly commit: string;
  readonly machine: string;
  readonly sizes: Readonly<Record<string, Cell | readonly number[]>>;
  readonly tables: readonly Table[];
}

export function reportOf(bench: string, sizes: Report['sizes'], tables: readonly Table[]): Report {
  const machine = `${String(cpus().length)} cores (${cpus()[0]?.model ?? 'unknown'}), ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.versions.node}`;
  return { bench, at: new Date().toISOString(), commit: commit(), machine, sizes, tables };
}

/** Keeps the report as JSON under `.redress/bench/` and answers where. */
export function keep(report: Report): string {
  const folder = join(DATA, 'bench');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${report.bench}-${report.at.replaceAll(/[:.]/g, '-')}.json`);
  writeFileSync(path, `${JSON.stringify(report, null, 2)}\n`);
  return path;
}

/** The report as docs/performance.md takes it in. */
export function markdown(report: Report): string {
  const sizes = Object.entries(report.sizes).map(([name, value]) => `${name} ${String(value)}`);
  const head = `${report.at.slice(0, 10)}, commit ${report.commit}, ${report.machine}; ${sizes.join(', ')}`;
  return [head, ...report.tables.map(tableOf)].join('\n\n');
}

function tableOf({ title, rows }: Table): string {
  const columns = Object.keys(rows[0] ?? {});
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `**${title}**`,
    '',
    line(columns),
    line(columns.map((column) => (typeof rows[0]?.[column] === 'number' ? '---:' : '---'))),
    ...rows.map((row) => line(columns.map((column) => rounded(row[column] ?? '')))),
  ].join('\n');
}

/** Three significant digits are more than a shared machine can promise. */
function rounded(cell: Cell): string {
  if (typeof cell === 'string' || Number.isInteger(cell)) return String(cell);
  return cell >= 100 ? String(Math.round(cell)) : String(Number(cell.toPrecision(3)));
}

function commit(): string {
  try {
    return execFileSync('git', ['describe', '--always', '--dirty'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return 'unknown';
  }
}
