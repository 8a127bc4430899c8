import type { Personal } from '../../domain/kernel/event.js';

/**
 * Personal text as it is stored. Hashes cover these bytes, so that neither a later algorithm nor the erasure of a person
 * breaks a chain. `alg` names how it is opened: `none` is as it was written before there were keys, `A256GCM` is nonce,
 * ciphertext and tag in base64url, `erased` is what was to be sealed for somebody whose key is gone.
 */
export type Sealed =
  | { readonly alg: 'none'; readonly data: Personal }
  | { readonly alg: 'A256GCM'; readonly data: string }
  | { readonly alg: 'erased' };

/**
 * The one seam through which personal text goes into the record and comes out, for the owners it was unlocked for. An owner
 * is a subject, an entry that names nobody, an import, its file, a row of it, or whoever acts for a subject. `place` says where the value stands: it opens there and nowhere
 * else, so that no value can be put in the place of another.
 */
export interface Sealer {
  seal(owner: string, place: string, personal: Personal): Sealed;
  /**
   * An empty object for what was erased; whoever folds or shows a case must do without.
   * @throws {SealBroken} where the bytes are not those that were sealed in this place.
   * @throws {KeyNotAtHand} where this process lacks the key.
   */
  open(owner: string, place: string, sealed: Sealed): Personal;
  /** The same for a block of bytes, which grows by `SEAL_BYTES`. */
  sealBytes(owner: string, place: string, bytes: Uint8Array): Buffer;
  openBytes(owner: string, place: string, bytes: Uint8Array): Buffer;
  isErased(owner: string): boolean;
}

/** Gives sealers. The only step that may have to wait: one read for all owners whose keys are not in memory. */
export interface Vault {
  /** For reading: makes no key. */
  toOpen(owners: readonly string[]): Promise<Sealer>;
  /** For writing: an owner without a key gets one, the same whoever asks first. */
  toSeal(owners: readonly string[]): Promise<Sealer>;
  /** Takes an owner's key out of the memory of this process. */
  forget(owner: string): void;
  /** False where text is kept as it is. */
  readonly seals: boolean;
}

/** A sealed value is not the one that was sealed in its place: it was changed, moved, or cut. */
export class SealBroken extends Error {
  constructor() {
    super('A sealed value does not open in its place.');
    this.name = 'SealBroken';
  }
}

/** This process lacks the key, or the key that wraps it. Another may have it, or this one after a restart with it. */
export class KeyNotAtHand extends Error {
  constructor(readonly keyId: string) {
    super(`The key ${keyId} is not at hand.`);
    this.name = 'KeyNotAtHand';
  }
}

const plainSealer: Sealer = {
  seal: (_owner, _place, personal) => ({ alg: 'none', data: personal }),
  open: (_owner, _place, sealed) => {
    if (sealed.alg === 'A256GCM') throw new KeyNotAtHand('none');
    return sealed.alg === 'none' ? sealed.data : {};
  },
  sealBytes: (_owner, _place, bytes) => Buffer.from(bytes),
  openBytes: (_owner, _place, bytes) => Buffer.from(bytes),
  isErased: () => false,
};

/** Keeps the text as it is: what encryption is measured against. */
export const plainVault: Vault = {
  toOpen: () => Promise.resolve(plainSealer),
  toSeal: () => Promise.resolve(plainSealer),
  forget: () => undefined,
  seals: false,
};
