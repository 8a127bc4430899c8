import { answered, client, type Identified } from './place.js';

const PAGE = 200;

/** The case and its whole history, with the hashes by which anybody can check that none of it was changed. */
export async function exportCase(caseId: string, identified: Identified): Promise<object> {
  const api = await client(identified);
  const path = { caseId };
  const view = answered(await api.GET('/v1/cases/{caseId}', { params: { path } }));
  const events: object[] = [];
  let cursor: string | null = null;
  do {
    const query: { limit: number; cursor?: string } = { limit: PAGE, ...(cursor !== null && { cursor }) };
    const page = answered(await api.GET('/v1/cases/{caseId}/history', { params: { path, query } }));
    events.push(...page.events);
    cursor = page.next;
  } while (cursor !== null);
  return { case: view, events };
}
