import { z } from 'zod';
import { openApiOf } from '../../api/openapi.js';
import { allOperations } from '../../contracts/operations.js';

type Json = Readonly<Record<string, unknown>>;

const document = JSON.parse(JSON.stringify(openApiOf(allOperations()))) as Json;
const checks = new Map<string, z.ZodType>();

/** What stands at a JSON pointer of the document. */
function at(...path: readonly string[]): unknown {
  return path.reduce((found: unknown, name) => (found as Json | undefined)?.[name], document);
}

/** What the document says of an answer: a fault in one line, or nothing where it is as documented. */
export function faultOf(
  method: string,
  path: string,
  answered: { readonly status: number; readonly type: string; readonly json: unknown },
): string | null {
  const [address = ''] = path.split('?');
  const template = Object.keys(at('paths') as Json).find((known) => matches(known, address));
  const operation =
    template === undefined ? undefined : (at('paths', template, method.toLowerCase()) as Json | undefined);
  if (template === undefined || operation === undefined) return undocumented(answered.status);
  const answer = resolved((operation['responses'] as Json)[String(answered.status)]);
  if (answer === undefined) return `${method} ${template} documents no ${String(answered.status)}`;
  const [type = ''] = answered.type.split(';');
  const contents = answer['content'] as Record<string, { schema: Json }> | undefined;
  if (contents === undefined) return type === '' ? null : `${method} ${template} documents no content`;
  const content = contents[type];
  if (content === undefined) return `${method} ${template} ${String(answered.status)} documents no ${type}`;
  if (!type.includes('json')) return null;
  const found = checkFor(content.schema).safeParse(answered.json);
  return found.success ? null : `${method} ${template}: ${z.prettifyError(found.error)}`;
}

/** An address that is not ours, or a method that it does not take: only these two answers may come from there. */
function undocumented(status: number): string | null {
  return [401, 404, 405].includes(status) ? null : `An undocumented address answered ${String(status)}`;
}

function matches(template: string, address: string): boolean {
  const wanted = template.split('/');
  const given = address.split('/');
  return wanted.length === given.length && wanted.every((part, i) => part.startsWith('{') || part === given[i]);
}

function resolved(answer: unknown): Json | undefined {
  const { $ref: ref } = (answer ?? {}) as { $ref?: string };
  return (ref === undefined ? answer : at(...ref.slice(2).split('/'))) as Json | undefined;
}

/** The document's schema, made into a check; the components stand beside it, as JSON Schema has them. */
function checkFor(schema: Json): z.ZodType {
  const key = JSON.stringify(schema);
  const known = checks.get(key);
  if (known !== undefined) return known;
  const text = JSON.stringify({ ...schema, $defs: at('components', 'schemas') });
  const check = z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')) as never);
  checks.set(key, check);
  return check;
}
