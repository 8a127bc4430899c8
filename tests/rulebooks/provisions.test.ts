import { LayerFile } from '../../rulebooks/layer-file.js';
import { parseYaml, RulebookError } from '../../rulebooks/read-yaml.js';

const file = (fate: string): string => `layer: national
from: 2020-02-10
document: { cite: 示例, title: { zh: 示例, en: Example } }
provisions:
  - { id: GZ-X-1, topic: listing, article: 一, tag: seed, says: { zh: 示例, en: Example }${fate} }
`;

const words = '{ zh: 示例, en: Example }';

test.each([
  ['values that carry it', ', values: [objection.marks]'],
  ['what the house is built for', `, built: ${words}`],
  ['why nothing reads it', `, notImplemented: ${words}`],
])('a provision says %s', (_what, fate) => {
  expect(parseYaml(file(fate), 'file.yaml', LayerFile).content.provisions).toHaveLength(1);
});

test.each([
  ['nothing', ''],
  ['two things at once', `, values: [objection.marks], built: ${words}`],
])('a provision that became %s is refused', (_what, fate) => {
  expect(() => parseYaml(file(fate), 'file.yaml', LayerFile)).toThrow(RulebookError);
  expect(() => parseYaml(file(fate), 'file.yaml', LayerFile)).toThrow(
    /^file\.yaml:5:5 provisions\.0: 应写明.*三者只能选一\nfile\.yaml:5:5 provisions\.0: expected exactly one/,
  );
});
