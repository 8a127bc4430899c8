import { Router } from 'express';
import helmet from 'helmet';
import type { Operations } from '../../contracts/operations.js';
import type { Caller } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { htmlOf } from './markdown.js';
import type { Handler } from '../mount.js';
import { mayDo } from '../permission/policy.js';
import { htmlPage } from '../problems/problem-pages.js';
import { problem } from '../problems/problem.js';
import { glimpse, type CurrentSession } from '../session/browser-session.js';
import { TEMPORAL_UI_PATH } from '../temporal-ui/path.js';

const SCRIPT = '/session/sign-out.js';

const HOME = `# Redress 信用异议与权益保障

失信认定、异议与暂停执行的办理接口。
The interface to listings, objections and the suspensions that they bring.

- \`/docs\` 接口说明 · documentation
- \`/openapi.json\` 接口定义 · OpenAPI 3.1
- \`/v1/register?creditCode=\` 公示信息查询 · public register
- \`/problems/not-found\` 问题说明 · what a problem means
- \`/healthz\` \`/readyz\` \`/metrics\` 运行状况 · operations
`;

const NOBODY = '<p>未登录。Nobody is signed in. <a href="/session/sign-in">登录 Sign in</a></p>';

const ATTENDANTS = `<p><a href="${TEMPORAL_UI_PATH}/">各案件的流程与计时（Temporal，只读） Workflows and timers of the cases (Temporal, to read)</a></p>`;

/** Ends our session, then goes to where the issuer ends its own. */
const SIGN_OUT = `const button = document.getElementById('sign-out');
button.addEventListener('click', async () => {
  button.disabled = true;
  const answer = await fetch('/session/sign-out', { method: 'POST', headers: { 'X-CSRF-Token': button.dataset.csrf } });
  const { signOutAtIssuer } = answer.ok ? await answer.json() : {};
  location.assign(signOutAtIssuer ?? '/');
});
`;

/** The first page: what is where, who is signed in with this browser, and how to sign in and out. */
export function getHome({ sessions, web, record, clock, temporalUi }: ApiDeps): Handler<Operations['getHome']> {
  return async (_input, { req }) => {
    const current = await glimpse({ sessions, cookies: web.cookies }, req);
    if (current === null) return htmlPage(HOME, NOBODY);
    const caller = await record.whoIs(current.session.person, clock.now());
    const seesPages = temporalUi !== null && mayDo(caller, { kind: 'read-temporal-ui' }).allowed;
    return htmlPage(HOME, [somebody(current, caller), ...(seesPages ? [ATTENDANTS] : [])].join('\n'));
  };
}

/** The page runs its one script and asks this origin alone. */
export function homePage(): Router {
  const router = Router();
  router.get(
    '/',
    helmet.contentSecurityPolicy({
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        connectSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'none'"],
        frameAncestors: ["'none'"],
      },
    }),
  );
  router.get(SCRIPT, (_req, res) => {
    res.type('text/javascript').set('Cache-Control', 'no-cache').send(SIGN_OUT);
  });
  router.all(SCRIPT, () => {
    throw problem('method-not-allowed', { headers: { Allow: 'GET, HEAD' } });
  });
  return router;
}

function somebody({ session, csrf }: CurrentSession, caller: Caller): string {
  return [
    htmlOf(`已登录 Signed in: **${caller.id}**${placesOf(caller)}`),
    `<p>无操作至 Ends without a request at ${session.idleEndsAt} · 最迟 At the latest at ${session.endsAt}</p>`,
    `<p><button id="sign-out" data-csrf="${csrf}">退出登录 Sign out</button></p>`,
    `<script src="${SCRIPT}"></script>`,
  ].join('\n');
}

function placesOf({ seats, subjects }: Caller): string {
  const places = [...seats.map(({ role, department }) => `${role} ${department}`), ...subjects];
  return places.map((place) => ` · ${place}`).join('');
}
