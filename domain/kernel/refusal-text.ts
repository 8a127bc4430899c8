/** A sentence in the two languages that every answer is given in. May name a parameter of the refusal as `{name}`. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** What a refusal says to the person: what it is called, what happened, why, and how to go on. */
export interface RefusalText {
  /** Whether another person may do it (`person`), or nobody may now (`case`). */
  readonly about: 'person' | 'case';
  readonly title: Words;
  readonly happened: Words;
  readonly why: Words;
  readonly next: Words;
}

type Told = readonly [title: string, happened: string, why: string, next: string];

/** A refusal in both languages: title, what happened, why, what to do. */
export function told(about: RefusalText['about'], zh: Told, en: Told): RefusalText {
  return {
    about,
    title: { zh: zh[0], en: en[0] },
    happened: { zh: zh[1], en: en[1] },
    why: { zh: zh[2], en: en[2] },
    next: { zh: zh[3], en: en[3] },
  };
}
