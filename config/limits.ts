import { z } from 'zod';

/** What is counted apart. `register`, `sign-in` and `refused-token` by address, everything else by person. */
export type LimitedClass =
  'register' | 'sign-in' | 'read' | 'write' | 'import' | 'law' | 'standing' | 'code' | 'operations' | 'refused-token';

/** So many requests within so many seconds, counted from the first. */
export interface Limit {
  readonly requests: number;
  readonly seconds: number;
}

/** `null`: as many as come. */
export type LimitSettings = Readonly<Record<LimitedClass, Limit | null>>;

const LimitText = z
  .string()
  .regex(/^(off|[1-9]\d{0,6}\/[1-9]\d{0,4})$/, 'expected requests/seconds, such as 600/60, or off')
  .transform((text): Limit | null => {
    const [requests, seconds] = text.split('/').map(Number);
    return requests === undefined || seconds === undefined ? null : { requests, seconds };
  });

function usually(text: string): z.ZodPrefault<typeof LimitText> {
  return LimitText.prefault(text);
}

/** The variables with what they are without being set. */
export const LIMIT_VARIABLES = {
  /** Look-ups in the public register, by address. */
  REDRESS_LIMIT_REGISTER: usually('60/60'),
  /** Everything that only reads. */
  REDRESS_LIMIT_READ: usually('1200/60'),
  /** Everything that changes something. */
  REDRESS_LIMIT_WRITE: usually('120/60'),
  /** Uploads. */
  REDRESS_LIMIT_IMPORT: usually('60/3600'),
  /** Texts of the law, proposed, approved or as drafts: each is read against all that is law. */
  REDRESS_LIMIT_LAW: usually('60/3600'),
  /** Standing asked by implementing systems: their work depends on it, so nobody is turned away unless it is set. */
  REDRESS_LIMIT_STANDING: usually('off'),
  /** Codes of invitations: whoever has one needs one try or two. */
  REDRESS_LIMIT_CODES: usually('10/3600'),
  /** Temporal's pages: each is a hundred files, and asks by itself how things are while it is open. */
  REDRESS_LIMIT_OPERATIONS: usually('3000/60'),
  /** Steps of signing in, two for each person who does, by address: a whole office may be behind one. */
  REDRESS_LIMIT_SIGN_IN: usually('120/60'),
  /** Tokens and sessions that are not valid, by address. Valid ones from the same address are not affected. */
  REDRESS_LIMIT_REFUSED_TOKENS: usually('60/60'),
};

export function limitsIn(read: Readonly<Record<keyof typeof LIMIT_VARIABLES, Limit | null>>): LimitSettings {
  return {
    register: read.REDRESS_LIMIT_REGISTER,
    read: read.REDRESS_LIMIT_READ,
    write: read.REDRESS_LIMIT_WRITE,
    import: read.REDRESS_LIMIT_IMPORT,
    law: read.REDRESS_LIMIT_LAW,
    standing: read.REDRESS_LIMIT_STANDING,
    code: read.REDRESS_LIMIT_CODES,
    operations: read.REDRESS_LIMIT_OPERATIONS,
    'sign-in': read.REDRESS_LIMIT_SIGN_IN,
    'refused-token': read.REDRESS_LIMIT_REFUSED_TOKENS,
  };
}
