import type Provider from 'oidc-provider';
import type { ClientMetadata, Configuration, KoaContextWithOIDC, ResourceServer } from 'oidc-provider';
import { DEMO_PEOPLE, findPerson } from '../demo-people.js';
import type { IssuerKeys } from './keys.js';
import { html, page } from '../html.js';
import { memoryAdapter } from './memory-adapter.js';
import { AUDIENCE } from './token.js';

const oidc = await loadQuietly();

/** The resource that a client may name; whoever names none gets tokens for it all the same. */
const API = 'urn:redress:api';

/** The web application: a public client, so PKCE instead of a secret. A native one may come back to any port. */
export const WEB_CLIENT = 'redress-web';

/** The same with a secret (`SYSTEM_SECRET`) besides. */
export const WEB_CLIENT_WITH_SECRET = 'redress-web-with-secret';

/** The secret of every program of the demonstration. It guards nothing but made-up data on this machine. */
export const SYSTEM_SECRET = 'demo-secret';

const HOUR = 3_600;

/**
 * An OpenID provider whose people are the demo people and whose access tokens are the API's.
 *
 * @param web where people reach the API, which is told there when somebody signs out; without it nobody is told
 */
export function createProvider(issuer: string, keys: IssuerKeys, web?: string): Provider {
  return new oidc.Provider(issuer, configuration(keys, web));
}

function configuration(keys: IssuerKeys, web: string | undefined): Configuration {
  return {
    jwks: { keys: [keys.signing] },
    cookies: { keys: [keys.cookies] },
    clients: [
      { client_id: WEB_CLIENT, token_endpoint_auth_method: 'none', ...comingBackTo(web) },
      { client_id: WEB_CLIENT_WITH_SECRET, client_secret: SYSTEM_SECRET, ...comingBackTo(web) },
      ...DEMO_PEOPLE.filter((person) => person.system === true).map(({ id }) => ({
        client_id: id,
        client_secret: SYSTEM_SECRET,
        grant_types: ['client_credentials'],
        response_types: [],
        redirect_uris: [],
      })),
    ],
    pkce: { required: () => true },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name'] },
    conformIdTokenClaims: false,
    findAccount: (_ctx, sub) => {
      const person = findPerson(sub);
      if (person === undefined) return undefined;
      return { accountId: sub, claims: () => ({ sub, name: person.name }) };
    },
    adapter: memoryAdapter(),
    interactions: { url: (_ctx, interaction) => `/sign-in/${interaction.uid}`, policy: signInOnly() },
    renderError: (ctx, { error, error_description: description }) => {
      ctx.type = 'html';
      ctx.body = page(
        '登录 Sign in',
        html`<h1>${error}</h1>
          <p>${description ?? ''}</p>`,
      );
    },
    loadExistingGrant: grantEverything,
    clientBasedCORS: () => true,
    // The library's own dispatcher keeps away from this machine, where everything of the demonstration is.
    fetch: (url, { dispatcher: _, ...options } = {}) => globalThis.fetch(url, options),
    ttl: {
      AccessToken: 12 * HOUR,
      ClientCredentials: HOUR,
      AuthorizationCode: 60,
      IdToken: HOUR,
      Session: 12 * HOUR,
      Grant: 12 * HOUR,
      Interaction: HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: askWhetherToSignOut, postLogoutSuccessSource: saySignedOut },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => API,
        useGrantedResource: () => true,
        getResourceServerInfo: (): ResourceServer => ({
          scope: 'api',
          audience: AUDIENCE,
          accessTokenFormat: 'jwt',
          jwt: { sign: { alg: 'RS256' } },
        }),
      },
    },
  };
}

/** The addresses of this machine on any port, and that of the API where it has a name of its own. */
function comingBackTo(web: string | undefined): Omit<ClientMetadata, 'client_id'> {
  const homes = ['http://127.0.0.1', 'http://localhost', ...(web?.startsWith('https:') === true ? [web] : [])];
  return {
    application_type: 'native',
    grant_types: ['authorization_code'],
    redirect_uris: homes.flatMap((home) => [`${home}/signed-in`, `${home}/session/callback`]),
    post_logout_redirect_uris: homes.map((home) => `${home}/`),
    ...(web !== undefined && {
      backchannel_logout_uri: `${web}/session/back-channel-logout`,
      backchannel_logout_session_required: true,
    }),
  };
}

/** @param form the provider's own, which the buttons send */
function askWhetherToSignOut(ctx: KoaContextWithOIDC, form: string): void {
  ctx.body = page(
    '退出登录 Sign out',
    html`<h1>退出登录 Sign out</h1>
      ${{ html: form }}
      <p>
        <button type="submit" form="op.logoutForm" name="logout" value="yes">
          从登录系统退出 Sign out here as well
        </button>
      </p>
      <p><button type="submit" form="op.logoutForm">保持登录 Stay signed in here</button></p>`,
  );
}

function saySignedOut(ctx: KoaContextWithOIDC): void {
  ctx.body = page('已退出 Signed out', html`<h1>已退出 Signed out</h1>`);
}

/** The provider's own steps without the question that native applications are asked besides. */
function signInOnly(): ReturnType<typeof oidc.interactionPolicy.base> {
  const policy = oidc.interactionPolicy.base();
  policy.get('consent')?.checks.remove('native_client_prompt');
  return policy;
}

/** All clients are the project's own, so nobody is asked for his consent. */
async function grantEverything({ oidc }: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  if (oidc.client === undefined || oidc.session?.accountId === undefined) return undefined;
  const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
  grant.addOIDCScope('openid profile');
  grant.addOIDCClaims(['name']);
  grant.addResourceScope(API, 'api');
  await grant.save();
  return grant;
}

/** The library warns of Node 20, on which it was tried and works; the person at the keyboard can do nothing with that. */
async function loadQuietly(): Promise<typeof import('oidc-provider')> {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    console.warn = warn;
  }
}
