/**
 * Who may import whom (docs/architecture.md). Each folder names the folders and packages that it may use; everything else
 * is refused. tests/architecture plants a violation of every rule and sees it caught.
 *
 * `folders`: own folders that may be imported. `types`: those of which only types may be, save the files of `words`, whose
 * values are lists of words. `packages`: from the registry. `node`: built-in modules. Folders that are not named here (cli, dev, deploy, bench, tests) may import anything.
 */
const layers = {
  domain: { packages: ['temporal-polyfill'] },
  rulebooks: { folders: ['domain'], packages: ['yaml', 'zod'], node: ['fs', 'fs/promises', 'path', 'url'] },
  config: { folders: ['domain'], packages: ['zod'], node: ['fs'] },
  imports: {
    folders: ['domain'],
    packages: ['csv-parse', 'exceljs', 'chardet', 'saxes'],
    node: ['stream', 'stream/promises', 'events', 'util', 'buffer', 'crypto', 'zlib', 'string_decoder'],
  },
  record: {
    folders: ['domain', 'rulebooks', 'imports'],
    packages: ['mongoose', 'async-lock', 'canonicalize'],
    node: ['crypto', 'timers/promises', 'stream', 'stream/promises', 'events', 'os', 'net'],
  },
  workflows: { types: ['activities', 'domain'], packages: ['@temporalio/workflow', '@temporalio/common'] },
  nudge: { packages: ['@temporalio/client', '@temporalio/common'] },
  activities: {
    folders: ['domain', 'record', 'rulebooks', 'imports'],
    packages: ['@temporalio/activity', '@temporalio/common', 'nodemailer', 'handlebars'],
    node: ['fs', 'fs/promises', 'path', 'url', 'stream', 'stream/promises', 'crypto', 'events', 'timers/promises'],
  },
  contracts: {
    types: ['domain'],
    words: [
      'domain/kernel/(actor|claim|department|limit|rule|service)',
      'domain/listing/(listing|rules)',
      'domain/objection/objection',
      'domain/people/person',
      'domain/rights/rights',
    ],
    packages: ['zod', 'openapi-fetch'],
  },
  api: {
    folders: ['contracts', 'domain', 'rulebooks', 'record', 'nudge', 'config', 'imports'],
    packages: [
      'express',
      'helmet',
      'cors',
      'rate-limiter-flexible',
      'jose',
      'openid-client',
      'zod',
      'zod-openapi',
      'pino',
      'prom-client',
      'busboy',
      'swagger-ui-dist',
      '@temporalio/client',
    ],
    node: [
      'crypto',
      'fs',
      'fs/promises',
      'path',
      'url',
      'http',
      'net',
      'module',
      'perf_hooks',
      'stream',
      'stream/promises',
      'events',
      'timers/promises',
    ],
  },
  worker: {
    folders: ['activities', 'record', 'rulebooks', 'domain', 'nudge', 'config', 'imports', 'contracts'],
    packages: ['@temporalio/worker', '@temporalio/client', '@temporalio/common', 'pino', 'prom-client', 'nodemailer'],
    node: ['fs', 'fs/promises', 'path', 'url', 'http', 'os', 'timers/promises'],
  },
};

/** A package's own files, or its types where they are published apart. */
function pathsOfPackage(name) {
  const types = `@types/${name.replace(/^@/, '').replace('/', '__')}`;
  return [`(^|/)node_modules/${name}/`, `(^|/)node_modules/${types}/`];
}

function rulesOf([layer, { folders = [], types = [], words = [], packages = [], node = [] }]) {
  const from = { path: `^${layer}/` };
  const own = [layer, ...folders, ...types].map((folder) => `^${folder}/`);
  return [
    {
      name: `${layer}-imports-only-its-folders-and-packages`,
      severity: 'error',
      from,
      to: { pathNot: [...own, ...packages.flatMap(pathsOfPackage)], dependencyTypesNot: ['core'] },
    },
    {
      name: `${layer}-uses-only-its-node-modules`,
      severity: 'error',
      from,
      to: { dependencyTypes: ['core'], pathNot: node.length === 0 ? [] : [`^(node:)?(${node.join('|')})$`] },
    },
    ...types.map((folder) => ({
      name: `${layer}-imports-only-types-of-${folder}`,
      severity: 'error',
      from,
      to: { path: `^${folder}/`, pathNot: words.map((file) => `^${file}[.]ts$`), dependencyTypesNot: ['type-only'] },
    })),
  ];
}

module.exports = {
  forbidden: [
    ...Object.entries(layers).flatMap(rulesOf),
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one idea. Types may point both ways: they vanish.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-undeclared-package',
      comment: 'A package that package.json does not name is there by accident.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'product-needs-no-dev-dependency',
      comment: 'What runs in production is installed without devDependencies.',
      severity: 'error',
      from: { path: `^(${Object.keys(layers).join('|')})/` },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: '(^|/)node_modules/@types/' },
    },
    {
      name: 'tests-are-imported-by-tests-only',
      severity: 'error',
      from: { pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(dist|coverage|\\.redress)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
