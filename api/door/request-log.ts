import { randomUUID } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import type { Histogram } from 'prom-client';

const FOREIGN_ID = /^[A-Za-z0-9_-]{8,64}$/;

export interface RequestLog {
  info(fields: object, message: string): void;
}

const named = new WeakMap<Request, string>();

/** What the requests that pass here are logged as, where their addresses have no pattern of ours. */
export function loggedAs(route: string): RequestHandler {
  return (req, _res, next) => {
    named.set(req, route);
    next();
  };
}

/**
 * Gives each request an id (or keeps the one a proxy gave), and writes one line and one measurement when it is
 * answered. The address is logged as its pattern, so that no id in it becomes a label or leaks into the log.
 */
export function requestLog(log: RequestLog, durations: Histogram<'method' | 'route' | 'status'>): RequestHandler {
  return (req, res, next) => {
    const given = req.get('X-Request-Id') ?? '';
    const requestId = FOREIGN_ID.test(given) ? given : randomUUID();
    const startedAt = performance.now();
    res.set('X-Request-Id', requestId);
    res.on('close', () => {
      const tookMs = performance.now() - startedAt;
      const route = named.get(req) ?? routeOf(req.route);
      const { method } = req;
      const status = res.writableFinished ? res.statusCode : 499;
      durations.observe({ method, route, status }, tookMs / 1000);
      log.info({ requestId, method, route, status, tookMs: Math.round(tookMs * 10) / 10 }, 'answered');
    });
    next();
  };
}

function routeOf(route: unknown): string {
  const known = typeof route === 'object' && route !== null && 'path' in route && typeof route.path === 'string';
  return known ? String(route.path) : 'none';
}
