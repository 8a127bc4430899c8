import { z } from 'zod';
import {
  CaseHistory,
  CaseList,
  CaseListQuery,
  CaseParams,
  CaseView,
  CommandAnswer,
  HistoryQuery,
} from './case.contract.js';
import { EVIDENCE_OPERATIONS } from './evidence.contract.js';
import { DutyList, DutyListQuery } from './duty.contract.js';
import { EntryList, EntryListQuery, EntryParams, EntryView } from './entry.contract.js';
import {
  ImportList,
  ImportListQuery,
  ImportParams,
  ImportRow,
  ImportRowList,
  ImportRowListQuery,
  ImportRowParams,
  ImportView,
  RowResolution,
} from './import.contract.js';
import { ForecastQuery, ForecastView } from './forecast.contract.js';
import { LAW_OPERATIONS } from './law.operations.js';
import { MANDATE_OPERATIONS } from './mandate.operations.js';
import { MigrationComparison, MigrationQuery } from './migration.contract.js';
import type { Operation } from './operation.js';
import { PAGE_OPERATIONS } from './page-operations.js';
import { PEOPLE_OPERATIONS } from './people.operations.js';
import { RegisterAnswer, RegisterQuery } from './register.contract.js';
import { READS_OPERATIONS } from './reads.operations.js';
import { ReceiptList } from './receipt.contract.js';
import { KINDS, type CommandContract, type KindContract } from './registry.js';
import { SESSION_OPERATIONS } from './session.operations.js';
import { StandingAnswer, StandingQuestion, StandingWhen } from './standing.contract.js';
import { CreditCode } from './values.js';
import { WHAT_IF_OPERATIONS } from './what-if.operations.js';
import { Why } from './why.contract.js';

