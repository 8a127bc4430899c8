import { DEMO_SUBJECTS } from '../../dev/demo-subjects.js';
import type { Answered, Asking, House } from './house.js';

export const JIA = DEMO_SUBJECTS[0]?.id ?? '';
export const JIA_CODE = DEMO_SUBJECTS[0]?.creditCode ?? '';
export const AGENT = 'jia-agent01';
export const FOREIGN_AGENT = 'yi-agent01';
export const CLERK = 'sz-tax-clerk01';
export const APPROVER = 'sz-tax-approver01';
export const FOREIGN_CLERK = 'sz-hrss-clerk01';

const TAX_BUREAU_CODE = '11520102DEMA00101W';
const DAY = '2026-03-02';

export const SANCTION = {
  class: 'severe',
  term: { count: 3, unit: 'years' },
  measures: [{ measure: 'M20' }, { measure: 'M21' }, { measure: 'M22' }],
};
export const SERVICE = { manner: 'in-person', servedOn: DAY, proof: 'doc-1' };
export const GROUNDS = '处罚决定已被法院撤销，见判决书。';

/** A penalty of the tax bureau against 示例甲, or another, as an import would have put it. */
export async function entryFor(
  { record }: House,
  number = 'A1',
  subject = JIA,
  restricted: 'minor' | null = null,
): Promise<string> {
  const [entry] = await record.putEntries([
    {
      kind: 'penalty',
      key: number,
      digest: number,
      subject,
      origin: { importId: 'imp-aaaaaaaaaaaaaaaa', row: 2 },
      source: TAX_BUREAU_CODE,
      authority: TAX_BUREAU_CODE,
      decidedOn: DAY as never,
      restricted,
      data: { kinds: ['FINE'] },
      personal: { party: { name: '示例甲商贸有限公司', legalRepIdNo: '520102198001019974' } },
    },
  ]);
  if (entry === undefined) throw new Error('No entry was made.');
  return entry.id;
}

export function proposalOf(entry: string): object {
  return {
    subject: JIA,
    list: 'TAX',
    actDate: DAY,
    entries: [entry],
    facts: '隐瞒收入。',
    reasons: '税收征收管理法。',
    ...SANCTION,
  };
}

export async function done(answer: Promise<Answered>): Promise<Answered> {
  const answered = await answer;
  if (answered.status >= 300) throw new Error(`${String(answered.status)} ${answered.text}`);
  return answered;
}

export function caseIdIn(answered: Answered): string {
  return String(answered.at('case.caseId'));
}

export async function propose(house: House, asking: Asking = {}): Promise<string> {
  const body = proposalOf(await entryFor(house));
  return caseIdIn(await done(house.as(CLERK, 'POST', '/v1/listings', { body, ...asking })));
}

/** From the proposal to publication, each step by who owes it; the firm waives its defence. */
export async function list(house: House): Promise<string> {
  const listing = await propose(house);
  const step = (person: string, command: string, body: object): Promise<Answered> =>
    done(house.as(person, 'POST', `/v1/listings/${listing}/${command}`, { body }));
  await step(APPROVER, 'approve-notice', {});
  await step(CLERK, 'serve-notice', { interpreter: 'not-needed', ...SERVICE });
  await step(AGENT, 'waive-defence', {});
  await step(APPROVER, 'decide-listing', { decision: 'list', answers: [], reasons: '事实清楚。', ...SANCTION });
  await step(CLERK, 'serve-decision', { withRepairNotice: true, ...SERVICE });
  await step(CLERK, 'publish-listing', {});
  return listing;
}

export function objectionTo(listing: string): object {
  return { on: listing, error: 'wrong-basis', contested: [], grounds: GROUNDS, evidence: [] };
}

export function file(house: House, listing: string, asking: Asking = {}): Promise<Answered> {
  return house.as(AGENT, 'POST', '/v1/objections', { body: objectionTo(listing), ...asking });
}
