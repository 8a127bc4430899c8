import { SYSTEM } from '../kernel/actor.js';
import { edgeName } from '../kernel/attention.js';
import type { DomainEvent } from '../kernel/event.js';
import type { Instant } from '../kernel/instant.js';
import { nextWake, type Running } from '../kernel/passage.js';
import type { Teller } from '../telling/telling.js';
import type { Silence } from './repetition.js';

/** A case of the forecast, with the number of its last event. */
export type Counted = Running & { readonly version: number };

/** A case as far as it has been foretold, and what of it is passed over. */
export interface Life {
  readonly running: Counted;
  readonly silence: Silence;
}

export function lifeAt(lives: readonly Life[], index: number): Life {
  const life = lives[index];
  if (!life) throw new RangeError(`No case stands at ${index} in the forecast.`);
  return life;
}

/** The case whose attendant wakes next, and when; undefined where the clock brings nothing new to any. */
export function nextLife(
  lives: readonly Life[],
  now: Instant,
): { readonly index: number; readonly at: Instant } | undefined {
  const wakes = lives.flatMap((life, index) => {
    const { kind, state, rules } = life.running;
    const edges = state.attention.edges.filter((edge) => !life.silence.keys.has(edgeName(edge)));
    const at = nextWake(life.silence.awake(kind.dutiesOf(state, rules)), edges, now);
    return at === null ? [] : [{ index, at }];
  });
  return wakes.reduce<{ index: number; at: Instant } | undefined>(
    (first, next) => (first && first.at <= next.at ? first : next),
    undefined,
  );
}

/** The case with these events folded, which count as of `at` and are written at `now`. */
export function happen(running: Counted, events: readonly DomainEvent[], at: Instant, now: Instant): Counted {
  return events.reduce((current: Counted, event) => {
    const happened = { seq: current.version + 1, at, recordedAt: now, actor: SYSTEM, event };
    return {
      ...current,
      state: current.kind.evolve(current.state, happened) as Running['state'],
      version: happened.seq,
    };
  }, running);
}

/** Closed, and with nothing ahead that changes what it claims. */
export function isOver({ running: { kind, state } }: Life): boolean {
  return kind.isClosed(state) && state.attention.edges.length === 0;
}

export function tellerOf({ caseId, kind, state }: Running): Teller {
  return { caseId, kind: kind.name, status: kind.statusOf(state), state: state.own };
}
