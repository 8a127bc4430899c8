import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** A directive that switches a rule off says why, after ` -- `. */
const reasons = {
  rules: {
    'disable-with-reason': {
      meta: {
        type: 'problem',
        schema: [],
        messages: { missing: 'Say why the rule is off: eslint-disable… <rule> -- reason.' },
      },
      create(context) {
        return {
          Program() {
            for (const comment of context.sourceCode.getAllComments()) {
              if (!/^\s*eslint-disable/.test(comment.value)) continue;
              if (!/\s--\s+\S/.test(comment.value)) context.report({ loc: comment.loc, messageId: 'missing' });
            }
          },
        };
      },
    },
  },
};

const shape = [
  { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
  { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
  { selector: 'ExportAllDeclaration', message: 'Name what is re-exported.' },
];

const timeComesIn = 'Time comes in with the command (Context.at) or from the injected clock.';
const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: timeComesIn },
  { selector: "CallExpression[callee.name='Date']", message: timeComesIn },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: timeComesIn },
  { selector: "MemberExpression[object.name='Temporal'][property.name='Now']", message: timeComesIn },
];
const noDates = [
  { selector: "NewExpression[callee.name='Date']", message: 'Use calendar-date.ts: it knows Asia/Shanghai.' },
];

const chance = [
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance has no place here: ids and draws are handed in.',
  },
];

const outside = [
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'fetch',
  'console',
  'Buffer',
  'global',
  'globalThis',
].map((name) => ({
  name,
  message: 'This folder is pure: what it needs is handed in.',
}));

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '.redress/', '**/*.generated.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { reasons },
    rules: {
      'reasons/disable-with-reason': 'error',
      'no-restricted-syntax': ['error', ...shape],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        {
          allowDefaultCaseForExhaustiveSwitch: true,
          requireDefaultForNonUnion: true,
          considerDefaultExhaustiveForUnions: false,
        },
      ],
      // An import of inline types only would stay as an import of the module for its effects.
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_', varsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Codes are ASCII; names are never taken apart.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Functions over classes: our objects are closures and nothing of them needs `this`.
      '@typescript-eslint/unbound-method': 'off',
      // An async function turns a throw into a rejection, which is what callers of a Promise expect: it needs no await for that.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['domain/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...shape, ...clock, ...noDates, ...chance],
      'no-restricted-globals': [
        'error',
        ...outside,
        { name: 'performance', message: 'No clock here.' },
        { name: 'crypto', message: 'No chance here.' },
      ],
    },
  },
  {
    // The SDK makes a workflow's clock and chance deterministic, but waits come in milliseconds with the agenda.
    files: ['workflows/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...shape, ...clock, ...chance],
      'no-restricted-globals': ['error', ...outside],
    },
  },
  {
    // Mongoose declares the options of a path as a class, and takes literals.
    files: ['record/**/*.model.ts'],
    rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' },
  },
  {
    files: ['cli/**/*.ts', 'dev/**/*.ts', 'bench/**/*.ts', 'deploy/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Tests read what they made themselves, and Jest's types are loose.
    files: ['tests/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 250 }],
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    // Tools ask for a default export here.
    files: ['*.js', '*.cjs', '.*.cjs', 'dev/*.mjs'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: { module: 'writable', process: 'readonly', URL: 'readonly' } },
    rules: { 'no-restricted-syntax': 'off', '@typescript-eslint/explicit-module-boundary-types': 'off' },
  },
);
