import type { Operations } from '../../contracts/operations.js';
import type { Session } from '../../record/sessions/session.js';
import { placeOf } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import type { Handler } from '../mount.js';
import { permitted } from '../permission/permitted.js';
import { problem } from '../problems/problem.js';
import { sessionOf } from '../session/browser-session.js';

export function getSession(): Handler<Operations['getSession']> {
  return (_input, { req, caller, himself }) => {
    const { id } = himself();
    const current = sessionOf(req);
    return Promise.resolve({
      id,
      seats: caller.seats.map((seat) => ({ role: seat.role, ...placeOf(seat) })),
      subjects: [...caller.subjects],
      session: current && { ...shown(current.session), csrf: current.csrf },
    });
  };
}

export function listSessions({ sessions }: ApiDeps): Handler<Operations['listSessions']> {
  return async (_input, { req, himself }) => {
    const found = await sessions.listOf(himself().id);
    const current = sessionOf(req)?.session.id;
    return { items: found.map((session) => ({ ...shown(session), isThisOne: session.id === current })) };
  };
}

/** Somebody else's is not found, like one that never was. */
export function endSession({ sessions }: ApiDeps): Handler<Operations['endSession']> {
  return async ({ params }, { himself }) => {
    if (!(await sessions.end(params.sessionId, himself().id))) throw problem('not-found');
    return { ended: 1 };
  };
}

export function endSessionsOf({ sessions }: ApiDeps): Handler<Operations['endSessionsOf']> {
  return async ({ params }, { may }) => {
    permitted(may({ kind: 'end-sessions' }));
    return { ended: await sessions.endAllOf(params.personId) };
  };
}

function shown({ id, beganAt, lastSeenAt, idleEndsAt, endsAt }: Session) {
  return { sessionId: id, beganAt, lastSeenAt, idleEndsAt, endsAt };
}
