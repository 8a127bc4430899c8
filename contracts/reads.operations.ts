import { CaseParams } from './case.contract.js';
import { EntryParams } from './entry.contract.js';
import { ImportRow, ImportRowParams } from './import.contract.js';
import type { Operation } from './operation.js';
import {
  CaseReadList,
  ReadQuery,
  SubjectReadList,
  SubjectReadParams,
  UnmaskBody,
  UnmaskedCase,
  UnmaskedEntry,
} from './reads.contract.js';

/** To see in full what is masked everywhere else, and to see who has looked. */
export const READS_OPERATIONS = {
  unmaskCase: {
    method: 'post',
    path: '/v1/cases/{caseId}/unmask',
    tag: 'cases',
    title: { zh: '说明理由后查看未遮蔽的内容', en: 'See in full what is masked, for a reason' },
    about:
      'For clerks and approvers of a department concerned. Who, when and why is on record before the answer, and the subject can see it. One key shows it once.',
    params: CaseParams,
    body: UnmaskBody,
    writes: true,
    status: 200,
    answer: UnmaskedCase,
    problems: ['already-unmasked'],
  },
  unmaskEntry: {
    method: 'post',
    path: '/v1/entries/{entryId}/unmask',
    tag: 'entries',
    title: { zh: '说明理由后查看信息条目未遮蔽的内容', en: 'See in full what is masked of an entry, for a reason' },
    about:
      'For clerks and approvers of the department that decided, and of those with a case that concerns the subject. Who, when and why is on record before the answer, and the subject can see it. One key shows it once.',
    params: EntryParams,
    body: UnmaskBody,
    writes: true,
    status: 200,
    answer: UnmaskedEntry,
    problems: ['already-unmasked'],
  },
  unmaskImportRow: {
    method: 'post',
    path: '/v1/imports/{importId}/rows/{row}/unmask',
    tag: 'imports',
    title: { zh: '说明理由后查看该行未遮蔽的内容', en: 'See in full what is masked of a row, for a reason' },
    about:
      'For whoever decides about rows. Who, when and why is on record before the answer, and the subject can see it where the row names one that is known. One key shows it once.',
    params: ImportRowParams,
    body: UnmaskBody,
    writes: true,
    status: 200,
    answer: ImportRow,
    problems: ['already-unmasked'],
  },
  listReads: {
    method: 'get',
    path: '/v1/cases/{caseId}/reads',
    tag: 'cases',
    title: { zh: '谁查看过这个案件', en: 'Who has read the case' },
    about:
      'Itself, its files in evidence, and in which lists it was told of. For the subject by office, role and day; for supervisors with person and instant.',
    params: CaseParams,
    query: ReadQuery,
    status: 200,
    answer: CaseReadList,
  },
  listSubjectReads: {
    method: 'get',
    path: '/v1/subjects/{subject}/reads',
    tag: 'entries',
    title: { zh: '谁查看过我的信用信息', en: 'Who has read what is about me' },
    about:
      'Entries, rows of imports, and files that are in evidence nowhere: what belongs to a case is listed there. For the subject by office, role and day; for supervisors with person and instant.',
    params: SubjectReadParams,
    query: ReadQuery,
    status: 200,
    answer: SubjectReadList,
  },
} as const satisfies Record<string, Operation>;
