import { plant, type Planted } from './planted.js';

/** One forbidden import for each folder and way of breaking its rule: importing file, what it imports, the rule that says no. */
const violations: readonly [from: string, code: string, rule: string][] = [
  [
    'domain/to-api.ts',
    "import { served } from '../api/server.js';\nexport const x = served;",
    'domain-imports-only-its-folders-and-packages',
  ],
  [
    'domain/to-record.ts',
    "import type { Stored } from '../record/stored.js';\nexport type X = Stored;",
    'domain-imports-only-its-folders-and-packages',
  ],
  [
    'domain/to-package.ts',
    "import { z } from 'zod';\nexport const x = z;",
    'domain-imports-only-its-folders-and-packages',
  ],
  [
    'domain/to-node.ts',
    "import { readFileSync } from 'node:fs';\nexport const x = readFileSync;",
    'domain-uses-only-its-node-modules',
  ],
  [
    'domain/to-bare-node.ts',
    "import { randomUUID } from 'crypto';\nexport const x = randomUUID;",
    'domain-uses-only-its-node-modules',
  ],
  ['domain/nowhere.ts', "import { gone } from './gone.js';\nexport const x = gone;", 'no-unresolved'],
  [
    'rulebooks/to-record.ts',
    "import { stored } from '../record/stored.js';\nexport const x = stored;",
    'rulebooks-imports-only-its-folders-and-packages',
  ],
  [
    'rulebooks/to-node.ts',
    "import { exec } from 'node:child_process';\nexport const x = exec;",
    'rulebooks-uses-only-its-node-modules',
  ],
  [
    'config/to-record.ts',
    "import { stored } from '../record/stored.js';\nexport const x = stored;",
    'config-imports-only-its-folders-and-packages',
  ],
  [
    'imports/to-record.ts',
    "import { stored } from '../record/stored.js';\nexport const x = stored;",
    'imports-imports-only-its-folders-and-packages',
  ],
  [
    'imports/to-fs.ts',
    "import { open } from 'node:fs/promises';\nexport const x = open;",
    'imports-uses-only-its-node-modules',
  ],
  [
    'record/to-temporal.ts',
    "import { Client } from '@temporalio/client';\nexport const x = Client;",
    'record-imports-only-its-folders-and-packages',
  ],
  [
    'record/to-express.ts',
    "import express from 'express';\nexport const x = express;",
    'record-imports-only-its-folders-and-packages',
  ],
  [
    'workflows/to-activity-value.ts',
    "import { sendMail } from '../activities/mail.js';\nexport const x = sendMail;",
    'workflows-imports-only-types-of-activities',
  ],
  [
    'workflows/to-domain-value.ts',
    "import { rule } from '../domain/rule.js';\nexport const x = rule;",
    'workflows-imports-only-types-of-domain',
  ],
  [
    'workflows/to-record-type.ts',
    "import type { Stored } from '../record/stored.js';\nexport type X = Stored;",
    'workflows-imports-only-its-folders-and-packages',
  ],
  [
    'workflows/to-node.ts',
    "import { setTimeout } from 'node:timers/promises';\nexport const x = setTimeout;",
    'workflows-uses-only-its-node-modules',
  ],
  [
    'workflows/to-client.ts',
    "import { Client } from '@temporalio/client';\nexport const x = Client;",
    'workflows-imports-only-its-folders-and-packages',
  ],
  [
    'nudge/to-record.ts',
    "import type { Stored } from '../record/stored.js';\nexport type X = Stored;",
    'nudge-imports-only-its-folders-and-packages',
  ],
  [
    'activities/to-workflows.ts',
    "import { objection } from '../workflows/objection.js';\nexport const x = objection;",
    'activities-imports-only-its-folders-and-packages',
  ],
  [
    'contracts/to-domain-value.ts',
    "import { rule } from '../domain/rule.js';\nexport const x = rule;",
    'contracts-imports-only-types-of-domain',
  ],
  [
    'contracts/to-api.ts',
    "import { served } from '../api/server.js';\nexport const x = served;",
    'contracts-imports-only-its-folders-and-packages',
  ],
  [
    'api/to-activities.ts',
    "import { sendMail } from '../activities/mail.js';\nexport const x = sendMail;",
    'api-imports-only-its-folders-and-packages',
  ],
  [
    'api/to-mongoose.ts',
    "import mongoose from 'mongoose';\nexport const x = mongoose;",
    'api-imports-only-its-folders-and-packages',
  ],
  [
    'worker/to-api.ts',
    "import { served } from '../api/server.js';\nexport const x = served;",
    'worker-imports-only-its-folders-and-packages',
  ],
  [
    'worker/to-workflows.ts',
    "import { objection } from '../workflows/objection.js';\nexport const x = objection;",
    'worker-imports-only-its-folders-and-packages',
  ],
  [
    'cli/to-tests.ts',
    "import { fixture } from '../tests/fixture.js';\nexport const x = fixture;",
    'tests-are-imported-by-tests-only',
  ],
  ['record/ring-a.ts', "import { b } from './ring-b.js';\nexport const a: () => unknown = () => b;", 'no-cycles'],
  ['record/undeclared.ts', "import fresh from 'raw-body';\nexport const x = fresh;", 'no-undeclared-package'],
  ['record/to-dev-package.ts', "import fc from 'fast-check';\nexport const x = fc;", 'product-needs-no-dev-dependency'],
];

