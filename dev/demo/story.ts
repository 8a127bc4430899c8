import type { CaseView, CaseList } from '../../contracts/case.contract.js';
import type { EntryList } from '../../contracts/entry.contract.js';
import type { ImportView } from '../../contracts/import.contract.js';
import { addDays } from '../../domain/kernel/calendar-date.js';
import type { CalendarDate } from '../../domain/kernel/instant.js';
import type { z } from 'zod';
import { DEMO_SUBJECTS } from '../demo-subjects.js';
import { penaltyTable, type TableOffice } from './penalty-table.js';
import type { Player } from './player.js';

const AGENT = 'jia-agent01';
const CLERK = 'sz-samr-clerk01';
const APPROVER = 'sz-samr-approver01';
const SUPERIOR = 'gz-samr-approver01';
const PROVIDER = 'sz-tax-clerk01';

const SANCTION = {
  class: 'severe',
  term: { count: 3, unit: 'years' },
  measures: [{ measure: 'M20' }, { measure: 'M21' }, { measure: 'M24' }],
} as const;

export interface Scene {
  readonly today: CalendarDate;
  /** The office that lists, and the one whose penalty the listing rests on too. */
  readonly offices: { readonly lists: TableOffice; readonly provides: TableOffice };
}

/**
 * The whole path as its people live it: two penalties are imported, the firm is listed, three objections suspend the
 * measures; the first is dismissed, the second corrects a datum, the third revokes the listing. It can be played again.
 */
export async function playStory(player: Player, scene: Scene): Promise<void> {
  await clearTheStage(player);
  const entries = await importPenalties(player, scene);
  const listing = await list(player, scene, entries);
  const document = (name: string): string => `doc-${name}`;

  player.say('\n— The firm objects; the measures rest from this very answer on.');
  await object(player, scene, listing, {
    filing: {
      error: 'wrong-fact',
      grounds: '处罚所认定的事实与我方无关，请核实。',
      evidence: [document('delivery-notes')],
    },
    provider: 'record-right',
    verification: { finding: 'record-right', proposed: 'dismissed' },
    decision: { outcome: 'dismissed', measures: [], fields: [] },
  });
  player.say('\n— A second objection with new evidence: the record stands, a datum in it is wrong.');
  await object(player, scene, listing, {
    filing: {
      error: 'wrong-fact',
      grounds: '公示信息中的法定代表人姓名有误。',
      evidence: [document('business-licence')],
    },
    provider: 'record-right',
    verification: { finding: 'partly-wrong', proposed: 'data-corrected' },
    decision: { outcome: 'data-corrected', measures: [], fields: ['legalRep'] },
  });
  player.say('\n— A third one, with a judgment: the record was wrong. The listing falls and reputation is restored.');
  await object(player, scene, listing, {
    filing: { error: 'wrong-basis', grounds: '处罚决定已被法院判决撤销。', evidence: [document('judgment')] },
    provider: 'record-wrong',
    verification: { finding: 'record-wrong', proposed: 'upheld' },
    decision: { outcome: 'upheld', measures: [], fields: [] },
  });

  const ended = await player.until(
    'the end of the listing',
    () => player.read<CaseView>(CLERK, `/v1/cases/${listing.caseId}`),
    ({ status }) => status.code === 'revoked',
  );
  player.say(`\nThe listing ${ended.caseId} is ${ended.status.words.zh} / ${ended.status.words.en}.`);
}

/** A listing that an earlier, broken-off play left behind is taken off the stage by the office that made it. */
async function clearTheStage(player: Player): Promise<void> {
  const { cases } = await player.read<z.infer<typeof CaseList>>(AGENT, '/v1/cases?kind=listing&open=true');
  for (const { caseId } of cases) {
    const left = await player.read<CaseView>(CLERK, `/v1/cases/${caseId}`);
    player.say(`\n— A listing of an earlier play is still open (${left.status.words.en}); its office ends it first.`);
    await endEarlier(player, left);
  }
}

async function endEarlier(player: Player, left: CaseView): Promise<void> {
  const reasons = '演示重新开始。';
  switch (left.status.code) {
    case 'proposed':
    case 'returned':
    case 'noticed':
      await player.act(CLERK, { in: left, do: 'WithdrawProposal' }, { reasons });
      return;
    case 'in-defence':
      await endEarlier(player, await player.act(AGENT, { in: left, do: 'WaiveDefence' }));
      return;
    case 'under-decision':
      await player.act(
        APPROVER,
        { in: left, do: 'DecideListing' },
        { decision: 'do-not-list', ...SANCTION, answers: [], reasons },
      );
      return;
    case 'decided':
      await endEarlier(player, await player.act(APPROVER, { in: left, do: 'RetractSlip' }, { reasons }));
      return;
    default:
      await player.act(APPROVER, { in: left, do: 'RevokeListing' }, { reasons });
  }
}

