import { plant, type Planted } from './planted.js';

const union = "type Light = 'red' | 'amber' | 'green';\n";

/** One planted fault for each rule that this project leans on: file, code, the rule that says no. */
const faults: readonly [file: string, code: string, rule: string][] = [
  ['domain/now.ts', 'export const x = Date.now();', 'no-restricted-syntax'],
  ['domain/new-date.ts', 'export const x = new Date();', 'no-restricted-syntax'],
  ['domain/date-call.ts', 'export const x = Date();', 'no-restricted-syntax'],
  ['domain/random.ts', 'export const x = Math.random();', 'no-restricted-syntax'],
  [
    'domain/temporal-now.ts',
    "import { Temporal } from 'temporal-polyfill';\nexport const x = Temporal.Now.instant();",
    'no-restricted-syntax',
  ],
  ['domain/environment.ts', 'export const x = process.env.HOME;', 'no-restricted-globals'],
  ['workflows/environment.ts', 'export const x = process.env.HOME;', 'no-restricted-globals'],
  ['workflows/timer.ts', 'setTimeout(() => undefined, 1);', 'no-restricted-globals'],
  ['workflows/random.ts', 'export const x = Math.random();', 'no-restricted-syntax'],
  ['api/floating.ts', 'Promise.resolve(1);', '@typescript-eslint/no-floating-promises'],
  ['api/any.ts', 'export const x: any = 1;', '@typescript-eslint/no-explicit-any'],
  [
    'api/non-null.ts',
    'export function f(x: string | undefined): number {\n  return x!.length;\n}',
    '@typescript-eslint/no-non-null-assertion',
  ],
  ['api/enum.ts', 'export enum Light {\n  Red,\n}', 'no-restricted-syntax'],
  ['api/default.ts', 'export default 1;', 'no-restricted-syntax'],
  ['api/star.ts', "export * from './any.js';", 'no-restricted-syntax'],
  [
    'api/type-import.ts',
    "import { Server } from 'node:http';\nexport type X = Server;",
    '@typescript-eslint/consistent-type-imports',
  ],
  [
    'api/inline-only.ts',
    "import { type Server } from 'node:http';\nexport type X = Server;",
    '@typescript-eslint/no-import-type-side-effects',
  ],
  [
    'api/forgotten-case.ts',
    `${union}export function go(light: Light): boolean {\n  switch (light) {\n    case 'red':\n      return false;\n    case 'green':\n      return true;\n  }\n  return false;\n}`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  [
    'api/hidden-case.ts',
    `${union}export function go(light: Light): boolean {\n  switch (light) {\n    case 'green':\n      return true;\n    default:\n      return false;\n  }\n}`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ],
  ['api/console.ts', "console.log('x');", 'no-console'],
  [
    'api/untyped-boundary.ts',
    'export function f() {\n  return 1;\n}',
    '@typescript-eslint/explicit-module-boundary-types',
  ],
  ['api/long.ts', 'export const x = [\n' + '  1,\n'.repeat(300) + '];', 'max-lines'],
  ['tests/long.test.ts', 'export const x = [\n' + '  1,\n'.repeat(250) + '];', 'max-lines'],
  ['api/no-reason.ts', '// eslint-disable-next-line no-console\nconsole.log(1);', 'reasons/disable-with-reason'],
];

const clean: Readonly<Record<string, string>> = {
  'domain/clean.ts': `${union}export function go(light: Light): boolean {\n  switch (light) {\n    case 'red':\n    case 'amber':\n      return false;\n    case 'green':\n      return true;\n  }\n}`,
  'api/reason.ts': "// eslint-disable-next-line no-console -- the one line a person reads\nconsole.log('x');",
  'cli/says.ts': "console.log('x');",
};

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

describe('lint rules', () => {
  let planted: Planted;
  let rulesBroken: (file: string) => readonly (string | null)[];

  beforeAll(async () => {
    const files = { ...clean, ...Object.fromEntries(faults.map(([file, code]) => [file, code])) };
    planted = await plant(files, ['eslint.config.js', 'tsconfig.json', 'package.json']);
    const reports = JSON.parse(await planted.run('eslint/bin/eslint.js', ['--format', 'json', '.'])) as FileReport[];
    rulesBroken = (file) =>
      reports
        .filter(({ filePath }) => filePath.endsWith(`/${file}`))
        .flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }, 120_000);

  afterAll(() => planted.remove());

  test.each(faults)('%s is refused', (file, _code, rule) => {
    expect(rulesBroken(file)).toContain(rule);
  });

  test.each(Object.keys(clean))('%s is let through', (file) => {
    expect(rulesBroken(file)).toEqual([]);
  });
});
