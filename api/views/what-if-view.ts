import type { z } from 'zod';
import { dateWords } from '../../contracts/date-words.js';
import { getKindContract } from '../../contracts/registry.js';
import type { WhatIfRun, WhatIfView } from '../../contracts/what-if.contract.js';
import {
  SUSPENSION_WORDS,
  WHAT_IF_EFFECT_WORDS,
  WHAT_IF_FAILURE_WORDS,
  WHAT_IF_STATUS_WORDS,
} from '../../contracts/what-if.words.js';
import { wordsFor, type Words } from '../../contracts/words.js';
import { assertNever } from '../../domain/kernel/assert-never.js';
import type { Effects, Finding } from '../../domain/what-if/finding.js';
import type { WhatIfCaseDocument, WhatIfDocument } from '../../record/what-if/what-if.model.js';
import type { ApiDeps } from '../deps.js';

type Shown = z.input<typeof WhatIfView>;
type ShownCase = Shown['cases'][number];
type ShownFinding = ShownCase['findings'][number];
type Shelf = Pick<ApiDeps, 'shelf'>;

/** A run and how far it is; the texts of its drafts stay with whoever sent them. */
export function whatIfRunView(run: WhatIfDocument): z.input<typeof WhatIfRun> {
  const { _id, status, failure, actor, askedAt, asOf, endedAt, expireAt, drafts, kind, jurisdiction, total } = run;
  const { byRule, byKind, byDepartment, most, failed = 0, ...counts } = run.summary;
  return {
    whatIfId: _id,
    status,
    words: WHAT_IF_STATUS_WORDS[status],
    failure: failure && WHAT_IF_FAILURE_WORDS[failure],
    askedBy: actor.id,
    askedAt,
    asOf,
    endedAt,
    keptUntil: expireAt.toISOString(),
    drafts: drafts.map(({ title, sha256 }) => ({ title, sha256 })),
    kind,
    jurisdiction,
    progress: { done: counts.cases + failed, total },
    changed: run.changed,
    summary: {
      ...counts,
      failed,
      byRule: [...byRule],
      byKind: [...byKind],
      byDepartment: [...byDepartment],
      most: [...most],
    },
  };
}

/** A touched case with what would be otherwise in it, in words. */
export function whatIfCaseView(deps: Shelf, found: WhatIfCaseDocument): ShownCase {
  const { caseId, kind, status, department, changed, judged, unjudged, findings } = found;
  return {
    caseId,
    kind,
    status,
    department,
    changed,
    judged,
    unjudged,
    findings: findings.map((finding) => findingView(deps, kind, finding)),
  };
}

function findingView({ shelf }: Shelf, kind: string, finding: Finding): ShownFinding {
  switch (finding.type) {
    case 'date':
      return { ...finding, ...effectsView(finding), title: dateWords(kind, finding.name, shelf.measures) };
    case 'suspension':
      return { ...finding, ...effectsView(finding), title: SUSPENSION_WORDS };
    case 'step':
      return { ...finding, ...effectsView(finding), title: commandWords(kind, finding.command) };
    default:
      return assertNever(finding);
  }
}

function effectsView({ subject, department }: Effects): Pick<ShownFinding, 'subject' | 'department'> {
  return { subject: effectView(subject), department: effectView(department) };
}

function effectView(effect: Effects['subject']): ShownFinding['subject'] {
  return { effect, words: WHAT_IF_EFFECT_WORDS[effect] };
}

/** A step of a person, or what the clock does where a duty is missed. */
function commandWords(kind: string, command: string): Words {
  const { commands, missed } = getKindContract(kind);
  return commands.find(({ type }) => type === command)?.title ?? wordsFor(missed, command);
}
