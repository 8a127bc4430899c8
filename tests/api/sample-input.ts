export type Schema = Readonly<Record<string, unknown>>;

/** Whatever form an id, a number or a text has, one of these has it. */
const TEXTS = [
  'sub-aaaaaaaa',
  'evd-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  'law-aaaaaaaaaaaaaaaa',
  'imp-aaaaaaaaaaaaaaaa',
  'wif-aaaaaaaaaaaaaaaa',
  'trf-aaaaaaaaaaaaaaaa',
  'inv-aaaaaaaaaaaaaaaaaaaaaaaa',
  'man-aaaaaaaaaaaaaaaaaaaaaaaa',
  'ses-00000000000000000000000000000000',
  'aaaaaaaa-lst-aaaaaaaaaaaaaaaa',
  '2026-03-02',
  '2026-03-02T09:00:00.000Z',
  'guizhou@2026-04-01',
  '91520102DEMA00101W',
  '520102198001019974',
  'somebody@example.com',
  'general.adultAge',
  'TAX',
  'text',
];

/** The least that a schema of the API's document takes: what it asks for, and nothing that may be left out. */
export function sampleOf(schema: Schema, components: Readonly<Record<string, Schema>>): unknown {
  const { $ref: ref, anyOf, oneOf, enum: words, type, pattern = '', minLength = 0 } = schema;
  const of = (inner: unknown): unknown => sampleOf(inner as Schema, components);
  if (typeof ref === 'string') return of(components[ref.slice(ref.lastIndexOf('/') + 1)]);
  if ('const' in schema) return schema['const'];
  if (Array.isArray(words)) return words[0];
  if (Array.isArray(anyOf ?? oneOf)) return of(((anyOf ?? oneOf) as unknown[])[0]);
  switch (type) {
    case 'object': {
      const { properties = {}, required = [] } = schema as { properties?: Schema; required?: string[] };
      return Object.fromEntries(required.map((name) => [name, of(properties[name])]));
    }
    case 'array':
      return Array.from({ length: Number(schema['minItems'] ?? 0) }, () => of(schema['items']));
    case 'integer':
    case 'number':
      return schema['minimum'] ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return textFor(new RegExp(String(pattern), 'u'), Number(minLength));
    default:
      throw new Error(`There is no sample of ${JSON.stringify(schema)}.`);
  }
}

function textFor(form: RegExp, length: number): string {
  const text = TEXTS.find((one) => form.test(one) && one.length >= length);
  if (text === undefined) throw new Error(`No sample has the form ${String(form)} and ${String(length)} letters.`);
  return text;
}
