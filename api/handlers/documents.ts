import type { Operations } from '../../contracts/operations.js';
import type { ApiDeps } from '../deps.js';
import { docsIndex } from '../pages/docs-page.js';
import type { Handler } from '../mount.js';
import { loadProblemPages } from '../problems/problem-pages.js';
import { problem } from '../problems/problem.js';

export function getOpenApi(document: Record<string, unknown>): Handler<Operations['getOpenApi']> {
  return () => Promise.resolve(document);
}

export function getDocs(): Handler<Operations['getDocs']> {
  return () => Promise.resolve(docsIndex());
}

export function getProblem(): Handler<Operations['getProblem']> {
  const pages = loadProblemPages();
  return ({ params }) => {
    const page = pages.get(params.code);
    return page === undefined ? Promise.reject(problem('not-found')) : Promise.resolve(page);
  };
}

/** The process answers. Says nothing of what it depends on, so that an outage elsewhere does not restart it. */
export function getHealth(): Handler<Operations['getHealth']> {
  return () => Promise.resolve({ ready: true });
}

export function getReadiness({ isReady, record }: ApiDeps): Handler<Operations['getReadiness']> {
  return async () => {
    if (!(await isReady())) throw problem('temporarily-unavailable');
    const malwareScan = record.deps.scanner === null ? 'not-configured' : 'configured';
    return { ready: true, alteredLaw: record.alteredLaw().length, malwareScan };
  };
}

export function getMetrics({ metrics, record }: ApiDeps): Handler<Operations['getMetrics']> {
  return () => {
    metrics.alteredLaw.set(record.alteredLaw().length);
    return metrics.registry.metrics();
  };
}
