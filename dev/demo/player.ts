import { setTimeout as pause } from 'node:timers/promises';
import type { CaseView, CommandAnswer } from '../../contracts/case.contract.js';
import type { z } from 'zod';
import { ClearError } from '../clear-error.js';
import { findPerson, type DemoPerson } from '../demo-people.js';

/** Acts in the running stack as its demo people, through the API alone, and tells every step. */
export interface Player {
  /** Opens a case or takes a step in one; the address of the step is taken from what the case itself offers. */
  act(person: string, step: Opening | Following, body?: object): Promise<CaseView>;
  read<T>(person: string, path: string): Promise<T>;
  upload(person: string, path: string, file: { readonly name: string; readonly content: Buffer }): Promise<unknown>;
  /** Reads until the answer is the one waited for. Throws a `ClearError` after `limitMs`. */
  until<T>(what: string, read: () => Promise<T>, isThere: (value: T) => boolean, limitMs?: number): Promise<T>;
  say(text: string): void;
}

export interface Opening {
  readonly open: string;
}

export interface Following {
  readonly in: CaseView;
  readonly do: string;
}

type Answer = z.infer<typeof CommandAnswer>;

const POLL_MS = 150;

export function createPlayer(
  apiUrl: string,
  tokenOf: (person: DemoPerson) => Promise<string>,
  say: (text: string) => void,
): Player {
  const tokens = new Map<string, Promise<string>>();
  let steps = 0;

  function tokenFor(id: string): Promise<string> {
    const person = findPerson(id);
    if (person === undefined) throw new Error(`${id} is no demo person`);
    const token = tokens.get(id) ?? tokenOf(person);
    tokens.set(id, token);
    return token;
  }

  async function send<T>(person: string, method: string, path: string, init: RequestInit = {}): Promise<T> {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${await tokenFor(person)}`);
    if (method === 'POST') headers.set('Idempotency-Key', crypto.randomUUID());
    const response = await fetch(new URL(path, apiUrl), { ...init, method, headers });
    const text = await response.text();
    if (!response.ok)
      throw new ClearError(`${person}: ${method} ${path} was answered ${String(response.status)} ${text}`);
    return JSON.parse(text) as T;
  }

  async function act(person: string, step: Opening | Following, body: object = {}): Promise<CaseView> {
    const path = 'open' in step ? `/v1/${step.open}` : await addressOf(person, step);
    const headers = { 'Content-Type': 'application/json' };
    const answer = await send<Answer>(person, 'POST', path, { headers, body: JSON.stringify(body) });
    steps += 1;
    say(story(steps, person, answer));
    return answer.case;
  }

  async function addressOf(person: string, step: Following): Promise<string> {
    const found = await send<CaseView>(person, 'GET', `/v1/cases/${step.in.caseId}`);
    const offer = found.commands.find(({ type }) => type === step.do);
    if (!offer) throw new ClearError(`${step.in.caseId} (${found.status.code}) offers ${person} no ${step.do}`);
    return offer.href;
  }

  return {
    act,
    read: (person, path) => send(person, 'GET', path),
    upload: (person, path, { name, content }) => {
      const body = new FormData();
      body.set('file', new Blob([new Uint8Array(content)]), name);
      return send(person, 'POST', path, { body });
    },
    until: async (what, read, isThere, limitMs = 30_000) => {
      const end = Date.now() + limitMs;
      for (;;) {
        const value = await read();
        if (isThere(value)) return value;
        if (Date.now() > end) throw new ClearError(`${what} did not come within ${String(limitMs / 1_000)} s`);
        await pause(POLL_MS);
      }
    },
    say,
  };
}

function story(number: number, id: string, { events, case: view }: Answer): string {
  const person = findPerson(id);
  const who = `${person?.name ?? id} ${person?.nameEn ?? ''}`;
  const what = events.map(({ type }) => type).join(' + ');
  const next = view.duties[0];
  return [
    `${String(number).padStart(3)}. ${who}: ${what}`,
    `     ${view.kind.title.zh}: ${view.status.words.zh} / ${view.status.words.en}`,
    ...(view.standing ? [`     standing: ${view.standing.words.zh} / ${view.standing.words.en}`] : []),
    ...(next
      ? [
          `     next: ${next.title.zh} / ${next.title.en}, ${next.owner.words.en}, last day ${next.lastDay ?? '(paused)'}`,
          `     rule: ${next.rule.id} (${next.rule.tag}: ${next.rule.source}); if missed: ${next.ifMissed.words.en}`,
        ]
      : []),
  ].join('\n');
}
