import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  readonly payload: AdapterPayload;
  readonly expiresAt: number;
}

/**
 * Where the provider keeps sessions, codes and sign-ins under way: in memory, since all that a restart costs is that one
 * picks himself again. Expired entries go when they are next looked for or when ten thousand have gathered.
 */
export function memoryAdapter(): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  return (model) => {
    const keyOf = (id: string): string => `${model}:${id}`;
    const find = (matches: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
      for (const [key, { payload, expiresAt }] of entries) {
        if (key.startsWith(`${model}:`) && expiresAt > Date.now() && matches(payload)) return payload;
      }
      return undefined;
    };
    return {
      upsert: (id, payload, expiresInSeconds) => {
        if (entries.size > MOST_ENTRIES) dropExpired(entries);
        entries.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresInSeconds ?? Infinity) * 1_000 });
        return Promise.resolve();
      },
      find: (id) => {
        const entry = entries.get(keyOf(id));
        if (entry !== undefined && entry.expiresAt <= Date.now()) entries.delete(keyOf(id));
        return Promise.resolve(entries.get(keyOf(id))?.payload);
      },
      findByUid: (uid) => Promise.resolve(find((payload) => payload.uid === uid)),
      findByUserCode: (code) => Promise.resolve(find((payload) => payload.userCode === code)),
      consume: (id) => {
        const entry = entries.get(keyOf(id));
        if (entry !== undefined) entry.payload.consumed = Math.floor(Date.now() / 1_000);
        return Promise.resolve();
      },
      destroy: (id) => {
        entries.delete(keyOf(id));
        return Promise.resolve();
      },
      revokeByGrantId: (grantId) => {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
        return Promise.resolve();
      },
    };
  };
}

const MOST_ENTRIES = 10_000;

function dropExpired(entries: Map<string, Entry>): void {
  for (const [key, { expiresAt }] of entries) if (expiresAt <= Date.now()) entries.delete(key);
}
