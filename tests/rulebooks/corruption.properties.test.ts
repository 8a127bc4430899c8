import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parseDocument, visit, type Document, type Pair } from 'yaml';
import type { RuleRef } from '../../domain/kernel/rule.js';
import type { Entry } from '../../rulebooks/forms.js';
import { LayerFile } from '../../rulebooks/layer-file.js';
import { parseYaml, RulebookError } from '../../rulebooks/read-yaml.js';

const HERE = fileURLToPath(new URL('../../rulebooks', import.meta.url));
const FILES = readdirSync(HERE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml') && !name.startsWith('calendars') && name !== 'measures.yaml')
  .map((name) => ({ name, text: readFileSync(join(HERE, name), 'utf8') }));

/** What somebody may type by mistake in the place of a value. */
const TYPED = [
  ...['-7 working days', '0 days', '5 weeks', '7', 'seven working days', '99999 days', 'often', ''],
  ...[null, -1, 0, 1.5, true, [], {}],
];

/** A slip of the hand: another value, another key, or the whole line gone. */
type Slip = { readonly value: unknown } | { readonly key: string } | 'gone';

const slips: fc.Arbitrary<Slip> = fc.oneof(
  fc.constantFrom(...TYPED).map((value) => ({ value })),
  fc.string({ maxLength: 12 }).map((value) => ({ value })),
  fc.constantFrom('x', 'limit', 'value', 'number', 'from', 'tag').map((key) => ({ key })),
  fc.constant<Slip>('gone'),
);

function slipped(text: string, at: number, slip: Slip): string {
  const document = parseDocument(text);
  const pairs = pairsOf(document);
  const pair = pairs[at % pairs.length];
  if (!pair) throw new Error('A file without a line.');
  if (slip === 'gone')
    visit(document, {
      Map: (_key, map) => {
        map.items = map.items.filter((item) => item !== pair);
      },
    });
  else if ('key' in slip) pair.key = document.createNode(slip.key);
  else pair.value = document.createNode(slip.value);
  return String(document);
}

function pairsOf(document: Document): readonly Pair[] {
  const pairs: Pair[] = [];
  visit(document, {
    Pair: (_key, pair) => {
      pairs.push(pair);
    },
  });
  return pairs;
}

/** What stands in the file, or why it is refused; anything else that is thrown is a crash and fails the test. */
function read(text: string, name: string): unknown {
  try {
    return parseYaml(text, name, LayerFile).content;
  } catch (error) {
    if (error instanceof RulebookError) return error;
    throw error;
  }
}

const rule: RuleRef = { id: 'x', rulebook: 'x', tag: 'default', source: 'x' };

/** Every number of the law that the file gives. */
function* numbersIn(value: unknown): Generator<{ readonly count: unknown; readonly unit: unknown }> {
  if (typeof value !== 'object' || value === null) return;
  if ('count' in value && 'unit' in value) yield { count: value.count, unit: value.unit };
  else if ('make' in value) yield* numbersIn((value as Entry<unknown>).make?.(rule));
  else for (const inner of Object.values(value)) yield* numbersIn(inner);
}

test('a slip anywhere in a file is refused with its place, or leaves only numbers that a law can have', () => {
  fc.assert(
    fc.property(fc.constantFrom(...FILES), fc.nat(), slips, ({ name, text }, at, slip) => {
      const outcome = read(slipped(text, at, slip), name);
      if (outcome instanceof RulebookError) {
        expect(outcome.mistakes).not.toEqual([]);
        for (const { file, line, column, path, says } of outcome.mistakes) {
          expect({ file, isPlaced: line > 0 && column > 0 && path !== '' }).toEqual({ file: name, isPlaced: true });
          expect(says.zh).toMatch(/\p{Script=Han}/u);
          expect(says.en).not.toMatch(/^$|Invalid/);
        }
      } else
        for (const { count, unit } of numbersIn(outcome)) {
          expect(Number.isInteger(count) && Number(count) > 0).toBe(true);
          expect(['workingDays', 'days', 'months', 'years']).toContain(unit);
        }
    }),
    { numRuns: 300 },
  );
}, 120_000);

test('the files as they stand are read, and give numbers', () => {
  const all = FILES.flatMap(({ name, text }) => [...numbersIn(read(text, name))]);
  expect(all.length).toBeGreaterThan(100);
});
