import createFetchClient, { type Client } from 'openapi-fetch';
import type { paths } from './api.generated.js';

export type RedressClient = Client<paths>;

export interface ClientOptions {
  readonly baseUrl: string;
  /** Asked before each request; null sends none. */
  token(): Promise<string | null>;
}

/** The API, typed by its own OpenAPI document. A refusal comes back as `error`, a problem with its code. */
export function createRedressClient({ baseUrl, token }: ClientOptions): RedressClient {
  const client = createFetchClient<paths>({ baseUrl });
  client.use({
    onRequest: async ({ request }) => {
      const bearer = await token();
      if (bearer !== null) request.headers.set('Authorization', `Bearer ${bearer}`);
      return request;
    },
  });
  return client;
}
