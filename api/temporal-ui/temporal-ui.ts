import { Router, type RequestHandler } from 'express';
import { getCaller } from '../permission/caller.js';
import type { ApiDeps } from '../deps.js';
import { permitted } from '../permission/permitted.js';
import { mayDo } from '../permission/policy.js';
import { problem } from '../problems/problem.js';
import { loggedAs } from '../door/request-log.js';
import { pageForPeople } from '../session/problem-page.js';
import { forwardTo } from './forward.js';
import { TEMPORAL_UI_PATH } from './path.js';

const READS = ['GET', 'HEAD'];

/**
 * Temporal's pages, for operators and to read. Whoever asks is asked who he is at every request; to anybody else than an
 * operator there is nothing at these addresses. Where no server of pages is configured there is nothing at all.
 */
export function temporalUi(deps: ApiDeps, requireCaller: RequestHandler): Router {
  const router = Router({ caseSensitive: true });
  if (deps.temporalUi === null) return router;
  router.use(
    TEMPORAL_UI_PATH,
    loggedAs(`${TEMPORAL_UI_PATH}/*`),
    requireCaller,
    (req, _res, next) => {
      permitted(mayDo(getCaller(req), { kind: 'read-temporal-ui' }));
      next();
    },
    async (req, res, next) => {
      await deps.limits.count('operations', getCaller(req).id, res);
      next();
    },
    (req, _res, next) => {
      if (!READS.includes(req.method)) throw problem('method-not-allowed', { headers: { Allow: READS.join(', ') } });
      next();
    },
    forwardTo({ ui: deps.temporalUi, publicUrl: deps.web.publicUrl }),
  );
  router.use(TEMPORAL_UI_PATH, pageForPeople([401, 403]));
  return router;
}
