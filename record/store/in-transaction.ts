import type { mongo } from 'mongoose';
import type { RecordDeps } from '../record-deps.js';

/**
 * Writes to several documents together or to none, tried once: for an attempt of `inTurn`, which tries again as long as its
 * time lasts. The driver's own `withTransaction` goes on for two minutes, whoever has left off waiting for it, and its
 * version 7 takes no shorter time.
 */
export function inTransaction<T>(
  { client }: Pick<RecordDeps, 'client'>,
  maxCommitTimeMS: number,
  attempt: (session: mongo.ClientSession) => Promise<T>,
): Promise<T> {
  // What did not come to its commit is taken back when the session ends.
  return client.withSession(async (session) => {
    session.startTransaction({ readConcern: { level: 'snapshot' }, maxCommitTimeMS });
    const answer = await attempt(session);
    await session.commitTransaction();
    return answer;
  });
}
