import { z } from 'zod';
import { At } from '../contracts/step.js';
import { CreditCode, DepartmentId, text } from '../contracts/values.js';
import { ClearError } from '../dev/clear-error.js';
import { checkCreditCode } from '../domain/codes/credit-code.js';
import { LEVELS } from '../domain/kernel/department.js';
import { print, withRecord } from './place.js';
import { readRows } from './read-rows.js';

const DepartmentRow = z.strictObject({
  id: DepartmentId,
  name: text(200),
  nameEn: text(200),
  level: z.enum(LEVELS),
  region: z.string().regex(/^\d{6}$/),
  parent: DepartmentId.nullable().default(null),
  mail: z.email().nullable().default(null),
  creditCode: CreditCode.refine((code) => checkCreditCode(code).kind === 'valid', {
    params: { zh: '校验码不符。', en: 'Its check character does not fit.' },
  })
    .nullable()
    .default(null),
  from: At.optional(),
  until: At.optional(),
});
type Row = z.output<typeof DepartmentRow>;

/**
 * Writes departments from a file, all of them or none. The same file again changes nothing; a first or last instant that
 * the file does not name stays as it stands.
 */
export async function importDepartments(file: string): Promise<void> {
  const rows = await readRows(file, DepartmentRow);
  await withRecord(async (record) => {
    const known = (await record.listDepartments()).map(({ id, parent }) => ({ id, parent }));
    const mistakes = mistakesIn(rows, known);
    if (mistakes.length > 0) throw new ClearError(mistakes.map((mistake) => `${file}: ${mistake}`).join('\n'));
    await record.putDepartments(
      rows.map(({ name, nameEn, from, until, ...row }) => ({
        ...row,
        name: { zh: name, en: nameEn },
        ...(from !== undefined && { from }),
        ...(until !== undefined && { until }),
      })),
    );
    print(`${String(rows.length)} departments`);
  });
}

type Known = Pick<Row, 'id' | 'parent'>;

function mistakesIn(rows: readonly Row[], known: readonly Known[]): readonly string[] {
  const all = new Map([...known, ...rows].map((one) => [one.id, one.parent]));
  const ids = rows.map(({ id }) => id);
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${id} stands in it twice`),
    ...rows
      .filter(({ parent }) => parent !== null && !all.has(parent))
      .map(({ id, parent }) => `the body above ${id}, ${parent ?? ''}, is not known`),
    ...rows.filter(({ id }) => isAboveItself(id, all)).map(({ id }) => `${id} would be above itself`),
    ...rows
      .filter(({ from, until }) => from !== undefined && until !== undefined && until <= from)
      .map(({ id }) => `${id} would end before it begins`),
  ];
}

function isAboveItself(id: string, parents: ReadonlyMap<string, string | null>): boolean {
  const passed = new Set<string>();
  for (let next = parents.get(id) ?? null; next !== null && !passed.has(next); next = parents.get(next) ?? null) {
    if (next === id) return true;
    passed.add(next);
  }
  return false;
}
