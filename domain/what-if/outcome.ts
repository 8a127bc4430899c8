import type { Claim } from '../kernel/claim.js';
import type { Duty, DutyOwner } from '../kernel/duty.js';
import type { Instant } from '../kernel/instant.js';
import type { Running } from '../kernel/passage.js';
import type { KeptDate } from '../kernel/reckoning.js';
import { effectsOfDate, effectsOfSuspension, type Kinder } from './effects.js';
import type { ChangedSuspension, Effects, MovedDate, Suspended } from './finding.js';
import { isSame } from './same.js';

interface KinderOf {
  /** With which of two times a rule is kinder to the subject, by its id. */
  readonly kinderOf: (rule: string) => Kinder;
}

/** The duty of this name that a case owes now. */
export function dutyOf({ kind, state, rules }: Running, name: string): Duty | undefined {
  return kind.dutiesOf(state, rules).find((duty) => duty.name === name);
}

/** For whom it is the better that a duty's date moves. */
export function dateEffects(
  { kinderOf }: KinderOf,
  { owner, rule }: Pick<Duty, 'owner' | 'rule'>,
  before: Instant | null,
  after: Instant | null,
): Effects {
  return effectsOfDate(owner, kinderOf(rule.id), before, after);
}

/** The dates that the case keeps now and that the draft would have set otherwise. */
export function movedDates(given: KinderOf, control: Running, drafted: Running): readonly MovedDate[] {
  const [ours, theirs] = [datesOf(control), datesOf(drafted)];
  const names = [...new Set([...ours.keys(), ...theirs.keys()])];
  return names.flatMap((name): MovedDate[] => {
    const [told, anew] = [ours.get(name), theirs.get(name)];
    const [before, after] = [told?.reckoning.dueAt ?? null, anew?.reckoning.dueAt ?? null];
    const rule = (anew ?? told)?.reckoning.rule;
    if (before === after || rule === undefined) return [];
    const owner = dutyOf(control, name)?.owner ?? dutyOf(drafted, name)?.owner ?? ownerBeside(name, control);
    const effects = dateEffects(given, { owner, rule }, before, after);
    return [{ type: 'date', name, rule: rule.id, owner, before, after, ...effects }];
  });
}

function datesOf({ kind, state, rules }: Running): ReadonlyMap<string, KeptDate> {
  return new Map(kind.datesOf(state, rules).map((date) => [date.name, date]));
}

/** Remedies and the time to ask for a hearing are the subject's; a measure ends by itself. */
function ownerBeside(name: string, { kind, state }: Running): DutyOwner {
  const { subject } = kind.partiesOf(state);
  return name.startsWith('measure:') || subject === null ? { role: 'system' } : { role: 'subject', subject };
}

/** The suspensions that the case gave or gives and that the draft would have given otherwise, or not at all. */
export function changedSuspensions(control: Running, drafted: Running): readonly ChangedSuspension[] {
  const [ours, theirs] = [suspensionsOf(control), suspensionsOf(drafted)];
  return [...new Set([...ours.keys(), ...theirs.keys()])].flatMap((key): ChangedSuspension[] => {
    const [claim, anew] = [ours.get(key), theirs.get(key)];
    const [before, after] = [claim ? timesOf(claim) : null, anew ? timesOf(anew) : null];
    const any = claim ?? anew;
    if (!any || isSame(before, after)) return [];
    const rule = drafted.rules.objection.suspends.rule.id;
    const effects = effectsOfSuspension(before, after);
    return [{ type: 'suspension', claim: any.id, on: any.on, rule, before, after, ...effects }];
  });
}

function suspensionsOf({ kind, state }: Running): ReadonlyMap<string, Claim> {
  const claims = kind.claimsOf(state);
  return new Map(
    claims.filter(({ effect }) => effect === 'suspends').map((claim) => [`${claim.on} ${claim.id}`, claim]),
  );
}

function timesOf({ from, until }: Claim): Suspended {
  return { from, until };
}
