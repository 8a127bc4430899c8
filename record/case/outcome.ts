import type { Refusal } from '../../domain/kernel/decision.js';
import type { CaseView } from './case-view.js';
import type { StoredEvent } from './stored-event.js';

export type Outcome =
  | {
      readonly kind: 'accepted';
      /** The events of this command; none where there was nothing to do. */
      readonly events: readonly StoredEvent[];
      readonly case: CaseView;
      /** The same key had been answered before. */
      readonly repeated: boolean;
      /** The attendant has something to do sooner than it would wake: nudge it. Losing the nudge is harmless. */
      readonly nudge: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** It is not known whether the command happened. Sent again with the same key, it will be answered. */
export class OutcomeUnknown extends Error {
  override readonly name = 'OutcomeUnknown';

  constructor(
    readonly caseId: string,
    cause?: unknown,
  ) {
    super('It is not known whether the command happened. Send it again with the same key.', { cause });
  }
}

/** No such case. */
export class CaseNotFound extends Error {
  override readonly name = 'CaseNotFound';

  constructor(readonly caseId: string) {
    super('There is no such case.');
  }
}

/** There is no rulebook of this id. */
export class RulebookNotFound extends Error {
  override readonly name = 'RulebookNotFound';

  constructor(readonly rulebook: string) {
    super(`There is no rulebook ${rulebook}.`);
  }
}
