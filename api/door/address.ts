import { isIPv6 } from 'node:net';
import type { Request } from 'express';

/**
 * Where a request comes from, as far as the trusted proxies say so. Of an IPv6 address its first 64 bits: the rest is for
 * the caller to choose.
 */
export function addressOf({ ip = '' }: Pick<Request, 'ip'>): string {
  const v4 = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (v4 !== undefined || !isIPv6(ip)) return v4 ?? ip;
  const [front = '', back] = (ip.split('%')[0] ?? '').toLowerCase().split('::');
  const groups = front === '' ? [] : front.split(':');
  const rest = back === undefined || back === '' ? [] : back.split(':');
  const zeros =
    back === undefined ? [] : Array.from({ length: Math.max(8 - groups.length - rest.length, 0) }, () => '0');
  return `${[...groups, ...zeros, ...rest].slice(0, 4).join(':')}::/64`;
}
