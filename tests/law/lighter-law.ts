import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationCommand } from '../../domain/kernel/migration.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import { openShelf, type LiveShelf } from '../../rulebooks/live-shelf.js';
import type { Office } from '../workflows/office.js';
import { procedure } from '../workflows/procedure.js';
import { LEAD, SECOND_LEAD } from './law-texts.js';

/** The law of the release, but that from a day on nobody stays on the tax list for more than two years. Made up. */
export function lighterFrom(day: CalendarDate): LiveShelf {
  const folder = mkdtempSync(join(tmpdir(), 'redress-lighter-'));
  try {
    const shipped = fileURLToPath(new URL('../../rulebooks', import.meta.url));
    cpSync(shipped, folder, { recursive: true, filter: (path) => !path.endsWith('.ts') });
    const now = readFileSync(join(folder, 'lists/tax.yaml'), 'utf8');
    const [rule = ''] = now.split('\nprovisions:');
    const lighter = rule
      .replace(/^from: .*$/m, `from: ${day}`)
      .replace(/^ {2}cite: .*$/m, '  cite: 示例较轻办法')
      .replace('range: { min: 3 years, max: 3 years }', 'range: { min: 1 year, max: 2 years }');
    writeFileSync(join(folder, 'lists/tax.yaml'), now.replace(/^(from: .*)$/m, `$1\nuntil: ${day}`));
    writeFileSync(join(folder, 'lists/tax-lighter.yaml'), `${lighter}\n`);
    return openShelf(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** One person of the lead department proposes that the case goes by the newest rules, another approves it. */
export async function moveToLighter(office: Office, listing: string): Promise<void> {
  const { act } = procedure(office);
  const { rulebook: from } = await office.record.getCase(listing);
  const versions = office.record.deps.shelf as LiveShelf;
  const to = versions.rulebooks.findLast(({ jurisdiction }) => jurisdiction === 'guizhou')?.id ?? '';
  const reasons = '新规定较轻。';
  const proposal: MigrationCommand = { type: 'ProposeMigration', from, to, reasons };
  const approval: MigrationCommand = { type: 'ApproveMigration', from, to, take: [], reasons };
  await act('listing', listing, proposal, LEAD);
  await act('listing', listing, approval, SECOND_LEAD);
}
