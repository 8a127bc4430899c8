import { setTimeout as pause } from 'node:timers/promises';
import type { Actor } from '../../domain/kernel/actor.js';
import { agentOf, PERSONAL, type Listed } from '../workflows/procedure.js';
import { openTown, type Answer, type Town, type Victim } from './town.js';

const APPROVER: Actor = { id: 'approver-1', role: 'approver', department: 'sz-tax' };
const FIRMS = 4;
/** The victim dies when so many answers have come. */
const DIES_AFTER = 3;
const SAMPLE_EVERY_MS = 10;
/** No case may be left alone for longer once the victim is back. */
const ATTENDED_WITHIN_MS = 30_000;

/** An objection that waits for the approver's signature. */
interface Verified {
  readonly listed: Listed;
  readonly objection: string;
}

describe('killed −9 in the middle of filing and deciding', () => {
  let town: Town;
  beforeAll(async () => {
    town = await openTown();
  }, 120_000);
  afterAll(() => town.close(), 60_000);

  const standingOf = async (listing: string): Promise<readonly string[]> =>
    (await town.record.standing({ listings: [listing] })).flatMap(({ measures }) =>
      measures.map(({ standing }) => standing),
    );

  async function verified(listed: Listed): Promise<Verified> {
    const objection = await town.steps.file(listed);
    await town.steps.accept(objection);
    await town.steps.verify(objection, 'upheld');
    return { listed, objection };
  }

  const file = ({ listing, subject }: Listed): Promise<Answer> =>
    town.insist(agentOf(subject), '/v1/objections', {
      on: listing,
      error: 'wrong-basis',
      contested: [],
      grounds: PERSONAL.grounds,
      evidence: [],
    });
  const decide = ({ objection }: Verified): Promise<Answer> =>
    town.insist(APPROVER, `/v1/objections/${objection}/decide-objection`, {
      outcome: 'upheld',
      measures: [],
      fields: [],
      reasons: PERSONAL.decision,
    });

  const victims: readonly (readonly [string, () => Victim])[] = [
    ['the worker', () => town.worker],
    ['the API', () => town.api],
    ['mongod', () => town.mongo],
    ['Temporal', () => town.temporal],
  ];

  test.each(victims)(
    '%s loses no answer, does nothing twice, frees nobody from attendance and never lets a held measure bind',
    async (_name, victim) => {
      const { record, steps } = town;
      const lists = await Promise.all(Array.from({ length: FIRMS * 2 }, async () => steps.list(await steps.firm())));
      const toFile = lists.slice(0, FIRMS);
      const toDecide = await Promise.all(lists.slice(FIRMS).map(verified));

      await town.attended([...lists.map(({ listing }) => listing), ...toDecide.map(({ objection }) => objection)]);

      const held = new Set<string>();
      const bound: string[] = [];
      const sampling = new AbortController();
      const sampler = (async () => {
        while (!sampling.signal.aborted) {
          for (const listing of [...held]) {
            const words = await standingOf(listing).catch((): readonly string[] => []);
            if (words.includes('in-force')) bound.push(listing);
          }
          await pause(SAMPLE_EVERY_MS);
        }
      })();

      let answers = 0;
      let revival: Promise<void> = Promise.resolve();
      const counted = (answer: Answer): Answer => {
        answers += 1;
        if (answers === DIES_AFTER)
          revival = victim()
            .kill9()
            .then(() => victim().restart());
        return answer;
      };
      toDecide.forEach(({ listed }) => held.add(listed.listing));
      const filings = Promise.all(
        toFile.map(async (listed) => {
          const answer = counted(await file(listed));
          held.add(listed.listing);
          return answer;
        }),
      );
      const decisions = Promise.all(toDecide.map(async (one) => counted(await decide(one))));
      const [filed, decided] = await Promise.all([filings, decisions]);
      await revival;

      expect(filed.map(({ status }) => status)).toEqual(filed.map(() => 201));
      expect(decided.map(({ status }) => status)).toEqual(decided.map(() => 200));
      const caseIds = [...filed.map(caseIdIn), ...toDecide.map(({ objection }) => objection)];
      await town.attended([...caseIds, ...lists.map(({ listing }) => listing)], ATTENDED_WITHIN_MS);
      sampling.abort();
      await sampler;

      expect(bound).toEqual([]);
      for (const caseId of caseIds) {
        expect(await record.verifyCase(caseId)).toMatchObject({ ok: true, faults: [] });
        const types = (await record.history(caseId)).map(({ type }) => type);
        expect(types.filter((type) => type === 'ObjectionFiled' || type === 'ObjectionDecided')).toEqual(
          toDecide.some(({ objection }) => objection === caseId)
            ? ['ObjectionFiled', 'ObjectionDecided']
            : ['ObjectionFiled'],
        );
      }
      for (const { listing } of lists) {
        const types = (await record.history(listing)).map(({ type }) => type);
        expect(types.filter((type) => type === 'ObjectionOpened')).toHaveLength(1);
        const upheld = toDecide.some(({ listed }) => listed.listing === listing);
        expect(types.filter((type) => type === 'ListingRevoked' || type === 'ObjectionResultApplied')).toHaveLength(
          upheld ? 1 : 0,
        );
        expect(await standingOf(listing)).toEqual(
          upheld ? ['ended', 'ended', 'ended'] : ['suspended', 'suspended', 'suspended'],
        );
      }
      await expectEachLetterOnce(caseIds);
    },
    150_000,
  );

  /** A letter may arrive twice where the crash fell between its send and its receipt, but as one and the same message. */
  async function expectEachLetterOnce(caseIds: readonly string[]): Promise<void> {
    const messages = (await town.smtp.messages()).filter(({ subject }) => caseIds.some((id) => subject.includes(id)));
    const letters = new Set(messages.map(({ subject, to }) => `${subject} → ${to.join()}`));
    const ids = new Set(messages.map(({ messageId }) => messageId));
    expect(letters.size).toBeGreaterThan(caseIds.length);
    expect(ids.size).toBe(letters.size);
  }
});

function caseIdIn({ json }: Answer): string {
  return (json as { readonly case: { readonly caseId: string } }).case.caseId;
}