/** What every folder may do; none of these is refused. */
const allowed: Readonly<Record<string, string>> = {
  'domain/rule.ts':
    "import { Temporal } from 'temporal-polyfill';\nexport const rule = Temporal;\nexport type Rule = string;",
  'rulebooks/shelf.ts':
    "import { readFileSync } from 'node:fs';\nimport { parse } from 'yaml';\nimport { z } from 'zod';\nexport const shelf = [readFileSync, parse, z];",
  'config/settings.ts': "import { z } from 'zod';\nexport const settings = z;",
  'imports/rows.ts':
    "import { parse } from 'csv-parse';\nimport { Transform } from 'node:stream';\nimport { rule } from '../domain/rule.js';\nexport const rows = [parse, Transform, rule];",
  'record/stored.ts':
    "import mongoose from 'mongoose';\nimport { rule } from '../domain/rule.js';\nexport const stored = [mongoose, rule];\nexport type Stored = string;",
  'record/ring-b.ts': "import { a } from './ring-a.js';\nexport const b: () => unknown = () => a;",
  'workflows/objection.ts':
    "import { sleep } from '@temporalio/workflow';\nimport type { Mail } from '../activities/mail.js';\nimport type { Rule } from '../domain/rule.js';\nexport const objection = sleep;\nexport type X = Mail | Rule;",
  'nudge/nudge.ts': "import { Client } from '@temporalio/client';\nexport const nudge = Client;",
  'activities/mail.ts':
    "import { Context } from '@temporalio/activity';\nimport nodemailer from 'nodemailer';\nimport { stored } from '../record/stored.js';\nexport const sendMail = [Context, nodemailer, stored];\nexport type Mail = string;",
  'contracts/body.ts':
    "import { z } from 'zod';\nimport type { Rule } from '../domain/rule.js';\nexport const body = z;\nexport type X = Rule;",
  'api/server.ts':
    "import express from 'express';\nimport { body } from '../contracts/body.js';\nimport { nudge } from '../nudge/nudge.js';\nimport { stored } from '../record/stored.js';\nexport const served = [express, body, nudge, stored];",
  'worker/main.ts':
    "import { Worker } from '@temporalio/worker';\nimport { sendMail } from '../activities/mail.js';\nexport const x = [Worker, sendMail];",
  'cli/redress.ts':
    "import { served } from '../api/server.js';\nimport { objection } from '../workflows/objection.js';\nexport const x = [served, objection];",
  'tests/fixture.ts': "import { served } from '../api/server.js';\nexport const fixture = served;",
};

describe('import rules', () => {
  let planted: Planted;
  let found: readonly string[];

  beforeAll(async () => {
    const files = { ...allowed, ...Object.fromEntries(violations.map(([from, code]) => [from, code])) };
    planted = await plant(files, ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']);
    const folders = [...new Set(Object.keys(files).map((path) => path.slice(0, path.indexOf('/'))))];
    const json = await planted.run('dependency-cruiser/bin/dependency-cruise.mjs', [
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...folders,
    ]);
    found = violationsIn(json);
  }, 120_000);

  afterAll(() => planted.remove());

  test.each(violations)('%s is refused', (from, _code, rule) => {
    expect(found).toContain(`${from}: ${rule}`);
  });

  test('nothing else is refused', () => {
    const planned = new Set(violations.map(([from]) => from));
    expect(
      found.filter((line) => !planned.has(line.slice(0, line.indexOf(':'))) && !line.startsWith('record/ring-b.ts')),
    ).toEqual([]);
  });
});

function violationsIn(json: string): readonly string[] {
  const report = JSON.parse(json) as { summary: { violations: { from: string; rule: { name: string } }[] } };
  return report.summary.violations.map(({ from, rule }) => `${from}: ${rule.name}`);
}
