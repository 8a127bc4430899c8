import { commandOperations, type Operations } from '../../contracts/operations.js';
import type { Words } from '../../contracts/words.js';
import type { Action } from './action.js';

/** Said where the policy is not asked: the operation is about the caller and nobody else. Why it is, stands with it. */
export interface Himself {
  readonly himself: Words;
}

/** An action that must have been allowed, or that it is about the caller alone. */
export type Ask = Action['kind'] | Himself;

/** What must have been allowed before an operation answers: each of these; of `oneOf`, where its ways part, one. */
export type Asks = readonly [Asked, ...Asked[]];
type Asked = Ask | { readonly oneOf: readonly Ask[] };

/** The operations beside the commands that are not open to everybody. */
type Closed = {
  [Id in keyof Operations]: Operations[Id] extends { readonly open: true } ? never : Id;
}[keyof Operations];

const OWN_PLACES: Himself = { himself: { zh: '只告知本人在此的身份', en: 'tells the caller who he is here' } };
const OWN_SESSIONS: Himself = { himself: { zh: '只涉及本人的登录会话', en: 'is about the caller’s own sessions' } };
const OWN_MANDATES: Himself = {
  himself: { zh: '只涉及本人的代理权', en: 'is about whom the caller himself acts for, or asks to' },
};

/**
 * Which action of the policy each operation asks. One that is missing here does not compile, nor does a handler that asks for
 * another action (`asking.ts`); and no answer goes out before what stands here has been allowed (`serve`).
 */
export const ASKS = {
  getCase: ['read-case'],
  getHistory: ['read-case', 'read-history'],
  getForecast: ['read-case'],
  getReceipts: ['read-case'],
  getWhy: ['read-case'],
  compareMigration: ['read-case', 'compare-migration'],
  unmaskCase: ['unmask'],
  listReads: ['read-case', 'read-reads'],
  listSubjectReads: ['read-reads'],
  listCases: ['list-cases'],
  listDuties: ['list-duties'],
  askStanding: ['ask-standing'],
  getStanding: ['ask-standing'],
  listEntries: ['read-entries'],
  getEntry: ['read-entries'],
  unmaskEntry: ['read-entries', 'unmask'],
  startImport: ['import'],
  listImports: ['read-imports'],
  getImport: ['read-import'],
  listImportRows: ['read-import'],
  resolveImportRow: ['resolve-import-rows'],
  unmaskImportRow: ['unmask-import-rows'],
  uploadEvidence: ['upload-evidence'],
  getEvidence: [{ oneOf: ['read-own-evidence', 'read-evidence'] }],
  downloadEvidence: [{ oneOf: ['read-own-evidence', 'read-evidence'] }],
  listEvidence: ['read-case', 'read-evidence'],
  proposeLaw: ['propose-law'],
  listLaw: ['read-law-texts'],
  getLaw: ['read-law-texts'],
  approveLaw: ['decide-law'],
  declineLaw: ['decide-law'],
  previewRecount: ['read-law-texts'],
  listRulebooks: ['read-law'],
  getRulebook: ['read-law'],
  listCalendars: ['read-law'],
  askWhatIf: ['ask-what-if'],
  getWhatIf: ['ask-what-if', 'read-what-if'],
  cancelWhatIf: ['ask-what-if', 'read-what-if'],
  invite: ['look-after-mandates'],
  listInvitations: ['list-mandates'],
  withdrawInvitation: ['look-after-mandates'],
  acceptInvitation: [OWN_MANDATES],
  applyForMandate: [OWN_MANDATES],
  listMandates: [{ oneOf: [OWN_MANDATES, 'list-mandates'] }],
  confirmMandate: ['look-after-mandates'],
  declineMandate: ['look-after-mandates'],
  endMandate: [{ oneOf: [OWN_MANDATES, 'look-after-mandates'] }],
  getMe: [OWN_PLACES],
  listPeople: ['list-people'],
  getPerson: [{ oneOf: [OWN_PLACES, 'read-person'] }],
  appoint: ['appoint'],
  endAppointment: ['appoint'],
  delegate: ['delegate'],
  endDelegation: ['end-delegation'],
  listDepartments: ['read-departments'],
  proposeTransfer: ['order-transfer'],
  signTransfer: ['order-transfer'],
  declineTransfer: ['order-transfer'],
  listTransfers: ['read-transfers'],
  getSession: [OWN_PLACES],
  listSessions: [OWN_SESSIONS],
  endSession: [OWN_SESSIONS],
  signOut: [OWN_SESSIONS],
  endSessionsOf: ['end-sessions'],
} as const satisfies Record<Closed, Asks>;

/** Every command to a case asks for its step; which relations to the case may take it, the command's contract says. */
export const COMMAND_ASKS = ['take-step'] as const satisfies Asks;

const COMMANDS: ReadonlySet<string> = new Set(commandOperations().map(({ id }) => id));

/** What an operation asks, by its id; null for one that is open to everybody. */
export function asksOf(id: string): Asks | null {
  if (COMMANDS.has(id)) return COMMAND_ASKS;
  return Object.hasOwn(ASKS, id) ? ASKS[id as keyof typeof ASKS] : null;
}

/** What a handler may ask, of what is declared: the kinds of actions, and `himself`. */
export type KindIn<Each> = Each extends Action['kind']
  ? Each
  : Each extends Himself
    ? 'himself'
    : Each extends { readonly oneOf: readonly (infer One)[] }
      ? KindIn<One>
      : never;
export type Kind = Action['kind'] | 'himself';
