import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { readYaml } from './read-yaml.js';
import { matching, tells, Words } from './values.js';

/** The file of the open points, beside the layers of the law and no layer itself. */
export const OPEN_POINTS_FILE = 'open-points.yaml';

const OpenPoint = z.strictObject({
  id: matching(/^OP-\d+$/, { zh: '应为编号，例如 OP-3', en: 'expected an id such as OP-3' }),
  asks: Words,
  /** Ids of rules that hang on the answer; one that ends with `*` stands for all that begin so. */
  rules: z.array(
    matching(/^[A-Za-z.]+\*?$/, {
      zh: '应为规则编号，例如 objection.verification 或 watch.*',
      en: 'expected a rule id, such as objection.verification or watch.*',
    }),
  ),
});

const OpenPoints = z
  .array(OpenPoint)
  .refine(
    (points) => new Set(points.map(({ id }) => id)).size === points.length,
    tells({ zh: '每个编号只能出现一次', en: 'expected each id once' }),
  );

/** A question of law that the documents leave open and only the adopting authority can answer. */
export type OpenPoint = z.infer<typeof OpenPoint>;

/**
 * The questions that the adopting authority is asked before the product is used.
 * @throws {RulebookError} naming file, line, column, path and what is allowed.
 */
export function loadOpenPoints(): readonly OpenPoint[] {
  return readYaml(fileURLToPath(new URL(OPEN_POINTS_FILE, import.meta.url)), OpenPoints).content;
}

/** Whether the answer bears on this rule. */
export function bearsOn({ rules }: OpenPoint, rule: string): boolean {
  return rules.some((named) => (named.endsWith('*') ? rule.startsWith(named.slice(0, -1)) : rule === named));
}
