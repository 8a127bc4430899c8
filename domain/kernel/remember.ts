import { assertNever } from './assert-never.js';
import { reminderName, type Attention, type Edge, type FailedEffect, type KernelEvent } from './attention.js';
import type { Happened } from './case.js';
import { recusedAfter } from './recusal.js';

/** What the house remembers after an event of its own. */
export function remember(
  attention: Attention,
  event: KernelEvent,
  { at, actor }: Pick<Happened, 'at' | 'actor'>,
): Attention {
  switch (event.type) {
    case 'EffectFailed': {
      const { of, effect, code, dueAt, from, by } = event;
      const failed: FailedEffect = { of, effect, code, dueAt, ...(from && { from }), ...(by && { by }) };
      return { ...attention, failed: [...attention.failed, failed] };
    }
    case 'EffectRetried':
    case 'EffectSkipped': {
      const settled = (failed: FailedEffect): boolean =>
        failed.of.seq === event.of.seq && failed.effect === event.effect;
      return { ...attention, failed: attention.failed.filter((failed) => !settled(failed)) };
    }
    case 'DutyReminded':
      return { ...attention, reminded: [...attention.reminded, reminderName(event.duty, event.dueAt)] };
    case 'ClaimBegan':
    case 'ClaimEnded':
      return without(attention, (edge) => edge.type === event.type && edge.claim === event.claim && edge.at <= at);
    case 'TermBegan':
    case 'TermEnded':
      return without(attention, (edge) => edge.type === event.type && edge.at <= at);
    case 'MigrationProposed': {
      const { from, to, due } = event;
      const { id: proposer, onBehalfOf: proposedFor } = actor;
      const by = { proposer, ...(proposedFor !== undefined && { proposedFor }) };
      return { ...attention, migration: { from, to, due, ...by } };
    }
    case 'MigrationDeclined':
    case 'MigrationLapsed':
      return withoutProposal(attention);
    case 'RulebookMigrated':
      return { ...withoutProposal(attention), rulebook: event.rulebook };
    case 'PersonRecused':
    case 'RecusalLifted': {
      const { recused: before = [], ...others } = attention;
      const recused = recusedAfter(before, event);
      return recused.length === 0 ? others : { ...others, recused };
    }
    default:
      return assertNever(event);
  }
}

function withoutProposal({ migration: _decided, ...attention }: Attention): Attention {
  return attention;
}

function without(attention: Attention, reached: (edge: Edge) => boolean): Attention {
  return { ...attention, edges: attention.edges.filter((edge) => !reached(edge)) };
}
