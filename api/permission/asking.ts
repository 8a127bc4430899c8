import type { Actor } from '../../domain/kernel/actor.js';
import type { Action, ActionOf, Concerned, Permission } from './action.js';
import type { Ask, Asks, Kind } from './asks.js';
import { himself, type Caller } from './caller.js';
import { permitted, type Permitted } from './permitted.js';
import { mayDo } from './policy.js';
import { WITHIN } from './policy-filters.js';

type Listing = keyof typeof WITHIN;

/** How a handler asks the policy, for what its operation declares (`asks.ts`) and for nothing else. */
export type Asking<K extends Kind> = Policy<Exclude<K, 'himself'>> & ('himself' extends K ? Himself : unknown);

interface Policy<in K extends Kind> {
  readonly caller: Caller;
  /** What the policy says; the handler answers a refusal in its own words, or lets `permitted` throw. */
  readonly may: (action: ActionOf<Exclude<K, 'himself' | Listing>>, parties?: Concerned) => Permission;
  /** For a list: that he may, and what it may hold; throws what the refusal is answered by. */
  readonly list: <L extends K & Listing>(action: ActionOf<L>) => Permitted & { readonly within: Within<L> };
}

interface Himself {
  /** As whom the caller acts in what concerns himself alone. */
  readonly himself: () => Actor;
}

type Within<L extends Listing> = ReturnType<(typeof WITHIN)[L]>;

/** The policy for one request: what it has allowed is kept, so that nothing is written or answered without. */
export interface Asker extends Omit<Asking<Kind>, 'caller' | 'list'> {
  list(action: ActionOf<Listing>): Permitted & { readonly within: unknown };
  /** What is declared and has not been allowed; none where the operation may write and answer. */
  missing(): readonly string[];
}

/**
 * @param asks what the operation declares
 * @param caller who asks, as he is known at the moment: something may have ended while he was sending
 */
export function askerFor(asks: Asks, caller: () => Caller): Asker {
  const declared = new Set(asks.flatMap(waysOf).map(kindOf));
  const allowed = new Set<Kind>();

  function may(action: Action, parties?: Concerned): Permission {
    mustBeDeclared(action.kind);
    const permission = mayDo(caller(), action, parties);
    if (permission.allowed && !isListing(action)) allowed.add(action.kind);
    return permission;
  }

  function mustBeDeclared(kind: Kind): void {
    if (!declared.has(kind)) throw new Error(`The handler asks for ${kind}, which its operation does not declare.`);
  }

  return {
    may,
    list(action) {
      const permission = permitted(may(action));
      allowed.add(action.kind);
      return { ...permission, within: withinOf(caller(), action) };
    },
    himself() {
      mustBeDeclared('himself');
      allowed.add('himself');
      return himself(caller());
    },
    missing: () =>
      asks
        .map(waysOf)
        .filter((ways) => !ways.some((way) => allowed.has(kindOf(way))))
        .map((ways) => ways.map(kindOf).join(' or ')),
  };
}

function waysOf(asked: Asks[number]): readonly Ask[] {
  return typeof asked === 'object' && 'oneOf' in asked ? asked.oneOf : [asked];
}

function kindOf(ask: Ask): Kind {
  return typeof ask === 'string' ? ask : 'himself';
}

function isListing(action: Action): action is ActionOf<Listing> {
  return Object.hasOwn(WITHIN, action.kind);
}

function withinOf(caller: Caller, action: ActionOf<Listing>): unknown {
  return action.kind === 'read-person' ? WITHIN[action.kind](caller, action) : WITHIN[action.kind](caller);
}
