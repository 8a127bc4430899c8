import { host } from '../../domain/kernel/host.js';
import type { Actor } from '../../domain/kernel/actor.js';
import { listingKind } from '../../domain/listing/kind.js';
import { inDefence, type PlayedListing } from './cases/listing-story.js';
import { agent, approver, clerk, clerk2, FIRM, lead } from './cases/people.js';
import { contextOf, on } from './cases/play.js';

const hosted = host(listingKind);
const DEFENCE = { type: 'SubmitDefence', points: ['Paid.'], evidence: [] } as const;
const played: PlayedListing = inDefence();

/** What a case out of which the first clerk keeps answers to this act; undefined where it takes it. */
function refusal(actor: Actor, command: Parameters<typeof hosted.decide>[1]): string | undefined {
  const state = { own: played.state, attention: { ...hosted.initial.attention, recused: [clerk.id] } };
  const decision = hosted.decide(state, command, contextOf(played, { at: on('2026-03-05'), actor }));
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
