import { z } from 'zod';
import { parseYaml } from '../../rulebooks/read-yaml.js';
import { changed, layer, mistakesIn, RIGHT } from './mistakes-in.js';

test.each<[string, string, string, string]>([
  ['text for a group', layer('often'), '由“键: 值”组成的一组内容，现为文字', 'a group of keys and values, found text'],
  ['nothing for a group', layer('~'), '，现为空', 'found nothing'],
  ['a list for text', changed('article: 十七', 'article: [a]'), '应为文字，现为列表', 'expected text, found a list'],
  ['empty text', changed('article: 十七', "article: ''"), '不得为空', 'expected some text'],
  ['a missing tag', changed('tag: seed\n', ''), '缺少此项：应为下列之一：seed、found', 'missing: expected one of seed'],
  ['missing words', changed(/says.*\n/, ''), '缺少此项：应为由', 'missing: expected a group'],
  [
    'no bound',
    layer('severe: { range: { max: 1 year } }', 'terms').replace('objection', 'listing'),
    '缺少此项：应为 none；或应写明',
    'missing: expected none; or expected a whole',
  ],
  ['an unknown key', layer(RIGHT, 'verifikation'), '不认识的键：verifikation', 'unknown key verifikation'],
  ['an unknown layer', layer(RIGHT).replace('province', 'city'), '应为下列之一：default、', 'expected one of default,'],
  [
    'a bound in words',
    layer('severe: { range: { min: some, max: 1 year } }', 'terms').replace('objection', 'listing'),
    '应为 none；或应写明',
    'expected none; or expected a whole number',
  ],
  ['an empty list', layer('value: []', 'names').replace('objection', 'provisions'), '应为列表', 'expected a list'],
])('tells %s in the words of both languages', (_what, text, zh, en) => {
  const told = mistakesIn(text).map(({ says }) => says);
  expect(told).toContainEqual({ zh: expect.stringContaining(zh), en: expect.stringContaining(en) });
});

test.each<[string, string, string]>([
  ['a line that is set in too little', 'document:\n    cite: a\n  title: b', '缩进有误'],
  ['a tab', 'document:\n\tcite: a', '制表符'],
  ['a key given twice', 'layer: a\nlayer: b', '重复'],
  ['text that begins with a sign of its own', 'layer: @a', '加上引号'],
  ['two keys in a line', 'layer: a: b', '分行书写'],
  ['a bracket that is not closed', 'layer: [a', '以 ] 或 } 结尾'],
  ['a quote that is not closed', 'layer: "a', '不是合法的 YAML'],
  ['a name that stands for nothing', 'layer: *a', '别名'],
  ['two documents', 'layer: a\n---\nlayer: b', '第二个文档'],
])('tells %s where no text can be read, in both languages', (_what, text, zh) => {
  expect(mistakesIn(text).map(({ says }) => says.zh)).toContainEqual(expect.stringContaining(zh));
});

test('never tells what a form says of itself in one language', () => {
  const form = z.strictObject({
    count: z.number('a number, please'),
    name: z.string().refine(() => false, 'another name'),
  });
  const read = (): unknown => parseYaml('count: a\nname: b', 'file.yaml', form);
  expect(read).toThrow('应为数字，现为文字');
  expect(read).not.toThrow(/please|another name/);
});
