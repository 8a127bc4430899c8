import type { OutgoingHttpHeaders } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Answer, Input, Operation } from '../contracts/operation.js';
import type { Operations } from '../contracts/operations.js';
import { parse } from '../contracts/parse.js';
import { IdempotencyKey } from '../contracts/values.js';
import { readForm, readJson } from './door/body.js';
import { askerFor, type Asking } from './permission/asking.js';
import type { ASKS, Asks, Kind, KindIn } from './permission/asks.js';
import { getCaller } from './permission/caller.js';
import { callerByNow } from './door/gate.js';
import { Problem, problem } from './problems/problem.js';

/** What a handler may need beside the parsed input. Where the operation is open to everybody there is nobody to ask for. */
export type Asked<K extends Kind> = Asking<K> & {
  readonly req: Request;
  readonly res: Response;
  /** The `Idempotency-Key` of the request. Every write takes it, and it is given out only once all that is declared is allowed. */
  readonly key: () => string;
};

export type Handler<O extends Operation, K extends Kind = AskedBy<IdOf<O>>> = (
  input: Input<O>,
  asked: Asked<K>,
) => Promise<Answer<O>>;

/** Every operation has an address of its own, by which its id is found. */
type IdOf<O extends Operation> = {
  [Id in keyof Operations]: O extends Pick<Operations[Id], 'method' | 'path'> ? Id : never;
}[keyof Operations];
type AskedBy<Id> = Id extends keyof typeof ASKS ? KindIn<(typeof ASKS)[Id][number]> : never;

/** An operation with its handler, their types forgotten: made by `serve`, where they are still known to agree. */
export interface Served {
  readonly operation: Operation;
  readonly handle: RequestHandler;
}

/**
 * Joins an operation with what carries it out: parses by its contract, answers by its contract, and not before the policy
 * has allowed what the operation declares that it asks (`asks`, null where it is open). A handler that has not asked fails
 * as it takes the key for its write, at the latest with its answer; of that nothing goes out.
 */
export function serve<const O extends Operation, const A extends Asks>(
  operation: O,
  asks: A | null,
  handler: Handler<O, KindIn<A[number]>>,
): Served {
  if ((asks === null) !== (operation.open === true))
    throw new Error(`${operation.path} is either open or declares what it asks.`);
  return {
    operation,
    handle: async (req, res) => {
      const asker = asks && askerFor(asks, () => getCaller(req));
      const mustBeAllowed = (): void => {
        const missing = asker?.missing() ?? [];
        if (missing.length > 0) throw new Error(`${operation.path}: the policy has not allowed ${missing.join(', ')}.`);
      };
      const asked = {
        req,
        res,
        get caller() {
          return getCaller(req);
        },
        key: () => {
          mustBeAllowed();
          return keyOf(req);
        },
        ...asker,
      };
      if (operation.writes === true) keyOf(req);
      const before = res.getHeaders();
      // What the handler may ask of it is what its operation declares: the types of both were made of `asks`.
      const asking = asked as Asked<KindIn<A[number]>>;
      const answer = await handler(inputOf(operation, req), asking)
        .then((told) => {
          mustBeAllowed();
          return told;
        })
        .catch((error: unknown) => {
          if (!(error instanceof Problem)) resetHeaders(res, before);
          throw error;
        });
      const isCommon = operation.open === true && operation.personal !== true;
      res.status(operation.status).set('Cache-Control', isCommon ? 'no-cache' : 'no-store');
      if (operation.answer === 'address') res.location(String(answer)).end();
      else if (operation.answer === 'application/octet-stream') await pour(answer as AsyncIterable<Uint8Array>, res);
      else if (typeof operation.answer === 'string') res.type(operation.answer).send(answer);
      else res.json(answer);
    },
  };
}

/** Of an answer that fails on our side nothing goes out, not even a cookie. */
function resetHeaders(res: Response, before: OutgoingHttpHeaders): void {
  for (const name of res.getHeaderNames()) res.removeHeader(name);
  res.set(before);
}

/** As fast as the caller takes it. Once bytes have gone out an error can only break the line; that he hangs up is none. */
async function pour(content: AsyncIterable<Uint8Array>, res: Response): Promise<void> {
  let isOurs = false;
  async function* read(): AsyncGenerator<Uint8Array> {
    try {
      yield* content;
    } catch (error) {
      isOurs = true;
      throw error;
    }
  }
  res.type('application/octet-stream');
  await pipeline(Readable.from(read()), res).catch((error: unknown) => {
    if (isOurs) throw error;
  });
}

/** What a request passes before its operation: the question who sends it, where that is asked, and the counting. */
export interface Passing {
  readonly requireCaller: RequestHandler;
  /** Comes before the question: what counts by the person is only arranged for by it (`besideTheQuestion`). */
  counted(operation: Operation): readonly RequestHandler[];
}

/** Mounts each path with its methods. OPTIONS tells them, to anybody; any other method is 405 with the header Allow. */
export function mount(app: Express, served: readonly Served[], { requireCaller, counted }: Passing): void {
  for (const path of new Set(served.map(({ operation }) => operation.path))) {
    const siblings = served.filter(({ operation }) => operation.path === path);
    const route = app.route(path.replaceAll(/\{(\w+)\}/g, ':$1'));
    for (const { operation, handle } of siblings) {
      const before = operation.open === true ? [] : [requireCaller];
      const read = operation.body === undefined ? [] : operation.form === true ? readForm() : readJson();
      const reading = operation.open === true ? read : askedAfter(read);
      route[operation.method](...counted(operation), ...before, ...reading, handle);
    }
    const methods = siblings.flatMap(({ operation }) => (operation.method === 'get' ? ['GET', 'HEAD'] : ['POST']));
    const Allow = [...methods, 'OPTIONS'].join(', ');
    route.options((_req, res) => {
      res.status(204).set({ Allow, 'Cache-Control': 'no-store' }).end();
    });
    if (!siblings.every(({ operation }) => operation.open === true)) route.all(requireCaller);
    route.all(() => {
      throw problem('method-not-allowed', { headers: { Allow } });
    });
  }
}

/** Whoever had not sent all of it when he was asked who he is, is asked again when it is here: it may be half a minute later. */
function askedAfter(reading: readonly RequestHandler[]): readonly RequestHandler[] {
  if (reading.length === 0) return [];
  const late = new WeakSet<Request>();
  return [
    (req, _res, next) => {
      if (!req.complete) late.add(req);
      next();
    },
    ...reading,
    async (req, _res, next) => {
      if (late.has(req)) await callerByNow(req);
      next();
    },
  ];
}

/** An id of the wrong form is an id that does not exist: 404, in the same words. */
function inputOf<O extends Operation>(operation: O, req: Request): Input<O> {
  const params = operation.params && parse(operation.params, req.params);
  if (params?.kind === 'invalid') throw problem('not-found');
  const query = operation.query && parse(operation.query, req.query);
  if (query?.kind === 'invalid') throw problem('invalid-request', { errors: query.errors });
  const body = operation.body && parse(operation.body, req.body);
  if (body?.kind === 'invalid') throw problem('invalid-request', { errors: body.errors });
  // The border: what was parsed by the operation's own contracts is what its input is made of.
  return { params: params?.value, query: query?.value, body: body?.value } as Input<O>;
}

function keyOf(req: Request): string {
  const key = parse(IdempotencyKey, req.get('Idempotency-Key'));
  if (key.kind === 'invalid') throw problem('idempotency-key-missing');
  return key.value;
}
