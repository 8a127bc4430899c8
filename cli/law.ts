import { randomUUID } from 'node:crypto';
import { ClearError } from '../dev/clear-error.js';
import { answered, client, print, type Identified } from './place.js';
import { readText } from './read-text.js';

/** Proposes a file as law and tells its id; mistakes in it are told as an editor would jump to them. */
export async function proposeLaw(file: string, identified: Identified): Promise<void> {
  const api = await client(identified);
  const text = await readText(file);
  const header = { 'Idempotency-Key': randomUUID() };
  const { data, error } = await api.POST('/v1/law/documents', { body: { text }, params: { header } });
  if (data === undefined && error.code === 'rulebook-invalid' && error.errors)
    throw new ClearError(error.errors.map(({ detail }) => `${file}: ${detail.zh}\n${file}: ${detail.en}`).join('\n'));
  const law = answered({ ...(data && { data }), error });
  print(`${law.lawId} ${law.status}: ${law.title.zh} · ${law.title.en}, from ${law.from}`);
}

/** Approves a proposal; for a calendar, what it will move is printed first with `preview`. */
export async function approveLaw(lawId: string, identified: Identified): Promise<void> {
  const api = await client(identified);
  const params = { path: { lawId }, header: { 'Idempotency-Key': randomUUID() } };
  const law = answered(await api.POST('/v1/law/documents/{lawId}/approve', { params, body: {} }));
  print(`${law.lawId} ${law.status}: ${law.title.zh} · ${law.title.en}, from ${law.from}`);
}

/** Every case whose dates a proposed calendar moves, with its old and its new dates. Nothing is changed. */
export async function previewLaw(lawId: string, identified: Identified): Promise<void> {
  const api = await client(identified);
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: 200, ...(cursor !== null && { cursor }) };
    const page = answered(await api.GET('/v1/law/documents/{lawId}/recount', { params: { path: { lawId }, query } }));
    if (cursor === null) print(`${String(page.total)} open cases wait for ${String(page.year)}`);
    for (const { caseId, dates } of page.cases)
      for (const { duty, before, after, gains } of dates)
        print(`${caseId} ${duty}: ${before ?? 'rests'} → ${after ?? 'rests'} (${gains.zh} ${gains.en})`);
    cursor = page.next;
  } while (cursor !== null);
}

/** The texts that came after the release, newest first. */
export async function listLaw(identified: Identified): Promise<void> {
  const api = await client(identified);
  const { documents } = answered(await api.GET('/v1/law/documents', { params: { query: { limit: 200 } } }));
  for (const { lawId, status, kind, from, title, steps, intact } of documents)
    print(
      `${intact ? '' : 'ALTERED, holds for nobody: '}${lawId} ${status} ${kind} from ${from}: ${title.zh} · ${title.en} (${steps.map(({ step, by }) => `${step} by ${by}`).join(', ')})`,
    );
}
