import type { ErrorRequestHandler, Request, Response } from 'express';
import { HTTP_PROBLEMS, type HttpProblemCode, type ProblemText } from '../../contracts/problem-texts.js';
import type { FieldError, Problem as ProblemBody } from '../../contracts/problem.contract.js';
import { CERTAINTY, type Rule } from '../../contracts/rule.contract.js';
import type { RefusalParams, Refusal } from '../../domain/kernel/decision.js';
import { LawNotHere } from '../../domain/kernel/law-not-here.js';
import { TAG_MARKS, type RuleRef } from '../../domain/kernel/rule.js';
import { CaseNotFound, OutcomeUnknown } from '../../record/case/outcome.js';
import { KeyNotAtHand } from '../../record/keys/seal.js';
import { fillIn } from './fill-in.js';
import { findAnsweredText } from './answered-texts.js';

interface ProblemOptions {
  readonly params?: RefusalParams;
  readonly rule?: RuleRef;
  readonly errors?: readonly FieldError[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/** An answer that is not the one asked for. Thrown by handlers; written out in one place, `problemHandler`. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly text: ProblemText,
    readonly options: ProblemOptions = {},
  ) {
    super(code, { cause: options.cause });
    this.name = 'Problem';
  }
}

const RETRY_AFTER_SECONDS = '2';

/** One of the door's own answers. 401, 503 carry the header that the standard asks for. */
export function problem(code: HttpProblemCode, options: ProblemOptions = {}): Problem {
  const text = HTTP_PROBLEMS[code];
  const headers = { ...standardHeaders(text.status, code), ...options.headers };
  return new Problem(text.status, code, text, { ...options, headers });
}

/** A rule said no: 409, or 403 where the rule is about the person, with the rule, its tag and its source. */
export function refusedBy(refusal: Refusal): Problem {
  const { code, params, rule } = refusal;
  if (code === 'case-not-found') return problem('not-found');
  const text = findAnsweredText(code);
  if (text === undefined) return problem('internal-error', { cause: new Error(`No text for the refusal ${code}`) });
  return new Problem(text.status, code, text, { params, ...(rule && { rule }) });
}

/** A query names a version of the rules that is not there. */
export function unknownRulebook(member: string): Problem {
  const detail = { zh: '没有这个版本的规则。', en: 'There is no rulebook of this version.' };
  return problem('invalid-request', { errors: [{ pointer: `#/${member}`, detail }] });
}

export function ruleView(rule: RuleRef): Rule {
  return { ...rule, certainty: CERTAINTY[rule.tag], mark: TAG_MARKS[rule.tag] };
}

export interface ErrorLog {
  error(fields: object, message: string): void;
}

/** Mount last. Express 5 brings rejected handler promises here by itself. Says nothing of the inside. */
export function problemHandler(log: ErrorLog): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const found = toProblem(error);
    if (found.status >= 500) log.error({ err: rootOf(found), requestId: res.get('X-Request-Id') }, found.code);
    if (res.headersSent) {
      next(error);
      return;
    }
    send(req, res, found);
  };
}

function send(req: Request, res: Response, found: Problem): void {
  const language = req.acceptsLanguages('zh', 'en') === 'en' ? 'en' : 'zh';
  res.status(found.status).set({
    ...found.options.headers,
    'Content-Language': language,
    'Cache-Control': 'no-store',
  });
  res.vary('Accept-Language').type('application/problem+json').send(problemText(found, language));
}

/** The problem as it is written out, with title and detail in the language asked for. */
export function problemText({ status, code, text, options }: Problem, language: 'zh' | 'en'): string {
  const { params = {}, rule, errors } = options;
  const words = (spoken: 'zh' | 'en') => ({
    title: text.title[spoken],
    detail: fillIn(text.happened[spoken], params, spoken),
    why: fillIn(text.why[spoken], params, spoken),
    next: fillIn(text.next[spoken], params, spoken),
  });
  const body: ProblemBody = {
    type: `/problems/${code}`,
    title: words(language).title,
    status,
    detail: words(language).detail,
    code,
    zh: words('zh'),
    en: words('en'),
    ...(Object.keys(params).length > 0 && { params }),
    ...(rule && { rule: ruleView(rule) }),
    ...(errors && { errors: [...errors] }),
  };
  return JSON.stringify(body);
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof OutcomeUnknown) return problem('outcome-unknown', { cause: error });
  if (error instanceof CaseNotFound) return problem('not-found', { cause: error });
  if (error instanceof LawNotHere) return problem('law-not-here-yet', { params: { law: error.wanted }, cause: error });
  if (error instanceof KeyNotAtHand) return problem('key-not-at-hand', { cause: error });
  if (isDatabaseAway(error)) return problem('temporarily-unavailable', { cause: error });
  if (error instanceof URIError) return problem('malformed-request', { cause: error });
  return problem(codeOfParserError(error) ?? 'internal-error', { cause: error });
}

/** The body parser and Express's router mark their errors with a status; nothing else of them is passed on. */
function codeOfParserError(error: unknown): HttpProblemCode | undefined {
  if (!(error instanceof Error) || !('status' in error)) return undefined;
  if (error.status === 413) return 'body-too-large';
  if (error.status === 415) return 'unsupported-media-type';
  if (error.status !== 400) return undefined;
  return 'type' in error && error.type === 'entity.parse.failed' ? 'malformed-json' : 'malformed-request';
}

/** No primary, no connection, no answer in time: the database's names for being away. */
function isDatabaseAway(error: unknown): boolean {
  return (
    error instanceof Error &&
    /^Mongo(oose)?(ServerSelection|Network|NetworkTimeout|OperationTimeout|NotConnected|PoolCleared|PoolClosed)Error$/.test(
      error.name,
    )
  );
}

function standardHeaders(status: number, code: HttpProblemCode): Record<string, string> {
  if (status === 503) return { 'Retry-After': RETRY_AFTER_SECONDS };
  if (code === 'token-missing' || code === 'session-ended') return { 'WWW-Authenticate': 'Bearer realm="redress"' };
  if (code === 'token-invalid') return { 'WWW-Authenticate': 'Bearer realm="redress", error="invalid_token"' };
  return {};
}

function rootOf(found: Problem): unknown {
  return found.options.cause ?? found;
}
