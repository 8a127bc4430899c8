import { randomInt } from 'node:crypto';

/**
 * An address of this machine alone, one of sixteen million, drawn anew each time. Temporal's pages ask nobody who comes, and
 * what runs in a browser may ask every port of 127.0.0.1; it cannot try so many addresses. A program that may list the
 * sockets of this machine finds it.
 */
export function drawOwnAddress(): string {
  return `127.${String(randomInt(1, 255))}.${String(randomInt(0, 256))}.${String(randomInt(1, 255))}`;
}
