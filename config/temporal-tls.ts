import { z } from 'zod';
import { withFiles } from './from-files.js';
import { faultsIn } from './keys.js';

const Pem = z
  .string()
  .regex(/^-----BEGIN [A-Z ]+-----\r?\n/m, 'expected PEM')
  .optional();

/** How the connection to Temporal is kept from others; without any of them it is not encrypted. */
export const TEMPORAL_TLS_VARIABLES = {
  /** Authority by which Temporal's certificate is signed; without it those that the machine knows. */
  REDRESS_TEMPORAL_TLS_CA: Pem,
  /** Our own certificate, where Temporal asks for one, and its key. */
  REDRESS_TEMPORAL_TLS_CERT: Pem,
  REDRESS_TEMPORAL_TLS_KEY: Pem,
};

export interface TemporalTls {
  /** PEM; `null`: the authorities that the machine knows. */
  readonly ca: string | null;
  /** PEM; `null`: we show none. */
  readonly own: { readonly cert: string; readonly key: string } | null;
}

type Read = Readonly<Partial<Record<keyof typeof TEMPORAL_TLS_VARIABLES, string | undefined>>>;

/** `null` where nothing is encrypted. */
export function temporalTlsIn(read: Read): TemporalTls | null {
  const { REDRESS_TEMPORAL_TLS_CA: ca, REDRESS_TEMPORAL_TLS_CERT: cert, REDRESS_TEMPORAL_TLS_KEY: key } = read;
  const own = cert !== undefined && key !== undefined ? { cert, key } : null;
  return ca === undefined && own === null ? null : { ca: ca ?? null, own };
}

/** A line where a certificate has no key, or a key no certificate. */
export function unpaired(read: Read): readonly string[] {
  const { REDRESS_TEMPORAL_TLS_CERT: cert, REDRESS_TEMPORAL_TLS_KEY: key } = read;
  if ((cert === undefined) === (key === undefined)) return [];
  const missing = cert === undefined ? 'REDRESS_TEMPORAL_TLS_CERT' : 'REDRESS_TEMPORAL_TLS_KEY';
  return [`${missing}: is needed, since the other half of the pair is set`];
}

/** The same for a program that needs nothing else. Throws a line for what is wrong; no value is repeated. */
export function readTemporalTls(env: Readonly<Record<string, string | undefined>>): TemporalTls | null {
  const { values, faults } = withFiles(env, Object.keys(TEMPORAL_TLS_VARIABLES));
  const parsed = z.object(TEMPORAL_TLS_VARIABLES).safeParse(values);
  const wrong = [...faults, ...(parsed.success ? unpaired(parsed.data) : faultsIn(parsed.error))];
  if (!parsed.success || wrong.length > 0) throw new Error(wrong.join('\n'));
  return temporalTlsIn(parsed.data);
}
