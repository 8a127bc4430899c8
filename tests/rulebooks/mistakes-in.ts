import { LayerFile } from '../../rulebooks/layer-file.js';
import { parseYaml, RulebookError, type Mistake } from '../../rulebooks/read-yaml.js';
import { inBothLanguages } from './both-languages.js';

/** A layer with one value, which begins on line 9. */
export const layer = (value: string, key = 'verification'): string => `layer: province
jurisdiction: guizhou
region: '52'
from: 2020-02-10
document:
  cite: 示例
  title: { zh: 示例, en: Example }
objection:
  ${key}:
${value.replaceAll(/^/gm, '    ')}
`;

/** What stands there when it is right. */
export const RIGHT = `limit: 7 working days
tag: seed
article: 十七
says: { zh: 核实, en: Verified }
from: filing`;

/** What is wrong with a text, each told in both languages. */
export function mistakesIn(text: string, schema: Parameters<typeof parseYaml>[2] = LayerFile): readonly Mistake[] {
  try {
    parseYaml(text, 'file.yaml', schema);
    return [];
  } catch (error) {
    if (error instanceof RulebookError) return inBothLanguages(error.mistakes);
    throw error;
  }
}

/** The layer with something else in its value. */
export const changed = (from: string | RegExp, to: string): string => layer(RIGHT.replace(from, to));
