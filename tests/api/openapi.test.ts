import { openApiOf } from '../../api/openapi.js';
import { KINDS, kebab } from '../../contracts/registry.js';
import { allOperations } from '../../contracts/operations.js';
import { faultOf } from './conform.js';

type Json = Readonly<Record<string, unknown>>;

const document = JSON.parse(JSON.stringify(openApiOf(allOperations()))) as Json & {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
};
const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));

function everywhere(value: unknown, visit: (node: Json) => void): void {
  if (typeof value !== 'object' || value === null) return;
  visit(value as Json);
  for (const member of Object.values(value)) everywhere(member, visit);
}

test('is OpenAPI 3.1, each operation with a name of its own, words in both languages and its answers', () => {
  expect(document['openapi']).toBe('3.1.0');
  const ids = operations.map(({ operationId }) => operationId);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { summary, responses, security } of operations) {
    expect(summary).toMatch(/\p{Script=Han}.* · .*[a-z]/u);
    expect(Object.keys(responses as Json).length).toBeGreaterThan(1);
    expect(Array.isArray(security)).toBe(true);
  }
});

test('every reference leads somewhere', () => {
  everywhere(document, ({ $ref: ref }) => {
    if (typeof ref !== 'string') return;
    const found = ref
      .slice(2)
      .split('/')
      .reduce((node: unknown, name) => (node as Json | undefined)?.[name], document);
    expect([ref, found]).toEqual([ref, expect.anything()]);
  });
});

test('every text that comes in is bounded, and every object refuses what it does not know', () => {
  for (const { requestBody } of operations) {
    const { content } = (requestBody ?? { content: {} }) as { content: Record<string, { schema: { $ref?: string } }> };
    const { $ref: ref } = content['application/json']?.schema ?? {};
    const schemas = (document['components'] as { schemas: Json }).schemas;
    if (ref === undefined) continue;
    everywhere(schemas[ref.slice(ref.lastIndexOf('/') + 1)], (node) => {
      if (node['type'] === 'object' && 'properties' in node)
        expect(node).toMatchObject({ additionalProperties: false });
      if (node['type'] === 'array') expect(node).toHaveProperty('maxItems');
      if (node['type'] !== 'string') return;
      expect('maxLength' in node || 'pattern' in node || 'enum' in node || 'const' in node || 'format' in node).toBe(
        true,
      );
    });
  }
});

test('every command of every kind has a path of its own, and says what it needs', () => {
  for (const { plural, commands } of KINDS) {
    for (const { type, opens } of commands) {
      const path = opens ? `/v1/${plural}` : `/v1/${plural}/{caseId}/${kebab(type)}`;
      expect(document.paths[path]?.['post']).toMatchObject({
        security: [{ bearer: [] }, { session: [] }],
        parameters: expect.arrayContaining([
          expect.objectContaining({ name: 'Idempotency-Key', required: true }),
        ]) as unknown,
      });
    }
  }
});

test('an answer that is not as documented is noticed by the tests of the API', () => {
  const answered = (json: unknown) => faultOf('GET', '/healthz', { status: 200, type: 'application/json', json });
  expect(answered({ ready: true })).toBeNull();
  expect(answered({ ready: 'yes' })).toContain('GET /healthz');
  expect(answered({ ready: true, secret: 1 })).toContain('GET /healthz');
  expect(faultOf('GET', '/healthz', { status: 418, type: 'application/json', json: {} })).toContain('418');
});
