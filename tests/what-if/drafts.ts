import { readFileSync } from 'node:fs';

/** A value of a draft as it stands in a file. */
export type Value = `limit: ${string}` | `value: ${string}`;

/** The event from which each limit counts, as the schema asks for it. */
const FROM: Readonly<Record<string, string>> = {
  'objection.acceptance': 'filing',
  'objection.verification': 'filing',
  'objection.verificationAlone': 'filing',
  'listing.defenceWindow': 'notice-service',
  'listing.hearingRequest': 'notice-service',
  'listing.decision': 'opening',
};

/** A province's document that is no law yet, with these values by their dotted key. */
export function draftOf(values: Readonly<Record<string, Value>>, jurisdiction = 'guizhou'): string {
  const tree = new Map<string, string[]>();
  for (const [key, value] of Object.entries(values)) {
    const path = key.split('.');
    const part = path.slice(0, -1).join('.');
    const indent = '  '.repeat(path.length - 1);
    const from = FROM[key] === undefined ? [] : [`${indent}  from: ${FROM[key]}`];
    const told = ['tag: found', 'article: 三', 'says: { zh: 示例, en: A sample }'].map((line) => `${indent}  ${line}`);
    tree.set(part, [
      ...(tree.get(part) ?? []),
      `${indent}${path.at(-1) ?? ''}:`,
      `${indent}  ${value}`,
      ...from,
      ...told,
    ]);
  }
  const parts = [
    ...(tree.has('listing') ? ['listing:', ...(tree.get('listing') ?? [])] : []),
    ...(tree.has('objection') ? ['objection:', ...(tree.get('objection') ?? [])] : []),
  ];
  return [
    'layer: province',
    `jurisdiction: ${jurisdiction}`,
    'from: 2027-03-01',
    'document:',
    '  cite: 示例办法',
    '  title: { zh: 示例信用办法, en: Sample credit rules }',
    ...parts,
    '',
  ].join('\n');
}

/** The list of grave tax offenders with a shorter term, as its next file would say it. */
export const ONE_YEAR = readFileSync(new URL('../../rulebooks/lists/tax.yaml', import.meta.url), 'utf8')
  .replace('from: 2022-02-01', 'from: 2027-03-01')
  .replace('税务总局令第54号', '示例名单办法')
  .replace('{ min: 3 years, max: 3 years }', '{ min: 1 years, max: 1 years }');
