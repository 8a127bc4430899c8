/**
 * `embedded`: everything is on this machine and made up, so that a sign-in that asks for no password and secrets that
 * everybody knows do no harm. `production`: everything else.
 */
export const MODES = ['production', 'embedded'] as const;

/** Secrets that stand in this repository. What they guard is open to everybody who can read. */
const KNOWN_SECRETS = ['demo-secret', 'test-master:', 'test-lookup:'];

interface Placed {
  readonly mode: (typeof MODES)[number];
  /** Every variable that is set, as it came from the environment or a file. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly host: string;
}

/** What must not meet: the demonstration's ways outside of it, and others inside. One line each; no value is repeated. */
export function misplaced({ mode, values, host }: Placed): readonly string[] {
  if (mode === 'embedded')
    return isLoopback(host)
      ? []
      : ['REDRESS_HOST: in the mode embedded nobody has a password, so it is 127.0.0.1 or ::1'];
  const set = Object.entries(values).filter(([name]) => name.startsWith('REDRESS_'));
  const known = set.filter(([, value = '']) => KNOWN_SECRETS.some((secret) => value.includes(secret)));
  const open = set.filter(([name, value]) => WITH_TLS.includes(name) && value?.startsWith('http:') === true);
  return [
    ...known.map(([name]) => `${name}: is a secret of the demonstration, which everybody knows`),
    ...open.map(([name]) => `${name}: must begin with https outside the mode embedded`),
  ];
}

/** Where the keys come from by which tokens are believed, and where people bring the cookies of their sessions. */
const WITH_TLS = ['REDRESS_OIDC_ISSUER', 'REDRESS_OIDC_JWKS_URL', 'REDRESS_PUBLIC_URL'];

function isLoopback(host: string): boolean {
  return ['127.0.0.1', '::1', 'localhost'].includes(host);
}
