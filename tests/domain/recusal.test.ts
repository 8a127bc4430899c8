import { host } from '../../domain/kernel/host.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { listingKind } from '../../domain/listing/kind.js';
import { heard, inDefence, scheduled, scheduleHearing, type PlayedListing } from './cases/listing-story.js';
import { agent, approver, clerk, clerk2, FIRM, lead } from './cases/people.js';
import { contextOf, go, on, type Asking } from './cases/play.js';

const hosted = host(listingKind);
const DEFENCE = { type: 'SubmitDefence', points: ['Paid.'], evidence: [] } as const;
const played: PlayedListing = inDefence();

/** What a case out of which the first clerk keeps answers to this act; undefined where it takes it. */
function refusal(actor: Actor, command: Parameters<typeof hosted.decide>[1]): string | undefined {
  return refusalIn(played, clerk.id, { at: on('2026-03-05'), actor }, command);
}

function refusalIn(
  from: PlayedListing,
  recused: string,
  asking: Asking,
  command: Parameters<typeof hosted.decide>[1],
): string | undefined {
  const state = { own: from.state, attention: { ...hosted.initial.attention, recused: [recused] } };
  const decision = hosted.decide(state, command, contextOf(from, asking));
  return decision.kind === 'refused' ? decision.refusal.code : undefined;
}

const lifting = (person: string) => ({ type: 'LiftRecusal', person, reasons: 'Over.' }) as const;
const enteredBy = (by: Actor): Actor => ({ ...agent, id: FIRM, enteredBy: by });

test.each<[string, Actor, string | undefined]>([
  ['the party itself', agent, undefined],
  ['the clerk who keeps out, as the party that he also is', { ...agent, id: clerk.id }, undefined],
  ['a paper that another clerk enters', enteredBy(clerk2), undefined],
  ['a paper that the clerk who keeps out enters', enteredBy(clerk), 'recused-from-case'],
  ['a paper that is entered in his place', enteredBy({ ...clerk2, onBehalfOf: clerk.id }), 'recused-from-case'],
])('a defence is taken from whoever does not keep out: %s', (_who, actor, told) => {
  expect(refusal(actor, DEFENCE)).toBe(told);
});

test.each<[string, Actor, string | undefined]>([
  ['an approver', approver, undefined],
  ['the lead department', lead, undefined],
  ['himself', { ...approver, id: clerk.id }, 'recused-from-case'],
  ['who takes his place', { ...approver, onBehalfOf: clerk.id }, 'recused-from-case'],
  ['whose place he takes', { ...approver, id: clerk.id, onBehalfOf: approver.id }, 'recused-from-case'],
])('a recusal is lifted by others only: %s', (_who, actor, told) => {
  expect(refusal(actor, lifting(clerk.id))).toBe(told);
});

test('whoever keeps out of the case is not named to chair its hearing, nor is one recorded that he has chaired', () => {
  const { chair } = scheduleHearing;
  const minutes = {
    type: 'RecordHearing',
    attended: true,
    points: [],
    minutes: 'doc-m',
    interpreter: 'not-needed',
  } as const;
  const naming = { at: on('2026-03-09'), actor: clerk };
  const recording = { at: on('2026-03-26'), actor: clerk };
  expect(refusalIn(heard(), chair, naming, scheduleHearing)).toBe('chair-not-impartial');
  expect(refusalIn(heard(), 'somebody-else', naming, scheduleHearing)).toBeUndefined();
  expect(refusalIn(scheduled(), chair, recording, minutes)).toBe('chair-not-impartial');
  const another = go(scheduled(), { ...scheduleHearing, chair: 'legal-2', heldAt: on('2026-04-09') }, recording);
  expect(refusalIn(another, chair, { at: on('2026-04-10'), actor: clerk }, minutes)).toBeUndefined();
});
