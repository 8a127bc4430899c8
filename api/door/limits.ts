import type { RequestHandler, Response } from 'express';
import { RateLimiterMemory, RateLimiterMongo, RateLimiterRes, RLWrapperTimeouts } from 'rate-limiter-flexible';
import type { Limit, LimitedClass, LimitSettings } from '../../config/limits.js';
import type { Operation } from '../../contracts/operation.js';
import type { Counters } from '../../record/store/counters.js';
import type { Lookup } from '../../record/keys/lookup.js';
import { addressOf } from './address.js';
import { besideTheQuestion } from './gate.js';
import { holds } from '../permission/caller.js';
import { problem } from '../problems/problem.js';

export interface Limits {
  /**
   * Counts one more of `who`, and says in headers how many are left. Throws the problem `too-many-requests` where there
   * are none; nothing else, whatever becomes of the database. Costs one round trip, and none while `who` is turned away.
   */
  count(name: LimitedClass, who: string, res: Response): Promise<void>;
}

/**
 * Counts in the database, so that a limit is one limit over all processes. Where that does not answer at once each process
 * counts by itself: a limit protects the service, it must not be what ends it. Rows name nobody: `lookup` hashes who asked by
 * its newest key, so that the few addresses there are cannot be tried out; with a new key counts begin anew.
 */
export function createLimits(settings: LimitSettings, counters: Counters, lookup: Pick<Lookup, 'of'>): Limits {
  const limiters = new Map(
    Object.entries(settings).flatMap(([name, limit]) =>
      limit === null ? [] : [[name, { limit, limiter: limiterOf(name, limit, counters) }]],
    ),
  );
  return {
    count: async (name, who, res) => {
      const found = limiters.get(name);
      if (found === undefined) return;
      const { limit, limiter } = found;
      const left = await limiter.consume(lookup.of('caller', who)).catch((refused: unknown) => refused);
      if (!(left instanceof RateLimiterRes)) return;
      const seconds = Math.max(Math.ceil(left.msBeforeNext / 1_000), 1);
      const taken = left.consumedPoints > 0 && left.consumedPoints <= limit.requests;
      res.set({
        'RateLimit-Policy': `"${name}";q=${limit.requests};w=${limit.seconds}`,
        RateLimit: `"${name}";r=${taken ? left.remainingPoints : 0};t=${seconds}`,
      });
      if (!taken)
        throw problem('too-many-requests', { params: { seconds }, headers: { 'Retry-After': String(seconds) } });
    },
  };
}

/** Takes whatever comes. */
export const unlimited: Limits = { count: () => Promise.resolve() };

/**
 * Counts requests to this operation: by the address where that is limited, else by the person, while the record is asked what
 * he is; only where his class depends on that, after it. To be passed before the question who sends it.
 */
export function countedBy(limits: Limits, operation: Operation): readonly RequestHandler[] {
  const { limited, open } = operation;
  if (open === true && limited === undefined) return [];
  return [
    async (req, res, next) => {
      if (limited !== undefined) await limits.count(limited, addressOf(req), res);
      else
        besideTheQuestion(req, async (id, known) => {
          const isSystem = operation.tag === 'standing' && holds(await known, 'implementer');
          await limits.count(isSystem ? 'standing' : classOf(operation), id, res);
        });
      next();
    },
  ];
}

function classOf({ upload, readsLaw, writes, guessable }: Operation): LimitedClass {
  if (guessable === true) return 'code';
  if (upload === true) return 'import';
  if (readsLaw === true) return 'law';
  return writes === true ? 'write' : 'read';
}

function limiterOf(
  name: string,
  { requests, seconds }: Limit,
  { client, database, collection }: Counters,
): RLWrapperTimeouts {
  const shared = { keyPrefix: name, points: requests, duration: seconds };
  const limiter = new RateLimiterMongo({
    ...shared,
    storeClient: client,
    dbName: database,
    tableName: collection,
    disableIndexesCreation: true,
    // Whoever has used up his share is turned away without asking the database again.
    inMemoryBlockOnConsumed: requests,
  });
  return new RLWrapperTimeouts({ limiter, timeoutMs: PATIENCE_MS, insuranceLimiter: new RateLimiterMemory(shared) });
}

/** A count that takes longer is not worth waiting for. */
const PATIENCE_MS = 250;
