import { foldWidth } from './clean-text.js';
import type { PenaltyKind } from './penalty.js';
import type { Reason } from './reasons.js';

/** Words met for each kind, new and old; folded, without 行政处罚 around them. */
const WORDS: Readonly<Record<string, PenaltyKind>> = {
  警告: 'WARN',
  通报批评: 'CRIT',
  罚款: 'FINE',
  没收违法所得: 'CONF_GAIN',
  没收非法所得: 'CONF_GAIN',
  没收非法财物: 'CONF_PROP',
  没收非法财务: 'CONF_PROP',
  暂扣许可证件: 'SUSP',
  暂扣许可证: 'SUSP',
  暂扣执照: 'SUSP',
  降低资质等级: 'DOWN',
  吊销许可证件: 'REVOKE',
  吊销许可证: 'REVOKE',
  吊销执照: 'REVOKE',
  吊销营业执照: 'REVOKE',
  限制开展生产经营活动: 'LIMIT_OP',
  责令停产停业: 'STOP',
  责令关闭: 'CLOSE',
  限制从业: 'LIMIT_JOB',
  行政拘留: 'DETAIN',
};

const OLD_LICENCE = /暂扣(许可证件?|执照|证照)?[、,或者及和]*吊销(许可证件?|营业执照|执照|证照)?/gu;
const EITHER_LICENCE = '暂扣吊销';
const CONFISCATIONS = /没收违法所得[、,及和]没收非法财[物务]/gu;
const EITHER_CONFISCATION = '没收';
const OTHER = '其他';

/** Old wordings that name two kinds at once, and the word of the content that tells which was meant. */
const EITHER: Readonly<Record<string, readonly (readonly [word: string, kind: PenaltyKind])[]>> = {
  [EITHER_LICENCE]: [
    ['暂扣', 'SUSP'],
    ['吊销', 'REVOKE'],
  ],
  [EITHER_CONFISCATION]: [
    ['违法所得', 'CONF_GAIN'],
    ['非法财', 'CONF_PROP'],
  ],
};

export interface KindsReading {
  readonly kinds: readonly PenaltyKind[];
  readonly otherKinds: readonly string[];
  readonly reasons: readonly Reason[];
}

/**
 * Reads the column of penalty kinds. The 2018 table joined kinds that the law of 2021 keeps apart; which of the two was
 * meant is read from the penalty's own words (`evidence`: content and licence), and a person decides if they do not say.
 */
export function readPenaltyKinds(column: string, evidence: string): KindsReading {
  const kinds = new Set<PenaltyKind>();
  const otherKinds: string[] = [];
  const reasons: Reason[] = [];
  for (const [at, item] of itemsOf(column).entries()) {
    const folded = item.replace(/\s/gu, '');
    const known = WORDS[folded];
    if (known) kinds.add(known);
    else if (folded.startsWith(OTHER)) {
      kinds.add('OTHER');
      const named = item.replace(/^其他\s*[-—:(]*\s*/u, '').replace(/\)$/u, '');
      if (named !== '') otherKinds.push(named);
    } else {
      const meant = EITHER[folded]?.filter(([word]) => evidenceNames(evidence, word)).map(([, kind]) => kind);
      const code = meant ? 'penalty-kind-unclear' : 'penalty-kind-unknown';
      if (!meant || meant.length === 0) reasons.push({ code, column: 'penaltyTypes', params: { position: at + 1 } });
      for (const kind of meant ?? []) kinds.add(kind);
    }
  }
  return { kinds: [...kinds], otherKinds, reasons };
}

/** 其他-… runs to the next semicolon, whatever it contains; elsewhere any of the usual marks separates. */
function itemsOf(column: string): string[] {
  return foldWidth(column)
    .replace(OLD_LICENCE, EITHER_LICENCE)
    .replace(CONFISCATIONS, EITHER_CONFISCATION)
    .split(/[;\n]/u)
    .flatMap((part) => (part.trim().startsWith(OTHER) ? [part] : part.split(/[、,/+和]/u)))
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function evidenceNames(evidence: string, word: string): boolean {
  return evidence.replace(OLD_LICENCE, '').includes(word);
}
