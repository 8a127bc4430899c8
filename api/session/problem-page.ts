import type { ErrorRequestHandler } from 'express';
import { htmlPage, problemPage } from '../problems/problem-pages.js';
import { Problem } from '../problems/problem.js';

const ON = '<p><a href="/session/sign-in">重新登录 Sign in again</a> · <a href="/">首页 First page</a></p>';

/**
 * Who is sent here by a link or a redirect reads a page. Whoever does not ask for HTML first gets the problem as ever.
 *
 * @param statuses of which there is a page; without them of all that are not our own failures
 */
export function pageForPeople(statuses?: readonly number[]): ErrorRequestHandler {
  return (error: unknown, req, res, next) => {
    const wantsPage = req.method === 'GET' && req.accepts('application/problem+json', 'text/html') === 'text/html';
    const hasPage = error instanceof Problem && (statuses?.includes(error.status) ?? error.status < 500);
    if (!wantsPage || !hasPage || res.headersSent) {
      next(error);
      return;
    }
    const { status, code, text, options } = error;
    res.status(status).set({ ...options.headers, 'Cache-Control': 'no-store' });
    res
      .vary('Accept')
      .type('text/html')
      .send(htmlPage(problemPage(code, status, text), ON));
  };
}
