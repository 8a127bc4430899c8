import type { Instant } from '../../domain/kernel/instant.js';

/** Somebody who has signed in with a browser, for as long as that holds. */
export interface Session {
  /** A random id by which it is listed and ended. It opens nothing. */
  readonly id: string;
  /** As whom the issuer knows him (`sub`). What he is here, the record says. */
  readonly person: string;
  readonly beganAt: Instant;
  /** To the minute: not every request is written down. */
  readonly lastSeenAt: Instant;
  /** When it ends unless there is a request before. */
  readonly idleEndsAt: Instant;
  /** When it ends in any case. */
  readonly endsAt: Instant;
}

/** A session as it is stored. What the browser holds is not in it, only its hash. */
export interface SessionDocument {
  readonly _id: string;
  /** SHA-256 of the cookie's value, base64url. */
  readonly value: string;
  readonly person: string;
  /** The issuer's own id of the sign-in (`sid`); null where it tells none. */
  readonly issuerSession: string | null;
  readonly beganAt: Instant;
  readonly lastSeenAt: Instant;
  readonly endsAt: Instant;
  /** When the database may delete it: the nearer of its two ends. */
  readonly forgetAt: Date;
}

/** A sign-in under way. With what is stored of it nobody can complete it. */
export interface SignInDocument {
  /** SHA-256 of the state. */
  readonly _id: string;
  /** SHA-256 of the cookie of the browser that began it. */
  readonly browser: string;
  /** The path to which it leads back. */
  readonly to: string;
  readonly endsAt: Instant;
  readonly forgetAt: Date;
}

/** A logout token that has been obeyed. */
export interface LogoutDocument {
  /** SHA-256 of its issuer and `jti`. */
  readonly _id: string;
  readonly forgetAt: Date;
}
