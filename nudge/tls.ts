import type { TLSConfig } from '@temporalio/client';

/** By what the connection to Temporal is kept from others, as PEM; `null` where a half of it is left out. */
export interface Tls {
  readonly ca: string | null;
  readonly own: { readonly cert: string; readonly key: string } | null;
}

/** The same in Temporal's own form, for clients and workers; without it nothing is encrypted. */
export function tlsOf(tls: Tls | null): { readonly tls?: TLSConfig } {
  if (tls === null) return {};
  const { ca, own } = tls;
  return {
    tls: {
      ...(ca !== null && { serverRootCACertificate: Buffer.from(ca) }),
      ...(own !== null && { clientCertPair: { crt: Buffer.from(own.cert), key: Buffer.from(own.key) } }),
    },
  };
}
