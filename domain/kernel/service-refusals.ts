import { told, type RefusalText } from './refusal-text.js';

/** Refusals of how a letter was served. */
export const SERVICE_REFUSALS = {
  'served-in-future': told(
    'case',
    [
      '送达日期晚于今日',
      '送达日期{servedOn}还没有到，系统没有执行任何操作。',
      '期限自送达之日起算，只能记录已经完成的送达。',
      '请在送达完成后记录，或者更正日期。',
    ],
    [
      'The day of service is in the future',
      '{servedOn} has not come yet. Nothing was done.',
      'Limits run from service, so only what has happened is recorded.',
      'Record it once it is done, or correct the day.',
    ],
  ),
  'served-before-made': told(
    'case',
    [
      '送达日期早于文书作出之日',
      '送达日期{servedOn}早于文书作出的日期。',
      '文书作出以后才能送达。',
      '请核对送达回证上的日期。',
    ],
    [
      'Served before it was made',
      '{servedOn} lies before the day the letter was signed.',
      'A letter is served after it is made.',
      'Check the date on the proof of service.',
    ],
  ),
  'proof-missing': told(
    'case',
    [
      '缺少证明材料',
      '没有附上证明材料的编号。',
      '送达和鉴定须有回证、见证记录、公告或者报告为凭。',
      '请上传材料并填写其编号。',
    ],
    [
      'The proof is missing',
      'No document was named as proof.',
      "Service and expert opinions are proved by a receipt, a witness's note, an announcement or a report.",
      'Upload the document and name it.',
    ],
  ),
  'consent-to-electronic-missing': told(
    'case',
    [
      '没有电子送达的书面同意',
      '没有附上当事人同意电子送达的确认书。',
      '未经当事人确认同意，不得以电子方式送达。',
      '请改用其他送达方式，或者附上其签署的确认书。',
    ],
    [
      'No consent to electronic service',
      'The signed consent to electronic service is not attached.',
      'Nothing is served electronically without it.',
      'Serve in another manner, or attach the signed consent.',
    ],
  ),
} as const satisfies Readonly<Record<string, RefusalText>>;