/** Everything that is not a command to a case. The API must have a handler for each, and can have none beside them. */
export const OPERATIONS = {
  getCase: {
    method: 'get',
    path: '/v1/cases/{caseId}',
    tag: 'cases',
    title: { zh: '查看案件', en: 'Read a case' },
    params: CaseParams,
    status: 200,
    answer: CaseView,
  },
  getHistory: {
    method: 'get',
    path: '/v1/cases/{caseId}/history',
    tag: 'cases',
    title: { zh: '查看案件经过', en: 'Read the history of a case' },
    params: CaseParams,
    query: HistoryQuery,
    status: 200,
    answer: CaseHistory,
  },
  getForecast: {
    method: 'get',
    path: '/v1/cases/{caseId}/forecast',
    tag: 'cases',
    title: { zh: '推演：无人办理时案件会怎样', en: 'Foretell what happens if nobody acts' },
    about: 'Every step to the end of the case, with its day, its rule and what becomes enforceable or ceases to be.',
    params: CaseParams,
    query: ForecastQuery,
    status: 200,
    answer: ForecastView,
  },
  getReceipts: {
    method: 'get',
    path: '/v1/cases/{caseId}/receipts',
    tag: 'cases',
    title: { zh: '查看期限凭证', en: 'Read the receipts of the dates of a case' },
    about:
      'Every date that the case keeps now, with its derivation day by day. Each receipt stands by itself; the page at /verify counts it again without asking this server.',
    params: CaseParams,
    status: 200,
    answer: ReceiptList,
  },
  getWhy: {
    method: 'get',
    path: '/v1/cases/{caseId}/why',
    tag: 'cases',
    title: { zh: '为什么是这样', en: 'Why the case stands where it stands' },
    about:
      'For the present state and each past step: the rule in words, what each document says or leaves open, and how each date was computed.',
    params: CaseParams,
    status: 200,
    answer: Why,
  },
  compareMigration: {
    method: 'get',
    path: '/v1/cases/{caseId}/migration',
    tag: 'cases',
    title: {
      zh: '对比：转入新版规则会有何变化',
      en: 'Compare what a move to a later version of the rules would change',
    },
    about: 'For the lead department. The move itself is proposed by one person and approved by another.',
    params: CaseParams,
    query: MigrationQuery,
    status: 200,
    answer: MigrationComparison,
  },
  listCases: {
    method: 'get',
    path: '/v1/cases',
    tag: 'cases',
    title: { zh: '列出与我有关的案件', en: 'List the cases that concern me' },
    query: CaseListQuery,
    status: 200,
    answer: CaseList,
  },
  listDuties: {
    method: 'get',
    path: '/v1/duties',
    tag: 'duties',
    title: { zh: '我的待办', en: 'My work, nearest end first' },
    query: DutyListQuery,
    status: 200,
    answer: DutyList,
  },
  askStanding: {
    method: 'post',
    path: '/v1/standing',
    tag: 'standing',
    title: { zh: '查询措施是否可执行', en: 'Ask what is enforceable' },
    about:
      'One or many subjects, now or at any past instant. Identity numbers stand in this body only, never in an address.',
    body: StandingQuestion,
    status: 200,
    answer: StandingAnswer,
  },
  getStanding: {
    method: 'get',
    path: '/v1/standing/{creditCode}',
    tag: 'standing',
    title: { zh: '按统一社会信用代码查询', en: 'Ask about one firm' },
    params: z.object({ creditCode: CreditCode }),
    query: StandingWhen,
    status: 200,
    answer: StandingAnswer,
  },
  lookUpRegister: {
    method: 'get',
    path: '/v1/register',
    tag: 'register',
    title: { zh: '公示信息查询', en: 'Look up the public register' },
    about: 'Where an entry may be missing because it cannot be told just now, the answer says that it is incomplete.',
    open: true,
    limited: 'register',
    query: RegisterQuery,
    status: 200,
    answer: RegisterAnswer,
  },
  listEntries: {
    method: 'get',
    path: '/v1/entries',
    tag: 'entries',
    title: { zh: '列出信用主体的信息条目', en: 'List the entries about a subject' },
    about: 'By the credit code of a firm or the internal id of a subject; the newest 500.',
    query: EntryListQuery,
    status: 200,
    answer: EntryList,
  },
  getEntry: {
    method: 'get',
    path: '/v1/entries/{entryId}',
    tag: 'entries',
    title: { zh: '查看信息条目', en: 'Read an entry' },
    params: EntryParams,
    status: 200,
    answer: EntryView,
  },
  startImport: {
    method: 'post',
    path: '/v1/imports',
    tag: 'imports',
    title: { zh: '导入双公示行政处罚表', en: 'Import a double-publicity penalty table' },
    about:
      'CSV (UTF-8, BOM, GB18030) or XLSX as the one part `file`. Answered when the whole file is kept; the rows are then read one by one.',
    writes: true,
    upload: true,
    status: 202,
    answer: ImportView,
  },
  listImports: {
    method: 'get',
    path: '/v1/imports',
    tag: 'imports',
    title: { zh: '列出导入批次', en: 'List imports' },
    query: ImportListQuery,
    status: 200,
    answer: ImportList,
  },
  getImport: {
    method: 'get',
    path: '/v1/imports/{importId}',
    tag: 'imports',
    title: { zh: '查看导入进度', en: 'Read an import' },
    params: ImportParams,
    status: 200,
    answer: ImportView,
  },
  listImportRows: {
    method: 'get',
    path: '/v1/imports/{importId}/rows',
    tag: 'imports',
    title: { zh: '查看导入的各行', en: 'List the rows of an import' },
    params: ImportParams,
    query: ImportRowListQuery,
    status: 200,
    answer: ImportRowList,
  },
  resolveImportRow: {
    method: 'post',
    path: '/v1/imports/{importId}/rows/{row}/resolve',
    tag: 'imports',
    title: { zh: '处理待核行', en: 'Correct, release or refuse a waiting row' },
    params: ImportRowParams,
    body: RowResolution,
    writes: true,
    status: 200,
    answer: ImportRow,
  },
  ...READS_OPERATIONS,
  ...EVIDENCE_OPERATIONS,
  ...LAW_OPERATIONS,
  ...MANDATE_OPERATIONS,
  ...WHAT_IF_OPERATIONS,
  ...SESSION_OPERATIONS,
  ...PEOPLE_OPERATIONS,
  ...PAGE_OPERATIONS,
} as const satisfies Record<string, Operation>;
export type Operations = typeof OPERATIONS;

export interface CommandOperation {
  readonly id: string;
  readonly kind: KindContract;
  readonly command: CommandContract;
  readonly operation: CommandShape;
}

interface CommandShape extends Operation {
  readonly params?: typeof CaseParams;
  readonly query?: never;
  readonly body: z.ZodObject;
  readonly answer: typeof CommandAnswer;
}

/** One operation for each command of each kind. */
export function commandOperations(): readonly CommandOperation[] {
  return KINDS.flatMap((kind) => kind.commands.map((command) => commandOperation(kind, command)));
}

function commandOperation(kind: KindContract, command: CommandContract): CommandOperation {
  const { type, path, opens, title, body } = command;
  const shared = { method: 'post', tag: kind.plural, title, body, writes: true, answer: CommandAnswer } as const;
  const operation = opens
    ? ({ ...shared, path: `/v1/${kind.plural}`, status: 201 } as const)
    : ({ ...shared, path: `/v1/${kind.plural}/{caseId}/${path}`, params: CaseParams, status: 200 } as const);
  return { id: `${kind.name}${type}`, kind, command, operation };
}

/** Every operation with its id, as the documentation lists them. */
export function allOperations(): readonly (readonly [id: string, operation: Operation])[] {
  const commands = commandOperations().map(({ id, operation }) => [id, operation] as const);
  return [...commands, ...Object.entries(OPERATIONS)];
}
