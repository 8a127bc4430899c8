import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiRequestBodyObject,
  type ZodOpenApiResponseObject,
} from 'zod-openapi';
import { z } from 'zod';
import type { Operation } from '../contracts/operation.js';
import { whoMay } from './permission/who-may.js';
import { HTTP_PROBLEMS, type HttpProblemCode } from '../contracts/problem-texts.js';
import { Problem } from '../contracts/problem.contract.js';
import { DepartmentId, IdempotencyKey } from '../contracts/values.js';

const FORM = 'application/x-www-form-urlencoded';

/** Programs bring a token, browsers a cookie. */
const SECURITY = {
  bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-redress-session',
    description:
      'Set by signing in at /session/sign-in, for pages of this origin. What writes carries `csrf` of GET /v1/session as X-CSRF-Token.',
  },
} as const;

const SENT_TO = { Location: { description: 'Where the browser is sent.', schema: { type: 'string' } } } as const;

const InOffice = {
  'Redress-Office': DepartmentId.optional().meta({
    description: 'For whoever serves in several offices, or is a party himself: in which of them he acts now.',
  }),
};
const ReadHeaders = z.object(InOffice);
const WriteHeaders = z.object({ 'Idempotency-Key': IdempotencyKey, ...InOffice });

type Document = ReturnType<typeof createDocument>;

/** The whole border as OpenAPI 3.1, from the same operations that the routes are made of. */
export function openApiOf(operations: readonly (readonly [id: string, operation: Operation])[]): Document {
  const paths: ZodOpenApiPathsObject = {};
  for (const [id, operation] of operations) {
    paths[operation.path] = { ...paths[operation.path], [operation.method]: operationObject(id, operation) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Redress 信用异议与权益保障 API',
      version: '1',
      description:
        'Listing, objection and standing in public credit. Writes need an Idempotency-Key; errors are RFC 9457 problems whose type leads to a page in Chinese and English.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(operations.map(([, { tag }]) => tag))].map((name) => ({ name })),
    components: { securitySchemes: SECURITY },
    paths,
  });
}

function operationObject(id: string, operation: Operation): ZodOpenApiOperationObject {
  const { params, query, body, form, writes, upload, open } = operation;
  return {
    operationId: id,
    tags: [operation.tag],
    summary: `${operation.title.zh} · ${operation.title.en}`,
    ...(operation.about !== undefined && { description: operation.about }),
    security: open === true ? [] : [{ bearer: [] }, { session: [] }],
    ...(open !== true && { 'x-who-may': whoMay(id) }),
    requestParams: {
      ...(params && { path: params }),
      ...(query && { query }),
      ...(open !== true && { header: writes === true ? WriteHeaders : ReadHeaders }),
    },
    ...(body && {
      requestBody: { required: true, content: { [form === true ? FORM : 'application/json']: { schema: body } } },
    }),
    ...(upload === true && { requestBody: UPLOAD }),
    responses: { [String(operation.status)]: answerOf(operation), ...problemsOf(operation) },
  };
}

function answerOf({ title, answer }: Operation): ZodOpenApiResponseObject {
  if (answer === 'address') return { description: title.en, headers: SENT_TO };
  const content =
    typeof answer === 'string'
      ? { [answer]: { schema: { type: 'string' } } as const }
      : { 'application/json': { schema: answer } };
  return { description: title.en, content };
}

function problemsOf(operation: Operation): Record<string, ZodOpenApiResponseObject> {
  const codes: HttpProblemCode[] = [
    'internal-error',
    'temporarily-unavailable',
    'key-not-at-hand',
    'headers-too-large',
  ];
  if (operation.open !== true) codes.push('token-missing', 'not-permitted');
  if (operation.open !== true || operation.limited !== undefined) codes.push('too-many-requests');
  if (operation.params ?? operation.body) codes.push('not-found', 'malformed-request');
  if (operation.query ?? operation.body) codes.push('invalid-request');
  if (operation.body ?? operation.upload)
    codes.push('malformed-json', 'body-too-large', 'unsupported-media-type', 'request-timeout');
  if (operation.writes === true) codes.push('idempotency-key-missing', 'idempotency-key-reused', 'office-not-chosen');
  // Uploads may be for a case, and a rule may say no to giving a file: only the statuses are taken from here.
  if (operation.upload === true) codes.push('not-found');
  if (operation.answer === 'application/octet-stream') codes.push('idempotency-key-reused');
  codes.push(...(operation.problems ?? []).filter(isOfTheDoor));
  const statuses = [...new Set(codes.map((code) => HTTP_PROBLEMS[code].status))];
  return Object.fromEntries(statuses.map((status) => [String(status), problemAnswer(status)]));
}

function isOfTheDoor(code: string): code is HttpProblemCode {
  return code in HTTP_PROBLEMS;
}

const problemAnswers = new Map<number, ZodOpenApiResponseObject>();

/** One shared answer for each status: which code it is, and what follows from it, stands in the problem itself. */
function problemAnswer(status: number): ZodOpenApiResponseObject {
  const known = problemAnswers.get(status);
  if (known !== undefined) return known;
  const codes = Object.entries(HTTP_PROBLEMS).filter(([, text]) => text.status === status);
  const names = codes.map(([code]) => code).join(', ');
  const answer: ZodOpenApiResponseObject = {
    id: `Problem${String(status)}`,
    description: status === 409 ? `A rule said no, and the code names which; or ${names}.` : names,
    content: { 'application/problem+json': { schema: Problem } },
  };
  problemAnswers.set(status, answer);
  return answer;
}

const UPLOAD: ZodOpenApiRequestBodyObject = {
  required: true,
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary' } },
        additionalProperties: false,
      },
    },
  },
};
