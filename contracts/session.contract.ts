import { z } from 'zod';
import { Moment } from './values.js';
import { patterned } from './words.js';

/** Behind our own origin it is an address of ours, whatever stands in it. */
const OwnPath = patterned(/^\/(?!\/|session\/)[\x21-\x5b\x5d-\x7e]{0,1000}$/, {
  zh: '本系统内的路径，以一个 / 开头，不含反斜杠，不以 /session/ 开头。',
  en: 'A path of this system: it begins with one slash, has no backslash, and does not lie below /session/.',
});

export const SignInQuery = z.strictObject({
  to: OwnPath.optional().meta({ description: 'Where to go after the sign-in; the home page without it.' }),
});

/** What the issuer sends the browser back with. It may add what it likes. */
export const CallbackQuery = z.looseObject({
  state: z.string().min(1).max(200),
});

export const LogoutForm = z.looseObject({
  logout_token: z.string().min(1).max(8_000),
});

export const SessionParams = z.object({
  sessionId: patterned(/^ses-[0-9a-f]{32}$/, { zh: '登录会话编号。', en: 'The id of a session.' }),
});

export const PersonParams = z.object({
  personId: patterned(/^[\x21-\x7e]{1,128}$/, {
    zh: '人员在登录系统中的编号。',
    en: 'The id of a person as the tokens tell it.',
  }),
});

const Seat = z
  .object({
    role: z.string(),
    department: z.string(),
    onBehalfOf: z.string().optional().meta({ description: 'Whose place he takes while that person is away.' }),
    successor: z.string().optional().meta({ description: 'The office that has taken over from `department`.' }),
  })
  .meta({ id: 'Seat' });

const Session = z
  .object({
    sessionId: z.string(),
    beganAt: Moment,
    lastSeenAt: Moment.meta({ description: 'To the minute.' }),
    idleEndsAt: Moment.meta({ description: 'When it ends without another request.' }),
    endsAt: Moment.meta({ description: 'When it ends in any case.' }),
  })
  .meta({ id: 'Session' });

export const SessionView = z
  .object({
    id: z.string().meta({ description: 'Who is signed in.' }),
    seats: z.array(Seat).meta({ description: 'Where he may act for an office now.' }),
    subjects: z.array(z.string()).meta({ description: 'For whom he may act as a party.' }),
    session: Session.extend({
      csrf: z.string().meta({ description: 'To be sent as X-CSRF-Token with whatever writes.' }),
    }).nullable(),
  })
  .meta({ id: 'SessionView', description: '`session` is null where the request came by a bearer token.' });

export const SessionList = z
  .object({ items: z.array(Session.extend({ isThisOne: z.boolean() })) })
  .meta({ id: 'SessionList' });

export const SessionsEnded = z.object({ ended: z.int() }).meta({ id: 'SessionsEnded' });

export const SignedOut = z
  .object({
    signOutAtIssuer: z.string().nullable().meta({
      description: 'Where the browser ends its session at the issuer too; null where there is no such place.',
    }),
  })
  .meta({ id: 'SignedOut' });
