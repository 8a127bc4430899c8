import { z } from 'zod';
import type { Operation } from './operation.js';
import { CaseId } from './values.js';
import { CaseParams } from './case.contract.js';
import { patterned } from './words.js';

const EvidenceId = patterned(/^evd-[a-z2-7]{32}$/, { zh: '证据文件编号。', en: 'The id of a file of evidence.' });

const EvidenceParams = z.object({ evidenceId: EvidenceId });

const UploadQuery = z.strictObject({
  caseId: CaseId.optional().meta({
    description:
      'For an official who enters a paper for the subject of this case. An agent uploads for his own subject and needs none.',
  }),
});

const EvidenceView = z
  .object({
    evidenceId: z.string(),
    state: z.enum(['held', 'destroyed']),
    name: z.string().nullable().meta({ description: 'As it is kept; null where it has been erased.' }),
    type: z.string().meta({ description: 'Media type, told by the content.' }),
    size: z.int().meta({ description: 'In bytes.' }),
    sha256: z.string().meta({ description: 'In hex. The event that brings the file into evidence keeps it too.' }),
    scan: z.enum(['not-configured', 'pending', 'clean', 'infected']).meta({
      description: 'The look for malware. `not-configured`: this installation has no scanner, nobody has looked.',
    }),
    scannedAt: z.string().nullable(),
    receivedAt: z.string(),
    uploadedAs: z.string().meta({ description: 'Role of who uploaded it.' }),
    inEvidence: z.boolean().meta({ description: 'Whether a case has taken it up.' }),
    unusedUntil: z.string().nullable().meta({ description: 'When it is destroyed if nobody brings it.' }),
    destroyed: z
      .object({ at: z.string(), because: z.enum(['never-used', 'infected', 'time-of-keeping-over', 'person-erased']) })
      .nullable(),
  })
  .meta({ id: 'Evidence', description: 'An uploaded file. Its content is another address.' });

const EvidenceList = z.object({ caseId: z.string(), evidence: z.array(EvidenceView) }).meta({ id: 'EvidenceList' });

/** Uploaded files. What brings them into a case are its commands, which name them by id. */
export const EVIDENCE_OPERATIONS = {
  uploadEvidence: {
    method: 'post',
    path: '/v1/evidence',
    tag: 'evidence',
    title: { zh: '上传证据文件', en: 'Upload a file of evidence' },
    about:
      'PDF, JPEG, PNG, OFD, DOCX or XLSX, at most 20 MiB, as the one part `file`. Name its id among the evidence of a command within 72 hours; otherwise it is destroyed.',
    query: UploadQuery,
    writes: true,
    upload: true,
    status: 201,
    answer: EvidenceView,
  },
  getEvidence: {
    method: 'get',
    path: '/v1/evidence/{evidenceId}',
    tag: 'evidence',
    title: { zh: '查看证据文件的情况', en: 'Read about a file of evidence' },
    params: EvidenceParams,
    status: 200,
    answer: EvidenceView,
  },
  downloadEvidence: {
    method: 'get',
    path: '/v1/evidence/{evidenceId}/content',
    tag: 'evidence',
    title: { zh: '下载证据文件', en: 'Download a file of evidence' },
    about:
      'Always as an attachment of no type, so that nothing in it runs here. Who was given it stands in the log of reads.',
    params: EvidenceParams,
    status: 200,
    answer: 'application/octet-stream',
  },
  listEvidence: {
    method: 'get',
    path: '/v1/cases/{caseId}/evidence',
    tag: 'evidence',
    title: { zh: '列出案件的证据文件', en: 'List the files in evidence in a case' },
    params: CaseParams,
    status: 200,
    answer: EvidenceList,
  },
} as const satisfies Record<string, Operation>;
