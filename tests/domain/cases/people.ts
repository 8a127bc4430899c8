import type { Actor } from '../../../domain/kernel/actor.js';
import { SYSTEM } from '../../../domain/kernel/actor.js';

export const FIRM = 'sub-firmaaaaqqqqqqqqqqqqqqqq';
export const PERSON = 'sub-personaaqqqqqqqqqqqqqqqq';
export const OTHER = 'sub-otheraaaqqqqqqqqqqqqqqqq';

const official = (id: string, role: Actor['role'], department: string): Actor => ({ id, role, department });

export const clerk = official('clerk-1', 'clerk', 'sz-tax');
export const clerk2 = official('clerk-2', 'clerk', 'sz-tax');
export const approver = official('approver-1', 'approver', 'sz-tax');
export const approver2 = official('approver-2', 'approver', 'sz-tax');
export const providerClerk = official('clerk-3', 'clerk', 'sz-samr');
export const strangerClerk = official('clerk-4', 'clerk', 'sz-hrss');
export const strangerApprover = official('approver-4', 'approver', 'sz-hrss');
export const superior = official('approver-5', 'approver', 'gz-samr');
export const lead: Actor = { id: 'lead-1', role: 'lead', department: 'sz-credit-lead' };
export const implementer = official('system-fin', 'implementer', 'sz-fin');
export const agent: Actor = { id: 'agent-1', role: 'subject', subject: FIRM };
export const person: Actor = { id: 'person-1', role: 'subject', subject: PERSON };
export const stranger: Actor = { id: 'agent-2', role: 'subject', subject: OTHER };
export const system = SYSTEM;
