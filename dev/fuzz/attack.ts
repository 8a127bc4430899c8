import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../run.js';

export interface Attack {
  /** What runs schemathesis. */
  readonly program: string;
  readonly apiUrl: string;
  /** Sent with every request; null to ask as nobody. */
  readonly token: string | null;
  /** Values that exist, by where they belong, such as `path.caseId`; most requests take one of them. */
  readonly known: Readonly<Record<string, readonly string[]>>;
  readonly phases: readonly ('examples' | 'coverage' | 'fuzzing' | 'stateful')[];
  /** Requests to each operation in the phase `fuzzing`, about. */
  readonly examples: number;
  readonly seed: number;
  readonly timeoutMs: number;
}

/** What every answer must be: no failure of ours, and as the document says. */
const CHECKS = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'unsupported_method',
  'allow_header_conformance',
];

/** How often a known value stands in for an invented one. */
const SHARE_KNOWN = 0.85;

/**
 * Sends what the OpenAPI document allows, and what it does not, to every operation, and holds each answer against the
 * document. The same seed brings the same requests as long as the document is the same. `clean` is true where nothing was
 * found; `said` is the tester's report. Whether it did anything is for the caller to see, at the API.
 */
export async function attack(one: Attack): Promise<{ readonly clean: boolean; readonly said: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'redress-fuzz-'));
  try {
    const config = join(folder, 'schemathesis.toml');
    await writeFile(config, configOf(one));
    const { code, output } = await run(
      one.program,
      ['--config-file', config, '--no-color', 'run', `${one.apiUrl}/openapi.json`, ...argumentsOf(one)],
      one.timeoutMs,
      { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONHASHSEED: '0', HYPOTHESIS_STORAGE_DIRECTORY: folder },
    );
    return { clean: code === 0, said: output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function argumentsOf({ token, phases, examples, seed }: Attack): string[] {
  return [
    ...(token === null ? [] : ['--header', `Authorization: Bearer ${token}`]),
    ...['--checks', CHECKS.join(',')],
    ...['--phases', phases.join(',')],
    ...['--mode', 'all'],
    ...['--max-examples', String(examples)],
    ...['--seed', String(seed), '--generation-deterministic'],
    ...['--suppress-health-check', 'all', '--warnings', 'off', '--continue-on-failure'],
  ];
}

function configOf({ known }: Attack): string {
  const names = Object.keys(known);
  return [
    '[cache]\nenabled = false\n',
    ...names.map((name, i) => `[dictionaries.known${i}]\nvalues = ${JSON.stringify(known[name])}\n`),
    '[parameters]',
    ...names.map((name, i) => `"${name}" = { dictionary = "known${i}", probability = ${SHARE_KNOWN} }`),
    '',
  ].join('\n');
}
