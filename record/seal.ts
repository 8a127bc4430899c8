import type { Personal } from '../domain/kernel/event.js';

/**
 * Personal text as it is stored. Hashes cover these bytes, so that a later algorithm, or the erasure of a subject's key,
 * breaks no chain. `alg` names how `data` is to be opened.
 */
export interface Sealed {
  readonly alg: 'none';
  readonly data: Personal;
}

/**
 * The one seam through which personal text goes into the record and comes out. `open` answers an empty object for what
 * was erased; whoever folds or shows a case must do without.
 */
export interface Sealer {
  seal(subject: string, personal: Personal): Sealed;
  open(subject: string, sealed: Sealed): Personal;
}

/** Keeps the text as it is. Access is the database's matter. */
export const plainSealer: Sealer = {
  seal: (_subject, personal) => ({ alg: 'none', data: personal }),
  open: (_subject, sealed) => sealed.data,
};
