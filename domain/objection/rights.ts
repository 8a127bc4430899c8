import { rightsOf, type Right, type RightName } from '../rights/rights.js';
import type { Objection, ObjectionCase } from './objection.js';

/** The procedural rights of an objection, in the order of the procedure. */
export const OBJECTION_RIGHTS = [
  'acknowledged',
  'suspended-in-time',
  'verified',
  'decided-by-another',
  'reasons-given',
  'remedy-named',
] as const satisfies readonly RightName[];

/** Rights without which the result is refused; once it is signed, the letter that names the remedy is due too. */
export function dueRights(state: ObjectionCase): readonly RightName[] {
  const suspended: readonly RightName[] = state.suspends === 'off' ? [] : ['suspended-in-time'];
  const told: readonly RightName[] = state.signedAt === null ? [] : ['remedy-named'];
  if (state.refusal !== null) return ['acknowledged', 'reasons-given', ...told];
  return ['acknowledged', ...suspended, 'verified', 'decided-by-another', 'reasons-given', ...told];
}

/** The rights meter of an objection. Empty before it is filed. */
export function rightsOfObjection(state: Objection): readonly Right[] {
  return state.status === 'not-filed' ? [] : rightsOf(OBJECTION_RIGHTS, dueRights(state), state.rights);
}
