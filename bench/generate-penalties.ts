import { residentIdCheckCharacter } from '../domain/codes/resident-id.js';
import type { ReasonCode } from '../imports/reasons.js';
import { drawFrom, type Draw } from './draw.js';
import { creditCodeOf, FAULTS, type FilledRow } from './penalty-faults.js';

export interface GenerateOptions {
  readonly rows: number;
  readonly seed: number;
  /** Share of rows with a mistake, 0 to 1. */
  readonly bad?: number;
}

/** A row and what the import must make of it. */
export interface GeneratedRow {
  readonly cells: FilledRow;
  readonly expected: { readonly outcome: 'accepted' | 'waiting' | 'refused'; readonly code: ReasonCode | null };
}

const DEFAULT_BAD = 0.05;
const PERSONS = 0.2;
const ROWS_PER_PARTY = 4;
/** Regions of Guizhou and cities beside it. */
const REGIONS = [
  '520100',
  '520102',
  '520103',
  '520115',
  '520302',
  '520400',
  '520500',
  '520600',
  '522301',
  '522600',
] as const;
const TRADES = [
  '建材',
  '食品',
  '商贸',
  '物流',
  '餐饮管理',
  '建筑工程',
  '医疗器械',
  '农业发展',
  '网络科技',
  '环保',
] as const;
const SURNAMES = ['示例甲', '示例乙', '示例丙', '示例丁', '示例戊'] as const;
const AUTHORITY = { name: '贵阳市示例市场监督管理局', code: '11520100DEMA00099C' };
const SOURCE = { name: '贵州省示例信用中心', code: '11520000DEMA000217' };

/**
 * Rows of the double-publicity table as they come in real files, mistakes in a known proportion included. Every party is
 * synthetic: codes have the body DEM…, identity numbers a sequence kept for centenarians, names carry 示例.
 */
export function* generatePenalties({ rows, seed, bad = DEFAULT_BAD }: GenerateOptions): Generator<GeneratedRow> {
  const draw = drawFrom(seed);
  const parties = Math.max(1, Math.ceil(rows / ROWS_PER_PARTY));
  for (let number = 1; number <= rows; number += 1) {
    const isPerson = draw.fraction() < PERSONS;
    const party = isPerson ? person(draw.integer(parties)) : firm(draw.integer(parties));
    const cells = { ...party, ...decision(draw, seed, number) };
    if (draw.fraction() >= bad) {
      yield { cells: dressed(cells, draw), expected: { outcome: 'accepted', code: null } };
      continue;
    }
    const fitting = FAULTS.filter((fault) => fault.in === 'any' || fault.in === (isPerson ? 'person' : 'firm'));
    const fault = fitting[draw.integer(fitting.length)];
    if (!fault) continue;
    yield { cells: fault.make(cells, draw), expected: { outcome: fault.outcome, code: fault.code } };
  }
}

function firm(number: number): FilledRow {
  const draw = drawFrom(number);
  const household = draw.fraction() < 0.25;
  const region = draw.of(REGIONS);
  const body = `DEM${number.toString(36).toUpperCase().padStart(5, '0')}`.replace(/[IOSVZ]/g, 'X');
  return {
    partyName: `贵州示例${draw.of(TRADES)}${household ? '经营部' : '有限公司'}（${number}）`,
    partyCategory: household ? '个体工商户' : '法人及非法人组织',
    uscc: creditCodeOf(household ? '92' : '91', region, body),
    legalRep: draw.of(SURNAMES),
  };
}

function person(number: number): FilledRow {
  const draw = drawFrom(number + 1_000_000);
  const born = new Date(Date.UTC(1960, 0, 1 + (number % 14_000))).toISOString().slice(0, 10).replaceAll('-', '');
  const body = `${draw.of(REGIONS)}${born}${996 + (Math.floor(number / 14_000) % 4)}`;
  return {
    partyName: `${draw.of(SURNAMES)}${number}`,
    partyCategory: '自然人',
    personIdType: '身份证',
    personIdNo: body + residentIdCheckCharacter(body),
  };
}

function decision(draw: Draw, seed: number, number: number): FilledRow {
  const decided = new Date(Date.UTC(2023, 0, 1 + draw.integer(900)));
  const year = decided.getUTCFullYear();
  const fineYuan = 100 * (1 + draw.integer(3_000));
  const gainYuan = draw.fraction() < 0.3 ? 37 * (1 + draw.integer(500)) : 0;
  return {
    decisionNo: `黔示市监罚〔${year}〕${seed}-${number}号`,
    violationType: '违反食品安全法，生产经营超范围使用添加剂食品',
    violationFacts: `经查，当事人于${year}年${1 + draw.integer(12)}月在第${number}号经营场所内存在违法行为，事实清楚，证据确凿，有现场笔录、询问笔录和照片为证。`,
    penaltyBasis: '《中华人民共和国食品安全法》第一百二十四条第一款第三项',
    penaltyTypes: gainYuan > 0 ? '罚款;没收违法所得' : '罚款',
    penaltyContent: `罚款人民币${fineYuan}元${gainYuan > 0 ? `，没收违法所得${gainYuan}元` : ''}。`,
    fineWan: wan(fineYuan),
    confiscatedWan: gainYuan > 0 ? wan(gainYuan) : '',
    decidedOn: dateText(decided),
    penaltyValidUntil: '2099/12/31',
    publicUntil: dateText(new Date(Date.UTC(year + 1, decided.getUTCMonth(), 28))),
    authorityName: AUTHORITY.name,
    authorityUscc: AUTHORITY.code,
    sourceName: SOURCE.name,
    sourceUscc: SOURCE.code,
    remark: draw.fraction() < 0.5 ? '无' : '',
  };
}

/** What people and programs do to a cell without changing what it says. */
function dressed(cells: FilledRow, draw: Draw): FilledRow {
  const { uscc, decidedOn = '' } = cells;
  switch (draw.integer(12)) {
    case 0:
      return uscc ? { ...cells, uscc: uscc.toLowerCase() } : cells;
    case 1:
      return uscc ? { ...cells, uscc: `'${uscc}` } : cells;
    case 2:
      return { ...cells, decidedOn: decidedOn.replaceAll('/', '-') };
    case 3:
      return { ...cells, decidedOn: decidedOn.replaceAll('/', '') };
    case 4:
      return { ...cells, partyName: `\u00A0${cells.partyName ?? ''} ` };
    case 5:
      return { ...cells, regNo: '/', orgCode: '-', taxNo: 'null' };
    default:
      return cells;
  }
}

function wan(yuan: number): string {
  return (yuan / 10_000).toFixed(6);
}

function dateText(date: Date): string {
  return date.toISOString().slice(0, 10).replaceAll('-', '/');
}