async function importPenalties(player: Player, { today, offices }: Scene): Promise<readonly string[]> {
  const [party] = DEMO_SUBJECTS;
  if (party === undefined) throw new Error('no demo subject');
  const decidedOn = addDays(today, -20);
  const year = today.slice(0, 4);
  const table = penaltyTable([
    {
      party,
      office: offices.lists,
      decisionNo: `示市监罚〔${year}〕12号`,
      decidedOn,
      violation: '违反食品安全法，生产经营超范围使用添加剂食品',
      facts: '抽检发现产品超范围使用添加剂。',
      basis: '《中华人民共和国食品安全法》第一百二十四条',
      kinds: ['罚款', '责令停产停业'],
      fineWan: '12.5',
    },
    {
      party,
      office: offices.provides,
      decisionNo: `示税罚〔${year}〕7号`,
      decidedOn,
      violation: '违反税收征收管理法，少列收入',
      facts: '账簿上少列收入，少缴税款。',
      basis: '《中华人民共和国税收征收管理法》第六十三条',
      kinds: ['罚款'],
      fineWan: '3.2',
    },
  ]);
  player.say('— The clerk imports two penalties from a double-publicity table.');
  const file = { name: '行政处罚双公示.csv', content: table };
  const { importId } = (await player.upload(CLERK, '/v1/imports', file)) as z.infer<typeof ImportView>;
  const done = await player.until(
    'the end of the import',
    () => player.read<z.infer<typeof ImportView>>(CLERK, `/v1/imports/${importId}`),
    ({ endedAt }) => endedAt !== null,
  );
  const same = done.sameFileAs === null ? '' : ` (the same file as ${done.sameFileAs}: nothing changes)`;
  player.say(
    `     ${done.filename}${same}: ${String(done.rows.accepted)} accepted, ${String(done.rows.waiting)} waiting, ${String(done.rows.refused)} refused`,
  );
  const { entries } = await player.read<z.infer<typeof EntryList>>(
    CLERK,
    `/v1/entries?creditCode=${encodeURIComponent(party.creditCode)}`,
  );
  return entries
    .filter((entry) => entry.status === 'accepted' && entry.decidedOn === decidedOn)
    .map((entry) => entry.entryId);
}

async function list(player: Player, { today }: Scene, entries: readonly string[]): Promise<CaseView> {
  const [party] = DEMO_SUBJECTS;
  const reasons = '《市场监督管理严重违法失信名单管理办法》。';
  const service = { manner: 'in-person', servedOn: today, proof: 'doc-receipt' };
  player.say(
    '\n— The office proposes the listing; nothing binds before notice, defence, decision, service and publication.',
  );
  let listing = await player.act(
    CLERK,
    { open: 'listings' },
    {
      subject: party?.id,
      list: 'MR',
      actDate: addDays(today, -40),
      entries,
      superior: 'gz-samr',
      facts: '生产经营超范围使用添加剂的食品，情节严重。',
      reasons,
      ...SANCTION,
    },
  );
  listing = await player.act(APPROVER, { in: listing, do: 'ApproveNotice' });
  listing = await player.act(CLERK, { in: listing, do: 'ServeNotice' }, { ...service, interpreter: 'not-needed' });
  listing = await player.act(AGENT, { in: listing, do: 'WaiveDefence' });
  listing = await player.act(SUPERIOR, { in: listing, do: 'RecordConsent' }, { consents: true, reasons });
  listing = await player.act(
    APPROVER,
    { in: listing, do: 'DecideListing' },
    { decision: 'list', ...SANCTION, answers: [], reasons },
  );
  listing = await player.act(CLERK, { in: listing, do: 'ServeDecision' }, { ...service, withRepairNotice: true });
  return player.act(CLERK, { in: listing, do: 'PublishListing' });
}

interface Course {
  readonly filing: { readonly error: string; readonly grounds: string; readonly evidence: readonly string[] };
  readonly provider: string;
  readonly verification: { readonly finding: string; readonly proposed: string };
  readonly decision: {
    readonly outcome: string;
    readonly measures: readonly string[];
    readonly fields: readonly string[];
  };
}

async function object(player: Player, { today }: Scene, listing: CaseView, course: Course): Promise<void> {
  const reasons = '经核查有关案卷，意见如上。';
  let objection = await player.act(
    AGENT,
    { open: 'objections' },
    { on: listing.caseId, contested: [], ...course.filing },
  );
  objection = await player.act(CLERK, { in: objection, do: 'AcceptObjection' });
  objection = await player.act(
    PROVIDER,
    { in: objection, do: 'RecordProviderFinding' },
    { finding: course.provider, reasons },
  );
  objection = await player.act(CLERK, { in: objection, do: 'RecordVerification' }, { ...course.verification, reasons });
  objection = await player.act(APPROVER, { in: objection, do: 'DecideObjection' }, { ...course.decision, reasons });
  const ready = await player.until(
    'the correction',
    () => player.read<CaseView>(CLERK, `/v1/cases/${objection.caseId}`),
    ({ commands }) => commands.some(({ type }) => type === 'ServeResult'),
  );
  await player.act(
    CLERK,
    { in: ready, do: 'ServeResult' },
    { manner: 'in-person', servedOn: today, proof: 'doc-result' },
  );
}
