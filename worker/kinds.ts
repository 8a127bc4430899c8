import type { AnyKind } from '../domain/kernel/case.js';
import { listingKind } from '../domain/listing/kind.js';
import { objectionKind } from '../domain/objection/kind.js';

/** Every kind of case that this release knows. */
export const KINDS: readonly AnyKind[] = [listingKind, objectionKind];
