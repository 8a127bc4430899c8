import type { Command } from '../../domain/kernel/case.js';
import { hashOf } from '../store/hash.js';

/** SHA-256 of a parsed command without its times: the same request sent again a minute later is the same request. */
export function bodyHash(command: Command): string {
  const {
    at: _at,
    receivedAt: _receivedAt,
    postmarkedAt: _postmarkedAt,
    ...body
  } = command as Command & Record<'at' | 'receivedAt' | 'postmarkedAt', unknown>;
  return hashOf(body);
}
