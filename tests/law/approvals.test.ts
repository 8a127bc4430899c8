import { sharedMongo, type SharedMongo } from '../../dev/testing/mongo.js';
import type { LawOutcome } from '../../record/law/propose-law.js';
import type { CaseRecord } from '../../record/open-record.js';
import { OutcomeUnknown } from '../../record/case/outcome.js';
import { LEAD, openLawRecord, SECOND_LEAD, YEAR_END } from './law-texts.js';

let mongo: SharedMongo;
let records: readonly [CaseRecord, CaseRecord];

beforeEach(async () => {
  mongo = await sharedMongo();
  records = [await openLawRecord(mongo.databaseUrl), await openLawRecord(mongo.databaseUrl)];
});

afterEach(async () => {
  await Promise.all(records.map((record) => record.close()));
  await mongo.stop();
});

const province = (cite: string, from: string, values: string): string => `layer: province
jurisdiction: guizhou
region: "52"
from: ${from}
document: { cite: ${cite}, title: { zh: 示例, en: Sample } }
objection:
${values}`;
const value = (key: string, limit: string, more = ''): string =>
  `  ${key}: { limit: ${limit}, ${more}tag: found, article: 一, says: { zh: 示例, en: Sample } }\n`;

/**
 * As whoever gets no answer in time does: the same request again, with the same key. On a busy machine two readings of the
 * whole law can take longer than the five seconds of a turn.
 */
async function sentUntilKnown<T>(send: () => Promise<T>): Promise<T> {
  for (let left = 8; ; left -= 1) {
    try {
      return await send();
    } catch (error) {
      if (left === 0 || !(error instanceof OutcomeUnknown)) throw error;
    }
  }
}

/** Each fits to the law as it is; together they give one value twice from one day. */
const FIRST = province('甲', '2027-03-01', value('acceptance', '1 working day', 'from: filing, '));
const SECOND = province('乙', '2027-03-01', value('acceptance', '2 working days', 'from: filing, '));

async function proposed(text: string): Promise<string> {
  const outcome = await records[0].proposeLaw({ text, actor: LEAD, key: text.slice(60), receivedAt: YEAR_END });
  if (outcome.kind !== 'accepted') throw new Error(JSON.stringify(outcome));
  return outcome.law._id;
}

test('of two texts approved at once by two processes that do not fit together, only one becomes law', async () => {
  const ids = [await proposed(FIRST), await proposed(SECOND)];
  const outcomes = await Promise.all(
    ids.map((id, index): Promise<LawOutcome | null> => {
      const record = records[index];
      if (!record) throw new Error('There are two processes.');
      return sentUntilKnown(() => record.approveLaw(id, { actor: SECOND_LEAD, key: id, receivedAt: YEAR_END }));
    }),
  );
  expect(outcomes.map((outcome) => outcome?.kind).sort()).toEqual(['accepted', 'invalid']);
  const third = await openLawRecord(mongo.databaseUrl);
  expect((await third.listLaw({ status: 'approved' })).documents).toHaveLength(1);
  await third.close();
}, 90_000);

test('of two documents of a level that give the same value from the same day, the second is refused', async () => {
  const [first, second] = [await proposed(FIRST), await proposed(SECOND)];
  expect(await records[0].approveLaw(first, { actor: SECOND_LEAD, key: first, receivedAt: YEAR_END })).toMatchObject({
    kind: 'accepted',
  });
  expect(await records[1].approveLaw(second, { actor: SECOND_LEAD, key: second, receivedAt: YEAR_END })).toMatchObject({
    kind: 'invalid',
    mistakes: [
      {
        path: 'objection.acceptance',
        says: {
          zh: expect.stringMatching(/甲 自同日起也规定了此项/) as string,
          en: expect.stringMatching(/甲 gives it from the same day/) as string,
        },
      },
    ],
  });
});
