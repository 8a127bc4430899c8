import type { z } from 'zod';
import type { Words } from './words.js';

export type Members = z.ZodObject<Record<string, z.ZodType>>;

/** One thing that the API does. Routes, validation, OpenAPI and the typed client all come from these. */
export interface Operation {
  readonly method: 'get' | 'post';
  /** OpenAPI form: `/v1/cases/{caseId}`. */
  readonly path: string;
  readonly tag: string;
  readonly title: Words;
  /** Longer words for the documentation, where the title does not say it. */
  readonly about?: string;
  /** True where nobody is asked who he is. */
  readonly open?: boolean;
  /** As what requests to an open address are counted, by where they come from. Where a caller is asked for they always are. */
  readonly limited?: 'register' | 'sign-in';
  /** True where what is open to all answers each browser differently, so that nothing may keep the answer. */
  readonly personal?: boolean;
  /** True where what is sent might be guessed: counted apart, and few tries are taken. */
  readonly guessable?: boolean;
  /** True where the request changes something and therefore needs an `Idempotency-Key`. */
  readonly writes?: boolean;
  readonly params?: Members;
  readonly query?: Members;
  readonly body?: z.ZodType;
  /** True where a text of the law is read against all that is law before the answer: it takes longer than any other step. */
  readonly readsLaw?: boolean;
  /** True where the body is `application/x-www-form-urlencoded` instead of JSON. */
  readonly form?: boolean;
  /** True for `multipart/form-data`, which the handler reads as a stream by itself. */
  readonly upload?: boolean;
  readonly status: 200 | 201 | 202 | 303;
  /** What is answered; a media type for an answer that is not JSON; `address` for where the browser is sent. */
  readonly answer: z.ZodType | `text/${string}` | 'application/octet-stream' | 'address';
  /** Problem codes peculiar to this operation, beyond those that follow from its shape. */
  readonly problems?: readonly string[];
}

type Output<T> = T extends z.ZodType ? z.output<T> : undefined;

/** What a handler is given, parsed. */
export interface Input<O extends Operation> {
  readonly params: Output<O['params']>;
  readonly query: Output<O['query']>;
  readonly body: Output<O['body']>;
}

/** What a handler answers, before it is written out. */
export type Answer<O extends Operation> = O['answer'] extends z.ZodType
  ? z.input<O['answer']>
  : O['answer'] extends 'application/octet-stream'
    ? AsyncIterable<Uint8Array>
    : string;
