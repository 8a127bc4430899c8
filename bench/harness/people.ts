import type { Actor } from '../../domain/kernel/actor.js';
import type { Department } from '../../record/people/departments.js';

/** The office in charge of the benches' listings: its list asks for no superior's consent. */
const OFFICE = 'sz-tax';

export const OFFICES: readonly Department[] = [
  {
    id: OFFICE,
    name: { zh: '示例市税务局', en: 'Sample City Taxation Bureau' },
    level: 'city',
    region: '520100',
    parent: null,
    mail: 'tax@example.com',
    creditCode: '11520100DEMA00099C',
  },
];

export const CLERK: Actor = { id: 'bench-clerk', role: 'clerk', department: OFFICE };
export const APPROVER: Actor = { id: 'bench-approver', role: 'approver', department: OFFICE };

export function agentOf(subject: string): Actor {
  return { id: `agent-of-${subject}`, role: 'subject', subject };
}
