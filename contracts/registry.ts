import { z } from 'zod';
import { HOUSE_STEPS } from './house.contract.js';
import { HOUSE_COMMAND_WORDS, HOUSE_DUTY_WORDS, HOUSE_EVENT_WORDS, HOUSE_MISSED_WORDS } from './house.words.js';
import { LISTING_STEPS } from './listing.contract.js';
import {
  LISTING_COMMAND_WORDS,
  LISTING_DUTY_WORDS,
  LISTING_EVENT_WORDS,
  LISTING_MISSED_WORDS,
  LISTING_STATUS_WORDS,
} from './listing.words.js';
import { OBJECTION_STEPS } from './objection.contract.js';
import {
  OBJECTION_COMMAND_WORDS,
  OBJECTION_DUTY_WORDS,
  OBJECTION_EVENT_WORDS,
  OBJECTION_MISSED_WORDS,
  OBJECTION_STATUS_WORDS,
} from './objection.words.js';
import type { Relation } from './relation.js';
import type { Step } from './step.js';
import { Day } from './step.js';
import { DocumentRef, SubjectId } from './values.js';
import type { Words } from './words.js';

/** A command as it crosses the border. Its route, its validation, its documentation and its form come from here. */
export interface CommandContract {
  readonly type: string;
  /** Last part of its address, kebab-case. */
  readonly path: string;
  readonly opens: boolean;
  readonly title: Words;
  readonly body: z.ZodObject;
  readonly by: readonly Relation[];
  readonly byPost: boolean;
  /** Base name of the duty that it fulfils. */
  readonly fulfils: string | null;
}

type Vocabulary = Readonly<Record<string, Words>>;

export interface KindContract {
  readonly name: string;
  /** First part of its addresses. */
  readonly plural: string;
  readonly title: Words;
  readonly statuses: Vocabulary;
  readonly duties: Vocabulary;
  readonly events: Vocabulary;
  /** What the clock does when a duty is missed, by command. */
  readonly missed: Vocabulary;
  readonly commands: readonly CommandContract[];
}

/** What officials say besides who enter what came by post. */
const POST = {
  postmarkedOn: z.exactOptional(
    Day.meta({
      description:
        'For officials who enter what came by post: the day of its postmark, by which limits are kept. Without it the arrival counts.',
    }),
  ),
  postmarkProof: z.exactOptional(
    DocumentRef.meta({
      description: 'The envelope, or the receipt of the post, that shows the postmark; with `postmarkedOn` only.',
    }),
  ),
};

const SENT_BY = z.exactOptional(
  SubjectId.meta({
    description:
      'For officials who enter what came on paper: whose it is, where not the listed subject’s but of somebody listed with it.',
  }),
);

let house: readonly CommandContract[] | undefined;

/** Every kind of case that the API knows. A new kind is one entry more. */
export const KINDS: readonly KindContract[] = [
  {
    name: 'listing',
    plural: 'listings',
    title: { zh: '失信认定', en: 'listing' },
    statuses: LISTING_STATUS_WORDS,
    duties: { ...LISTING_DUTY_WORDS, ...HOUSE_DUTY_WORDS },
    events: { ...LISTING_EVENT_WORDS, ...HOUSE_EVENT_WORDS },
    missed: { ...LISTING_MISSED_WORDS, ...HOUSE_MISSED_WORDS },
    commands: commandsOf(LISTING_STEPS, LISTING_COMMAND_WORDS, 'ProposeListing'),
  },
  {
    name: 'objection',
    plural: 'objections',
    title: { zh: '信用异议', en: 'objection' },
    statuses: OBJECTION_STATUS_WORDS,
    duties: { ...OBJECTION_DUTY_WORDS, ...HOUSE_DUTY_WORDS },
    events: { ...OBJECTION_EVENT_WORDS, ...HOUSE_EVENT_WORDS },
    missed: { ...OBJECTION_MISSED_WORDS, ...HOUSE_MISSED_WORDS },
    commands: commandsOf(OBJECTION_STEPS, OBJECTION_COMMAND_WORDS, 'FileObjection'),
  },
];

export function getKindContract(name: string): KindContract {
  const found = KINDS.find((kind) => kind.name === name);
  if (found === undefined) throw new Error(`No contract for cases of the kind ${name}`);
  return found;
}

/** `AcceptObjection` → `accept-objection`. */
export function kebab(type: string): string {
  return type.replaceAll(/(?<=.)[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

function commandsOf<T extends string>(
  steps: Readonly<Record<T, Step>>,
  titles: Readonly<Record<T, Words>>,
  opening: T,
): readonly CommandContract[] {
  const own = Object.entries<Step>(steps).map(([type, step]) =>
    contractOf(type, step, titles[type as T], type === opening),
  );
  return [...own, ...houseCommands()];
}

/** Made once: every kind offers the same, and a schema has one name in the documentation. */
function houseCommands(): readonly CommandContract[] {
  house ??= Object.entries<Step>(HOUSE_STEPS).map(([type, step]) =>
    contractOf(type, step, HOUSE_COMMAND_WORDS[type as keyof typeof HOUSE_STEPS], false),
  );
  return house;
}

function contractOf(
  type: string,
  { body, by, byPost = false, fulfils }: Step,
  title: Words,
  opens: boolean,
): CommandContract {
  const form = byPost ? body.extend(opens ? { ...POST, sentBy: SENT_BY } : POST) : body;
  return {
    type,
    path: kebab(type),
    opens,
    title,
    // What several kinds take alike has its one name already.
    body: form.meta()?.id === undefined ? form.meta({ id: `${type}Body`, title: title.en }) : form,
    by,
    byPost,
    fulfils: fulfils ?? null,
  };
}
