import type { CalendarDate } from '../domain/kernel/instant.js';
import { PLACEHOLDER_CODE, readCreditCode } from './check-code.js';
import { readIdentity, readLegalRepIdentity } from './check-identity.js';
import type { Party, PartyCategory } from './penalty.js';
import type { RowReader } from './row-reader.js';

const CATEGORIES: Readonly<Record<string, PartyCategory>> = {
  法人及非法人组织: 'organisation',
  法人和非法人组织: 'organisation',
  法人及其他组织: 'organisation',
  自然人: 'person',
  个体工商户: 'household',
};
/** 9 market regulation, 2 individual business. */
const HOUSEHOLD_PREFIX = '92';
const OTHER_CODES = ['regNo', 'orgCode', 'taxNo', 'institutionCertNo', 'socialOrgNo'] as const;

/** The shared head of the table. `null` where too little is there to say who is meant; the row has the reasons. */
export function readParty(row: RowReader, today: CalendarDate): Party | null {
  const name = row.text('partyName', 'required');
  if (name !== null && /[、;；]/u.test(name)) row.add('several-parties', 'partyName');
  const named = row.text('partyCategory', 'required');
  const category = named === null ? null : (CATEGORIES[named.replace(/\s/gu, '')] ?? null);
  if (named !== null && category === null) row.add('category-unknown', 'partyCategory');
  if (name === null || category === null) return null;
  if (category === 'person') return readPerson(row, name, today);
  return readFirm(row, name, category, today);
}

function readPerson(row: RowReader, name: string, today: CalendarDate): Party | null {
  const code = row.has('uscc') ? readCreditCode(row, 'uscc') : null;
  if (code?.startsWith(HOUSEHOLD_PREFIX)) {
    row.add('household-filed-as-person', 'partyCategory');
    return null;
  }
  if (row.has('uscc')) row.add('person-with-credit-code', 'uscc');
  const { identity, birthDate } = readIdentity(row, today);
  if (identity === null) return null;
  const none = { creditCode: null, legalRep: null, legalRepIdType: null, legalRepIdNo: null, otherCodes: {} };
  return { category: 'person', name, identity, birthDate, ...none };
}

function readFirm(row: RowReader, name: string, category: PartyCategory, today: CalendarDate): Party | null {
  const code = readCreditCode(row, 'uscc', 'required');
  const legalRep = row.text('legalRep', category === 'organisation' ? 'required' : undefined);
  const { type, number } = readLegalRepIdentity(row, today);
  const otherCodes: Partial<Record<(typeof OTHER_CODES)[number], string>> = {};
  for (const column of OTHER_CODES) {
    const text = row.code(column);
    if (text !== null) otherCodes[column] = column === 'orgCode' ? text.replaceAll('-', '') : text;
  }
  if (code === null) return null;
  const placeholder = code === PLACEHOLDER_CODE;
  if (placeholder) row.add(category === 'household' ? 'placeholder-code' : 'placeholder-not-allowed', 'uscc');
  else if (code.startsWith(HOUSEHOLD_PREFIX) !== (category === 'household'))
    row.add('category-contradicts-code', 'partyCategory', { prefix: code.slice(0, 2) });
  return {
    category,
    name,
    creditCode: placeholder ? null : code,
    identity: null,
    birthDate: null,
    legalRep,
    legalRepIdType: type,
    legalRepIdNo: number,
    otherCodes,
  };
}
