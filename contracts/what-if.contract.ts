import { z } from 'zod';
import { Owner } from './law.contract.js';
import { KINDS } from './registry.js';
import { Cursor, PageLimit } from './values.js';
import { patterned, Words } from './words.js';

export const WhatIfId = patterned(/^wif-[a-z2-7]{16}$/, { zh: '影响评估编号。', en: 'The id of a what-if.' });
export const WhatIfParams = z.object({ whatIfId: WhatIfId });

export const WHAT_IF_STATUSES = ['asked', 'running', 'done', 'cancelled', 'failed'] as const;

export const WhatIfQuestion = z
  .strictObject({
    texts: z
      .array(z.string().min(1).max(100_000))
      .min(1)
      .max(5)
      .meta({ description: 'Documents as YAML, in the form of rulebooks/README.md; they hold together.' }),
    kind: z.exactOptional(z.enum(KINDS.map(({ name }) => name))).meta({ description: 'Only cases of this kind.' }),
    jurisdiction: z
      .exactOptional(
        patterned(/^[a-z]{2,40}$/, { zh: '规则所属地区，例如 guizhou。', en: 'A jurisdiction, such as guizhou.' }),
      )
      .meta({ description: 'Only cases by the rules of this jurisdiction.' }),
  })
  .meta({ id: 'WhatIfQuestion' });

export const WhatIfCancellation = z.strictObject({}).meta({ id: 'WhatIfCancellation' });
export const WhatIfQuery = z.strictObject({ cursor: Cursor.optional(), limit: PageLimit });

const counts = {
  dates: z.int(),
  suspensions: z.int(),
  refused: z.int(),
  notYet: z.int(),
  subjectGains: z.int(),
  subjectLoses: z.int(),
  departmentGains: z.int(),
  departmentLoses: z.int(),
  undecided: z.int(),
};

const Tally = z
  .object({ name: z.string(), ...counts })
  .meta({ id: 'WhatIfTally', description: 'Findings under a rule, in a kind of case or in cases of a department.' });

const Summary = z
  .object({
    cases: z.int(),
    failed: z.int().meta({ description: 'Open cases that could not be compared; counted nowhere else.' }),
    touched: z.int(),
    judged: z.int().meta({ description: 'Past steps that were decided again.' }),
    unjudged: z.int().meta({ description: 'Past steps that cannot be.' }),
    casesGaining: z.int().meta({ description: 'Cases in which the subject gains by something.' }),
    casesLosing: z.int().meta({ description: 'And loses; one case may do both.' }),
    byRule: z.array(Tally),
    byKind: z.array(Tally),
    byDepartment: z.array(Tally),
    most: z
      .array(z.object({ caseId: z.string(), findings: z.int() }))
      .meta({ description: 'The cases with most findings, most first.' }),
  })
  .meta({ id: 'WhatIfSummary' });

const run = {
  whatIfId: z.string(),
  status: z.enum(WHAT_IF_STATUSES),
  words: Words,
  failure: Words.nullable().meta({ description: 'Why it failed.' }),
  askedBy: z.string(),
  askedAt: z.string(),
  asOf: z
    .string()
    .nullable()
    .meta({ description: 'The instant of the comparison: cases opened later are left out. Null until it has begun.' }),
  endedAt: z.string().nullable(),
  keptUntil: z.string().meta({ description: 'When it is forgotten with all that it found.' }),
  drafts: z.array(z.object({ title: Words, sha256: z.string() })),
  kind: z.string().nullable(),
  jurisdiction: z.string().nullable(),
  progress: z.object({ done: z.int(), total: z.int().nullable() }).meta({
    description:
      'Open cases compared or failed, of those open at `asOf`. Those that close meanwhile are never reached.',
  }),
  changed: z
    .int()
    .meta({ description: 'Cases that went on after `asOf` and were compared as they stood when they were read.' }),
  summary: Summary,
};

export const WhatIfRun = z
  .object(run)
  .meta({ id: 'WhatIfRun', description: 'A draft of the law held against the open cases, and how far that is.' });

const EFFECTS = ['gains', 'loses', 'undecided', 'neither'] as const;
const Effect = z
  .object({ effect: z.enum(EFFECTS), words: Words })
  .meta({ id: 'WhatIfEffect', description: 'For whom it is the better; undecided where no source says so.' });

const Suspended = z.object({ from: z.string(), until: z.string().nullable() }).nullable();
const told = { title: Words, rule: z.string(), subject: Effect, department: Effect };

const Finding = z
  .discriminatedUnion('type', [
    z.object({
      type: z.literal('date'),
      name: z.string(),
      owner: Owner,
      before: z.string().nullable(),
      after: z.string().nullable(),
      ...told,
    }),
    z.object({
      type: z.literal('suspension'),
      claim: z.string(),
      on: z.string(),
      before: Suspended,
      after: Suspended,
      ...told,
    }),
    z.object({
      type: z.literal('step'),
      seq: z.int(),
      at: z.string(),
      command: z.string(),
      outcome: z.enum(['refused', 'not-yet']),
      code: z.string().nullable(),
      ...told,
    }),
  ])
  .meta({
    id: 'WhatIfFinding',
    description: 'A date that would be another, a suspension that would, or a step that would not have been taken.',
  });

const Touched = z.object({
  caseId: z.string(),
  kind: z.string(),
  status: z.string(),
  department: z.string().nullable(),
  changed: z.boolean().meta({ description: 'Whether it went on after `asOf`, before it was read.' }),
  judged: z.int(),
  unjudged: z.int(),
  findings: z.array(Finding),
});

export const WhatIfView = z
  .object({
    ...run,
    cases: z.array(Touched).meta({ description: 'The touched cases found so far, in the order of their ids.' }),
    next: z.string().nullable(),
  })
  .meta({ id: 'WhatIf' });
