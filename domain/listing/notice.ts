import { addDays, dateOf, startOfDay } from '../kernel/calendar-date.js';
import type { Context } from '../kernel/case.js';
import { accept, type Decision } from '../kernel/decision.js';
import { dueOf } from '../kernel/due.js';
import { firstOf, officialOf, servedRightly, sinceServed, systemOnly } from '../kernel/guards.js';
import type { Instant } from '../kernel/instant.js';
import type { ListingCase, ListingEvent } from './listing.js';
import { atStep, type Asked } from './order.js';

/** NA-LIST-2: told of facts, reasons, basis and rights before any decision. */
export function serveNotice(
  state: ListingCase,
  command: Asked<'ServeNotice'>,
  context: Context,
): Decision<ListingEvent> {
  const { listing } = context.rules;
  const { manner, servedOn, proof, interpreter } = command;
  const refused = firstOf(
    atStep(state, ['noticed']),
    officialOf(context.actor, state.department, state.subject),
    servedRightly(command, state.signedAt ?? state.proposedAt, context.at, listing.noticeService.rule),
  );
  if (refused) return refused;
  const letter = { manner, servedOn, proof, interpreter };
  if (manner === 'public-notice') {
    const due = { 'deem-notice-served': dueOf(listing.serviceByAnnouncement, context, sinceServed(servedOn, context)) };
    return accept({ type: 'NoticeAnnounced', rule: listing.serviceByAnnouncement.rule.id, ...letter, due });
  }
  return accept(noticeServed(letter, sinceServed(servedOn, context), context));
}

/** The announcement has stood for its limit: it counts as service, and the window opens only now. */
export function deemNoticeServed(state: ListingCase, context: Context): Decision<ListingEvent> {
  const refused = systemOnly(context.actor);
  if (refused) return refused;
  const standing = state.due['deem-notice-served'];
  if (state.status !== 'noticed' || !state.announced || !standing || standing.dueAt > context.at) return accept();
  // The last day of the announcement is the day of service; `dueAt` is 24:00 of it.
  const servedOn = addDays(dateOf(standing.dueAt), -1);
  const letter = { manner: 'public-notice', servedOn, proof: '', interpreter: 'not-needed' } as const;
  return accept(noticeServed(letter, startOfDay(servedOn), context));
}

type NoticeServed = Extract<ListingEvent, { type: 'NoticeServed' }>;

function noticeServed(
  letter: Pick<NoticeServed, 'manner' | 'servedOn' | 'proof' | 'interpreter'>,
  from: Instant,
  context: Context,
): NoticeServed {
  const { listing } = context.rules;
  return {
    type: 'NoticeServed',
    rule: listing.noticeService.rule.id,
    ...letter,
    due: {
      'submit-defence': dueOf(listing.defenceWindow, context, from),
      'request-hearing': dueOf(listing.hearingRequest, context, from),
    },
    rights: ['told-of-facts', 'told-of-right-to-defend', 'interpreter'],
  };
}
