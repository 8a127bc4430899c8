import { createHash, randomBytes } from 'node:crypto';
import type { Connection, mongo } from 'mongoose';
import { earlierOf, plusMs } from '../../domain/kernel/calendar-date.js';
import type { Clock } from '../../domain/kernel/clock.js';
import type { Instant } from '../../domain/kernel/instant.js';
import type { LogoutDocument, Session, SessionDocument, SignInDocument } from './session.js';

/** How long a session holds, in milliseconds: without a request, and in any case. */
export interface SessionTimes {
  readonly idleMs: number;
  readonly longestMs: number;
}

/** Sessions and sign-ins under way. Whoever reads what is stored can take over none of them. */
export interface Sessions {
  /** @param value what the browser will bring; random, of at least 256 bits, and used for nothing before */
  begin(value: string, person: string, issuerSession: string | null): Promise<Session>;
  /** The session that goes on now, which counts as seen by that; null where there is none, whatever the reason. */
  find(value: string): Promise<Session | null>;
  /** All of a person that go on, the youngest first; a hundred at most. */
  listOf(person: string): Promise<readonly Session[]>;
  /** Whether there was one of this person's to end. */
  end(id: string, person: string): Promise<boolean>;
  /** How many there were. */
  endAllOf(person: string): Promise<number>;
  /**
   * Ends what came of a session at the issuer, or all of a person; where both are named also those of the person of which
   * it is not known whence they came. Answers how many there were.
   */
  endAtIssuer(ended: { readonly person?: string; readonly issuerSession?: string }): Promise<number>;
  beginSignIn(state: string, browser: string, to: string): Promise<void>;
  /** Where the sign-in leads; null where this browser has none under way with this state. Answers once. */
  takeSignIn(state: string, browser: string): Promise<string | null>;
  /** Whether this logout token was obeyed before. */
  knowsLogout(token: string): Promise<boolean>;
  /** Keeps it long enough, so that it is not obeyed again. */
  keepLogout(token: string): Promise<void>;
}

const SEEN_EVERY_MS = 60_000;
export const SIGN_IN_MS = 600_000;
const LOGOUT_KEPT_MS = 900_000;
const MOST_LISTED = 100;
const ID_BYTES = 16;

interface Collections {
  readonly sessions: mongo.Collection<SessionDocument>;
  readonly signIns: mongo.Collection<SignInDocument>;
  readonly logouts: mongo.Collection<LogoutDocument>;
}

/**
 * On the record's connection: reads from the primary, writes journaled by a majority. So what has been ended has ended for
 * every process with its next request.
 */
export async function openSessions(connection: Connection, clock: Clock, times: SessionTimes): Promise<Sessions> {
  const { sessions, signIns, logouts } = await collectionsOf(connection);
  const until = (seen: Instant, endsAt: Instant): Instant => earlierOf(plusMs(seen, times.idleMs), endsAt);
  const shown = ({ _id, person, beganAt, lastSeenAt, endsAt }: SessionDocument): Session => {
    return { id: _id, person, beganAt, lastSeenAt, idleEndsAt: until(lastSeenAt, endsAt), endsAt };
  };
  const ended = async (which: mongo.Filter<SessionDocument>): Promise<number> =>
    (await sessions.deleteMany(which)).deletedCount;

  async function seen(found: SessionDocument): Promise<Session> {
    const now = clock.now();
    if (plusMs(found.lastSeenAt, SEEN_EVERY_MS) > now) return shown(found);
    const forgetAt = new Date(until(now, found.endsAt));
    // Only where it is still there: what was ended meanwhile stays ended.
    await sessions.updateOne({ _id: found._id, lastSeenAt: { $lt: now } }, { $set: { lastSeenAt: now, forgetAt } });
    return shown({ ...found, lastSeenAt: now });
  }

  return {
    begin: async (value, person, issuerSession) => {
      const now = clock.now();
      const endsAt = plusMs(now, times.longestMs);
      const session = {
        _id: `ses-${randomBytes(ID_BYTES).toString('hex')}`,
        value: hashOf(value),
        person,
        issuerSession,
        beganAt: now,
        lastSeenAt: now,
        endsAt,
        forgetAt: new Date(until(now, endsAt)),
      };
      await sessions.insertOne(session);
      return shown(session);
    },
    find: async (value) => {
      const found = await sessions.findOne({ value: hashOf(value) });
      return found === null || until(found.lastSeenAt, found.endsAt) <= clock.now() ? null : seen(found);
    },
    listOf: async (person) => {
      const found = await sessions
        .find({ person, forgetAt: { $gt: new Date(clock.now()) } })
        .sort({ beganAt: -1, _id: 1 })
        .limit(MOST_LISTED)
        .toArray();
      return found.map(shown);
    },
    end: async (id, person) => (await ended({ _id: id, person })) > 0,
    endAllOf: (person) => ended({ person }),
    endAtIssuer: ({ person, issuerSession }) => {
      if (issuerSession === undefined) return person === undefined ? Promise.resolve(0) : ended({ person });
      if (person === undefined) return ended({ issuerSession });
      return ended({ person, issuerSession: { $in: [issuerSession, null] } });
    },
    beginSignIn: async (state, browser, to) => {
      const endsAt = plusMs(clock.now(), SIGN_IN_MS);
      await signIns.insertOne({
        _id: hashOf(state),
        browser: hashOf(browser),
        to,
        endsAt,
        forgetAt: new Date(endsAt),
      });
    },
    takeSignIn: async (state, browser) => {
      const taken = await signIns.findOneAndDelete({ _id: hashOf(state), browser: hashOf(browser) });
      return taken === null || taken.endsAt <= clock.now() ? null : taken.to;
    },
    knowsLogout: async (token) => (await logouts.findOne({ _id: hashOf(token) })) !== null,
    keepLogout: async (token) => {
      const forgetAt = new Date(plusMs(clock.now(), LOGOUT_KEPT_MS));
      await logouts.updateOne({ _id: hashOf(token) }, { $set: { forgetAt } }, { upsert: true });
    },
  };
}

async function collectionsOf(connection: Connection): Promise<Collections> {
  const database = connection.getClient().db(connection.name);
  const sessions = database.collection<SessionDocument>('sessions');
  const signIns = database.collection<SignInDocument>('sign_ins');
  const logouts = database.collection<LogoutDocument>('logout_tokens');
  await sessions.createIndex({ value: 1 }, { unique: true }, undefined);
  await sessions.createIndex({ person: 1, beganAt: -1 }, {}, undefined);
  await sessions.createIndex({ issuerSession: 1 }, {}, undefined);
  const forgotten = { expireAfterSeconds: 0 };
  await sessions.createIndex({ forgetAt: 1 }, forgotten, undefined);
  await signIns.createIndex({ forgetAt: 1 }, forgotten, undefined);
  await logouts.createIndex({ forgetAt: 1 }, forgotten, undefined);
  return { sessions, signIns, logouts };
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
