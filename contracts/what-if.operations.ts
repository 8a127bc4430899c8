import type { Operation } from './operation.js';
import {
  WhatIfCancellation,
  WhatIfParams,
  WhatIfQuery,
  WhatIfQuestion,
  WhatIfRun,
  WhatIfView,
} from './what-if.contract.js';

/** Drafts of the law held against the open cases. For the lead department; only the office that asked reads the answer. */
export const WHAT_IF_OPERATIONS = {
  askWhatIf: {
    method: 'post',
    path: '/v1/what-if',
    tag: 'law',
    title: { zh: '评估草案对全部未结案件的影响', en: 'Hold a draft against all open cases' },
    about:
      'Which dates would be others, which steps would have been refused, and for whom each is the better. No case is touched. Mistakes in a draft are answered at once as `rulebook-invalid`, each with text, line, column and path; the comparison itself goes on after the answer.',
    body: WhatIfQuestion,
    writes: true,
    readsLaw: true,
    status: 202,
    answer: WhatIfRun,
  },
  getWhatIf: {
    method: 'get',
    path: '/v1/what-if/{whatIfId}',
    tag: 'law',
    title: { zh: '查看影响评估的进度和结果', en: 'Read how far a what-if is and what it has found' },
    about: 'The touched cases come page by page, also while the comparison goes on.',
    params: WhatIfParams,
    query: WhatIfQuery,
    status: 200,
    answer: WhatIfView,
  },
  cancelWhatIf: {
    method: 'post',
    path: '/v1/what-if/{whatIfId}/cancel',
    tag: 'law',
    title: { zh: '取消影响评估', en: 'Cancel a what-if' },
    about: 'What was found until then stays readable. One that has ended stays as it ended.',
    params: WhatIfParams,
    body: WhatIfCancellation,
    writes: true,
    status: 200,
    answer: WhatIfRun,
  },
} as const satisfies Record<string, Operation>;
